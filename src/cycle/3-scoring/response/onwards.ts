import { isId, type Id } from '#ground'
import type { Choice } from '../carried/actions.ts'

const pages: Readonly<Record<string, string>> = {
  variations: 'variations',
  evidence: 'evidence',
  'evidence-others': 'evidence/others',
  voices: 'voices',
  earlier: 'earlier',
}

const noted = ['variations', 'evidence', 'voices']

/**
 * What a button of a standard's form says of a piece of the year before: `brought/<id>/confirmed`, `brought/<id>/left`.
 * Undefined for anything else.
 */
export const choiceIn = (
  then: string,
): { readonly from: Id<'evidence'>; readonly decision: Choice['decision'] } | undefined => {
  const [segment, from, decision, ...rest] = then.split('/')
  if (segment !== 'brought' || !isId(from) || rest.length > 0) return undefined
  return decision === 'confirmed' || decision === 'left' ? { from, decision } : undefined
}

/** What the button says that leads to another standard. */
export const toStandard = (standard: number): string => `standard-${standard}`

/** The standard that a button of the form leads to once this one is saved. Undefined for anything else. */
export const standardIn = (then: string): number | undefined => {
  const [, number] = /^standard-([1-9]\d?)$/.exec(then) ?? []
  return number === undefined ? undefined : Number(number)
}

/**
 * The page below a standard that a button of its form leads to once what was typed is saved: `evidence-others` to
 * `evidence/others`, `voices/<id>/removal` to itself. Undefined for anything that no button says.
 */
export const pageBelow = (then: string): string | undefined => {
  if (Object.hasOwn(pages, then)) return pages[then]
  const [segment = '', id, removal, ...rest] = then.split('/')
  if (segment === 'brought') return isId(id) && removal === undefined ? `evidence/brought/${id}` : undefined
  const isPiece = noted.includes(segment) && isId(id) && rest.length === 0
  return isPiece && (removal === undefined || removal === 'removal') ? then : undefined
}
