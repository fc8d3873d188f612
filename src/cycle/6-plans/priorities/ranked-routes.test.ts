import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planSite } from '../test/site.ts'
import type { Ranked } from './ranked.ts'

const workshop = { id: 'w', name: 'Board workshop', heldOn: '2026-11-19' } as const
const ranked: readonly Ranked[] = [
  { workshop, words: 'Share the calendar', standards: [2], dots: 7 },
  { workshop, words: 'Say who leads', standards: [3, 4], dots: 11 },
  { workshop, words: 'Meet more often', standards: [], dots: 2 },
]
const { get, keep } = await planSite({ ranked: () => Promise.resolve(ranked) })

test('what a workshop ranked waits in its area, first with most dots, and says so when it is kept', async () => {
  const { text } = await get('/areas/A')
  assert.match(text, /5 suggestions from what was agreed, what groups wrote and what workshops ranked/)
  assert.match(
    text,
    /ranked Say who leads Standards 3 and 4: Board workshop, 19 November 2026 \(place 1 of 3, 11 dots\) .*Share the calendar Standard 2: the agreed position, Management team and Board workshop, 19 November 2026 \(place 2 of 3, 7 dots\)/,
  )
  assert.equal((await keep('Say who leads')).status, 303)
  assert.match(
    (await get('/areas/A')).text,
    /Say who leads From standard 3, agreed 3: Board workshop and no evidence yet; from standard 4/,
  )
})

test('what was said on no standard waits in every area until somebody decides it in one', async () => {
  assert.match((await get('/areas/B')).text, /Meet more often On no standard: Board workshop/)
  assert.equal((await keep('Meet more often', 'aside')).status, 303)
  assert.match((await get('/areas/A')).text, /Set aside \(1\) Meet more often/)
  assert.doesNotMatch((await get('/areas/B')).text, /Meet more often/)
})
