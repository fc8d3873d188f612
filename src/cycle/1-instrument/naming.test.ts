import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { namedAmong, versionAmong } from './naming.ts'

const shipped = { id: 'early.v1', title: 'Early help', version: 1 }
const changed = { id: 'early.v1.0123456789ab', title: 'Early help', version: 1 }
const other = { id: 'early.v1.ba9876543210', title: 'Early help', version: 1 }
const next = { id: 'early.v2.0123456789ab', title: 'Early help', version: 2 }

describe('An edition on a list', () => {
  it('is named by its title and version alone where no other has both', () => {
    const all = [changed, next, { ...other, title: 'Something else' }]
    assert.deepEqual(all.map(namedAmong(all)), [
      'Early help, version 1',
      'Early help, version 2',
      'Something else, version 1',
    ])
  })

  it('is told from those with the same title and version, and no two are named alike', () => {
    const all = [shipped, changed, other, next]
    assert.deepEqual(all.map(versionAmong(all)), [
      'version 1, as it comes with Stocktake',
      'version 1, fingerprint 01234567…',
      'version 1, fingerprint ba987654…',
      'version 2',
    ])
    assert.equal(new Set(all.map(namedAmong(all))).size, all.length)
  })
})
