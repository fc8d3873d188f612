import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readyRecipe } from '../hour/recipe.ts'
import { daysToOpen, keptOpening, openingDays, readTyped } from './ahead.ts'
import { mayChangeStandards } from './change.ts'
import { readClock, readMinutes } from './minutes.ts'
import { isOver, sayCost, sayMinutes, sayTotal } from './saying.ts'

const six = readyRecipe([1, 2, 3, 4, 5, 6], 14)

describe('What the hour is said to cost', () => {
  it('says minutes in halves, as people do', () =>
    assert.deepEqual([0.5, 1, 1.5, 15, 0].map(sayMinutes), [
      '½ minute',
      '1 minute',
      '1½ minutes',
      '15 minutes',
      '0 minutes',
    ]))

  it('holds the whole against what the meeting has', () => {
    assert.equal(sayTotal(six), '66 minutes of the 70 that you have')
    assert.equal(sayTotal({ ...six, limit: 60 }), '66 minutes: 6 more than the 60 that you have')
    assert.ok(isOver({ ...six, limit: 60 }) && !isOver(six))
  })

  it('says what a second score costs, and that it goes over', () =>
    assert.equal(sayCost(six, 'again'), 'It costs 6 minutes: 72 minutes in all, over the 70 that you have.'))

  it('says what agreeing after each costs, with or without it', () => {
    const said = 'It costs 3 minutes: 69 minutes in all.'
    assert.equal(sayCost(six, 'plenaryEach'), said)
    assert.equal(sayCost({ ...six, plenaryEach: true }, 'plenaryEach'), said)
  })

  it('says what sharing out saves', () =>
    assert.equal(sayCost(six, 'shared'), 'It saves 24 minutes: 42 minutes in all.'))
})

describe('Minutes and times as they are typed', () => {
  it('takes halves in every way that people write them', () =>
    assert.deepEqual(['4', '0.5', '½', '1½', '1,5', ' 7 '].map(readMinutes), [4, 0.5, 0.5, 1.5, 1.5, 7]))

  it('takes nothing else', () =>
    assert.deepEqual(
      ['', '-1', '0.25', '1e3', '121', 'four', '٣'].filter(typed => readMinutes(typed) !== undefined),
      [],
    ))

  it('takes a time of the day and no other', () => {
    assert.deepEqual(['9:30', '18.00', '23:59'].map(readClock), ['09:30', '18:00', '23:59'])
    assert.deepEqual(
      ['24:00', '9', '12:60', 'noon', '9:30pm'].filter(typed => readClock(typed) !== undefined),
      [],
    )
  })
})

describe('Scoring ahead', () => {
  it('opens seven days before at the earliest and the day before at the latest', () => {
    const days = openingDays('2026-11-26')
    assert.deepEqual([days[0], days.at(-1), days.length], ['2026-11-19', '2026-11-25', 7])
  })

  it('is offered from no day that is over, and at once on the day itself', () => {
    assert.deepEqual(daysToOpen('2026-11-26', '2026-11-24'), ['2026-11-24', '2026-11-25'])
    assert.deepEqual(daysToOpen('2026-11-26', '2026-11-26'), ['2026-11-25'])
  })

  it('moves with the workshop', () => {
    assert.equal(keptOpening('2026-11-19', '2026-11-26'), '2026-11-19')
    assert.equal(keptOpening('2026-11-19', '2026-12-10'), '2026-12-03')
    assert.equal(keptOpening('2026-11-19', '2026-11-18'), '2026-11-17')
  })

  it('keeps the standards once links are out, but not their order', () => {
    const workshop = { recipe: six }
    assert.equal(mayChangeStandards(workshop, { ...six, standards: [6, 5, 4, 3, 2, 1] }, true), true)
    assert.equal(mayChangeStandards(workshop, { ...six, standards: [1, 2] }, true), false)
    assert.equal(mayChangeStandards(workshop, { ...six, standards: [1, 2] }, false), true)
  })

  it('reads a name and an address as people paste them', () => {
    const ana = { name: 'Ana Ruiz', email: 'ana@example.org' }
    for (const line of ['Ana Ruiz ana@example.org', 'Ana Ruiz <Ana@example.org>', ' Ana Ruiz, ana@example.org'])
      assert.deepEqual(readTyped(line), ana, line)
    for (const line of ['ana@example.org', 'Ana Ruiz', '', '@', 'Ana ana@', `Ana ${'@'.repeat(4000)}`])
      assert.equal(readTyped(line), undefined, line)
  })
})
