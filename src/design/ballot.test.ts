import assert from 'node:assert/strict'
import { test } from 'node:test'
import { courier, type Kept, type Reply, type State } from './browser/courier.ts'

/** A form, a phone's storage and a server that are worked by hand. */
const bench = (wasSent = false) => {
  const form = { fields: '' }
  const said: State[] = []
  const phone: { kept: Kept | undefined } = { kept: undefined }
  const posts: { readonly fields: string; readonly answer: (reply: Reply | undefined) => Promise<void> }[] = []
  let timer: { readonly milliseconds: number; readonly ring: () => void } | undefined
  const mine = courier({
    read: () => form.fields,
    wasSent,
    post: fields => {
      const { promise, resolve } = Promise.withResolvers<Reply | undefined>()
      posts.push({ fields, answer: async reply => (resolve(reply), new Promise(setImmediate)) })
      return promise
    },
    say: state => said.push(state),
    keep: kept => (phone.kept = kept),
    later: (milliseconds, ring) => {
      const next = { milliseconds, ring }
      timer = next
      return () => (timer = timer === next ? undefined : timer)
    },
  })
  const choose = (fields: string) => {
    form.fields = fields
    mine.chosen()
  }
  const elapse = async () => {
    const due = timer
    timer = undefined
    due?.ring()
    await new Promise(setImmediate)
  }
  return { mine, said, phone, posts, choose, elapse, waits: () => timer?.milliseconds }
}

const kinds = (said: readonly State[]) => said.map(({ kind }) => kind)

test('a choice is kept until the server has it, and then nothing is', async () => {
  const { mine, phone, posts, said, choose } = bench()
  choose('score=2')
  assert.deepEqual(phone.kept, { fields: 'score=2', isOff: false })
  mine.send()
  assert.deepEqual(phone.kept, { fields: 'score=2', isOff: true })
  await posts[0]?.answer({ sent: true })
  assert.deepEqual([phone.kept, kinds(said)], [undefined, ['sent']])
})

test('two taps are one post, and so is the same answer again', async () => {
  const { mine, posts, choose } = bench()
  choose('score=2')
  mine.send()
  mine.send()
  await posts[0]?.answer({ sent: true })
  mine.send()
  assert.equal(posts.length, 1)
})

test('without an answer it says so and tries again, later each time, until there is one', async () => {
  const { mine, posts, said, choose, elapse, waits, phone } = bench()
  choose('score=2')
  mine.send()
  const waited: (number | undefined)[] = []
  for (let count = 0; count < 6; count++) {
    await posts.at(-1)?.answer(undefined)
    waited.push(waits())
    await elapse()
  }
  assert.deepEqual(waited, [2000, 4000, 8000, 15_000, 15_000, 15_000])
  assert.deepEqual(phone.kept, { fields: 'score=2', isOff: true })
  mine.again()
  assert.equal(posts.length, 7, 'one post at a time')
  await posts.at(-1)?.answer({ sent: true })
  assert.equal(said.at(-1)?.kind, 'sent')
  mine.again()
  await elapse()
  assert.equal(posts.length, 7)
})

test('another choice while one is on its way goes after it, and is the one that stays', async () => {
  const { mine, posts, said, choose, phone } = bench()
  choose('score=2')
  mine.send()
  choose('score=4')
  mine.send()
  assert.equal(posts.length, 1)
  await posts[0]?.answer({ sent: true })
  assert.equal(posts[1]?.fields, 'score=4')
  await posts[1]?.answer({ sent: true })
  assert.deepEqual([kinds(said), phone.kept], [['sent'], undefined])
})

test('a choice that was changed and not sent is never called sent', async () => {
  const { mine, posts, said, choose } = bench()
  choose('score=2')
  mine.send()
  choose('score=4')
  await posts[0]?.answer({ sent: true })
  assert.deepEqual(kinds(said), ['changed'])
  choose('score=2')
  assert.equal(said.at(-1)?.kind, 'sent')
  const known = bench(true)
  known.choose('score=2')
  assert.deepEqual(kinds(known.said), ['changed'])
})

test('too late is said in the server’s words, and nothing is sent after it', async () => {
  const { mine, posts, said, choose, phone, waits } = bench()
  choose('score=2')
  mine.send()
  await posts[0]?.answer({ sent: false, reason: 'too-late', message: 'Too late.' })
  assert.deepEqual(said, [{ kind: 'refused', message: 'Too late.' }])
  assert.deepEqual([phone.kept, waits()], [undefined, undefined])
})

test('when the question is over nothing stays on the phone, and what was sent off is still delivered', async () => {
  const { mine, posts, said, choose, phone, elapse } = bench()
  choose('score=2')
  mine.send()
  await posts[0]?.answer(undefined)
  mine.finish()
  assert.equal(phone.kept, undefined)
  await elapse()
  assert.equal(phone.kept, undefined)
  await posts[1]?.answer({ sent: false, reason: 'too-late', message: 'Too late.' })
  assert.equal(said.at(-1)?.kind, 'refused')
})
