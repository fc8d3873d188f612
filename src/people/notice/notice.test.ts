import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Id } from '#ground'
import type { Role } from '../access/role.ts'
import type { PersonInPartnership } from '../partnership/organisation.ts'
import { endsFrom, mayEndByNotice, mayGiveNotice, sayNoticeRefusal, type Notice, type NoticeRefusal } from './notice.ts'

const person = (name: string, ...roles: readonly Role[]): PersonInPartnership => ({
  person: { id: name, name, email: `${name}@example.org` },
  roles: roles.map(role => ({ id: `${name} ${role}`, role, provider: false })),
})
const ruth = person('Ruth', 'champion')
const given = (more: Partial<Notice> = {}): Notice => ({
  ...{ id: 'one', role: 'Ruth champion', reason: 'Gone', at: '2026-11-01T09:00:00.000Z', endsFrom: '2026-11-15' },
  by: { id: 'Nadia', name: 'Nadia' },
  ...more,
})
const kindOf = (decision: { readonly ok: boolean; readonly refusal?: NoticeRefusal }): string =>
  decision.refusal?.kind ?? 'may'

describe('notice to a champion', () => {
  it('is given where nobody else scores, signs or answers', () => {
    const role: Id<'role'> = 'Ruth champion'
    for (const others of [[], [person('Jo', 'observer')], [person('Lee', 'local-lead'), person('Noor', 'consultant')]])
      assert.deepEqual(mayGiveNotice([], [ruth, ...others]), { ok: true, value: role })
    assert.equal(kindOf(mayGiveNotice([], [person('Ruth', 'champion', 'group-lead')])), 'may', 'her other role is hers')
  })

  it('is not given where the partnership can help itself, and says who can', () => {
    for (const role of ['deputy', 'chair'] as const) {
      const decision = mayGiveNotice([], [ruth, person('Tom', role), person('Dev', 'group-lead')])
      assert.equal(kindOf(decision), 'others-answer', role)
      assert.match(decision.ok ? '' : sayNoticeRefusal(decision.refusal), /^Tom can hand over/)
    }
    for (const role of ['group-lead', 'member'] as const) {
      const decision = mayGiveNotice([], [ruth, person('Dev', role)])
      assert.equal(kindOf(decision), 'others-judge', role)
      assert.match(decision.ok ? '' : sayNoticeRefusal(decision.refusal), /^Dev scores or signs there.*local lead/)
    }
    assert.equal(kindOf(mayGiveNotice([], [person('Lee', 'local-lead')])), 'no-champion')
  })

  it('stands once, and again only when it is closed or about somebody else', () => {
    assert.equal(kindOf(mayGiveNotice([given()], [ruth])), 'given-already')
    const closing = { how: 'stays', at: '2026-11-02T09:00:00.000Z', by: 'Ruth' } as const
    assert.equal(kindOf(mayGiveNotice([given({ closing })], [ruth])), 'may')
    assert.equal(kindOf(mayGiveNotice([given({ role: 'Tom champion' })], [ruth])), 'may')
  })

  it('ends the role after fourteen days and not before, and only while there is still nobody else', () => {
    assert.equal(endsFrom('2026-11-01'), '2026-11-15')
    assert.equal(kindOf(mayEndByNotice([given()], [ruth], '2026-11-14')), 'too-soon')
    assert.equal(kindOf(mayEndByNotice([given()], [ruth], '2026-11-15')), 'may')
    assert.equal(kindOf(mayEndByNotice([given()], [ruth, person('Tom', 'deputy')], '2026-11-15')), 'others-answer')
    const closing = { how: 'back', at: '2026-11-02T09:00:00.000Z', by: 'Nadia' } as const
    for (const notices of [[], [given({ closing })], [given({ role: 'Tom champion' })]])
      assert.equal(kindOf(mayEndByNotice(notices, [ruth], '2026-11-15')), 'not-open')
  })
})
