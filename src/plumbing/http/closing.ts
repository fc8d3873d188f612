import type { FastifyInstance } from 'fastify'
import type { ServerResponse } from 'node:http'
import { finished } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { isStream } from './stream.ts'
import { sendTrouble, type ShowTrouble } from './trouble.ts'

type Closing = {
  readonly trouble: ShowTrouble
  /** How long a closing server waits for what is under way, in milliseconds: 10 seconds unless told. */
  readonly patience?: number
}

const over = (raw: ServerResponse): Promise<void> => new Promise(done => void finished(raw, () => done()))

/**
 * A closing server ends its streams, which would never end by themselves, and answers what is under way, so that whoever
 * saved something hears that it is saved. Whoever comes meanwhile is told to come back. What takes longer is cut.
 */
export const closeInPeace = (server: FastifyInstance, { patience = 10_000, ...options }: Closing): void => {
  const underWay = new Set<ServerResponse>()
  let isClosing = false
  server.addHook('onRequest', async (_request, reply) => {
    if (isClosing) return sendTrouble(reply.header('retry-after', '30'), 503, 'restarting', options)
    underWay.add(reply.raw)
    void over(reply.raw).then(() => underWay.delete(reply.raw))
  })
  server.addHook('preClose', async () => {
    isClosing = true
    for (const raw of underWay) if (isStream(raw)) raw.end()
    const waiting = new AbortController()
    const late = pause(patience, undefined, { signal: waiting.signal }).catch(() => undefined)
    await Promise.race([Promise.all([...underWay].map(over)), late])
    waiting.abort()
  })
}
