import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { approvalsOf, mayApprove, type ForApproval, type ReleaseFact } from './approval.ts'

const fact = (kind: ReleaseFact['kind'], person: string, draft = 1): ReleaseFact => ({
  ...{ release: 1, draft, kind, at: '2027-04-02T09:00:00.000Z', person, who: person, words: '' },
})
const asking: ForApproval = {
  ...{ person: 'wilf', facts: [fact('asked', 'ada')], draft: 1, newestDraft: 1, isBuilt: true, isOver: false },
  gate: 'clear',
}
const kindOf = (more: Partial<ForApproval>): string => {
  const decision = mayApprove({ ...asking, ...more })
  return decision.ok ? (decision.value.publishes ? 'publishes' : 'approves') : decision.refusal.kind
}

test('two people publish a draft, and the first of them only approves it', () => {
  assert.equal(kindOf({}), 'approves')
  assert.equal(kindOf({ person: 'leila', facts: [fact('asked', 'ada'), fact('approved', 'wilf')] }), 'publishes')
})

test('nobody approves what they had built, whichever draft of the release it was', () => {
  assert.equal(kindOf({ person: 'ada' }), 'built-it')
  const facts = [fact('asked', 'wilf'), fact('asked', 'ada', 2)]
  assert.equal(kindOf({ facts, draft: 2, newestDraft: 2 }), 'built-it')
})

test('nobody approves twice, and an approval of another draft does not count', () => {
  assert.equal(kindOf({ facts: [fact('asked', 'ada'), fact('approved', 'wilf')] }), 'approved-already')
  const facts = [fact('asked', 'ada'), fact('approved', 'leila', 1), fact('asked', 'ada', 2)]
  assert.equal(kindOf({ facts, draft: 2, newestDraft: 2 }), 'approves')
})

test('only the newest whole draft that the gate has cleared can be approved', () => {
  assert.equal(kindOf({ isBuilt: false }), 'not-whole')
  assert.equal(kindOf({ newestDraft: 2 }), 'not-newest')
  assert.equal(kindOf({ isOver: true }), 'over')
  assert.equal(kindOf({ gate: 'missing' }), 'gate-missing')
  assert.equal(kindOf({ gate: 'running' }), 'gate-running')
  assert.equal(kindOf({ gate: 'found' }), 'gate-found')
})

test('whatever people do in whatever order, a release is published by two who had none of it built', () => {
  const person = fc.constantFrom('ada', 'wilf', 'leila')
  const deeds = fc.array(fc.tuple(fc.constantFrom('asked' as const, 'approved' as const), person), { maxLength: 12 })
  fc.assert(
    fc.property(deeds, all => {
      let facts: readonly ReleaseFact[] = []
      for (const [kind, who] of all) {
        if (kind === 'asked') {
          facts = [...facts, fact(kind, who)]
          continue
        }
        const decision = mayApprove({ ...asking, person: who, facts })
        if (!decision.ok) continue
        facts = [...facts, fact(kind, who)]
        const approvers = new Set(approvalsOf(facts, 1).map(each => each.person))
        const builders = new Set(facts.filter(each => each.kind === 'asked').map(each => each.person))
        assert.ok(!builders.has(who))
        if (decision.value.publishes) return assert.equal(approvers.size, 2)
      }
    }),
  )
})
