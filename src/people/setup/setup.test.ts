import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mostPartnerships, partnershipsFrom, regionsOf } from './setup.ts'

describe('a pasted list of partnerships', () => {
  it('takes commas, tabs and semicolons between name and region', () =>
    assert.deepEqual(partnershipsFrom('Wexmoor, North\nCalder Reach\tSouth\n\n  Ashby Vale ; North  \nOutlying'), [
      { name: 'Wexmoor', region: 'North' },
      { name: 'Calder Reach', region: 'South' },
      { name: 'Ashby Vale', region: 'North' },
      { name: 'Outlying' },
    ]))
  it('counts a name once', () => assert.equal(partnershipsFrom('Wexmoor, North\nWexmoor, South').length, 1))
  it('names each region once', () =>
    assert.deepEqual(regionsOf(partnershipsFrom('a, North\nb, South\nc, North\nd')), ['North', 'South']))
  it('has an end', () => {
    const many = Array.from({ length: mostPartnerships + 5 }, (_, number) => `P${number}`).join('\n')
    assert.equal(partnershipsFrom(many).length, mostPartnerships)
  })
})
