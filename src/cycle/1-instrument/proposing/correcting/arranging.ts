import { no, yes, type Decision } from '#ground'
import type { CorrectionRefusal } from '../correction.ts'
import { oneLine, withPieces } from './pieces.ts'
import type { Fragment, Piece, Proposal, Standard } from '../proposal.ts'
import type { Post } from '../post.ts'

type Corrected = Decision<Proposal, CorrectionRefusal>

const highest = 999

export const renumbered = (proposal: Proposal, id: string, number: number): Corrected => {
  if (!proposal.standards.some(standard => standard.id === id)) return no({ kind: 'gone' })
  if (!Number.isInteger(number) || number < 1 || number > highest) return no({ kind: 'not-there' })
  const standards = proposal.standards.map(standard => (standard.id === id ? { ...standard, number } : standard))
  return yes({ ...proposal, standards: inOrder(proposal, standards) })
}

/** Sections stay as they stand; inside each, standards follow their numbers as far as they have any. */
const inOrder = ({ sections }: Proposal, standards: readonly Standard[]): readonly Standard[] =>
  sections.flatMap(({ id }) =>
    standards
      .filter(({ section }) => section === id)
      .toSorted((one, other) => (one.number ?? highest) - (other.number ?? highest)),
  )

/** Numbers the standards, or the steps of a checklist, from 1 as they stand. */
export const numberedAll = (proposal: Proposal): Proposal => ({
  ...proposal,
  sections:
    proposal.kind === 'checklist'
      ? proposal.sections.map((section, at) => ({ ...section, mark: String(at + 1) }))
      : proposal.sections,
  standards: proposal.standards.map((standard, at) => ({ ...standard, number: at + 1 })),
})

/** A standard with the one above: its title and texts follow those; or a section with the one above. */
export const joinedWithAbove = (proposal: Proposal, id: string): Corrected => {
  const { standards, sections } = proposal
  const at = standards.findIndex(standard => standard.id === id)
  const above = standards[at - 1]
  if (at >= 0)
    return above === undefined
      ? no({ kind: 'nothing-above' })
      : yes({
          ...withPieces(proposal, intoOne(proposal.pieces, id, above.id)),
          standards: standards.filter(standard => standard.id !== id),
        })
  const section = sections.findIndex(one => one.id === id)
  const before = sections[section - 1]
  if (section < 0) return no({ kind: 'gone' })
  if (!before) return no({ kind: 'nothing-above' })
  return yes({
    ...withPieces(proposal, intoOne(proposal.pieces, id, before.id)),
    sections: sections.filter(one => one.id !== id),
    standards: standards.map(standard => (standard.section === id ? { ...standard, section: before.id } : standard)),
  })
}

/** The title of the one that goes stays in sight, aside. */
const intoOne = (pieces: readonly Piece[], from: string, to: string): readonly Piece[] =>
  pieces.map(piece => {
    if (!('of' in piece.post) || piece.post.of !== from) return piece
    return { ...piece, post: piece.post.as === 'title' ? { as: 'aside' } : { ...piece.post, of: to } }
  })

/** What came from that row and those after it in the standard becomes a standard of its own, right after. */
export const splitStandard = (proposal: Proposal, id: string, block: string, row: number): Corrected => {
  const at = proposal.standards.findIndex(standard => standard.id === id)
  const standard = proposal.standards[at]
  if (!standard) return no({ kind: 'gone' })
  const blocks = proposal.original.blocks.map(one => one.id)
  const isAfter = ({ place }: Fragment): boolean =>
    place.block === block ? (place.row ?? 0) >= row : blocks.indexOf(place.block) > blocks.indexOf(block)
  const next = `i${proposal.next}`
  let number = proposal.next + 1
  const pieces = proposal.pieces.flatMap((piece): readonly Piece[] => {
    const { post } = piece
    if (!('of' in post) || post.of !== id || !piece.from.some(isAfter)) return [piece]
    const there = { ...post, of: next } as Post
    if (post.as === 'title' && piece.from.every(isAfter)) return [piece]
    const [before, after] = [piece.from.filter(one => !isAfter(one)), piece.from.filter(isAfter)]
    if (before.length === 0) return [{ ...piece, post: there }]
    return [
      { ...piece, words: wordsOf(before), from: before },
      { id: `p${number++}`, words: wordsOf(after), from: after, post: there },
    ]
  })
  if (pieces.every(({ post }) => !('of' in post) || post.of !== next)) return no({ kind: 'not-there' })
  const title = pieces.some(({ post }) => post.as === 'title' && post.of === next)
    ? []
    : [{ id: `p${number++}`, words: 'A standard without a title', from: [], post: { as: 'title', of: next } as const }]
  const standards = [...proposal.standards]
  standards.splice(at + 1, 0, { id: next, section: standard.section })
  return yes({ ...withPieces(proposal, [...pieces, ...title]), standards, next: number })
}

const wordsOf = (fragments: readonly Fragment[]): string => fragments.map(({ words }) => words.trim()).join(' ')

export const movedStandard = (proposal: Proposal, id: string, section: string): Corrected => {
  if (!proposal.standards.some(standard => standard.id === id)) return no({ kind: 'gone' })
  if (!proposal.sections.some(one => one.id === section)) return no({ kind: 'does-not-fit' })
  const standards = proposal.standards.map(standard => (standard.id === id ? { ...standard, section } : standard))
  return yes({ ...proposal, standards: inOrder(proposal, standards) })
}

/** A standard or a section one place up or down; a standard at the end of its section goes into the next one. */
export const shiftedStandard = (proposal: Proposal, id: string, by: -1 | 1): Corrected => {
  const { sections, standards } = proposal
  const at = standards.findIndex(standard => standard.id === id)
  const one = standards[at]
  const other = standards[at + by]
  if (one && other) {
    const isHere = one.section === other.section
    const swapped = standards.map(each => (each === one ? other : each === other ? one : each))
    const moved = standards.map(each => (each === one ? { ...one, section: other.section } : each))
    return yes({ ...proposal, standards: isHere ? swapped : moved })
  }
  const place = sections.findIndex(section => section.id === id)
  const [section, next] = [sections[place], sections[place + by]]
  if (!section || !next) return no({ kind: one || section ? 'nothing-above' : 'gone' })
  const ordered = sections.map(each => (each === section ? next : each === next ? section : each))
  return yes({
    ...proposal,
    sections: ordered,
    standards: ordered.flatMap(each => standards.filter(s => s.section === each.id)),
  })
}

/** A standard or a section goes; its texts stay in sight, dropped. The last section stays. */
export const droppedThing = (proposal: Proposal, id: string): Corrected => {
  const { sections, standards } = proposal
  const isSection = sections.some(section => section.id === id)
  if (isSection && sections.length === 1) return no({ kind: 'does-not-fit' })
  const gone = new Set([id, ...standards.filter(({ section }) => section === id).map(standard => standard.id)])
  if (!isSection && !standards.some(standard => standard.id === id)) return no({ kind: 'gone' })
  const pieces = proposal.pieces.map((piece): Piece =>
    'of' in piece.post && gone.has(piece.post.of)
      ? { ...piece, was: piece.post, post: { as: 'dropped' }, why: 'person' }
      : piece,
  )
  return yes({
    ...withPieces(proposal, pieces),
    sections: sections.filter(section => section.id !== id),
    standards: standards.filter(standard => !gone.has(standard.id)),
  })
}

const titled = (proposal: Proposal, letter: 's' | 'i', words: string) => {
  const of = `${letter}${proposal.next}`
  const piece: Piece = { id: `p${proposal.next + 1}`, words, from: [], post: { as: 'title', of } }
  return { of, grown: { ...withPieces(proposal, [...proposal.pieces, piece]), next: proposal.next + 2 } }
}

export const addedSection = (proposal: Proposal, words: string): Corrected => {
  const line = oneLine(words)
  if (line === undefined) return no({ kind: 'no-words' })
  if (proposal.sections.length > 100) return no({ kind: 'too-much' })
  const { of, grown } = titled(proposal, 's', line)
  return yes({ ...grown, sections: [...proposal.sections, { id: of }] })
}

export const addedStandard = (proposal: Proposal, section: string, words: string): Corrected => {
  const line = oneLine(words)
  if (line === undefined) return no({ kind: 'no-words' })
  if (!proposal.sections.some(({ id }) => id === section)) return no({ kind: 'does-not-fit' })
  if (proposal.standards.length > 500) return no({ kind: 'too-much' })
  const { of, grown } = titled(proposal, 'i', line)
  const number = Math.max(0, ...proposal.standards.map(standard => standard.number ?? 0)) + 1
  return yes({ ...grown, standards: inOrder(proposal, [...proposal.standards, { id: of, section, number }]) })
}
