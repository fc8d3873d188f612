import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { press } from './press.ts'
import { lackingIn } from './typst.ts'

const program = join(import.meta.dirname, 'test/slow.mjs')
/** What the program that stands in is told to do lies in the title. */
const told = (print: ReturnType<typeof press>) => (title: string) =>
  print('pdf', { title, lang: 'en-GB', orientation: 'portrait', blocks: [] })
const said = (printed: Awaited<ReturnType<ReturnType<typeof press>>>): string =>
  printed.ok ? Buffer.from(printed.value).toString() : printed.refusal.kind

test('papers come back in the order in which they were asked for, each its own', async () => {
  const print = told(press({ waiting: 10, limit: 20_000, program }))
  const three = await Promise.all(['says one', 'says two', 'says three'].map(print))
  assert.deepEqual(three.map(said), ['one', 'two', 'three'])
})

test('a paper that takes too long is given up, with its process; the next is set by a fresh one', async () => {
  const print = told(press({ waiting: 10, limit: 20_000, program }))
  const [slow, next] = await Promise.all([print('hangs'), print('says next')])
  assert.equal(said(slow), 'late')
  assert.equal(said(next), 'next')
})

test('when the line is full, the one who comes last is told so at once', async () => {
  const print = told(press({ waiting: 2, limit: 20_000, program }))
  const four = await Promise.all(['says one', 'says two', 'says three', 'says four'].map(print))
  assert.deepEqual(four.map(said), ['one', 'two', 'three', 'busy'])
  assert.equal(said(await print('says five')), 'five')
})

test('a process that ends by itself fails its own paper and no other', async () => {
  const print = told(press({ waiting: 10, limit: 20_000, program }))
  const [dead, next] = await Promise.allSettled([print('dies'), print('says next')])
  assert.equal(dead.status, 'rejected')
  assert.ok(next.status === 'fulfilled')
  assert.equal(said(next.value), 'next')
  await assert.rejects(print('breaks'), /the paper is broken/)
})

test('a machine without Typst says so for every paper', async () => {
  const print = told(press({ waiting: 10, limit: 20_000, program }))
  const [first, second] = await Promise.all([print('cannot'), print('cannot')])
  assert.deepEqual([said(first), said(second)], ['absent', 'absent'])
})

test('what Typst cannot draw is read from what it says, however it writes it', () => {
  const one = 'message: "PDF/UA-1 error: the text `\\"中\\"` could not be displayed with font `\\"Source Sans 3\\"`", '
  const other = 'message: "PDF/UA-1 error: the text `\\"\\\\u{1f9ff}\\"` could not be displayed with font `x`"'
  assert.deepEqual([...lackingIn(one + other)], ['中', '\u{1f9ff}'])
  assert.equal(lackingIn('unknown variable: title').size, 0)
})

test('where no process can be started, each paper fails and the program goes on', async t => {
  const node = process.execPath
  t.after(() => void (process.execPath = node))
  const print = told(press({ waiting: 10, limit: 20_000, program }))
  process.execPath = '/nowhere/node'
  const two = await Promise.allSettled([print('says one'), print('says two')])
  assert.deepEqual(
    two.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  process.execPath = node
  assert.equal(said(await print('says three')), 'three')
})
