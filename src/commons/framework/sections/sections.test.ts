import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cycles } from './cycles.ts'
import { exampleValues, examplePrinciples } from './examples.ts'
import { levelNames } from './levels-to-alignment.ts'
import { boxesIn, listNames, listsIn, sectionKeys } from './section.ts'
import { boxKeys, sections, sectionWith } from './sections.ts'

/** How many elements the founding paper asks for in each section, counted in it paragraph by paragraph. */
const asked = {
  ...{ vision: 6, partners: 4, definition: 5, model: 7, resources: 13, pattern: 5, funding: 7 },
  ...{ levels: 10, principles: 14, governance: 10, alignment: 7, procurement: 10, participation: 7 },
} as const

const elementsOf = (key: string) => sections.find(each => each.key === key)?.parts.flatMap(part => part.elements) ?? []

test('there are thirteen sections, in the order of the founding paper', () => {
  assert.deepEqual(
    sections.map(({ key }) => key),
    [...sectionKeys],
  )
  assert.equal(sections.length, 13)
})

for (const [key, count] of Object.entries(asked))
  test(`the section ${key} asks for all ${count} elements`, () => assert.equal(elementsOf(key).length, count))

test('the cycles have three, four and nine phases', () => {
  assert.deepEqual(
    [cycles.three, cycles.four, cycles.nine].map(({ phases }) => phases.length),
    [3, 4, 9],
  )
})

test('there are six levels, five sources, five papers, five themes, seven areas and more, five elements of taking part', () => {
  const counted = (key: string, like: RegExp): number => elementsOf(key).filter(({ asks }) => like.test(asks)).length
  assert.equal(levelNames.length, 6)
  assert.equal(counted('levels', /^The level:/), 6)
  assert.equal(counted('resources', /with the source:/), 5)
  assert.equal(counted('principles', /^Taken as a starting point:/), 5)
  assert.equal(counted('principles', /^The theme:/), 5)
  const areas = elementsOf('procurement').filter(({ source }) => source === '002:8.1.3')
  assert.equal(areas.length, 8, 'seven areas, the first of them asked for twice')
  assert.equal(counted('participation', /^(Systems|Strategies|Procedures|Structures|Resources)$/), 5)
})

test('every element names where the founding paper asks for it', () => {
  for (const { source } of sections.flatMap(({ parts }) => parts.flatMap(part => part.elements)))
    assert.match(source, /^002:(?:\d\.\d\.\d|Ex\.[12]|CS2)$/)
})

test('every text has one place, and every list', () => {
  assert.equal(new Set(boxKeys).size, boxKeys.length)
  assert.deepEqual(sections.flatMap(listsIn).toSorted(), [...listNames].toSorted())
  for (const section of sections)
    for (const { key } of boxesIn(section)) assert.equal(sectionWith({ key }), section.key)
})

test('every section says who reads it, what good looks like and which standards it answers', () => {
  for (const { readers, good, standards } of sections) {
    assert.ok(readers.length > 20)
    assert.ok(good.length >= 3)
    assert.ok(standards.length > 0 && standards.every(key => /^(?:A[1-4]|B[5-9]|C1[0-2])$/.test(key)))
  }
})

test('there are ten values and ten principles to start from', () => {
  assert.deepEqual([exampleValues.length, examplePrinciples.length], [10, 10])
})
