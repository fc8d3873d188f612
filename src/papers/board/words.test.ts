import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offered, rewritten, unwritten, wordKeys, wordsNow, type Occasion } from './words.ts'

const occasion: Occasion = {
  ...{ year: '2026/27', standardCount: 12, boardCount: 6 },
  ...{ agreeBy: '2027-01-29', planBy: '2027-03-26', hasEvidence: true, hasPriorities: true },
}

test('words are offered for every text but who decided, which only people know', () => {
  const words = offered(occasion)
  assert.deepEqual(
    wordKeys.filter(key => words[key] === ''),
    ['before.decided'],
  )
  assert.match(words['before.recommendation'], /on 6 of the 12 standards[^]*29 January 2027[^]*26 March 2027/)
  assert.match(offered({ ...occasion, boardCount: 12 })['before.recommendation'], /on all 12 standards/)
  const single = offered({ ...occasion, standardCount: 1, boardCount: 1 })
  assert.match(single['before.recommendation'], /its view on the standard\n/)
})

test('a Board is asked to assure no evidence and no priorities that are not there', () => {
  const { 'after.assurance': whole } = offered(occasion)
  assert.match(whole, /at the evidence behind it\. .* the priorities in this paper set out to mend that\.$/)
  const bare = offered({ ...occasion, hasEvidence: false, hasPriorities: false })
  assert.match(bare['after.assurance'], /named no evidence behind it\. .* is still to be agreed\.$/)
  assert.doesNotMatch(bare['after.assurance'], /priorities/)
  assert.doesNotMatch(bare['after.asked'], /agree the priorities/)
})

test('one’s own words stand in the place of those offered; the others follow the facts', () => {
  const said = { ...offered(occasion), 'after.assurance': 'We are satisfied.', 'before.time': '' }
  const first = rewritten(unwritten, said, 0, occasion)
  assert.ok(first.ok)
  assert.deepEqual(first.value, { version: 1, words: { 'after.assurance': 'We are satisfied.', 'before.time': '' } })
  const later = wordsNow(first.value, { ...occasion, agreeBy: '2027-02-05' })
  assert.equal(later['after.assurance'], 'We are satisfied.')
  assert.equal(later['before.time'], '')
  assert.match(later['before.recommendation'], /5 February 2027/)
})

test('what was written since the page was shown is not written over', () => {
  const now = { version: 2, words: {} }
  assert.deepEqual(rewritten(now, offered(occasion), 1, occasion), { ok: false, refusal: { kind: 'stale' } })
  const next = rewritten(now, offered(occasion), 2, occasion)
  assert.ok(next.ok)
  assert.equal(next.value.version, 3)
})
