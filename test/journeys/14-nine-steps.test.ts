import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { arriving, follow, open, personAt, press, tap, type PersonAtBrowser } from './browser.ts'
import { openSampleSite, type SampleSite } from './site.ts'

const steps = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

describe('the nine steps, by one person alone', { timeout: 1_500_000 }, () => {
  let site: SampleSite
  let own = ''
  let run = ''
  let joseph: PersonAtBrowser

  before(async () => {
    site = await openSampleSite()
    own = `${site.url}/partnerships/${site.sample.partnerships.wexmoor}`
    joseph = await personAt()
    await site.enter(joseph, 'joseph')
  })
  after(() => site.close())

  const heading = (at: PersonAtBrowser): Promise<string> => at.page.locator('h1').innerText()

  it('a member finds it under Practice and starts, with nobody else to see it', async () => {
    await joseph.page.goto(own)
    await follow(joseph, 'Practice', { exact: true })
    await follow(joseph, 'Checklists')
    await joseph.look('the checklists')
    await press(joseph, 'Start')
    await press(joseph, 'Start')
    await joseph.look('a checklist that says nothing of what it is about')
    await joseph.page.getByLabel('Which service or budget is it about?').fill('Our hostel’s family rooms')
    await joseph.page.getByLabel('Who commissions it, or holds the budget?').fill('Lantern House')
    await press(joseph, 'Start')
    assert.match(await joseph.page.locator('main').innerText(), /Only you can read this/)
    await joseph.look('the nine steps before the first answer')
    run = joseph.page.url()
  })

  it('the first step with the keyboard alone; two answers become two actions', async () => {
    const { page } = joseph
    await page.goto(`${run}/steps/1`)
    await joseph.look('the first step')
    await page.locator('[name="1.1.answer"]').first().focus()
    await page.keyboard.press('ArrowRight')
    assert.equal(await page.locator('[name="1.1.answer"]:checked').getAttribute('value'), 'no')
    const make = page.locator('summary', { hasText: 'question 1.1' }).first()
    await make.focus()
    await page.keyboard.press('Enter')
    await page.locator('[name="1.1.action"]').fill('Ask the council for its profile of homeless families')
    await page.locator('button[name="add"][value="1.1"]').focus()
    await arriving(page, () => page.keyboard.press('Enter'))
    await page.getByText('Ask the council for its profile').first().waitFor()
    assert.match(page.url(), /#q-1-1$/)
    await joseph.look('a step with an action')
    await page.locator('[name="1.2.answer"][value="no"]').check()
    await tap(page.locator('summary', { hasText: 'question 1.2' }).first())
    await page.locator('[name="1.2.due-day"]').fill('40')
    await open(page.locator('button[name="add"][value="1.2"]'))
    await joseph.look('a step with a date that is none')
    assert.equal(await page.locator('[name="1.2.answer"]:checked').getAttribute('value'), 'no')
    await page.locator('[name="1.2.due-day"]').fill('')
    await open(page.locator('button[name="add"][value="1.2"]'))
    await page.getByText('Get data that reaches back three to five years').first().waitFor()
  })

  it('the rest goes on without scripts, on a phone, and finishes', async () => {
    const phone = await personAt({ width: 390, scripts: false })
    await site.enter(phone, 'joseph')
    const { page } = phone
    for (const step of steps) {
      await page.goto(`${run}/steps/${step}`)
      for (const evidence of await page.locator('textarea[name$=".evidence"]').all()) {
        const key = ((await evidence.getAttribute('name')) ?? '').replace('.evidence', '')
        if (key === '9.8' || key === '1.1' || key === '1.2') continue
        await page.locator(`[name="${key}.answer"][value="${key === '7.2' ? 'na' : 'yes'}"]`).check()
        if (key !== '9.1') await evidence.fill('Written down in the plan of the house.')
      }
      if (step === '4') {
        await open(page.locator('button[value="indicators-4.1"]'))
        await phone.look('the indicators to choose from')
        await page.getByRole('checkbox').first().check()
        await press(phone, 'Save')
        await phone.look('step 4 with an indicator')
      }
      await press(phone, step === '9' ? 'Save' : /^Save and go to step/)
    }
    await phone.look('the nine steps, almost done')
    assert.match(await page.locator('main').innerText(), /1 question left of 63/)
    await press(phone, 'Finish')
    assert.match(await heading(phone), /what it shows/)
    await phone.look('what the nine steps show')
    await open(page.getByRole('link', { name: 'Unfold all of it' }))
    await phone.look('what the nine steps show, unfolded')
    const shown = await page.locator('main').innerText()
    assert.match(shown, /Yes, without evidence\s+1 question\s+9\.1/)
    assert.match(shown, /No, with an action\s+2 questions/)
    assert.match(shown, /Not answered\s+1 question\s+9\.8/)
    assert.doesNotMatch(shown, /%/)
    const paper = await page.request.get(`${run}/paper.docx`)
    assert.equal(paper.status(), 200)
  })

  it('nobody else sees any of it, until one action is shared and the plan takes it in', async () => {
    const ruth = await personAt()
    await site.enter(ruth, 'ruth')
    assert.equal((await ruth.page.goto(run))?.status(), 404)
    await ruth.page.goto(`${own}/actions/elsewhere`)
    assert.doesNotMatch(await ruth.page.locator('main').innerText(), /homeless families/)
    const { page } = joseph
    await page.goto(`${own}/actions/own`)
    await joseph.look('one’s own actions')
    await follow(joseph, 'Ask the council for its profile')
    await tap(page.getByText('Let the partnership see this action'))
    await joseph.look('an action of one’s own')
    await press(joseph, 'Let the partnership see it')
    await page.getByText('Everybody in the partnership sees it').waitFor()
    await ruth.page.goto(`${own}/actions`)
    await follow(ruth, 'Actions from elsewhere')
    await ruth.look('actions from elsewhere')
    const mine = ruth.page.locator('form', { hasText: 'homeless families' })
    await mine.getByRole('combobox').selectOption({ index: 1 })
    await open(mine.getByRole('button', { name: 'Take it into the plan' }))
    await ruth.page.getByText('Taken into the plan').waitFor()
    await ruth.look('an action that the plan took in')
    assert.equal((await ruth.page.goto(run))?.status(), 404)
  })

  it('a group’s second run stands beside its first, and sharing asks once more', async () => {
    const dev = await personAt()
    await site.enter(dev, 'dev')
    const { now } = site.sample.goneThrough
    await dev.page.goto(`${own}/checklist/${now}`)
    await follow(dev, 'Beside the last time')
    await dev.look('a run beside the last one')
    assert.match(await dev.page.locator('main').innerText(), /2\.3 .*\s+No\s+Yes/)
    await dev.page.goto(`${own}/checklist/${now}/sharing`)
    await press(dev, 'Let them read it')
    await dev.look('sharing with nobody chosen')
    await dev.page.getByLabel('Everybody who works in the partnership').check()
    await press(dev, 'Let them read it')
    const ines = await personAt({ width: 320 })
    await site.enter(ines, 'ines')
    await ines.page.goto(`${own}/checklist`)
    await follow(ines, /^Begun on/)
    await ines.look('what another’s run shows, on the narrowest phone')
  })
})
