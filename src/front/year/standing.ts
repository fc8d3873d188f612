import { positionsOf } from '#agreement'
import { sittingsOf, type Exercise } from '#exercise'
import type { Read } from '#db'
import type { Id } from '#ground'
import { standardsOf, type Editions } from '#instrument'
import { contributionsOf } from '#overview'
import { peopleOf } from '#people'
import { planStandingOf } from '#plans'
import { responseCountsOf, silences, submittedAnswersOf } from '#scoring'
import { supportStandingOf } from '#support'
import { workshopStandings } from './workshops.ts'
import { groupStandings, type Signatory, type YearStanding } from './year.ts'

/** Where a year stands, asked of every room. */
export const standingOfYear = async (tx: Read, editions: Editions, exercise: Exercise): Promise<YearStanding> => {
  const [edition, sittings, counts, answers, plan, positions, support, contributions, workshops] = await Promise.all([
    editions.pinned(tx, exercise),
    sittingsOf(tx, exercise.id),
    responseCountsOf(tx, exercise.id),
    submittedAnswersOf(tx, exercise.id),
    planStandingOf(tx, editions, exercise.id),
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
      : { planMissing: plan.missing, planChanged: plan.isChanged, signatory: await signatoryOf(tx, plan.signatory) }),
  }
}

/** Who is to sign: the person named, or whoever chairs. */
const signatoryOf = async (tx: Read, named: Id<'person'> | undefined): Promise<Signatory> => {
  const able = (await peopleOf(tx)).filter(({ person, roles }) =>
    named === undefined ? roles.some(held => held.role === 'chair') : person.id === named,
  )
  return { people: able.map(({ person }) => person.id), name: able[0]?.person.name ?? 'the chair' }
}
