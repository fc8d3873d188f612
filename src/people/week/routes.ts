import { readForm } from '#forms'
import { seeOther, shown, type Asked, type Reply, type Route } from '#http'
import { visitorFrame, type Needs } from '../access/member.ts'
import { perAddress } from '../visit/routes.ts'
import { lookAtStop, useStop } from './actions.ts'
import { deadStopPage, stopPage } from './pages/stop.ts'

/** The switch of the weekly mail, for whoever holds the link in one. It is no sign-in. */
export const weekRoutes = (needs: Needs): readonly Route[] => {
  const at = (method: 'GET' | 'POST', handle: (asked: Asked) => Promise<Reply>): Route => ({
    ...{ method, path: '/weekly-mail/:part', guard: 'anyone', ratePerMinute: perAddress, handle },
  })
  return [at('GET', asked => show(needs, asked)), at('POST', asked => change(needs, asked))]
}

const tokenIn = (asked: Asked): string => asked.params['part'] ?? ''

const show = async (needs: Needs, asked: Asked): Promise<Reply> => {
  const frame = visitorFrame(needs, asked)
  const now = await lookAtStop(needs, tokenIn(asked))
  if (now === undefined) return shown(deadStopPage(frame), 404)
  return shown(stopPage(frame, { action: `/weekly-mail/${tokenIn(asked)}`, ...now }))
}

const change = async (needs: Needs, asked: Asked): Promise<Reply> => {
  const now = await lookAtStop(needs, tokenIn(asked))
  if (now === undefined) return shown(deadStopPage(visitorFrame(needs, asked)), 404)
  const wanted = readForm(asked.body).choice('mail', ['on', 'off'] as const)
  if (wanted !== undefined) await useStop(needs, tokenIn(asked), wanted === 'off')
  return seeOther(`/weekly-mail/${tokenIn(asked)}`)
}
