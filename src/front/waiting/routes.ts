import { calendarType, dayOf, toCalendar } from '#ground'
import { download, shown, type Route } from '#http'
import type { Editions } from '#instrument'
import { memberRoute, type Ask, type Needs } from '#people'
import { waitsOf, type Gathered } from './gather.ts'
import { waitingPage } from './pages/waiting.ts'
import { calendarOf } from './waiting.ts'

type WaitingNeeds = Needs & { readonly editions: Editions; readonly publicUrl: string }

/** What waits on whoever asks, as a page and as a file for their calendar. */
export const waitingRoutes = (needs: WaitingNeeds): readonly Route[] => {
  const gathered = (ask: Ask): Promise<Gathered> =>
    ask.read(tx =>
      waitsOf(tx, needs.editions, {
        ...{ person: ask.person, roles: ask.roles, partnership: ask.partnership.id, today: dayOf(ask.now) },
      }),
    )
  return [
    memberRoute(needs, {
      method: 'GET',
      path: '/partnerships/:partnership/waiting',
      ability: 'plan.read',
      handle: async ask => {
        const own = `/partnerships/${ask.partnership.id}`
        const readsToday = ask.may('partnership.read')
        return shown(waitingPage(ask.frame, { own, readsToday, today: dayOf(ask.now), ...(await gathered(ask)) }))
      },
    }),
    memberRoute(needs, {
      method: 'GET',
      path: '/partnerships/:partnership/waiting/calendar.ics',
      ability: 'plan.read',
      handle: async ask => {
        const { waits, dates } = await gathered(ask)
        const days = calendarOf([...waits, ...dates], needs.publicUrl)
        const file = toCalendar({ name: `Stocktake: ${ask.partnership.name}`, days, madeAt: ask.now })
        return download('what-waits-on-me.ics', calendarType, file)
      },
    }),
  ]
}
