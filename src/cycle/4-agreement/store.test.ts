import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeGathering, exerciseOf, openExercise } from '#exercise'
import type { Id } from '#ground'
import { questionAsAsked, standardsOf, termsOf } from '#instrument'
import { freshDatabase } from '#test/database.ts'
import { houseOf } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { confirmPositions, undoConfirmation } from './confirmation/actions.ts'
import { confirmationOf } from './confirmation/store.ts'
import { dissent, withdraw } from './dissent/actions.ts'
import { recordPosition, saveDraft } from './position/actions.ts'
import { emptyDraft } from './position/draft.ts'
import type { PositionSaid } from './position/position.ts'
import { draftsOf } from './position/store/drafts.ts'
import { revisionOf } from './position/store/register.ts'
import { historyOf, positionsOf } from './position/store.ts'

const db = await freshDatabase()
const world = tickingWorld('2026-12-03T18:00:00.000Z')
const here = await arrangePartnership(db, world)
const there = await arrangePartnership(db, world, 'Harrowdale Alliance')
after(() => db.close())

const edition = houseOf(db, world).editions.shippedOne('commissioning-12.v1')
assert.ok(edition)
const standards = standardsOf(edition).map(({ number }) => number)
const asked = (standard: number) => questionAsAsked(edition, standard, termsOf(edition))

let year = 2020
const open = async (at = here): Promise<Id<'exercise'>> => {
  const label = `${year}/${String(++year % 100).padStart(2, '0')}`
  const dates = { gatherBy: '2026-12-10', agreeBy: '2026-12-10', planBy: '2027-01-29' }
  const groups = [{ group: at.groups.management.id, standards }]
  const opened = await openExercise(at.hand('champion'), { label, editionId: edition.id, ...dates, groups })
  assert.ok(opened.ok)
  return opened.value
}

const said: PositionSaid = {
  outcome: { kind: 'score', score: 2 },
  summary: 'We shape some of what is on offer.',
  ...{ variations: 'Less in the north', implications: 'Meet providers early' },
  taken: [{ field: 'implications', group: here.groups.forum.id, groupName: 'Young people’s forum' }],
  ...{ meeting: 'Board', metOn: '2026-12-03' },
}
const none = { kind: 'none', why: 'Two views', wouldSettle: 'The audit' } as const

const record = (exercise: Id<'exercise'>, standard: number, version: number, change: Partial<PositionSaid> = {}) =>
  recordPosition(here.hand('champion'), { exercise, standard }, { ...said, ...change, asked: asked(standard), version })

const recordAll = async (exercise: Id<'exercise'>) => {
  for (const standard of standards) assert.ok((await record(exercise, standard, 0)).ok)
}
const confirm = async (exercise: Id<'exercise'>, role: 'chair' | 'champion' = 'chair') => {
  const revision = await here.read(tx => revisionOf(tx, exercise))
  return confirmPositions(here.hand(role), { exercise, standards, revision, forChair: role !== 'chair' })
}

test('a recorded position reads back whole', async () => {
  const exercise = await open()
  assert.deepEqual(await record(exercise, 6, 0), { ok: true, value: { version: 1 } })
  const [position] = await here.read(tx => positionsOf(tx, exercise))
  assert.ok(position)
  const { recordedAt, asked: question, ...rest } = position
  assert.deepEqual(rest, { ...said, standard: 6, version: 1, recordedBy: 'Ruth Adeyemi', dissents: [] })
  assert.deepEqual(question, asked(6))
  assert.match(recordedAt, /^2026-12-03T18:/)
})

test('every earlier version stays as it was, and the newest stands', async () => {
  const exercise = await open()
  await record(exercise, 6, 0)
  await record(exercise, 6, 1, { outcome: none, summary: '', sittingOf: here.groups.management.id })
  const history = await here.read(tx => historyOf(tx, exercise, 6))
  assert.deepEqual(
    history.map(({ version, outcome, sittingOf }) => [version, outcome, sittingOf]),
    [
      [2, none, here.groups.management.id],
      [1, said.outcome, undefined],
    ],
  )
  assert.deepEqual(
    (await here.read(tx => positionsOf(tx, exercise))).map(({ version }) => version),
    [2],
  )
})

test('positions come by the number of their standard', async () => {
  const exercise = await open()
  for (const standard of [12, 3, 10]) await record(exercise, standard, 0)
  const found = await here.read(tx => positionsOf(tx, exercise))
  assert.deepEqual(
    found.map(({ standard }) => standard),
    [3, 10, 12],
  )
})

test('a draft is kept as typed, shared, and gone once it is recorded', async () => {
  const exercise = await open()
  const place = { exercise, standard: 4 }
  const content = { fields: { ...emptyDraft.fields, summary: ' As typed\n', agreed: '3' }, taken: said.taken }
  const saved = await saveDraft(here.hand('champion'), place, { content, version: 0 })
  assert.ok(saved.ok && saved.value.version === 1)
  const draft = (await here.read(tx => draftsOf(tx, exercise))).get(4)
  assert.deepEqual([draft?.content, draft?.savedBy], [content, 'Ruth Adeyemi'])
  assert.ok((await record(exercise, 4, 1)).ok)
  assert.equal((await here.read(tx => draftsOf(tx, exercise))).get(4)?.content, undefined)
})

test('of two drafts saved at once, one is told', async () => {
  const exercise = await open()
  const place = { exercise, standard: 4 }
  const save = (summary: string, role: 'champion' | 'deputy') =>
    saveDraft(here.hand(role), place, { content: { fields: { ...emptyDraft.fields, summary }, taken: [] }, version: 0 })
  const results = await Promise.all([save('one', 'champion'), save('two', 'deputy')])
  assert.deepEqual(results.map(each => (each.ok ? 'saved' : each.refusal.kind)).toSorted(), ['saved', 'stale'])
})

test('of two who record one standard at once, one is told and nothing is overwritten', async () => {
  const exercise = await open()
  const results = await Promise.all([record(exercise, 4, 0), record(exercise, 4, 0, { outcome: none, summary: '' })])
  assert.deepEqual(results.map(each => (each.ok ? 'recorded' : each.refusal.kind)).toSorted(), ['recorded', 'stale'])
  assert.equal((await here.read(tx => historyOf(tx, exercise, 4))).length, 1)
})

test('two who record two standards at once both do', async () => {
  const exercise = await open()
  const results = await Promise.all(standards.map(standard => record(exercise, standard, 0)))
  assert.ok(results.every(({ ok }) => ok))
  assert.equal(await here.read(tx => revisionOf(tx, exercise)), 12)
})

test('dissent stands without a name unless its author put it there, and only its author knows it as theirs', async () => {
  const exercise = await open()
  const place = { exercise, standard: 6 }
  await record(exercise, 6, 0)
  assert.ok((await dissent(here.hand('member'), place, { words: 'Three is fair.', named: false })).ok)
  assert.ok((await dissent(here.hand('group-lead'), place, { words: 'One, I say.', named: true })).ok)
  const [position] = await here.read(tx => positionsOf(tx, exercise))
  assert.deepEqual(
    position?.dissents.map(({ words, name, about, isOwn }) => [words, name, about, isOwn]),
    [
      ['Three is fair.', undefined, 1, false],
      ['One, I say.', 'Sam Okoro', 1, false],
    ],
  )
  assert.doesNotMatch(JSON.stringify(position), new RegExp(`Priya|${here.people.member.id}`))
  const own = await here.hand('member').write(tx => positionsOf(tx, exercise))
  assert.deepEqual(
    own[0]?.dissents.map(({ isOwn }) => isOwn),
    [true, false],
  )
})

test('dissent sent twice stands once', async () => {
  const exercise = await open()
  const place = { exercise, standard: 6 }
  await record(exercise, 6, 0)
  for (let times = 0; times < 2; times++) await dissent(here.hand('member'), place, { words: 'Three.', named: false })
  assert.equal((await here.read(tx => positionsOf(tx, exercise)))[0]?.dissents.length, 1)
})

test('dissent is withdrawn by its author and by nobody else', async () => {
  const exercise = await open()
  const place = { exercise, standard: 6 }
  await record(exercise, 6, 0)
  await dissent(here.hand('member'), place, { words: 'Three.', named: false })
  const id = (await here.read(tx => positionsOf(tx, exercise)))[0]?.dissents[0]?.id ?? ''
  for (const role of ['champion', 'chair'] as const)
    assert.deepEqual(await withdraw(here.hand(role), { ...place, id }), { ok: false, refusal: { kind: 'absent' } })
  assert.ok((await withdraw(here.hand('member'), { ...place, id })).ok)
  assert.deepEqual((await here.read(tx => positionsOf(tx, exercise)))[0]?.dissents, [])
})

test('there is no dissent from what is not recorded', async () => {
  const refused = await dissent(
    here.hand('member'),
    { exercise: await open(), standard: 6 },
    { words: 'x', named: false },
  )
  assert.deepEqual(refused, { ok: false, refusal: { kind: 'no-position' } })
})

test('confirming freezes all positions and is a milestone of the year', async () => {
  const exercise = await open()
  await recordAll(exercise)
  await dissent(here.hand('member'), { exercise, standard: 6 }, { words: 'Three.', named: false })
  await closeGathering(here.hand('champion'), exercise)
  assert.ok((await confirm(exercise)).ok)
  assert.equal((await here.read(tx => exerciseOf(tx, exercise)))?.phase, 'plan')
  const confirmation = await here.read(tx => confirmationOf(tx, exercise))
  assert.deepEqual([confirmation?.by, confirmation?.forChair], ['Ines Marlow', false])
  const stands = await here.read(tx => positionsOf(tx, exercise))
  assert.deepEqual(confirmation?.positions, stands)
})

test('nothing changes once the positions are confirmed', async () => {
  const exercise = await open()
  await recordAll(exercise)
  await dissent(here.hand('member'), { exercise, standard: 6 }, { words: 'Three.', named: false })
  const id = (await here.read(tx => positionsOf(tx, exercise)))[5]?.dissents[0]?.id ?? ''
  await closeGathering(here.hand('champion'), exercise)
  await confirm(exercise, 'champion')
  const confirmed = { ok: false, refusal: { kind: 'confirmed' } }
  const place = { exercise, standard: 6 }
  assert.deepEqual(await record(exercise, 6, 1), confirmed)
  assert.deepEqual(await saveDraft(here.hand('deputy'), place, { content: emptyDraft, version: 1 }), confirmed)
  assert.deepEqual(await dissent(here.hand('member'), place, { words: 'Late', named: false }), confirmed)
  assert.deepEqual(await withdraw(here.hand('member'), { ...place, id }), confirmed)
  assert.equal((await here.read(tx => confirmationOf(tx, exercise)))?.forChair, true)
})

test('a confirmation is undone for a reason, after which positions change and are confirmed anew', async () => {
  const exercise = await open()
  await recordAll(exercise)
  await closeGathering(here.hand('champion'), exercise)
  await confirm(exercise)
  assert.ok((await undoConfirmation(here.hand('chair'), exercise, 'Something new has come to light')).ok)
  assert.equal(await here.read(tx => confirmationOf(tx, exercise)), undefined)
  assert.ok((await record(exercise, 6, 1, { outcome: none, summary: '' })).ok)
  assert.ok((await confirm(exercise)).ok)
  const again = await here.read(tx => confirmationOf(tx, exercise))
  assert.deepEqual(again?.positions[5]?.outcome, none)
  const undone = await db.unscoped(
    'select undone_by_name, undone_because from agreement.confirmation where exercise_id = $1 and undone_at is not null',
    [exercise],
  )
  assert.deepEqual(undone, [{ undone_by_name: 'Ines Marlow', undone_because: 'Something new has come to light' }])
})

test('confirming is refused while a standard is open, while the gathering is open, and twice', async () => {
  const exercise = await open()
  for (const standard of standards.slice(1)) await record(exercise, standard, 0)
  const early = await confirm(exercise)
  assert.ok(!early.ok && early.refusal.kind === 'too-early')
  await closeGathering(here.hand('champion'), exercise)
  assert.deepEqual(await confirm(exercise), { ok: false, refusal: { kind: 'open', standards: [1] } })
  await record(exercise, 1, 0, { outcome: none, summary: '' })
  assert.ok((await confirm(exercise)).ok)
  const twice = await confirm(exercise)
  assert.ok(!twice.ok && twice.refusal.kind === 'stands-already')
})

test('nobody confirms what they have not seen', async () => {
  const exercise = await open()
  await recordAll(exercise)
  await closeGathering(here.hand('champion'), exercise)
  const seen = { exercise, standards, revision: 11, forChair: false }
  assert.deepEqual(await confirmPositions(here.hand('chair'), seen), { ok: false, refusal: { kind: 'moved' } })
})

test('a position recorded in the moment of confirming is either in what is confirmed, or refused', async () => {
  for (let times = 0; times < 5; times++) {
    const exercise = await open()
    await recordAll(exercise)
    await closeGathering(here.hand('champion'), exercise)
    const [recorded, confirmed] = await Promise.all([
      record(exercise, 6, 1, { outcome: none, summary: '' }),
      confirm(exercise),
    ])
    const [confirmation, positions] = await here.read(async tx => [
      await confirmationOf(tx, exercise),
      await positionsOf(tx, exercise),
    ])
    if (confirmed.ok) assert.deepEqual(confirmation?.positions, positions)
    assert.notEqual(
      recorded.ok && confirmed.ok && positions[5]?.version === 2 && confirmation?.positions[5]?.version === 1,
      true,
    )
    assert.ok(recorded.ok || confirmed.ok)
  }
})

test('nothing of one partnership is seen or changed from another', async () => {
  const exercise = await open()
  await record(exercise, 6, 0)
  assert.deepEqual(await there.read(tx => positionsOf(tx, exercise)), [])
  const place = { exercise, standard: 6 }
  const absent = { ok: false, refusal: { kind: 'absent' } }
  const hand = () => there.hand('champion')
  assert.deepEqual(await recordPosition(hand(), place, { ...said, asked: asked(6), version: 1 }), absent)
  assert.deepEqual(await saveDraft(hand(), place, { content: emptyDraft, version: 1 }), absent)
  assert.deepEqual(await dissent(hand(), place, { words: 'x', named: false }), absent)
  assert.deepEqual(await confirmPositions(hand(), { exercise, standards, revision: 1, forChair: false }), absent)
})
