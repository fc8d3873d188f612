import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sittingsOf } from '#exercise'
import { openSite, type Site } from '../test/browser.ts'

describe('A group that took only some of its standards', () => {
  let site: Site
  before(async () => {
    site = await openSite()
  })
  after(() => site.close())
  const here = (below = '') => `${site.base}/groups/${site.groups.unit}${below}`
  const answer = (standard: number, fields: Readonly<Record<string, string>>) =>
    site.post(site.people.lead, here(`/standards/${standard}`), { version: '0', then: 'list', ...fields })

  it('is offered nothing before it has answered any', async () => {
    assert.doesNotMatch((await site.get(site.people.champion, here())).words, /Did the group not look at/)
    assert.equal((await site.get(site.people.champion, here('/narrowing'))).status, 303)
  })

  it('keeps what it has written on, and the champion takes the rest off', async () => {
    await answer(1, { score: '3', summary: 'Seen live' })
    await answer(2, { summary: 'Begun' })
    assert.match(
      (await site.get(site.people.lead, here())).words,
      /Did the group not look at standard 5\? The champion can take it off/,
    )
    assert.match(
      (await site.get(site.people.champion, here())).words,
      /Did the group not look at standard 5\? Take it off its list/,
    )
    const page = await site.get(site.people.champion, here('/narrowing'))
    assert.match(page.words, /Take standard 5 off\?.*would look at standards 1 and 2 only/)
    assert.equal((await site.get(site.people.lead, here('/narrowing'))).status, 404)
    const done = await site.post(site.people.champion, here('/narrowing'), { off: ['5', '2', '99'] })
    assert.deepEqual([done.status, done.location], [303, here()])
    const sitting = await site
      .as(site.people.lead)
      .read(async tx => (await sittingsOf(tx, site.exercise)).find(({ group }) => group.id === site.groups.unit))
    assert.deepEqual(sitting?.standards, [1, 2])
  })

  it('can then submit', async () => {
    await answer(2, { version: '1', score: 'none' })
    assert.equal((await site.post(site.people.lead, here('/submission'), {})).status, 303)
    assert.match((await site.get(site.people.member, here('/response'))).words, /Seen live/)
  })
})
