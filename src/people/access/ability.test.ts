import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { abilities, mayWith, rolesWith, type Ability } from './ability.ts'
import type { Role, RoleHeld } from './role.ts'

const held = (role: Role, group?: string): RoleHeld => ({
  id: role,
  role,
  provider: false,
  ...(group ? { group } : {}),
})
const judging: readonly Ability[] = [
  'response.write',
  'response.reopen',
  'position.record',
  'position.confirm',
  'dissent.write',
  'plan.write',
  'plan.sign',
]
const running: readonly Ability[] = ['people.arrange', 'exercise.run', 'sitting.record', 'champion.hand-over']

describe('who may do what', () => {
  it('lets the local lead run what the champion may, and judge nothing', () => {
    for (const ability of running) assert.ok(mayWith([held('local-lead')], ability), ability)
    for (const ability of judging) assert.ok(!mayWith([held('local-lead')], ability), ability)
  })
  it('lets an observer read and change nothing', () => {
    const able = abilities.filter(ability => mayWith([held('observer')], ability))
    assert.ok(able.includes('partnership.read'))
    assert.deepEqual(
      able.filter(ability => !ability.endsWith('.read')),
      ['papers.take'],
    )
  })
  it('shows a consultant the plans, and nothing that a group or a person said', () => {
    assert.ok(mayWith([held('consultant')], 'plan.read'))
    for (const ability of [...judging, ...running, 'partnership.read', 'looks.read', 'workshop.run'] as const)
      assert.ok(!mayWith([held('consultant')], ability), ability)
  })
  it('lets a group lead write for their own group only', () => {
    const lead = [held('group-lead', 'ours')]
    assert.ok(mayWith(lead, 'response.write', 'ours'))
    assert.ok(!mayWith(lead, 'response.write', 'theirs'))
    assert.ok(mayWith(lead, 'response.write'), 'for at least one group')
  })
  it('lets the champion write for every group', () =>
    assert.ok(mayWith([held('champion')], 'response.write', 'theirs')))
  it('lets roles add up', () => {
    const both = [held('group-lead', 'ours'), held('chair')]
    assert.ok(mayWith(both, 'position.confirm') && mayWith(both, 'response.write', 'ours'))
  })
  it('gives nothing to somebody without a role', () =>
    assert.deepEqual(
      abilities.filter(ability => mayWith([], ability)),
      [],
    ))
  it('gives every ability to somebody', () => {
    for (const ability of abilities) assert.ok(rolesWith(ability).length > 0, ability)
  })
})
