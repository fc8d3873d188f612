import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { doubtsOf } from './doubts.ts'
import { originalFromText } from './pasted.ts'
import type { Original } from './original.ts'
import { proposeFrom } from './propose.ts'
import { withoutMarkup } from './markup.ts'

/** The shortest of three goes, in ms of this process alone: what else the machine does counts for nothing. */
const cost = (act: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const began = process.cpuUsage()
      act()
      const { user, system } = process.cpuUsage(began)
      return (user + system) / 1000
    }),
  )

/** Four times as much may cost four times as long; sixteen times is what must not be. What takes next to no time tells nothing. */
const grows = (act: (size: number) => unknown, size: number): void => {
  const [small, large] = [cost(() => act(size)), cost(() => act(size * 4))]
  assert.ok(
    large < 150 || large < small * 9,
    `${size}: ${small.toFixed(0)} ms, four times as much: ${large.toFixed(0)} ms`,
  )
}

const table = (cell: string): string =>
  [
    'No\tStandard\tScores 1-2\tScores 3-4\tScore 5\tQuestions',
    `1\tWe plan together\tIt is written ${cell} down.\tSome of it.\tAll of it.\tWho says so?`,
    '2\tWe listen\tNobody asks.\tSome ask.\tAll ask.\tWho was asked?',
  ].join('\n')

/** What a text may be full of, each of which a pattern could look at again from every place in it. */
const runs = [
  ' ',
  'a',
  'A',
  '1',
  '-',
  '.',
  '. A',
  '? ',
  '(',
  '"',
  'a ',
  'a-',
  'a\u00AD',
  'e\u0301',
  '1 ',
  'Score 1 ',
  '| ',
  ', ',
  '; A',
  '& ',
  '<p ',
]

describe('What a text is made of costs as much as there is of it', () => {
  for (const run of runs)
    test(`full of ${JSON.stringify(run)}: in a line, in a cell, in a heading and as the end of a label`, () => {
      const all = (size: number): string => run.repeat(size / run.length)
      const read = (text: string) => proposeFrom(originalFromText(text))
      grows(size => read(`We begin ${all(size)}x`), 4500)
      grows(size => read(table(all(size))), 4500)
      grows(size => read(table('').replace('Scores 3-4', `Scores 3-4 ${all(size)}.`)), 4500)
      grows(size => read(['Scale', ...[1, 2, 3, 4, 5].map(score => `${score} Half${all(size)}!`)].join('\n')), 4500)
    })

  test('the source of a page: tags that are not closed, attributes, rows, tables in tables', () => {
    for (const run of ['<p ', '<td>', '<tr>', '<table>', '<li><ul>', 'a="', '&amp', '<!--'])
      grows(size => withoutMarkup(`<!doctype html><p>a</p>${run.repeat(size)}`), 3000)
  })
})

describe('What is made of a document grows as the document does', () => {
  const lines = (count: number): string =>
    ['We begin here and', ...Array.from({ length: count }, (_, at) => `go on with part ${at} of it and`)].join('\n')
  const sizeOf = (text: string): number => JSON.stringify(proposeFrom(originalFromText(text))).length

  test('lines that all go on with the one before, in lines and in the cells of a list', () => {
    const cell = (count: number) =>
      [
        'Step 1: Look',
        'Questions\tYes\tNo',
        ...lines(count)
          .split('\n')
          .map(words => `${words}\t\t`),
      ].join('\n')
    for (const made of [lines, cell]) {
      const ratio = sizeOf(made(1600)) / sizeOf(made(400))
      assert.ok(ratio < 6, `four times the lines: ${ratio.toFixed(1)} times the proposal`)
      grows(count => proposeFrom(originalFromText(made(count))), 400)
    }
  })

  test('each text that was torn is one doubt, and quotes a line of it', () => {
    const { doubts } = proposeFrom(originalFromText(`Section A. Ours\n${lines(30)}`))
    for (const doubt of doubts) if ('words' in doubt) assert.ok(doubt.words.length <= 200)
    assert.ok(doubts.length < 10, `${doubts.length} doubts`)
  })
})

describe('A document that is no framework by its size', () => {
  const saidOf = (original: Original): string => {
    const proposal = proposeFrom(original)
    assert.deepEqual([proposal.standards, proposal.bands], [[], []])
    return doubtsOf(proposal)
      .map(({ unsure }) => unsure)
      .join(' ')
  }

  test('is told what it has too much of, and nothing is looked for in it', () => {
    assert.match(saidOf(originalFromText('A line.\n'.repeat(8001))), /has 8,001 lines and cells/)
    assert.match(saidOf(originalFromText('a'.repeat(20_001))), /One line or cell has 20,001 characters/)
    assert.match(saidOf(originalFromText(`${'ab '.repeat(6000)}\n`.repeat(40))), /has 719,\d{3} characters/)
    assert.match(saidOf(originalFromText(`a${'\t'.repeat(400)}b`)), /A table has 401 columns/)
  })

  test('and one that reads as more bands or standards than any has', () => {
    const head = ['No', 'Standard', ...Array.from({ length: 30 }, (_, at) => `Score ${at + 1}`)].join('\t')
    const row = ['1', 'We plan', ...Array.from({ length: 30 }, (_, at) => `It is done for reason ${at}.`)].join('\t')
    assert.match(saidOf(originalFromText(`${head}\n${row}`)), /reads as \d+ sections, standards and bands/)
  })
})
