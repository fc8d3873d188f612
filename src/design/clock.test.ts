import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayLeft, serverClock } from './browser/left.ts'
import { countdown } from './index.ts'

test('time left is said in minutes and seconds, and is never less than nothing', () => {
  const said = [
    [-5000, '0:00'],
    [0, '0:00'],
    [1, '0:01'],
    [59_001, '1:00'],
    [228_000, '3:48'],
    [3_960_000, '66:00'],
  ] as const
  for (const [milliseconds, words] of said) {
    assert.equal(sayLeft(milliseconds), words)
    if (milliseconds >= 0)
      assert.ok(countdown({ left: milliseconds }).markup.includes(`>${words}<`), 'as the page says')
  }
})

test('the server’s time goes on from what the server said, not from what the phone believes', () => {
  let steady = 5000
  const clock = serverClock(() => steady)
  clock.set('2026-11-23T10:00:00.000Z')
  steady += 1500
  assert.equal(new Date(clock.now()).toISOString(), '2026-11-23T10:00:01.500Z')
  clock.set('no time')
  assert.equal(new Date(clock.now()).toISOString(), '2026-11-23T10:00:01.500Z')
})

test('a running clock is not spoken, and one that stands still says so', () => {
  const [ends, now] = ['2026-11-23T10:05:00.000Z', '2026-11-23T10:01:12.000Z']
  assert.match(
    countdown({ ends, now }).markup,
    /aria-live="off"[^>]*data-clock-ends="2026-11-23T10:05:00.000Z"\s*>3:48</,
  )
  assert.match(countdown({ left: 61_000 }).markup, />1:01<span[^>]*> paused</)
})
