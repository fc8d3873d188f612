import { dayOf, type Id } from '#ground'
import type { Section } from '#instrument'
import { byDue, type ActionLine } from '../action/action.ts'
import { standingIn, type Entry } from '../lists/entry.ts'
import type { ListName } from '../lists/kinds.ts'
import { outlineFrom } from '../outline/assembly.ts'
import type { Line } from '../outline/outline.ts'
import { wordsAt, type Plan } from '../outline/plan.ts'
import { byUrgency, stateOf } from '../register/registered.ts'
import { nextVersion } from '../signature/signature.ts'
import { statementNames, type Statement } from '../words/field.ts'
import { fingerprint } from '../words/fingerprint.ts'
import {
  aspectKey,
  aspectNames,
  aspectStandsKey,
  developedKey,
  rationaleKey,
  saysNowKey,
  strategicTexts,
  type Aspect,
  type AspectStands,
  type StrategicText,
} from './fields.ts'
import type { Strategic } from './known.ts'
import type {
  AspectSaid,
  Gap,
  OperationalPlan,
  Progressed,
  Result,
  Solution,
  StrategicArea,
  StrategicPlan,
} from './strategic.ts'

/** The words under which an operational plan is named as the origin of an action, and in what it serves. */
export const operationKind = 'operational-plan'
export const gapKind = 'gap'

/** The whole strategic plan as it reads now (001 §3). */
export const strategicFrom = (known: Strategic): StrategicPlan => {
  const { plan, begun, outline } = known
  const { signature } = outline
  return {
    ...{ year: plan.exercise.label, name: begun.name, from: begun.from, to: begun.to },
    version: nextVersion(known.signed.map(each => each.signature)),
    outline: {
      ...{ version: signature.version, by: signature.by.name, on: dayOf(signature.at), stands: outline.stands },
    },
    texts: Object.fromEntries(Object.keys(strategicTexts).map(key => [key, wordsAt(plan, key)])) as Record<
      StrategicText,
      string
    >,
    firstCase: outline.outline.texts['prepare.case'],
    areas: areasFrom(known),
    team: linesFrom(plan, 'carrier'),
    resources: linesFrom(plan, 'commitment'),
    criteria: linesFrom(plan, 'measure'),
    indicators: known.indicators.map(({ id, name, unit, baseline, target }) => ({
      ...{ id, name, unit, baseline: baseline.value, baselineOn: baseline.on },
      ...{ target: target.value, targetBy: target.on },
    })),
  }
}

const linesFrom = <List extends ListName>(plan: Plan, list: List): readonly Line<List>[] =>
  standingIn(plan.entries, list).map((entry: Entry) => ({ ...entry.says, id: entry.id }) as Line<List>)

const areasFrom = (known: Strategic): readonly StrategicArea[] => {
  const { plan } = known
  const now = outlineFrom(plan)
  return plan.edition.sections.map((section, at) => {
    const area = now.areas[at]
    if (area === undefined) throw new Error(`The outline has no area ${section.key}.`)
    const said = known.outline.outline.areas.find(each => each.section === section.key)
    return {
      ...{ section: section.key, title: area.title, standards: area.standards, priorities: area.priorities },
      first: said?.priorities.map(({ words }) => words) ?? [],
      developed: wordsAt(plan, developedKey(section.key)),
      statements: statementsFrom(plan, section, name => said?.statements[name] ?? ''),
      gaps: standingIn(plan.entries, 'gap', section.key).map(({ id, says }): Gap => ({
        ...{ id, now: says.words, needed: says.needed },
        outcomes: outcomesFor(known, gapKind, id),
      })),
      solutions: standingIn(plan.entries, 'solution', section.key).map(({ id, says }): Solution => ({
        ...{ id, words: says.words, leads: says.leads, priorities: priorityWords(plan, says.priorities) },
      })),
      rationale: wordsAt(plan, rationaleKey(section.key)),
      results: resultsIn(known, section.key),
      aspects: Object.fromEntries(aspectNames.map(name => [name, aspectFrom(plan, section, name)])) as Record<
        Aspect,
        AspectSaid
      >,
      operations: standingIn(plan.entries, 'operation', section.key).map(each => operationFrom(known, each)),
    }
  })
}

const statementsFrom = (
  plan: Plan,
  { key }: Section,
  said: (name: Statement) => string,
): Readonly<Record<Statement, Progressed>> =>
  Object.fromEntries(
    statementNames.map(name => [name, { said: said(name), now: wordsAt(plan, saysNowKey(key, name)) }]),
  ) as Record<Statement, Progressed>

/** The names of the outcomes that something serves. */
const outcomesFor = ({ outcomes, picks }: Strategic, kind: string, item: Id): readonly string[] =>
  outcomes
    .filter(({ id }) => picks.some(pick => pick.kind === kind && pick.item === item && pick.outcome === id))
    .map(({ name }) => name)

const priorityWords = ({ priorities }: Pick<Plan, 'priorities'>, ids: string): readonly string[] =>
  ids.split(' ').flatMap(id => priorities.find(each => each.id === id)?.words ?? [])

/** What was tested in an area, failed first. */
const resultsIn = ({ register }: Strategic, section: string): readonly Result[] =>
  register
    .filter(({ area }) => area === section)
    .toSorted(byUrgency)
    .map(line => ({
      ...{ id: line.id, kind: line.kind, words: line.words, state: stateOf(line) },
      found: line.findings.at(-1)?.words ?? '',
      evidence: line.findings.at(-1)?.evidence ?? '',
      decisions: line.decisions.map(({ words, on }) => ({ words, on })),
    }))

const aspectFrom = (plan: Plan, { key }: Section, name: Aspect): AspectSaid => ({
  stands: wordsAt(plan, aspectStandsKey(key, name)) as AspectStands | '',
  words: wordsAt(plan, aspectKey(key, name)),
})

const operationFrom = (known: Strategic, { id, says }: Extract<Entry, { list: 'operation' }>): OperationalPlan => {
  const { priorities, ...said } = says
  return {
    ...said,
    id: id as Id<'operation'>,
    outcomes: outcomesFor(known, operationKind, id),
    actions: known.plan.actions
      .filter(({ origin, isRemoved }) => !isRemoved && origin?.kind === operationKind && origin.id === id)
      .toSorted(byDue)
      .map((each): ActionLine => ({
        ...{ id: each.id, words: each.words, owner: each.owner?.name ?? '', due: each.due ?? '', state: each.state },
      })),
    priorities: priorityWords(known.plan, priorities),
  }
}

/**
 * The same text for the same content. The version is not content, neither is how far an action is, nor what the outline
 * priorities rest on by now: doing what a signed plan says does not change it.
 */
const contentOf = (plan: StrategicPlan): string => {
  const areas = plan.areas.map(area => ({
    ...area,
    operations: area.operations.map(each => ({
      ...each,
      actions: each.actions
        .map(({ state: _state, ...planned }) => planned)
        .toSorted((one, other) => one.id.localeCompare(other.id)),
    })),
  }))
  return JSON.stringify({ ...plan, areas, version: 0 }, inOrder)
}

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** A mark of what the plan says, by which one can tell that it has changed since it was read. */
export const strategicMark = (plan: StrategicPlan): string => fingerprint(contentOf(plan))
