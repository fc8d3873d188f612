import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { originName, toWord, type Paper } from '#documents'
import { noneKey, statementKey } from '#plans'
import { readUpload, type WordRead } from '#reading'
import { planPaper } from '../outline-plan/paper.ts'
import { agreedPaper } from '../self-analysis/agreed.ts'
import { positionKey, positionTexts } from '../self-analysis/agreed-marks.ts'
import { groupPaper } from '../self-analysis/group.ts'
import { answerKey } from '../self-analysis/group-marks.ts'
import { edited } from '../test/editing.ts'
import { agreed, answerOf, questions, sitting, submitted } from '../test/nouns.ts'
import { throughOffice } from '../test/office.ts'
import { outline } from '../test/outline.ts'
import { compared, type Field } from './compare.ts'
import { originFrom } from './origin.ts'

const exercise = '0192d3a0-0000-7000-8000-000000000001'
const texts = 'One\ntwo\n\n- a\n- b\n  - deeper\n\n4. four\n5. five\n\nAt <the> end & more'
const whole = { ...outline, texts: { ...outline.texts, 'prepare.case': texts, 'support.team': '' } }

const field = (key: string, words: string, label?: string): Field => ({
  ...{ key, place: 'here', called: key, words, seen: '1', max: 20_000 },
  ...(label === undefined ? {} : { label }),
})

const read = async (bytes: Uint8Array): Promise<WordRead> => {
  const folder = await mkdtemp(join(tmpdir(), 'reading-'))
  try {
    const path = join(folder, 'file')
    await writeFile(path, bytes)
    const file = await readUpload({ field: 'file', name: 'a.docx', path, size: bytes.length, tooLarge: false })
    assert.ok(file.ok && file.value.kind === 'word', JSON.stringify(file))
    return file.value
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
const comparing = async (bytes: Uint8Array, fields: readonly Field[]) => {
  const file = await read(bytes)
  const origin = originFrom(file.properties.get(originName))
  assert.ok(origin)
  return compared(file, origin, fields)
}

const outlineFields: readonly Field[] = [
  ...whole.areas.flatMap(({ section, statements, priorities, whyNone }) => [
    ...(priorities.length > 0
      ? Object.entries(statements).map(([name, words]) => field(statementKey(section, name as 'now'), words))
      : []),
    ...(priorities.length === 0 && whyNone !== '' ? [field(noneKey(section), whyNone)] : []),
  ]),
  ...Object.entries(whole.texts).map(([key, words]) => field(key, words)),
]
const responses = questions.map(({ standard }) => submitted(standard.number))
const [first, ...others] = responses
assert.ok(first)
const year = { partnership: 'Wexmoor', year: '2026/27' }

const papers: Readonly<Record<string, { readonly paper: Paper; readonly fields: readonly Field[] }>> = {
  outline: {
    paper: planPaper({
      partnership: 'W',
      now: '2027-03-25T09:00:00.000Z',
      plan: { outline: whole, missing: [] },
      exercise,
    }),
    fields: outlineFields,
  },
  group: {
    paper: groupPaper({ ...year, exercise, standardCount: 12, sitting, responses: [first, ...others], tallies: [] }),
    fields: responses.flatMap(({ standard, asked, summary, strategic, implications }) => [
      field(answerKey(standard, 'summary'), summary),
      field(answerKey(standard, 'implications'), implications),
      ...(asked.fields.strategic === undefined
        ? []
        : [field(answerKey(standard, 'strategic'), strategic, asked.fields.strategic.heading)]),
    ]),
  },
  agreed: {
    paper: agreedPaper({
      ...{ ...year, exercise, now: '2027-01-20T09:00:00.000Z', questions, sittings: [sitting], tallies: [], responses },
      positions: questions.map(({ standard }) => agreed(standard.number)),
      answers: responses.map(answerOf),
    }),
    fields: questions.flatMap(asked =>
      positionTexts.map(name =>
        field(
          positionKey(asked.standard.number, name),
          agreed(asked.standard.number)[name],
          name === 'variations' ? asked.fields.variations?.heading : undefined,
        ),
      ),
    ),
  },
}

for (const [name, { paper, fields }] of Object.entries(papers))
  describe(`The ${name} paper`, () => {
    let made: Uint8Array
    let saved: Uint8Array
    before(async () => {
      made = await toWord(paper)
      saved = await throughOffice(made)
    })

    test('comes back with every text in its place and none changed', async () => {
      const { changes, alreadyHere, notInFile, untouched } = await comparing(made, fields)
      assert.deepEqual([changes.map(each => each.field.key), alreadyHere, notInFile], [[], [], []])
      assert.equal(untouched, fields.length)
    })

    test('comes back the same after LibreOffice has opened and saved it', async () => {
      const { changes, alreadyHere, notInFile, untouched } = await comparing(saved, fields)
      assert.deepEqual(
        changes.map(({ field: { key }, now, said }) => [key, now, said]),
        [],
      )
      assert.deepEqual([alreadyHere, notInFile.map(({ key }) => key)], [[], []])
      assert.equal(untouched, fields.length)
    })
  })

describe('A text of the outline', () => {
  const { paper, fields } = papers['outline'] ?? assert.fail()
  const key = 'prepare.communicating'
  const words = whole.texts[key]
  const changed = async (change: (xml: string) => string, now = fields) => {
    const { changes } = await comparing(await edited(await toWord(paper), change), now)
    return changes.map(({ field: of, said, isChangedHere, trackedBy }) => [of.key, said, isChangedHere, ...trackedBy])
  }
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

  test('that was typed over is offered; where it was changed here too it says so; nothing else is touched', async () => {
    const change = (xml: string) => xml.replace(`>${words}`, `>Now ${words}`)
    assert.deepEqual(await changed(change), [[key, `Now ${words}`, false]])
    const elsewhere = fields.map(each => (each.key === key ? { ...each, words: 'Other words' } : each))
    assert.deepEqual(await changed(change, elsewhere), [[key, `Now ${words}`, true]])
    const same = fields.map(each => (each.key === key ? { ...each, words: `Now  ${words}` } : each))
    assert.deepEqual(await changed(change, same), [])
    assert.deepEqual(await changed(xml => xml, elsewhere), [], 'changed here only: nobody’s wish in the file')
  })

  test('that was empty takes what is written in the place of its note', async () => {
    const filled = (xml: string) => {
      const heading = xml.indexOf('How the team works')
      assert.ok(heading > 0)
      return xml.slice(0, heading) + xml.slice(heading).replace('Not written yet.', 'Every second Tuesday')
    }
    assert.deepEqual(await changed(filled), [['support.team', 'Every second Tuesday', false]])
  })

  test('goes on in paragraphs that were added below it, and is empty where all was taken out', async () => {
    const at = (xml: string) => xml.indexOf('</w:p>', xml.indexOf(`>${words}`))
    const added = (xml: string) => `${xml.slice(0, at(xml))}</w:p><w:p>${run('And a line more')}${xml.slice(at(xml))}`
    assert.deepEqual(await changed(added), [[key, `${words}\n\nAnd a line more`, false]])
    const out = (xml: string) => xml.replace(/<w:t [^>]*>[^<]*<\/w:t>/g, found => (found.includes(words) ? '' : found))
    assert.deepEqual(await changed(out), [[key, '', false]])
  })

  const without = (names: RegExp) => (xml: string) => {
    const from = xml.lastIndexOf('<w:pStyle w:val="Heading3"', xml.indexOf(`>${words}`))
    return xml.slice(0, from) + xml.slice(from).replace(names, found => found.replace('st_', 'lost_'))
  }

  test('of which the mark went with its old words is found by its heading', async () => {
    const anew = (xml: string) => without(/w:name="st_\w+(?<!_[he])"/)(xml).replace(`>${words}`, '>Written anew')
    assert.deepEqual(await changed(anew), [[key, 'Written anew', false]])
  })

  test('of which both marks were deleted is said to be lost', async () => {
    const file = await edited(await toWord(paper), xml => {
      const half = without(/w:name="st_\w+_h"/)(xml)
      return without(/w:name="st_\w+(?<!_[he])"/)(half)
    })
    const { notInFile, changes } = await comparing(file, fields)
    assert.deepEqual([notInFile.map(each => each.key), changes], [[key], []])
  })
})
