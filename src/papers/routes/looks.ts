import { toCsv } from '#documents'
import { download, type Route } from '#http'
import { looksOf, memberRoute, type Look } from '#people'
import type { PaperNeeds } from '../needs.ts'

/** The record of who from the programme looked, whole, to keep outside. */
export const looksRoutes = (needs: PaperNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: '/partnerships/:partnership/looks/record.csv',
    ability: 'looks.read',
    handle: async ask => {
      const { looks } = await ask.read(looksOf)
      return download('looks.csv', 'text/csv; charset=utf-8', recordTable(looks))
    },
  }),
]

/** The record as a table, with all that its fingerprints are made of. */
const recordTable = (looks: readonly Look[]): Uint8Array =>
  toCsv({
    name: 'Looks',
    columns: ['Entry', 'When', 'Who', 'As', 'Page', 'Fingerprint', 'Id', 'Person'].map(heading => ({
      heading,
      width: 20,
    })),
    rows: looks.map(look => [look.n, look.at, look.who, look.role, look.page, look.chain, look.id, look.person]),
  })
