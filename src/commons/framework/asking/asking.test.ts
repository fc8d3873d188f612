import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { missingFrom } from '../document/completeness.ts'
import { framework, held, nothing, version } from '../test/framework.ts'
import { markOfMissing, mayAsk, sayAsking, type AskingRefusal } from './asking.ts'

const today = '2026-11-18'
const thin = framework({ definition: '' })
const asked = { version: 1, reason: 'The tender.', at: '2026-11-17T10:00:00.000Z', by: { id: 'ruth', name: 'Ruth' } }
const refusalOf = (state: Parameters<typeof mayAsk>[0], seen?: string): AskingRefusal['kind'] | 'yes' => {
  const decision = mayAsk(state, today, seen)
  return decision.ok ? 'yes' : decision.refusal.kind
}

describe('asking for the signature although something is missing', () => {
  it('needs something missing, that was read as it is, and that nobody has asked', () => {
    assert.equal(refusalOf(held(thin), markOfMissing(missingFrom(thin))), 'yes')
    assert.equal(refusalOf(held(thin)), 'yes', 'whether the page may be filled in')
    assert.equal(refusalOf(held(framework())), 'nothing-missing')
    assert.equal(refusalOf(held(thin, { asked })), 'asked-already')
    assert.equal(refusalOf(held(thin), 'another'), 'missing-changed')
  })

  it('asks nobody for what nobody could sign', () => {
    assert.equal(refusalOf(held(nothing())), 'empty')
    assert.equal(refusalOf(held(framework({ definition: '', reviewOn: today }))), 'review-past')
    assert.equal(refusalOf(held(thin, { last: version(thin) })), 'same-as-signed')
  })

  it('says why not in words', () => {
    for (const kind of ['nothing-missing', 'asked-already', 'missing-changed', 'no-review'] as const)
      assert.match(sayAsking({ kind }), /^[A-Z].*\.$/)
  })
})
