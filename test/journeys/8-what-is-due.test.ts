import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { follow, personAt, press, tap, type PersonAtBrowser } from './browser.ts'
import { openSampleSite, type SampleSite } from './site.ts'

describe('what was said would be done', { timeout: 1_200_000 }, () => {
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
    await follow(mair, 'Everything that waits on me')
    assert.equal(await heading(mair), 'What waits on me')
    await mair.look('what waits on a group lead')
    await follow(mair, /^Ask the nine groups/)
    await mair.look('an action of one’s own')
    await mair.page.getByLabel('Under way').check()
    await mair.page.getByLabel('A note').fill('Six of nine have answered.')
    await press(mair, 'Save how far it is')
    assert.match(await mair.page.locator('#history + ol').innerText(), /Six of nine have answered/)
    await mair.look('an action with its history')
  })

  it('a champion adds an action for somebody without an account, who answers by the link in their mail', async () => {
    const ruth = await personAt()
    await site.enter(ruth, 'ruth')
    await ruth.page.goto(`${own}/actions`)
    await ruth.look('all actions')
    await follow(ruth, 'Add an action')
    await ruth.look('a new action')
    await press(ruth, 'Add this action')
    await ruth.look('a new action without words')
    await ruth.page.getByLabel('What has to be done?').fill('Count who waits, service by service.')
    await ruth.page.getByLabel('Somebody else: their name').fill('Min-ji Sand')
    await ruth.page.getByLabel('And their e-mail address').fill('min-ji.sand@wexmoor.example')
    await press(ruth, 'Add this action')
    await ruth.look('an action just added')
    const action = ruth.page.url()

    const path = await mailedTo('min-ji.sand@wexmoor.example', '/own-actions/')
    const minji = await personAt({ width: 390 })
    await minji.page.goto(`${site.url}${path}`)
    assert.equal(await heading(minji), 'What you answer for')
    await minji.look('the actions of somebody without an account')
    await follow(minji, 'Count who waits')
    await minji.look('one action of somebody without an account')
    await minji.page.getByLabel('Dropped', { exact: true }).check()
    await press(minji, 'Save')
    await minji.look('a reason that is missing')
    await minji.page.getByLabel('Why is it dropped?').fill('The health trust counts already.')
    await press(minji, 'Save')
    await tap(minji.page.getByText('Finished'))
    await minji.look('nothing open any more')
    await ruth.page.goto(action)
    assert.match(
      await ruth.page.locator('#history + ol').innerText(),
      /Min-ji Sand, .*\n.*Dropped; before, not started/,
    )

    await minji.page.goto(`${site.url}${await mailedTo('min-ji.sand@wexmoor.example', '/own-actions-mail/')}`)
    await minji.look('the switch of the weekly mail')
    await press(minji, 'Stop it')
    assert.equal(await heading(minji), 'You get no weekly mail')
    await minji.page.goto(`${site.url}/own-actions/nothing`)
    await minji.look('a dead link')
  })

  it('an outcome reads on to everything that serves it', async () => {
    const ines = await personAt()
    await site.enter(ines, 'ines')
    await ines.page.goto(`${own}/outcomes`)
    await ines.look('the outcomes of a partnership')
    await follow(ines, /more than twelve weeks/)
    await ines.look('an outcome with what serves it')
    await follow(ines, /^Ask the nine groups/)
    assert.match(ines.page.url(), /\/actions\//)
  })

  /** The first path of that start in the newest mail to somebody, once it is in the outbox. */
  const mailedTo = async (address: string, start: string): Promise<string> => {
    const reader = await personAt()
    for (let tries = 0; tries < 200; tries++) {
      await reader.page.goto(site.outbox)
      const text = (await reader.page.locator('main').innerText()).split(address)[1] ?? ''
      const path = new RegExp(`${start}[\\w-]{20,}`).exec(text)?.[0]
      if (path !== undefined) return path
      await reader.page.waitForTimeout(1_000)
    }
    return assert.fail(`no mail to ${address}`)
  }
})
