import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keeper, type Reply, type State } from './browser/keeper.ts'

const saved = (at: string): Reply => ({ saved: true, at, version: '1' })

/** A form, a clock and a server that are worked by hand. */
const bench = () => {
  const form = { words: '' }
  const said: State[] = []
  const posts: Array<{ readonly words: string; readonly answer: (reply: Reply | undefined) => Promise<void> }> = []
  let timer: { readonly milliseconds: number; readonly ring: () => void } | undefined
  const kept = keeper({
    read: () => form.words,
    say: state => said.push(state),
    later: (milliseconds, ring) => {
      const mine = { milliseconds, ring }
      timer = mine
      return () => (timer = timer === mine ? undefined : timer)
    },
    send: () => {
      const { promise, resolve } = Promise.withResolvers<Reply | undefined>()
      const answer = async (reply: Reply | undefined) => {
        resolve(reply)
        await new Promise(setImmediate)
      }
      posts.push({ words: form.words, answer })
      return promise
    },
  })
  const type = (words: string) => {
    form.words = words
    kept.changed()
  }
  const elapse = async () => {
    const due = timer
    timer = undefined
    due?.ring()
    await new Promise(setImmediate)
  }
  return { kept, said, posts, type, elapse, waits: () => timer?.milliseconds }
}

test('typing is saved a second after it stops, once', async () => {
  const { kept, posts, said, type, elapse, waits } = bench()
  type('a')
  type('ab')
  assert.equal(waits(), 1000)
  await elapse()
  assert.deepEqual(
    posts.map(post => post.words),
    ['ab'],
  )
  assert.equal(kept.isUnsaved(), true)
  await posts[0]?.answer(saved('14:32'))
  assert.deepEqual(said, [{ kind: 'saved', at: '14:32' }])
  assert.equal(kept.isUnsaved(), false)
  await kept.saveNow()
  assert.equal(posts.length, 1)
})

test('what is typed while a save is on its way is saved after it, never beside it', async () => {
  const { kept, posts, type, elapse } = bench()
  type('a')
  await elapse()
  type('ab')
  const later = kept.saveNow()
  await new Promise(setImmediate)
  assert.equal(posts.length, 1)
  await posts[0]?.answer(saved('14:32'))
  assert.deepEqual(
    posts.map(post => post.words),
    ['a', 'ab'],
  )
  await posts[1]?.answer(saved('14:33'))
  await later
  assert.equal(kept.isUnsaved(), false)
})

test('without an answer it says so, keeps the words and tries again, later each time up to a minute', async () => {
  const { kept, posts, said, type, elapse, waits } = bench()
  type('a')
  const waited: Array<number | undefined> = []
  for (let attempt = 0; attempt < 8; attempt++) {
    await elapse()
    await posts.at(-1)?.answer(undefined)
    waited.push(waits())
  }
  assert.deepEqual(waited, [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])
  assert.equal(said.at(-1)?.kind, 'unsaved')
  assert.equal(kept.isUnsaved(), true)
  await elapse()
  await posts.at(-1)?.answer(saved('14:40'))
  assert.deepEqual(said.at(-1), { kind: 'saved', at: '14:40' })
})

test('a conflict stops it: two people would overwrite each other', async () => {
  const { kept, posts, said, type, elapse, waits } = bench()
  type('a')
  await elapse()
  await posts[0]?.answer({ saved: false, reason: 'conflict', message: 'Somebody else changed it.', href: '/both' })
  assert.deepEqual(said, [{ kind: 'unsaved', words: 'Somebody else changed it.', href: '/both', apart: false }])
  type('ab')
  assert.equal(waits(), undefined)
  await kept.saveNow()
  assert.equal(posts.length, 1)
  assert.equal(kept.isUnsaved(), true)
})

test('a visit that ran out keeps the words, opens sign-in apart, and saves on return', async () => {
  const { kept, posts, said, type, elapse } = bench()
  type('a')
  await elapse()
  await posts[0]?.answer({ saved: false, reason: 'signed-out', message: 'You have been signed out.', href: '/sign-in' })
  assert.deepEqual(said, [{ kind: 'unsaved', words: 'You have been signed out.', href: '/sign-in', apart: true }])
  const back = kept.saveNow()
  await new Promise(setImmediate)
  await posts[1]?.answer(saved('15:00'))
  await back
  assert.deepEqual(said.at(-1), { kind: 'saved', at: '15:00' })
})

test('a form that is posted meanwhile waits for what is on its way', async () => {
  const { kept, posts, type, elapse } = bench()
  type('a')
  await elapse()
  assert.equal(kept.isSending(), true)
  let isSettled = false
  const settled = kept.settled().then(() => (isSettled = true))
  await new Promise(setImmediate)
  assert.equal(isSettled, false)
  await posts[0]?.answer(saved('14:32'))
  await settled
  assert.equal(kept.isSending(), false)
})
