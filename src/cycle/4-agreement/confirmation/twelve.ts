import { no, sayCount, yes, type Decision, type Id, type Instant } from '#ground'
import { mayRecord, type Milestone, type RecordRefusal } from '#exercise'
import type { Spread } from '#scoring'
import type { Position } from '../position/position.ts'

/** One line of the chair's page: how the groups see a standard, and what was agreed. */
export type Line = {
  readonly standard: number
  readonly title: string
  readonly spread: Spread
  readonly position?: Position
}

export type Order = 'differences' | 'standards'

export type Section = { readonly title?: string; readonly lines: readonly Line[] }

/** Lines where groups stand two or more apart come first, the widest at the top, those with fewer than two scores last; or all by number. Nothing is added up. */
export const sectionsOf = (lines: readonly Line[], order: Order): readonly Section[] => {
  if (order === 'standards') return [{ lines }]
  const apart = lines.filter(({ spread }) => spread.isApart)
  const close = lines.filter(line => !line.spread.isApart && isComparable(line))
  const few = lines.filter(line => !isComparable(line))
  const sections = [
    { title: `Two or more apart (${apart.length})`, lines: apart.toSorted((one, other) => width(other) - width(one)) },
    { title: `Within one of each other (${close.length})`, lines: close },
    { title: `Too few scores to compare (${few.length})`, lines: few },
  ]
  return sections.filter(section => section.lines.length > 0)
}

/** Two groups at least have scored it. */
const isComparable = ({ spread }: Pick<Line, 'spread'>): boolean => spread.scores.length > 1

const width = ({ spread }: Line): number => {
  const scores = spread.scores.map(({ score }) => score)
  return Math.max(...scores) - Math.min(...scores)
}

/** The standards on which neither a position nor “none this year” is on record. */
export const openStandards = (lines: readonly Pick<Line, 'standard' | 'position'>[]): readonly number[] =>
  lines.filter(({ position }) => position === undefined).map(({ standard }) => standard)

export type ConfirmationRefusal =
  RecordRefusal | { readonly kind: 'open'; readonly standards: readonly number[] } | { readonly kind: 'moved' }

/** All the positions are confirmed together: each standard has one, or a recorded “none this year” (001: 12 judgements). */
export const mayConfirm = (
  milestones: readonly Milestone[],
  open: readonly number[],
): Decision<undefined, ConfirmationRefusal> => {
  const order = mayRecord(milestones, 'positions-confirmed')
  if (!order.ok) return order
  return open.length > 0 ? no({ kind: 'open', standards: open }) : yes(undefined)
}

/** The fact that all positions were confirmed. */
export type Confirmation = {
  readonly id: Id<'confirmation'>
  readonly at: Instant
  readonly by: string
  /** The champion did it for the chair. */
  readonly forChair: boolean
  /** As they were confirmed. */
  readonly positions: readonly Position[]
}

/** `by Ruth Adeyemi for the chair`. */
export const sayConfirmer = ({ by, forChair }: Pick<Confirmation, 'by' | 'forChair'>): string =>
  forChair ? `by ${by} for the chair` : `by ${by}, chair`

const words = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A small number as text has it. */
export const sayNumber = (count: number): string => words[count] ?? String(count)

/** `Ten are agreed, one has no position this year, one is still open.` without its full stop. */
export const sayStanding = (lines: readonly Pick<Line, 'standard' | 'position'>[]): string => {
  const open = openStandards(lines).length
  const none = lines.filter(({ position }) => position?.outcome.kind === 'none').length
  const agreed = lines.length - open - none
  if (agreed === lines.length) return `All ${sayNumber(agreed)} are agreed`
  if (open === lines.length) return `All ${sayNumber(open)} are still open`
  const parts = [
    `${sayNumber(agreed)} ${agreed === 1 ? 'is' : 'are'} agreed`,
    ...(none === 0 ? [] : [`${sayNumber(none)} ${none === 1 ? 'has' : 'have'} no position this year`]),
    ...(open === 0 ? [] : [`${sayNumber(open)} ${open === 1 ? 'is' : 'are'} still open`]),
  ]
  const said = parts.join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** `Your groups see four of the twelve differently.` */
export const sayApart = (lines: readonly Pick<Line, 'spread'>[]): string => {
  const apart = lines.filter(({ spread }) => spread.isApart).length
  const few = lines.filter(line => !isComparable(line)).length
  if (few === lines.length) return 'No standard has two scores to compare yet.'
  const said =
    apart === 0
      ? 'No two groups are two or more apart.'
      : `Your groups see ${sayNumber(apart)} of the ${sayNumber(lines.length)} differently.`
  const rest = `${sayNumber(few)} ${few === 1 ? 'has' : 'have'} too few scores to compare.`
  return few === 0 ? said : `${said} ${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
}

/** `1 dissent`. */
export const sayDissents = (count: number): string => sayCount(count, 'dissent')
