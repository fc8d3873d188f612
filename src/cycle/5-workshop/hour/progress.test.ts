import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { mayMove } from './move.ts'
import { paceOf } from './pace.ts'
import { moveKinds, progressOf, type Move } from './progress.ts'
import { readyRecipe } from './recipe.ts'
import { stepsOf } from './step.ts'

const steps = stepsOf(readyRecipe([1, 2, 3], 14))
const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 26, 18) + minutes * 60_000).toISOString()
type Made = Partial<Move> & Pick<Move, 'kind'> & { readonly minute: number }
const made = (...moves: readonly Made[]): readonly Move[] =>
  moves.map(({ minute, ...move }, i) => ({ number: i + 1, at: at(minute), by: 'Marta Quill', ...move }))

describe('an hour', () => {
  it('waits at its first step until it is opened', () => {
    const progress = progressOf(steps, [])
    assert.equal(progress.state, 'preparing')
    assert.equal(progress.step.kind, 'opening')
  })
  it('gives each step its planned time from when it began', () => {
    const { clock } = progressOf(steps, made({ kind: 'step', step: 'opening', minute: 0 }))
    assert.deepEqual(clock, { kind: 'runs', endsAt: at(7) })
  })
  it('stands still while paused and goes on where it stood', () => {
    const moves = made(
      { kind: 'step', step: 'opening', minute: 0 },
      { kind: 'pause', minute: 2 },
      { kind: 'pause', minute: 3 },
      { kind: 'resume', minute: 12 },
    )
    assert.deepEqual(progressOf(steps, moves.slice(0, 3)).clock, { kind: 'stands', leftMs: 5 * 60_000 })
    assert.deepEqual(progressOf(steps, moves).clock, { kind: 'runs', endsAt: at(17) })
  })
  it('adds five minutes when asked', () => {
    const moves = made({ kind: 'step', step: 'opening', minute: 0 }, { kind: 'extend', minutes: 5, minute: 6 })
    assert.deepEqual(progressOf(steps, moves).clock, { kind: 'runs', endsAt: at(12) })
  })
  it('adds up what a step took when it is gone back to', () => {
    const moves = made(
      { kind: 'step', step: 'opening', minute: 0 },
      { kind: 'step', step: 'read-1', minute: 8 },
      { kind: 'step', step: 'score-1', minute: 10 },
      { kind: 'back', step: 'read-1', minute: 11 },
      { kind: 'step', step: 'score-1', minute: 12 },
    )
    assert.equal(progressOf(steps, moves).taken.get('read-1'), 3)
    assert.equal(progressOf(steps, moves).taken.get('opening'), 8)
  })
  it('remembers what was skipped, until it is taken after all', () => {
    const moves = made(
      { kind: 'step', step: 'opening', minute: 0 },
      { kind: 'step', step: 'read-1', minute: 7 },
      { kind: 'skip', step: 'read-2', minute: 8 },
      { kind: 'back', step: 'talk-1', minute: 9 },
    )
    assert.deepEqual([...progressOf(steps, moves.slice(0, 3)).skipped], ['read-1', 'score-1', 'reveal-1', 'talk-1'])
    assert.ok(!progressOf(steps, moves).skipped.has('talk-1'))
  })
  it('is behind by what took longer than planned, and says when it will close', () => {
    const moves = made({ kind: 'step', step: 'opening', minute: 0 }, { kind: 'step', step: 'read-1', minute: 9 })
    const pace = paceOf(steps, progressOf(steps, moves), at(9))
    assert.equal(pace.behind, 2)
    assert.equal(pace.closesAt, at(9 + 1 + 5 + 6 + 6 + 15 + 5 + 3))
  })
  it('reads any moves at all, in any order and with clocks that jump, without a negative time', () => {
    const anyMove = fc.record({
      kind: fc.constantFrom(...moveKinds),
      step: fc.constantFrom(...steps.map(step => step.key), 'nonsense'),
      minutes: fc.constantFrom(1, 5),
      minute: fc.integer({ min: -60, max: 120 }),
    })
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), moves => {
        const progress = progressOf(steps, made(...moves))
        assert.ok(steps.includes(progress.step))
        for (const taken of progress.taken.values()) assert.ok(taken >= 0)
      }),
    )
  })
})

describe('a move', () => {
  const opened = made({ kind: 'step', step: 'opening', minute: 0 })
  const ask = (moves: readonly Move[], kind: 'step' | 'back' | 'skip' | 'pause', seen: number) => {
    const decision = mayMove(steps, progressOf(steps, moves), moves.length, { kind, seen })
    return decision.ok ? (decision.value?.key ?? 'clock') : decision.refusal.kind
  }
  it('opens with the first step, and goes on with the next', () => {
    assert.equal(ask([], 'step', 0), 'opening')
    assert.equal(ask(opened, 'step', 1), 'read-1')
  })
  it('made on a page that has not seen the last one, moves nothing', () =>
    assert.equal(ask(opened, 'step', 0), 'moved-already'))
  it('has nothing before the first step, and no clock before the opening', () => {
    assert.equal(ask(opened, 'back', 1), 'no-such-step')
    assert.equal(ask([], 'pause', 0), 'not-open')
  })
  it('skips to the next standard, whichever step of this one is in hand', () => {
    const reading = [...opened, ...made({ kind: 'step', step: 'read-1', minute: 7 }).map(m => ({ ...m, number: 2 }))]
    assert.equal(ask(reading, 'skip', 2), 'read-2')
  })
  it('leads nowhere once the workshop is closed', () => {
    const closed = [...opened, ...made({ kind: 'close', minute: 70 }).map(m => ({ ...m, number: 2 }))]
    assert.equal(ask(closed, 'step', 2), 'closed')
  })
})
