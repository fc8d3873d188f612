import fc from 'fast-check'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { damaged } from '#test/documents/damage.ts'
import { libraries } from '#test/documents/framework.ts'
import { oneTable, stepTables } from '#test/documents/printed.ts'
import { outings } from '#test/documents/checklist.ts'
import { asPasted } from '#test/documents/written.ts'
import { correct, sayCorrectionRefusal } from './correct.ts'
import type { Correction } from './correction.ts'
import { doubtsOf } from './doubts.ts'
import { originalFromText } from './pasted.ts'
import { laidOut, type Proposal } from './proposal.ts'
import { proposeFrom } from './propose.ts'
import { heldBy, lossesOf, meantBy, sentencesIn } from './test/reading-of.ts'

const whole = proposeFrom(originalFromText(asPasted(oneTable(libraries))))
const standardsOf = (proposal: Proposal) => laidOut(proposal).sections.flatMap(({ standards }) => standards)
const made = (proposal: Proposal, correction: Correction): Proposal => {
  const corrected = correct(proposal, correction)
  assert.ok(corrected.ok, JSON.stringify(correction))
  assert.deepEqual(lossesOf(corrected.value, []), [], 'no sign of the document is lost')
  return corrected.value
}
const refused = (proposal: Proposal, correction: Correction): string => {
  const corrected = correct(proposal, correction)
  assert.ok(!corrected.ok)
  assert.match(sayCorrectionRefusal(corrected.refusal), /^[A-Z].{20,}\.$/)
  return corrected.refusal.kind
}
const pieceWith = (proposal: Proposal, words: string) => {
  const piece = proposal.pieces.find(one => one.words.startsWith(words))
  assert.ok(piece, words)
  return piece
}
const [first, second] = standardsOf(whole)
assert.ok(first && second)

describe('A person', () => {
  test('splits a text and joins it again; nothing changes but the count', () => {
    const { id, words } = pieceWith(whole, 'Nobody keeps track of empty chairs')
    const split = made(whole, { kind: 'split', id, at: 'Nobody keeps track'.length })
    assert.deepEqual(
      standardsOf(split)[0]?.bands[0]?.statements.map(one => one.words),
      [
        'Nobody keeps track',
        'of empty chairs from one year to the next.',
        'What neighbours think of it has never been asked.',
      ],
    )
    const back = made(split, { kind: 'join', id: standardsOf(split)[0]?.bands[0]?.statements[1]?.id ?? '' })
    assert.equal(back.pieces.find(one => one.id === id)?.words, words)
    assert.deepEqual(heldBy(back), meantBy(libraries))
    assert.equal(back.corrections, 2)
  })

  test('moves a text to another band, another standard, or aside, and drops and restores it', () => {
    const { id } = pieceWith(whole, 'Nobody keeps track of empty chairs')
    const top = whole.bands[2]?.id ?? ''
    const moved = made(whole, { kind: 'move', id, to: { as: 'statement', of: second.id, band: top } })
    assert.equal(standardsOf(moved)[1]?.bands[2]?.statements.at(-1)?.id, id)
    const gone = made(moved, { kind: 'drop', id })
    assert.equal(laidOut(gone).dropped.at(-1)?.id, id)
    assert.deepEqual(heldBy(made(gone, { kind: 'restore', id })), heldBy(moved), 'back where it stood')
    assert.equal(refused(whole, { kind: 'move', id, to: { as: 'prompt', of: 'i999' } }), 'does-not-fit')
  })

  test('joins two standards and parts them again', () => {
    const torn = damaged(oneTable(libraries), { torn: { rows: [1], at: 0.5, heading: true, title: true } })
    const proposal = proposeFrom(originalFromText(asPasted(torn)))
    const doubt = proposal.doubts.find(({ kind }) => kind === 'rows-joined')
    assert.ok(doubt)
    const parted = made(proposal, { kind: 'answer', doubt: doubt.id, choice: 1 })
    assert.equal(parted.standards.length, 8)
    assert.equal(refused(parted, { kind: 'answer', doubt: doubt.id, choice: 0 }), 'does-not-fit')
    const again = made(parted, { kind: 'join', id: parted.standards[2]?.id ?? '' })
    assert.equal(again.standards.length, 7)
    assert.deepEqual(lossesOf(again, sentencesIn(libraries)), [])
  })

  test('renumbers, and adds and drops a section and a standard', () => {
    const grown = made(whole, { kind: 'add-section', words: 'Afterwards' })
    const section = grown.sections.at(-1)?.id ?? ''
    const more = made(grown, { kind: 'add-standard', section, words: 'We look back every June' })
    assert.equal(standardsOf(more).at(-1)?.number, 8)
    const moved = made(more, { kind: 'move-standard', id: first.id, section })
    assert.deepEqual(
      standardsOf(made(moved, { kind: 'number-all' })).map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8],
    )
    const dropped = made(more, { kind: 'drop', id: section })
    assert.deepEqual(heldBy(dropped), meantBy(libraries))
    assert.equal(refused(whole, { kind: 'number', id: first.id, number: 0 }), 'not-there')
  })

  test('takes a whole column as something else, and says what a column of standards is', () => {
    const table = whole.columns[0]?.block ?? ''
    const noted = made(whole, { kind: 'column', block: table, column: 5, role: { as: 'note' } })
    assert.ok(standardsOf(noted).every(({ prompts }) => prompts.every(({ post }) => post.as === 'note')))
    const aside = made(whole, { kind: 'column', block: table, column: 5, role: { as: 'aside' } })
    assert.equal(standardsOf(aside).flatMap(({ prompts }) => prompts).length, 0)
    const back = made(aside, { kind: 'column', block: table, column: 5, role: { as: 'prompt' } })
    assert.deepEqual(heldBy(back), meantBy(libraries), 'nothing of it was lost on the way')
    const again = made(whole, { kind: 'column', block: table, column: 5, role: { as: 'standard' } })
    assert.equal(again.corrections, 1)
  })

  test('sets a scale: labels, and one that begins at 0', () => {
    const low = { ...libraries, scale: libraries.scale }
    const text = asPasted(oneTable(low)).replaceAll(/Score (\d)/g, (_, score: string) => `Score ${Number(score) - 1}`)
    const proposal = proposeFrom(originalFromText(text))
    const doubt = proposal.doubts.find(({ kind }) => kind === 'scale-other')
    assert.ok(doubt, 'it says that Stocktake scores from 1 to 5')
    assert.match(doubtsOf(proposal).find(said => said.doubt === doubt)?.unsure ?? '', /and Stocktake from 1 to 5/)
    assert.deepEqual(heldBy(made(proposal, { kind: 'answer', doubt: doubt.id, choice: 1 })), meantBy(libraries))
    const said = made(whole, { kind: 'label', score: 3, words: 'Half way' })
    assert.equal(laidOut(said).scale[2]?.label.words, 'Half way')
    assert.equal(refused(whole, { kind: 'label', score: 2.5, words: 'x' }), 'not-a-score')
  })

  test('keeps cells whole instead of each sentence alone', () => {
    const proposal = proposeFrom(originalFromText(asPasted(damaged(oneTable(libraries), { running: true }))))
    const kept = made(proposal, { kind: 'answer-all', of: 'sentences-split', choice: 1 })
    assert.ok(standardsOf(kept).every(({ bands }) => bands.every(({ statements }) => statements.length === 1)))
    assert.equal(kept.corrections, 1)
  })

  test('takes a checklist as statements to score and back', () => {
    const list = proposeFrom(originalFromText(asPasted(stepTables(outings))))
    const statements = made(list, { kind: 'as', proposal: 'statements' })
    assert.equal(statements.standards.length, 7)
    const back = made(statements, { kind: 'as', proposal: 'checklist' })
    assert.equal(
      laidOut(back).sections.flatMap(({ items }) => items.filter(({ post }) => post.as === 'prompt')).length,
      7,
    )
  })

  test('says that something is right, which is no correction', () => {
    const proposal = proposeFrom(originalFromText(asPasted(damaged(oneTable(libraries), { lostNumbers: [1, 3] }))))
    const [doubt] = proposal.doubts
    assert.ok(doubt)
    const answered = made(proposal, { kind: 'answer', doubt: doubt.id, choice: 0 })
    assert.equal(answered.corrections, 0)
    assert.equal(doubtsOf(answered).at(-1)?.doubt.id, doubt.id, 'answered ones come last')
  })
})

const ids = fc.constantFrom(...whole.pieces.map(({ id }) => id), ...whole.standards.map(({ id }) => id), 's1', 'i99')
const of = fc.constantFrom(...whole.standards.map(({ id }) => id), ...whole.sections.map(({ id }) => id))
const band = fc.constantFrom(...whole.bands.map(({ id }) => id), 'none')
const posts = fc.oneof(
  fc.record({ as: fc.constantFrom('prompt' as const, 'note' as const), of }),
  fc.record({ as: fc.constant('statement' as const), of, band }),
  fc.constantFrom({ as: 'aside' as const }, { as: 'dropped' as const }, { as: 'point' as const, score: 3 }),
)
const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('join' as const, 'up' as const, 'down' as const, 'drop' as const, 'restore' as const),
    id: ids,
  }),
  fc.record({ kind: fc.constant('split' as const), id: ids, at: fc.nat({ max: 60 }) }),
  fc.record({ kind: fc.constant('move' as const), id: ids, to: posts }),
  fc.record({
    kind: fc.constant('column' as const),
    block: fc.constant('b2'),
    column: fc.integer({ min: 2, max: 6 }),
    role: fc.constantFrom({ as: 'prompt' as const }, { as: 'aside' as const }, { as: 'note' as const }),
  }),
  fc.record({
    kind: fc.constant('as' as const),
    proposal: fc.constantFrom('checklist' as const, 'statements' as const, 'banded' as const),
  }),
  fc.constantFrom<Correction>(
    { kind: 'number-all' },
    { kind: 'whole-cells' },
    { kind: 'turn-scale' },
    { kind: 'fit-scale' },
    { kind: 'usual-labels' },
    { kind: 'labels-from-bands' },
    { kind: 'shift-scale', by: 1 },
    { kind: 'drop-band', id: whole.bands[1]?.id ?? '' },
  ),
  fc.record({
    kind: fc.constant('split-standard' as const),
    id: ids,
    block: fc.constant('b2'),
    row: fc.nat({ max: 9 }),
  }),
)

test('no correction ever loses a sign of the document', () => {
  fc.assert(
    fc.property(fc.array(correction, { maxLength: 12 }), corrections => {
      let proposal = whole
      for (const each of corrections) {
        const next = correct(proposal, each)
        if (next.ok) proposal = next.value
        else assert.match(sayCorrectionRefusal(next.refusal), /\.$/)
      }
      assert.deepEqual(lossesOf(proposal, []), [])
      const ids = proposal.pieces.map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length, 'no id twice')
    }),
    { numRuns: 200 },
  )
})

test('a document that is read again uses no id twice: none of before means another part afterwards', () => {
  const reading: fc.Arbitrary<Correction> = fc.constantFrom<Correction>(
    { kind: 'column', block: 'b2', column: 5, role: { as: 'standard' } },
    { kind: 'column', block: 'b2', column: 1, role: { as: 'aside' } },
    { kind: 'table', block: 'b2', as: 'other' },
  )
  const idsIn = ({ sections, standards, bands, pieces, doubts }: Proposal): readonly string[] =>
    [...sections, ...standards, ...bands, ...pieces, ...doubts].map(({ id }) => id)
  fc.assert(
    fc.property(
      fc.array(fc.oneof(correction, reading), { minLength: 1, maxLength: 8 }),
      reading,
      (corrections, last) => {
        const given = new Set(idsIn(whole))
        let proposal = whole
        for (const each of [...corrections, last]) {
          const next = correct(proposal, each)
          if (!next.ok) continue
          const known = new Set(idsIn(proposal))
          const fresh = idsIn(next.value).filter(id => !known.has(id))
          assert.deepEqual(
            fresh.filter(id => given.has(id)),
            [],
            JSON.stringify(each),
          )
          for (const id of fresh) given.add(id)
          if (each.kind === 'column' && each.role.as === 'standard')
            assert.equal(fresh.length, idsIn(next.value).length, 'all of it was read again')
          proposal = next.value
        }
        assert.ok([...given].every(id => Number(id.slice(1)) < proposal.next))
      },
    ),
    { numRuns: 100 },
  )
})
