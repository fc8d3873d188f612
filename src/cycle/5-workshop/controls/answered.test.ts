import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sayAnswered, sayRevealing } from './answered.ts'

it('what a reveal would mean is said in numbers of people alone', () => {
  assert.equal(sayAnswered({ answered: 12, of: 14 }), '12 of 14')
  assert.match(
    sayRevealing({ answered: 12, of: 14 }),
    /^Two people have not answered\. Revealing now counts those who have/,
  )
  assert.match(sayRevealing({ answered: 13, of: 14 }), /^One person has not answered/)
  assert.match(sayRevealing({ answered: 14, of: 14 }), /^Everybody has answered/)
  assert.match(sayRevealing({ answered: 4, of: 14 }), /no count is shown; you can ask for a show of hands/)
  assert.match(sayRevealing({ answered: 4, of: 4 }), /^Fewer than five people can answer/)
})
