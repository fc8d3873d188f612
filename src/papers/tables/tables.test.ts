import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realWorld } from '#ground'
import { agreed, questions, submitted } from '../test/nouns.ts'
import { outline } from '../test/outline.ts'
import { textsIn } from '../test/reading.ts'
import { answersGrid } from './answers.ts'
import { actionsGrid, prioritiesGrid } from './plan.ts'
import { positionsGrid } from './positions.ts'

const { newId } = realWorld()
type Grid = ReturnType<typeof positionsGrid>

/** The texts of a noun that stand nowhere in a table. */
const missingIn = (grid: Grid, noun: unknown): readonly string[] => {
  const shown = grid.rows
    .flat()
    .map(value => (typeof value === 'object' ? value.day : String(value ?? '')))
    .join('\n')
  return textsIn(noun).filter(text => !shown.includes(text))
}
const even = ({ columns, rows }: Grid): boolean => rows.every(row => row.length === columns.length)

test('every position has its row, and an open standard says that it is open', () => {
  const none = agreed(4, { outcome: { kind: 'none', why: 'No figures.', wouldSettle: 'The spring return.' } })
  const dissent = {
    id: newId<'dissent'>(),
    words: 'Too kind.',
    about: 2,
    writtenAt: '2027-01-14T17:00:00.000Z',
    isOwn: false,
  }
  const score = agreed(3, { dissents: [dissent] })
  const grid = positionsGrid(questions, [score, none])
  assert.ok(even(grid))
  assert.equal(grid.rows.length, 12)
  const { summary, variations, implications, meeting, metOn, recordedBy, outcome } = none
  const { why, wouldSettle } = outcome as { why: string; wouldSettle: string }
  assert.deepEqual(
    missingIn(grid, { summary, variations, implications, meeting, metOn, recordedBy, why, wouldSettle }),
    [],
  )
  assert.equal(grid.rows[2]?.[3], 3)
  assert.equal(grid.rows[2]?.at(-1), 'Too kind. – no name given')
  assert.deepEqual(grid.rows[3]?.slice(3, 5), [undefined, 'No agreed position this year'])
  assert.deepEqual(grid.rows[0]?.slice(3, 5), [undefined, 'Not agreed yet'])
})

test('every text of a submitted answer is in its row; what is kept from a provider is counted', () => {
  const response = submitted(5, { keptBack: 2 })
  const unsure = submitted(2, { answer: { kind: 'cant-judge' }, onBehalf: true })
  const grid = answersGrid([response, unsure])
  assert.ok(even(grid))
  const { summary, implications, strategic, group, submittedBy } = response
  const noted = [
    ...response.variations.map(({ whose, words }) => [whose, words]),
    ...response.evidence.map(({ title, owner, shows, link, file }) => [title, owner, shows, link, file?.name]),
    ...response.voices.map(({ said, source }) => [said, source]),
  ]
  assert.deepEqual(missingIn(grid, [summary, implications, strategic, group.name, submittedBy, noted]), [])
  assert.equal(grid.rows[0]?.[4], 3)
  assert.match(String(grid.rows[0]?.[8]), /2 pieces of evidence are kept from providers/)
  assert.equal(grid.rows[1]?.[4], undefined)
  assert.equal(grid.rows[1]?.[5], unsure.asked.answer.cannotJudge.label)
  assert.equal(grid.rows[1]?.at(-1), 'Yes')
})

test('every priority has its rank within its area, and every action its owner, day and state', () => {
  const priorities = prioritiesGrid(outline.areas)
  assert.ok(even(priorities))
  assert.deepEqual(
    priorities.rows.map(row => row[1]),
    [1, 2, 1, 2, 1, 2],
  )
  assert.deepEqual(
    missingIn(
      priorities,
      outline.areas.flatMap(area => area.priorities.flatMap(each => [each.words, each.merged])),
    ),
    [],
  )
  const actions = actionsGrid(outline)
  assert.ok(even(actions))
  assert.equal(actions.rows.length, 4)
  assert.deepEqual(actions.rows.at(-1), [
    'The plan as a whole',
    'Action for the whole',
    'Doer for the whole',
    { day: '2027-03-05' },
    'Under way',
  ])
})
