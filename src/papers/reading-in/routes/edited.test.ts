import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { strategicStandingOf } from '#plans'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { edited, hiddenIn, posted, readIn } from '../../test/editing.ts'

let world: TestWorld
let app: FastifyInstance
let cookie: string
let papers: string
let file: Uint8Array

const get = async (url: string, as = cookie) => app.inject({ url, headers: { cookie: as, host: 'localhost' } })
const upload = async (bytes: Uint8Array, { name = 'paper.docx', to = papers, as = cookie } = {}) => {
  const { payload, type } = posted(bytes, name)
  const headers = { cookie: as, host: 'localhost', origin: 'http://localhost', 'content-type': type }
  return app.inject({ method: 'POST', url: `${to}/edited`, payload, headers })
}
const accept = async (fields: Readonly<Record<string, string | readonly string[]>>, as = cookie) => {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map(each => [name, each] as [string, string])),
  )
  return app.inject({
    method: 'POST',
    url: `${papers}/edited/accepted`,
    payload: body.toString(),
    headers: {
      ...{ cookie: as, host: 'localhost', origin: 'http://localhost' },
      'content-type': 'application/x-www-form-urlencoded',
    },
  })
}
const textsNow = async () => {
  const { partnerships, exercises, people } = world.sample
  const scope = { kind: 'partnership', partnership: partnerships.wexmoor, person: people.ruth.id } as const
  const found = await world.db.read(scope, tx => strategicStandingOf(tx, world.editions, exercises.wexmoor2025))
  assert.ok(found)
  return found.plan
}

before(async () => {
  world = await openWorld()
  app = await appFor(world)
  const { partnerships, exercises, people } = world.sample
  cookie = await world.signedIn(people.ruth.email)
  papers = `/partnerships/${partnerships.wexmoor}/exercises/${exercises.wexmoor2025}/papers`
  file = new Uint8Array((await get(`${papers}/strategic-change-plan.docx`)).rawPayload)
})
after(() => app.close())

/** Takes a text apart so that its first words are other ones, the way a tracked change does. */
const tracked = (xml: string, old: string, fresh: string): string => {
  const by = 'w:id="77" w:author="Ana Fry" w:date="2026-11-20T10:00:00Z"'
  const at = xml.indexOf(old)
  assert.ok(at > 0, `the paper says “${old}”`)
  const [run, close] = [xml.lastIndexOf('<w:r>', at), xml.indexOf('</w:r>', at) + '</w:r>'.length]
  const rest = xml.slice(at + old.length, close)
  const deleted = `<w:del ${by}><w:r><w:delText>${old}</w:delText></w:r></w:del>`
  const inserted = `<w:ins ${by}><w:r><w:t xml:space="preserve">${fresh}</w:t></w:r></w:ins>`
  return `${xml.slice(0, run)}${deleted}${inserted}<w:r><w:t xml:space="preserve">${rest}${xml.slice(close)}`
}
const opening = (text: string): string => text.split(/\s/).slice(0, 3).join(' ')

describe('An edited strategic plan', () => {
  it('that nobody changed has nothing to take', async () => {
    const page = await upload(file)
    assert.equal(page.statusCode, 200)
    const words = readIn(page.body)
    assert.match(words, /Nothing to take from this file/)
    assert.match(words, /\d\d texts in the file were left as made/)
    assert.doesNotMatch(words, /Not found in the file/)
  })

  it('shows what was changed with changes tracked, word by word, and takes only what was ticked', async () => {
    const { texts } = await textsNow()
    const [vision, cause] = [texts['strategic.vision'], texts['strategic.case']]
    const bytes = await edited(file, xml =>
      tracked(tracked(xml, opening(vision), 'Every single family'), opening(cause), 'Since last winter'),
    )
    const page = await upload(bytes)
    const words = readIn(page.body)
    assert.match(words, /Changes are tracked in this file: Ana Fry \(2 insertions, 2 deletions\)/)
    assert.match(words, /taken out: .* added: Every single family/)
    assert.doesNotMatch(words, /Changed here too/)
    const hidden = hiddenIn(page.body)
    assert.deepEqual(
      Object.keys(hidden).filter(name => name.startsWith('words.')),
      ['words.strategic.vision', 'words.strategic.case'],
    )
    const done = await accept({ ...hidden, accept: 'strategic.vision' })
    assert.equal(done.statusCode, 303)
    const now = await textsNow()
    assert.equal(now.texts['strategic.vision'], vision.replace(opening(vision), 'Every single family'))
    assert.equal(now.texts['strategic.case'], cause)
    assert.match(readIn((await get(done.headers.location ?? '')).body), /One text is saved/)
  })

  it('says where somebody wrote here as well, and never overwrites what was not seen', async () => {
    const { texts } = await textsNow()
    const team = texts['strategic.team']
    const bytes = await edited(file, xml => tracked(xml, opening(team), 'From the file'))
    const first = hiddenIn((await upload(bytes)).body)
    assert.equal(
      (await accept({ ...first, accept: 'strategic.team', 'words.strategic.team': 'Meanwhile' })).statusCode,
      303,
    )
    const stale = await accept({ ...first, accept: 'strategic.team' })
    assert.equal(stale.statusCode, 409)
    assert.match(readIn(stale.body), /Somebody else was writing too/)
    assert.equal((await textsNow()).texts['strategic.team'], 'Meanwhile')
    const page = await upload(bytes)
    assert.match(readIn(page.body), /Changed here too/)
    assert.equal((await accept({ ...hiddenIn(page.body), accept: 'strategic.team' })).statusCode, 303)
    assert.match((await textsNow()).texts['strategic.team'], /^From the file/)
    assert.match(readIn((await upload(bytes)).body), /Changed in the file to what stands here already/)
  })

  it('asks for a tick, and takes nothing that is not a text of this plan or is too long', async () => {
    const { texts } = await textsNow()
    const bytes = await edited(file, xml => tracked(xml, opening(texts['strategic.resources']), 'Other money'))
    const hidden = hiddenIn((await upload(bytes)).body)
    const none = await accept(hidden)
    assert.deepEqual([none.statusCode, /Tick at least one text/.test(none.body)], [422, true])
    for (const more of [
      { accept: 'plan.name', 'words.plan.name': 'Mine' },
      { accept: 'strategic.resources', 'words.strategic.resources': 'x'.repeat(20_001) },
      { accept: 'strategic.resources', 'words.strategic.resources': 'a\u0000b' },
    ])
      assert.equal((await accept({ ...hidden, ...more })).statusCode, 422)
    assert.equal((await textsNow()).texts['strategic.resources'], texts['strategic.resources'])
  })
})

describe('A file is refused, and nothing is changed, when it', () => {
  const why = async (bytes: Uint8Array, given: Parameters<typeof upload>[1] = {}) => {
    const page = await upload(bytes, given)
    assert.ok([409, 422].includes(page.statusCode), `${page.statusCode}`)
    return readIn(page.body)
  }

  it('is a version that was signed', async () => {
    const signed = await get(`${papers}/outline-change-plan.docx?version=1`)
    assert.match(await why(new Uint8Array(signed.rawPayload)), /This is a version that was signed/)
  })

  it('was made for another year, or another partnership', async () => {
    const { partnerships, exercises, people } = world.sample
    const other = papers.replace(exercises.wexmoor2025, exercises.wexmoor2026)
    assert.match(await why(file, { to: other }), /another year or another partnership/)
    const calder = `/partnerships/${partnerships.calder}/exercises/${exercises.calder2026}/papers`
    const as = await world.signedIn(people.owen.email)
    assert.match(await why(file, { to: calder, as }), /another year or another partnership/)
  })

  it('is no paper of ours, a sheet, a picture, or nothing', async () => {
    const bare = await edited(file, xml => xml.replace(/Stocktake paper/, 'Another'), 'docProps/custom.xml')
    assert.match(await why(bare), /not a paper that Stocktake made/)
    assert.match(await why(Buffer.from('not a zip')), /What is in the file is not what its name says/)
    assert.match(await why(Buffer.from('x'), { name: 'a.png' }), /not a Word or Excel file/)
    assert.match(await why(new Uint8Array(), { name: '' }), /Choose a file first/)
  })

  it('holds macros, or something that would be fetched', async () => {
    const rels = await edited(
      file,
      xml =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="x" Type="http://a/attachedTemplate" Target="https://evil.example/a.dotm" TargetMode="External"/></Relationships>',
        ),
      'word/_rels/document.xml.rels',
    )
    assert.match(await why(rels), /a macro, a script, a link that fetches something/)
    assert.match(await why(file, { name: 'plan.docm' }), /a macro, a script/)
  })

  it('comes from somebody who does not write here: the page is not there', async () => {
    const as = await world.signedIn(world.sample.people.joseph.email)
    assert.equal((await upload(file, { as })).statusCode, 404)
    assert.equal((await get(`${papers}/edited`, as)).statusCode, 404)
  })
})
