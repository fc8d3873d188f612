import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cycleChart } from './cycle.ts'
import { reportingChart } from './reporting.ts'

const count = (markup: string, part: string): number => markup.split(part).length - 1

test('a cycle shows each phase by its number, and says all of them in words', () => {
  const { markup } = cycleChart(['Understand', 'Plan', 'Do & <learn>'])
  assert.equal(count(markup, '<text'), 3)
  assert.equal(count(markup, '<circle'), 4, 'three phases and the ring')
  assert.ok(markup.includes('A cycle of 3 phases: 1 Understand, 2 Plan, 3 Do &amp; &lt;learn&gt;, then 1 again'))
})

test('nine phases stay inside the drawing', () => {
  const { markup } = cycleChart(Array.from({ length: 9 }, (_, at) => `Phase ${at}`))
  const numbers = [...markup.matchAll(/c[xy]="(-?\d+)"/g)].map(([, number]) => Number(number))
  assert.equal(numbers.length, 20)
  assert.ok(numbers.every(number => number >= 22 && number <= 278))
})

test('who reports to whom has a box and a line for each, and says it in words', () => {
  const { markup } = reportingChart([
    { name: 'Board', below: [{ name: 'Group', below: [{ name: 'Panel', below: [] }] }] },
    { name: 'x'.repeat(90), below: [] },
  ])
  assert.equal(count(markup, '<rect'), 4)
  assert.equal(count(markup, '<path'), 2)
  assert.ok(markup.includes('Board, to which report: Group, to which report: Panel; xxx'))
  assert.ok(markup.includes(`>${'x'.repeat(39)}…<`), 'a long name is shortened in its box')
})
