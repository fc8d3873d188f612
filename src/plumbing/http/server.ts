import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { constants } from 'node:zlib'
import { faultOf, placesOf } from '#ground'
import { answerBroken } from './broken.ts'
import { closeInPeace } from './closing.ts'
import { lineAtTheEnd, noteAborted, sayUnbelieved, serializers } from './log.ts'
import { isSameSite } from './same-site.ts'
import { Absent, type Asked, type Reply, type Route } from './route.ts'
import { openStream } from './stream.ts'
import { sendTrouble, type ShowTrouble, type Trouble } from './trouble.ts'
import { discard, formLimit, receive, receiveFields } from './uploads.ts'

export type StaticFile = { readonly bytes: Uint8Array; readonly brotli: Uint8Array; readonly type: string }

export type ServerOptions = {
  readonly routes: readonly Route[]
  readonly files: ReadonlyMap<string, StaticFile>
  /** Cookies are `Secure` and named `__Host-…` when the public address is https. */
  readonly secure: boolean
  /** Addresses or networks of proxies elsewhere that are believed about who asks. */
  readonly proxies?: readonly string[]
  readonly log: false | { readonly level: string; readonly stream?: { write(line: string): void } }
  /** What is shown when nothing else can be: words only, no data. */
  readonly trouble: ShowTrouble
  /** True when the database could not be reached: answered with 503 and kept out of the error log's stack traces. */
  readonly isDown: (error: unknown) => boolean
  /** What an error says that has a page of its own: no room, no breath, or kept before it failed. */
  readonly known?: (error: unknown) => keyof typeof statusOfKnown | undefined
  readonly health: () => Promise<boolean>
  /** How long a closing server waits for what is under way, in milliseconds. */
  readonly patience?: number
}

const statusOfKnown = { full: 507, strained: 503, kept: 500 } as const

/** The name that a cookie has on the wire. `__Host-` binds it to this host over https. */
const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name)

/** The whole server, not yet listening; tests call `inject`. */
export const buildServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const server = Fastify({
    logger: options.log ? { ...options.log, serializers } : false,
    logController: lineAtTheEnd,
    bodyLimit: formLimit,
    // A file of 25 MB takes minutes on a slow line. A line that stands still is cut after the time below.
    requestTimeout: 15 * 60_000,
    connectionTimeout: 75_000,
    // A connection is cut only when what was under way has been answered: see `closeInPeace`.
    forceCloseConnections: true,
    return503OnClosing: false,
    clientErrorHandler: answerBroken(options.trouble),
    // Tries are counted by address: a proxy on this machine, or named, is believed about it, anybody else is not.
    trustProxy: ['loopback', ...(options.proxies ?? [])],
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  })
  await register(server, options)
  answerTrouble(server, options)
  closeInPeace(server, options)
  server.addHook('onRequestAbort', noteAborted)
  server.addHook('onRequest', sayUnbelieved())
  for (const [path, file] of options.files) serveFile(server, path, file)
  server.get('/health', async (_request, reply) => {
    const well = await options.health()
    return reply
      .code(well ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: well ? 'ok' : 'database down' })
  })
  for (const route of options.routes) mount(server, route, options)
  return server
}

const register = async (server: FastifyInstance, options: ServerOptions): Promise<void> => {
  await server.register(cookie)
  await server.register(formbody, { bodyLimit: formLimit })
  await server.register(multipart, {
    // A file that is too large is cut off and marked, so that the form can say so beside what was typed.
    throwFileSizeLimit: false,
    limits: { files: 1, fields: 60, fieldSize: 1024 * 1024, fileSize: 25 * 1024 * 1024 },
  })
  await server.register(rateLimit, { global: false })
  await server.register(compress, {
    globalDecompression: false,
    // The first of these that a browser takes. A page is small enough to be compressed at once, at half of a stream's cost.
    encodings: ['br', 'gzip'],
    syncThreshold: 256 * 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    strictTransportSecurity: options.secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
}

const answerTrouble = (server: FastifyInstance, options: ServerOptions): void => {
  const answer = (reply: FastifyReply, status: number, what: Trouble) => sendTrouble(reply, status, what, options)
  server.setNotFoundHandler((_request, reply) => answer(reply, 404, 'absent'))
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Absent) return answer(reply, 404, 'absent')
    if (options.isDown(error)) {
      request.log.error({ down: error.message }, 'the database cannot be reached')
      return answer(reply, 503, 'down')
    }
    const known = options.known?.(error)
    if (known !== undefined) {
      const cause = error.cause ?? error
      request.log.error({ known, ...faultOf(cause), at: placesOf(cause) }, 'fault')
      return answer(reply, statusOfKnown[known], known)
    }
    const status = error.statusCode ?? 500
    if (status === 413) return answer(reply, 413, 'too-large')
    if (status === 429) return answer(reply, 429, 'too-many')
    if (status >= 400 && status < 500) return answer(reply, status, 'unreadable')
    // The stack says where; the message may hold what a person typed, so it stays out of the log.
    request.log.error({ ...faultOf(error), at: placesOf(error) }, 'fault')
    return answer(reply, 500, 'fault')
  })
  server.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isSameSite(request.headers)) {
      await answer(reply, 403, 'cross-site')
    }
  })
}

const serveFile = (server: FastifyInstance, path: string, file: StaticFile): void => {
  server.get(path, { compress: false }, async (request, reply) => {
    const brotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
    if (brotli) reply.header('content-encoding', 'br')
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .type(file.type)
      .send(Buffer.from(brotli ? file.brotli : file.bytes))
  })
}

const mount = (server: FastifyInstance, route: Route, options: ServerOptions): void => {
  server.route({
    method: route.method,
    url: route.path,
    ...(route.uploadLimit ? { bodyLimit: route.uploadLimit + 1024 * 1024 } : {}),
    ...(route.ratePerMinute ? { config: { rateLimit: { max: route.ratePerMinute, timeWindow: '1 minute' } } } : {}),
    handler: async (request, reply) => {
      const isAdmitted = (await route.admits?.(asAsked(request, reply, { body: {}, files: [] }, options))) ?? true
      const received = isAdmitted ? await receive(request, route.uploadLimit) : await receiveFields(request)
      try {
        return await send(reply, await route.handle(asAsked(request, reply, received, options)), options)
      } finally {
        await discard(received.files)
      }
    },
  })
}

const asAsked = (
  request: FastifyRequest,
  reply: FastifyReply,
  received: Pick<Asked, 'body' | 'files'>,
  options: ServerOptions,
): Asked => ({
  method: request.method === 'POST' ? 'POST' : 'GET',
  url: request.url,
  params: request.params as Record<string, string>,
  query: request.query as Record<string, string | string[]>,
  cookies: plainNames(request.cookies, options.secure),
  wantsData: (request.headers.accept ?? '').startsWith('application/json'),
  wantsStream: request.method === 'GET' && (request.headers.accept ?? '').startsWith('text/event-stream'),
  lastEvent: [request.headers['last-event-id']].flat()[0],
  nonce: reply.cspNonce.script,
  ...received,
})

/** Cookies by our own names, whatever prefix they carry on the wire. */
const plainNames = (
  cookies: Record<string, string | undefined>,
  secure: boolean,
): Record<string, string | undefined> =>
  secure
    ? Object.fromEntries(
        Object.entries(cookies)
          .filter(([name]) => name.startsWith('__Host-'))
          .map(([name, value]) => [name.slice('__Host-'.length), value]),
      )
    : cookies

const send = async (reply: FastifyReply, answer: Reply, options: ServerOptions): Promise<FastifyReply> => {
  reply.header('cache-control', 'no-store')
  for (const each of 'cookies' in answer ? (answer.cookies ?? []) : []) {
    reply.setCookie(cookieName(each.name, options.secure), each.value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: options.secure,
      maxAge: each.maxAgeSeconds,
    })
  }
  switch (answer.kind) {
    case 'page':
      return reply.code(answer.status).type('text/html; charset=utf-8').send(answer.body.markup)
    case 'elsewhere':
      return reply.redirect(answer.location, 303)
    case 'data':
      return reply.code(answer.status).type('application/json; charset=utf-8').send(answer.data)
    case 'download':
      return sendFile(reply, answer)
    case 'stream':
      return openStream(reply, answer.begin)
  }
}

const sendFile = async (reply: FastifyReply, file: Extract<Reply, { kind: 'download' }>): Promise<FastifyReply> => {
  const { Readable } = await import('node:stream')
  const ascii = file.name.replace(/[^\w .()-]/g, '_')
  return reply
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .type(file.type)
    .send(file.bytes instanceof Uint8Array ? Buffer.from(file.bytes) : Readable.from(file.bytes))
}
