import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test, type TestContext } from 'node:test'

const program = join(import.meta.dirname, 'main.ts')

/** A database that takes every connection and never answers: the program stands in the middle of its start. */
const silentDatabase = async (t: TestContext): Promise<string> => {
  const server = createServer(socket => void socket.on('error', () => undefined).resume())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  return `postgresql://nobody@127.0.0.1:${(server.address() as AddressInfo).port}/nothing`
}

/** Runs the program, and in it `deed` as soon as it listens for errors that nothing catches. */
const runWith = async (t: TestContext, deed: string) => {
  const waiting = `const clock = setInterval(() => {
    if (process.listenerCount('uncaughtException') === 0) return
    clearInterval(clock)
    ${deed}
  }, 5)`
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(waiting)}`, program], {
    env: { DATABASE_URL: await silentDatabase(t) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  const lines = said
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)
  return { code: code as number, lines, everything: said + complained }
}

for (const [what, deed] of [
  ['thrown', `throw new TypeError('what somebody typed')`],
  ['rejected', `void Promise.reject(new TypeError('what somebody typed'))`],
] as const)
  test(`an error that is ${what} where nothing catches it ends the program with a line that says where`, async t => {
    const { code, lines, everything } = await runWith(t, deed)
    equal(code, 1)
    deepEqual(
      lines.map(({ level, fault }) => [level, fault]),
      [[60, 'TypeError']],
    )
    match(String(lines[0]?.['at']), /node:internal/)
    doesNotMatch(everything, /typed/)
  })
