import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { RoleHeld } from '#people'
import { dueIn } from '../standing/due.ts'
import { framework, held, nothing, version } from '../test/framework.ts'
import { heldBack, isSignatory, maySign, saySigning } from './signing.ts'

const today = '2026-11-18'
const chair = { id: 'ines', roles: [{ role: 'chair' }] as unknown as readonly RoleHeld[] }
const member = { id: 'joseph', roles: [{ role: 'member' }] as unknown as readonly RoleHeld[] }
const observer = { id: 'jo', roles: [{ role: 'observer' }] as unknown as readonly RoleHeld[] }
const signing = { signer: chair, named: undefined, draft: framework(), last: undefined, today, isAsShown: true }

describe('who signs', () => {
  it('is the chair, or whoever is named and has a role that may', () => {
    assert.ok(isSignatory(chair, undefined))
    assert.ok(!isSignatory(member, undefined))
    assert.ok(isSignatory(member, 'joseph'))
    assert.ok(!isSignatory(chair, 'joseph'))
    assert.ok(!isSignatory(observer, 'jo'))
  })
})

describe('signing', () => {
  it('needs what was shown, something written and a day of review to come', () => {
    assert.ok(maySign(signing).ok)
    const kinds = [
      maySign({ ...signing, isAsShown: false }),
      maySign({ ...signing, signer: member }),
      maySign({ ...signing, draft: nothing() }),
      maySign({ ...signing, draft: framework({ reviewOn: today }) }),
      maySign({ ...signing, last: version(framework()) }),
    ].map(decision => (decision.ok ? 'yes' : decision.refusal.kind))
    assert.deepEqual(kinds, ['changed', 'not-signatory', 'empty', 'review-past', 'same-as-signed'])
  })

  it('does not wait for what is missing', () => {
    const { reviewOn: _, ...undated } = framework({ texts: { 'vision.shared': 'One sentence.' } })
    assert.equal(heldBack(undated, undefined, today)?.kind, 'no-review')
    assert.equal(heldBack({ ...undated, reviewOn: '2027-01-01' }, undefined, today), undefined)
  })

  it('says why not in words', () => {
    for (const kind of ['not-signatory', 'empty', 'no-review', 'changed'] as const) assert.ok(saySigning({ kind }))
    assert.match(saySigning({ kind: 'review-past', day: today }), /18 November 2026/)
  })
})

describe('what waits', () => {
  const asked = {
    version: 1,
    reason: 'The tender cannot wait.',
    at: '2026-11-17T10:00:00.000Z',
    by: { id: 'ruth', name: 'Ruth' },
  }
  const dueOf = (state: Parameters<typeof dueIn>[0], signer = chair, mayWrite = false, named?: string) =>
    dueIn(state, { ...signer, mayWrite, named }, today).map(({ kind }) => kind)

  it('is the signature of whoever signs, once nothing is missing, or who writes it asks all the same', () => {
    assert.deepEqual(dueOf(held(framework())), ['to-sign'])
    assert.deepEqual(dueOf(held(framework()), member), [])
    assert.deepEqual(dueOf(held(framework({ definition: '' }))), [])
    assert.deepEqual(dueOf(held(framework({ definition: '' }), { asked })), ['to-sign'])
    assert.deepEqual(dueOf(held(framework({ definition: '' }), { asked }), member), [])
    assert.deepEqual(dueOf(held(framework(), { last: version(framework()) })), [])
    assert.deepEqual(dueOf(held(framework()), member, false, 'joseph'), ['to-sign'])
    assert.deepEqual(dueOf(held(framework()), chair, false, 'joseph'), [])
  })

  it('is the review of what is signed, from a month before its day', () => {
    const on = (reviewOn: string) => held(framework(), { last: version(framework({ reviewOn })) })
    assert.deepEqual(dueOf(on('2026-12-18'), member, true), ['review'])
    assert.deepEqual(dueOf(on('2026-12-19'), member, true), [])
    assert.deepEqual(dueOf(on('2026-01-01'), member, true), ['review'])
    assert.deepEqual(dueOf(on('2026-12-01'), member, false), [])
  })
})
