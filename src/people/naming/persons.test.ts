import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { personsIn } from './persons.ts'
import { standsIn } from './words.ts'

const people = ['Amara Whitlock', 'Owen Castell', 'Mair Young', 'Ruth']
const foundIn = (text: string): readonly string[] =>
  personsIn([{ where: 'the text', text }], people).map(({ words }) => words)

describe('where people can be known or reached', () => {
  it('is by the whole name, or by a surname that is no everyday word', () => {
    assert.deepEqual(foundIn('Ask amara whitlock.'), ['Amara Whitlock'])
    assert.deepEqual(foundIn('Castell’s team decides.'), ['Castell'])
    assert.deepEqual(foundIn('Young people decide. A castell is a tower of people. Whitlockson is somebody else.'), [])
  })

  it('is by a title with a name, an address or a number', () => {
    assert.deepEqual(foundIn('Cllr Marlow, or help.desk@calder.example, or 01632 960 123.'), [
      'help.desk@calder.example',
      '01632 960 123',
      'Cllr Marlow',
    ])
    assert.deepEqual(foundIn('£1.2 million in 2026/27, from 1 April 2026.'), [])
  })

  it('says each once, with all the parts in which it stands', () => {
    const parts = ['one', 'two', 'three'].map((where, at) => ({ where, text: at === 1 ? 'Nobody.' : 'Owen Castell.' }))
    assert.deepEqual(personsIn(parts, people), [{ words: 'Owen Castell', where: ['one', 'three'] }])
  })
})

describe('words in a text', () => {
  it('stand by themselves, also as more than one of them', () => {
    assert.ok(standsIn('two pooled\n budgets', 'pooled budget'))
    assert.ok(!standsIn('unpooled budgets', 'pooled budget'))
    assert.ok(!standsIn('across', 'ross'))
    assert.ok(!standsIn('HASTE', 'HAS'))
  })
})
