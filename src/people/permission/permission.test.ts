import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  answerByFor,
  mayAnswer,
  mayUse,
  mayWithdraw,
  sayPermissionRefusal,
  stateOf,
  type Permission,
} from './permission.ts'

const asked: Permission = {
  ...{
    id: 'one',
    partnership: 'wexmoor',
    kind: 'quote',
    words: 'We share one budget.',
    readers: 'Readers of the report',
  },
  ...{ purpose: 'The yearly report', asker: { id: 'nadia', name: 'Nadia Perrin', role: 'analyst' } },
  ...{ askedAt: '2026-11-02T09:00:00.000Z', answerBy: answerByFor('2026-11-02T09:00:00.000Z'), uses: [] },
}
const granted: Permission = {
  ...asked,
  answer: { granted: true, reason: '', until: '2027-03-31', by: 'Ruth', at: '2026-11-03T09:00:00.000Z' },
}
const by = { reason: 'We changed our mind', by: 'Ruth', at: '2026-12-01T09:00:00.000Z' }

describe('a permission to tell others', () => {
  it('waits four weeks for its answer, and then lapses', () => {
    assert.equal(asked.answerBy, '2026-11-30')
    assert.equal(stateOf(asked, '2026-11-30'), 'open')
    assert.equal(stateOf(asked, '2026-12-01'), 'lapsed')
    assert.ok(!mayAnswer(asked, '2026-12-01').ok)
  })
  it('can’t be used before it is granted, nor after its last day, nor once withdrawn', () => {
    assert.ok(!mayUse(asked, '2026-11-03').ok)
    assert.ok(mayUse(granted, '2027-03-31').ok)
    assert.equal(stateOf(granted, '2027-04-01'), 'ended')
    const withdrawn = { ...granted, withdrawal: { ...by, byProgramme: false } }
    const decision = mayUse(withdrawn, '2026-12-02')
    assert.match(decision.ok ? '' : sayPermissionRefusal(decision.refusal), /Withdrawn/)
  })
  it('is answered once', () => assert.ok(!mayAnswer(granted, '2026-11-04').ok))
  it('is taken back by the partnership while it stands; an open request only by whoever asked', () => {
    assert.ok(mayWithdraw(granted, '2026-12-01', false))
    assert.ok(!mayWithdraw(granted, '2027-05-01', false))
    assert.ok(!mayWithdraw(asked, '2026-11-03', false))
    assert.ok(mayWithdraw(asked, '2026-11-03', true))
  })
  it('that is refused stays refused', () => {
    const refused = { ...asked, answer: { granted: false, reason: 'Too early', by: 'Ruth', at: asked.askedAt } }
    assert.equal(stateOf(refused, '2027-01-01'), 'refused')
  })
})
