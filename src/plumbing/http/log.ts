import { LogController, type FastifyReply, type FastifyRequest } from 'fastify'

/** One line for each request, when it is over: what was asked, how it ended, after how many milliseconds. */
class LineAtTheEnd extends LogController {
  override incomingRequest(): void {
    // Nothing is known yet that the line at the end does not say.
  }

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const said = { req: request, res: reply, responseTime: reply.elapsedTime }
    if (error) request.log.error({ ...said, fault: error.name }, 'request errored')
    else request.log.info(said, 'request completed')
  }
}

export const lineAtTheEnd = new LineAtTheEnd()

/** The line of a request whose asker went away before it was over; every stream of events ends so. */
export const noteAborted = async (request: FastifyRequest): Promise<void> => {
  request.log.info({ req: request }, 'request aborted')
}

/**
 * Says once that a proxy is not believed. Behind one that is not, everybody has its address, and the tries of all are
 * counted as one person's.
 */
export const sayUnbelieved = (): ((request: FastifyRequest) => Promise<void>) => {
  let isSaid = false
  return async request => {
    if (isSaid || request.headers['x-forwarded-for'] === undefined || request.ip !== request.socket.remoteAddress)
      return
    isSaid = true
    request.log.warn('somebody speaks for others and is not believed: if it is your proxy, set TRUSTED_PROXIES')
  }
}

/** Paths carry ids only; bodies, names, addresses and tokens are never logged. */
export const serializers = {
  req: (request: { method: string; routeOptions?: { url?: string | undefined } }) => ({
    method: request.method,
    path: request.routeOptions?.url ?? 'unknown',
  }),
  res: (reply: { statusCode: number | undefined }) => ({ status: reply.statusCode }),
}
