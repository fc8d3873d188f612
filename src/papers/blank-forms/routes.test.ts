import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { PersonName } from '#test/world/cast.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'

describe('blank forms', { timeout: 360_000 }, () => {
  let story: TestWorld
  let inject: (
    url: string,
    who: PersonName,
  ) => Promise<{ statusCode: number; body: string; rawPayload: Buffer; location: string }>

  before(async () => {
    story = await openWorld()
    const app = await appFor(story)
    inject = async (url, who) => {
      const cookie = await story.signedIn(story.sample.people[who].email)
      const { statusCode, body, rawPayload, headers } = await app.inject({
        url,
        headers: { cookie, host: 'localhost' },
      })
      return { statusCode, body, rawPayload, location: String(headers.location ?? '') }
    }
  })

  it('stand under Papers before the first year, for every edition that could be used, offered ones too', async () => {
    const own = `/partnerships/${story.sample.partnerships.lowEsker}`
    assert.equal((await inject(`${own}/latest/papers`, 'marta')).location, `${own}/forms`)
    const { body } = await inject(`${own}/forms`, 'marta')
    assert.match(body, /No exercise has been opened yet/)
    assert.match(body, /Open a year’s exercise/)
    const editions = [...story.editions.shipped().map(({ id }) => id), story.sample.frameworks.edition]
    for (const id of editions) {
      assert.ok(body.includes(`${own}/forms/${id}/blank.docx`), id)
      const { statusCode, rawPayload } = await inject(`${own}/forms/${id}/blank.docx`, 'marta')
      assert.equal(statusCode, 200, id)
      assert.equal(rawPayload.subarray(0, 2).toString(), 'PK')
    }
  })

  it('are of the partnership’s own standards too, and for its own people', async () => {
    const { wexmoor } = story.sample.partnerships
    const { edition } = story.sample.frameworks
    const ours = `/partnerships/${wexmoor}/forms`
    const { body } = await inject(ours, 'ruth')
    assert.match(body, /Early help in Wexmoor/)
    assert.doesNotMatch(body, /No exercise has been opened yet/)
    assert.equal((await inject(`${ours}/${edition}/blank.pdf`, 'jo')).statusCode, 200)
    assert.equal((await inject(`${ours}/nothing.v1/blank.docx`, 'ruth')).statusCode, 404)
    assert.equal((await inject(`${ours}/${edition}/blank.docx`, 'owen')).statusCode, 404)
  })
})
