import type { Choice, Doubt } from './doubt.ts'
import { choicesFor } from './choices.ts'
import type { ColumnFound, Shape } from './columns.ts'
import {
  bandOf,
  sectionNow,
  type Entry,
  type Gathered,
  type SectionFound,
  type StandardFound,
  type UnsureFound,
} from './gathering.ts'
import { plain } from './headings.ts'
import { numberStandards, titleWords } from './numbering.ts'
import type { ColumnTaken, Piece, Post, Proposal } from './proposal.ts'
import { settleBands, settleScale } from './scale.ts'
import { asks, sentencesOf } from './sentence.ts'
import { fragmentsOf, wordsIn } from './text.ts'
import { mendedWords, tornWords } from './torn-words.ts'

type Kind = Proposal['kind']

/** What was gathered, with ids, numbers, a settled scale and a doubt for everything that was guessed. */
export const proposalFromGathered = (gathered: Gathered, kind: Kind, shapes: readonly Shape[]): Proposal => {
  numberStandards(gathered)
  const points = settleScale(gathered)
  const spans = settleBands(gathered)
  splitSentences(gathered)
  const ids = counting()
  const idOf = new Map<object, string>()
  const name = (thing: object, letter: string): string => {
    const id = idOf.get(thing) ?? ids(letter)
    idOf.set(thing, id)
    return id
  }
  const used = gathered.sections.filter(section => isUsed(gathered, section, kind))
  if (used.length === 0) used.push(sectionNow(gathered))
  for (const section of gathered.sections)
    if (!used.includes(section) && section.title) gathered.beside.push({ ...section.title, why: 'outside' })
  const sections = used.map(section => ({
    id: name(section, 's'),
    ...(section.mark === undefined ? {} : { mark: section.mark }),
  }))
  const ordered = used.flatMap(section => gathered.standards.filter(standard => standard.section === section))
  const standards = ordered.map(standard => ({
    id: name(standard, 'i'),
    section: name(standard.section, 's'),
    ...(standard.number === undefined ? {} : { number: standard.number }),
  }))
  const bandIds = new Map(spans.map(({ key }) => [key, ids('c')]))
  const pieces: Piece[] = []
  const place = (entry: Entry, post: Post, more: Partial<Piece> = {}): void => {
    const from = fragmentsOf(entry.text)
    pieces.push({ id: name(entry, 'p'), words: entry.words ?? wordsIn(entry.text), from, post, ...more })
  }
  for (const section of used) {
    if (section.title) place(section.title, { as: 'title', of: name(section, 's') })
    for (const item of section.items) placeQuestion(item, name(section, 's'), place)
  }
  for (const standard of ordered) {
    const of = name(standard, 'i')
    place(standard.title, { as: 'title', of })
    for (const [key, entries] of standard.bands)
      for (const entry of entries) place(entry, { as: 'statement', of, band: bandIds.get(key) ?? '' })
    for (const entry of standard.prompts) placeQuestion(entry, of, place)
  }
  for (const { key, heading } of spans) if (heading) place(heading, { as: 'band', of: bandIds.get(key) ?? '' })
  for (const { score, entry } of points) place(entry, { as: 'point', score })
  for (const beside of gathered.beside) {
    const isKept = beside.why === 'outside' || beside.why === 'adrift' || beside.why === 'answer'
    const of = beside.was ? idOf.get(beside.was.of) : undefined
    const was = of === undefined ? {} : { was: { as: 'prompt' as const, of } }
    place(beside, { as: isKept ? 'aside' : 'dropped' }, { why: beside.why, ...was })
  }
  const bands = spans.map(({ key, from, to }) => ({
    id: bandIds.get(key) ?? '',
    ...(from === undefined || to === undefined ? {} : { from, to }),
  }))
  const columns = shapes.flatMap(shape => shape.columns.map(column => taken(shape, column, bandIds)))
  const repeated = askedEverywhere(gathered)
  const bare = {
    ...{ kind, original: gathered.original, columns, sections, standards, bands, pieces, corrections: 0 },
    ...(repeated === undefined ? {} : { repeated: repeated.words }),
  }
  const unsure = [...gathered.unsure, ...lateDoubts(gathered, { ...bare, doubts: [], next: 0 }, repeated)]
  const doubts = unsure.map((one): Doubt => {
    const about = one.about.flatMap(thing => idOf.get(thing) ?? [])
    const doubt = { ...one, id: ids('d'), about }
    return { ...doubt, choices: choicesFor(doubt, bare) } as Doubt & { choices: readonly Choice[] }
  })
  return { ...bare, doubts, next: Number(ids('n').slice(1)) }
}

const counting = (): ((letter: string) => string) => {
  let next = 1
  return letter => `${letter}${next++}`
}

const isUsed = ({ standards }: Gathered, section: SectionFound, kind: Kind): boolean =>
  kind === 'checklist' ? section.items.length > 0 : standards.some(standard => standard.section === section)

const placeQuestion = (entry: Entry, of: string, place: (entry: Entry, post: Post) => void): void =>
  place(entry, { as: entry.isNote === true ? 'note' : 'prompt', of })

const taken = (
  { table }: Shape,
  { column, heading, role }: ColumnFound,
  bandIds: ReadonlyMap<string, string>,
): ColumnTaken => ({
  block: table.id,
  column,
  heading,
  role: role.as === 'band' ? { as: 'band', band: bandIds.get(bandOf(role.heading)) ?? '' } : role,
})

/** Where cells are running text, each sentence becomes a statement or a question of its own. */
const splitSentences = (gathered: Gathered): void => {
  const statements = gathered.standards.flatMap(({ bands }) => [...bands.values()])
  const prompts = gathered.standards.map(standard => standard.prompts)
  const count = splitLists(statements) + splitLists(prompts)
  if (count > 0) gathered.unsure.push({ kind: 'sentences-split', count, places: [], about: [] })
}

const splitLists = (lists: readonly Entry[][]): number => {
  const filled = lists.filter(({ length }) => length > 0)
  if (filled.filter(isInLines).length * 10 > filled.length * 3) return 0
  let count = 0
  for (const list of lists) {
    const split = list.flatMap(entry =>
      entry.isItem ? [entry] : sentencesOf(entry.text).map((text): Entry => ({ ...entry, text })),
    )
    count += split.length - list.length
    if (split.length > list.length) list.splice(0, list.length, ...split)
  }
  return count
}

/** Its lines were lines in the document: items of a list, or several in one cell. */
const isInLines = (entries: readonly Entry[]): boolean =>
  entries.some(
    ({ isItem, text }, at) =>
      isItem === true || JSON.stringify(text[0]?.place) === JSON.stringify(entries[at - 1]?.text.at(-1)?.place),
  )

/** A question that stands on nearly every standard is asked once for all. */
const askedEverywhere = ({ standards }: Gathered): { readonly words: string; readonly count: number } | undefined => {
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
const lateDoubts = (
  gathered: Gathered,
  proposal: Proposal,
  repeated: { readonly words: string; readonly count: number } | undefined,
): readonly UnsureFound[] => [
  ...besideDoubts(gathered),
  ...scaleDoubts(proposal),
  ...emptyBands(gathered, proposal),
  ...(repeated ? [{ kind: 'asked-everywhere', ...repeated, places: [], about: [] } as const] : []),
  ...gathered.sections.flatMap(({ items }) => items.flatMap(noteDoubt(proposal.kind))),
  ...tornDoubts(gathered),
]

const placesOf = (entries: readonly Entry[]) => entries.flatMap(({ text }) => text[0]?.place ?? [])

const besideDoubts = ({ beside }: Gathered): readonly UnsureFound[] => {
  const because = (why: string) => beside.filter(one => one.why === why)
  const doubt = (kind: 'headers-dropped' | 'repeats-dropped', entries: readonly Entry[]): readonly UnsureFound[] =>
    entries.length === 0 ? [] : [{ kind, count: entries.length, places: placesOf(entries), about: entries }]
  const debris = because('debris')
  const outside = because('outside')
  const words = (entries: readonly Entry[]) => entries.map(({ text }) => wordsIn(text))
  return [
    ...doubt('headers-dropped', because('header')),
    ...doubt('repeats-dropped', because('repeated')),
    ...(debris.length === 0
      ? []
      : [{ kind: 'debris-dropped', words: words(debris), places: placesOf(debris), about: debris } as const]),
    ...(outside.length === 0
      ? []
      : [
          {
            kind: 'outside',
            count: outside.length,
            words: words(outside)[0] ?? '',
            places: placesOf(outside),
            about: outside,
          } as const,
        ]),
  ]
}

const scaleDoubts = ({ kind, pieces, bands }: Proposal): readonly UnsureFound[] => {
  if (kind === 'checklist') return []
  const labelled = pieces.flatMap(({ post }) => (post.as === 'point' ? [post.score] : []))
  const spanned = bands.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())
  const scores = [...new Set(labelled)].toSorted((one, other) => one - other)
  if (scores.length === 0) return [{ kind: 'scale-missing', places: [], about: [] }]
  const isWhole = scores.join() === '1,2,3,4,5' && spanned.every(score => score >= 1 && score <= 5)
  return isWhole ? [] : [{ kind: 'scale-length', scores, places: [], about: [] }]
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
      const before = /[\p{L}-]+-$/u.exec(entry.text[at - 1]?.words ?? '')?.[0]
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
