import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { damaged } from '#test/documents/damage.ts'
import { libraries } from '#test/documents/framework.ts'
import { oneTable } from '#test/documents/printed.ts'
import { asPasted } from '#test/documents/written.ts'
import { comesInWhole } from './coming-in.ts'
import { originalFromText } from './proposing/pasted.ts'
import { proposeFrom } from './proposing/propose.ts'
import { readTables } from './tables.ts'

const torn = damaged(oneTable(libraries), {
  torn: { rows: [1], at: 0.5, heading: true, title: true },
  lostNumbers: [1],
})
const details = { title: 'Ours', name: 'ours', version: 1, language: 'en', about: 'Ours.' }
const { original, ...proposal } = proposeFrom(originalFromText(asPasted(torn)))
const comesIn = (changed: object): boolean =>
  comesInWhole(
    readTables.draft,
    JSON.parse(JSON.stringify({ original, details, proposal: { ...proposal, ...changed } })) as Record<string, unknown>,
  )

describe('A draft that comes in with an archive', () => {
  test('is taken as this room wrote it, with its doubts', () => {
    assert.ok(proposal.doubts.length > 2)
    assert.ok(comesIn({}))
  })

  test('is refused with a doubt that nobody could say, a place that is none, a column of something else', () => {
    const [doubt] = proposal.doubts
    const [piece] = proposal.pieces
    const [column] = proposal.columns
    assert.ok(!comesIn({ doubts: [{ ...doubt, kind: 'made-up' }] }))
    assert.ok(!comesIn({ doubts: [{ ...doubt, kind: 'debris-dropped', words: 'not a list' }] }))
    assert.ok(!comesIn({ pieces: [{ ...piece, post: { as: 'statement', of: 'i1' } }] }))
    assert.ok(!comesIn({ columns: [{ ...column, role: { as: 'whatever' } }] }))
  })
})
