import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { it } from 'node:test'
import { follow, narrowest, personAt, press, tap } from './browser.ts'
import { openSampleSite } from './site.ts'
import { wordsIn } from './word.ts'

const exact = { exact: true }

it(
  'a framework comes from nothing to a signed Word file and a page for everybody, and is taken back',
  { timeout: 1_500_000 },
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

    await follow(owen, 'Commissioning framework', exact)
    await owen.look('a framework that nobody has begun')
    await press(owen, 'Write the first section', exact)
    await page.getByLabel('The vision we share').fill('Every child in Calder Reach is safe, well and heard.')
    await page.getByText('Saved at').first().waitFor()
    await owen.look('a section')
    await press(owen, 'Put the example values in', exact)
    assert.match(await page.getByLabel('Our values').inputValue(), /The child|What the child needs/)
    assert.match(
      await page.getByLabel('The vision we share').inputValue(),
      /safe, well and heard/,
      'what was typed stays',
    )
    await press(owen, 'Save and go to partners and their part', exact)
    await press(owen, 'Start from the organisations of the partnership', exact)
    await press(owen, /^Change/)
    await page.getByLabel('What part does it play in commissioning?').fill('Commissions care and hosts the joint team.')
    await owen.look('a partner')
    await press(owen, 'Save', exact)
    await press(owen, 'Save and go to what commissioning means here', exact)
    await page.getByLabel('What we mean by commissioning').fill('Deciding together what helps, and getting it done.')
    await press(owen, 'Save and go to the commissioning model', exact)
    await page.getByLabel('Four phases: understand, plan, do, review').check()
    await press(owen, 'Save and stop for now', exact)

    const tom = await enter('owen', { width: narrowest, scripts: false })
    const own = `/partnerships/${site.sample.partnerships.calder}/framework`
    await tom.page.goto(`${site.url}${own}/sections/governance`)
    for (const name of ['Trust Board', 'Joint team']) {
      await tom.page.getByLabel('How the partnership is governed').fill(`Typed before ${name}.`)
      await press(tom, 'Add a body', exact)
      await tom.look('a new body, without scripts on a phone')
      await tom.page.getByLabel('What is the body called?').fill(name)
      await tom.page.getByLabel('What does it decide or do?').fill('Decides.')
      if (name !== 'Trust Board') await tom.page.getByLabel('To which body does it report?').selectOption('Trust Board')
      await press(tom, 'Add', exact)
    }
    await tom.look('governance, without scripts on a phone')
    assert.ok(await tom.page.getByText('Trust Board, to which report:').count())
    assert.equal(await tom.page.getByLabel('How the partnership is governed').inputValue(), 'Typed before Joint team.')
    await tom.page.getByLabel('How the partnership is governed').fill('Typed beside the list.')
    await press(tom, 'Add an action', exact)
    await tom.look('an action from a section, without scripts on a phone')
    await follow(tom, 'Leave it', exact)
    await press(tom, /^Up.*Joint team/)
    assert.equal(await tom.page.getByLabel('How the partnership is governed').inputValue(), 'Typed beside the list.')
    assert.match((await tom.page.locator('[id^=row-]').allTextContents()).join(' '), /Joint team.*Trust Board/s)

    await page.goto(`${site.url}${own}/missing`)
    await owen.look('what is missing')
    await follow(owen, 'How the cycle is tied to outcomes', exact)
    assert.match(page.url(), /sections\/model#model\.outcomes$/)
    await page.goto(`${site.url}${own}/details`)
    const review = new Date(Date.now() + 400 * 86_400_000)
    await page.getByLabel('Day').fill('1')
    await page.getByLabel('Month').fill('4')
    await page.getByLabel('Year').fill(String(review.getUTCFullYear() + 1))
    await owen.look('signature and review')
    await press(owen, 'Save', exact)

    await follow(owen, 'Ask for the signature as it is', exact)
    await owen.look('asking for the signature')
    const reason = 'The tender for short breaks opens before the rest is agreed'
    await page.getByLabel('Why should it be signed as it is?').fill(reason)
    await press(owen, 'Check before you ask', exact)
    await owen.look('the check before the signature is asked for')
    await press(owen, 'Ask for the signature', exact)
    await owen.look('the signature is asked for')

    const amara = await enter('amara', { width: narrowest })
    await amara.page.goto(`${site.url}/partnerships/${site.sample.partnerships.calder}/waiting`)
    await follow(amara, 'Sign the commissioning framework', exact)
    assert.ok(await amara.page.getByText(reason).count())
    await amara.look('signing')
    const unsigned = amara.page.waitForEvent('download')
    await tap(amara.page.getByRole('link', { name: 'Word' }))
    assert.match(await wordsIn(await readFile(await (await unsigned).path())), /Draft, not signed/)
    await press(amara, 'Sign version 1', exact)
    assert.ok(await amara.page.getByText('Version 1 was signed by Amara Whitlock, chair').count())
    await amara.look('signed')

    await page.goto(`${site.url}${own}/versions/1`)
    await tap(page.getByText('What this version leaves out'))
    assert.ok(await page.getByText(reason).isVisible())
    await owen.look('a signed version')
    const download = page.waitForEvent('download')
    await tap(page.getByRole('link', { name: 'Take it as Word' }))
    const word = await wordsIn(await readFile(await (await download).path()))
    for (const words of ['Commissioning framework', 'safe, well and heard', 'Deciding together', 'Amara Whitlock'])
      assert.ok(word.includes(words), words)

    await page.goto(`${site.url}${own}/signing`)
    await press(owen, 'See what they would read', exact)
    await owen.look('the check before it is shown')
    await press(owen, 'Show version 1 to everybody', exact)
    await owen.look('what is shown to everybody')
    const address = (await page.getByRole('link', { name: /\/frameworks\// }).getAttribute('href')) ?? ''
    const anybody = await personAt()
    await anybody.page.goto(`${site.url}${address}`)
    await anybody.look('the public page')
    const body = (await anybody.page.locator('body').textContent()) ?? ''
    assert.ok(body.includes('safe, well and heard') && !body.includes('Amara Whitlock') && !body.includes('Owen'))
    await follow(owen, 'Stop showing it', exact)
    await owen.look('the check before it is shown no more')
    await press(owen, 'Stop showing it', exact)
    assert.equal((await anybody.page.goto(`${site.url}${address}`))?.status(), 404)
  },
)
