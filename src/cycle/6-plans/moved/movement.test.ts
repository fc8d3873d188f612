import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WalkedLink } from '#instrument'
import { movementOf } from './movement.ts'
import { partsOf, readingOf } from './reading.ts'
import type { Between } from './strand.ts'
import { movedFrom, type Told } from '#test/moved/years.ts'
import { chosenYears } from './year.ts'

const link = (from: string, to: string, more: Partial<WalkedLink> = {}): WalkedLink => ({
  ...{ from, to, share: 'whole', differs: [], stricter: [], undone: [], milder: [] },
  ...more,
})
const itself: Between = ({ keys }) => keys.map(key => link(key, key))
const year = (agreed: Told['agreed'], edition = 'x'): Told => ({ edition, agreed })

const kinds = (told: readonly Told[], between: Between): readonly string[] => {
  const moved = movedFrom(told, between)
  return moved.strands.map(strand => movementOf(strand, moved).kind)
}
const readings = (told: readonly Told[], between: Between): readonly string[] => {
  const moved = movedFrom(told, between)
  return moved.strands.map(strand => readingOf(strand, moved).join(' '))
}

test('on one edition two numbers are set against each other, in words that judge nothing', () => {
  const told = [
    year({ A: 2, B: 3, C: 4, D: undefined, E: 1, F: 2 }),
    year({ A: 3, B: 3, C: 2, D: 4, E: 'none', F: undefined }),
  ]
  assert.deepEqual(kinds(told, itself), ['moved', 'same', 'moved', 'first', 'none', 'open'])
  const [one, two, three, , five] = readings(told, itself)
  assert.deepEqual(
    [one, two, three],
    ['From 2 in 2020/21 to 3 in 2021/22.', '3 in both years.', 'From 4 in 2020/21 to 2 in 2021/22.'],
  )
  assert.equal(five, 'None this year: No time.')
})

test('across editions only what is asked as it was is set against itself', () => {
  const told = [year({ A: 2, B: 3, C: 4 }), year({ A: 3, B: 3, C: 4 }, 'y')]
  const between: Between = () => [
    link('A', 'A'),
    link('B', 'B', { differs: ['Families are named.'] }),
    link('C', 'C', { stricter: ['top'] }),
  ]
  assert.deepEqual(kinds(told, between), ['moved', 'other', 'other'])
  assert.deepEqual(readings(told, between).slice(1), [
    'It is asked in other words.',
    'It asks for more under “Score 5”.',
  ])
})

test('a year that goes back to older standards is not said to have what only the newer ones brought', () => {
  const told = [year({ A: 2, B: 3, C: 4 }), year({ A: 3, B: 3, C: 4 }, 'y')]
  const between: Between = () => [
    link('A', 'A'),
    link('B', 'B', { undone: ['Families are named.'] }),
    link('C', 'C', { milder: ['top'] }),
  ]
  assert.deepEqual(kinds(told, between), ['moved', 'other', 'other'])
  assert.deepEqual(readings(told, between).slice(1), [
    'It is asked in the words of older standards, and goes back behind what the newer ones changed.',
    'It asks for less under “Score 5”.',
  ])
})

test('of several years each note says of which it is', () => {
  const told = [year({ A: 2 }), year({ A: 3 }, 'y'), year({ A: 3 }, 'z')]
  const between: Between = ({ edition }) => [
    edition === 'x'
      ? link('A', 'A', { differs: ['Families are named.'], stricter: ['top'] })
      : link('A', 'A', { undone: ['Families are named.'] }),
  ]
  assert.deepEqual(readings(told, between), [
    'In 2021/22: it is asked in other words. It asks for more under “Score 5”. ' +
      'In 2022/23: it is asked in the words of older standards, and goes back behind what the newer ones changed.',
  ])
})

test('merged, divided and moved in part are said, with nothing made of the numbers', () => {
  const told = [year({ A: 2, B: 4, C: 3 }), year({ A: 3, D: 1, E: 5 }, 'y')]
  const merging: Between = () => [link('A', 'A'), link('B', 'A'), link('C', 'D'), link('C', 'A', { share: 'part' })]
  assert.deepEqual(kinds(told, merging), ['other', 'moved', 'new'])
  assert.deepEqual(readings(told, merging), [
    'Standards 1 and 2 of 2020/21 are standard 1 now. A part of standard 3 of 2020/21 is in standard 1 now.',
    'From 3 in 2020/21 to 1 in 2021/22. Standard 3 of 2020/21 is standard 2 now. A part of standard 3 of 2020/21 is in standard 1 now.',
    '',
  ])
  const dividing: Between = () => [link('A', 'A'), link('A', 'D'), link('B', 'E')]
  assert.deepEqual(kinds(told, dividing), ['other', 'moved', 'ended'])
  assert.match(readings(told, dividing)[0] ?? '', /Standard 1 of 2020\/21 became standards 1 and 2\./)
  assert.doesNotMatch(readings(told, dividing)[0] ?? '', /is standard 2 now/)
})

test('where no crosswalk leads, both years stand apart', () => {
  const told = [year({ A: 2 }), year({ A: 3 }, 'y')]
  assert.deepEqual(
    kinds(told, () => undefined),
    ['apart', 'apart'],
  )
})

test('every strand stands under one heading', () => {
  const moved = movedFrom([year({ A: 2, B: 3 }), year({ A: 3, B: 3 })], itself)
  assert.deepEqual(
    partsOf(moved).map(({ kind, strands }) => [kind, strands.length]),
    [
      ['moved', 1],
      ['same', 1],
    ],
  )
})

test('the last two years are compared unless others are asked for; one comes with its neighbour', () => {
  const all = movedFrom([year({}), year({}), year({}), year({})], itself)
    .years.map(({ exercise }) => exercise)
    .toReversed()
  const chosen = (...asked: string[]) => chosenYears(all, asked).map(({ id }) => id)
  assert.deepEqual(chosen(), ['year-2', 'year-3'])
  assert.deepEqual(chosen('nothing'), ['year-2', 'year-3'])
  assert.deepEqual(chosen('year-0', 'nothing'), ['year-0', 'year-1'])
  assert.deepEqual(chosen('year-3', 'year-0', 'year-1'), ['year-0', 'year-1', 'year-3'])
  const about = (id: string, ...asked: string[]) => chosenYears(all, asked, id).map(each => each.id)
  assert.deepEqual(about('year-2'), ['year-2', 'year-3'])
  assert.deepEqual(about('year-1'), ['year-0', 'year-1'])
  assert.deepEqual(about('year-0'), ['year-0', 'year-1'])
  assert.deepEqual(about('nothing'), ['year-2', 'year-3'])
  assert.deepEqual(about('year-0', 'year-2', 'year-3'), ['year-0', 'year-2', 'year-3'])
})
