import assert from 'node:assert/strict'
import { connect, type AddressInfo } from 'node:net'
import { it } from 'node:test'
import { until } from '#test/until.ts'
import { shown, streamed, type Route } from './route.ts'
import { buildServer } from './server.ts'

const serve = async (route: Pick<Route, 'path' | 'handle'>) => {
  const lines: Record<string, unknown>[] = []
  const server = await buildServer({
    routes: [{ method: 'GET', guard: 'anyone', ...route }],
    files: new Map(),
    secure: false,
    log: { level: 'info', stream: { write: line => void lines.push(JSON.parse(line) as Record<string, unknown>) } },
    trouble: what => ({ markup: `trouble: ${what}` }),
    isDown: () => false,
    health: async () => true,
  })
  return { server, lines }
}

it('a request is one line, which says what was asked and how it ended, and neither ids nor what was typed', async () => {
  const { server, lines } = await serve({ path: '/a/:id', handle: async () => shown({ markup: '' }, 409) })
  await server.inject('/a/secret?typed=secret')
  assert.equal(lines.length, 1)
  assert.deepEqual([lines[0]?.['req'], lines[0]?.['res']], [{ method: 'GET', path: '/a/:id' }, { status: 409 }])
  assert.equal(typeof lines[0]?.['responseTime'], 'number')
  assert.doesNotMatch(JSON.stringify(lines), /secret/)
})

it('a fault is told by its place, under the same number as the line of its request', async () => {
  const handle = async () => {
    throw new Error('typed\ntyped on a second line\n    at typed')
  }
  const { server, lines } = await serve({ path: '/', handle })
  await server.inject('/')
  assert.match(String(lines[0]?.['at']), /log\.test\.ts/)
  assert.deepEqual(
    lines.map(({ msg, reqId }) => [msg, reqId]),
    [
      ['fault', lines[0]?.['reqId']],
      ['request completed', lines[0]?.['reqId']],
    ],
  )
  assert.doesNotMatch(JSON.stringify(lines), /typed/)
})

it('a stream that its reader leaves is one line too', async () => {
  const { server, lines } = await serve({ path: '/live', handle: async () => streamed(() => undefined) })
  const address = await server.listen({ port: 0, host: '127.0.0.1' }).then(() => server.server.address() as AddressInfo)
  const reader = connect(address.port, '127.0.0.1')
  reader.write('GET /live HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\n\r\n')
  await new Promise(heard => reader.once('data', heard))
  reader.destroy()
  const ofRequests = () => lines.filter(line => 'req' in line)
  await until('its line is written', () => ofRequests().length > 0)
  await server.close()
  assert.deepEqual(
    ofRequests().map(({ msg, req }) => [msg, req]),
    [['request aborted', { method: 'GET', path: '/live' }]],
  )
})
