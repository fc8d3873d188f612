import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayErase } from './erasure.ts'

describe('being erased', () => {
  const programme = { id: '01900000-0000-7000-8000-000000000001', name: 'Better Together' }
  it('is open to whoever holds nothing alone', () =>
    assert.deepEqual(mayErase({ isChampion: false, alone: [] }), { ok: true, value: 'erased' }))
  it('waits until a champion has handed over', () =>
    assert.deepEqual(mayErase({ isChampion: true, alone: [] }), { ok: false, refusal: { kind: 'champion' } }))
  it('waits until somebody else administers the programme', () =>
    assert.deepEqual(mayErase({ isChampion: false, alone: [programme] }), {
      ok: false,
      refusal: { kind: 'last-administrator', programme },
    }))
})
