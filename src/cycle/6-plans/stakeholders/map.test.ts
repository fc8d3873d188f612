import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fields, forPapers, isOnTeam, standingIn, type Stakeholder } from './map.ts'

const member = (person: string, begins = '', ends = '', isRemoved = false) => ({
  aside: { person, begins, ends },
  isRemoved,
})
const level = fc.constantFrom('high', 'low')
const stakeholders = fc.array(
  fc
    .record({
      id: fc.uuid(),
      interest: level,
      influence: level,
      papers: fc.constantFrom('', 'yes'),
      isRemoved: fc.boolean(),
    })
    .map(({ id, isRemoved, ...says }): Stakeholder => ({
      ...{ list: 'stakeholder', id, rank: 1, version: 1, isRemoved, changedAt: '2027-01-01T00:00:00.000Z' },
      ...{ changedBy: 'Ruth', aside: {}, says: { ...says, name: id, hears: '', involved: '' } },
    })),
)

test('somebody is in the change team from the first day given to the last, and not once taken out', () => {
  const dated = [member('dev', '2027-01-10', '2027-03-31')]
  const on = (day: string) => isOnTeam(dated, 'dev', day)
  assert.deepEqual(['2027-01-09', '2027-01-10', '2027-03-31', '2027-04-01'].map(on), [false, true, true, false])
  assert.equal(isOnTeam([member('dev')], 'dev', '2027-01-01'), true)
  assert.equal(isOnTeam([member('dev', '', '', true)], 'dev', '2027-01-01'), false)
  assert.equal(isOnTeam([member('')], 'dev', '2027-01-01'), false)
})

test('everybody stands in exactly one field of the map', () => {
  fc.assert(
    fc.property(stakeholders, all => {
      const placed = fields.flatMap(field => standingIn(field, all))
      assert.equal(placed.length, all.length)
      assert.equal(new Set(placed).size, all.length)
    }),
  )
})

test('no line goes into papers that nobody has ticked', () => {
  fc.assert(
    fc.property(stakeholders, all =>
      forPapers(all).every(({ says, isRemoved }) => says.papers === 'yes' && !isRemoved),
    ),
  )
})
