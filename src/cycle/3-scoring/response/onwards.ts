import { isId } from '#ground'

const pages: Readonly<Record<string, string>> = {
  variations: 'variations',
  evidence: 'evidence',
  'evidence-others': 'evidence/others',
  voices: 'voices',
  earlier: 'earlier',
}

const noted = ['variations', 'evidence', 'voices']

/**
 * The page below a standard that a button of its form leads to once what was typed is saved: `evidence-others` to
 * `evidence/others`, `voices/<id>/removal` to itself. Undefined for anything that no button says.
 */
export const pageBelow = (then: string): string | undefined => {
  if (Object.hasOwn(pages, then)) return pages[then]
  const [segment = '', id, removal, ...rest] = then.split('/')
  const isPiece = noted.includes(segment) && isId(id) && rest.length === 0
  return isPiece && (removal === undefined || removal === 'removal') ? then : undefined
}
