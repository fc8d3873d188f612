import { no, yes, type Decision } from '#ground'
import type { CorrectionRefusal } from '../correction.ts'
import { added, oneLine, reworded, withPieces } from './pieces.ts'
import type { Piece, Proposal } from '../proposal.ts'
import type { ColumnRole, Post } from '../post.ts'

type Corrected = Decision<Proposal, CorrectionRefusal>

const isScore = (score: number): boolean => Number.isInteger(score) && score >= 0 && score <= 99

/** The label of a score: its new wording, or a first one. */
export const labelled = (proposal: Proposal, score: number, words: string): Corrected => {
  if (!isScore(score)) return no({ kind: 'not-a-score' })
  const known = proposal.pieces.find(({ post }) => post.as === 'point' && post.score === score)
  return known ? reworded(proposal, known.id, words) : added(proposal, { as: 'point', score }, words)
}

/** Every score so much higher, the bands with them. */
export const shiftedScale = (proposal: Proposal, by: number): Corrected => {
  const scores = [
    ...proposal.pieces.flatMap(({ post }) => (post.as === 'point' ? [post.score] : [])),
    ...proposal.bands.flatMap(({ from, to }) => [from, to]),
  ].flatMap(score => (score === undefined ? [] : [score + by]))
  if (!Number.isInteger(by) || !scores.every(isScore)) return no({ kind: 'not-a-score' })
  const pieces = proposal.pieces.map((piece): Piece =>
    piece.post.as === 'point' ? { ...piece, post: { as: 'point', score: piece.post.score + by } } : piece,
  )
  const bands = proposal.bands.map(band => ({
    ...band,
    ...(band.from === undefined || band.to === undefined ? {} : { from: band.from + by, to: band.to + by }),
  }))
  return yes({ ...withPieces(proposal, pieces), bands })
}

const sorted = (bands: Proposal['bands']): Proposal['bands'] =>
  bands.toSorted((one, other) => (one.from ?? 99) - (other.from ?? 99))

export const spanned = (proposal: Proposal, id: string, from: number, to: number): Corrected => {
  if (!proposal.bands.some(band => band.id === id)) return no({ kind: 'gone' })
  if (!isScore(from) || !isScore(to) || from > to) return no({ kind: 'not-a-score' })
  return yes({
    ...proposal,
    bands: sorted(proposal.bands.map(band => (band.id === id ? { ...band, from, to } : band))),
  })
}

export const addedBand = (proposal: Proposal, words: string, from: number, to: number): Corrected => {
  const line = oneLine(words)
  if (line === undefined) return no({ kind: 'no-words' })
  if (!isScore(from) || !isScore(to) || from > to) return no({ kind: 'not-a-score' })
  if (proposal.bands.length > 20) return no({ kind: 'too-much' })
  const id = `c${proposal.next}`
  const grown = { ...proposal, bands: sorted([...proposal.bands, { id, from, to }]), next: proposal.next + 1 }
  return added(grown, { as: 'band', of: id }, line)
}

/** A band goes; its statements stay in sight, aside. */
export const droppedBand = (proposal: Proposal, id: string): Corrected => {
  if (!proposal.bands.some(band => band.id === id)) return no({ kind: 'gone' })
  const pieces = proposal.pieces.map((piece): Piece => {
    const { post } = piece
    const isOf = (post.as === 'band' && post.of === id) || (post.as === 'statement' && post.band === id)
    return isOf ? { ...piece, post: { as: 'aside' }, was: post } : piece
  })
  return yes({ ...withPieces(proposal, pieces), bands: proposal.bands.filter(band => band.id !== id) })
}

/**
 * A column taken as something else: its texts go there, in every table with the same heading. Undefined where that
 * needs the document to be read again: a column that other columns of the row depend on.
 */
export const columnMoved = (
  proposal: Proposal,
  { block, column, role }: { readonly block: string; readonly column: number; readonly role: ColumnRole },
): Corrected | 'read-again' => {
  const taken = proposal.columns.find(one => one.block === block && one.column === column)
  if (!taken) return no({ kind: 'gone' })
  if (role.as === 'band' && !proposal.bands.some(({ id }) => id === role.band)) return no({ kind: 'does-not-fit' })
  const isSame = (one: (typeof proposal.columns)[number]): boolean =>
    one === taken || (taken.heading !== '' && one.column === column && one.heading === taken.heading)
  const places = new Set(proposal.columns.filter(isSame).map(one => `${one.block} ${one.column}`))
  const columns = proposal.columns.map(one => (isSame(one) ? { ...one, role, isSaid: true as const } : one))
  if (dependsOnColumn(proposal, { block, column, role })) return 'read-again'
  const pieces = proposal.pieces.map((piece): Piece => {
    const [first] = piece.from
    if (first === undefined || !places.has(`${first.place.block} ${first.place.column ?? 0}`)) return piece
    const of = ownerOf(piece)
    const to = of === undefined ? undefined : postFor(role, of)
    return to === undefined
      ? piece
      : { ...piece, post: to, was: piece.post.as === 'aside' ? (piece.was ?? to) : piece.post }
  })
  return yes({ ...withPieces(proposal, pieces), columns })
}

/** What all of a row depends on. */
const deep: ReadonlySet<ColumnRole['as']> = new Set(['standard', 'number', 'score', 'statement'])

/** Whether taking a column as that changes what all others of its rows are. */
export const dependsOnColumn = (
  { columns, pieces }: Proposal,
  { block, column, role }: { readonly block: string; readonly column: number; readonly role: ColumnRole },
): boolean =>
  columns.some(one => one.block === block && one.column === column && (deep.has(role.as) || deep.has(one.role.as))) ||
  (role.as !== 'aside' && role.as !== 'answer' && !isUsed(pieces, block))

/** Whether anything of a table is part of the standards: else none of its columns says what is told of. */
const isUsed = (pieces: readonly Piece[], block: string): boolean =>
  pieces.some(
    ({ post, from }) => post.as !== 'aside' && post.as !== 'dropped' && from.some(({ place }) => place.block === block),
  )

const ownerOf = ({ post, was }: Piece): string | undefined => {
  if (post.as === 'statement' || post.as === 'prompt' || post.as === 'note') return post.of
  return post.as === 'aside' && was && 'of' in was ? was.of : undefined
}

const postFor = (role: ColumnRole, of: string): Post | undefined => {
  if (role.as === 'band') return { as: 'statement', of, band: role.band }
  if (role.as === 'prompt' || role.as === 'note') return { as: role.as, of }
  return role.as === 'answer' || role.as === 'aside' ? { as: 'aside' } : undefined
}
