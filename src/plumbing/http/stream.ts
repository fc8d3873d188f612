import type { FastifyReply } from 'fastify'
import type { ServerResponse } from 'node:http'
import type { Pipe } from './route.ts'

const streams = new WeakSet<ServerResponse>()

/** Whether this answer stays open until somebody ends it. */
export const isStream = (raw: ServerResponse): boolean => streams.has(raw)

/**
 * Takes the socket out of the server's hands: no compression, no end. A proxy is asked not to keep bytes back, and not
 * to change them.
 */
export const openStream = (reply: FastifyReply, begin: (pipe: Pipe) => void): FastifyReply => {
  const { raw } = reply
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  reply.hijack()
  streams.add(raw)
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    // When a stream ends, so does its socket.
    connection: 'close',
  })
  raw.flushHeaders()
  // Events are small and somebody waits for each.
  raw.socket?.setNoDelay(true)
  raw.on('error', () => undefined)
  begin({
    write: bytes => void raw.write(bytes),
    waiting: () => raw.writableLength,
    end: () => void raw.end(),
    cut: () => void raw.destroy(),
    onGone: then => {
      if (raw.destroyed) then()
      else raw.once('close', then)
    },
  })
  return reply
}
