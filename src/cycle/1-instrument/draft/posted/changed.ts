import type { Correction } from '../../proposing/correction.ts'
import type { Band, Proposal } from '../../proposing/proposal.ts'
import type { ColumnRole } from '../../proposing/post.ts'
import { asking, postFrom, wholeNumber, type Asking, type FieldRead, type Posted } from './fields.ts'

/** Numbers of standards and scores of bands that are others now. */
export const numbersIn = (base: Proposal, posted: Posted): readonly FieldRead[] => [
  ...base.standards.flatMap(({ id, number }): readonly FieldRead[] => {
    const field = `number.${id}`
    const typed = posted.value(field).trim()
    const said = wholeNumber(typed)
    if (!posted.has(field) || said === number || (typed === '' && number === undefined)) return []
    return said === undefined
      ? [{ field, words: 'The number must be a whole number from 1 to 999' }]
      : asking(field, { kind: 'number', id, number: said })
  }),
  ...base.bands.flatMap(band => spanIn(band, posted)),
]

const spanIn = ({ id, from: first, to: last }: Band, posted: Posted): readonly FieldRead[] => {
  const [low, high] = [posted.value(`from.${id}`).trim(), posted.value(`to.${id}`).trim()]
  const [from, to] = [wholeNumber(low), wholeNumber(high)]
  const wasPosted = posted.has(`from.${id}`) && posted.has(`to.${id}`)
  const isEmpty = first === undefined && low === '' && high === ''
  if (!wasPosted || isEmpty || (from !== undefined && from === first && to === last)) return []
  if (from !== undefined && to !== undefined) return asking(`from.${id}`, { kind: 'span', id, from, to })
  return [
    { field: `${from === undefined ? 'from' : 'to'}.${id}`, words: 'Give both scores of the band, whole numbers' },
  ]
}

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
export const deedsIn = (base: Proposal, posted: Posted): readonly Asking[] =>
  [...base.pieces, ...base.standards, ...base.sections, ...base.bands].flatMap(({ id }) => {
    const deed = deedFrom(id, posted.value(`do.${id}`))
    return deed === undefined ? [] : asking(`do.${id}`, deed)
  })

/**
 * Texts that stand aside and are wanted after all: as the label of a score, or as what and in which standard by its
 * number, or in which step.
 */
export const recalledIn = (base: Proposal, posted: Posted): readonly FieldRead[] =>
  base.pieces.flatMap(({ id }): readonly FieldRead[] => {
    const as = posted.value(`as.${id}`)
    const at = posted.value(`at.${id}`).trim()
    const label = as.startsWith('point:') ? postFrom(as) : undefined
    if (label !== undefined) return asking(`as.${id}`, { kind: 'move', id, to: label })
    if (as === '') return at === '' ? [] : [{ field: `as.${id}`, words: 'Say what to use this text as' }]
    const of = ownerAt(base, wholeNumber(at))
    const to = of === undefined ? undefined : postFrom(as.replace(/^(\w+)/, `$1:${of}`))
    if (to !== undefined && to.as !== 'aside') return asking(`as.${id}`, { kind: 'move', id, to })
    const what =
      base.kind === 'checklist'
        ? 'In which step is it? Give its place: 1 for the first'
        : 'Of which standard is it? Give its number'
    return [{ field: `at.${id}`, words: what }]
  })

const ownerAt = ({ kind, sections, standards }: Proposal, number: number | undefined): string | undefined =>
  (kind === 'checklist'
    ? sections.find((_, at) => at + 1 === number)
    : standards.find(each => number !== undefined && each.number === number)
  )?.id

const plainRoles = ['number', 'standard', 'prompt', 'note', 'answer', 'aside', 'score', 'statement'] as const

/** What a column is taken as, as a list says it. */
export const roleFrom = (said: string): ColumnRole | undefined => {
  const [as, band] = said.split(':')
  if (as === 'band' && band !== undefined) return { as, band }
  const taken = plainRoles.find(each => each === as)
  return taken === undefined ? undefined : { as: taken }
}

/** Columns that hold something else than was thought. */
export const columnsIn = (base: Proposal, posted: Posted): readonly Asking[] =>
  base.columns.flatMap(({ block, column, role }) => {
    const field = `column.${block}.${column}`
    const said = posted.value(field)
    const now = role.as === 'band' ? `band:${role.band}` : role.as
    const taken = said === '' || said === now ? undefined : roleFrom(said)
    return taken === undefined ? [] : asking(field, { kind: 'column', block, column, role: taken })
  })
