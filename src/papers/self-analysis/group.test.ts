import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tally } from '#scoring'
import { factIn, headingsOf, tablesOf, textOf } from '../test/reading.ts'
import { askedOn, forum, sitting, submitted, tally } from '../test/nouns.ts'
import { groupPaper, type GroupView } from './group.ts'

const view: GroupView = {
  partnership: 'Wexmoor Children’s Partnership',
  year: '2026/27',
  standardCount: 12,
  sitting,
  responses: [submitted(1), submitted(2), submitted(5)],
  tallies: [],
}

const placeOf = ({ exercise, group, standard, round, workshop, joined, at }: Tally) => ({
  ...{ exercise, group, standard, round, workshop, joined, at },
})

const empty = {
  summary: '',
  implications: '  ',
  strategic: '',
  variations: [],
  evidence: [],
  voices: [],
}

test('everything that a group wrote stands in its paper', () => {
  const text = textOf(groupPaper(view))
  for (const { standard, summary, implications, variations, evidence, voices } of view.responses) {
    for (const part of summary.split(/\n+• |\n+/)) assert.ok(text.includes(part), part)
    assert.ok(text.includes(implications))
    for (const { words } of variations) assert.ok(text.includes(words))
    for (const { title, link, owner, shows, file } of evidence)
      for (const words of [title, link, owner, shows, file?.name ?? '', '3 March 2026']) assert.ok(text.includes(words))
    for (const { said, source } of voices) assert.ok(text.includes(said) && text.includes(source), String(standard))
  }
  assert.ok(text.includes('By place, Marsh End: Further behind than the town on 5.'))
  assert.ok(text.includes('By tier: Specialist help differs.'))
})

test('a score stands with the label of the question as the group was asked it', () => {
  const asked = askedOn(2)
  const scale = asked.answer.scale.map(point => ({ ...point, label: `as it was worded then: ${point.score}` }))
  const reworded = { ...asked, answer: { ...asked.answer, scale } }
  const paper = groupPaper({ ...view, responses: [submitted(2, { asked: reworded })] })
  assert.equal(tablesOf(paper)[0]?.rows[0]?.[1], 'Score 3 of 5: as it was worded then: 3')
})

test('“we can’t judge this yet” is an answer like any other', () => {
  const paper = groupPaper({ ...view, responses: [submitted(1, { answer: { kind: 'cant-judge' } })] })
  assert.equal(tablesOf(paper)[0]?.rows[0]?.[1], 'We can’t judge this yet')
})

test('sections stand in the template’s order under their own headings, strategic change in B and C alone', () => {
  const paper = groupPaper(view)
  assert.deepEqual(headingsOf(paper), [
    'Section A. Commissioning governance and framework',
    'Section B. Commissioning activity',
  ])
  const [a, b] = tablesOf(paper)
  assert.equal(a?.columns[2], askedOn(1).fields.summary?.heading)
  assert.equal(b?.columns[2], askedOn(5).fields.summary?.heading)
  assert.deepEqual(
    a?.rows.map(([name]) => name),
    [1, 2].map(number => `${number}. ${askedOn(number).standard.title}`),
  )
  assert.ok(b?.rows[0]?.[2]?.includes('Implications for strategic change: What it means in the long run on 5.'))
  assert.ok(!a?.rows.flat().some(cell => cell.includes('in the long run')))
})

test('what children, young people and families say has a line of its own, also when nothing was recorded', () => {
  const said = tablesOf(groupPaper(view))[0]?.rows[0]?.[2] ?? ''
  assert.match(said, /^What children, young people and families say: Nobody asked us about 1 before\.$/m)
  const silent = tablesOf(groupPaper({ ...view, responses: [submitted(1, empty)] }))[0]?.rows[0]?.[2] ?? ''
  assert.match(silent, /^What children, young people and families say: Nothing recorded\.$/m)
})

test('what nobody wrote is said in words, and no cell is left blank', () => {
  const [table] = tablesOf(groupPaper({ ...view, responses: [submitted(5, empty)] }))
  const [, , summary = '', implications] = table?.rows[0] ?? []
  for (const words of [
    'No summary written.',
    'No variation recorded.',
    'No evidence recorded.',
    'strategic change: None',
  ])
    assert.ok(summary.includes(words), words)
  assert.equal(implications, 'None written.')
  assert.ok(table?.rows.flat().every(cell => cell.trim() !== ''))
})

test('gaps inside a piece of evidence are named', () => {
  const bare = { id: 'e', title: 'Survey', link: '', owner: '', shows: '', keptFromProviders: false }
  const paper = groupPaper({ ...view, responses: [submitted(1, { evidence: [bare] })] })
  assert.match(textOf(paper), /Survey, no date, no owner named\. Shows: not written\./)
})

test('evidence kept back is said to be so, on the front and beside its standard', () => {
  const text = textOf(
    groupPaper({ ...view, responses: [submitted(1, { keptBack: 1 }), submitted(2, { keptBack: 2 })] }),
  )
  assert.match(text, /3 pieces of evidence are kept from providers and not in this copy\./)
  assert.match(text, /1 piece of evidence is kept from providers and not in this copy\./)
  const alone = textOf(groupPaper({ ...view, responses: [submitted(1, { evidence: [], keptBack: 1 })] }))
  assert.doesNotMatch(alone, /No evidence recorded/)
  assert.doesNotMatch(textOf(groupPaper(view)), /kept from providers/)
})

test('the front says how and when the group sat, who took part, who was missing and which seats are vacant', () => {
  const paper = groupPaper(view)
  assert.equal(factIn(paper, 'Group'), 'Commissioning unit')
  assert.equal(factIn(paper, 'How and when the group sat'), '12 November 2026, in a meeting')
  assert.equal(
    factIn(paper, 'Who took part'),
    'Unit manager, Wexmoor Council (Ana Fry)\nPriya Nair, public health\nLee Brand',
  )
  assert.equal(factIn(paper, 'Who was missing'), 'Contracts lead (Sam Okoro)')
  assert.equal(factIn(paper, 'Vacant seats'), 'Health commissioner, Wexmoor Health Trust')
  assert.equal(factIn(paper, 'Notes on the sitting'), 'We ran out of time on standard 5.')
  assert.match(factIn(paper, 'Standards it looked at') ?? '', /^1, 2, 5 \(3 of 12 standards/)
})

test('a sitting that nobody recorded is said to be unrecorded, with the seats that are vacant now', () => {
  const { heldOn: _day, manner: _manner, ...unrecorded } = sitting
  const seats = [{ id: 's', title: 'Chair', vacantSince: '2026-09-01' }]
  const paper = groupPaper({
    ...view,
    sitting: { ...unrecorded, group: { ...sitting.group, seats }, attendance: [], others: '', notes: '' },
  })
  for (const name of ['How and when the group sat', 'Who took part', 'Who was missing'])
    assert.equal(factIn(paper, name), 'Not recorded')
  assert.equal(factIn(paper, 'Vacant seats'), 'Chair')
})

test('what kind of group it is stands beside a name that does not say it', () => {
  const paper = groupPaper({ ...view, responses: [submitted(1, { group: { ...forum, name: 'Loud and Clear' } })] })
  assert.equal(factIn(paper, 'Group'), 'Loud and Clear (young people’s forum)')
})

test('answers entered on a group’s behalf say so on every page, with whose hand it was', () => {
  const paper = groupPaper({ ...view, responses: [submitted(1, { onBehalf: true, submittedBy: 'Amal Haddad' })] })
  assert.equal(paper.status, 'Submitted on 26 November 2026, entered on the group’s behalf')
  assert.match(factIn(paper, 'Submitted') ?? '', /Entered by Amal Haddad on the group’s behalf\./)
  assert.equal(groupPaper(view).status, 'Submitted on 26 November 2026')
})

test('how the group’s room scored stands below its score; too few scores are said and not counted', () => {
  const few: Tally = { ...placeOf(tally(2)), way: 'too-few' }
  const text = textOf(groupPaper({ ...view, tallies: [tally(1), few] }))
  assert.match(text, /Commissioning unit workshop, 19 November 2026: 4 chose 1 and 5 chose 3; 2 people can’t judge\./)
  assert.match(text, /Commissioning unit workshop, 19 November 2026: Too few to show\./)
})
