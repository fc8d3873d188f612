import { withPieces } from './pieces.ts'
import type { Piece, Proposal, Standard } from '../proposal.ts'

/** The proposal as another kind of instrument: standards become the questions of a checklist, or questions standards. */
export const takenAs = (proposal: Proposal, kind: Proposal['kind']): Proposal => {
  if (kind === proposal.kind) return proposal
  if (kind === 'checklist') return asChecklist(proposal)
  const standing = proposal.kind === 'checklist' ? fromChecklist(proposal) : proposal
  return { ...standing, kind }
}

const asChecklist = (proposal: Proposal): Proposal => {
  const sectionOf = new Map(proposal.standards.map(({ id, section }) => [id, section]))
  const pieces = proposal.pieces.map((piece): Piece => {
    const { post } = piece
    const section = 'of' in post ? sectionOf.get(post.of) : undefined
    if (post.as === 'statement') return { ...piece, post: { as: 'aside' }, was: post }
    if (section === undefined) return piece
    return { ...piece, post: { as: post.as === 'note' ? 'note' : 'prompt', of: section } }
  })
  return { ...withPieces(proposal, pieces), kind: 'checklist', standards: [] }
}

const fromChecklist = (proposal: Proposal): Proposal => {
  const sections = new Set(proposal.sections.map(({ id }) => id))
  const standards: Standard[] = []
  let { next } = proposal
  const pieces = proposal.pieces.map((piece): Piece => {
    const { post } = piece
    if ((post.as !== 'prompt' && post.as !== 'note') || !sections.has(post.of)) return piece
    const before = standards.findLast(({ section }) => section === post.of)
    if (post.as === 'note') return { ...piece, post: before ? { as: 'note', of: before.id } : { as: 'aside' } }
    const id = `i${next++}`
    standards.push({ id, section: post.of, number: standards.length + 1 })
    return { ...piece, post: { as: 'title', of: id } }
  })
  const ordered = proposal.sections.flatMap(({ id }) => standards.filter(({ section }) => section === id))
  return { ...withPieces(proposal, pieces), standards: ordered, next }
}
