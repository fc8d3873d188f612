import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { openHall } from '#test/world/hall.ts'
import { appFor, type TestWorld } from '#test/world/test-world.ts'
import { later, type Id } from '#ground'
import { startVisit, type Person } from '#people'
import { storeArchive } from './actions/storing.ts'
import { takeEverything } from './actions/taking.ts'
import { contentOf, noPapers, partsOf, savedAs, type Zip } from './test/archives.ts'
import { anyId, comparable, keepReader, read, readAtOf, reader } from './test/compare.ts'

/** There is no programme or network where it was read in, nor anybody else with a role; nothing is shown to everybody. */
const ofOthers =
  /\/programme|\/offer|\/support\/|\/people\/roles\/|\/exchange\/(?:found|events|introductions)\/|\/framework\/(?:region|showing\/end)/

describe('everything out, in, and out again', { timeout: 900_000 }, () => {
  let story: TestWorld
  let elsewhere: TestDatabase
  let [first, second]: [Zip | undefined, Zip | undefined] = [undefined, undefined]
  let partnership: Id<'partnership'>
  let readAt: string

  const takeOf = (db: TestDatabase, id: Id<'partnership'>, person: Person): Promise<Zip> =>
    savedAs(
      takeEverything({
        ...{ db, world: story.world, person, papers: noPapers() },
        partnership: { id, name: 'Wexmoor Children’s Partnership' },
      }),
    )
  const [before1, after1] = [() => first ?? assert.fail(), () => second ?? assert.fail()]
  /** Each kind of page that a link leads to, without its ids, with what the first of them answered. */
  const walk = async (db: TestDatabase, of: Id<'partnership'>, person: Id<'person'>): Promise<Map<string, number>> => {
    const app = await appFor({ ...story, db })
    const cookie = `visit=${await startVisit({ db, world: story.world }, person)}`
    const own = `/partnerships/${of}`
    const asked = new Set([own])
    const pages = new Map<string, number>()
    for (const url of asked) {
      const page = url.replace(anyId, ':id')
      if (pages.has(page)) continue
      const reply = await app.inject({ url, headers: { cookie } })
      pages.set(page, reply.statusCode)
      const links = [...reply.body.matchAll(/href="([^"#?]+)/g)].map(([, href = '']) => href)
      for (const href of [...links, String(reply.headers['location'] ?? '')])
        if (href.startsWith(own) && !/\.(?:docx|pdf|xlsx|csv|ics)$|\/files\//.test(href)) asked.add(href)
    }
    return pages
  }
  const readIn = async (): Promise<Id<'partnership'>> => {
    const stored = await storeArchive({ ...story, db: elsewhere, person: reader }, before1())
    assert.ok(stored.ok, JSON.stringify(stored))
    return stored.value
  }

  before(async () => {
    const hall = await openHall()
    await hall.step(2)
    story = hall
    // A workshop that was held, and one from the programme's side who looked.
    await story.db.unscoped('update workshop.workshop set closed_at = opened_at where id = $1', [hall.workshop])
    const app = await appFor(story)
    const lee = await story.signedIn(story.sample.people.lee.email)
    for (const page of ['', '/people', '/latest/positions'])
      await app.inject({ url: `/partnerships/${story.sample.partnerships.wexmoor}${page}`, headers: { cookie: lee } })
    elsewhere = await freshDatabase()
    await keepReader(elsewhere)
    first = await takeOf(story.db, story.sample.partnerships.wexmoor, story.sample.people.ruth)
    partnership = await readIn()
    readAt = await readAtOf(elsewhere, partnership)
    second = await takeOf(elsewhere, partnership, reader)
  })

  it('gives the same content, row by row, but for what reading in says of itself', async () => {
    const there = comparable(await contentOf(before1()), false, readAt)
    const here = comparable(await contentOf(after1()), true, readAt)
    assert.deepEqual([...here.keys()], [...there.keys()])
    for (const [name, rows] of there) assert.deepEqual(here.get(name), rows, name)
  })

  it('gives every file back, byte for byte', async () => {
    const files = async (zip: Zip) =>
      [...(await partsOf(zip))]
        .filter(([name]) => name.startsWith('files/'))
        .map(([name, bytes]) => [name.split('/')[2], bytes.toString('base64')])
    const there = await files(before1())
    assert.ok(there.length > 0)
    assert.deepEqual(await files(after1()), there)
  })

  it('leaves no id as it was', async () => {
    const ids = new Set([...(await contentOf(before1())).values()].flat().flatMap(line => line.match(anyId) ?? []))
    const found = [...(await contentOf(after1())).values()].flat().flatMap(line => line.match(anyId) ?? [])
    assert.deepEqual(
      found.filter(id => ids.has(id)),
      [],
    )
  })

  it('gives nobody a way in but whoever read it in', async () => {
    const people = await elsewhere.unscoped(
      `select p.name, p.email, r.role from people.person p left join people.role r on r.person_id = p.id and r.ended_at is null
       where r.role is not null or p.email is not null`,
    )
    assert.deepEqual(people, [{ name: reader.name, email: reader.email, role: 'champion' }])
    const roles = read(await contentOf(after1()), 'people.role')
    assert.ok(roles.length > 5, 'the roles that were stay on record')
  })

  it('holds nothing that lets somebody in, or tells whose dissent or score it is', async () => {
    const parts = [...(await contentOf(before1()))].map(([, lines]) => lines.join()).join()
    for (const word of ['token_hash', 'stop_hash', 'author_id']) assert.ok(!parts.includes(`"${word}"`), word)
  })

  it('is what its schema says, in every part', async () => {
    const parts = await partsOf(before1())
    const parse = (name: string): unknown => JSON.parse(parts.get(name)?.toString() ?? '')
    const content = Object.fromEntries(
      [...parts.keys()]
        .filter(name => name.startsWith('content/'))
        .map(name => [name.slice('content/'.length, -'.json'.length), parse(name)]),
    )
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
    const isValid = ajv.compile(parse('schema.json') as object)
    const whole = { manifest: parse('stocktake.json'), content }
    assert.ok(isValid(whole), JSON.stringify(isValid.errors?.slice(0, 5)))
    assert.ok(!isValid({ ...whole, content: { ...content, persons: [{ id: 1 }] } }), 'the schema can say no')
  })

  it('has every page working as before, for whoever read it in', async () => {
    const there = await walk(story.db, story.sample.partnerships.wexmoor, story.sample.people.ruth.id)
    const here = await walk(elsewhere, partnership, reader.id)
    assert.ok(here.size > 40, `${here.size} kinds of page`)
    const worse = [...here].filter(([page, status]) => status >= 400 && (there.get(page) ?? 200) < 400)
    assert.deepEqual(worse, [])
    const gone = [...there.keys()].filter(page => !here.has(page) && !ofOthers.test(page))
    assert.deepEqual(gone, [])
  })

  it('has a record of looks that is whole, in a chain of its own', async () => {
    const app = await appFor({ ...story, db: elsewhere })
    const cookie = `visit=${await startVisit({ db: elsewhere, world: story.world }, reader.id)}`
    const { body } = await app.inject({ url: `/partnerships/${partnership}/looks`, headers: { cookie } })
    assert.match(body, /The record is whole: [23] looks/)
  })

  it('stands beside itself when it is read in twice, and changes nothing that was there', async () => {
    const before = await contentOf(await takeOf(elsewhere, partnership, reader))
    const other = await readIn()
    assert.notEqual(other, partnership)
    const now = await contentOf(await takeOf(elsewhere, partnership, reader))
    for (const [name, rows] of before) if (!name.includes('taking')) assert.deepEqual(now.get(name), rows, name)
    const copies = await elsewhere.unscoped(`select name from people.partnership`)
    assert.equal(copies.length, 2)
  })

  it('is on record where it was taken, with its size, and where it was read in', async () => {
    const [taking] = await story.db.unscoped(`select bytes::integer, taken_by_name from papers.taking`)
    assert.deepEqual(taking, { bytes: before1().size, taken_by_name: story.sample.people.ruth.name })
    const [read] = await elsewhere.unscoped(`select read_by_name, taken_by_name, name from papers.reading_in limit 1`)
    assert.deepEqual(read, {
      ...{ read_by_name: reader.name, taken_by_name: story.sample.people.ruth.name },
      name: 'Wexmoor Children’s Partnership',
    })
    assert.ok(later(readAt, 0) > '2026')
  })
})
