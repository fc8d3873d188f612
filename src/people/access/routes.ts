import { toCsv } from '#documents'
import { download, shown, type Route } from '#http'
import { hashOf } from '../visit/token.ts'
import { firstBreak, type Look } from './look.ts'
import { memberRoute, type Needs } from './member.ts'
import { looksPage } from './pages/looks.ts'
import { looksOf } from './store.ts'

/** The partnership's own view of when programme staff looked at its content. */
export const looksRoutes = (needs: Needs): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: '/partnerships/:partnership/looks',
    ability: 'looks.read',
    handle: async ask => {
      const { looks, head } = await ask.read(looksOf)
      const brokenAt = firstBreak(hashOf, looks, head)
      return shown(looksPage(ask.frame, { own: `/partnerships/${ask.partnership.id}`, looks, brokenAt }))
    },
  }),
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
