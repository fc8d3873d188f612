import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressOf, isNarrowed, lastPage, mistakeIn, readSearch } from './search.ts'

const standards = ['commissioning-12.v1/5']

describe('a search of the exchange', () => {
  it('reads what the address says, and nothing that is no filter', () => {
    const search = readSearch(
      {
        words: '  waiting   list ',
        standard: standards[0] ?? '',
        theme: 'health',
        kind: 'x',
        area: ['rural', 'city'],
        page: '3',
      },
      standards,
    )
    assert.deepEqual(search, { words: 'waiting list', standard: standards[0], theme: 'health', area: 'rural', page: 3 })
    assert.ok(isNarrowed(search))
    assert.ok(!isNarrowed(readSearch({ standard: 'elsewhere/1' }, standards)))
  })

  it('has a page from one to the last one', () => {
    for (const page of ['0', '-1', '1.5', 'x', '', '1e9'])
      assert.ok([1, lastPage].includes(readSearch({ page }, standards).page))
  })

  it('is at most 200 characters long, and of characters that can be looked for', () => {
    assert.equal(mistakeIn(readSearch({ words: 'a '.repeat(5000) }, standards)), 'too-long')
    assert.equal(mistakeIn(readSearch({ words: 'a\u0000b' }, standards)), 'unreadable')
    assert.equal(mistakeIn(readSearch({ words: 'a\ud800b' }, standards)), 'unreadable')
    assert.equal(mistakeIn(readSearch({ words: 'waiting' }, standards)), undefined)
  })

  it('is an address of its own, page by page', () => {
    const search = readSearch({ words: 'waiting list', theme: 'health' }, standards)
    assert.equal(addressOf(search, '/exchange', 2), '/exchange?words=waiting+list&theme=health&page=2')
    assert.equal(addressOf(readSearch({}, standards), '/exchange'), '/exchange')
  })
})
