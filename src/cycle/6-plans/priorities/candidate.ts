import type { Id } from '#ground'
import { fingerprint } from '../words/fingerprint.ts'
import { linesOf } from './lines.ts'

/** Whose words an implication stands in. `strategic` where a group wrote it under “strategic change”. */
export type Source =
  | { readonly kind: 'position' }
  | { readonly kind: 'group'; readonly group: Id<'group'>; readonly name: string; readonly strategic: boolean }

/** One line of somebody's “implications”: offered as a priority until it is decided. */
export type Candidate = {
  /** The same words on the same standard have the same key, whoever wrote them and however often they are saved. */
  readonly key: string
  readonly standard: number
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

type Line = Omit<Candidate, 'key' | 'sources'> & { readonly source: Source }

/**
 * Every line of every filled “implications”, by standard, agreed words before those of groups (001 §2: the plan is drawn
 * from them). Words that several wrote alike stand once, with all their sources.
 */
export const candidatesFrom = (
  agreed: readonly AgreedImplications[],
  groups: readonly GroupImplications[],
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
  return [...found.values()].toSorted((one, other) => one.standard - other.standard)
}

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
  one.kind === 'group' && other.kind === 'group' ? one.group === other.group : one.kind === other.kind

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
