import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { firstRunLink, hashOf, newToken } from '#people'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { forget, foundAgain } from './actions/staging.ts'
import { partsOf, savedAs } from './test/archives.ts'

type App = Awaited<ReturnType<typeof appFor>>
type Reply = Awaited<ReturnType<App['inject']>>

const readable = ({ body }: Reply): string =>
  body
    .replace(/<(?:script|style)[^]*?<\/(?:script|style)>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ')

/** A form with a file, as a browser sends it. */
const withFile = (name: string, bytes: Uint8Array): { readonly payload: Buffer; readonly type: string } => ({
  type: 'multipart/form-data; boundary=-----here',
  payload: Buffer.concat([
    Buffer.from(
      `-------here\r\nContent-Disposition: form-data; name="archive"; filename="${name}"\r\nContent-Type: application/zip\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n-------here--\r\n'),
  ]),
})

const tokenIn = ({ body }: Reply): string => /name="found" value="([^"]+)"/.exec(body)?.[1] ?? ''

describe('everything in one file, by browser', { timeout: 540_000 }, () => {
  let story: TestWorld
  let app: App
  let file: Buffer
  let everything: string

  const post = (to: App, url: string, cookie: string, fields: Readonly<Record<string, string>>): Promise<Reply> =>
    send(to, url, cookie, {
      type: 'application/x-www-form-urlencoded',
      payload: Buffer.from(new URLSearchParams(fields).toString()),
    })
  const send = (
    to: App,
    url: string,
    cookie: string,
    { type, payload }: { readonly type: string; readonly payload: Buffer },
  ): Promise<Reply> => {
    const headers = { host: 'localhost', origin: 'http://localhost', cookie, 'content-type': type }
    return to.inject({ method: 'POST', url, headers, payload })
  }

  before(async () => {
    story = await openWorld()
    app = await appFor(story)
    everything = `/partnerships/${story.sample.partnerships.wexmoor}/everything`
  })

  it('says what is in it, who took it, and what is not in it', async () => {
    const cookie = await story.signedIn(story.sample.people.ruth.email)
    const page = readable(await app.inject({ url: everything, headers: { cookie } }))
    assert.match(page, /every paper of 2 years \(2026\/27, 2025\/26\)/)
    assert.match(page, /Nobody so far/)
    assert.match(page, /workshop\.ballot : Unseen scores: they are in no file/)
  })

  it('is taken by champion and deputy, with the papers of every year, and put on record', async () => {
    const cookie = await story.signedIn(story.sample.people.tom.email)
    const reply = await post(app, everything, cookie, { do: 'take' })
    assert.equal(reply.statusCode, 200)
    assert.match(
      String(reply.headers['content-disposition']),
      /wexmoor-childrens-partnership-everything-2026-11-18\.zip/,
    )
    file = reply.rawPayload
    const zip = await savedAs(
      (async function* () {
        yield file
      })(),
    )
    const parts = await partsOf(zip)
    const names = [...parts.keys()]
    const wanted = [
      'papers/2025-26/wexmoor-childrens-partnership-2025-26-outline-change-plan-version-1.docx',
      'papers/2025-26/wexmoor-childrens-partnership-2025-26-self-analysis-agreed-position.pdf',
      'papers/2025-26/wexmoor-childrens-partnership-2025-26-tables.xlsx',
      'papers/2026-27/wexmoor-childrens-partnership-2026-27-decision-log.docx',
      ...['README.txt', 'index.html', 'schema.json', 'stocktake.json', 'content/plans.action.json'],
    ]
    assert.deepEqual(
      wanted.filter(name => !names.includes(name)),
      [],
    )
    assert.match(
      String(parts.get('index.html')),
      /<a href="\.\/papers\/2025-26\/[^"]+-tables\.xlsx">All tables \(Excel\)<\/a>/,
    )
    const manifest = JSON.parse(String(parts.get('stocktake.json'))) as {
      papers: { file: string }[]
      missing: string[]
    }
    assert.deepEqual(manifest.missing, [])
    assert.deepEqual(
      manifest.papers.map(paper => paper.file).toSorted(),
      names.filter(name => name.startsWith('papers/')).toSorted(),
    )
    const page = readable(await app.inject({ url: everything, headers: { cookie } }))
    assert.match(page, /on 18 November 2026 Tom Hale \d\.\d MB/)
  })

  it('is not there for anybody else', async () => {
    for (const name of ['dev', 'joseph', 'jo', 'lee', 'nadia', 'owen'] as const) {
      const cookie = await story.signedIn(story.sample.people[name].email)
      assert.equal((await app.inject({ url: everything, headers: { cookie } })).statusCode, 404, name)
      assert.equal((await post(app, everything, cookie, { do: 'take' })).statusCode, 404, name)
    }
  })

  it('is kept from a champion whose organisation sells services, with the reason', async () => {
    const { db, sample } = story
    await db.unscoped('update people.organisation set provider = true where partnership_id = $1', [
      sample.partnerships.wexmoor,
    ])
    await db.unscoped(
      `update people.role set organisation_id = (select id from people.organisation o where o.partnership_id = role.partnership_id limit 1)
       where person_id = $1 and partnership_id = $2`,
      [sample.people.ruth.id, sample.partnerships.wexmoor],
    )
    const cookie = await story.signedIn(sample.people.ruth.email)
    const reply = await post(app, everything, cookie, { do: 'take' })
    assert.equal(reply.statusCode, 409)
    assert.match(readable(reply), /some evidence is kept from those who do/)
  })

  it('is asked again when what was sent is no press of the button', async () => {
    const cookie = await story.signedIn(story.sample.people.tom.email)
    const reply = await post(app, everything, cookie, { do: '__proto__' })
    assert.equal(reply.statusCode, 422)
    assert.match(readable(reply), /Press the button to take everything/)
  })

  describe('read in at the programme’s desk', () => {
    const desk = () => `/programmes/${story.sample.programme}/reading-in`
    const admin = () => story.signedIn(story.sample.people.nadia.email)
    const champion = { name: 'Nell Ives', email: 'nell@calder.example' }
    /** The address at the desk of what was read in, and its own. */
    let goesTo = ''
    const ownOf = (atDesk: string): string => /\/partnerships\/[0-9a-f-]+/.exec(atDesk)?.[0] ?? ''

    it('is looked into first, and nothing is stored', async () => {
      const reply = await send(app, desk(), await admin(), withFile('everything.zip', file))
      assert.equal(reply.statusCode, 200)
      const page = readable(reply)
      assert.match(page, /Read in Wexmoor Children’s Partnership\?/)
      assert.match(page, /by Tom Hale/)
      assert.match(page, /2026\/27, 2025\/26/)
      assert.match(page, /\d people named/)
      const [row] = await story.db.unscoped('select count(*)::integer as count from papers.reading_in')
      assert.deepEqual(row, { count: 0 })
      await forget(tokenIn(reply), story.sample.people.nadia.id)
    })

    it('then stored, in the programme; once for each look, and with a way in for nobody', async () => {
      const cookie = await admin()
      const found = tokenIn(await send(app, desk(), cookie, withFile('everything.zip', file)))
      const stored = await post(app, desk(), cookie, { found, ...champion })
      assert.equal(stored.statusCode, 303)
      goesTo = String(stored.headers['location'])
      assert.match(goesTo, /\/partnerships\/[0-9a-f-]+\?done=read-in$/)
      const page = readable(await app.inject({ url: goesTo, headers: { cookie } }))
      assert.match(page, /It is read in\. The invitation to lead it is on its way/)
      assert.match(page, /Nobody is there yet[\s\S]*Invited, not here yet Nell Ives, nell@calder\.example: champion/)
      const list = readable(await app.inject({ url: `/programmes/${story.sample.programme}`, headers: { cookie } }))
      assert.equal(list.match(/Wexmoor Children’s Partnership/g)?.length, 2)
      const again = await post(app, desk(), cookie, { found, ...champion })
      assert.equal(again.statusCode, 409)
      assert.match(readable(again), /is not here any more/)
      const own = await app.inject({ url: `${ownOf(goesTo)}/everything`, headers: { cookie } })
      assert.equal(own.statusCode, 404, 'the desk reads nothing of it')
    })

    it('then led by whoever was invited, once they accept', async () => {
      const [token, partnership] = [newToken(story.world), ownOf(goesTo).slice('/partnerships/'.length)]
      const asked = await story.db.unscoped(
        `update people.invitation set token_hash = $1
         where partnership_id = $2 and role = 'champion' and withdrawn_at is null and accepted_at is null returning email`,
        [hashOf(token), partnership],
      )
      assert.deepEqual(asked, [{ email: champion.email }])
      const accepted = await post(app, `/invitations/${token}`, '', { name: champion.name })
      assert.equal(accepted.statusCode, 303)
      const cookie = String([accepted.headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
      const page = readable(await app.inject({ url: `${ownOf(goesTo)}/everything`, headers: { cookie } }))
      assert.match(
        page,
        /Nadia [A-Z]\w+ read it in at .*, from a file of Wexmoor Children’s Partnership that Tom Hale took/,
      )
      assert.match(page, /Ruth Adeyemi Champion ruth\.adeyemi@wexmoor\.example Tom Hale Deputy champion/)
    })

    it('is led by nobody of the programme’s staff, and asks who it is', async () => {
      const cookie = await admin()
      const found = tokenIn(await send(app, desk(), cookie, withFile('everything.zip', file)))
      const nobody = await post(app, desk(), cookie, { found, name: '', email: '' })
      assert.equal(nobody.statusCode, 422)
      assert.match(readable(nobody), /Enter the champion’s name/)
      for (const who of ['nadia', 'adaeze'] as const) {
        const email = story.sample.people[who].email.toUpperCase()
        const own = await post(app, desk(), cookie, { found, name: 'Nell Ives', email })
        assert.equal(own.statusCode, 422, who)
        assert.match(readable(own), /They work for the programme, so they cannot be champion here/)
      }
      const [row] = await story.db.unscoped('select count(*)::integer as count from papers.reading_in')
      assert.deepEqual(row, { count: 1 }, 'only the one before')
      await forget(found, story.sample.people.nadia.id)
    })

    it('is not found by somebody else, or by what looks like a way into another folder', async () => {
      const found = tokenIn(await send(app, desk(), await admin(), withFile('everything.zip', file)))
      for (const nasty of ['../../etc', 'x'.repeat(5000), '', '\u202e', `${found}x`]) {
        const reply = await post(app, desk(), await admin(), { found: nasty })
        assert.ok([409, 422].includes(reply.statusCode), `${nasty.slice(0, 20)}: ${reply.statusCode}`)
      }
      assert.equal(await foundAgain(found, story.sample.people.ruth.id), undefined)
      await forget(found, story.sample.people.nadia.id)
      assert.equal(await foundAgain(found, story.sample.people.nadia.id), undefined)
    })

    it('says what is wrong with another file', async () => {
      const wrong = await send(app, desk(), await admin(), withFile('holiday.zip', Buffer.from('PK, but no zip')))
      assert.equal(wrong.statusCode, 422)
      assert.match(readable(wrong), /not a file that Stocktake made/)
      const none = await send(app, desk(), await admin(), withFile('', Buffer.alloc(0)))
      assert.match(readable(none), /Choose the file that Stocktake made/)
    })

    it('is not there for others, whose upload is not even taken', async () => {
      const cookie = await story.signedIn(story.sample.people.tom.email)
      assert.equal((await send(app, desk(), cookie, withFile('everything.zip', file))).statusCode, 404)
      assert.equal((await send(app, desk(), '', withFile('everything.zip', file))).statusCode, 401)
    })
  })

  describe('read in as the first thing', () => {
    let elsewhere: TestDatabase
    let fresh: App
    let url: string

    before(async () => {
      elsewhere = await freshDatabase()
      const ground = { ...story, db: elsewhere }
      fresh = await appFor(ground, { sample: false })
      url = `/first-run/${await firstRunLink(ground)}/reading-in`
    })

    it('sets the installation up with that partnership and its first person', async () => {
      const looked = await send(fresh, url, '', withFile('everything.zip', file))
      assert.equal(looked.statusCode, 200, readable(looked).slice(0, 500))
      const found = tokenIn(looked)
      const nameless = await post(fresh, url, '', { found, name: '', email: 'nell' })
      assert.equal(nameless.statusCode, 422)
      assert.match(readable(nameless), /Enter your name/)
      const stored = await post(fresh, url, '', { found, name: 'Nell Orme', email: 'nell@example.org' })
      assert.equal(stored.statusCode, 303)
      const [visit] = [stored.headers['set-cookie']].flat()
      const cookie = String(visit).split(';')[0] ?? ''
      const page = await fresh.inject({ url: String(stored.headers['location']), headers: { cookie } })
      assert.match(readable(page), /Nell Orme read it in/)
      const home = await fresh.inject({
        url: String(stored.headers['location']).replace('/everything', ''),
        headers: { cookie },
      })
      assert.equal(home.statusCode, 200)
    })

    it('works once, and is not there for anybody without the link', async () => {
      assert.equal((await fresh.inject({ url })).statusCode, 404)
      assert.equal((await send(fresh, url, '', withFile('everything.zip', file))).statusCode, 404)
      assert.equal((await fresh.inject({ url: '/first-run/guess/reading-in' })).statusCode, 404)
    })
  })

  it('is described by a schema that everybody may read', async () => {
    const reply = await app.inject({ url: '/everything/schema.json' })
    assert.equal(reply.statusCode, 200)
    const { $id, properties } = reply.json<{ $id: string; properties: object }>()
    assert.equal($id, 'urn:stocktake-everything:1')
    assert.deepEqual(Object.keys(properties), ['manifest', 'content'])
  })
})
