import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedOn } from '../../test/nouns.ts'
import { boxesIn, readScore } from './score.ts'

const asked = askedOn(1)
const boxes = [
  ...asked.answer.scale.map(({ score, label }) => `☐ ${score}  ${label}`),
  `☐ ${asked.answer.cannotJudge.label}`,
]
const read = (...lines: readonly string[]): string => {
  const found = readScore(lines.join('\n\n'), asked)
  if (found.kind === 'answer') return found.answer.kind === 'score' ? String(found.answer.score) : 'cannot judge'
  return found.kind === 'unread' ? found.why : 'nothing'
}
const ticking = (at: number, sign: string): readonly string[] =>
  boxes.map((line, index) => (index === at ? line.replace('☐', sign) : line))

test('the ticked box is the answer, however it was ticked', () => {
  for (const sign of ['☒', '☑', '✓', '✔', 'x', 'X', '[x]', '[X]', 'x☐'])
    assert.equal(read(...ticking(2, sign)), '3', sign)
  assert.equal(read(...ticking(5, '☒')), 'cannot judge')
  assert.equal(read(...boxes.map((line, at) => (at === 3 ? `${line} ✓` : line))), '4')
})

test('boxes as they were printed are no answer', () => {
  assert.equal(read(...boxes), 'nothing')
  assert.equal(read(''), 'nothing')
})

test('a number or a label by itself is an answer', () => {
  const [, , , , fifth = ''] = asked.answer.scale.map(({ label }) => label)
  assert.deepEqual([read('4'), read(`2  ${asked.answer.scale[1]?.label}`), read(fifth)], ['4', '2', '5'])
  assert.equal(read(asked.answer.cannotJudge.label), 'cannot judge')
  assert.equal(read(boxes[1] ?? ''), '2', 'the one line that was left')
})

test('two ticks, a half, a range and a score off the scale are not guessed at', () => {
  assert.equal(
    read(...ticking(2, '☒').map((line, at) => (at === 3 ? line.replace('☐', 'x') : line))),
    'More than one box is ticked',
  )
  for (const words of ['3.5', '2-3', '3–4', '0', '6', 'three', '３'])
    assert.match(read(words), /not one of the scores/, words)
  assert.match(read(...boxes, 'Somewhere in between', 'or so'), /something else is written/)
})

test('the boxes of a cell are told as they are read, however they were ticked', () => {
  const told = boxesIn(ticking(2, 'x').join('\n'))
  assert.equal(told.length, 6)
  assert.deepEqual(
    told.flatMap(({ isTicked }, at) => (isTicked ? [at] : [])),
    [2],
  )
  assert.deepEqual(boxesIn('3'), [])
})
