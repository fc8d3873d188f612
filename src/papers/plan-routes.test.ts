import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { html } from '#design'
import { buildServer } from '#http'
import { signedOutlineOf, type Outline } from '#plans'
import { houseOf } from '#test/room/browser.ts'
import { openWorld, type TestWorld } from '#test/world/test-world.ts'
import { paperRoutes } from './routes.ts'
import { textsIn } from './test/reading.ts'
import { wordsIn } from './test/word.ts'

let world: TestWorld
let server: FastifyInstance
let cookie: string
let path: string
let signed: Outline

before(async () => {
  world = await openWorld()
  const { partnerships, exercises, people } = world.sample
  server = await buildServer({
    routes: paperRoutes(houseOf(world.db, world.world)),
    files: new Map(),
    secure: false,
    log: false,
    trouble: what => html`<p>trouble: ${what}</p>`,
    isDown: () => false,
    health: async () => true,
  })
  cookie = await world.signedIn(people.ruth.email)
  path = `/partnerships/${partnerships.wexmoor}/exercises/${exercises.wexmoor2025}/papers`
  const scope = { kind: 'partnership', partnership: partnerships.wexmoor, person: people.ruth.id } as const
  const found = await world.db.read(scope, tx => signedOutlineOf(tx, exercises.wexmoor2025, 1))
  assert.ok(found)
  signed = found.outline
})
after(() => server.close())

const get = (url: string, as = cookie) => server.inject({ url, headers: { cookie: as } })
const plan = async (query = ''): Promise<string> => {
  const reply = await get(`${path}/outline-change-plan.docx${query}`)
  assert.equal(reply.statusCode, 200)
  return wordsIn(new Uint8Array(reply.rawPayload))
}
const shelf = async (): Promise<string> => (await get(path)).body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

// One plan that goes on from one part to the next: signed, then written on, then its signature undone.
describe('The outline change plan as a paper', () => {
  it('has every text of the signed version, who signed it, as what and when', async () => {
    const words = await plan('?version=1')
    assert.match(words, /Signed on 12 February 2026 by .*Marlow, chair/)
    const { areas, year: _year, ...whole } = signed
    const priorities = areas.flatMap(area => area.priorities.map(each => each.words))
    const lists = [whole.team, whole.resources, whole.criteria, areas.flatMap(area => [area.inquiries, area.ideas])]
    const wanted = [priorities, areas.map(area => area.statements), whole.texts, lists].flatMap(textsIn)
    const isCode = (text: string): boolean => /^(?:[0-9a-f-]{36}|\d{4}-\d\d-\d\d|[a-z]+|)$/.test(text)
    const lines = wanted.filter(text => !isCode(text)).flatMap(text => text.split(/\n+/))
    assert.ok(lines.length > 40)
    assert.deepEqual(
      lines.filter(line => !words.includes(line.replace(/^[•-]\s*/, ''))),
      [],
    )
  })

  it('is the signed version with what has come of it, as long as nothing has changed since, under a plain name', async () => {
    const [now, frozen] = [await plan(), await plan('?version=1')]
    assert.match(now, /Signed on 12 February 2026 by .*, chair · with what has come of it by 18 November 2026/)
    for (const line of frozen.split('\n').filter(each => !/^Signed on|To be recorded at/.test(each)))
      assert.ok(now.includes(line), line)
    const since = /What was found out|The open mornings go on every month|Community hall|14 May 2026: for the most part/
    assert.match(now, since)
    assert.doesNotMatch(frozen, since)
    const { headers } = await get(`${path}/outline-change-plan.docx`)
    assert.match(
      String(headers['content-disposition']),
      /filename="wexmoor-childrens-partnership-2025-26-outline-change-plan\.docx"/,
    )
    const list = await shelf()
    assert.match(
      list,
      new RegExp(
        `Signed plan, version 1 \\(Word\\) Signed plan, version 1 \\(PDF\\) Signed Signed on 12 February 2026 by .*, chair`,
      ),
    )
    assert.doesNotMatch(list.split(/Strategic change plan/)[0] ?? list, /Draft/)
  })

  it('is a draft of the next version once somebody writes on it, while what was signed stays as it was', async () => {
    const before = await plan('?version=1')
    await world.db.unscoped(`update plans.field set words = 'Marsh End first' where key = 'plan.name'`)
    await world.db.unscoped(`update plans.priority set words = 'Reworded later'`)
    await world.db.unscoped(`truncate plans.review cascade`)
    assert.equal(await plan('?version=1'), before)
    const draft = await plan()
    assert.match(draft, /^Wexmoor Children’s Partnership\nMarsh End first\n/)
    assert.match(draft, /Draft, not signed · as it stood on 18 November 2026/)
    assert.match(draft, /Still missing\nNo review has a date yet\n/)
    assert.match(draft, /Reworded later/)
    const list = await shelf()
    assert.match(
      list,
      /Signed plan, version 1 \(PDF\) Signed Signed on 12 February 2026.*Marsh End first \(PDF\) Draft .* Version 2: 1 thing missing\./,
    )
  })

  it('says of a version whose signature was undone that it was, and why', async () => {
    await world.db.unscoped(
      `update plans.signature set undone_at = '2026-11-17T10:00:00.000Z', undone_by = signed_by,
         undone_by_name = 'Ruth Adeyemi', undone_because = 'A figure was wrong.'`,
    )
    assert.match(await plan('?version=1'), /undone at 10:00 on 17 November 2026: A figure was wrong\./)
    assert.match(await shelf(), /Signature undone Signed on 12 February 2026 by .*; undone on 17 November 2026/)
  })

  it('is absent in a version that nobody signed, or that is no number', async () => {
    for (const version of ['0', '2', '-1', '1.5', '01', 'draft', '', '1%20or%201', '1&version=1', '99999999999'])
      assert.equal((await get(`${path}/outline-change-plan.docx?version=${version}`)).statusCode, 404, version)
    const stranger = await world.signedIn(world.sample.people.owen.email)
    assert.equal((await get(`${path}/outline-change-plan.docx`, stranger)).statusCode, 404)
  })

  it('cannot be taken before somebody has begun it', async () => {
    const notBegun = path.replace(world.sample.exercises.wexmoor2025, world.sample.exercises.wexmoor2026)
    const reply = await get(`${notBegun}/outline-change-plan.docx`)
    assert.equal(reply.statusCode, 409)
    assert.match(reply.body, /Nobody has begun the outline change plan\./)
    const { body } = await get(notBegun)
    assert.match(body, /Nobody has begun the outline change plan\.[^<]*<a[^>]*href="[^"]*\/plan">Go to the plan/)
  })
})
