import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OriginalRow } from '../../proposing/original.ts'
import { wholeOriginal } from './beside.ts'

const line = (words: string) => [{ words }]
const row = (number: number, cells: readonly (readonly [number, string, number?])[]): OriginalRow => ({
  ...{ number, isHeading: false },
  cells: cells.map(([column, words, down = 1]) => ({ column, across: 1, down, lines: line(words) })),
})

/** The cells of each row as they are drawn. */
const drawn = (...rows: readonly OriginalRow[]): readonly (readonly string[])[] => {
  const { markup } = wholeOriginal({ from: 'word', blocks: [{ kind: 'table', id: 'b1', number: 1, rows }] }, 'cy')
  return [...markup.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, inside = '']) =>
    [...inside.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '').trim()),
  )
}

test('a row that has lost its number is shown with a gap, and not one column too far to the left', () => {
  assert.deepEqual(
    drawn(
      row(1, [
        [1, '1'],
        [2, 'Boots'],
      ]),
      row(2, [
        [2, 'Fares'],
        [4, 'Who left?'],
      ]),
    ),
    [
      ['1', 'Boots'],
      ['', 'Fares', '', 'Who left?'],
    ],
  )
})

test('a cell that reaches down leaves no gap beside it', () => {
  assert.deepEqual(
    drawn(
      row(1, [
        [1, 'Part A', 2],
        [2, 'Boots'],
      ]),
      row(2, [[2, 'Fares']]),
    ),
    [['Part A', 'Boots'], ['Fares']],
  )
})
