import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { boxesIn } from '../sections/section.ts'
import { sectionOf, sections } from '../sections/sections.ts'
import { framework, nothing } from '../test/framework.ts'
import { changesBetween, readsSame } from './changes.ts'
import { isBegun, missingFrom, stateOf } from './completeness.ts'
import { markOf, phasesOf, type Row } from './framework.ts'
import { circlingIn, structureOf, type Node } from './structure.ts'
import { tableFrom, tell, tellAll } from './told.ts'
import { definitionIn, wordsUsed } from './words-used.ts'

const needed = sections.flatMap(({ parts }) => parts).filter(({ lacks }) => lacks !== undefined && lacks !== '')

describe('what is missing', () => {
  it('is nothing of a framework that says all', () => assert.deepEqual(missingFrom(framework()), []))

  it('is everything of an empty one, each by name and with its place', () => {
    const missing = missingFrom(nothing())
    assert.equal(missing.length, needed.length)
    assert.ok(missing.every(({ what, anchor }) => what !== '' && anchor !== ''))
  })

  const texts = sections.flatMap(section =>
    boxesIn(section)
      .filter(({ lacks }) => lacks !== undefined && lacks !== '')
      .map(({ key }) => ({ key, section: section.key })),
  )

  it('names exactly the texts that are blank, whichever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...texts), { selector: ({ key }) => key }), blank => {
        const changed = Object.fromEntries(blank.map(({ key }) => [key, ' \n ']))
        const missing = missingFrom(framework({ texts: { ...framework().texts, ...changed } }))
        assert.deepEqual(
          missing.map(({ anchor, section }) => `${section} ${anchor}`).toSorted(),
          blank.map(({ key, section }) => `${section} ${key}`).toSorted(),
        )
      }),
    )
  })

  it('names what a row does not say', () => {
    const lists = { ...framework().lists, budget: [{ id: 'b', says: { name: 'Short breaks', host: 'The council' } }] }
    assert.deepEqual(missingFrom(framework({ lists })), [
      {
        section: 'funding',
        anchor: 'row-b',
        what: '“Short breaks” does not say: its kind, the agreement behind it, its amount and how its effectiveness is watched',
      },
    ])
  })

  it('takes a reason for no joint budget', () => {
    const lists = { ...framework().lists, budget: [] }
    const texts = { ...framework().texts, 'funding.none': '' }
    assert.deepEqual(
      missingFrom(framework({ lists, texts })).map(({ what }) => what),
      ['The aligned and pooled budgets'],
    )
    assert.deepEqual(missingFrom(framework({ lists })), [])
  })

  it('asks for the phases of a cycle of one’s own', () => {
    const texts = { ...framework().texts, 'model.cycle': 'own', 'model.phases': 'Only one' }
    assert.deepEqual(
      missingFrom(framework({ texts })).map(({ anchor }) => anchor),
      ['model.phases'],
    )
    const many = { ...texts, 'model.phases': Array.from({ length: 13 }, (_, at) => `P${at}`).join('\n') }
    assert.match(
      missingFrom(framework({ texts: many }))[0]?.what ?? '',
      /13 phases: more than 12 are listed, but not drawn/,
    )
    const twelve = { ...texts, 'model.phases': Array.from({ length: 12 }, (_, at) => `P${at}`).join('\n') }
    assert.deepEqual(missingFrom(framework({ texts: twelve })), [])
  })

  it('tells an empty section from one that is begun', () => {
    const vision = sectionOf('vision')
    assert.equal(stateOf(nothing(), vision), 'empty')
    assert.equal(stateOf(nothing({ texts: { 'vision.plan': 'x' } }), vision), 'begun')
    assert.equal(stateOf(framework(), vision), 'whole')
    assert.ok(isBegun(nothing({ definition: 'x' }), sectionOf('definition')))
  })
})

describe('bodies and lines of reporting', () => {
  const bodies = (...to: readonly (number | undefined)[]): readonly Row[] =>
    to.map((reports, at) => ({
      id: `b${at}`,
      says: { name: `Body ${at}`, reports: reports === undefined ? '' : `b${reports}` },
    }))
  const namesIn = (nodes: readonly Node[]): readonly string[] =>
    nodes.flatMap(({ id, below }) => [id, ...namesIn(below)])

  it('are a tree', () => {
    const [board] = structureOf(bodies(undefined, 0, 0, 1))
    assert.deepEqual(namesIn(board ? [board] : []), ['b0', 'b1', 'b3', 'b2'])
  })

  it('show every body once, whoever reports to whom', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(11), { nil: undefined }), { maxLength: 12 }), to => {
        const all = bodies(...to)
        assert.deepEqual(namesIn(structureOf(all)).toSorted(), all.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('name those who report in a circle', () => {
    const all = bodies(1, 0, undefined)
    assert.deepEqual(
      circlingIn(all).map(({ id }) => id),
      ['b0', 'b1'],
    )
    const lists = { ...framework().lists, body: all.map(({ id, says }) => ({ id, says: { ...says, does: 'x' } })) }
    assert.equal(missingFrom(framework({ lists })).length, 2)
  })
})

describe('versions', () => {
  it('read the same in whatever order they were stored, and the glossary is no difference', () => {
    const texts = Object.fromEntries(Object.entries(framework().texts).toReversed())
    const other = framework({ texts, version: 7, glossary: [{ word: 'JSNA', means: 'x' }] })
    assert.ok(readsSame(framework(), other))
    assert.equal(markOf(framework()), markOf(other))
    assert.ok(!readsSame(framework(), framework({ reviewOn: '2029-01-01' })))
    assert.ok(!readsSame(framework(), framework({ definition: 'Other.' })))
  })

  it('differ in exactly the texts that were changed', () => {
    const keys = sections.flatMap(boxesIn).filter(({ kind }) => kind === 'text')
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.string(), (box, words) => {
        const after = framework({ texts: { ...framework().texts, [box.key]: `changed ${words}` } })
        assert.deepEqual(
          changesBetween(framework(), after).map(({ field, before }) => [field, before]),
          [[box.told ?? box.title, `About ${box.key}`]],
        )
      }),
    )
  })

  it('differ in the day of the review and in the order of rows', () => {
    assert.deepEqual(changesBetween(framework(), framework({ reviewOn: '2029-01-01' })), [
      {
        ...{ section: 'Signature and review', field: 'When it is looked at again' },
        ...{ before: '27 March 2028', after: '1 January 2029' },
      },
    ])
    const rows = (...names: readonly string[]) => names.map(name => ({ id: name, says: { name } }))
    const partners = (...names: readonly string[]) =>
      framework({ lists: { ...framework().lists, partner: rows(...names) } })
    const field = 'Partners: their order'
    const moved = changesBetween(partners('Police', 'Health', 'Council'), partners('Council', 'Schools', 'Police'))
    assert.deepEqual(
      moved.filter(each => each.field === field).map(({ before, after }) => [before, after]),
      [['Police\nCouncil', 'Council\nPolice']],
    )
    assert.ok(!readsSame(partners('Police', 'Health'), partners('Health', 'Police')))
  })

  it('are the same where nothing reads differently: no version waits for a signature under nothing', () => {
    const own = { ...framework().texts, 'model.cycle': 'four', 'model.phases': 'Kept for later' }
    const other = { ...own, 'model.phases': 'Something else' }
    assert.ok(readsSame(framework({ texts: own }), framework({ texts: other })), 'phases that are not chosen')
    const blank = [{ id: 'p', says: { name: 'Police' } }]
    const lists = (says: object) => ({
      ...framework().lists,
      partner: [{ id: 'p', says: { ...blank[0]?.says, ...says } }],
    })
    assert.ok(readsSame(framework({ lists: lists({}) }), framework({ lists: lists({ part: '' }) })))
  })

  it('name a row that came, and one that went', () => {
    const lists = { ...framework().lists, partner: [{ id: 'new', says: { name: 'Police', part: 'Sits.' } }] }
    const changes = changesBetween(framework(), framework({ lists }))
    assert.deepEqual(
      changes.map(({ before, after }) => [before?.split('\n')[0], after?.split('\n')[0]]),
      [
        [undefined, 'Police'],
        ['partner name', undefined],
      ],
    )
  })
})

describe('a framework as it is told', () => {
  it('has thirteen sections with a piece for every part that says something', () => {
    const told = tell(framework())
    assert.deepEqual(
      told.map(({ number }) => number),
      sections.map((_, at) => at + 1),
    )
    const words = JSON.stringify(told)
    for (const box of sections.flatMap(boxesIn))
      if (box.key !== 'model.phases' && box.kind !== 'choice') assert.ok(words.includes(`About ${box.key}`), box.key)
  })

  it('has no heading over nothing for those who can fill no gap, and says in a line what is silent', () => {
    const thin = nothing({ texts: { 'vision.shared': 'Safe and heard.', 'principles.from': 'own' } })
    const { sections: said, silent } = tellAll(thin)
    assert.deepEqual(
      said.map(({ key, told }) => [key, told.map(({ title }) => title)]),
      [['vision', ['The vision we share']]],
    )
    assert.equal(silent.length, 12)
    assert.ok(silent.includes('principles'), 'where principles come from is of use to writers only')
    assert.deepEqual(tellAll(framework()).silent, [])
  })

  it('shows rows as a table with a cell for every column, unless that would be too wide', () => {
    const tables = tell(framework())
      .flatMap(({ told }) => told)
      .flatMap(each => (each.kind === 'rows' ? [{ title: each.title, table: tableFrom(each) }] : []))
    assert.deepEqual(
      tables.filter(({ table }) => table === undefined).map(({ title }) => title),
      ['Aligned and pooled budgets'],
    )
    for (const { table } of tables) for (const row of table?.rows ?? []) assert.equal(row.length, table?.columns.length)
  })

  it('shows the cycle by its phases, however many', () => {
    const own = (phases: string) => phasesOf(framework({ texts: { 'model.cycle': 'own', 'model.phases': phases } }))
    assert.deepEqual(own('Ask\n\n Try '), ['Ask', 'Try'])
    assert.equal(own(Array.from({ length: 40 }, (_, at) => `P${at}`).join('\n')).length, 40)
    assert.deepEqual(phasesOf(framework({ texts: { 'model.cycle': 'constructor' } })), [])
  })
})

describe('words of the glossary', () => {
  const glossary = [
    { word: 'Commissioning', means: 'Deciding.', origin: 'own' },
    { word: 'HAS', stands: 'Housing aid service', means: 'x', origin: 'shipped' },
    { word: 'Pooled budget', means: 'One purse.', origin: 'own' },
  ] as const

  it('give the definition only where the partnership wrote it', () => {
    assert.equal(definitionIn(glossary), 'Deciding.')
    assert.equal(definitionIn([{ word: 'Commissioning', means: 'Shipped.', origin: 'shipped' }]), '')
  })

  it('are explained where they are used, and as they are written', () => {
    const used = (text: string) => wordsUsed(glossary, [text]).map(({ word }) => word)
    assert.deepEqual(used('Everybody has a pooled budget.'), ['Pooled budget'])
    assert.deepEqual(used('HAS helps.'), ['HAS'])
    assert.deepEqual(used('HASTE, unpooled budgets'), [])
  })
})
