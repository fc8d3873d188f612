import assert from 'node:assert/strict'
import { test } from 'node:test'
import { label, rowsOf } from './drawn.ts'

test('a box stands in a row of its own, further in than the one that it hangs on', () => {
  const leaf = (name: string) => ({ name, below: [] })
  const branches = [
    { name: 'Board', below: [{ name: 'Executive', below: [leaf('Team')] }, leaf('Forum')] },
    leaf('Cabinet'),
  ]
  assert.deepEqual(
    rowsOf(branches).map(({ name, depth, row, parent }) => [name, depth, row, parent]),
    [
      ['Board', 0, 0, null],
      ['Executive', 1, 1, 0],
      ['Team', 2, 2, 1],
      ['Forum', 1, 3, 0],
      ['Cabinet', 0, 4, null],
    ],
  )
})

test('a name too long for a drawing ends in an ellipsis, and is never cut within a letter', () => {
  assert.equal(label('Plan\nand do'), 'Plan and do')
  const long = label('𝒫'.repeat(60))
  assert.equal([...long].length, 48)
  assert.ok(long.isWellFormed() && long.endsWith('…'))
})
