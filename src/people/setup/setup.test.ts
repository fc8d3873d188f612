import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { faultIn, mostPartnerships, partnershipsFrom, regionsOf } from './setup.ts'

describe('a pasted list of partnerships', () => {
  it('takes commas, tabs and semicolons between name and region', () =>
    assert.deepEqual(partnershipsFrom('Wexmoor, North\nCalder Reach\tSouth\n\n  Ashby Vale ; North  \nOutlying'), [
      { name: 'Wexmoor', region: 'North' },
      { name: 'Calder Reach', region: 'South' },
      { name: 'Ashby Vale', region: 'North' },
      { name: 'Outlying' },
    ]))
  it('says when a name stands twice or is there already', () => {
    assert.match(faultIn(partnershipsFrom('Wexmoor, North\nWexmoor, South')) ?? '', /Wexmoor stands twice/)
    assert.match(faultIn(partnershipsFrom('Wexmoor, North'), ['Wexmoor']) ?? '', /in the programme already/)
    assert.equal(faultIn(partnershipsFrom('Wexmoor, North\nAshby, North')), undefined)
  })
  it('names each region once', () =>
    assert.deepEqual(regionsOf(partnershipsFrom('a, North\nb, South\nc, North\nd')), ['North', 'South']))
  it('has an end', () => {
    const many = Array.from({ length: mostPartnerships + 1 }, (_, number) => `P${number}`).join('\n')
    assert.match(faultIn(partnershipsFrom(many)) ?? '', /At most 500/)
  })
})
