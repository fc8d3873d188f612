import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { readUpload } from '#reading'
import { outings } from '#test/documents/checklist.ts'
import { damaged, type Damage } from '#test/documents/damage.ts'
import { libraries, libraryHebrew, llyfrgelloedd } from '#test/documents/framework.ts'
import { apart, oneTable, stepTables, type Printed } from '#test/documents/printed.ts'
import { asExcel, asWord } from '#test/documents/written.ts'
import { originalOf } from './from-file.ts'
import { sayPlace } from './original.ts'
import type { Proposal } from './proposal.ts'
import { proposeFrom } from './propose.ts'
import { heldBy, lossesOf, meantBy, sentencesIn, stepsIn, stepsMeant } from './test/reading-of.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const proposedFrom = async (bytes: Buffer, name: string): Promise<Proposal> => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const read = await readUpload({ field: 'file', name, path, size: bytes.length, tooLarge: false })
  assert.ok(read.ok)
  return proposeFrom(originalOf(read.value))
}
const ways = {
  Word: async (document: readonly Printed[]) => proposedFrom(await asWord(document), 'ours.docx'),
  Excel: async (document: readonly Printed[]) => proposedFrom(await asExcel(document), 'ours.xlsx'),
}
const torn: Damage = { torn: { rows: [1, 4], at: 0.6, heading: true, title: true } }
const worst: Damage = {
  torn: { rows: [0, 2, 5], at: 0.4, heading: true, title: false },
  lostNumbers: [2, 3],
  debris: [{ after: 3, words: '• N' }],
  emptyColumn: true,
  tornSections: true,
}

for (const [way, proposed] of Object.entries(ways))
  describe(`A framework that comes in as ${way}`, () => {
    test('needs no correction, in whatever language it is', async () => {
      for (const framework of [libraries, llyfrgelloedd, libraryHebrew])
        assert.deepEqual(heldBy(await proposed(oneTable(framework))), meantBy(framework))
    })

    test('is put together again where pages tore it, and says so', async () => {
      for (const damage of [torn, worst]) {
        const proposal = await proposed(damaged(oneTable(libraries), damage))
        assert.deepEqual(heldBy(proposal), meantBy(libraries))
        assert.deepEqual(lossesOf(proposal, sentencesIn(libraries)), [])
        assert.ok(proposal.doubts.some(({ kind }) => kind === 'rows-joined'))
      }
    })

    test('brings a checklist with its steps', async () => {
      assert.deepEqual(stepsIn(await proposed(stepTables(outings))), stepsMeant(outings))
    })
  })

test('questions below the tables of a Word file belong to the standards above them', async () => {
  assert.deepEqual(heldBy(await ways.Word(apart(libraries))), meantBy(libraries))
})

test('every text says where it stood', async () => {
  const proposal = await ways.Word(oneTable(libraries))
  const piece = proposal.pieces.find(({ words }) => words.startsWith('Nobody keeps track of closed evenings'))
  const [first] = piece?.from ?? []
  assert.equal(first && sayPlace(proposal.original, first.place), 'table 1, row 4, column 2')
})
