import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { dayOf, later, type Id } from '#ground'
import { startVisit } from '#people'
import { giveRow } from '#test/world/nation.ts'
import { agreeYear, openNation, type NationName } from '#test/world/nation-alone.ts'
import { buildApp } from '../../src/front/app.ts'
import { follow, personAt, press, type PersonAtBrowser } from './browser.ts'
import { openSite, type Site } from './site.ts'

/** So many of the sixty have given their rows before; the last one does so on its own page. */
const others = 53

/** The days of this journey: today, the day after contributions close, and the year after that. */
const days = { today: 0, closed: 1, nextYear: 335, nextClosed: 336 } as const
type Moment = keyof typeof days

describe('the overview, from a row that is given to a release that everybody reads', { timeout: 1_500_000 }, () => {
  let site: Site
  let nation: Awaited<ReturnType<typeof openNation>>
  let exercise: Id<'exercise'>
  const apps = new Map<Moment, { readonly url: string; readonly close: () => Promise<unknown> }>()

  before(async () => {
    site = await openSite(async house => {
      nation = await openNation(house)
      exercise = await agreeYear(house, nation.own, nation.persons.ruth)
      for (let at = 0; at < others; at += 1) await giveRow(nation, at, 0, at % 2 === 0 ? '2026-07-06' : '2026-09-21')
    })
    for (const moment of Object.keys(days) as Moment[]) await openAt(moment)
  })
  after(async () => {
    for (const { close } of apps.values()) await close()
    await site.close()
  })

  const worldAt = (moment: Moment) => ({
    ...site.house.world,
    now: () => later(site.house.world.now(), days[moment] * 86_400_000),
  })

  /** The same installation, met on another day. */
  const openAt = async (moment: Moment): Promise<void> => {
    const app = await buildApp({ ...site.house, world: worldAt(moment), publicUrl: site.url })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    apps.set(moment, { url: `http://localhost:${port}`, close: () => app.close() })
  }

  const enter = async (
    name: NationName | 'nobody',
    moment: Moment,
  ): Promise<PersonAtBrowser & { readonly url: string }> => {
    const url = apps.get(moment)?.url ?? ''
    const person = await personAt()
    if (name !== 'nobody') {
      const value = await startVisit({ db: site.db, world: worldAt(moment) }, nation.persons[name].id)
      await person.context.addCookies([{ name: 'visit', value, url }])
    }
    return { ...person, url }
  }

  const releases = (url: string): string => `${url}/programmes/${nation.programme}/releases`
  const contribution = (url: string): string => `${url}/partnerships/${nation.own}/exercises/${exercise}/contribution`

  const text = ({ page }: PersonAtBrowser): Promise<string> => page.locator('main').innerText()

  /** Opens the page again until it says so: what is built and gated is done beside it. */
  const until = async (person: PersonAtBrowser, says: RegExp): Promise<void> => {
    for (let tries = 0; tries < 600; tries += 1) {
      if (says.test(await text(person))) return
      await person.page.waitForTimeout(1_000)
      await person.page.reload()
    }
    assert.fail(`${person.page.url()} never says ${says}:\n${await text(person)}`)
  }

  /** The draft has its link when it is whole. */
  const untilBuilt = async (person: PersonAtBrowser): Promise<void> => {
    for (let tries = 0; tries < 600; tries += 1) {
      if ((await person.page.getByRole('link', { name: 'Draft 1' }).count()) > 0) return
      await person.page.waitForTimeout(1_000)
      await person.page.reload()
    }
    assert.fail('the draft is never whole')
  }

  it('the champion reads precisely what would be given, gives it, takes it back and gives it again', async () => {
    const ruth = await enter('ruth', 'today')
    await ruth.page.goto(contribution(ruth.url))
    assert.match(await text(ruth), /North and Borders|South and Islands/)
    assert.match(await text(ruth), /none this year/)
    assert.match(await text(ruth), /Nothing else goes with it/)
    await ruth.look('a row that can be given')
    await press(ruth, 'Contribute these positions')
    assert.match(await text(ruth), /The row that was given[\s\S]*Given by Ruth Adeyemi/)
    await ruth.look('a row that was given')
    await press(ruth, 'Withdraw the row')
    assert.match(await text(ruth), /Withdrawn/)
    await press(ruth, 'Contribute these positions')
  })

  it('before the first release the programme sees what is still needed, and plans when contributions close', async () => {
    const adaeze = await enter('adaeze', 'today')
    await adaeze.page.goto(releases(adaeze.url))
    await until(adaeze, /The country[\s\S]*50 or more/)
    await adaeze.look('releases before the first')
    await press(adaeze, 'Plan the release')
    await adaeze.look('a plan without a day')
    await adaeze.page.getByLabel('Which year does it speak of?').fill('2026/27')
    const [year = '', month = '', date = ''] = dayOf(site.house.world.now()).split('-')
    for (const [name, value] of Object.entries({ Day: date, Month: month, Year: year }))
      await adaeze.page.getByLabel(name, { exact: true }).fill(value)
    await press(adaeze, 'Plan the release')
    assert.match(await text(adaeze), /Not yet:[\s\S]*Contributions are open until the end of/)
    await adaeze.look('a release whose contributions are open')
  })

  it('after the closing day a row stays in the release, and can be withdrawn from the next', async () => {
    const ruth = await enter('ruth', 'closed')
    await ruth.page.goto(contribution(ruth.url))
    assert.match(await text(ruth), /Contributions to release 1 \(2026\/27\) closed on/)
    await ruth.look('a row that is closed in')
    const late = await ruth.page.request.post(`${contribution(ruth.url)}/withdrawal`, {
      form: { from: 'all' },
      headers: { origin: ruth.url },
    })
    assert.equal(late.status(), 409)
    assert.match(await late.text(), /what a closed release counts is not changed/)
    await press(ruth, 'Withdraw it from the next release on')
    assert.match(await text(ruth), /Withdrawn[\s\S]*by Ruth Adeyemi/)
  })

  it('the analyst has a draft built and its gate run, and cannot approve it', async () => {
    const adaeze = await enter('adaeze', 'closed')
    await adaeze.page.goto(`${releases(adaeze.url)}/1/drafts`)
    await press(adaeze, 'Build draft 1')
    await untilBuilt(adaeze)
    await follow(adaeze, 'Draft 1')
    await adaeze.look('a draft before its disclosure check')
    assert.equal(await adaeze.page.getByRole('button', { name: /Approve/ }).count(), 0)
    await press(adaeze, 'Start the disclosure check')
    await until(adaeze, /The disclosure check is clear/)
    await adaeze.look('a draft that the gate has cleared')
    const facts = await enter('wilf', 'closed')
    await facts.page.goto(`${releases(facts.url)}/1/drafts`)
    // The jobs of this installation live in the day of its clock, the people of this step in the day after.
    assert.match(await text(facts), /Adaeze Munro had it built/)
    assert.match(await text(facts), /The builder read the contributions to build it/)
    assert.equal((await text(facts)).match(/Adaeze Munro read it/g)?.length, 1, 'once a day and person')
    await facts.look('a release with its record')
  })

  it('two approvers publish it, each by themselves, and everybody may read what the programme opens', async () => {
    for (const name of ['wilf', 'leila'] as const) {
      const approver = await enter(name, 'closed')
      await approver.page.goto(`${releases(approver.url)}/1/drafts/1`)
      await approver.look(`a draft for ${name}`)
      await press(approver, /^Approve this draft/)
      await approver.look(`what the approval of ${name} does`)
      await press(approver, /^Approve it/)
      if (name === 'wilf') assert.match(await text(approver), /You have approved this draft already/)
      else assert.match(await text(approver), /so that no trust’s score can be worked out, even by another trust/)
    }
    const cora = await enter('cora', 'closed')
    await cora.page.goto(`${releases(cora.url)}/1`)
    await cora.look('a release for a sponsor')
    for (const kind of ['csv', 'xlsx', 'pdf', 'json'])
      assert.equal((await cora.page.request.get(`${releases(cora.url)}/1/files/${kind}`)).status(), 200, kind)
    const nobody = await enter('nobody', 'closed')
    const open = `${nobody.url}/overview/${nation.programme}/1`
    assert.equal((await nobody.page.goto(open))?.status(), 404)
    const nadia = await enter('nadia', 'closed')
    await nadia.page.goto(`${releases(nadia.url)}/1`)
    await press(nadia, 'Show it to everybody')
    await nobody.page.goto(`${nobody.url}/overview`)
    await nobody.look('the releases that everybody reads')
    await follow(nobody, /The overview 2026\/27/)
    await nobody.look('a release that everybody reads')
    assert.match(await text(nobody), /Regions side by side[\s\S]*North and Borders/)
    assert.equal((await nobody.page.request.get(`${open}/files/csv`)).status(), 200)
    assert.equal((await nobody.page.request.get(`${releases(nobody.url)}/1/drafts/1`)).url().includes('sign-in'), true)
  })

  it('the year after, one that joined and one that left change no figure: each is printed again, and marked', async () => {
    await giveRow(nation, others, 1, '2026-11-09')
    const adaeze = await enter('adaeze', 'nextYear')
    await adaeze.page.goto(releases(adaeze.url))
    await adaeze.page.getByLabel('Which year does it speak of?').fill('2027/28')
    const [year = '', month = '', date = ''] = dayOf(worldAt('nextYear').now()).split('-')
    for (const [name, value] of Object.entries({ Day: date, Month: month, Year: year }))
      await adaeze.page.getByLabel(name, { exact: true }).fill(value)
    await press(adaeze, 'Plan the release')
    const after = await enter('adaeze', 'nextClosed')
    await after.page.goto(`${releases(after.url)}/2/drafts`)
    await press(after, 'Build draft 1')
    await untilBuilt(after)
    await follow(after, 'Draft 1')
    assert.match(await text(after), /\(about 50\), not updated since 2026\/27/)
    assert.match(await text(after), /Year by year/)
    await after.look('a draft of the second year')
  })
})
