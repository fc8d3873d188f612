import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hashOf } from '../visit/token.ts'
import { chainAfter, firstBreak, pageLookedAt, sayFingerprint, type Look, type LookFacts } from './look.ts'

const facts = (id: string, page: string): LookFacts => ({
  ...{ id, person: 'lee', who: 'Lee Brand', role: 'local lead', page },
  at: '2026-11-02T09:00:00.000Z',
})

const recorded = (pages: readonly string[]): readonly Look[] =>
  pages.reduce<readonly Look[]>((looks, page, index) => {
    const look = facts(`look-${index}`, page)
    const chain = chainAfter(hashOf, looks.at(-1)?.chain ?? '', index + 1, look)
    return [...looks, { ...look, n: index + 1, chain }]
  }, [])

const looks = recorded(['/', '/positions', '/plan', '/papers'])
const last = looks.at(-1)
const head = { n: 4, chain: last?.chain ?? '' }

describe('the record of looks', () => {
  it('is whole as it was written', () => assert.equal(firstBreak(hashOf, looks, head), undefined))
  it('is whole when nobody has looked', () => assert.equal(firstBreak(hashOf, [], { n: 0, chain: '' }), undefined))
  it('shows where one letter was changed', () => {
    const changed = looks.map(look => (look.n === 2 ? { ...look, page: '/position5' } : look))
    assert.equal(firstBreak(hashOf, changed, head), 2)
  })
  it('shows where a look was taken out', () =>
    assert.equal(
      firstBreak(
        hashOf,
        looks.filter(look => look.n !== 3),
        head,
      ),
      3,
    ))
  it('shows that the end was cut off', () => assert.equal(firstBreak(hashOf, looks.slice(0, 3), head), 4))
  it('shows a record that was written anew over a look', () => {
    const anew = recorded(['/', '/plan', '/papers'])
    assert.equal(firstBreak(hashOf, anew, head), 4)
  })
  it('is read out by a short fingerprint', () => assert.match(sayFingerprint(head.chain), /^\w{4} \w{4} \w{4}$/))
  it('says which standard was looked at, and no id', () =>
    assert.equal(
      pageLookedAt('/partnerships/:partnership/exercises/:exercise/positions/:standard', {
        partnership: 'p',
        exercise: 'e',
        standard: '7',
      }),
      '/exercises/:exercise/positions/7',
    ))
})
