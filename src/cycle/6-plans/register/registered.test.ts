import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Decided } from '../decisions/decided.ts'
import { registerStates, sayRegisterState, type Finding, type InquiryKind, type RegisterState } from './finding.ts'
import { sayRegister } from './pages/register.ts'
import {
  blocksStrategic,
  byUrgency,
  isLate,
  needsDecision,
  nextFinding,
  stateOf,
  type Registered,
} from './registered.ts'

const at = (day: number): string => new Date(Date.UTC(2027, 0, 1 + day)).toISOString()
const finding = (number: number, state: RegisterState, day = number): Finding<RegisterState> => ({
  ...{
    number,
    state,
    words: 'w',
    evidence: '',
    link: '',
    foundOn: '2027-01-01',
    recordedAt: at(day),
    recordedBy: 'Ruth',
  },
})
const decision = (day: number): Decided => ({
  ...{ id: `d${day}`, words: 'w', why: '', by: 'the Board', on: '2027-01-01', recordedAt: at(day), recordedBy: 'Ruth' },
})
const line = (more: Partial<Registered> = {}): Registered => ({
  ...{ id: 'a', kind: 'assumption', words: 'w', settles: '', area: 'A', rests: [], findings: [], decisions: [] },
  ...{ version: 1, changedAt: at(0), changedBy: 'Ruth' },
  ...more,
})

const kinds = fc.constantFrom<InquiryKind>('issue', 'data', 'assumption', 'hypothesis')
const lines = fc
  .record({
    id: fc.uuid(),
    kind: kinds,
    due: fc.option(fc.constantFrom('2027-01-10', '2027-03-01', '2027-06-30'), { nil: undefined }),
    states: fc.array(fc.constantFrom(...registerStates), { maxLength: 4 }),
    decidedAfter: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  })
  .map(({ id, kind, due, states, decidedAfter }) =>
    line({
      ...{ id, kind, ...(due === undefined ? {} : { due }) },
      findings: states.map((state, index) => finding(index + 1, state)),
      decisions: decidedAfter.map(decision),
    }),
  )

test('where a line stands is its last finding, and open before the first', () => {
  assert.equal(stateOf(line()), 'open')
  assert.equal(stateOf(line({ findings: [finding(1, 'held'), finding(2, 'failed')] })), 'failed')
})

test('late is what is open on the day after it was due', () => {
  const due = '2027-02-01'
  assert.deepEqual([isLate(line({ due }), due), isLate(line({ due }), '2027-02-02')], [false, true])
  assert.equal(isLate(line({ due, findings: [finding(1, 'held')] }), '2027-02-02'), false)
})

test('what failed waits for a decision that was recorded after it, also when it fails again', () => {
  const failed = [finding(1, 'failed', 3)]
  assert.equal(needsDecision(line({ findings: failed })), true)
  assert.equal(needsDecision(line({ findings: failed, decisions: [decision(2)] })), true)
  assert.equal(needsDecision(line({ findings: failed, decisions: [decision(4)] })), false)
  const again = [...failed, finding(2, 'open', 5), finding(3, 'failed', 6)]
  assert.equal(needsDecision(line({ findings: again, decisions: [decision(4)] })), true)
})

test('only assumptions and hypotheses that are open, or failed and not decided on, hold the strategic plan', () => {
  fc.assert(
    fc.property(lines, each => {
      const reason = blocksStrategic(each)
      const isTested = each.kind === 'assumption' || each.kind === 'hypothesis'
      if (!isTested) return reason === undefined
      const state = stateOf(each)
      if (state === 'held' || state === 'untested') return reason === undefined
      return state === 'open' ? reason === 'open' : (reason === 'undecided') === needsDecision(each)
    }),
  )
})

test('failed stands first, undecided before decided, and the order does not depend on how lines came in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(lines, { selector: ({ id }) => id, maxLength: 8 }), all => {
      const sorted = all.toSorted(byUrgency)
      assert.deepEqual(sorted, all.toReversed().toSorted(byUrgency))
      const first = sorted.map(each => (needsDecision(each) ? 0 : stateOf(each) === 'failed' ? 1 : 2))
      assert.deepEqual(
        first,
        first.toSorted((a, b) => a - b),
      )
    }),
  )
})

test('nobody records over a finding that they have not read', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5 }), fc.nat({ max: 5 }), (there, seen) => {
      const found = Array.from({ length: there }, (_, index) => finding(index + 1, 'open'))
      const next = nextFinding(found, seen)
      return next.ok ? there === seen && next.value === there + 1 : there !== seen
    }),
  )
})

test('a state reads as its kind says it, and the register is told in a sentence', () => {
  assert.deepEqual(
    [sayRegisterState('hypothesis', 'held'), sayRegisterState('data', 'held'), sayRegisterState('issue', 'failed')],
    ['Held', 'Settled', 'Could not be settled'],
  )
  const all = [
    line({ findings: [finding(1, 'failed')] }),
    line({ due: '2027-01-02' }),
    line({ findings: [finding(1, 'held')] }),
  ]
  assert.equal(
    sayRegister(all, '2027-02-01'),
    '1 has failed and needs a decision. 1 open, 1 of them late. 1 held or settled.',
  )
  assert.match(sayRegister([], '2027-02-01'), /What has to be found out/)
})
