import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { workshopPapersOf, type WorkshopPapers } from '#workshop'
import { openWorld } from '#test/world/test-world.ts'
import { headingsOf, textOf } from '../test/reading.ts'
import { workshopPaper } from './paper.ts'

let papers: WorkshopPapers

before(async () => {
  const { db, sample } = await openWorld()
  const scope = {
    kind: 'partnership',
    partnership: sample.partnerships.wexmoor,
    person: sample.people.ruth.id,
  } as const
  const found = await db.read(scope, tx => workshopPapersOf(tx, sample.workshops.board))
  assert.ok(found)
  papers = found
})

describe('What is taken into a workshop on paper', () => {
  it('begins with the run sheet: times, what to say, the promise, and who sits where', () => {
    const text = textOf(workshopPaper(papers))
    for (const words of [
      '66 minutes of the 70 that you have',
      '14:07',
      'Your answer is shown without your name',
      'Scores are unseen: each of us answers alone',
      'Table A: ',
    ])
      assert.ok(text.includes(words), words)
  })

  it('has a sheet for each table and standard, with the plain sentence, every label and band, and room to write', () => {
    const paper = workshopPaper(papers)
    const headings = headingsOf(paper)
    const text = textOf(paper)
    for (const { letter, questions } of papers.tables) {
      assert.ok(headings.includes(`Table ${letter}`))
      assert.equal(questions.length, 6)
      for (const { standard, answer } of questions) {
        assert.ok(headings.includes(`${standard.number}. ${standard.plain}`))
        for (const { label } of answer.scale) assert.ok(text.includes(label), label)
        for (const { words } of answer.bands.flatMap(({ statements }) => statements)) assert.ok(text.includes(words))
      }
    }
    const notes = paper.blocks.filter(block => block.kind === 'table' && block.caption.startsWith('Notes of the table'))
    assert.equal(notes.length, 18)
  })

  it('says that hands are shown where tables share the standards out', () => {
    const shared = { ...papers, announced: 'Today scores are an open show of hands at each table.' }
    assert.match(textOf(workshopPaper(shared)), /an open show of hands at each table/)
  })
})
