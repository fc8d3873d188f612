import assert from 'node:assert/strict'
import { it } from 'node:test'
import { follow, open, personAt, press } from './browser.ts'
import { mailTo, openSite } from './site.ts'

it(
  'an installation is set up, people are invited and come in, with and without scripts',
  { timeout: 600_000 },
  async t => {
    const site = await openSite()
    t.after(site.close)
    const ruth = await personAt()
    await ruth.page.goto(site.firstRun)
    await ruth.look('first run')
    await press(ruth, 'Set up')
    await ruth.look('first run with mistakes')
    await ruth.page.getByLabel('One partnership, standing alone').check()
    await ruth.page.getByLabel('Name of the partnership').fill('Wexmoor Children’s Partnership')
    await ruth.page.getByLabel('Your name').fill('Ruth Adeyemi')
    await ruth.page.getByLabel('Your e-mail address').fill('ruth@example.org')
    await press(ruth, 'Set up')
    await ruth.look('today, empty')
    const own = ruth.page.url()

    await press(ruth, 'Name the first group')
    await ruth.page.getByLabel('Name', { exact: true }).fill('Parents’ forum')
    await ruth.page.getByLabel('Parents’ and carers’ forum').check()
    await press(ruth, 'Save')
    await follow(ruth, 'Add a seat')
    await press(ruth, 'Save')
    await ruth.look('a seat with mistakes')
    await ruth.page.getByLabel('What is the seat called?').fill('Parent of a child with additional needs')
    await ruth.page.getByLabel('It is vacant').check()
    await ruth.page.getByLabel('Day').fill('1')
    await ruth.page.getByLabel('Month').fill('7')
    await ruth.page.getByLabel('Year').fill('2026')
    await press(ruth, 'Save')
    await press(ruth, 'Invite someone')
    await ruth.look('invitation')
    await ruth.page.getByLabel('Name', { exact: true }).fill('Bea Lindqvist')
    await ruth.page.getByLabel('E-mail address').fill('bea@example.org')
    await ruth.page.getByLabel('Group lead').check()
    await ruth.page.getByLabel('Which group?').selectOption({ label: 'Parents’ forum' })
    await press(ruth, 'Send the invitation')
    await ruth.look('people and groups')

    const bea = await personAt({ width: 320, scripts: false })
    const mail = await mailTo(site, bea, 'bea@example.org')
    await bea.look('outbox')
    await open(mail.getByRole('link'))
    await bea.look('an invitation on a phone')
    await press(bea, 'Accept and go in')
    assert.equal(bea.page.url(), own)
    await bea.look('today on a phone')
    for (const page of [
      '/help',
      '/help/champion',
      '/privacy',
      '/accessibility',
      '/you',
      `${new URL(own).pathname}/people`,
    ]) {
      await bea.page.goto(site.url + page)
      await bea.look(page)
    }
  },
)
