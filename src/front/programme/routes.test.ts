import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'

describe('the programme and us', () => {
  let story: TestWorld
  let app: FastifyInstance
  let own = ''
  before(async () => {
    story = await openWorld()
    app = await appFor(story)
    own = `/partnerships/${story.sample.partnerships.wexmoor}`
  })

  const get = async (person: 'ruth' | 'lee' | 'nadia' | 'jo', url: string) => {
    const cookie = await story.signedIn(story.sample.people[person].email)
    const { statusCode, body } = await app.inject({ url, headers: { cookie, host: 'localhost' } })
    return { status: statusCode, body }
  }
  const post = async (person: 'ruth' | 'lee', url: string, fields: Record<string, string>) => {
    const cookie = await story.signedIn(story.sample.people[person].email)
    const headers = { cookie, host: 'localhost', origin: 'http://localhost' }
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const payload = new URLSearchParams(fields).toString()
    const { statusCode, body } = await app.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload })
    return { status: statusCode, body }
  }

  it('says who sees what, how often they looked, what waits and what left', async () => {
    const { body } = await get('ruth', `${own}/programme`)
    assert.match(body, /Lee Brand, local lead/)
    assert.match(body, /No score and no text/)
    assert.match(body, /One request waits/)
    assert.match(body, /Words of the partnership, quoted[\s\S]*Autumn letter, page 3/)
  })

  it('gives the record of looks away as a table, a line each', async () => {
    await get('lee', `${own}/people`)
    const table = await get('ruth', `${own}/looks/record.csv`)
    assert.equal(table.status, 200)
    assert.match(table.body, /^\ufeff?Entry,When,Who[\s\S]*Lee Brand,local lead/)
  })

  it('is not for an observer, nor for the desk', async () => {
    assert.equal((await get('jo', `${own}/programme`)).status, 404)
    assert.equal((await get('nadia', `${own}/programme`)).status, 404)
  })

  it('asks before the partnership leaves, and lets only the champion', async () => {
    assert.match((await get('ruth', `${own}/programme/leaving`)).body, /What stays[\s\S]*What ends, at once/)
    assert.equal((await get('lee', `${own}/programme/leaving`)).status, 404)
    assert.equal((await post('lee', `${own}/programme/leaving`, { sure: 'yes' })).status, 404)
    const unsure = await post('ruth', `${own}/programme/leaving`, { reason: 'We go our own way.' })
    assert.equal(unsure.status, 422)
    assert.match(unsure.body, /Tick that the partnership decided[\s\S]*We go our own way/)
  })

  it('leaves: the programme’s people are out at once, and the partnership goes on with all it has', async () => {
    assert.equal((await get('lee', `${own}/people`)).status, 200)
    assert.equal(
      (await post('ruth', `${own}/programme/leaving`, { reason: 'We go our own way.', sure: 'yes' })).status,
      303,
    )
    assert.equal((await get('lee', `${own}/people`)).status, 404)
    const desk = await get('nadia', `/programmes/${story.sample.programme}`)
    assert.equal(desk.status, 200)
    assert.doesNotMatch(desk.body, new RegExp(`partnerships/${story.sample.partnerships.wexmoor}`))
    const page = await get('ruth', `${own}/programme`)
    assert.match(page.body, /in no programme[\s\S]*We go our own way/)
    assert.match(page.body, /Autumn letter, page 3/, 'what left stays listed')
    assert.equal((await get('ruth', `${own}/exercises/${story.sample.exercises.wexmoor2025}/positions`)).status, 200)
    assert.equal((await get('ruth', `${own}/programme/leaving`)).status, 404)
  })
})
