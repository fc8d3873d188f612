import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeGathering, openExercise } from '#exercise'
import type { Id } from '#ground'
import { questionAsAsked, standardsOf, termsOf } from '#instrument'
import { freshDatabase } from '#test/database.ts'
import { houseOf } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { confirmPositions } from '../confirmation/actions.ts'
import { dissentIn } from '../dissent/actions.ts'
import { recordPosition, recordPositionIn, saveDraft } from './actions.ts'
import { emptyDraft } from './draft.ts'
import { draftsOf } from './store/drafts.ts'
import { revisionOf } from './store/register.ts'
import { historyOf } from './store.ts'
import { positionAtWorkshop, sayUnsaid, type SaidAtWorkshop } from './workshop.ts'

const db = await freshDatabase()
const world = tickingWorld('2026-12-03T18:00:00.000Z')
const here = await arrangePartnership(db, world)
after(() => db.close())

const edition = houseOf(db, world).editions.shippedOne('commissioning-12.v1')
assert.ok(edition)
const standards = standardsOf(edition).map(({ number }) => number)
const asked = (standard: number) => questionAsAsked(edition, standard, termsOf(edition))
const champion = here.hand('champion')
const opened = await openExercise(champion, {
  ...{ label: '2026/27', editionId: edition.id },
  ...{ gatherBy: '2026-12-10', agreeBy: '2026-12-10', planBy: '2027-01-29' },
  groups: [{ group: here.groups.management.id, standards }],
})
assert.ok(opened.ok)
const exercise: Id<'exercise'> = opened.value

const said: SaidAtWorkshop = {
  outcome: { kind: 'score', score: 3 },
  ...{ summary: 'We know the waits, and not where.', variations: '', implications: 'Ask for waits by place' },
  workshop: { id: world.newId(), name: 'Board workshop', heldOn: '2026-12-03' },
}
const none = { kind: 'none', why: 'Two views', wouldSettle: 'The audit' } as const
const agree = (standard: number, change: Partial<SaidAtWorkshop> = {}) =>
  champion.write(tx =>
    recordPositionIn(tx, champion, { exercise, standard }, { ...said, ...change, asked: asked(standard) }),
  )
const history = (standard: number) => here.read(tx => historyOf(tx, exercise, standard))

test('what the room agreed is a position of the partnership, with the workshop, its day and who recorded it', async () => {
  assert.ok((await agree(1)).ok)
  const [position] = await history(1)
  assert.equal(position?.meeting, 'Board workshop')
  assert.equal(position?.metOn, '2026-12-03')
  assert.equal(position?.recordedBy, champion.person.name)
  assert.deepEqual(position?.outcome, said.outcome)
})

test('the sitting of a group has its day in the name, as other sittings have', () => {
  const position = positionAtWorkshop({ ...said, sittingOf: here.groups.management.id })
  assert.ok(position.ok)
  assert.equal(position.value.meeting, 'Board workshop, 3 December 2026')
})

test('the same decision sent twice is one version, another one the next', async () => {
  assert.ok((await agree(2)).ok)
  assert.ok((await agree(2)).ok)
  assert.equal((await history(2)).length, 1)
  assert.ok((await agree(2, { outcome: none, summary: '' })).ok)
  assert.deepEqual(
    (await history(2)).map(({ outcome }) => outcome.kind),
    ['none', 'score'],
  )
})

test('a decision that says too little is refused with what is missing', async () => {
  for (const [change, missing] of [
    [{ summary: ' ' }, 'summary'],
    [{ outcome: { ...none, why: '' } }, 'why'],
    [{ outcome: { ...none, wouldSettle: '' } }, 'would-settle'],
  ] as const) {
    const refused = await agree(3, change)
    assert.ok(!refused.ok && refused.refusal.kind === 'unsaid')
    assert.equal(refused.refusal.missing, missing)
    assert.match(sayUnsaid(refused.refusal), /^Write /)
  }
  assert.deepEqual(await history(3), [])
})

test('a draft that somebody is writing stays, and they are told that something was recorded', async () => {
  const place = { exercise, standard: 4 }
  const content = { ...emptyDraft, fields: { ...emptyDraft.fields, summary: 'Half written' } }
  assert.ok((await saveDraft(champion, place, { content, version: 0 })).ok)
  assert.ok((await agree(4)).ok)
  const draft = (await here.read(tx => draftsOf(tx, exercise))).get(4)
  assert.equal(draft?.content?.fields.summary, 'Half written')
  const { workshop: _, ...texts } = said
  const late = await recordPosition(champion, place, {
    ...{ ...texts, taken: [], meeting: 'Board', metOn: '2026-12-03', asked: asked(4), version: 1 },
  })
  assert.equal(!late.ok && late.refusal.kind, 'stale')
})

test('dissent spoken in the room stands once, with a name only where it was given', async () => {
  const place = { exercise, standard: 1 }
  const speak = (words: string, name?: string) =>
    champion.write(tx => dissentIn(tx, champion, place, { words, ...(name === undefined ? {} : { name }) }))
  assert.ok((await speak('Two is fair.')).ok)
  assert.ok((await speak('Two is fair.')).ok)
  assert.ok((await speak('We have no figures.', 'Health trust')).ok)
  const [position] = await history(1)
  assert.deepEqual(
    position?.dissents.map(({ words, name }) => ({ words, name })),
    [
      { words: 'Two is fair.', name: undefined },
      { words: 'We have no figures.', name: 'Health trust' },
    ],
  )
})

test('nothing is dissented from that is open', async () => {
  const refused = await champion.write(tx => dissentIn(tx, champion, { exercise, standard: 12 }, { words: 'No.' }))
  assert.equal(!refused.ok && refused.refusal.kind, 'no-position')
})

test('once the positions are confirmed a workshop changes none, and is told', async () => {
  for (const standard of standards) await agree(standard)
  await closeGathering(champion, exercise)
  const revision = await here.read(tx => revisionOf(tx, exercise))
  assert.ok((await confirmPositions(here.hand('chair'), { exercise, standards, revision, forChair: false })).ok)
  const refused = await agree(5, { summary: 'Later words' })
  assert.equal(!refused.ok && refused.refusal.kind, 'confirmed')
})
