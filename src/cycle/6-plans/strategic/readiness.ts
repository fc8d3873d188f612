import { isBlank, type Id } from '#ground'
import { blocksStrategic, type Registered } from '../register/registered.ts'
import { statementNames, statements } from '../words/field.ts'
import { aspectNames, aspects } from './fields.ts'
import { sayHorizon } from './horizon.ts'
import type { StrategicArea, StrategicPlan } from './strategic.ts'

/** Where something missing is put right. Pages know the address. */
export type StrategicCure =
  | { readonly at: 'outline' | 'details' }
  /** `part` is the id of a box or a heading on that page. */
  | { readonly at: 'vision' | 'carrying'; readonly part: string }
  | { readonly at: 'progress' | 'content'; readonly section: string; readonly part: string }
  | { readonly at: 'register'; readonly id: Id }

/** One thing that has to be there before the plan is signed, and whether it is. */
export type StrategicRow = { readonly what: string; readonly isDone: boolean; readonly cure: StrategicCure }

const row = (isDone: boolean, cure: StrategicCure, done: string, missing: string): StrategicRow => ({
  ...{ isDone, cure, what: isDone ? done : missing },
})

/**
 * What a strategic plan needs before it can be signed, each missing thing by name (001 §3, story 6): a signed outline,
 * every assumption and hypothesis settled or knowingly untested, vision and case, and per area statements, gap,
 * solutions, rationale, six aspects and an operational plan; a team, resources and success criteria.
 */
export const strategicReadiness = (
  plan: StrategicPlan,
  register: readonly Pick<Registered, 'id' | 'kind' | 'words' | 'findings' | 'decisions'>[],
): readonly StrategicRow[] => [
  row(
    plan.outline.stands,
    { at: 'outline' },
    `The outline is signed (version ${plan.outline.version})`,
    'The outline plan’s signature was undone: it has to be signed again',
  ),
  row(true, { at: 'details' }, `It runs from ${sayHorizon(plan)}`, ''),
  ...registerRows(register),
  textRow(plan, 'strategic.vision', 'The vision'),
  textRow(plan, 'strategic.case', 'The case for change'),
  ...plan.areas.flatMap(areaRows),
  row(
    plan.team.length > 0,
    { at: 'carrying', part: 'carrier' },
    'The change team is named',
    'Nobody is in the change team for these phases',
  ),
  row(
    plan.resources.length > 0,
    { at: 'carrying', part: 'commitment' },
    'People or money are committed',
    'No people or money are committed for these phases',
  ),
  textRow(plan, 'strategic.communication', 'How everyone is kept informed'),
  row(
    plan.criteria.length > 0,
    { at: 'carrying', part: 'measure' },
    'There are success criteria',
    'There are no success criteria',
  ),
]

const textRow = (plan: StrategicPlan, key: keyof StrategicPlan['texts'], called: string): StrategicRow =>
  row(
    !isBlank(plan.texts[key]),
    { at: key === 'strategic.communication' ? 'carrying' : 'vision', part: key },
    `${called} is written`,
    `${called} is not written yet`,
  )

/** Assumptions and hypotheses that nobody has settled keep the plan from being signed (story 6). */
const registerRows = (register: Parameters<typeof strategicReadiness>[1]): readonly StrategicRow[] => {
  const blocking = register.flatMap(line => {
    const why = blocksStrategic(line)
    return why === undefined ? [] : [{ line, why }]
  })
  if (blocking.length === 0)
    return [
      row(true, { at: 'outline' }, 'Every assumption and hypothesis has held, failed or is knowingly untested', ''),
    ]
  return blocking.map(({ line, why }) =>
    row(
      false,
      { at: 'register', id: line.id },
      '',
      why === 'open'
        ? `Still open, neither held nor failed nor knowingly untested: “${line.words}”`
        : `It has failed and nothing is decided about it: “${line.words}”`,
    ),
  )
}

const areaRows = (area: StrategicArea, at: number): readonly StrategicRow[] => {
  const { section } = area
  const name = `Area ${at + 1}`
  if (isEmptyByChoice(area))
    return [row(true, { at: 'progress', section, part: '' }, `${name} has no priority in these years`, '')]
  const open = statementNames.filter(each => isBlank(area.statements[each].now))
  const unsaid = aspectNames.filter(each => area.aspects[each].stands === '' || isBlank(area.aspects[each].words))
  const content = (part: string) => ({ at: 'content', section, part }) as const
  return [
    ...(open.length === 0
      ? [row(true, { at: 'progress', section, part: '' }, `${name}: the five statements say where they stand now`, '')]
      : open.map(each =>
          row(
            false,
            { at: 'progress', section, part: `strategic.${section}.${each}` },
            '',
            `${name}: ${statements[each].missing}`,
          ),
        )),
    row(
      area.gaps.length > 0,
      content(`gap-${section}`),
      `${name}: the gap is described`,
      `${name}: the gap is not described yet`,
    ),
    ...area.gaps
      .filter(({ outcomes }) => outcomes.length === 0)
      .map(({ now }) =>
        row(false, content(`gap-${section}`), '', `${name}: no outcome shows that this gap is closed: “${now}”`),
      ),
    row(
      area.solutions.length > 0,
      content(`solution-${section}`),
      `${name}: change solutions are chosen`,
      `${name}: no change solution is chosen yet`,
    ),
    row(
      !isBlank(area.rationale),
      content(`strategic.${section}.rationale`),
      `${name}: the rationale is written`,
      `${name}: the rationale is not written yet`,
    ),
    row(
      unsaid.length === 0,
      content(`aspects-${section}`),
      `${name}: all six aspects of change are addressed or said not to apply`,
      `${name}: not said yet how this is addressed, or why it does not apply: ${unsaid.map(each => aspects[each].title.toLowerCase()).join(', ')}`,
    ),
    row(
      area.operations.length > 0,
      content(`operation-${section}`),
      `${name}: it has an operational plan`,
      `${name}: no operational plan yet`,
    ),
  ]
}

/** An area in which neither the outline nor the plan by now has a priority owes no more. */
const isEmptyByChoice = ({ first, priorities }: StrategicArea): boolean => first.length === 0 && priorities.length === 0

/** `two things are missing`, for the sentence beside a held button. */
export const sayStrategicMissing = (rows: readonly StrategicRow[]): string => {
  const missing = rows.filter(({ isDone }) => !isDone)
  if (missing.length === 0) return 'nothing is missing'
  const [first] = missing
  return missing.length === 1 && first !== undefined
    ? `one thing is missing: ${first.what.charAt(0).toLowerCase()}${first.what.slice(1)}`
    : `${missing.length} things are missing`
}
