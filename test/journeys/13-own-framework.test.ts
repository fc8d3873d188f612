import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { dayAfter, dayOf, type Id } from '#ground'
import { startVisit } from '#people'
import { damaged } from '#test/documents/damage.ts'
import { libraries } from '#test/documents/framework.ts'
import { oneTable } from '#test/documents/printed.ts'
import { asWord } from '#test/documents/written.ts'
import { calendarAt } from '#test/world/calendar.ts'
import type { PersonName } from '#test/world/cast.ts'
import { buildPeople, type Cast } from '#test/world/people.ts'
import { follow, open, personAt, press, tap, type PersonAtBrowser } from './browser.ts'
import { boxesOf, fill } from './champion/story.ts'
import { openSite, type Site } from './site.ts'

const standards = libraries.sections.flatMap(section => section.standards)

describe('a framework in a damaged Word file, run by two groups the same afternoon', { timeout: 1_500_000 }, () => {
  let site: Site
  let story: Cast
  let own = ''
  let folder = ''
  let file = ''
  let draft = ''
  let exercise: Id<'exercise'> = ''

  before(async () => {
    site = await openSite(async ground => {
      story = await buildPeople({ ...ground, calendar: calendarAt(ground.world.now()) })
    })
    own = `${site.url}/partnerships/${story.partnerships.calder}`
    folder = await mkdtemp(join(tmpdir(), 'stocktake-own-'))
    file = join(folder, 'A framework for libraries.docx')
    const torn = damaged(oneTable(libraries), {
      ...{ lostNumbers: [4], debris: [{ after: 3, words: 'Page 2 of 4' }] },
      torn: { rows: [2], at: 0.5, heading: true, title: false },
    })
    await writeFile(file, await asWord(torn))
  })
  after(async () => {
    await rm(folder, { recursive: true })
    await site.close()
  })

  const enter = async (name: PersonName, how: Parameters<typeof personAt>[0] = {}): Promise<PersonAtBrowser> => {
    const person = await personAt(how)
    const value = await startVisit(site.house, story.people[name].id)
    await person.context.addCookies([{ name: 'visit', value, url: site.url }])
    return person
  }
  const text = ({ page }: PersonAtBrowser): Promise<string> => page.locator('main').innerText()

  it('the champion drops it in and sees what was found, and what Stocktake is unsure of', async () => {
    const owen = await enter('owen')
    await owen.page.goto(`${own}/practice`)
    await follow(owen, 'The standards we use')
    await owen.look('the frameworks there are')
    await owen.page.goto(`${own}/editions/new`)
    await owen.look('how a framework begins')
    await owen.page.locator('#file').setInputFiles(file)
    await press(owen, 'Read the file')
    draft = owen.page.url()
    const found = await text(owen)
    assert.match(found, /7 standards/)
    assert.match(found, /things? to look at/)
    await owen.look('a draft with its doubts')
    await owen.page.goto(`${draft}/original`)
    await owen.look('the document as it was read')
  })

  it('puts it right without scripts: doubts by their buttons, a text in its box', async () => {
    const owen = await enter('owen', { scripts: false })
    await owen.page.goto(draft)
    await tap(owen.page.locator('summary').filter({ hasText: '7. Schools' }))
    const box = owen.page.getByLabel('its title').last()
    await box.fill('Schools and libraries plan the whole year together')
    for (let left = 30; left > 0; left--) {
      const doubts = owen.page.getByRole('button', { name: 'It is right as it stands' })
      if ((await doubts.count()) === 0) break
      await open(doubts)
    }
    const now = await text(owen)
    assert.match(now, /Nothing any more/)
    assert.match(now, /7\. Schools and libraries plan the whole year together/)
    await owen.look('a draft with every doubt looked at')
  })

  it('previews it as a group sees it, and publishes it once it is whole', async () => {
    const owen = await enter('owen')
    await owen.page.goto(`${draft}/preview/2`)
    assert.match(await text(owen), /Our opening hours fit the days of working families/)
    await owen.look('a standard of a draft, previewed')
    await owen.page.goto(`${draft}/publication`)
    const before = await text(owen)
    assert.match(before, /What will be fixed for ever/, before)
    await fill(owen, { title: 'Libraries together', name: 'libraries', about: 'How libraries work side by side.' })
    await press(owen, 'Save and check again')
    await owen.look('the check before publishing')
    await owen.page.locator('[name="sure"]').check()
    await press(owen, /^Publish$/)
    assert.match(owen.page.url(), /editions\/libraries\.v1\.[0-9a-f]{12}/)
    const published = await text(owen)
    for (const { title, bands, questions } of standards.slice(0, 6))
      for (const words of [title, ...bands.flat(), ...questions]) assert.ok(published.includes(words), words)
    await owen.look('a published edition')
  })

  const openYear = async (owen: PersonAtBrowser, days: Readonly<Record<string, number>>): Promise<void> => {
    // Gathered today, so that in no week of March it is another year than the label's.
    const today = dayOf(site.house.world.now())
    for (const [name, later] of Object.entries(days)) await fill(owen, boxesOf(name, dayAfter(today, later)))
    for (const group of [story.groups.leadership, story.groups.jointTeam])
      await owen.page.locator(`[name="sits"][value="${group}"]`).check()
    await press(owen, 'Open the exercise')
    assert.match(owen.page.url(), /exercises\/[0-9a-f-]{36}\/sittings/)
  }

  it('opens it beside the year that is under way, without typing a name', async () => {
    const owen = await enter('owen')
    await owen.page.goto(`${own}/exercises/new`)
    await openYear(owen, { gatherBy: 0, agreeBy: 30, planBy: 60 })
    await owen.page.goto(`${own}/editions`)
    await follow(owen, 'Libraries together')
    await press(owen, 'Open a year on it')
    assert.match(await text(owen), /This exercise runs beside 20\d\d\/\d\d, which is on/)
    assert.equal(await owen.page.locator('[name="edition"][value^="libraries.v1."]').isChecked(), true)
    await owen.look('opening one’s own framework beside a year under way')
    await openYear(owen, { gatherBy: 0, agreeBy: 30, planBy: 60 })
    exercise = /exercises\/([0-9a-f-]{36})/.exec(owen.page.url())?.[1] ?? ''
    await owen.page.goto(own)
    const both = await text(owen)
    assert.match(both, /Stocktake 20\d\d\/\d\d\n/)
    assert.match(both, /Stocktake 20\d\d\/\d\d: our own standards\n/)
    assert.match(both, /Also under way: Stocktake 20/)
    await owen.look('two exercises under way')
  })

  it('two groups answer it, and the champion sees where they stand apart', async () => {
    for (const [name, group, score] of [
      ['sunita', story.groups.leadership, 2],
      ['gareth', story.groups.jointTeam, 4],
    ] as const) {
      const lead = await enter(name)
      const at = `${own}/exercises/${exercise}/groups/${group}`
      await lead.page.goto(`${at}/standards/7`)
      assert.match(await text(lead), /Schools and libraries plan the whole year together/)
      if (name === 'sunita') await lead.look('a standard of one’s own framework')
      for (const { number } of standards)
        await lead.post(`${at}/standards/${number}`, {
          ...{ version: '0', score: String(score), summary: `What we see on ${number}.`, implications: '' },
        })
      await lead.post(`${at}/submission`, {})
    }
    const owen = await enter('owen')
    await owen.page.goto(`${own}/exercises/${exercise}/spread`)
    const spread = await text(owen)
    assert.match(spread, /Schools and libraries/)
    await owen.look('where two groups stand on one’s own framework')
    await owen.page.goto(`${own}/exercises/${exercise}/contribution`)
    assert.match(await text(owen), /standards of your own/)
  })
})
