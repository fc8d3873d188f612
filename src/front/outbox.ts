import type { Database } from '#db'
import { keptMail } from '#mail'
import { orAbsent, shown, type Route } from '#http'
import { visitorFrame, type Needs } from '#people'
import { outboxPage } from './pages/outbox.ts'

export type OutboxNeeds = Needs & {
  readonly db: Database
  /** The unguessable end of its address, new at each start; none when mail is really sent. */
  readonly outboxKey: string | undefined
}

/** Mail that would have been sent. Its links let people in, so only who started the program is told the address. */
export const outboxRoutes = (needs: OutboxNeeds): readonly Route[] => [
  {
    method: 'GET',
    path: '/outbox/:part',
    guard: 'anyone',
    ratePerMinute: 60,
    handle: async asked => {
      orAbsent(needs.outboxKey !== undefined && needs.outboxKey === asked.params['part'] ? true : undefined)
      const mails = await needs.db.read({ kind: 'job', name: 'outbox' }, keptMail)
      return shown(outboxPage(visitorFrame(needs, asked), mails))
    },
  },
]
