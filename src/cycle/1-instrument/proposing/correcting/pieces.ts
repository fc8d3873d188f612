import { no, yes, type Decision } from '#ground'
import type { CorrectionRefusal } from '../correction.ts'
import { pointIn } from '../finding/scores.ts'
import { sentenceStarts } from '../finding/sentence.ts'
import type { Fragment, Piece, Proposal } from '../proposal.ts'
import type { Post } from '../post.ts'

type Corrected = Decision<Proposal, CorrectionRefusal>

const samePost = (one: Post, other: Post): boolean => JSON.stringify(one) === JSON.stringify(other)

export const withPieces = (proposal: Proposal, pieces: readonly Piece[]): Proposal => ({ ...proposal, pieces })

const changed = (proposal: Proposal, id: string, change: (piece: Piece) => Piece): Proposal =>
  withPieces(
    proposal,
    proposal.pieces.map(piece => (piece.id === id ? change(piece) : piece)),
  )

const pieceOf = ({ pieces }: Proposal, id: string): Piece | undefined => pieces.find(piece => piece.id === id)

/** One line of text, its ends without space; undefined where nothing is left. */
export const oneLine = (words: string): string | undefined => {
  const line = words.replaceAll(/[\r\n\u2028\u2029\t]+/g, ' ').trim()
  return line === '' || line.length > 5000 ? undefined : line
}

/** Another wording of a text. What stood in the document stays beside it. */
export const reworded = (proposal: Proposal, id: string, words: string): Corrected => {
  const line = oneLine(words)
  if (!pieceOf(proposal, id)) return no({ kind: 'gone' })
  return line === undefined
    ? no({ kind: 'no-words' })
    : yes(changed(proposal, id, piece => ({ ...piece, words: line })))
}

/** A text with the one before it in the same place, one space between them. */
export const joinedPieces = (proposal: Proposal, id: string): Corrected => {
  const piece = pieceOf(proposal, id)
  if (!piece) return no({ kind: 'gone' })
  const siblings = proposal.pieces.filter(({ post }) => samePost(post, piece.post))
  const above = siblings[siblings.indexOf(piece) - 1]
  if (!above || piece.post.as === 'aside' || piece.post.as === 'dropped') return no({ kind: 'nothing-above' })
  const whole = { ...above, words: `${above.words} ${piece.words}`, from: [...above.from, ...piece.from] }
  const rest = proposal.pieces.filter(one => one !== piece)
  return yes(
    withPieces(
      proposal,
      rest.map(one => (one === above ? whole : one)),
    ),
  )
}

/** A text as two, cut after so many characters; each keeps the stretches of the document that it came from. */
export const splitPiece = (proposal: Proposal, id: string, at: number): Corrected => {
  const piece = pieceOf(proposal, id)
  if (!piece) return no({ kind: 'gone' })
  const [first, second] = [oneLine(piece.words.slice(0, at)), oneLine(piece.words.slice(at))]
  if (!Number.isInteger(at) || first === undefined || second === undefined) return no({ kind: 'not-there' })
  if (piece.post.as === 'title' || piece.post.as === 'band' || piece.post.as === 'point')
    return no({ kind: 'does-not-fit' })
  const [before, after] = cutFragments(piece.from, first, second)
  const { key, ...other } = piece
  const halves: readonly Piece[] = [
    { ...other, ...(key === undefined ? {} : { key }), words: first, from: before },
    { ...other, id: `p${proposal.next}`, words: second, from: after },
  ]
  const pieces = proposal.pieces.flatMap(one => (one === piece ? halves : [one]))
  return yes({ ...withPieces(proposal, pieces), next: proposal.next + 1 })
}

/** Where the cut lies in the document: after the words of the first half, found again in the stretches. */
const cutFragments = (
  from: readonly Fragment[],
  first: string,
  second: string,
): readonly [readonly Fragment[], readonly Fragment[]] => {
  let left = first.replaceAll(/\s/g, '').length
  const total = left + second.replaceAll(/\s/g, '').length
  const there = from.reduce((sum, { words }) => sum + words.replaceAll(/\s/g, '').length, 0)
  if (there !== total) return [from, []]
  const [before, after]: [Fragment[], Fragment[]] = [[], []]
  for (const { place, words } of from) {
    const at = cutOf(words, left)
    if (words.slice(0, at).trim() !== '') before.push({ place, words: words.slice(0, at).trimEnd() })
    if (words.slice(at).trim() !== '') after.push({ place, words: words.slice(at).trimStart() })
    left = Math.max(0, left - words.replaceAll(/\s/g, '').length)
  }
  return [before, after]
}

/** How many characters of the words hold so many that are no space. */
const cutOf = (words: string, signs: number): number => {
  let [at, left] = [0, signs]
  while (at < words.length && left > 0) {
    if (!/\s/.test(words.charAt(at))) left -= 1
    at += 1
  }
  return at
}

const stands = ({ sections, standards, bands }: Proposal, post: Post): boolean => {
  switch (post.as) {
    case 'title':
      return false
    case 'statement':
      return standards.some(({ id }) => id === post.of) && bands.some(({ id }) => id === post.band)
    case 'prompt':
    case 'note':
      return [...standards, ...sections].some(({ id }) => id === post.of)
    case 'band':
      return bands.some(({ id }) => id === post.of)
    case 'point':
      return Number.isInteger(post.score) && post.score >= 0 && post.score <= 99
    case 'aside':
    case 'dropped':
      return true
  }
}

/** A text somewhere else, last in its new place; as a title only of what has none. A heading or a label is changed for what stood there. */
export const movedPiece = (proposal: Proposal, id: string, to: Post): Corrected => {
  const piece = pieceOf(proposal, id)
  if (!piece) return no({ kind: 'gone' })
  const mayStand = stands(proposal, to) || isMissingTitle(proposal, to)
  if (!mayStand || piece.post.as === 'title') return no({ kind: 'does-not-fit' })
  const isOne = to.as === 'band' || to.as === 'point'
  const { why: _, was: __, ...bare } = piece
  const pieces = proposal.pieces
    .filter(one => one !== piece)
    .map(one => (isOne && samePost(one.post, to) ? { ...one, post: { as: 'aside' } as const, was: to } : one))
  const words = to.as === 'point' ? withoutScore(piece.words, to.score) : piece.words
  return yes(withPieces(proposal, [...pieces, { ...bare, words, post: to }]))
}

/** A label without the score that stands before it. */
const withoutScore = (words: string, score: number): string => {
  const said = pointIn(words)
  const [before = '', number] = /^(\d{1,2})(?:\s*[-–—:.=)]+)?\s+(?=\p{L})/u.exec(words) ?? []
  if (said?.score === score) return said.label
  return Number(number) === score ? words.slice(before.length) : words
}

/** One place up or down among those of its own place. */
export const shifted = (proposal: Proposal, id: string, by: -1 | 1): Corrected => {
  const piece = pieceOf(proposal, id)
  if (!piece) return no({ kind: 'gone' })
  const siblings = proposal.pieces.filter(({ post }) => samePost(post, piece.post))
  const other = siblings[siblings.indexOf(piece) + by]
  if (!other) return no({ kind: 'nothing-above' })
  const pieces = proposal.pieces.map(one => (one === piece ? other : one === other ? piece : one))
  return yes(withPieces(proposal, pieces))
}

export const dropped = (proposal: Proposal, id: string): Corrected => {
  const piece = pieceOf(proposal, id)
  if (!piece) return no({ kind: 'gone' })
  if (piece.post.as === 'title' || piece.post.as === 'dropped') return no({ kind: 'does-not-fit' })
  const was = piece.post.as === 'aside' ? {} : { was: piece.post }
  return yes(changed(proposal, id, one => ({ ...one, ...was, post: { as: 'dropped' }, why: one.why ?? 'person' })))
}

/** Back to where it stood, or aside when it stood nowhere or that place is gone. */
export const restored = (proposal: Proposal, id: string): Corrected => {
  const piece = pieceOf(proposal, id)
  if (!piece) return no({ kind: 'gone' })
  if (piece.post.as !== 'dropped') return no({ kind: 'does-not-fit' })
  if (piece.was && piece.why === 'person' && stands(proposal, piece.was)) return movedPiece(proposal, id, piece.was)
  return yes(changed(proposal, id, one => ({ ...one, post: { as: 'aside' } })))
}

export const added = (proposal: Proposal, to: Post, words: string): Corrected => {
  const line = oneLine(words)
  if (line === undefined) return no({ kind: 'no-words' })
  const isTaken = (to.as === 'band' || to.as === 'point') && proposal.pieces.some(({ post }) => samePost(post, to))
  const mayStand = stands(proposal, to) || isMissingTitle(proposal, to)
  if (!mayStand || isTaken || to.as === 'dropped') return no({ kind: 'does-not-fit' })
  if (proposal.pieces.length > 5000) return no({ kind: 'too-much' })
  const piece: Piece = { id: `p${proposal.next}`, words: line, from: [], post: to }
  return yes({ ...withPieces(proposal, [...proposal.pieces, piece]), next: proposal.next + 1 })
}

/** Whether it would be the title of something that has none. */
const isMissingTitle = ({ sections, standards, pieces }: Proposal, to: Post): boolean =>
  to.as === 'title' &&
  [...sections, ...standards].some(({ id }) => id === to.of) &&
  !pieces.some(({ post }) => samePost(post, to))

/** The sentences of each cell as one text again, in place of the first. */
export const wholeCells = (proposal: Proposal): Proposal => {
  const pieces: Piece[] = []
  for (const piece of proposal.pieces) {
    const at = pieces.findLastIndex(({ post }) => samePost(post, piece.post))
    const before = pieces[at]
    if (before && isSameCell(before, piece))
      pieces[at] = { ...before, words: `${before.words} ${piece.words}`, from: [...before.from, ...piece.from] }
    else pieces.push(piece)
  }
  return withPieces(proposal, pieces)
}

const isSameCell = (one: Piece, other: Piece): boolean => {
  const [last, first] = [one.from.at(-1)?.place, other.from[0]?.place]
  const isText = one.post.as === 'statement' || one.post.as === 'prompt'
  return (
    isText && JSON.stringify(last) === JSON.stringify(first) && sentenceStarts(`${one.words} ${other.words}`).length > 0
  )
}
