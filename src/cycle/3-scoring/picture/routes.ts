import { sittingsOf } from '#exercise'
import { dayOf, sayDay } from '#ground'
import { orAbsent, shown, type Route } from '#http'
import { standardsOf } from '#instrument'
import { memberRoute, type Ask } from '#people'
import { pathsIn, patterns } from '../paths.ts'
import { yearOf, type ScoringNeeds } from '../routes/reading.ts'
import { answeredOf } from '../response/store/around.ts'
import { submittedAnswersOf } from '../submission/store/answers.ts'
import { talliesOf } from '../tally/store.ts'
import { coveragePage, type CoverageState } from './pages/coverage.ts'
import { spreadPage } from './pages/spread.ts'
import { silences } from './silence.ts'
import { differencesFirst, spreadOf } from './spread.ts'

/** Who has been heard, and where the groups' scores stand. Only what is submitted counts. */
export const pictureRoutes = (needs: ScoringNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path: `${patterns.exercise}/coverage`, ability: 'partnership.read' },
    handle: async ask => shown(coveragePage(await coverageView(needs, ask))),
  }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${patterns.exercise}/spread`, ability: 'partnership.read' },
    handle: async ask => shown(spreadPage(await spreadView(needs, ask))),
  }),
]

const load = (needs: ScoringNeeds, ask: Ask) =>
  ask.read(async tx => {
    const year = await yearOf(tx, needs.editions, orAbsent(ask.asked.params['exercise']))
    const { id } = year.exercise
    return {
      ...{ year, paths: pathsIn(ask.partnership.id), numbers: standardsOf(year.edition).map(each => each.number) },
      sittings: await sittingsOf(tx, id),
      answers: await submittedAnswersOf(tx, id),
      answered: await answeredOf(tx, id),
      tallies: await talliesOf(tx, id),
    }
  })

const coverageView = async (needs: ScoringNeeds, ask: Ask) => {
  const { year, paths, numbers, sittings, answers, answered } = await load(needs, ask)
  const { id, label } = year.exercise
  const stateOf = (group: string, standard: number): CoverageState => {
    if (!sittings.some(each => each.group.id === group && each.standards.includes(standard))) return 'not-asked'
    if (answers.some(each => each.group.id === group && each.standard === standard)) return 'submitted'
    return answered.get(group)?.includes(standard) === true ? 'answered' : 'not-yet'
  }
  return {
    ...{ frame: ask.frame, label, sittings, stateOf, silences: silences(numbers, sittings, answers) },
    standards: numbers.map(number => year.asked(number).standard),
    submittedAt: new Map(
      answers.map(({ group, submittedAt, onBehalf }) => [
        group.id,
        `Submitted ${sayDay(dayOf(submittedAt))}${onBehalf ? ', on its behalf' : ''}`,
      ]),
    ),
    hrefs: {
      ...{ year: paths.exercise(id), spread: paths.spread(id) },
      group: (group: string) => paths.response(id, group),
    },
  }
}

const spreadView = async (needs: ScoringNeeds, ask: Ask) => {
  const { year, paths, numbers, sittings, answers, tallies } = await load(needs, ask)
  const { id, label } = year.exercise
  const submitting = new Map(answers.map(each => [each.group.id, each]))
  const inOrder = sittings.flatMap(({ group }) => submitting.get(group.id) ?? [])
  return {
    ...{ frame: ask.frame, label, tallies, spreads: differencesFirst(spreadOf(numbers, answers)) },
    nameOf: (group: string) => sittings.find(each => each.group.id === group)?.group.name ?? '',
    standardOf: (standard: number) => year.asked(standard).standard,
    groups: inOrder.map(each => each.group),
    notSubmitted: sittings.filter(each => !submitting.has(each.group.id)).map(each => each.group.name),
    onBehalf: inOrder.filter(each => each.onBehalf).map(each => each.group.name),
    isAsked: (group: string, standard: number) =>
      sittings.some(each => each.group.id === group && each.standards.includes(standard)),
    isAskedOfAnyone: (standard: number) => sittings.some(each => each.standards.includes(standard)),
    hrefs: {
      ...{ year: paths.exercise(id), coverage: paths.coverage(id) },
      answer: (group: string, standard: number) => `${paths.response(id, group)}#standard-${standard}`,
    },
  }
}
