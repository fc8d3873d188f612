import type { Recorder } from '#exercise'
import { dayOf, sayDay, type Instant } from '#ground'
import type { Region } from '#people'
import { fingerprint } from '#plans'
import { lineOf, type Principle, type PrincipleSaid } from './principle.ts'

/** That a partnership took over the principles of a region, and how they read there when it last looked. */
export type Adopted = {
  readonly region: Region
  readonly at: Instant
  readonly by: Recorder
  readonly seen: readonly Principle[]
  readonly seenAt: Instant
}

/** The principles of the region in which a partnership lies, beside what it adopted. */
export type Regional = {
  /** Absent for a partnership that lies in no region. */
  readonly here?: { readonly region: Region; readonly principles: readonly Principle[] }
  readonly adopted?: Adopted
  /** What the region changed since the partnership last looked. */
  readonly changes: readonly Changed[]
}

/** One principle that reads differently. `undefined`: it is not there. */
export type Changed = { readonly before?: PrincipleSaid; readonly after?: PrincipleSaid }

const isSame = (one: PrincipleSaid, other: PrincipleSaid): boolean =>
  one.words === other.words && one.means === other.means

/** What reads differently, in the order of the region's list; what was taken out comes last. Order is no difference. */
export const changesSince = (seen: readonly Principle[], now: readonly Principle[]): readonly Changed[] => [
  ...now.flatMap((after): readonly Changed[] => {
    const before = seen.find(({ id }) => id === after.id)
    if (before === undefined) return [{ after }]
    return isSame(before, after) ? [] : [{ before, after }]
  }),
  ...seen.filter(({ id }) => now.every(each => each.id !== id)).map(before => ({ before })),
]

/** A mark of what a page showed, posted back with what is done about it. */
export const markOfPrinciples = (principles: readonly Principle[]): string =>
  fingerprint(JSON.stringify(principles.map(({ id, words, means }) => [id, words, means])))

/** Whose principles they are, and of which day. */
export const saySource = (region: string, at: Instant): string => `${region}, as they stood on ${sayDay(dayOf(at))}`

/** The line on whose they are: what the partnership wrote there itself stays in front. */
export const sourceAfter = (standing: string, before: Adopted | undefined, source: string): string => {
  const own = before === undefined ? standing : standing.replace(saySource(before.region.name, before.at), '')
  const kept = own.replace(/[;\s]+$/, '')
  return kept === '' ? source : `${kept}; ${source}`
}

/** How many of the partnership's entries are still word for word as they were in the region. */
export const stillAsThere = (entries: readonly string[], { seen }: Pick<Adopted, 'seen'>): number =>
  seen.filter(each => entries.includes(lineOf(each))).length

export type AdoptingRefusal =
  /** There is nothing to adopt: no region, or none written. */
  | { readonly kind: 'absent' }
  /** The region changed them since the page was opened. */
  | { readonly kind: 'stale' }
  /** With them the text would be longer than its box takes. */
  | { readonly kind: 'too-long' }

const refusals: Readonly<Record<Exclude<AdoptingRefusal['kind'], 'absent'>, string>> = {
  stale: 'The region changed its principles since you opened this page. They are below as they read now.',
  'too-long': 'With these your principles would be longer than the box takes. Shorten yours first.',
}

export const sayAdopting = (kind: Exclude<AdoptingRefusal['kind'], 'absent'>): string => refusals[kind]

/** What a partnership does about its region's principles: takes them over, or leaves its own as they are. */
export const deeds = ['adopt', 'leave'] as const
export type Deed = (typeof deeds)[number]

/** What a partnership adopted from the region that it lies in; not what it brought along from another. */
export const adoptedHere = ({ here, adopted }: Pick<Regional, 'here' | 'adopted'>): Adopted | undefined =>
  adopted?.region.id === here?.region.id ? adopted : undefined
