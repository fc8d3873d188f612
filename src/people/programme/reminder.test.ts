import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayRemind, sayReminderRefusal } from './reminder.ts'

test('a champion is reminded once a week at the most', () => {
  const last = { sentAt: '2026-11-11T16:00:00.000Z' }
  assert.ok(mayRemind(undefined, true, '2026-11-11').ok)
  const early = mayRemind(last, true, '2026-11-17')
  assert.ok(!early.ok)
  assert.match(sayReminderRefusal(early.refusal), /18 November 2026/)
  assert.ok(mayRemind(last, true, '2026-11-18').ok)
})

test('nobody is reminded where nobody is', () => {
  const alone = mayRemind(undefined, false, '2026-11-18')
  assert.ok(!alone.ok && alone.refusal.kind === 'nobody')
})
