// The floor of live screens: holds event streams and, asked to, writes the same prepared bytes to all. Nothing else.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { beSide } from '../side.ts'

beSide(async ({ page }) => {
  const following = new Set<ServerResponse>()
  let told = 0
  const server = createServer((asked, reply) => {
    if (asked.method === 'GET') {
      reply.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      reply.write('event: beat\ndata: "here"\n\n')
      following.add(reply)
      reply.once('close', () => following.delete(reply))
      return
    }
    asked.resume().once('end', () => {
      const bytes = Buffer.from(`event: frame\ndata: ${JSON.stringify({ revision: String(++told), frame: page })}\n\n`)
      for (const each of following) each.write(bytes)
      reply.writeHead(303, { location: '/' }).end()
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
})
