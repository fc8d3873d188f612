import { no, yes, type Decision } from '#ground'
import type { CorrectionRefusal } from '../correction.ts'
import { fitted, throughAll } from '../fitted.ts'
import { scoresIn } from '../finding/scores.ts'
import { reachOf } from '../finding/spans.ts'
import { laidOut, type Band, type Piece, type Proposal } from '../proposal.ts'
import { canBeFilled, unlabelled, usualLabels } from '../usual-labels.ts'
import { added, withPieces } from './pieces.ts'

type Corrected = Decision<Proposal, CorrectionRefusal>

const pointOf = ({ post }: Piece): number | undefined => (post.as === 'point' ? post.score : undefined)
const isPrinted = ({ from }: Piece): boolean => from.length > 0

/** The same label at another score. */
const movedTo = (piece: Piece, score: number): Piece => ({ ...piece, post: { as: 'point', score } })

const sorted = (bands: readonly Band[]): readonly Band[] =>
  bands.toSorted((one, other) => (one.from ?? 99) - (other.from ?? 99))

const withUsual = (proposal: Proposal): Proposal =>
  unlabelled(proposal).reduce((before, score) => {
    const next = added(before, { as: 'point', score }, usualLabels[score])
    return next.ok ? next.value : before
  }, proposal)

/** The usual labels where there are none; the document's own stay. */
export const usuallyLabelled = (proposal: Proposal): Corrected =>
  canBeFilled(proposal) ? yes(withUsual(proposal)) : no({ kind: 'beyond-five' })

/** The headings of bands as labels: of one score each, or of the scores that so many points are fitted to. */
export const labelledFromBands = (proposal: Proposal): Corrected => {
  const { bands } = laidOut(proposal)
  const scores = fitted(bands.map((_, at) => at))
  let result = proposal
  for (const [at, { heading }] of bands.entries()) {
    const score = scores.get(at) ?? 0
    if (heading === undefined || !unlabelled(result).some(each => each === score)) continue
    const next = added(result, { as: 'point', score }, heading.words)
    if (!next.ok) return next
    result = next.value
  }
  return yes(result)
}

/** Those labels that belong to the document turn with it: as printed, or taken from a heading. */
const turnsIn = ({ pieces }: Proposal): ((piece: Piece) => boolean) => {
  const headings = new Set(pieces.flatMap(({ post, words }) => (post.as === 'band' ? [words] : [])))
  return piece => pointOf(piece) !== undefined && (isPrinted(piece) || headings.has(piece.words))
}

/** The scale the other way round: what was the lowest is the highest. Labels of ours stay where they are. */
export const turnedScale = (proposal: Proposal): Corrected => {
  const { pieces, bands } = proposal
  const turns = turnsIn(proposal)
  const scores = [
    ...pieces.filter(turns).map(piece => pointOf(piece) ?? 0),
    ...bands.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
  ]
  if (scores.length === 0) return no({ kind: 'gone' })
  const sum = Math.min(...scores) + Math.max(...scores)
  const turned = pieces.map(piece => (turns(piece) ? movedTo(piece, sum - (pointOf(piece) ?? 0)) : piece))
  const own = withoutDoubles(turned, turns)
  return yes({ ...withPieces(proposal, withoutNumbers(own)), bands: turnedBands(proposal, sum) })
}

/** A heading that says nothing but the scores it had before is left out: the edition says the new ones. */
const withoutNumbers = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map(piece =>
    piece.post.as === 'band' && /\d/.test(piece.words) && saysOnlyScores(piece.words) ? leftOut(piece) : piece,
  )

const saysOnlyScores = (words: string): boolean => {
  const { scores, labels } = scoresIn(words)
  return scores.length > 0 && labels.size === 0 && !words.endsWith(')')
}

const leftOut = (piece: Piece): Piece => ({ ...piece, post: { as: 'dropped' }, was: piece.post, why: 'person' })

/** Bands whose scores are ours, not the document's, are spread again from the other end; others change places as their scores do. */
const turnedBands = ({ bands, pieces }: Proposal, sum: number): readonly Band[] => {
  const ordered = sorted(bands)
  const reach = reachOf[bands.length]
  const saysScores = ({ post, words, from }: Piece): boolean =>
    (post.as === 'point' && from.length > 0) || (post.as === 'band' && /\d/.test(words))
  const isSpread = reach?.every(([from, to], at) => ordered[at]?.from === from && ordered[at].to === to) === true
  if (reach !== undefined && isSpread && !pieces.some(saysScores))
    return ordered.toReversed().map((band, at) => ({ ...band, from: reach[at]?.[0] ?? 1, to: reach[at]?.[1] ?? 5 }))
  return sorted(
    bands.map(band =>
      band.from === undefined || band.to === undefined ? band : { ...band, from: sum - band.to, to: sum - band.from },
    ),
  )
}

/** A label of the document stands where it belongs; one of ours that stood there is left out. */
const withoutDoubles = (pieces: readonly Piece[], isOwn: (piece: Piece) => boolean): readonly Piece[] => {
  const taken = new Set(pieces.filter(isOwn).map(pointOf))
  return pieces.map(piece =>
    !isOwn(piece) && pointOf(piece) !== undefined && taken.has(pointOf(piece)) ? leftOut(piece) : piece,
  )
}

/** Every score that the document has, fitted into 1 to 5 in its order. Scores that fall on one become one. */
export const fittedScale = (proposal: Proposal): Corrected => {
  const isOwn = (piece: Piece): boolean => pointOf(piece) !== undefined && isPrinted(piece)
  const labels = proposal.pieces.filter(isOwn)
  const bands = sorted(proposal.bands)
  const scores = throughAll([
    ...labels.map(piece => pointOf(piece) ?? 0),
    ...bands.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
  ])
  if (scores.length < 2) return no({ kind: 'not-a-score' })
  const to = fitted(scores)
  const merged = withMergedLabels(
    proposal.pieces.map(piece => (isOwn(piece) ? movedTo(piece, to.get(pointOf(piece) ?? 0) ?? 1) : piece)),
    isOwn,
  )
  const starts = startsOf(bands, to, labels.length > 0)
  const own = withoutNumbers(withoutDoubles(merged, isOwn))
  return yes(withMergedBands({ ...withPieces(proposal, own), bands: starts }))
}

/** Where each band begins now: as its scores do, or spread evenly where no label says what a score is. */
const startsOf = (
  bands: readonly Band[],
  to: ReadonlyMap<number, number>,
  isLabelled: boolean,
): readonly (Band & { readonly from: number })[] => {
  const reach = isLabelled ? undefined : reachOf[bands.length]
  return bands.map((band, at) => ({
    ...band,
    from: reach?.[at]?.[0] ?? (at === 0 ? 1 : (to.get(band.from ?? 0) ?? 1)),
  }))
}

/** Labels that came to stand at one score are one label. */
const withMergedLabels = (pieces: readonly Piece[], isOwn: (piece: Piece) => boolean): readonly Piece[] => {
  const groups = Map.groupBy(pieces.filter(isOwn), pointOf)
  return pieces.flatMap(piece => {
    const same = isOwn(piece) ? (groups.get(pointOf(piece)) ?? []) : [piece]
    return same[0] === piece ? [together(same)] : []
  })
}

const together = (pieces: readonly Piece[]): Piece => {
  const [first] = pieces
  if (first === undefined) throw new Error('Nothing to put together.')
  return pieces.length === 1
    ? first
    : { ...first, words: pieces.map(({ words }) => words).join(' / '), from: pieces.flatMap(({ from }) => from) }
}

/** Bands that begin at one score are one band; each reaches up to the next. */
const withMergedBands = (proposal: Proposal): Proposal => {
  const groups = [...Map.groupBy(proposal.bands, ({ from }) => from).values()]
  const first = new Map(groups.flatMap(group => group.map(({ id }) => [id, group[0]?.id ?? id] as const)))
  const bands = groups.flatMap(([band], at) =>
    band === undefined ? [] : [{ ...band, to: (groups[at + 1]?.[0]?.from ?? 6) - 1 }],
  )
  const moved = proposal.pieces.map((piece): Piece => {
    const { post } = piece
    if (post.as === 'statement') return { ...piece, post: { ...post, band: first.get(post.band) ?? post.band } }
    return post.as === 'band' ? { ...piece, post: { as: 'band', of: first.get(post.of) ?? post.of } } : piece
  })
  const headings = Map.groupBy(moved, ({ post }) => (post.as === 'band' ? post.of : undefined))
  const pieces = moved.flatMap(piece => {
    const same = piece.post.as === 'band' ? (headings.get(piece.post.of) ?? []) : [piece]
    return same[0] === piece ? [together(same)] : []
  })
  const columns = proposal.columns.map(column =>
    column.role.as === 'band'
      ? { ...column, role: { ...column.role, band: first.get(column.role.band) ?? column.role.band } }
      : column,
  )
  return { ...proposal, pieces, bands, columns }
}
