import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { standardsOf, type Edition } from '../edition.ts'
import { loadEditions } from '../store.ts'
import { crosswalkFrom, guessed } from './drafted.ts'

const editions = await loadEditions(fileURLToPath(new URL('../../../../editions/', import.meta.url)))
const shipped = editions.shippedOne('commissioning-12.v1')
assert.ok(shipped)
const [section] = shipped.sections
const [standard] = section?.standards ?? []
assert.ok(section && standard)

/** An edition of one section with these standards, each with one question. */
const made = (name: string, standards: readonly (readonly [title: string, question: string])[]): Edition => ({
  ...shipped,
  ...{ name, id: `${name}.v1` },
  sections: [
    {
      ...section,
      standards: standards.map(([title, words], at) => ({
        ...standard,
        ...{ key: `${name}${at}`, number: at + 1, title, bands: [], prompts: [{ key: `${name}${at}.p`, words }] },
      })),
    },
  ],
})
const wholes = (from: Edition, to: Edition) =>
  Object.values(guessed(from, to).standards).map(({ whole }) => whole ?? 'nothing said')

test('standards in another script lead to each other where their words are the same, and nowhere else', () => {
  const older = made('a', [
    ['القيادة المشتركة', 'من يقود العمل؟'],
    ['الميزانية', 'كم ننفق؟'],
  ])
  const newer = made('b', [
    ['مشاركة الأطفال', 'من سأل الأطفال؟'],
    ['القيادة المشتركة', 'كم ننفق؟'],
  ])
  assert.deepEqual(wholes(older, newer), ['b1', 'nothing said'])
  const { prompts, dropped, added } = crosswalkFrom(guessed(older, newer), older, newer)
  assert.deepEqual(prompts, [{ from: 'a1.p', to: 'b1.p', change: 'moved' }])
  assert.deepEqual([dropped, added], [['a0.p'], ['b0.p']])
})

test('letters with signs on them are letters', () => {
  const older = made('a', [['Gŵyl y dŵr', 'Pwy sy’n arwain?']])
  assert.deepEqual(wholes(older, made('b', [['Gŷl y dâr', 'Pwy?']])), ['nothing said'])
  assert.deepEqual(wholes(older, made('b', [['GŴYL Y DŴR', 'Pwy?']])), ['b0'])
})

test('titles without a letter are the same only to the sign', () => {
  const older = made('a', [['—', 'One?']])
  assert.deepEqual(wholes(older, made('b', [['…', 'One?']])), ['nothing said'])
  assert.deepEqual(wholes(older, made('b', [['—', 'One?']])), ['b0'])
  assert.equal(standardsOf(older).length, 1)
})
