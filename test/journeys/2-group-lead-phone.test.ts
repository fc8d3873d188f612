import assert from 'node:assert/strict'
import { it } from 'node:test'
import { cast } from '#test/world/cast.ts'
import { open, personAt, press, tabFrom, tap, type PersonAtBrowser } from './browser.ts'
import { mailTo, openSampleSite, type SampleSite } from './site.ts'

const { email } = cast.dev

/** Asks for a link there, and opens it in another browser where that is given. */
const signIn = async (site: SampleSite, asking: PersonAtBrowser, before: number, opening = asking): Promise<void> => {
  await asking.page.goto(`${site.url}/sign-in`)
  await asking.page.getByLabel('E-mail address').fill(email)
  await press(asking, 'Send me a link')
  await asking.page.getByRole('heading', { name: 'Look at your e-mail' }).waitFor()
  const mail = await mailTo(site, opening, email, before)
  const [code = ''] = /\b\d{6}\b/.exec(await mail.innerText()) ?? []
  await open(mail.getByRole('link'))
  if (opening !== asking) {
    await opening.page.getByLabel('Code from the e-mail').fill(code === '123456' ? '654321' : '123456')
    await press(opening, 'Sign in')
    await opening.look('a wrong code')
    await opening.page.getByLabel('Code from the e-mail').fill(code)
  }
  await press(opening, 'Sign in')
}

/** Ends every visit of the sample, as an hour without a click does. */
const anHourPasses = (site: SampleSite): Promise<unknown> =>
  site.db.unscoped("update people.visit set seen_at = seen_at - interval '61 minutes'")

it(
  'a group lead answers, is interrupted in every way and submits, on two phones without scripts',
  { timeout: 1_400_000 },
  async t => {
    const site = await openSampleSite()
    t.after(site.close)
    const dev = await personAt({ width: 390, scripts: false })
    const small = await personAt({ width: 320, scripts: false })
    const { page } = dev
    const standard = (number: number): string =>
      `${site.url}/partnerships/${site.sample.partnerships.wexmoor}/exercises/${site.sample.exercises.wexmoor2026}` +
      `/groups/${site.sample.groups.commissioning}/standards/${number}`
    const box = (name: string) => page.locator(`[name=${name}]`)

    await signIn(site, dev, 0)
    await page.getByRole('heading', { name: /^Good .*, Dev$/ }).waitFor()
    await dev.look('today')
    await signIn(site, await personAt(), 1, small)
    await small.page.getByRole('heading', { name: /^Good .*, Dev$/ }).waitFor()

    await press(dev, 'Go on')
    await dev.look('the standards of the group')
    await press(dev, 'Answer standard 8')
    await dev.look('a standard that is begun')
    await page.locator('[name=score][value="2"]').check()
    await press(dev, 'Save and go to standard 9')
    await page.locator('[name=score][value="3"]').check()
    await box('summary').fill('x'.repeat(20_001))
    await box('implications').fill('Write down who decides what.')
    await press(dev, 'Save and stop for now')
    await dev.look('a standard with a text that is too long')
    assert.equal(await box('summary').inputValue(), 'x'.repeat(20_001))
    assert.equal(await box('implications').inputValue(), 'Write down who decides what.')
    assert.equal(await page.locator('[name=score][value="3"]').isChecked(), true)
    await box('summary').fill('Contracts are let by two teams.\n\n- one reads the reviews\n- the other does not')
    await press(dev, 'Save and go to standard 10')
    await page.goto(standard(9))
    assert.match(await box('summary').inputValue(), /two teams\.\n\n- one reads/)

    await tap(page.locator('summary', { hasText: 'Where it varies' }))
    await press(dev, 'Add where it varies')
    await box('words').fill('Nobody there has seen a contract.')
    await press(dev, 'Save')
    await dev.look('a variation with mistakes')
    assert.equal(await box('words').inputValue(), 'Nobody there has seen a contract.')
    await page.locator('[name=kind][value=locality]').check()
    await box('whose').fill('Gullhaven')
    await press(dev, 'Save')
    await page.getByText('Nobody there has seen a contract.').waitFor()
    await dev.look('a standard with a variation')

    // Last year's evidence waits there, so this part stands open.
    await press(dev, 'Add evidence')
    await box('title').fill('Contract register')
    await box('link').fill('register on the intranet')
    await press(dev, 'Save')
    await dev.look('evidence with a mistake')
    assert.equal(await box('title').inputValue(), 'Contract register')
    await box('link').fill('https://wexmoor.example/contracts')
    await press(dev, 'Save')
    await page.getByText('Contract register').first().waitFor()
    await press(dev, 'Add evidence')
    await box('title').fill('What two teams pay for the same hour')
    await page.locator('[type=file]').setInputFiles({
      ...{ name: 'hours.csv', mimeType: 'text/csv' },
      buffer: Buffer.from('team,hour\nplacements,41.20\ntherapies,38.75\n'),
    })
    await box('dated-day').fill('3')
    await box('dated-month').fill('9')
    await box('dated-year').fill('2026')
    await press(dev, 'Save')
    await page.getByText(/What two teams pay.*file/).waitFor()

    await tap(page.locator('summary', { hasText: 'What children, young people and families say' }))
    await press(dev, 'Add what they say')
    await box('said').fill('They asked us last year and the year before. Who reads it?')
    await box('source').fill('Young carers’ evening')
    await press(dev, 'Save')
    await page.getByText('Who reads it?').waitFor()
    await dev.look('a standard with everything noted')

    await small.page.goto(standard(10))
    await page.goto(standard(10))
    await small.page.locator('[name=score][value="2"]').check()
    await small.page.locator('[name=summary]').fill('From the small phone: we pool nothing yet.')
    await press(small, 'Save and stop for now')
    await page.locator('[name=score][value="3"]').check()
    await box('summary').fill('From the other phone: the therapies are pooled.')
    await press(dev, 'Save and stop for now')
    await page.getByRole('heading', { name: 'This was saved while you were typing' }).waitFor()
    for (const words of ['we pool nothing yet', 'the therapies are pooled'])
      await page.locator('main').getByText(words).waitFor()
    await dev.look('two texts side by side')
    await press(dev, 'Save what I chose')
    assert.equal(
      await box('summary').inputValue(),
      'From the small phone: we pool nothing yet.\n\nFrom the other phone: the therapies are pooled.',
    )

    await page.goto(standard(11))
    await page.locator('[name=score][value="4"]').check()
    await box('summary').fill('Written while the visit ran out, and too long to type again on a phone.')
    await anHourPasses(site)
    await press(dev, 'Save and stop for now')
    await page.getByRole('heading', { name: 'You have been signed out' }).waitFor()
    await page.getByText('Written while the visit ran out').waitFor()
    await dev.look('signed out with words kept')
    const tab = await tabFrom(page.getByRole('link', { name: /Sign in again/ }))
    await signIn(site, { ...dev, page: tab }, 2)
    // That tab stays open: a browser that closes one while its page is coming may never say that it has.
    await press(dev, 'Save what I wrote')
    await page.goto(standard(11))
    assert.match(await box('summary').inputValue(), /^Written while the visit ran out/)
    assert.equal(await page.locator('[name=score][value="4"]').isChecked(), true)

    await page.goto(standard(12))
    await page.getByLabel('We can’t judge this yet').check()
    await press(dev, 'Save and go to the list')
    await dev.look('the list, all answered')
    await press(dev, 'Submit all 12 answers')
    await page.getByText('Submitted by Dev Okonjo').waitFor()
    await dev.look('what was submitted')
    for (const words of [
      'one reads the reviews',
      'Nobody there has seen a contract.',
      'Contract register',
      'hours.csv',
      'Who reads it?',
      'the therapies are pooled',
      'Written while the visit ran out',
    ])
      assert.match(await page.locator('main').innerText(), new RegExp(words.replaceAll(/[.?]/g, String.raw`\$&`)))

    await signIn(site, small, 3)
    await small.page.goto(standard(9))
    await small.look('what was submitted, on the narrowest phone')
    await small.page.getByText('Submitted by Dev Okonjo').waitFor()
  },
)
