import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ShowTrouble, Trouble } from './trouble.ts'

/** A request that Node's parser gave up, so that no route ever saw it. */
export type Broken = Error & { readonly code?: string }

const statusOf = ({ code }: Broken): readonly [number, Trouble] => {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, 'too-long']
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'too-slow']
  return [400, 'unreadable']
}

/** Answers what could not be read as a request with a page, as every other trouble is; without scripts, for it has no nonce. */
export const answerBroken =
  (trouble: ShowTrouble) =>
  (error: Broken, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy(error)
    const [status, what] = statusOf(error)
    const body = Buffer.from(trouble(what, '').markup)
    socket.end(
      Buffer.concat([
        Buffer.from(
          [
            `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
            'content-type: text/html; charset=utf-8',
            `content-length: ${body.length}`,
            "content-security-policy: default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'",
            'cache-control: no-store',
            'connection: close',
            '\r\n',
          ].join('\r\n'),
        ),
        body,
      ]),
    )
  }
