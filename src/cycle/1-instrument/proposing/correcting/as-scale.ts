import { no, yes, type Decision } from '#ground'
import type { CorrectionRefusal } from '../correction.ts'
import { cellWords } from '../finding/column-names.ts'
import { scaleRowsOf, type ScaleRows } from '../finding/scale-table.ts'
import type { OriginalCell, OriginalTable, Place } from '../original.ts'
import type { Fragment, Piece, Proposal } from '../proposal.ts'

/** The table with that id, where it can be read as the scale and is not yet. */
export const scaleIn = ({ original, pieces }: Proposal, block: string): ScaleRows | undefined => {
  const table = original.blocks.find(each => each.id === block)
  const isScale = pieces.some(
    ({ post, from }) => post.as === 'point' && from.some(({ place }) => place.block === block),
  )
  return table?.kind === 'table' && !isScale ? scaleRowsOf(table) : undefined
}

/** A table as the scale: each row the label of a score. Whatever was made of the table before goes, its texts stay. */
export const tableAsScale = (proposal: Proposal, block: string): Decision<Proposal, CorrectionRefusal> => {
  const scale = scaleIn(proposal, block)
  if (!scale) return no({ kind: 'no-scale' })
  const isOwn = ({ from }: Piece): boolean => from.length > 0 && from.every(({ place }) => place.block === block)
  const isTorn = ({ from }: Piece): boolean => from.some(({ place }) => place.block === block)
  const kept = proposal.pieces.filter(piece => !isOwn(piece))
  if (kept.some(isTorn)) return no({ kind: 'does-not-fit' })
  const made = piecesOf(scale, proposal.next)
  const scores = new Set(made.flatMap(({ post }) => (post.as === 'point' ? [post.score] : [])))
  const pieces = kept.map((piece): Piece =>
    piece.post.as === 'point' && scores.has(piece.post.score)
      ? { ...piece, post: { as: 'aside' }, was: piece.post }
      : piece,
  )
  const next = proposal.next + made.length
  const columns = proposal.columns.filter(column => column.block !== block)
  return yes(withoutUntitled({ ...proposal, columns, pieces: [...pieces, ...made], next }, proposal))
}

const piecesOf = ({ table, points }: ScaleRows, next: number): readonly Piece[] => {
  const used = new Set(points.flatMap(({ score, label }) => [score, label]))
  const labels = points.map(({ value, score, label, words }): Omit<Piece, 'id'> => ({
    words: words ?? cellWords(label),
    from: [...(score ? fragmentsOf(table, score) : []), ...fragmentsOf(table, label)],
    post: { as: 'point', score: value },
  }))
  const others = table.rows.flatMap(({ cells }) =>
    cells
      .filter(cell => !used.has(cell))
      .map((cell): Omit<Piece, 'id'> => ({
        words: cellWords(cell),
        from: fragmentsOf(table, cell),
        ...{ post: { as: 'dropped' }, why: 'columns' },
      })),
  )
  return [...labels, ...others].map((piece, at) => ({ id: `p${next + at}`, ...piece }))
}

const fragmentsOf = ({ id, rows }: OriginalTable, cell: OriginalCell): readonly Fragment[] => {
  const row = rows.find(({ cells }) => cells.includes(cell))?.number ?? 0
  const place: Place = { block: id, row, column: cell.column }
  return cell.lines.map(({ words }) => ({ place, words }))
}

/** Standards and sections whose titles went, and bands that nothing is left of, go too. */
const withoutUntitled = (proposal: Proposal, before: Proposal): Proposal => {
  const { pieces } = proposal
  const hasTitle = (of: string, some = pieces): boolean =>
    some.some(({ post }) => post.as === 'title' && post.of === of)
  const standards = proposal.standards.filter(({ id }) => hasTitle(id) || !hasTitle(id, before.pieces))
  const sections = proposal.sections.filter(
    ({ id }) => hasTitle(id) || !hasTitle(id, before.pieces) || standards.some(({ section }) => section === id),
  )
  const isThere = ({ post }: Piece): boolean =>
    !('of' in post) || post.as === 'band' || [...standards, ...sections].some(({ id }) => id === post.of)
  const left = pieces.map((piece): Piece => (isThere(piece) ? piece : { ...piece, post: { as: 'aside' } }))
  const bands = proposal.bands.filter(
    ({ id }) =>
      left.some(
        ({ post }) => (post.as === 'statement' && post.band === id) || (post.as === 'band' && post.of === id),
      ) || !before.pieces.some(({ post }) => post.as === 'statement' && post.band === id),
  )
  const [first] = before.sections
  return { ...proposal, pieces: left, standards, bands, sections: sections.length > 0 || !first ? sections : [first] }
}
