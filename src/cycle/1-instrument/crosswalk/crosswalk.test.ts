import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { assert as holds, constantFrom, array, property, record } from 'fast-check'
import { standardsOf, type Edition } from '../edition.ts'
import { loadEditions } from '../store.ts'
import {
  after,
  comesFrom,
  goesTo,
  goesBack,
  isMerged,
  linksBetween,
  type Crosswalk,
  type WalkedLink,
} from './crosswalk.ts'
import { crosswalkFaults, cycleFaults } from './faults.ts'
import { crosswalkSchema } from './format.ts'
import { readCrosswalk } from './reading.ts'

const folder = new URL('../../../../editions/', import.meta.url)
const editions = await loadEditions(fileURLToPath(folder))
const [thirteen, twelve] = [editions.shippedOne('commissioning-13.v1'), editions.shippedOne('commissioning-12.v1')]
assert.ok(thirteen && twelve)
const crosswalk = editions.crosswalks().find(({ from }) => from === thirteen.id)
assert.ok(crosswalk)
const keysOf = (edition: Edition) => standardsOf(edition).map(({ key }) => key)
const link = (from: string, to: string, share: 'whole' | 'part' = 'whole'): WalkedLink => ({
  ...{ from, to, share },
  ...{ differs: [], stricter: [], undone: [], milder: [] },
})
const broken = (changed: Partial<Crosswalk>) =>
  crosswalkFaults({ ...crosswalk, ...changed }, thirteen, twelve).map(({ problem }) => problem)

describe('The crosswalk from the thirteen standards to the twelve', () => {
  it('joins the older 2 and 4 in 2, and sends 8 to 7 with a part to 3', () => {
    assert.deepEqual(
      comesFrom(crosswalk, 'A2').map(({ from }) => from),
      ['A2', 'A4'],
    )
    assert.ok(isMerged(crosswalk, 'A2'))
    assert.deepEqual(
      goesTo(crosswalk, 'B8').map(({ to, share }) => [to, share]),
      [
        ['B7', 'whole'],
        ['A3', 'part'],
      ],
    )
    assert.ok(!isMerged(crosswalk, 'A3'), 'a part is no merger')
  })

  it('takes the other ten straight', () => {
    const straight = keysOf(thirteen).filter(
      key => goesTo(crosswalk, key).length === 1 && !isMerged(crosswalk, goesTo(crosswalk, key)[0]?.to ?? ''),
    )
    assert.equal(straight.length, 10)
  })

  it('moves one prompt from 3 to 1 and three from 4 to 2, drops one and adds nine', () => {
    const moved = crosswalk.prompts.filter(({ change }) => change === 'moved')
    assert.deepEqual(
      moved.map(({ from, to }) => `${from.split('.')[0]} ${to.split('.')[0]}`),
      ['A3 A1', 'A4 A2', 'A4 A2', 'A4 A2'],
    )
    assert.deepEqual([crosswalk.dropped.length, crosswalk.added.length, crosswalk.prompts.length], [1, 9, 59])
  })

  it('calls a prompt carried exactly when its words are the same', () => {
    const words = (edition: Edition) =>
      new Map(
        standardsOf(edition).flatMap(({ prompts }) =>
          prompts.map(each => [each.key, 'words' in each ? each.words : '']),
        ),
      )
    const [older, newer] = [words(thirteen), words(twelve)]
    for (const { from, to, change } of crosswalk.prompts)
      if (change !== 'moved')
        assert.equal(
          older.get(from) === newer.get(to),
          change === 'carried',
          `${from}: ${older.get(from)} / ${newer.get(to)}`,
        )
  })

  it('says of nothing that it is stricter where the words of the band are the same', () => {
    const band = (edition: Edition, key: string, name: string) =>
      standardsOf(edition)
        .find(each => each.key === key)
        ?.bands.find(each => each.band === name)
        ?.statements.map(({ words }) => words)
        .join('\n')
    for (const { from, to, stricter } of crosswalk.standards)
      for (const name of stricter)
        assert.notEqual(band(thirteen, from, name), band(twelve, to, name), `${from} ${name}`)
  })
})

describe('A crosswalk', () => {
  const without = (key: string) => crosswalk.standards.filter(({ from }) => from !== key)

  it('loses no standard, doubles none and makes none up', () => {
    assert.deepEqual(broken({}), [])
    assert.match(
      broken({ standards: without('C13') }).join(),
      /C13 of commissioning-13.v1 goes on nowhere.*C12 of commissioning-12.v1 comes from nowhere/,
    )
    assert.match(
      broken({ standards: [...crosswalk.standards, link('A1', 'A4')] }).join(),
      /goes on whole in two places/,
    )
    assert.match(
      broken({ standards: [...crosswalk.standards, link('A1', 'A1', 'part')] }).join(),
      /A1 to A1 stands twice/,
    )
    assert.match(broken({ standards: [...crosswalk.standards, link('A9', 'A1', 'part')] }).join(), /has no standard A9/)
    assert.match(broken({ addedStandards: ['A1'] }).join(), /A1 is not new/)
  })

  it('accounts for every prompt once', () => {
    assert.match(broken({ dropped: [] }).join(), /A1.q3 of commissioning-13.v1 is lost/)
    assert.match(broken({ dropped: ['A1.q3', 'A1.q2'] }).join(), /A1.q2 .* accounted for twice/)
    assert.match(broken({ added: crosswalk.added.slice(1) }).join(), /A2.q10 of commissioning-12.v1 comes from nowhere/)
    const twice = [...crosswalk.prompts.slice(1), { from: 'A1.q1', to: 'A1.q2', change: 'carried' as const }]
    assert.match(broken({ prompts: twice }).join(), /several prompts become A1.q2/)
  })

  it('never goes round in a circle', () => {
    assert.deepEqual(
      cycleFaults([
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'a', to: 'c' },
      ]),
      [],
    )
    assert.equal(
      cycleFaults([
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'a' },
      ]).length,
      3,
    )
    assert.equal(cycleFaults([{ from: 'a', to: 'a' }]).length, 1)
  })

  it('is looked at once, however many lead to it', () => {
    const names = Array.from({ length: 60 }, (_, at) => `e${at}`)
    const dense = names.flatMap((from, at) => names.slice(at + 1).map(to => ({ from, to })))
    assert.deepEqual(cycleFaults(dense), [])
    assert.equal(cycleFaults([...dense, { from: 'e59', to: 'e0' }]).length, dense.length + 1)
  })

  it('is refused with words when its file says something else', async () => {
    const name = `${crosswalk.from}--${crosswalk.to}`
    const text = await readFile(new URL(`crosswalks/${name}.json`, folder), 'utf8')
    const problems = (called: string, said: string) => {
      const reading = readCrosswalk(called, said, editions.shippedOne)
      return reading.ok ? [] : reading.faults.map(({ problem }) => problem)
    }
    assert.deepEqual(problems(name, text), [])
    assert.match(problems('other', text).join(), /its file is called otherwise/)
    assert.match(problems(name, text.replace('12.v1"', '99.v1"')).join(), /there is no edition commissioning-99.v1/)
    assert.match(problems(name, '{').join(), /it is not JSON/)
    assert.ok(problems(name, text.replace('"whole"', '"half"')).length > 0)
  })

  it('has a published schema that says the same', async () => {
    const kept: unknown = JSON.parse(await readFile(new URL('crosswalk.schema.json', folder), 'utf8'))
    assert.deepEqual(kept, JSON.parse(JSON.stringify(crosswalkSchema())))
  })
})

describe('Standards across editions', () => {
  it('are themselves in the same edition, and read both ways along a crosswalk', () => {
    const from = { id: thirteen.id, keys: keysOf(thirteen) }
    assert.equal(linksBetween(editions.crosswalks(), from, thirteen.id)?.length, 13)
    assert.equal(linksBetween(editions.crosswalks(), from, twelve.id)?.length, 14)
    const back = linksBetween(editions.crosswalks(), { id: twelve.id, keys: keysOf(twelve) }, thirteen.id)
    assert.deepEqual(
      back?.map(({ from: newer, to }) => `${to}>${newer}`).toSorted(),
      crosswalk.standards.map(({ from: older, to }) => `${older}>${to}`).toSorted(),
    )
    assert.equal(linksBetween([], from, twelve.id), undefined)
  })

  it('say what changed on the way to newer ones, and what is undone on the way back', () => {
    const on = linksBetween(editions.crosswalks(), { id: thirteen.id, keys: keysOf(thirteen) }, twelve.id) ?? []
    const back = linksBetween(editions.crosswalks(), { id: twelve.id, keys: keysOf(twelve) }, thirteen.id) ?? []
    assert.ok(on.some(({ differs, stricter }) => differs.length > 0 && stricter.length > 0))
    assert.ok(on.every(({ undone, milder }) => undone.length === 0 && milder.length === 0))
    assert.ok(back.every(({ differs, stricter }) => differs.length === 0 && stricter.length === 0))
    for (const { from, to, undone, milder } of back) {
      const same = on.find(each => each.from === to && each.to === from)
      assert.deepEqual([undone, milder], [same?.differs, same?.stricter])
    }
    assert.deepEqual([goesBack(on), goesBack(back)], [false, true])
  })

  it('that lead back and then on are no way back', () => {
    const crosswalks = [
      { ...crosswalk, from: 'old', to: 'first', standards: [{ ...link('A', 'A'), differs: ['One more is asked.'] }] },
      { ...crosswalk, from: 'old', to: 'other', standards: [{ ...link('A', 'A'), differs: ['One less is asked.'] }] },
    ]
    const [found] = linksBetween(crosswalks, { id: 'first', keys: ['A'] }, 'other') ?? []
    assert.ok(found)
    assert.deepEqual([found.undone, found.differs], [['One more is asked.'], ['One less is asked.']])
    assert.ok(!goesBack([found]))
  })

  const key = constantFrom('1', '2', '3', '4')
  const links = array(record({ from: key, to: key, share: constantFrom('whole', 'part') }), { maxLength: 10 })

  it('that go on over two crosswalks are whole only if whole on some way, and reach no standard twice', () => {
    holds(
      property(links, links, (one, two) => {
        const all = (list: typeof one) => list.map(each => link(each.from, each.to, each.share))
        const found = after(all(one), all(two))
        const pairs = found.map(({ from, to }) => `${from} ${to}`)
        assert.equal(new Set(pairs).size, pairs.length)
        for (const each of found) {
          const ways = one.flatMap(first =>
            two
              .filter(second => first.from === each.from && second.from === first.to && second.to === each.to)
              .map(second => [first.share, second.share]),
          )
          assert.ok(ways.length > 0)
          assert.equal(
            each.share === 'whole',
            ways.some(([first, second]) => first === 'whole' && second === 'whole'),
          )
        }
      }),
    )
  })
})
