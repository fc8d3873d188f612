import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBuild, mayPlan, type ReleaseStanding } from './standing.ts'

const draft = (number: number, isBuilt = true) => ({ number, isBuilt, steps: isBuilt ? 6 : 2 })
const release = (more: Partial<ReleaseStanding> = {}): ReleaseStanding => ({
  ...{ number: 1, label: '2026/27', isGivenUp: false, isOpen: false, drafts: [] },
  ...more,
})
const built = (more: Partial<ReleaseStanding>, today = '2027-04-01'): string | number => {
  const decision = mayBuild(release(more), '2027-03-31', today)
  return decision.ok ? decision.value : decision.refusal.kind
}
const plan = { closesOn: '2028-03-31', today: '2027-06-01' }
const planned = (releases: readonly ReleaseStanding[], more: Partial<Parameters<typeof mayPlan>[1]> = {}): string => {
  const decision = mayPlan(releases, { ...plan, ...more })
  return decision.ok ? 'planned' : decision.refusal.kind
}

test('R11: drafts are built after contributions closed, one at a time, three at the most', () => {
  assert.equal(built({}, '2027-03-31'), 'not-closed')
  assert.equal(built({}), 1)
  assert.equal(built({ drafts: [draft(1, false)] }), 'being-built')
  assert.equal(built({ drafts: [draft(1), draft(2)] }), 3)
  assert.equal(built({ drafts: [draft(1), draft(2), draft(3)] }), 'no-more-drafts')
  assert.equal(built({ month: 'April 2027' }), 'over')
  assert.equal(built({ isGivenUp: true }), 'over')
})

test('R1: one release at a time and one a year, its closing day known beforehand', () => {
  const published = release({ month: 'April 2027' })
  assert.equal(planned([release()]), 'under-way')
  assert.equal(planned([]), 'planned')
  assert.equal(planned([release({ isGivenUp: true })]), 'planned')
  assert.equal(planned([published], { closesOn: '2027-05-31' }), 'closed-already')
  assert.equal(planned([published], { earliest: '2028-04-01' }), 'too-soon')
  assert.equal(planned([published], { earliest: '2028-03-31' }), 'planned')
})

test('a correction may come sooner, of a release that was published', () => {
  const published = release({ month: 'April 2027' })
  assert.equal(planned([published], { earliest: '2029-01-01', corrects: 1 }), 'planned')
  assert.equal(planned([published], { corrects: 2 }), 'nothing-to-correct')
})
