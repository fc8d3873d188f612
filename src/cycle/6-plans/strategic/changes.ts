import { isBlank, sayDay } from '#ground'
import { sayRegisterState } from '../register/finding.ts'
import { statementNames, statements } from '../words/field.ts'
import { aspectNames, aspects, aspectStands, strategicTexts } from './fields.ts'
import { sayHorizon } from './horizon.ts'
import type { StrategicArea, StrategicPlan } from './strategic.ts'

/** One thing that a plan says, under what. */
type SaidLine = { readonly of: string; readonly what: string; readonly words: string }

/** What differs between two versions: '' where nothing was, or is, said. */
export type Differing = { readonly of: string; readonly what: string; readonly before: string; readonly now: string }

/** Everything that a plan says, line by line under its place. */
const linesOf = (plan: StrategicPlan): readonly SaidLine[] => [
  whole('Name', plan.name),
  whole('Years', sayHorizon(plan)),
  ...Object.entries(strategicTexts).map(([key, { title }]) =>
    whole(title, plan.texts[key as keyof typeof strategicTexts]),
  ),
  ...plan.areas.flatMap(linesIn),
  whole(
    'Change team',
    plan.team.map(each => [each.words, each.organisation, each.part, each.days].filter(Boolean).join(', ')).join('\n'),
  ),
  whole(
    'Resources',
    plan.resources
      .map(each => [each.words, each.amount, each.source, each.years].filter(Boolean).join(', '))
      .join('\n'),
  ),
  whole('Success criteria', plan.criteria.map(({ words }) => words).join('\n')),
  whole(
    'Local indicators',
    plan.indicators.map(({ name, target, targetBy }) => `${name}: ${target} by ${sayDay(targetBy)}`).join('\n'),
  ),
]

const whole = (what: string, words: string): SaidLine => ({ of: 'The plan as a whole', what, words })

const linesIn = (area: StrategicArea): readonly SaidLine[] => {
  const line = (what: string, words: string): SaidLine => ({ of: area.title, what, words })
  return [
    line('Priorities', area.priorities.map(({ words }) => words).join('\n')),
    line('How our priorities have developed', area.developed),
    ...statementNames.map(name => line(statements[name].title, area.statements[name].now)),
    line('The gap', area.gaps.map(({ now, needed, outcomes }) => [now, needed, ...outcomes].join('\n')).join('\n\n')),
    line('Change solutions', area.solutions.map(({ words, leads }) => `${words}\n${leads}`).join('\n\n')),
    line('The rationale', area.rationale),
    line(
      'What was tested',
      area.results
        .map(({ kind, state, words, found }) => `${sayRegisterState(kind, state)}: ${words} ${found}`.trim())
        .join('\n'),
    ),
    ...aspectNames.map(name => {
      const { stands, words } = area.aspects[name]
      return line(aspects[name].title, [stands === '' ? '' : aspectStands[stands], words].filter(Boolean).join('. '))
    }),
    ...area.operations.map(each =>
      line(
        `Operational plan: ${each.words}`,
        [
          each.objectives,
          ...each.outcomes,
          ...each.actions
            .toSorted((one, other) => one.id.localeCompare(other.id))
            .map(({ words, owner, due }) => [words, owner, due === '' ? '' : sayDay(due)].filter(Boolean).join(', ')),
          ...[each.timescale, each.accountable, each.resources],
        ]
          .filter(words => !isBlank(words))
          .join('\n'),
      ),
    ),
  ]
}

/** What a version says otherwise than another, in the order of the plan; what only the earlier one had comes last. */
export const differencesBetween = (before: StrategicPlan, now: StrategicPlan): readonly Differing[] => {
  const key = ({ of, what }: Pick<SaidLine, 'of' | 'what'>): string => `${of}\n${what}`
  const [old, fresh] = [linesOf(before), linesOf(now)]
  const byKey = new Map(old.map(line => [key(line), line.words]))
  const still = new Set(fresh.map(key))
  return [
    ...fresh.map(({ of, what, words }) => ({ of, what, before: byKey.get(key({ of, what })) ?? '', now: words })),
    ...old.filter(line => !still.has(key(line))).map(({ of, what, words }) => ({ of, what, before: words, now: '' })),
  ].filter(each => each.before !== each.now)
}
