import type { Correction } from '../../proposing/correction.ts'
import type { Proposal } from '../../proposing/proposal.ts'
import { postFrom, wholeNumber, type Posted } from './fields.ts'

/** Numbers of standards and scores of bands that are others now. */
export const numbersIn = (base: Proposal, posted: Posted): readonly Correction[] => [
  ...base.standards.flatMap(({ id, number }): readonly Correction[] => {
    const said = wholeNumber(posted.value(`number.${id}`))
    return said === undefined || said === number ? [] : [{ kind: 'number', id, number: said }]
  }),
  ...base.bands.flatMap((band): readonly Correction[] => {
    const [from, to] = [wholeNumber(posted.value(`from.${band.id}`)), wholeNumber(posted.value(`to.${band.id}`))]
    if (from === undefined || to === undefined || (from === band.from && to === band.to)) return []
    return [{ kind: 'span', id: band.id, from, to }]
  }),
]

/** What is to be done with one text, standard, section or band, as its list of choices says. */
const deedFrom = (id: string, said: string): Correction | undefined => {
  const [deed = '', ...rest] = said.split('>')
  if (deed === 'join' || deed === 'up' || deed === 'down' || deed === 'drop' || deed === 'restore')
    return { kind: deed, id }
  if (deed === 'drop-band') return { kind: 'drop-band', id }
  if (deed === 'to-section' && rest[0] !== undefined) return { kind: 'move-standard', id, section: rest[0] }
  const to = deed === 'to' ? postFrom(rest[0] ?? '') : undefined
  return to === undefined ? undefined : { kind: 'move', id, to }
}

/** What was chosen from the lists beside texts, standards, sections and bands. */
export const deedsIn = (base: Proposal, posted: Posted): readonly Correction[] =>
  [...base.pieces, ...base.standards, ...base.sections, ...base.bands].flatMap(({ id }) => {
    const deed = deedFrom(id, posted.value(`do.${id}`))
    return deed === undefined ? [] : [deed]
  })

/** Texts that stand aside and are wanted after all: as the label of a score, or as what and in which standard by its number, or in which step. */
export const recalledIn = (base: Proposal, posted: Posted): readonly Correction[] =>
  base.pieces.flatMap(({ id }): readonly Correction[] => {
    const as = posted.value(`as.${id}`)
    const number = wholeNumber(posted.value(`at.${id}`))
    const there =
      base.kind === 'checklist'
        ? base.sections.find((_, at) => at + 1 === number)
        : base.standards.find(each => each.number === number)
    const label = as.startsWith('point:') ? postFrom(as) : undefined
    const to = label ?? (there === undefined ? undefined : postFrom(as.replace(/^(\w+)/, `$1:${there.id}`)))
    return to === undefined || to.as === 'aside' ? [] : [{ kind: 'move', id, to }]
  })

const plainRoles = ['number', 'standard', 'prompt', 'note', 'answer', 'aside', 'score', 'statement'] as const

/** Columns that hold something else than was thought. */
export const columnsIn = (base: Proposal, posted: Posted): readonly Correction[] =>
  base.columns.flatMap(({ block, column, role }): readonly Correction[] => {
    const said = posted.value(`column.${block}.${column}`)
    const now = role.as === 'band' ? `band:${role.band}` : role.as
    if (said === '' || said === now) return []
    const [as, band] = said.split(':')
    if (as === 'band' && band !== undefined) return [{ kind: 'column', block, column, role: { as, band } }]
    const taken = plainRoles.find(each => each === as)
    return taken === undefined ? [] : [{ kind: 'column', block, column, role: { as: taken } }]
  })
