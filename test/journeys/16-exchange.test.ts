import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { PersonName } from '#test/world/cast.ts'
import { follow, narrowest, personAt, press, type PersonAtBrowser } from './browser.ts'
import { openSampleSite } from './site.ts'

/** Who acts, at their first page. */
const entering =
  (site: Awaited<ReturnType<typeof openSampleSite>>) =>
  async (name: PersonName, path: string, options: Parameters<typeof personAt>[0] = {}): Promise<PersonAtBrowser> => {
    const person = await personAt(options)
    await site.enter(person, name)
    await person.page.goto(`${site.url}${path}`)
    return person
  }

/** The desk puts a session into an event to come and asks everybody to bring something along. */
const prepare = async (nadia: PersonAtBrowser, event: string): Promise<void> => {
  const { page } = nadia
  await follow(nadia, 'Programmes of events')
  await follow(nadia, event)
  await follow(nadia, 'Add a session')
  await page.getByLabel('Title').fill('Three lists, three ways')
  await page.getByLabel('Starts at').fill('14:00')
  await page.getByLabel('Who speaks?').fill('Ewa Marsh')
  await nadia.look('a session that is written')
  await press(nadia, 'Add this session')
  await follow(nadia, 'Ask for contributions')
  await page.getByLabel('What do you ask for?').fill('One thing that did not work for children who wait.')
  const due = new Date(Date.now() + 2 * 86_400_000)
  await page.getByLabel('Day').fill(String(due.getUTCDate()))
  await page.getByLabel('Month').fill(String(due.getUTCMonth() + 1))
  await page.getByLabel('Year').fill(String(due.getUTCFullYear()))
  await nadia.look('what is asked for')
  await press(nadia, 'Ask')
  await nadia.look('the programme of an event, at the desk')
}

/** Somebody who was asked answers with a record, without scripts on a phone, and publishes it without a name. */
const answer = async (sunita: PersonAtBrowser, event: string): Promise<void> => {
  const { page } = sunita
  await follow(sunita, `Bring along to ${event}`)
  await sunita.look('an event and what is asked')
  await follow(sunita, 'Answer with a record')
  await press(sunita, 'Save the draft')
  await sunita.look('a record with mistakes')
  await page.getByLabel('Title').fill('The list that grew')
  await page.getByLabel('The challenge').fill('A triage call that was to shorten the wait made the list longer.')
  await page.getByLabel('What was tried').fill('Calls on Mondays, by whoever had time.')
  await page.getByLabel('What was learned, or the action points').fill('A call needs somebody who can end the wait.')
  await page.getByLabel('Members of the network').check()
  await press(sunita, 'Save the draft')
  await sunita.look('a draft')
  await press(sunita, 'Check and publish')
  await sunita.look('what will be read, by whom, with whose consent')
  await press(sunita, 'Publish it')
  assert.ok(await page.getByText('Published for: members of the network, without our name').count())
  await sunita.look('a published record')
}

/** Somebody elsewhere finds it and takes something from it. */
const find = async (dev: PersonAtBrowser, wexmoor: string): Promise<void> => {
  const { page } = dev
  await follow(dev, 'Practice exchange')
  await dev.look('the exchange')
  await page.getByLabel('Words').fill('"triage call" wait')
  await press(dev, 'Search')
  await dev.look('what was found')
  await follow(dev, 'The list that grew')
  assert.doesNotMatch(await page.locator('main').innerText(), /Calder|Sunita/)
  await page.getByLabel('What will you do?').fill('Ask the therapists who may end a wait.')
  await dev.look('a record that others wrote')
  await press(dev, 'Add the action')
  assert.equal(new URL(page.url()).pathname, `${wexmoor}/waiting`)
}

it(
  'a swap shop goes from an event to a search and an action, and two partnerships are introduced to each other',
  { timeout: 1_500_000 },
  async t => {
    const site = await openSampleSite()
    t.after(site.close)
    const enter = entering(site)
    const { partnerships, programme } = site.sample
    const [wexmoor, calder] = [`/partnerships/${partnerships.wexmoor}`, `/partnerships/${partnerships.calder}`]
    const event = 'Swap shop: children who wait'

    await prepare(await enter('nadia', `/programmes/${programme}`), event)
    await answer(await enter('sunita', `${calder}/waiting`, { width: narrowest, scripts: false }), event)
    const dev = await enter('dev', `${wexmoor}/practice`)
    await find(dev, wexmoor)

    const tom = await enter('tom', `${wexmoor}/exchange?words=triage`, { width: narrowest, scripts: false })
    await follow(tom, 'The list that grew')
    await follow(tom, 'ask for an introduction')
    await tom.page.getByLabel('What would you like to talk about?').fill('Who makes the call now.')
    await tom.look('asking for an introduction')
    await press(tom, 'Ask')
    assert.ok(await tom.page.getByText('Not named until both have said yes').count())

    const owen = await enter('owen', `${calder}/waiting`)
    await follow(owen, 'Say yes or no to an introduction')
    assert.doesNotMatch(await owen.page.locator('main').innerText(), /Wexmoor|Tom/)
    await owen.look('an introduction that waits')
    await press(owen, 'Yes, introduce us')
    assert.ok(await owen.page.getByText('Wexmoor Children’s Partnership').count())
    await tom.page.goto(tom.page.url())
    assert.ok(await tom.page.getByText('Calder Reach Children’s Trust').count())
    await tom.look('an introduction that was made')

    await dev.page.goto(`${site.url}/exchange`)
    await dev.look('the exchange for anybody')
    assert.equal(await dev.page.getByText('The list that grew').count(), 0)
    await follow(dev, 'One waiting list instead of four')
    assert.ok(await dev.page.getByText('Wexmoor Children’s Partnership').count())
  },
)
