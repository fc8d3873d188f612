import type { Kind } from '../post.ts'
import { choicesFor } from './choices.ts'
import type { ColumnFound, Shape } from './columns.ts'
import type { Doubt } from '../doubt.ts'
import { bandOf, type Entry, type Gathered, type SectionFound, sectionNow } from './gathering.ts'
import { askedEverywhere, lateDoubts } from './late-doubts.ts'
import { numberStandards } from './numbering.ts'
import type { ColumnTaken, Piece, Proposal } from '../proposal.ts'
import type { Post } from '../post.ts'
import { settled } from './settling.ts'
import { splitSentences } from './sentences.ts'
import { titleAmong } from './title.ts'
import { fragmentsOf, wordsIn } from './text.ts'

/** What was gathered, with ids from `first` on, numbers, a settled scale and a doubt for everything that was guessed. */
export const proposalFromGathered = (
  gathered: Gathered,
  kind: Kind,
  shapes: readonly Shape[],
  first: number,
): Proposal => {
  numberStandards(gathered)
  const { points, spans } = settled(gathered)
  splitSentences(gathered)
  nameTitle(gathered)
  const ids = counting(first)
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
    const isKept = keptAside.some(why => why === beside.why)
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
    return { ...doubt, choices: choicesFor(doubt, bare) }
  })
  return { ...bare, doubts, next: Number(ids('n').slice(1)) }
}

const keptAside = ['outside', 'adrift', 'answer', 'title'] as const

/** The title of the document belongs to no standard, and nobody needs to be told so. */
const nameTitle = (gathered: Gathered): void => {
  const title = titleAmong(gathered)
  if (title) gathered.beside.splice(gathered.beside.indexOf(title), 1, { ...title, why: 'title' })
}

const counting = (first: number): ((letter: string) => string) => {
  let next = first
  return letter => `${letter}${next++}`
}

const isUsed = ({ standards }: Gathered, section: SectionFound, kind: Kind): boolean =>
  kind === 'checklist' ? section.items.length > 0 : standards.some(standard => standard.section === section)

const placeQuestion = (entry: Entry, of: string, place: (entry: Entry, post: Post) => void): void =>
  place(entry, { as: entry.isNote === true ? 'note' : 'prompt', of })

const taken = (
  { table }: Shape,
  { column, heading, role, isSaid }: ColumnFound,
  bandIds: ReadonlyMap<string, string>,
): ColumnTaken => ({
  block: table.id,
  column,
  heading,
  role: role.as === 'band' ? { as: 'band', band: bandIds.get(bandOf(role.heading)) ?? '' } : role,
  ...(isSaid ? { isSaid } : {}),
})
