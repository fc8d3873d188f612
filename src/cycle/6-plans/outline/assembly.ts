import { isBlank } from '#ground'
import { capacityKeyOf, standardsOf, type Section, type Standard } from '#instrument'
import { outlineActions, type ActionLine } from '../action/action.ts'
import { standingIn, type Entry } from '../lists/entry.ts'
import type { ListName } from '../lists/kinds.ts'
import { groupsBehind, originsOf, rankedIn, standardsBehind, type RankedPriority } from '../priorities/priority.ts'
import { nextVersion } from '../signature/signature.ts'
import { fingerprint } from '../words/fingerprint.ts'
import {
  capacityAnswerKey,
  capacityLackingKey,
  noneKey,
  statementKey,
  statementNames,
  wholeTexts,
  type Statement,
  type WholeText,
} from '../words/field.ts'
import type { CapacityAnswer, Line, Outline, OutlineArea, OutlinePriority, Trace } from './outline.ts'
import { nameKey } from '../words/field.ts'
import { areaTitle, say, targetOf, wordsAt, type Plan } from './plan.ts'

/** The whole plan as it reads now, every value with where it comes from (001 §2, parts 1 to 4). */
export const outlineFrom = (plan: Plan): Outline => {
  const target = targetOf(plan)
  return {
    year: plan.exercise.label,
    name: wordsAt(plan, nameKey),
    ...(target === undefined ? {} : { target }),
    version: nextVersion(plan.signatures),
    areas: plan.edition.sections.map(section => areaFrom(plan, section)),
    texts: Object.fromEntries(Object.keys(wholeTexts).map(key => [key, wordsAt(plan, key)])) as Record<
      WholeText,
      string
    >,
    actions: outlineActions(plan.actions, null),
    team: linesFrom(plan, 'member'),
    resources: linesFrom(plan, 'resource'),
    reviews: linesFrom(plan, 'review'),
    criteria: linesFrom(plan, 'criterion'),
    capacity: capacityFrom(plan),
  }
}

const linesFrom = <List extends ListName>(plan: Plan, list: List, area?: string | null): readonly Line<List>[] =>
  standingIn(plan.entries, list, area).map((entry: Entry) => ({ ...entry.says, id: entry.id }) as Line<List>)

const areaFrom = (plan: Plan, section: Section): OutlineArea => ({
  section: section.key,
  title: areaTitle(plan, section),
  standards: section.standards.map(standard => {
    const { title, outcome } = standingOf(plan, standard)
    return { number: standard.number, title, ...(outcome === undefined ? {} : { outcome }) }
  }),
  priorities: rankedIn(section.key, plan.priorities).map(each => priorityFrom(plan, each)),
  whyNone: wordsAt(plan, noneKey(section.key)),
  statements: Object.fromEntries(
    statementNames.map(name => [name, wordsAt(plan, statementKey(section.key, name))]),
  ) as Record<Statement, string>,
  inquiries: linesFrom(plan, 'inquiry', section.key),
  actions: outlineActions(plan.actions, section.key),
  ideas: linesFrom(plan, 'idea', section.key),
})

const standingOf = (plan: Plan, { number, shortTitle }: Pick<Standard, 'number' | 'shortTitle'>) => {
  const position = plan.positions.find(({ standard }) => standard === number)
  return { title: say(plan, shortTitle), outcome: position?.outcome, dissentCount: position?.dissents.length ?? 0 }
}

const priorityFrom = (plan: Plan, priority: RankedPriority): OutlinePriority => ({
  id: priority.id,
  words: priority.words,
  traces: tracesOf(plan, priority),
  merged: priority.merged.map(({ words }) => words),
})

/** What a priority rests on, standard by standard. */
const tracesOf = (plan: Plan, priority: RankedPriority): readonly Trace[] => {
  const origins = originsOf(priority)
  return standardsBehind(origins).flatMap(number => {
    const standard = standardsOf(plan.edition).find(each => each.number === number)
    if (standard === undefined) return []
    const { title, outcome, dissentCount } = standingOf(plan, standard)
    const evidence = plan.answers.filter(answer => answer.standard === number).map(({ evidenceCount }) => evidenceCount)
    return [
      {
        ...{ standard: number, title, dissentCount, groups: groupsBehind(origins, number) },
        ...(outcome === undefined ? {} : { outcome }),
        evidenceCount: evidence.reduce((sum, count) => sum + count, 0),
      },
    ]
  })
}

/** The capacity question on every standard that asks it (001: domain item 18). */
export const capacityFrom = (plan: Plan): readonly CapacityAnswer[] =>
  standardsOf(plan.edition)
    .filter(standard => capacityKeyOf(standard) !== undefined)
    .map(({ number, shortTitle }) => {
      const answer = wordsAt(plan, capacityAnswerKey(number))
      const label = plan.edition.capacity?.answers.find(({ key }) => key === answer)?.label
      return {
        standard: number,
        title: say(plan, shortTitle),
        ...(isBlank(answer) || label === undefined ? {} : { answer, label }),
        lacking: wordsAt(plan, capacityLackingKey(number)),
      }
    })

/**
 * The same text for the same content, whatever order its parts were stored in. The version is not content, and neither
 * is how far an action is: doing what a signed plan says does not change the plan.
 */
export const contentOf = (outline: Outline): string => {
  const areas = outline.areas.map(area => ({ ...area, actions: area.actions.map(asPlanned) }))
  return JSON.stringify({ ...outline, areas, actions: outline.actions.map(asPlanned), version: 0 }, inOrder)
}

const asPlanned = ({ state: _state, ...planned }: ActionLine): Omit<ActionLine, 'state'> => planned

/** A mark of what the plan says, by which one can tell that it has changed since it was read. */
export const markOf = (outline: Outline): string => fingerprint(contentOf(outline))

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value
