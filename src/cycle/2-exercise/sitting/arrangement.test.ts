import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayArrange, notSubmitted, sayArrangementRefusal, sayScope, type Gathered } from './arrangement.ts'

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const team = { group: { id: 'team', name: 'Management team' }, standards: all }
const forum = { group: { id: 'forum', name: 'Young people’s forum' }, standards: [1, 2, 3] }
const standing = [team, forum]
const wanted = [
  { group: 'team', standards: all },
  { group: 'forum', standards: [1, 2, 3] },
]
const nothing: readonly Gathered[] = []

const words = (...args: Parameters<typeof mayArrange>): string => {
  const decision = mayArrange(...args)
  return decision.ok ? 'yes' : sayArrangementRefusal(decision.refusal)
}

test('groups and standards can be added while answers are gathered', () => {
  const more = [...wanted, { group: 'unit', standards: [4, 5] }]
  assert.equal(words(more, standing, [{ group: 'team', answered: all, submitted: true }], 'gather'), 'yes')
})

test('a group or a standard without answers can be taken off', () => {
  assert.equal(words([{ group: 'team', standards: [1] }], standing, nothing, 'gather'), 'yes')
})

test('a standard that the group has answered stays', () => {
  const gathered = [{ group: 'forum', answered: [2, 3], submitted: false }]
  assert.equal(
    words(
      [
        { group: 'team', standards: all },
        { group: 'forum', standards: [1] },
      ],
      standing,
      gathered,
      'gather',
    ),
    'Young people’s forum has written something on standards 2 and 3, so it cannot be taken off. Ask the group to clear it first, or leave it in.',
  )
})

test('a group that has answered anything stays', () => {
  const gathered = [{ group: 'forum', answered: [2], submitted: false }]
  assert.match(
    words([{ group: 'team', standards: all }], standing, gathered, 'gather'),
    /forum has written something on standard 2,/,
  )
})

test('a group whose sitting is on record stays, also without answers', () => {
  const sat = [team, { ...forum, recordedAt: '2026-11-12T10:00:00.000Z' }]
  assert.match(words([{ group: 'team', standards: all }], sat, nothing, 'gather'), /forum has a sitting on record/)
})

test('nothing changes once the gathering is closed', () => {
  for (const phase of ['agree', 'plan', 'signed'] as const)
    assert.match(words(wanted, standing, nothing, phase), /gathering is closed/)
})

test('groups that have not submitted are named, also those that never began', () => {
  const gathered = [{ group: 'team', answered: all, submitted: true }]
  assert.deepEqual(
    notSubmitted(standing, gathered).map(({ group }) => group.name),
    ['Young people’s forum'],
  )
  assert.equal(notSubmitted(standing, nothing).length, 2)
})

test('what a group looks at is said as a part of the whole', () => {
  assert.equal(sayScope(all, 12), 'all 12 standards')
  assert.equal(sayScope([1, 2, 3], 12), '3 of 12 standards')
})
