import { positionsOf } from '#agreement'
import { sittingsOf, type Exercise } from '#exercise'
import type { Read } from '#db'
import type { Day } from '#ground'
import { standardsOf, type Editions } from '#instrument'
import { contributionsOf } from '#overview'
import { planStandingOf } from '#plans'
import { responseCountsOf, silences, submittedAnswersOf } from '#scoring'
import { supportStandingOf } from '#support'
import { workshopStandings } from './workshops.ts'
import { groupStandings, type YearStanding } from './year.ts'

/** Where a year stands, asked of every room. */
export const standingOfYear = async (
  tx: Read,
  editions: Editions,
  exercise: Exercise,
  today: Day,
): Promise<YearStanding> => {
  const [edition, sittings, counts, answers, plan, positions, support, contributions, workshops] = await Promise.all([
    editions.pinned(tx, exercise),
    sittingsOf(tx, exercise.id),
    responseCountsOf(tx, exercise.id),
    submittedAnswersOf(tx, exercise.id),
    planStandingOf(tx, editions, { exercise: exercise.id, today }),
    positionsOf(tx, exercise.id),
    supportStandingOf(tx, exercise.id),
    contributionsOf(tx),
    workshopStandings(tx, exercise.id),
  ])
  const standards = standardsOf(edition).map(standard => standard.number)
  const settled = new Set(positions.map(position => position.standard))
  const given = contributions.filter(each => each.exercise === exercise.id)
  const firstOpen = standards.find(standard => !settled.has(standard))
  return {
    exercise,
    workshops,
    groups: groupStandings(sittings, counts),
    silences: silences(standards, sittings, answers),
    standards: standards.length,
    settled: standards.filter(standard => settled.has(standard)).length,
    isContributed: given.some(({ withdrawnOn }) => withdrawnOn === undefined),
    ...(firstOpen === undefined ? {} : { firstOpen }),
    ...(support === undefined ? {} : { support }),
    ...(plan === undefined
      ? {}
      : { planMissing: plan.missing, planChanged: plan.isChanged, signatory: plan.signatory }),
  }
}
