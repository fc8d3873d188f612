import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isOpen, isWorthMarking, memberIdleMinutes } from './visit.ts'

const at = (time: string) => `2026-11-26T${time}:00.000Z`
const visit = { startedAt: at('09:00'), seenAt: at('12:00') }

describe('a visit', () => {
  it('stands for an hour without a click', () => {
    assert.equal(isOpen(visit, false, at('12:59')), true)
    assert.equal(isOpen(visit, false, at('13:00')), false)
    assert.equal(memberIdleMinutes, 60)
  })
  it('of programme staff stands for half an hour', () => {
    assert.equal(isOpen(visit, true, at('12:29')), true)
    assert.equal(isOpen(visit, true, at('12:30')), false)
  })
  it('ends after twelve hours however busy, eight for staff', () => {
    assert.equal(isOpen({ ...visit, seenAt: at('20:59') }, false, at('21:00')), false)
    assert.equal(isOpen({ ...visit, seenAt: at('16:59') }, true, at('17:00')), false)
  })
  it('that was ended is over at once', () =>
    assert.equal(isOpen({ ...visit, endedAt: at('12:00') }, false, at('12:00')), false))
  it('is marked as seen at most once a minute', () => {
    assert.equal(isWorthMarking(visit, at('12:00')), false)
    assert.equal(isWorthMarking(visit, at('12:01')), true)
  })
})
