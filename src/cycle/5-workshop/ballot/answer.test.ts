import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { codeFrom, readCode, sayCode } from '../code.ts'
import { answers, countOf, dotsOf, isEnough } from './answer.ts'
import { ballotCode } from './secret.ts'
import { shuffled } from './shuffle.ts'

const chance = (count: number): Uint8Array => randomBytes(count)

describe('a count', () => {
  it('is the same in whatever order the ballots come', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...answers)), given =>
        assert.deepEqual(countOf(given), countOf(given.toReversed())),
      ),
    ))
  it('is shown from five scores up; "I can’t judge" is no score (security 3, rule 1)', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...answers), { maxLength: 12 }), given => {
        const scores = given.filter(each => each !== 'cant-judge').length
        assert.equal(isEnough(countOf(given)), scores >= 5)
      }),
    ))
})

describe('dots', () => {
  it('follow the same rule: nothing at all from four people', () =>
    assert.equal(dotsOf(['a', 'b'], [['a'], ['a'], ['b'], ['a'], []]), undefined))
  it('count each person once for a candidate and name every candidate', () =>
    assert.deepEqual(
      dotsOf(['a', 'b', 'c'], [['a', 'b'], ['a', 'a'], ['b'], ['a'], ['b']]),
      new Map([
        ['a', 3],
        ['b', 3],
        ['c', 0],
      ]),
    ))
})

describe('the code of a ballot', () => {
  it('differs from round to round for the same person, so answers can’t be joined', () => {
    const [one, other] = [ballotCode(chance(32), 'p'), ballotCode(chance(32), 'p')]
    assert.notDeepEqual(one, other)
  })
})

describe('a shuffle', () => {
  it('keeps everything and favours no order', () => {
    const seen = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(['a', 'b', 'c'], chance).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    assert.equal(seen.size, 6)
    for (const count of seen.values()) assert.ok(count > 800 && count < 1200, String(count))
  })
})

describe('a join code', () => {
  it('has eight signs that nobody confuses and is read back however it is typed', () => {
    for (let i = 0; i < 200; i++) {
      const code = codeFrom(chance)
      assert.match(code, /^[2-9A-HJKMNP-TV-Z]{8}$/)
      assert.equal(readCode(` ${sayCode(code).toLowerCase()} `), code)
      assert.equal(readCode(`${code.slice(0, 4)}-${code.slice(4)}`), code)
    }
  })
  it('is nothing when it can’t be one', () => {
    for (const typed of ['', 'K7QM3XP', 'K7QM 3XPDD', 'O0I1LU22', 'K7QM3XP\u0000'])
      assert.equal(readCode(typed), undefined)
  })
})
