import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadEditions } from '../store.ts'
import { correct, sayCorrectionRefusal } from './correct.ts'
import type { Correction } from './correction.ts'
import { doubtsOf } from './doubts.ts'
import { editionFrom } from './edition-from.ts'
import { originalFromText } from './pasted.ts'
import { laidOut, type Proposal } from './proposal.ts'
import { proposeFrom } from './propose.ts'
import { lossesOf } from './test/reading-of.ts'
import { usualLabels } from './usual-labels.ts'

/** Two standards with a description under each heading, and lines below the table. */
const pasted = (headings: readonly string[], ...below: readonly string[]): Proposal => {
  const rows = ['Buses meet the trains', 'Stops are lit at night'].map((title, at) => [
    `${at + 1}`,
    title,
    ...headings.map((_, band) => `What riders of line ${at + 1} see in column ${band + 1}.`),
    `Who waits for line ${at + 1}?`,
  ])
  const table = [['No.', 'Standard', ...headings, 'Questions'], ...rows].map(cells => cells.join('\t'))
  return proposeFrom(originalFromText([...table, '', ...below].join('\n')))
}

const made = (proposal: Proposal, ...corrections: readonly Correction[]): Proposal =>
  corrections.reduce((before, correction) => {
    const next = correct(before, correction)
    assert.ok(next.ok, JSON.stringify(next))
    assert.deepEqual(lossesOf(next.value, []), [], 'no sign of the document is lost')
    return next.value
  }, proposal)

const answered = (proposal: Proposal, kind: string, choice = 1): Proposal => {
  const doubt = proposal.doubts.find(each => each.kind === kind)
  assert.ok(doubt, `${kind} is in doubt`)
  return made(proposal, { kind: 'answer', doubt: doubt.id, choice })
}

const said = (proposal: Proposal, kind: string): string => {
  const found = doubtsOf(proposal).find(({ doubt }) => doubt.kind === kind)
  assert.ok(found, `${kind} is in doubt`)
  return `${found.unsure} ${found.did}`
}

const scaleOf = (proposal: Proposal) => laidOut(proposal).scale.map(({ score, label }) => `${score} ${label.words}`)

/** Each band with its scores, and the column of the document that it holds. */
const bandsOf = (proposal: Proposal) =>
  laidOut(proposal).bands.map(({ id, from, to }) => {
    const words = proposal.pieces.find(({ post }) => post.as === 'statement' && post.band === id)?.words
    return `${from}-${to} column ${/(\d)\.$/.exec(words ?? '')?.[1] ?? ''}`
  })

const isWhole = (proposal: Proposal): void => {
  const about = { name: 'buses', version: 1, language: 'en', title: 'Buses', about: 'For riders.' }
  const edition = editionFrom(proposal, about)
  assert.ok(edition.ok, edition.ok ? '' : JSON.stringify(edition.faults))
}

describe('The usual labels', () => {
  test('are word for word those of the edition of today', async () => {
    const editions = await loadEditions(fileURLToPath(new URL('../../../../editions/', import.meta.url)))
    const scale = editions.shippedOne('commissioning-cycle.v1')?.answer.scale
    assert.deepEqual(
      scale?.map(({ score, label }) => [score, label]),
      Object.entries(usualLabels).map(([score, label]) => [Number(score), label]),
    )
  })

  test('are taken with one press where the document has none', () => {
    const proposal = pasted(['Score 1 or 2', 'Score 3 or 4', 'Score 5'])
    const taken = answered(proposal, 'scale-missing')
    assert.deepEqual(
      scaleOf(taken),
      Object.entries(usualLabels).map(([score, label]) => `${score} ${label}`),
    )
    isWhole(taken)
  })

  test('fill only the gaps between labels of the document’s own', () => {
    const proposal = pasted(['1 - Not in place', '3 - Partly in place', '5 - Fully in place'])
    const taken = answered(proposal, 'scale-length')
    assert.deepEqual(scaleOf(taken), [
      '1 Not in place',
      `2 ${usualLabels[2]}`,
      '3 Partly in place',
      `4 ${usualLabels[4]}`,
      '5 Fully in place',
    ])
    isWhole(taken)
  })

  test('taken by the button of the scale answer the doubt that offers them', () => {
    const taken = made(pasted(['Score 1 or 2', 'Score 3 or 4', 'Score 5']), { kind: 'usual-labels' })
    assert.equal(taken.doubts.find(({ kind }) => kind === 'scale-missing')?.answered, 1)
  })

  test('wait until other scores are fitted into 1 to 5', () => {
    const proposal = pasted([], '0 = Nothing', '1 = Begun', '2 = Half', '3 = Most')
    const refused = correct(proposal, { kind: 'usual-labels' })
    assert.ok(!refused.ok)
    assert.match(sayCorrectionRefusal(refused.refusal), /First fit the document’s own scores into 1 to 5/)
  })

  test('stand beside the headings of columns, where somebody takes those', () => {
    const taken = answered(pasted(['Weak', 'Fair', 'Strong']), 'scale-missing', 2)
    assert.deepEqual(scaleOf(taken), ['1 Weak', `2 ${usualLabels[2]}`, '3 Fair', `4 ${usualLabels[4]}`, '5 Strong'])
    isWhole(taken)
  })
})

test('descriptions of 1, 3 and 5 reach up to the next, or down if somebody says so', () => {
  const proposal = pasted(['1', '3', '5'])
  assert.deepEqual(bandsOf(proposal), ['1-2 column 1', '3-4 column 2', '5-5 column 3'])
  assert.match(said(proposal, 'bands-reach'), /describes scores 1, 3 and 5 only\. Each .* 1 or 2, 3 or 4 and 5\./)
  assert.deepEqual(bandsOf(answered(proposal, 'bands-reach')), ['1-1 column 1', '2-3 column 2', '4-5 column 3'])
  isWhole(answered(proposal, 'scale-missing'))
})

describe('Columns that run best first', () => {
  test('are put in order where their words tell it, and it is said', () => {
    for (const headings of [
      ['Green', 'Amber', 'Red'],
      ['Fully in place', 'Partly in place', 'Not in place'],
      ['Yes', 'Partly', 'No'],
      ['Gwyrdd', 'Oren', 'Coch'],
    ]) {
      const proposal = pasted(headings)
      assert.deepEqual(bandsOf(proposal), ['1-2 column 3', '3-4 column 2', '5-5 column 1'], headings.join())
      const words = `“${headings[2]}” was taken for score 1 or 2, “${headings[1]}” for score 3 or 4`
      assert.ok(said(proposal, 'order-read').includes(`By what they say, ${words}`), said(proposal, 'order-read'))
    }
  })

  test('are turned back with one press, and round again', () => {
    const turned = answered(pasted(['Green', 'Amber', 'Red']), 'order-read')
    assert.deepEqual(bandsOf(turned), ['1-2 column 1', '3-4 column 2', '5-5 column 3'])
    assert.deepEqual(bandsOf(made(turned, { kind: 'turn-scale' })), ['1-2 column 3', '3-4 column 2', '5-5 column 1'])
  })

  test('are read as they stand where no word tells it, and turned with one press', () => {
    const proposal = pasted(['Like Mondays', 'Like Wednesdays', 'Like Sundays'])
    assert.deepEqual(bandsOf(proposal), ['1-2 column 1', '3-4 column 2', '5-5 column 3'])
    assert.match(said(proposal, 'order-read'), /By their places, “Like Mondays” was taken for score 1 or 2/)
    const turned = answered(proposal, 'order-read')
    assert.deepEqual(bandsOf(turned), ['1-2 column 3', '3-4 column 2', '5-5 column 1'])
  })

  test('take labels from their headings along when they are turned, and leave ours where they are', () => {
    const labelled = answered(pasted(['Like Mondays', 'Like Wednesdays', 'Like Sundays']), 'scale-missing', 2)
    const turned = answered(labelled, 'order-read')
    assert.deepEqual(scaleOf(turned), [
      '1 Like Sundays',
      `2 ${usualLabels[2]}`,
      '3 Like Wednesdays',
      `4 ${usualLabels[4]}`,
      '5 Like Mondays',
    ])
  })
})

test('a scale that counts from the best is turned round, labels and descriptions together, and it is said', () => {
  const proposal = pasted(['1 Excellent', '2 Good', '3 Fair', '4 Poor', '5 Absent'])
  assert.deepEqual(scaleOf(proposal), ['1 Absent', '2 Poor', '3 Fair', '4 Good', '5 Excellent'])
  assert.deepEqual(bandsOf(proposal)[0], '1-1 column 5')
  assert.match(said(proposal, 'scale-turned'), /its 1 is “Excellent” .* “Excellent” is 5 now, “Absent” is 1\./)
  isWhole(proposal)
  const back = answered(proposal, 'scale-turned')
  assert.deepEqual(scaleOf(back)[0], '1 Excellent')
  assert.deepEqual(bandsOf(back)[0], '1-1 column 1')
})

describe('Scores other than 1 to 5 are changed by nobody but a person, who gets through with the buttons', () => {
  test('0 to 4', () => {
    const proposal = pasted(['0', '1', '2', '3', '4'])
    assert.match(said(proposal, 'scale-other'), /scores from 0 to 4, and Stocktake from 1 to 5.* Nothing was changed\./)
    assert.deepEqual(bandsOf(proposal)[0], '0-0 column 1')
    const fitted = answered(proposal, 'scale-other')
    assert.deepEqual(bandsOf(fitted), ['1-1 column 1', '2-2 column 2', '3-3 column 3', '4-4 column 4', '5-5 column 5'])
    assert.ok(
      laidOut(fitted).bands.every(({ heading }) => heading === undefined),
      'no heading says the number that a description had before',
    )
    isWhole(answered(fitted, 'scale-missing'))
  })

  test('1 to 4, as columns and as lines', () => {
    const columns = pasted(['1 - None', '2 - Begun', '3 - Half', '4 - Everywhere'])
    const lines = pasted([], '1 = None', '2 = Begun', '3 = Half', '4 = Everywhere')
    for (const proposal of [columns, lines]) {
      const choice = proposal.doubts.find(({ kind }) => kind === 'scale-other')?.choices[1]
      assert.equal(choice?.words, 'Let 1, 2, 3 and 4 become 1, 2, 4 and 5, and take the usual label for 3')
      const fitted = answered(proposal, 'scale-other')
      assert.deepEqual(scaleOf(fitted), ['1 None', '2 Begun', `3 ${usualLabels[3]}`, '4 Half', '5 Everywhere'])
      isWhole(fitted)
    }
    assert.deepEqual(bandsOf(answered(columns, 'scale-other')), [
      ...['1-1 column 1', '2-3 column 2', '4-4 column 3', '5-5 column 4'],
    ])
  })

  test('1 to 10, in three descriptions', () => {
    const proposal = pasted(['1-3', '4-7', '8-10'])
    const choice = proposal.doubts.find(({ kind }) => kind === 'scale-other')?.choices[1]
    assert.match(choice?.words ?? '', /^Let 1 and 2 become 1, 3 and 4 become 2, .* 9 and 10 become 5$/)
    const fitted = answered(proposal, 'scale-other')
    assert.deepEqual(bandsOf(fitted), ['1-2 column 1', '3-4 column 2', '5-5 column 3'])
    isWhole(answered(fitted, 'scale-missing'))
  })

  test('0 to 5: what falls on one score stands together', () => {
    const fitted = answered(pasted(['0 None', '1 Little', '2 Some', '3 More', '4 Most', '5 All']), 'scale-other')
    assert.deepEqual(scaleOf(fitted), ['1 None / Little', '2 Some', '3 More', '4 Most', '5 All'])
    const [first] = laidOut(fitted).sections.flatMap(({ standards }) => standards)
    assert.equal(first?.bands[0]?.statements.length, 2)
    isWhole(fitted)
  })

  test('A to E, as columns and as lines: A is the best unless somebody turns it', () => {
    const columns = pasted(['A', 'B', 'C', 'D', 'E'])
    assert.deepEqual(bandsOf(columns).at(-1), '5-5 column 1')
    assert.match(said(columns, 'order-read'), /in letters.* As with grades, where A is the best/)
    assert.deepEqual(bandsOf(answered(columns, 'order-read')).at(-1), '5-5 column 5')
    isWhole(answered(columns, 'scale-missing'))
    const lines = pasted([], 'A = Everywhere', 'B = Nearly', 'C = Half', 'D = Begun', 'E = Nowhere')
    assert.deepEqual(scaleOf(lines), ['1 Nowhere', '2 Begun', '3 Half', '4 Nearly', '5 Everywhere'])
    assert.match(said(lines, 'order-read'), /“A = Everywhere” for score 5/)
    isWhole(lines)
  })

  test('letters that do not follow each other are no grades: only their places tell', () => {
    assert.match(said(pasted(['A', 'X', 'M']), 'order-read'), /By their places, “A” was taken for score 1 or 2/)
  })
})
