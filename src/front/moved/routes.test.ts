import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { PersonName } from '#test/world/cast.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'

describe('what has moved', { timeout: 400_000 }, () => {
  let story: TestWorld
  let get: (below: string, who?: PersonName) => Promise<{ readonly status: number; readonly body: string }>

  before(async () => {
    story = await openWorld()
    const app = await appFor(story)
    const own = { owen: story.sample.partnerships.calder, ruth: story.sample.partnerships.wexmoor }
    get = async (below, who = 'owen') => {
      const cookie = await story.signedIn(story.sample.people[who].email)
      const place = who === 'owen' ? own.owen : own.ruth
      const url = `/partnerships/${place}/moved${below}`
      const { statusCode, body } = await app.inject({ url, headers: { cookie, host: 'localhost' } })
      return { status: statusCode, body }
    }
  })

  it('shows every standard of both editions, and no number that nobody agreed', async () => {
    const { status, body } = await get('')
    assert.equal(status, 200)
    assert.match(body, /Asked differently from the year before \(10\)/)
    assert.match(body, /None this year \(1\)/)
    assert.match(body, /Not agreed yet \(1\)/)
    assert.match(body, /Standards 2 and 4 of 2025\/26 are standard 2 now/)
  })

  it('speaks of one edition without a word on another', async () => {
    const { body } = await get('', 'ruth')
    assert.match(body, /Not agreed yet \(12\)/)
    assert.doesNotMatch(body, /in other words|no step back/)
    assert.match(body, /1 hypothesis failed/)
    assert.match(body, /Decided for the plan as a whole/)
  })

  it('takes years from the address, and the last two for anything else', async () => {
    const { calder2025, calder2026 } = story.sample.exercises
    const usual = (await get('')).body.match(/<h2[^>]*>/g)?.length
    for (const asked of ['?years=x', '?years=', `?years=${calder2025}`, '?years[a]=1', '?years=%00', '?other=1'])
      assert.equal((await get(asked)).body.match(/<h2[^>]*>/g)?.length, usual, asked)
    assert.equal((await get(`?years=${calder2025}&years=${calder2026}`)).status, 200)
  })

  it('opens one standard of any year, whatever its number became', async () => {
    const { calder2025, calder2026, wexmoor2025 } = story.sample.exercises
    const four = await get(`/${calder2025}/4`)
    assert.match(four.body, /Standard 2 · year on year/)
    assert.match(four.body, /Apart from nursery help nothing is bought together/)
    assert.match((await get(`/${calder2026}/3`)).body, /No\.|in part/)
    for (const below of [
      `/${calder2025}/14`,
      `/${calder2026}/13`,
      `/${calder2026}/0`,
      `/${calder2026}/x`,
      `/${wexmoor2025}/1`,
      '/x/1',
    ])
      assert.equal((await get(below)).status, 404, below)
  })

  it('gives the same as rows, a row for each standard of each year', async () => {
    const { status, body } = await get('.csv')
    assert.equal(status, 200)
    assert.equal(body.match(/^"?\d+\. /gm)?.length, 25)
  })
})
