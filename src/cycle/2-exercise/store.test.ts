import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Id } from '#ground'
import { freshDatabase } from '#test/database.ts'
import { overlapping } from '#test/overlapping.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { arrangeSittings, recordSitting } from './sitting/actions.ts'
import { attendanceOf, seatsAt } from './sitting/sitting.ts'
import { sittingsOf } from './sitting/store.ts'
import { localTermsOf, replaceTerms } from './words/store.ts'
import {
  changeTimetable,
  closeGathering,
  openExercise,
  recordMilestone,
  reopenGathering,
  undoMilestone,
  withdrawExercise,
} from './year/actions.ts'
import { exerciseOf, exercisesOf, withdrawnExercisesOf } from './year/store.ts'

const db = await freshDatabase()
const world = tickingWorld()
const here = await arrangePartnership(db, world)
const there = await arrangePartnership(db, world, 'Harrowdale Alliance')
after(() => db.close())

const dates = { gatherBy: '2026-11-20', agreeBy: '2026-12-03', planBy: '2027-01-29' }
const editionId = 'commissioning-12.v1'
const nothingGathered = async () => []

const open = async (label: string, at = here): Promise<Id<'exercise'>> => {
  const groups = [
    { group: at.groups.forum.id, standards: [1, 2, 3] },
    { group: at.groups.management.id, standards: [1, 2, 3, 4, 5, 6] },
  ]
  const opened = await openExercise(at.hand('champion'), { ...dates, label, editionId, groups })
  assert.ok(opened.ok)
  return opened.value
}
const versionOf = async (id: Id<'exercise'>) => (await here.read(tx => exerciseOf(tx, id)))?.version ?? 0

test('an opened exercise reads back whole', async () => {
  const id = await open('2026/27')
  const exercise = await here.read(tx => exerciseOf(tx, id))
  assert.ok(exercise)
  const { milestones, openedAt, ...rest } = exercise
  assert.deepEqual(rest, { id, label: '2026/27', editionId, ...dates, phase: 'gather', terms: {}, version: 1 })
  assert.deepEqual(
    milestones.map(({ kind, at, by }) => ({ kind, at, by })),
    [{ kind: 'opened', at: openedAt, by: 'Ruth Adeyemi' }],
  )
})

test('the newest year comes first', async () => {
  await open('2024/25')
  await open('2025/26')
  const labels = (await here.read(exercisesOf)).map(({ label }) => label)
  assert.deepEqual(labels, labels.toSorted().toReversed())
})

test('a partnership has one exercise under a label; another partnership may have its own', async () => {
  const id = await open('2030/31')
  const again = await openExercise(here.hand('champion'), { ...dates, label: '2030/31', editionId, groups: [] })
  assert.deepEqual(again, { ok: false, refusal: { kind: 'label-taken', label: '2030/31' } })
  await open('2030/31', there)
  assert.equal(await there.read(tx => exerciseOf(tx, id)), undefined)
})

test('a year holds a second exercise on other standards, under a name; the same standards only once', async () => {
  const opening = { ...dates, editionId: 'commissioning-cycle.v1', groups: [] }
  const own = await open('2050/51')
  const open2 = (label: string, more = {}) => openExercise(here.hand('champion'), { ...opening, label, ...more })
  const beside = await open2('2050/51: our own standards')
  assert.ok(beside.ok)
  assert.deepEqual(await open2('2050/51: again'), {
    ok: false,
    refusal: { kind: 'edition-taken', label: '2050/51: again' },
  })
  const [first, second] = await here.read(exercisesOf)
  assert.deepEqual([first?.id, second?.id], [own, beside.value], 'the year’s own stands first')
  const change = { ...dates, label: '2050/51: a name', version: await versionOf(beside.value) }
  assert.ok((await changeTimetable(here.hand('champion'), beside.value, change)).ok)
  const last = await open('2051/52')
  const moved = { ...dates, label: '2050/51: last', version: await versionOf(last) }
  const taken = await changeTimetable(here.hand('champion'), last, moved)
  assert.deepEqual(taken, { ok: false, refusal: { kind: 'edition-taken', label: '2050/51: last' } })
})

test('dates change while the page that asks is current, and the label may not be one in use', async () => {
  const id = await open('2031/32')
  const change = { ...dates, gatherBy: '2026-11-27', label: '2031/32', version: 1 }
  assert.deepEqual(await changeTimetable(here.hand('champion'), id, change), { ok: true, value: undefined })
  assert.equal((await here.read(tx => exerciseOf(tx, id)))?.gatherBy, '2026-11-27')
  const stale = await changeTimetable(here.hand('deputy'), id, { ...change, gatherBy: '2026-11-28' })
  assert.deepEqual(stale, { ok: false, refusal: { kind: 'stale' } })
  const taken = await changeTimetable(here.hand('deputy'), id, { ...change, label: '2026/27', version: 2 })
  assert.deepEqual(taken, { ok: false, refusal: { kind: 'label-taken', label: '2026/27' } })
})

test('groups sit in the order given, with their standards, and keep what is on record when rearranged', async () => {
  const id = await open('2032/33')
  const { management, unit, forum } = here.groups
  const said = { heldOn: '2026-10-21', manner: 'meeting', others: 'Kit Rowe', notes: '' } as const
  const before = (await here.read(tx => sittingsOf(tx, id)))[1]
  const attendance = attendanceOf(before ? seatsAt(before) : [], [management.seats[0] ?? ''])
  const recorded = await recordSitting(here.hand('group-lead'), id, management.id, { ...said, attendance, version: 0 })
  assert.ok(recorded.ok)
  const arranged = [
    { group: management.id, standards: [1, 2] },
    { group: unit.id, standards: [7] },
    { group: forum.id, standards: [1, 2, 3] },
  ]
  const wanted = { arranged, version: await versionOf(id) }
  assert.ok((await arrangeSittings(here.hand('champion'), id, wanted, nothingGathered)).ok)
  const sittings = await here.read(tx => sittingsOf(tx, id))
  assert.deepEqual(
    sittings.map(({ group, standards }) => ({ group: group.id, standards })),
    arranged,
  )
  assert.deepEqual(sittings[0]?.attendance, attendance)
  assert.equal(sittings[0]?.heldOn, '2026-10-21')
  assert.equal(sittings[0]?.recordedBy, 'Sam Okoro')
})

test('a group that has ended keeps its sitting and its name', async () => {
  const id = await open('2033/34')
  await db.unscoped('update people.partner_group set ended_at = now() where id = $1', [here.groups.forum.id])
  const names = (await here.read(tx => sittingsOf(tx, id))).map(({ group }) => group.name)
  await db.unscoped('update people.partner_group set ended_at = null where id = $1', [here.groups.forum.id])
  assert.deepEqual(names, ['Young people’s forum', 'Management team'])
})

test('of two people who record one sitting at once, one is told what the other wrote', async () => {
  const id = await open('2034/35')
  const record = (notes: string, role: 'champion' | 'deputy') =>
    recordSitting(here.hand(role), id, here.groups.forum.id, { others: '', notes, attendance: [], version: 0 })
  const results = await Promise.all([record('one', 'champion'), record('two', 'deputy')])
  assert.equal(results.filter(({ ok }) => ok).length, 1)
  const refused = results.find(({ ok }) => !ok)
  assert.ok(refused && !refused.ok && refused.refusal.kind === 'stale')
  assert.ok(['one', 'two'].includes(refused.refusal.now.notes))
})

test('closing and reopening the gathering stay on record with who, when and why', async () => {
  const id = await open('2035/36')
  assert.ok((await closeGathering(here.hand('champion'), id)).ok)
  assert.equal((await here.read(tx => exerciseOf(tx, id)))?.phase, 'agree')
  assert.ok((await reopenGathering(here.hand('deputy'), id, 'A group is still to be heard')).ok)
  const exercise = await here.read(tx => exerciseOf(tx, id))
  assert.equal(exercise?.phase, 'gather')
  assert.deepEqual(
    exercise?.milestones.map(({ kind, undone }) => [kind, undone?.by, undone?.reason]),
    [
      ['opened', undefined, undefined],
      ['gathering-closed', 'Tom Hale', 'A group is still to be heard'],
    ],
  )
  assert.ok((await closeGathering(here.hand('champion'), id)).ok)
})

test('of two people who close at once, one is told that it is done already', async () => {
  const id = await open('2036/37')
  const results = await Promise.all([
    closeGathering(here.hand('champion'), id),
    closeGathering(here.hand('deputy'), id),
  ])
  assert.deepEqual(results.map(each => (each.ok ? 'closed' : each.refusal.kind)).toSorted(), [
    'closed',
    'stands-already',
  ])
})

test('who sits cannot change after the gathering has closed', async () => {
  const id = await open('2037/38')
  await closeGathering(here.hand('champion'), id)
  const wanted = { arranged: [], version: await versionOf(id) }
  const refused = await arrangeSittings(here.hand('champion'), id, wanted, nothingGathered)
  assert.deepEqual(refused, { ok: false, refusal: { kind: 'gathering-closed' } })
})

test('a later room records its milestone in its own transaction, and only in order', async () => {
  const id = await open('2038/39')
  const hand = here.hand('chair')
  const fact = { id: world.newId<'milestone'>(), at: hand.now, by: hand.person }
  await assert.rejects(
    hand.write(tx => recordMilestone(tx, id, 'positions-confirmed', fact)),
    /too-early/,
  )
  await closeGathering(here.hand('champion'), id)
  await hand.write(tx => recordMilestone(tx, id, 'positions-confirmed', fact))
  assert.equal((await here.read(tx => exerciseOf(tx, id)))?.phase, 'plan')
  const reopened = await reopenGathering(here.hand('champion'), id, 'Too soon')
  assert.ok(!reopened.ok && reopened.refusal.kind === 'later-stands')
  await hand.write(tx =>
    undoMilestone(tx, id, 'positions-confirmed', { at: hand.now, by: hand.person, reason: 'Slip' }),
  )
  assert.equal((await here.read(tx => exerciseOf(tx, id)))?.phase, 'agree')
})

test('an exercise opened by mistake can be withdrawn, and its label is free again', async () => {
  const id = await open('2039/40')
  const answered = async () => [{ group: here.groups.forum.id, answered: [1], submitted: false }]
  const refused = await withdrawExercise(here.hand('champion'), id, 'Wrong edition', answered)
  assert.deepEqual(refused, { ok: false, refusal: { kind: 'has-answers', groups: 1 } })
  assert.ok((await withdrawExercise(here.hand('champion'), id, 'Wrong edition', nothingGathered)).ok)
  assert.equal(await here.read(tx => exerciseOf(tx, id)), undefined)
  assert.ok((await here.read(withdrawnExercisesOf)).some(({ label }) => label === '2039/40'))
  await open('2039/40')
})

test('an exercise is not withdrawn behind what was put on record at the same moment', async () => {
  const id = await open('2046/47')
  const seats = { heldOn: '2046-10-21', manner: 'meeting', others: '', notes: '', attendance: [], version: 0 } as const
  const gathered: Parameters<typeof withdrawExercise>[3] = async (tx, exercise) =>
    (await sittingsOf(tx, exercise)).flatMap(({ group, recordedAt }) =>
      recordedAt === undefined ? [] : { group: group.id, answered: [1], submitted: false },
    )
  const [recorded, withdrawn] = await overlapping(
    db,
    own => recordSitting(here.hand('group-lead', own), id, here.groups.forum.id, seats),
    own => withdrawExercise(here.hand('champion', own), id, 'Wrong edition', gathered),
  )
  assert.ok(recorded.ok)
  assert.deepEqual(withdrawn, { ok: false, refusal: { kind: 'has-answers', groups: 1 } })
})

test('a partnership’s own words are its own', async () => {
  const hand = here.hand('champion')
  const terms = { pct: { name: 'Wexmoor Integrated Care Board', short: 'ICB' }, partnership: { name: 'Partnership' } }
  await hand.write(tx => replaceTerms(tx, { names: terms, among: [] }, hand.now, hand.person.id))
  assert.deepEqual(await here.read(localTermsOf), terms)
  assert.deepEqual(await there.read(localTermsOf), {})
  const { pct, partnership } = terms
  await hand.write(tx => replaceTerms(tx, { names: {}, among: ['pct'] }, hand.now, hand.person.id))
  assert.deepEqual(await here.read(localTermsOf), { partnership }, 'what was not asked about stays')
  await hand.write(tx => replaceTerms(tx, { names: { pct }, among: ['pct', 'partnership'] }, hand.now, hand.person.id))
  assert.deepEqual(await here.read(localTermsOf), { pct })
})

test('nothing of one partnership can be written from another', async () => {
  const id = await open('2040/41')
  const hand = there.hand('champion')
  assert.deepEqual(await closeGathering(hand, id), { ok: false, refusal: { kind: 'absent' } })
  const said = { others: '', notes: 'x', attendance: [], version: 0 }
  assert.deepEqual(await recordSitting(hand, id, here.groups.forum.id, said), {
    ok: false,
    refusal: { kind: 'absent' },
  })
  const change = { ...dates, label: '2041/42', version: 1 }
  assert.deepEqual(await changeTimetable(hand, id, change), { ok: false, refusal: { kind: 'absent' } })
})
