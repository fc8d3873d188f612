import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { PersonName } from '#test/world/cast.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'

const label = '2026/27: our own standards'
const words = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('two exercises in one year', { timeout: 400_000 }, () => {
  let story: TestWorld
  let own = ''
  let beside = ''
  let get: (url: string, who?: PersonName) => Promise<string>

  before(async () => {
    story = await openWorld()
    const app = await appFor(story)
    own = `/partnerships/${story.sample.partnerships.wexmoor}`
    const headers = async (who: PersonName) => ({
      cookie: await story.signedIn(story.sample.people[who].email),
      ...{ host: 'localhost', origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    })
    get = async (url, who = 'ruth') => {
      const { statusCode, body } = await app.inject({ url, headers: await headers(who) })
      assert.equal(statusCode, 200, `${url}: ${words(body)}`)
      return body
    }
    const { management, commissioning } = story.sample.groups
    const fields = {
      ...{ label: '2026/27', name: 'our own standards', edition: story.sample.frameworks.edition },
      ...{ 'gatherBy-day': '25', 'gatherBy-month': '11', 'gatherBy-year': '2026' },
      ...{ 'agreeBy-day': '9', 'agreeBy-month': '12', 'agreeBy-year': '2026' },
      ...{ 'planBy-day': '22', 'planBy-month': '1', 'planBy-year': '2027' },
    }
    const payload = new URLSearchParams(fields)
    for (const group of [management, commissioning]) payload.append('sits', group)
    const url = `${own}/exercises`
    const posted = await app.inject({
      method: 'POST',
      url,
      headers: await headers('ruth'),
      payload: payload.toString(),
    })
    assert.equal(posted.statusCode, 303, words(posted.body))
    beside = String(posted.headers.location).replace('/sittings', '')
  })

  it('stand both on Today and on the list of years, each by its name', async () => {
    const today = words(await get(own))
    assert.match(today, /Stocktake 2026\/27 /)
    assert.ok(today.includes(`Stocktake ${label}`))
    assert.match(words(await get(`${own}/exercises`)), /2026\/27 .*2026\/27: our own standards .*2025\/26/)
  })

  it('show first what one of them asks of this person, and say next on the page of each', async () => {
    const first = (page: string) => words(/<section class="next".*?<\/section>/s.exec(page)?.[0] ?? '')
    assert.match(first(await get(own, 'dev')), /begin the answers of .* In 2026\/27: our own standards: /)
    assert.match(first(await get(beside)), /^Next: hear from/)
    assert.doesNotMatch(await get(beside), /See how far they are/, 'it leads nowhere from the page itself')
    assert.equal(first(await get(beside, 'mair')), '')
  })

  it('are told apart in what waits on a group’s lead, and in their dates', async () => {
    const waits = words(await get(`${own}/waiting`, 'dev'))
    assert.match(waits, /Submit the answers of .*2026\/27: our own standards · 0 of/)
    assert.match(waits, /Positions are due \(2026\/27: our own standards\)/)
  })

  it('each have answers, positions, a plan and papers of their own', async () => {
    for (const below of ['', '/positions', '/plan', '/papers', '/milestones', '/dates']) {
      const page = words(await get(`${beside}${below}`))
      assert.ok(page.includes(label), below)
    }
  })

  it('never stand in one line of what has moved', async () => {
    const moved = words(await get(`${own}/moved`))
    assert.match(moved, /2025\/26 and 2026\/27 /)
    assert.match(moved, /On other standards: 2026\/27: our own standards/)
    const alone = words(await get(`${own}/moved?years=${beside.split('/').at(-1)}`))
    assert.match(alone, /On other standards: 2026\/27 This is the first year/)
    assert.match(alone, /Where we stand \(3\) .*Not agreed yet/)
    assert.match(words(await get(`${own}/moved/${beside.split('/').at(-1)}/1`)), /Standard 1 · year on year/)
    assert.doesNotMatch(alone, /From \d in/)
  })

  it('are two rows at the programme’s desk, without the name that the partnership gave', async () => {
    const desk = `/programmes/${story.sample.programme}`
    const standing = words(await get(`${desk}/standing`, 'nadia'))
    assert.match(standing, /2026\/27, on other standards: gathering answers/)
    const years = words(await get(`${desk}/partnerships/${story.sample.partnerships.wexmoor}/standing`, 'nadia'))
    assert.ok(!`${standing} ${years}`.includes('our own standards'))
  })

  it('say as one opens which group nobody answers for, and how the leads of the others hear of it', async () => {
    const before = words(await get(`${beside}/sittings`))
    assert.match(before, /No mail goes out as the year opens: tell them\./)
    assert.doesNotMatch(before, /Nobody answers for/)
    await story.db.unscoped(
      `update people.role set ended_at = now(), ended_by = person_id where role = 'group-lead' and group_id = $1`,
      [story.sample.groups.management],
    )
    const [group] = await story.db.unscoped<{ name: string }>('select name from people.partner_group where id = $1', [
      story.sample.groups.management,
    ])
    const after = words(await get(`${beside}/sittings`))
    assert.ok(after.includes(`Nobody answers for ${group?.name}. Invite a group lead`), after)
    assert.doesNotMatch(words(await get(`${beside}/sittings`, 'mair')), /Nobody answers for|No mail goes out/)
  })
})
