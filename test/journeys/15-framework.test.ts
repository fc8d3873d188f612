import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { it } from 'node:test'
import { narrowest, personAt, type PersonAtBrowser } from './browser.ts'
import { openSampleSite } from './site.ts'
import { wordsIn } from './word.ts'

const press = async ({ page }: PersonAtBrowser, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForLoadState()
}
const go = async ({ page }: PersonAtBrowser, name: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.waitForLoadState()
}

it(
  'a framework comes from nothing to a signed Word file and a page for everybody, and is taken back',
  { timeout: 600_000 },
  async t => {
    const site = await openSampleSite()
    t.after(site.close)
    const enter = async (name: 'owen' | 'amara', options: Parameters<typeof personAt>[0] = {}) => {
      const person = await personAt(options)
      await site.enter(person, name)
      await person.page.goto(`${site.url}/partnerships/${site.sample.partnerships.calder}/practice`)
      return person
    }
    const owen = await enter('owen')
    const { page } = owen

    await go(owen, 'Commissioning framework')
    await owen.look('a framework that nobody has begun')
    await press(owen, 'Write the first section')
    await page.getByLabel('The vision we share').fill('Every child in Calder Reach is safe, well and heard.')
    await page.getByText('Saved at').first().waitFor()
    await owen.look('a section')
    await press(owen, 'Put the example values in')
    assert.match(await page.getByLabel('Our values').inputValue(), /The child|What the child needs/)
    assert.match(
      await page.getByLabel('The vision we share').inputValue(),
      /safe, well and heard/,
      'what was typed stays',
    )
    await press(owen, 'Save and go to partners and their part')
    await press(owen, 'Start from the organisations of the partnership')
    await page
      .getByRole('link', { name: /^Change/ })
      .first()
      .click()
    await page.getByLabel('What part does it play in commissioning?').fill('Commissions care and hosts the joint team.')
    await owen.look('a partner')
    await press(owen, 'Save')
    await press(owen, 'Save and go to what commissioning means here')
    await page.getByLabel('What we mean by commissioning').fill('Deciding together what helps, and getting it done.')
    await press(owen, 'Save and go to the commissioning model')
    await page.getByLabel('Four phases: understand, plan, do, review').check()
    await press(owen, 'Save and stop for now')

    const tom = await enter('owen', { width: narrowest, scripts: false })
    const own = `/partnerships/${site.sample.partnerships.calder}/framework`
    await tom.page.goto(`${site.url}${own}/sections/governance`)
    for (const name of ['Trust Board', 'Joint team']) {
      await go(tom, 'Add a body')
      await tom.page.getByLabel('What is the body called?').fill(name)
      await tom.page.getByLabel('What does it decide or do?').fill('Decides.')
      if (name !== 'Trust Board') await tom.page.getByLabel('To which body does it report?').selectOption('Trust Board')
      await press(tom, 'Add')
    }
    await tom.look('governance, without scripts on a phone')
    assert.ok(await tom.page.getByText('Trust Board, to which report:').count())

    await page.goto(`${site.url}${own}/missing`)
    await owen.look('what is missing')
    await go(owen, 'How the cycle is tied to outcomes')
    assert.match(page.url(), /sections\/model#model\.outcomes$/)
    await page.goto(`${site.url}${own}/details`)
    const review = new Date(Date.now() + 400 * 86_400_000)
    await page.getByLabel('Day').fill('1')
    await page.getByLabel('Month').fill('4')
    await page.getByLabel('Year').fill(String(review.getUTCFullYear() + 1))
    await owen.look('signature and review')
    await press(owen, 'Save')

    await go(owen, 'Ask for the signature as it is')
    await owen.look('asking for the signature')
    const reason = 'The tender for short breaks opens before the rest is agreed'
    await page.getByLabel('Why should it be signed as it is?').fill(reason)
    await press(owen, 'Check before you ask')
    await owen.look('the check before the signature is asked for')
    await press(owen, 'Ask for the signature')
    await owen.look('the signature is asked for')

    const amara = await enter('amara', { width: narrowest })
    await amara.page.goto(`${site.url}/partnerships/${site.sample.partnerships.calder}/waiting`)
    await go(amara, 'Sign the commissioning framework')
    assert.ok(await amara.page.getByText(reason).count())
    await amara.look('signing')
    const unsigned = amara.page.waitForEvent('download')
    await amara.page.getByRole('link', { name: 'Word' }).click()
    assert.match(await wordsIn(await readFile(await (await unsigned).path())), /Draft, not signed/)
    await press(amara, 'Sign version 1')
    assert.ok(await amara.page.getByText('Version 1 was signed by Amara Whitlock, chair').count())
    await amara.look('signed')

    await page.goto(`${site.url}${own}/versions/1`)
    await page.getByText('What this version leaves out').click()
    assert.ok(await page.getByText(reason).isVisible())
    await owen.look('a signed version')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Take it as Word' }).click()
    const word = await wordsIn(await readFile(await (await download).path()))
    for (const words of ['Commissioning framework', 'safe, well and heard', 'Deciding together', 'Amara Whitlock'])
      assert.ok(word.includes(words), words)

    await page.goto(`${site.url}${own}/signing`)
    await press(owen, 'See what they would read')
    await owen.look('the check before it is shown')
    await press(owen, 'Show version 1 to everybody')
    await owen.look('what is shown to everybody')
    const address = (await page.getByRole('link', { name: /\/frameworks\// }).getAttribute('href')) ?? ''
    const anybody = await personAt()
    await anybody.page.goto(`${site.url}${address}`)
    await anybody.look('the public page')
    const body = (await anybody.page.locator('body').textContent()) ?? ''
    assert.ok(body.includes('safe, well and heard') && !body.includes('Amara Whitlock') && !body.includes('Owen'))
    await go(owen, 'Stop showing it')
    await owen.look('the check before it is shown no more')
    await press(owen, 'Stop showing it')
    assert.equal((await anybody.page.goto(`${site.url}${address}`))?.status(), 404)
  },
)
