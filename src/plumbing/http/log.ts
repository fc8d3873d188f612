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

/** Paths carry ids only; bodies, names, addresses and tokens are never logged. */
export const serializers = {
  req: (request: { method: string; routeOptions?: { url?: string | undefined } }) => ({
    method: request.method,
    path: request.routeOptions?.url ?? 'unknown',
  }),
  res: (reply: { statusCode: number | undefined }) => ({ status: reply.statusCode }),
}
