import type { Kind } from '../post.ts'
import type { Entry, Gathered, StandardFound, UnsureFound } from './gathering.ts'
import { plain } from './headings.ts'
import { interleavedDoubts } from './interleaved.ts'
import { titleWords } from './numbering.ts'
import type { Proposal, Why } from '../proposal.ts'
import { isOther } from '../fitted.ts'
import { asks } from './sentence.ts'
import { glimpse, wordsIn } from './text.ts'
import { mendedWords, tornWords } from './torn-words.ts'

/** A question that stands on nearly every standard is asked once for all. */
export const askedEverywhere = ({
  standards,
}: Gathered): { readonly words: string; readonly count: number } | undefined => {
  const counted = new Map<string, { words: string; on: Set<StandardFound> }>()
  for (const standard of standards)
    for (const entry of standard.prompts) {
      const words = entry.words ?? wordsIn(entry.text)
      const known = counted.get(plain(words)) ?? { words, on: new Set() }
      known.on.add(standard)
      counted.set(plain(words), known)
    }
  const [most] = [...counted.values()].toSorted((one, other) => other.on.size - one.on.size)
  return most && most.on.size >= 3 && most.on.size * 4 >= standards.length * 3
    ? { words: most.words, count: most.on.size }
    : undefined
}

/** Doubts that only show when everything has its place. */
export const lateDoubts = (
  gathered: Gathered,
  proposal: Proposal,
  repeated: { readonly words: string; readonly count: number } | undefined,
): readonly UnsureFound[] => [
  ...besideDoubts(gathered),
  ...scaleDoubts(proposal),
  ...emptyBands(gathered, proposal),
  ...(proposal.kind === 'checklist' ? [] : interleavedDoubts(gathered)),
  ...(repeated ? [{ kind: 'asked-everywhere', ...repeated, places: [], about: [] } as const] : []),
  ...gathered.sections.flatMap(({ items }) => items.flatMap(noteDoubt(proposal.kind))),
  ...tornDoubts(gathered),
]

const placesOf = (entries: readonly Entry[]) => entries.flatMap(({ text }) => text[0]?.place ?? [])

const besideDoubts = ({ beside }: Gathered): readonly UnsureFound[] => {
  const because = (...whys: readonly Why[]) => beside.filter(({ why }) => whys.includes(why))
  const doubt = (kind: 'headers-dropped' | 'repeats-dropped', entries: readonly Entry[]): readonly UnsureFound[] =>
    entries.length === 0 ? [] : [{ kind, count: entries.length, places: placesOf(entries), about: entries }]
  const debris = because('debris', 'number')
  const outside = because('outside', 'adrift', 'answer')
  const words = (entries: readonly Entry[]) => entries.map(({ text }) => wordsIn(text))
  return [
    ...doubt('headers-dropped', because('header')),
    ...doubt('repeats-dropped', because('repeated')),
    ...(debris.length === 0
      ? []
      : [
          {
            kind: 'debris-dropped',
            words: words(debris.slice(0, 8)),
            places: placesOf(debris),
            about: debris,
          } as const,
        ]),
    ...(outside.length === 0
      ? []
      : [
          {
            kind: 'outside',
            count: outside.length,
            words: glimpse(words(outside.slice(0, 1))[0] ?? ''),
            places: placesOf(outside),
            about: outside,
          } as const,
        ]),
  ]
}

const scaleDoubts = ({ kind, pieces, bands }: Proposal): readonly UnsureFound[] => {
  if (kind === 'checklist') return []
  const rising = (scores: readonly number[]) => [...new Set(scores)].toSorted((one, other) => one - other)
  const labelled = rising(pieces.flatMap(({ post }) => (post.as === 'point' ? [post.score] : [])))
  const all = rising([...labelled, ...bands.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())])
  const beside = { places: [], about: [] }
  return [
    ...(isOther(all)
      ? [{ kind: 'scale-other', scores: all, isLabelled: labelled.length > 0, ...beside } as const]
      : labelled.length > 0 && labelled.length < 5
        ? [{ kind: 'scale-length', scores: labelled, ...beside } as const]
        : []),
    ...(labelled.length === 0 ? [{ kind: 'scale-missing', ...beside } as const] : []),
  ]
}

const emptyBands = ({ standards, bands }: Gathered, { kind }: Proposal): readonly UnsureFound[] =>
  kind !== 'banded'
    ? []
    : standards.flatMap(standard =>
        [...bands.values()]
          .filter(({ key }) => (standard.bands.get(key)?.length ?? 0) === 0)
          .map(({ key, heading }) => ({
            kind: 'band-empty' as const,
            standard: titleWords(standard),
            band: heading ? wordsIn(heading.text) : `Score ${key.replaceAll('-', ' or ')}`,
            places: placesOf([standard.title]),
            about: [standard],
          })),
      )

/** In a checklist a line that asks nothing is taken as a note. */
const noteDoubt =
  (kind: Kind) =>
  (entry: Entry): readonly UnsureFound[] => {
    const words = wordsIn(entry.text)
    return kind === 'checklist' && (entry.isNote === true || !entry.isItem)
      ? entry.isNote === true || !asks(words)
        ? [{ kind: 'note-or-question', words, places: placesOf([entry]), about: [entry] }]
        : []
      : []
  }

const tornDoubts = ({ standards, sections, vocabulary }: Gathered): readonly UnsureFound[] => {
  const entries = [
    ...sections.flatMap(({ title, items }) => [...(title ? [title] : []), ...items]),
    ...standards.flatMap(({ title, bands, prompts }) => [title, ...[...bands.values()].flat(), ...prompts]),
  ]
  return entries.flatMap((entry): readonly UnsureFound[] => {
    const words = entry.words ?? wordsIn(entry.text)
    const glued = entry.text.flatMap(({ glue, words: next }, at) => {
      const before = /(?<![\p{L}-])[\p{L}-]+-$/u.exec(entry.text[at - 1]?.words ?? '')?.[0]
      const after = /^[\p{L}-]+/u.exec(next)?.[0]
      return at > 0 && glue === '' && before && after
        ? [{ torn: before + after, whole: before.slice(0, -1) + after }]
        : []
    })
    const torn = [...glued, ...tornWords(words, vocabulary)]
    if (torn.length === 0) return []
    const joined = mendedWords(words, torn)
    return [
      {
        kind: 'word-torn',
        words: torn.map(each => each.torn).join(', '),
        joined,
        places: placesOf([entry]),
        about: [entry],
      },
    ]
  })
}
