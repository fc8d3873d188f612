import { shown, type Route } from '#http'
import { memberRoute, personNamesOf } from '#people'
import { askedAt, hrefOf } from '../noted/routes/replies.ts'
import { patterns } from '../paths.ts'
import { ownPlace, type ScoringNeeds } from '../routes/reading.ts'
import { openedAt } from '../actions/opened.ts'
import { earlierPage } from './pages/earlier.ts'
import { earlierOf } from './store.ts'

/** What was accepted on a standard and no longer stands. */
export const earlierRoute = (needs: ScoringNeeds): Route =>
  memberRoute(needs, {
    ...{ method: 'GET', path: `${patterns.standard}/earlier`, ability: 'response.write' },
    handle: async ask => {
      const place = ownPlace(ask)
      const asked = await askedAt(needs, ask)
      const found = await ask.read(async tx => {
        const copies = await earlierOf(tx, place)
        const names = await personNamesOf(tx, [...new Set(copies.map(copy => copy.writtenBy))])
        const opened = await openedAt(tx, place)
        return {
          copies: copies.map(copy => ({ copy, who: names.get(copy.writtenBy) ?? 'Somebody' })),
          canWrite: opened.ok,
          version: opened.ok ? (opened.value.stored?.version ?? 0) : 0,
        }
      })
      return shown(earlierPage({ frame: ask.frame, asked, here: hrefOf(ask), ...found }))
    },
  })
