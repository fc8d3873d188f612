import type { Id } from '#ground'
import { fingerprint } from '../words/fingerprint.ts'
import { linesOf } from './lines.ts'
import { sourceOf, type Ranked, type WorkshopSource } from './ranked.ts'

/** Whose words an implication stands in. `strategic` where a group wrote it under “strategic change”. */
export type Source =
  | { readonly kind: 'position' }
  | { readonly kind: 'group'; readonly group: Id<'group'>; readonly name: string; readonly strategic: boolean }
  | WorkshopSource

/** One line of somebody's “implications”, or what a workshop ranked: offered as a priority until it is decided. */
export type Candidate = {
  /** The same words on the same standard have the same key, whoever wrote them and however often they are saved. */
  readonly key: string
  /** None where a workshop ranked what was said on no standard: it can go into any area. */
  readonly standard?: number
  /** Further standards on which a workshop heard it. */
  readonly also?: readonly number[]
  readonly words: string
  readonly sources: readonly Source[]
}

/** What the partnership agreed that a standard means for the plan. */
export type AgreedImplications = { readonly standard: number; readonly implications: string }

/** What a group submitted that a standard means for the plan. */
export type GroupImplications = AgreedImplications & {
  readonly group: { readonly id: Id<'group'>; readonly name: string }
  readonly strategic: string
}

type Line = { readonly standard: number; readonly words: string; readonly source: Source }

/**
 * Every line of every filled “implications”, by standard, agreed words before those of groups (001 §2: the plan is drawn
 * from them). Words that several wrote alike stand once, with all their sources; what a workshop ranked comes first, in
 * the order of its dots.
 */
export const candidatesFrom = (
  agreed: readonly AgreedImplications[],
  groups: readonly GroupImplications[],
  ranked: readonly Ranked[] = [],
): readonly Candidate[] => {
  const found = new Map<string, Candidate>()
  for (const { standard, words, source } of linesIn(agreed, groups)) {
    const key = `${standard}:${fingerprint(plain(words))}`
    const before = found.get(key)
    found.set(
      key,
      before ? { ...before, sources: withSource(before.sources, source) } : { key, standard, words, sources: [source] },
    )
  }
  for (const each of ranked) addRanked(found, each, sourceOf(each, ranked))
  return [...found.values()].toSorted(
    (one, other) => placeOf(one) - placeOf(other) || (one.standard ?? 0) - (other.standard ?? 0),
  )
}

/** Words that stand already take the workshop as one more source; others are a candidate of their own. */
const addRanked = (found: Map<string, Candidate>, { words, standards }: Ranked, source: WorkshopSource): void => {
  const mark = fingerprint(plain(words))
  const alike = [...found.values()].filter(
    ({ key, standard }) =>
      key.endsWith(`:${mark}`) && (standards.length === 0 || standard === undefined || standards.includes(standard)),
  )
  for (const each of alike) found.set(each.key, { ...each, sources: withSource(each.sources, source) })
  if (alike.length > 0) return
  const [standard, ...also] = standards
  const on = standard === undefined ? {} : { standard, ...(also.length === 0 ? {} : { also }) }
  const key = `${standard ?? 'any'}:${mark}`
  found.set(key, { key, ...on, words, sources: [source] })
}

/** Where it came in a workshop; what none ranked comes after. */
const placeOf = ({ sources }: Candidate): number =>
  Math.min(...sources.map(source => (source.kind === 'workshop' ? (source.rank ?? Infinity) : Infinity)), 1000)

const linesIn = (agreed: readonly AgreedImplications[], groups: readonly GroupImplications[]): readonly Line[] => [
  ...agreed.flatMap(({ standard, implications }) =>
    linesOf(implications).map((words): Line => ({ standard, words, source: { kind: 'position' } })),
  ),
  ...groups.flatMap(({ standard, implications, strategic, group }) => {
    const from = { kind: 'group', group: group.id, name: group.name } as const
    return [
      ...linesOf(implications).map((words): Line => ({ standard, words, source: { ...from, strategic: false } })),
      ...linesOf(strategic).map((words): Line => ({ standard, words, source: { ...from, strategic: true } })),
    ]
  }),
]

const withSource = (sources: readonly Source[], source: Source): readonly Source[] =>
  sources.some(each => sameSource(each, source)) ? sources : [...sources, source]

const sameSource = (one: Source, other: Source): boolean =>
  one.kind === 'group' && other.kind === 'group'
    ? one.group === other.group
    : one.kind === 'workshop' && other.kind === 'workshop'
      ? one.workshop === other.workshop
      : one.kind === other.kind

/** Words without what does not change their meaning: case, runs of space, the stop at the end. */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.;,:!]+$/u, '')

/** The candidates on which nothing has been decided. New ones appear when positions or submissions change. */
export const undecided = (candidates: readonly Candidate[], decided: ReadonlySet<string>): readonly Candidate[] =>
  candidates.filter(({ key }) => !decided.has(key))

/** Whether a candidate is offered in an area with these standards. What was said on none is offered in each. */
export const isFor = ({ standard }: Pick<Candidate, 'standard'>, standards: readonly number[]): boolean =>
  standard === undefined || standards.includes(standard)
