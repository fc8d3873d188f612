import { connect, type Socket } from 'node:net'

/** One request, its bytes ready to go. */
export type Request = { readonly bytes: Buffer; readonly expects: number }

type Answer = { readonly status: number; readonly location: string; readonly body: Buffer }

type Sent = {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly cookie?: string
  readonly form?: string
}

/** The bytes of a request as a browser would send it, as far as a server looks. */
export const requestOf = ({ method = 'GET', path, cookie, form = '' }: Sent, encoding = 'br'): Buffer => {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...['host: localhost', 'accept: text/html', `accept-encoding: ${encoding}`],
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(method === 'GET'
      ? []
      : [
          ...['sec-fetch-site: same-origin', 'content-type: application/x-www-form-urlencoded'],
          `content-length: ${Buffer.byteLength(form)}`,
        ]),
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${form}`)
}

const wholeAnswer = (received: Buffer): Answer | undefined => {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = received.toString('latin1', 0, end)
  const body = received.subarray(end + 4)
  const isChunked = /^transfer-encoding: chunked$/im.test(head)
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0)
  const isWhole = isChunked ? body.subarray(-7).equals(lastChunk) || body.equals(onlyChunk) : body.length >= length
  if (!isWhole) return undefined
  return {
    status: Number(head.slice(9, 12)),
    location: /^location: (.+)$/im.exec(head)?.[1] ?? '',
    body: isChunked ? unchunked(body) : body,
  }
}

const lastChunk = Buffer.from('\r\n0\r\n\r\n')
const onlyChunk = lastChunk.subarray(2)

const unchunked = (body: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = 0; ;) {
    const line = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.toString('latin1', at, line), 16)
    if (!(size > 0)) return Buffer.concat(parts)
    parts.push(body.subarray(line + 2, line + 2 + size))
    at = line + size + 4
  }
}

/** One kept connection. It does as little as it can, for it shares the machine with what it measures. */
export type Caller = { readonly ask: (bytes: Buffer) => Promise<Answer>; readonly hangUp: () => void }

export const openCaller = async (port: number): Promise<Caller> => {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise((done, failed) => socket.once('connect', done).once('error', failed))
  const ask = (bytes: Buffer): Promise<Answer> =>
    new Promise((done, failed) => {
      let received: Buffer = Buffer.of()
      const settle = (result: Answer | Error): void => {
        socket.off('data', hear).off('error', settle).off('close', lost)
        if (result instanceof Error) failed(result)
        else done(result)
      }
      const lost = (): void => settle(new Error('The program hung up.'))
      const hear = (chunk: Buffer): void => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
        const answer = wholeAnswer(received)
        if (answer !== undefined) settle(answer)
      }
      socket.on('data', hear).on('error', settle).on('close', lost)
      socket.write(bytes)
    })
  return { ask, hangUp: () => void socket.destroy() }
}

/** One answer over a connection of its own. */
export const askOnce = async (port: number, bytes: Buffer): Promise<Answer> => {
  const caller = await openCaller(port)
  try {
    return await caller.ask(bytes)
  } finally {
    caller.hangUp()
  }
}

/** Lets callers go through their requests side by side, each one at a time; gives the time it took in ms. */
export const drive = async (port: number, callers: readonly (readonly Request[])[]): Promise<number> => {
  const open = await Promise.all(callers.map(() => openCaller(port)))
  const begun = performance.now()
  try {
    await Promise.all(
      open.map(async ({ ask }, index) => {
        for (const { bytes, expects } of callers[index] ?? []) {
          const { status, location } = await ask(bytes)
          if (status !== expects) throw new Error(`Answered with ${status} ${location} instead of ${expects}.`)
        }
      }),
    )
    return performance.now() - begun
  } finally {
    for (const { hangUp } of open) hangUp()
  }
}
