import assert from 'node:assert/strict'
import { confirmPositions, recordPosition, type PositionSaid } from '#agreement'
import { closeGathering, openExercise } from '#exercise'
import type { Id, World } from '#ground'
import { questionAsAsked, standardsOf, termsOf, type Edition } from '#instrument'
import type { TestDatabase } from '#test/database.ts'
import type { arrangePartnership } from '#test/room/partnership.ts'
import { submitted, type Said } from '#test/room/submitted.ts'

type Partnership = Awaited<ReturnType<typeof arrangePartnership>>

const evidence = (title: string) => ({ id: title, title, link: '', owner: '', shows: '', keptFromProviders: false })

const teamSays: readonly Said[] = [
  { standard: 1, score: 3, summary: 'Agreed in part.', evidence: [evidence('Minutes'), evidence('Survey')] },
  { standard: 2, score: 2, implications: '• One planning round for all partners\n• Share the calendar' },
]
const unitSays: readonly Said[] = [
  { standard: 2, score: 3, implications: 'One planning round for all partners', evidence: [evidence('Plan of 2025')] },
  { standard: 5, score: 2, implications: 'Know the need street by street', strategic: 'Pool the analysts' },
]

const agreed = (standard: number): PositionSaid => ({
  outcome:
    standard === 9
      ? { kind: 'none', why: 'Two views.', wouldSettle: 'The audit.' }
      : { kind: 'score', score: standard === 2 ? 2 : 3 },
  summary: `Where we are on ${standard}.`,
  variations: '',
  implications: standard === 2 ? 'Say in one page who decides\nShare the calendar' : '',
  ...{ taken: [], meeting: 'Board, 3 December 2026', metOn: '2026-12-03' },
})

/** A year in which two groups have submitted and positions are on record: on all standards, or on those named. */
export const agreedYear = async (
  db: TestDatabase,
  world: World,
  edition: Edition,
  here: Partnership,
  { label = '2026/27', only, confirmed = true }: { label?: string; only?: readonly number[]; confirmed?: boolean } = {},
): Promise<Id<'exercise'>> => {
  const standards = standardsOf(edition).map(({ number }) => number)
  const dates = { gatherBy: '2026-12-01', agreeBy: '2026-12-10', planBy: '2027-01-29' }
  const { management, unit } = here.groups
  const groups = [management, unit].map(({ id }) => ({ group: id, standards }))
  const opened = await openExercise(here.hand('champion'), { label, editionId: edition.id, ...dates, groups })
  assert.ok(opened.ok)
  const exercise = opened.value
  const place = { partnership: here.id, exercise, by: here.people['group-lead'], at: world.now() }
  await submitted(db, edition, { ...place, group: management }, teamSays)
  await submitted(db, edition, { ...place, group: { ...unit, kind: 'commissioning' } }, unitSays)
  assert.ok((await closeGathering(here.hand('champion'), exercise)).ok)
  for (const standard of only ?? standards) {
    const asked = questionAsAsked(edition, standard, termsOf(edition))
    const said = { ...agreed(standard), asked, version: 0 }
    assert.ok((await recordPosition(here.hand('champion'), { exercise, standard }, said)).ok)
  }
  if (confirmed && only === undefined) {
    const confirming = { exercise, standards, revision: standards.length, forChair: false }
    assert.ok((await confirmPositions(here.hand('chair'), confirming)).ok)
  }
  return exercise
}
