import type { Outcome } from '#agreement'
import { isBlank, sayList } from '#ground'
import { standardsOf, type Edition } from '#instrument'
import { statementNames, statements } from '../words/field.ts'
import type { Outline, OutlineArea } from './outline.ts'

/** Where something missing is put right. Pages know the address. */
export type Cure =
  | { readonly at: 'positions'; readonly standard?: number }
  | { readonly at: 'confirmation' | 'details' | 'criteria' }
  /** `part` is the id of a box or a heading on that page. */
  | { readonly at: 'area'; readonly section: string; readonly part: string }
  | { readonly at: 'support'; readonly part: string }

/** One thing that the Board will look for, and whether it is there. */
export type ReadinessRow = {
  readonly what: string
  readonly isDone: boolean
  readonly cure: Cure
  /** The section of the headline area that it belongs to. */
  readonly section?: string
}

export type Readiness = { readonly rows: readonly ReadinessRow[]; readonly missing: readonly ReadinessRow[] }

type Known = { readonly standard: number; readonly outcome: Outcome }

/**
 * What a plan needs before the Board can sign it, each missing thing by name (001 §2, story 4): every standard agreed or
 * recorded as “none this year”; per area priorities with five statements, or why there are none; a review with a date;
 * change team, resources, success criteria; a name and a target date.
 */
export const readiness = (
  outline: Outline,
  edition: Edition,
  positions: readonly Known[],
  isConfirmed: boolean,
): Readiness => {
  const rows = [
    ...positionRows(edition, positions, isConfirmed),
    ...detailRows(outline),
    ...outline.areas.flatMap(areaRows),
    row(
      outline.team.length > 0,
      { at: 'support', part: 'member' },
      'The change team is named',
      'Nobody is in the change team yet',
    ),
    row(
      outline.resources.length > 0,
      { at: 'support', part: 'resource' },
      'People or money are committed',
      'No people or money are committed yet',
    ),
    row(
      outline.reviews.length > 0,
      { at: 'support', part: 'review' },
      'A review has a date',
      'No review has a date yet',
    ),
    row(outline.criteria.length > 0, { at: 'criteria' }, 'There are success criteria', 'There are no success criteria'),
  ]
  return { rows, missing: rows.filter(({ isDone }) => !isDone) }
}

const row = (isDone: boolean, cure: Cure, done: string, missing: string): ReadinessRow => ({
  ...{ isDone, cure, what: isDone ? done : missing },
  ...(cure.at === 'area' ? { section: cure.section } : {}),
})

const positionRows = (edition: Edition, positions: readonly Known[], isConfirmed: boolean): readonly ReadinessRow[] => {
  const standards = standardsOf(edition)
  const open = standards.filter(({ number }) => !positions.some(({ standard }) => standard === number))
  const every = standards.length === 1 ? 'The standard has' : `All ${standards.length} standards have`
  const all = `${every} a position, or a recorded “none this year”`
  if (open.length > 0)
    return open.map(({ number }) =>
      row(
        false,
        { at: 'positions', standard: number },
        '',
        `Standard ${number} has no position, and no “none this year” on record`,
      ),
    )
  return [
    row(true, { at: 'positions' }, all, ''),
    row(isConfirmed, { at: 'confirmation' }, 'The positions are confirmed', 'The positions are not confirmed yet'),
  ]
}

const detailRows = ({ name, target }: Outline): readonly ReadinessRow[] => [
  row(!isBlank(name), { at: 'details' }, `It is called “${name}”`, 'The plan has no name'),
  row(target !== undefined, { at: 'details' }, 'It has a target date', 'The plan has no target date'),
]

/** An area without a priority that says why holds nothing up. */
const areaRows = (area: OutlineArea, at: number): readonly ReadinessRow[] => {
  const [number, { section }] = [at + 1, area]
  const cure = (part: string): Cure => ({ at: 'area', section, part })
  if (area.priorities.length === 0)
    return [
      row(
        !isBlank(area.whyNone),
        cure('priorities'),
        `Area ${number} has no priority this year, and says why`,
        `Area ${number} has no priority, and does not say why`,
      ),
    ]
  const open = statementNames.filter(name => isBlank(area.statements[name]))
  const done = `Area ${number} has ${area.priorities.length === 1 ? 'a priority' : 'priorities'}${
    open.length === 0 ? ' and its five statements' : ''
  }`
  return [
    row(true, cure('priorities'), done, ''),
    ...open.map(name => row(false, cure(`area.${section}.${name}`), '', `Area ${number}: ${statements[name].missing}`)),
  ]
}

const figures = ['nothing', 'one thing is', 'two things are', 'three things are', 'four things are', 'five things are']

/** `two things are missing: the plan has no target date and no review has a date yet`. Above five, only how many. */
export const sayMissing = ({ missing }: Readiness): string => {
  if (missing.length >= figures.length) return `${missing.length} things are missing`
  const named = missing.map(({ what }) => what.charAt(0).toLowerCase() + what.slice(1))
  return `${figures[missing.length]} missing: ${sayList(named)}`
}
