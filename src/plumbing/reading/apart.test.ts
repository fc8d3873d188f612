import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { readingApart } from './apart.ts'

const program = join(import.meta.dirname, 'test', 'spin.ts')
const job = { path: 'spin', size: 1, wanted: 'docx' } as const
const kindOf = (answer: Awaited<ReturnType<ReturnType<typeof readingApart>>>): string =>
  answer.ok ? 'read' : answer.refusal.kind

test('a process that takes too long is ended, and says so', async () => {
  const read = readingApart({ memory: 64, time: 700, atOnce: 1, waiting: 1, program })
  assert.equal(kindOf(await read(job)), 'late')
})

test('a process that reaches for more memory than it may have ends, and the one that asked does not', async () => {
  const read = readingApart({ memory: 48, time: 60_000, atOnce: 1, waiting: 1, program })
  assert.equal(kindOf(await read({ ...job, path: 'greedy' })), 'too-much')
})

test('only so many are read at once, only so many wait, and each gets its turn', async () => {
  const read = readingApart({ memory: 64, time: 500, atOnce: 1, waiting: 1, program })
  assert.deepEqual((await Promise.all([read(job), read(job), read(job)])).map(kindOf), ['late', 'late', 'busy'])
  assert.equal(kindOf(await read(job)), 'late')
})

test('where no process can be started, the reading fails and the program goes on', async t => {
  const node = process.execPath
  t.after(() => void (process.execPath = node))
  const read = readingApart({ memory: 64, time: 20_000, atOnce: 1, waiting: 1, program })
  process.execPath = '/nowhere/node'
  await assert.rejects(read(job), /ENOENT|EPIPE/)
  // Whatever the process that never was still has to say.
  await pause(50)
})
