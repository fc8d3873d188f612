import type { Day, Id } from '#ground'
import type { Edition, Origin } from '#instrument'
import type { Exercise } from '../year/exercise.ts'
import { labelFor, labelOf, longestName, nameIn, yearIn, type LabelTaken } from '../year/label.ts'

type Run = Pick<Exercise, 'label' | 'editionId'>

/** What an exercise beside another needs, before it can be opened. */
export const sayNeedsName = (label: string, standards: string): string =>
  `${label} has its exercise already, on “${standards}”. To run these standards beside it, keep the name that is filled in or write another; or change the year`

/** Why an exercise can’t be opened as it was typed: its label is taken, or it runs beside another and needs a name. */
export type Clash<Of extends Run = Run> = LabelTaken | { readonly kind: 'needs-name'; readonly beside: Of }

/** Whether others stand in the way of a new one. One that only needs a name is on standards that its year has not. */
export const clashOf = <Of extends Run>(all: readonly Of[], wanted: Run): Clash<Of> | undefined => {
  const { label, editionId } = wanted
  const same = all.find(each => each.label === label)
  const isAsked = all.some(each => yearIn(each.label) === yearIn(label) && each.editionId === editionId)
  if (same !== undefined && !isAsked && nameIn(label) === '') return { kind: 'needs-name', beside: same }
  if (same !== undefined) return { kind: 'label-taken', label }
  return isAsked ? { kind: 'edition-taken', label } : undefined
}

/** The year’s own exercise that one on that edition would run beside today; nothing where that is not how it is meant. */
export const besideToday = (all: readonly Exercise[], editionId: string, today: Day): Exercise | undefined => {
  const label = labelFor(today)
  const clash = clashOf(all, { label, editionId })
  return clash?.kind === 'needs-name' && clash.beside.phase !== 'past' ? clash.beside : undefined
}

const whose: Readonly<Partial<Record<Origin, string>>> = {
  own: 'our own standards',
  programme: 'the programme’s standards',
}

/** A name to offer for an exercise on that edition: whose standards they are, or what they are called. */
export const nameFor = (
  edition: Pick<Edition, 'id' | 'title'>,
  {
    origins,
    taken,
    year,
  }: { readonly origins: ReadonlyMap<Id, Origin>; readonly taken: readonly string[]; readonly year: string },
): string => {
  const names = [whose[origins.get(edition.id) ?? 'shipped'] ?? '', edition.title.slice(0, longestName).toWellFormed()]
  return names.find(name => name !== '' && !taken.includes(labelOf(year, name))) ?? ''
}
