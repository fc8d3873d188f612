import assert from 'node:assert/strict'
import { it } from 'node:test'
import { doorOf } from './door.ts'
import { shortened } from './wall-words.ts'

it('a long text is cut at a word and says that there is more', () => {
  assert.equal(shortened('Clear for early help', 40), 'Clear for early help')
  assert.equal(shortened('Clear  for\nearly help, and not for placements', 24), 'Clear for early help, …')
  assert.ok(shortened('x'.repeat(500), 50).length <= 52)
})

it('the address to type is short, the code’s is whole', () => {
  assert.deepEqual(doorOf('https://stocktake.example', 'K7QM3XPD'), {
    url: 'https://stocktake.example/join/K7QM3XPD',
    address: 'stocktake.example/join',
  })
})
