import { download, shown, type Route } from '#http'
import { personRoute } from '#people'
import { runsAsText } from '../leaving/as-text.ts'
import { runsEverOf } from '../leaving/store.ts'
import type { ChecklistNeeds } from '../needs.ts'
import { alonePage } from '../pages/alone.ts'

/** What somebody went through alone, wherever they belong now. */
export const aloneRoutes = (needs: ChecklistNeeds): readonly Route[] => [
  personRoute(needs, {
    ...{ method: 'GET', path: '/you/checklists' },
    handle: async (_asked, { person }, frame) => shown(alonePage(frame, await runsEverOf(needs.db, person.id))),
  }),
  personRoute(needs, {
    ...{ method: 'GET', path: '/you/checklists/checklists.txt' },
    handle: async (_asked, { person }) => {
      const text = runsAsText(person.name, await runsEverOf(needs.db, person.id))
      return download('checklists.txt', 'text/plain; charset=utf-8', new TextEncoder().encode(text))
    },
  }),
]
