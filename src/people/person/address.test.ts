import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressKey, isSameAddress } from './address.ts'

describe('an address', () => {
  it('is the same however A to Z are cased', () => {
    assert.ok(isSameAddress('Ama.Osei@wexmoor.example', 'ama.osei@wexmoor.example'))
    assert.ok(!isSameAddress('ama.osei@wexmoor.example', 'ama.ossei@wexmoor.example'))
  })
  it('is told apart by every other letter, as the database does it', () =>
    assert.equal(addressKey('İÄß.AZ@wexmoor.example'), 'İÄß.az@wexmoor.example'))
  it('is not there twice where it is not there', () => assert.ok(!isSameAddress('', '')))
})
