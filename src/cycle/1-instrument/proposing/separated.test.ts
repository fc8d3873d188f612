import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { libraries } from '#test/documents/framework.ts'
import { damaged } from '#test/documents/damage.ts'
import { apart, oneTable } from '#test/documents/printed.ts'
import { asMarkup, asPasted, asSeparated } from '#test/documents/written.ts'
import { originalFromText } from './pasted.ts'
import { proposeFrom } from './propose.ts'
import { heldBy, lossesOf, meantBy, sentencesIn } from './test/reading-of.ts'

describe('Rows with a sign between their cells are read as a table', () => {
  for (const [called, sign] of [
    ['semicolons', ';'],
    ['commas', ','],
    ['bars', '|'],
  ] as const)
    for (const running of [false, true])
      test(`${called}, cells ${running ? 'as running text' : 'of several lines'}`, () => {
        const proposal = proposeFrom(originalFromText(asSeparated(damaged(oneTable(libraries), { running }), sign)))
        assert.deepEqual(heldBy(proposal), meantBy(libraries))
        assert.deepEqual(lossesOf(proposal, sentencesIn(libraries)), [])
      })

  test('a comma of a sentence, without quotation marks around it, is no border', () => {
    const text = ['No,Standard,Evidence', '1,Doors are open, and stay so,', '2,Lamps are lit,', '3,Books are there,']
    const [table] = originalFromText(text.join('\n')).blocks
    assert.equal(table?.kind === 'table' && table.rows[1]?.cells[1]?.lines[0]?.words, 'Doors are open, and stay so')
  })
})

test('the source of a web page is read as the page itself', () => {
  for (const print of [oneTable, apart]) {
    const proposal = proposeFrom(originalFromText(asMarkup(print(libraries))))
    assert.deepEqual(heldBy(proposal), meantBy(libraries))
    assert.deepEqual(lossesOf(proposal, sentencesIn(libraries)), [])
  }
  const [table] = originalFromText(
    '<table><tr><th rowspan="2">Fish &amp; chips</th><td>a&#8217;b</td></tr><tr><td>c</td></tr></table>',
  ).blocks
  assert.deepEqual(
    table?.kind === 'table' &&
      table.rows.map(({ cells }) => cells.map(({ column, lines }) => [column, lines[0]?.words])),
    [
      [
        [1, 'Fish & chips'],
        [2, 'a’b'],
      ],
      [[2, 'c']],
    ],
  )
})

describe('Text is left as lines', () => {
  const linesOf = (text: string) => originalFromText(text).blocks.map(({ kind }) => kind)

  test('where its commas are those of sentences', () => {
    const text = ['1. We plan, do, and look back', '2. We ask, hear, and answer', '3. We save, share, and spend']
    assert.deepEqual(linesOf(text.join('\n')), ['paragraph', 'paragraph', 'paragraph'])
  })

  test('where its lines have different numbers of parts', () => {
    const text = ['a;b', 'c;d;e', 'f', 'g;h;i;j', 'k;l', 'm;n;o;p;q', 'r;s;t']
    assert.ok(linesOf(text.join('\n')).every(kind => kind === 'paragraph'))
  })

  test('and beside rows, lines above and below them stay lines', () => {
    const text = ['What we look for', 'No;Standard;Evidence', '1;Doors are open;', '2;Lamps are lit;', '', 'Thank you']
    assert.deepEqual(linesOf(text.join('\n')), ['paragraph', 'table', 'paragraph'])
  })
})

test('a row in which columns were mixed up shows by the question among its statements', () => {
  const proposal = proposeFrom(originalFromText(asPasted(damaged(oneTable(libraries), { interleaved: [1, 4] }))))
  assert.deepEqual(lossesOf(proposal, sentencesIn(libraries)), [])
  const found = proposal.doubts.filter(({ kind }) => kind === 'columns-interleaved')
  assert.deepEqual(
    found.map(({ places }) => places[0]?.row),
    [4, 8],
  )
})

test('a standard that lost its questions is in doubt where the others have some', () => {
  const [first, ...sections] = libraries.sections
  assert.ok(first)
  const standards = first.standards.map((each, at) => (at === 2 ? { ...each, questions: [] } : each))
  const lost = { ...libraries, sections: [{ ...first, standards }, ...sections] }
  const { doubts } = proposeFrom(originalFromText(asPasted(oneTable(lost))))
  assert.deepEqual(
    doubts.map(({ kind }) => kind),
    ['prompts-missing'],
  )
})
