import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { personAt, type PersonAtBrowser } from './browser.ts'
import { openSampleSite, type SampleSite } from './site.ts'

describe('what was said would be done', { timeout: 240_000 }, () => {
  let site: SampleSite
  let own = ''

  before(async () => {
    site = await openSampleSite()
    own = `${site.url}/partnerships/${site.sample.partnerships.wexmoor}`
  })
  after(() => site.close())

  const heading = (at: PersonAtBrowser): Promise<string> => at.page.locator('h1').innerText()

  it('a group lead sees what waits on them, and says how far one action is', async () => {
    const mair = await personAt()
    await site.enter(mair, 'mair')
    await mair.page.goto(own)
    await mair.page.getByRole('link', { name: 'Everything that waits on me' }).click()
    assert.equal(await heading(mair), 'What waits on me')
    await mair.look('what waits on a group lead')
    await mair.page.getByRole('link', { name: /^Ask the nine groups/ }).click()
    await mair.look('an action of one’s own')
    await mair.page.getByLabel('Under way').check()
    await mair.page.getByLabel('A note').fill('Six of nine have answered.')
    await mair.page.getByRole('button', { name: 'Save how far it is' }).click()
    assert.match(await mair.page.locator('#history + ol').innerText(), /Six of nine have answered/)
    await mair.look('an action with its history')
  })

  it('a champion adds an action for somebody without an account, who answers by the link in their mail', async () => {
    const ruth = await personAt()
    await site.enter(ruth, 'ruth')
    await ruth.page.goto(`${own}/actions`)
    await ruth.look('all actions')
    await ruth.page.getByRole('link', { name: 'Add an action' }).click()
    await ruth.look('a new action')
    await ruth.page.getByRole('button', { name: 'Add this action' }).click()
    await ruth.look('a new action without words')
    await ruth.page.getByLabel('What has to be done?').fill('Count who waits, service by service.')
    await ruth.page.getByLabel('Somebody else: their name').fill('Min-ji Sand')
    await ruth.page.getByLabel('And their e-mail address').fill('min-ji.sand@wexmoor.example')
    await ruth.page.getByRole('button', { name: 'Add this action' }).click()
    await ruth.look('an action just added')
    const action = ruth.page.url()

    const path = await mailedTo('min-ji.sand@wexmoor.example', '/own-actions/')
    const minji = await personAt({ width: 390 })
    await minji.page.goto(`${site.url}${path}`)
    assert.equal(await heading(minji), 'What you answer for')
    await minji.look('the actions of somebody without an account')
    await minji.page.getByRole('link', { name: 'Count who waits' }).click()
    await minji.look('one action of somebody without an account')
    await minji.page.getByLabel('Dropped', { exact: true }).check()
    await minji.page.getByRole('button', { name: 'Save' }).click()
    await minji.look('a reason that is missing')
    await minji.page.getByLabel('Why is it dropped?').fill('The health trust counts already.')
    await minji.page.getByRole('button', { name: 'Save' }).click()
    await minji.page.getByText('Finished').click()
    await minji.look('nothing open any more')
    await ruth.page.goto(action)
    assert.match(
      await ruth.page.locator('#history + ol').innerText(),
      /Min-ji Sand, .*\n.*Dropped; before, not started/,
    )

    await minji.page.goto(`${site.url}${await mailedTo('min-ji.sand@wexmoor.example', '/own-actions-mail/')}`)
    await minji.look('the switch of the weekly mail')
    await minji.page.getByRole('button', { name: 'Stop it' }).click()
    assert.equal(await heading(minji), 'You get no weekly mail')
    await minji.page.goto(`${site.url}/own-actions/nothing`)
    await minji.look('a dead link')
  })

  it('an outcome reads on to everything that serves it', async () => {
    const ines = await personAt()
    await site.enter(ines, 'ines')
    await ines.page.goto(`${own}/outcomes`)
    await ines.look('the outcomes of a partnership')
    await ines.page.getByRole('link', { name: /more than twelve weeks/ }).click()
    await ines.look('an outcome with what serves it')
    await ines.page.getByRole('link', { name: /^Ask the nine groups/ }).click()
    assert.match(ines.page.url(), /\/actions\//)
  })

  /** The first path of that start in the newest mail to somebody, once it is in the outbox. */
  const mailedTo = async (address: string, start: string): Promise<string> => {
    const reader = await personAt()
    for (let tries = 0; tries < 40; tries++) {
      await reader.page.goto(site.outbox)
      const text = (await reader.page.locator('main').innerText()).split(address)[1] ?? ''
      const path = new RegExp(`${start}[\\w-]{20,}`).exec(text)?.[0]
      if (path !== undefined) return path
      await reader.page.waitForTimeout(250)
    }
    return assert.fail(`no mail to ${address}`)
  }
})
