import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import type { EditionFile } from './edition.ts'
import { readEdition } from './reading.ts'

type Draft<Part> = Part extends object ? { -readonly [Key in keyof Part]: Draft<Part[Key]> } : Part

const published = await readFile(new URL('../../../editions/commissioning-12/1/edition.json', import.meta.url), 'utf8')

/** What reading says about the edition after something was planted in it: `place: problem` for each fault. */
const faultsAfter = (plant: (edition: Draft<EditionFile>) => void): readonly string[] => {
  const draft = JSON.parse(published) as Draft<EditionFile>
  plant(draft)
  const reading = readEdition('commissioning-12', '1', JSON.stringify(draft))
  return reading.ok ? [] : reading.faults.map(({ place, problem }) => `${place}: ${problem}`)
}

const standard = (edition: Draft<EditionFile>, number: number) => {
  const found = edition.sections.flatMap(section => section.standards)[number - 1]
  assert.ok(found)
  return found
}

const planted: readonly (readonly [string, (edition: Draft<EditionFile>) => void, RegExp])[] = [
  [
    'a missing band',
    e => standard(e, 3).bands.splice(1, 1),
    /^sections\[0\]\.standards\[2\]\.bands: standard 3 has .* low, top; /,
  ],
  [
    'a band twice',
    e => standard(e, 3).bands.push(...standard(e, 4).bands.slice(2)),
    /standard 3 has .* low, mid, top, top/,
  ],
  ['overlapping bands', e => Object.assign(e.answer.bands[0] ?? {}, { to: 3 }), /^answer\.bands: the bands overlap/],
  ['a gap between bands', e => Object.assign(e.answer.bands[1] ?? {}, { to: 3 }), /^answer\.bands: .*leave a gap/],
  ['a band upside down', e => Object.assign(e.answer.bands[2] ?? {}, { to: 4 }), /^answer\.bands: /],
  ['a score without a label', e => e.answer.scale.splice(2, 1), /^answer\.scale: the labels do not stand for/],
  [
    'an undeclared term',
    e => (standard(e, 1).title = 'We know the {icb}'),
    /standards\[0\]\.title: no term is called “icb”/,
  ],
  ['a form a term lacks', e => (standard(e, 1).plain = 'The {wcc.short}?'), /the term “wcc” has no form “short”/],
  [
    'a stray brace',
    e => (standard(e, 2).plain = 'What {LSP}?'),
    /standards\[1\]\.plain: a brace belongs to no placeholder/,
  ],
  [
    'a placeholder in the glossary',
    e => (e.about = 'For the {lsp}'),
    /^about: a placeholder stands where none is read/,
  ],
  [
    'a term that nobody uses',
    e => e.terms.push({ key: 'icb', name: 'ICB', about: 'Health.' }),
    /^terms: the term “icb” is used by no/,
  ],
  ['a key used twice', e => (standard(e, 2).key = 'A1'), /^standards: the key “A1” is used more than once/],
  [
    'a statement’s key used twice',
    e => Object.assign(standard(e, 1).bands[0]?.statements[0] ?? {}, { key: 'A1.low.2' }),
    /^statements: the key “A1\.low\.2”/,
  ],
  [
    'a prompt’s key used twice',
    e => Object.assign(standard(e, 1).prompts[0] ?? {}, { key: 'B5.q2' }),
    /^prompts: the key “B5\.q2”/,
  ],
  ['a place restated twice', e => (standard(e, 1).source = '001:A2'), /the source key “001:A2” is used more than once/],
  [
    'an unlisted source',
    e => (standard(e, 1).source = '009:A1'),
    /^sources: the source key “009:A1” begins with a source/,
  ],
  [
    'a number out of order',
    e => (standard(e, 5).number = 6),
    /^sections\[1\]\.standards\[0\]\.number: standard B5 has the number 6/,
  ],
  ['a lost statement', e => standard(e, 6).bands[2]?.statements.pop(), /^counts\.statements\.top: 52 said, 51 found/],
  ['a lost prompt', e => standard(e, 6).prompts.shift(), /^counts\.prompts: 68 said, 67 found/],
  ['a wrong count', e => (e.counts.standards = 13), /^counts\.standards: 13 said, 12 found/],
  [
    'a count that leaves a band out',
    e => Reflect.deleteProperty(e.counts.statements, 'mid'),
    /^counts\.statements: 98 said, 134 found/,
  ],
  [
    'a lost capacity question',
    e => standard(e, 12).prompts.pop(),
    /the capacity question stands 0 times on standard 12, not 1/,
  ],
  [
    'a capacity question nobody wrote',
    e => delete e.capacity,
    /the capacity question stands 1 times on standard 1, not 0/,
  ],
  [
    'a field of another name',
    e => Object.assign(standard(e, 1), { colour: 'red' }),
    /^sections\[0\]\.standards\[0\]: .*colour/,
  ],
  ['a blank sentence', e => (standard(e, 1).title = ' '), /^sections\[0\]\.standards\[0\]\.title: /],
  [
    'a prompt without words',
    e => standard(e, 1).prompts.push({ key: 'A1.q9' } as never),
    /^sections\[0\]\.standards\[0\]\.prompts\[4\]\.words: /,
  ],
  ['another kind of answer', e => Object.assign(e.answer, { kind: 'checklist' }), /^answer\.kind: /],
  [
    'another folder',
    e => (e.version = 2),
    /^name and version: it says commissioning-12\/2 but lies in commissioning-12\/1/,
  ],
]

describe('Reading an edition', () => {
  it('finds no fault in the published one', () => {
    assert.deepEqual(
      faultsAfter(() => undefined),
      [],
    )
  })

  for (const [what, plant, expected] of planted) {
    it(`refuses ${what}`, () => {
      const faults = faultsAfter(plant)
      assert.ok(
        faults.some(fault => expected.test(fault)),
        faults.join('\n') || 'no fault was found',
      )
    })
  }

  it('says where the text stops being JSON', () => {
    const reading = readEdition('commissioning-12', '1', `${published.slice(0, 900)}`)
    assert.ok(!reading.ok)
    assert.match(reading.faults[0]?.problem ?? '', /^it is not JSON: /)
  })

  it('gives a remedy with every fault', () => {
    for (const [, plant] of planted) {
      const draft = JSON.parse(published) as Draft<EditionFile>
      plant(draft)
      const reading = readEdition('commissioning-12', '1', JSON.stringify(draft))
      assert.ok(!reading.ok)
      assert.ok(reading.faults.every(({ remedy }) => remedy.endsWith('.') || remedy.endsWith('".')))
    }
  })
})
