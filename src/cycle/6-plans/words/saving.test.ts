import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { later } from '#ground'
import { fingerprint } from './fingerprint.ts'
import { decideSaving, seenAs, seenFrom, versionOf, type Written } from './saving.ts'

const at = '2026-11-26T14:32:00.000Z'
const stored = (words: string, version = 3): Written => ({
  ...{ key: 'area.A.now', version, words, at, copiedAt: at },
  by: { id: 'ruth', name: 'Ruth Adeyemi' },
})
const decide = (before: Written | undefined, words: string, seen = seenAs(3, 'before'), by = 'ruth', when = at) => {
  const decision = decideSaving(before, { key: 'area.A.now', words, seen }, by, when)
  return decision.ok ? decision.value : decision.refusal
}

test('a first text is written as version 1', () => {
  assert.deepEqual(decide(undefined, 'New', seenAs(0, '')), { kind: 'written', version: 1, keepsEarlier: false })
})

test('a text that was shown but is not stored, and was left as it was, stays unwritten', () => {
  assert.deepEqual(decide(undefined, 'The agreed words', seenAs(0, 'The agreed words')), { kind: 'unchanged' })
})

test('a text that nobody touched on this page is no wish, even when somebody else has changed it since', () => {
  assert.deepEqual(decide(stored('theirs', 4), 'before'), { kind: 'unchanged' })
})

test('a changed text from a stale page is a conflict; saying the same as the other is none', () => {
  assert.deepEqual(decide(stored('theirs', 4), 'mine'), { kind: 'conflict' })
  assert.deepEqual(decide(stored('mine', 4), 'mine'), { kind: 'unchanged' })
  assert.deepEqual(decide(stored('theirs', 4), 'mine', seenAs(4, 'theirs')), {
    kind: 'written',
    version: 5,
    keepsEarlier: false,
  })
})

test('a page that says nothing of what it showed never overwrites', () => {
  const decision = decideSaving(stored('theirs'), { key: 'area.A.now', words: 'mine' }, 'ruth', at)
  assert.deepEqual(decision, { ok: false, refusal: { kind: 'conflict' } })
})

test('an earlier text is kept when another replaces it, after ten minutes, and when most of it goes', () => {
  const long = 'before '.repeat(10)
  const keeps = (by: string, minutes: number, words: string) => {
    const saving = decide(stored(long), words, seenAs(3, long), by, later(at, minutes * 60_000))
    return saving.kind === 'written' && saving.keepsEarlier
  }
  assert.equal(keeps('ruth', 1, `${long} and more`), false)
  assert.equal(keeps('tom', 1, `${long} and more`), true)
  assert.equal(keeps('ruth', 10, `${long} and more`), true)
  assert.equal(keeps('ruth', 1, 'gone'), true)
  assert.deepEqual(decide(stored(' '), 'x', seenAs(3, ' '), 'tom'), {
    kind: 'written',
    version: 4,
    keepsEarlier: false,
  })
})

test('what a page showed survives the form, and rubbish reads as nothing seen', () => {
  const seen = new Map([
    ['area.A.now', seenAs(3, 'Now')],
    ['capacity.12.lacking', seenAs(0, '')],
  ])
  assert.deepEqual(seenFrom(versionOf(seen)), seen)
  for (const rubbish of ['', ';;', 'area.A.now', 'a=b.c', 'x=1.', 'x=-1.a', 'x=99999999999999.a', '=1.a', '\u0000=1.a'])
    assert.equal(seenFrom(rubbish).size, 0, rubbish)
})

test('different texts have different marks', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => one === other || fingerprint(one) !== fingerprint(other)),
  )
  assert.notEqual(fingerprint('ab'), fingerprint('ba'))
})
