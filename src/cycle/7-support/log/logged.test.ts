import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreement } from '../test/nouns.ts'
import { mayAllot, sayAllotting, type Consultant } from '../consultant/consultant.ts'
import { dueFrom, type Result } from '../measure/result.ts'
import { mayLog, usedOn, type Logged } from './logged.ts'

const period = { from: '2027-04-01', to: '2028-03-31' }
const today = '2027-06-10'

test('days are logged within what is in force, once they have been worked', () => {
  assert.ok(mayLog(period, today, today).ok)
  const kind = (on: string, within: typeof period | undefined = period) => {
    const decision = mayLog(within, on, today)
    return decision.ok ? 'ok' : decision.refusal.kind
  }
  assert.deepEqual(
    [kind('2027-03-31'), kind('2028-04-01'), kind('2027-06-11')],
    ['not-within', 'not-within', 'to-come'],
  )
  const decision = mayLog(undefined, today, today)
  assert.ok(!decision.ok && decision.refusal.kind === 'not-in-force')
})

test('days used are added up, in all and on one activity; what was taken out counts for nothing', () => {
  const entry = (id: string, days: number, more: Partial<Logged> = {}): Logged => ({
    ...{ id, on: today, days, who: 'Noor', done: 'x', deliverable: '', at: `${today}T10:00:00.000Z` },
    ...{ by: { id: 'noor', name: 'Noor' }, ...more },
  })
  const removed = { at: `${today}T11:00:00.000Z`, by: 'Ruth', because: 'Twice' }
  const logged = [entry('a', 1.5, { activity: 'w' }), entry('b', 2), entry('c', 4, { activity: 'w', removed })]
  assert.deepEqual([usedOn(logged), usedOn(logged, 'w')], [3.5, 1.5])
})

test('a consultant’s days lie within the agreement, and one address is allotted once at a time', () => {
  const noor: Consultant = {
    ...{ id: 'n', name: 'Noor Bexley', email: 'noor@b.example', first: '2027-04-01', last: '2027-09-30' },
    ...{ allottedAt: '2027-04-01T09:00:00.000Z', allottedBy: 'Ruth' },
  }
  const known = { period, isEnded: false, consultants: [noor] }
  const other = { email: 'wren@b.example', first: '2027-05-01', last: '2027-06-01' }
  assert.ok(mayAllot(known, other).ok)
  assert.ok(mayAllot(known, { ...other, email: noor.email, first: '2027-10-01', last: '2027-12-01' }).ok)
  const words = (said: typeof other, changed: Partial<Parameters<typeof mayAllot>[0]> = {}): string => {
    const decision = mayAllot({ ...known, ...changed }, said)
    assert.ok(!decision.ok && decision.refusal.kind !== 'absent')
    return sayAllotting(decision.refusal)
  }
  assert.match(words({ ...other, email: noor.email }), /Noor Bexley is allotted/)
  assert.match(words({ ...other, last: '2028-04-01' }), /must lie within the agreement/)
  assert.match(words(other, { period: undefined }), /Both sides sign first/)
  assert.match(words(other, { isEnded: true }), /has ended/)
})

test('an activity waits on whoever is to measure it until they have said how it turned out', () => {
  const { activities } = agreement()
  const result = (effect: Result['effect']): Result => ({
    ...{ id: effect, activity: 'workshops', effect, words: 'x', by: 'Dev' },
    ...{ at: '2027-11-20T10:00:00.000Z', on: '2027-11-20' },
  })
  const [due] = dueFrom('e', activities, [], 'dev')
  assert.deepEqual(
    [due?.what, due?.day, due?.path],
    ['Say how it turned out: Three workshops', '2027-11-27', '/exercises/e/support/measures/workshops'],
  )
  assert.deepEqual(dueFrom('e', activities, [], 'ruth'), [])
  assert.equal(dueFrom('e', activities, [result('too-early')], 'dev').length, 1)
  assert.deepEqual(dueFrom('e', activities, [result('too-early'), result('partly')], 'dev'), [])
})
