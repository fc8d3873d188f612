import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayFault, mergerFault, nameFault, sayChange, splitFault } from './change.ts'

const known = [
  { id: 'wexmoor', name: 'Wexmoor' },
  { id: 'calder', name: 'Calder Reach' },
  { id: 'gone', name: 'Old Town', closedOn: '2026-01-01' },
]

describe('what becomes of a partnership', () => {
  it('is never merged with itself', () => {
    assert.match(mergerFault(['wexmoor', 'wexmoor']) ?? '', /cannot be merged with itself/)
    assert.match(mergerFault([]) ?? '', /at least two/)
    assert.equal(mergerFault(['wexmoor', 'calder']), undefined)
  })

  it('takes no name of another; the name of one that is given up, or was closed, is free', () => {
    assert.match(nameFault(' calder reach', known) ?? '', /Calder Reach is another/)
    assert.equal(nameFault('Calder Reach', known, ['calder']), undefined)
    assert.equal(nameFault('Old Town', known), undefined)
  })

  it('is split into two or more with names of their own, of which one may be its own', () => {
    assert.equal(splitFault(['Wexmoor', 'Moor Edge'], known, 'wexmoor'), undefined)
    assert.match(splitFault(['Moor Edge'], known, 'wexmoor') ?? '', /two names/)
    assert.match(splitFault(['Edge', 'edge'], known, 'wexmoor') ?? '', /twice/)
    assert.match(splitFault(['Edge', 'Calder Reach'], known, 'wexmoor') ?? '', /in the programme already/)
  })

  it('is recorded on the day or later, never ahead', () => {
    assert.equal(dayFault('2026-11-18', '2026-11-18'), undefined)
    assert.match(dayFault('2026-11-19', '2026-11-18') ?? '', /once it has happened/)
  })

  it('reads as a sentence', () => {
    const said = { before: 'A and B', after: 'C' }
    assert.equal(sayChange({ kind: 'merged', ...said }), 'A and B were merged into C')
    assert.equal(sayChange({ kind: 'came', ...said }), 'C came from A and B')
  })
})
