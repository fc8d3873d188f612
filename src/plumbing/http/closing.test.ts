import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { it } from 'node:test'
import { shown, streamed, type Route } from './route.ts'
import { buildServer } from './server.ts'

const serve = async (route: Partial<Route>, patience?: number) => {
  const server = await buildServer({
    routes: [{ method: 'POST', path: '/', guard: 'anyone', handle: async () => shown({ markup: '' }), ...route }],
    ...{ files: new Map(), secure: false, log: false },
    trouble: what => ({ markup: `trouble: ${what}` }),
    isDown: () => false,
    health: async () => true,
    ...(patience === undefined ? {} : { patience }),
  })
  await server.listen({ port: 0, host: '127.0.0.1' })
  const ask = (method: string) => {
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined)
    socket.write(`${method} / HTTP/1.1\r\nhost: x\r\norigin: http://x\r\ncontent-length: 0\r\n\r\n`)
    return socket
  }
  return { server, ask }
}

/** A handler that waits until it is let go. */
const held = () => {
  const [begun, gate] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  const handle = async () => {
    begun.resolve(undefined)
    await gate.promise
    return shown({ markup: 'saved' })
  }
  return { handle, begun: begun.promise, letGo: () => gate.resolve(undefined) }
}

it('what is under way when the server closes is answered; whoever comes meanwhile is told to come back', async () => {
  const { handle, begun, letGo } = held()
  const { server, ask } = await serve({ handle })
  const saving = text(ask('POST'))
  await begun
  const closed = server.close()
  const late = ask('POST')
  const told = text(late)
  await once(late, 'data')
  letGo()
  assert.match(await saving, /^HTTP\/1\.1 200 [^]*saved$/)
  assert.match(await told, /^HTTP\/1\.1 503 [^]*trouble: restarting/)
  await closed
})

it('an open stream is ended and holds nothing up', async () => {
  const handle = async () => streamed(pipe => pipe.write(Buffer.from('data: one\n\n')))
  const { server, ask } = await serve({ method: 'GET', handle }, 60_000)
  const reader = ask('GET')
  const heard = text(reader)
  await once(reader, 'data')
  await server.close()
  assert.match(await heard, /data: one/)
})

it('what does not end in time is cut', async () => {
  const { handle, begun, letGo } = held()
  const { server, ask } = await serve({ handle }, 50)
  const saving = text(ask('POST')).catch(() => '')
  await begun
  await server.close()
  assert.equal(await saving, '')
  letGo()
})
