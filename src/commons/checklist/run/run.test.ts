import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finishedRun, historiesOf, mayAnswer, runBefore, sayWhoSees, sharedRun, type Run } from './run.ts'

const run = (more: Partial<Run> = {}): Run => ({
  ...{ id: 'r', checklist: 'nine-steps.v1', commissioner: 'Joint team', about: 'Short breaks', isShared: false },
  ...{ by: { id: 'dev', name: 'Dev Okonjo' }, startedAt: '2026-11-02T09:00:00.000Z' },
  ...more,
})
const dev = { id: 'dev', groups: ['unit'] }
const ruth = { id: 'ruth', groups: ['board'] }
const finished = { at: '2026-11-03T09:00:00.000Z', by: 'Dev Okonjo' }
const names = new Map([['unit', 'Commissioning unit']])

test('a run is answered by its person, or by anybody of its group, until it is finished', () => {
  assert.equal(mayAnswer(run(), dev).ok, true)
  assert.deepEqual(mayAnswer(run({ isShared: true }), ruth), { ok: false, refusal: { kind: 'not-yours' } })
  assert.equal(mayAnswer(run({ group: 'board' }), ruth).ok, true)
  assert.deepEqual(mayAnswer(run({ group: 'board' }), dev), { ok: false, refusal: { kind: 'not-yours' } })
  assert.deepEqual(mayAnswer(run({ finished }), dev), { ok: false, refusal: { kind: 'finished' } })
})

test('only whoever keeps a run finishes, opens and shares it; what was shared stays so', () => {
  assert.deepEqual(finishedRun(run(), ruth, finished), { ok: false, refusal: { kind: 'not-yours' } })
  const opened = finishedRun(run({ finished }), dev, undefined)
  assert.ok(opened.ok && opened.value.finished === undefined)
  const toUnit = sharedRun(run(), dev, { kind: 'group', group: 'unit' })
  assert.ok(toUnit.ok && toUnit.value.openTo === 'unit' && !toUnit.value.isShared)
  const toAll = sharedRun(toUnit.value, dev, { kind: 'partnership' })
  assert.ok(toAll.ok && toAll.value.isShared && toAll.value.openTo === 'unit')
  assert.deepEqual(sharedRun(run(), ruth, { kind: 'partnership' }), { ok: false, refusal: { kind: 'not-yours' } })
})

test('who can read a run is said in full', () => {
  const say = (more: Partial<Run>, reader = dev): string => sayWhoSees(run(more), reader, names)
  assert.equal(say({}), 'Only you can read this. Nobody else in the partnership can, whatever their role.')
  assert.match(say({ openTo: 'unit' }), /^Only you and the group “Commissioning unit” can read this\./)
  assert.match(say({ group: 'unit' }, ruth), /^Only the group “Commissioning unit” can read this\./)
  assert.match(say({ isShared: true }), /^Everybody who works in the partnership can read this\./)
})

test('runs stand in a history of one commissioner and one service, however these are typed', () => {
  const older = run({ id: 'older', startedAt: '2025-11-02T09:00:00.000Z', about: ' short breaks', finished })
  const open = run({ id: 'open', startedAt: '2026-01-02T09:00:00.000Z' })
  const other = run({ id: 'other', startedAt: '2026-10-02T09:00:00.000Z', about: 'Speech therapy', finished })
  const all = [older, open, other, run()]
  assert.equal(runBefore(run(), all, new Set())?.id, 'older')
  assert.equal(runBefore(older, all, new Set()), undefined)
  assert.deepEqual(
    historiesOf(all, new Set()).map(({ about, runs }) => [about, runs.map(({ id }) => id)]),
    [
      ['Short breaks', ['r', 'open', 'older']],
      ['Speech therapy', ['other']],
    ],
  )
})
