import assert from 'node:assert/strict'
import { it } from 'node:test'
import { follow, personAt, press, tap, type PersonAtBrowser } from './browser.ts'
import { openSampleSite } from './site.ts'
import { wordsIn } from './word.ts'

const people = 12
const roles = [
  ...['Councillor', 'Head teacher', 'Public health', 'Police', 'Parent carer', 'Youth worker'],
  ...['Health commissioner', 'College', 'Housing', 'Finance', 'Probation', 'Voluntary sector'],
]

const all = <Value>(things: readonly Value[], each: (thing: Value, at: number) => Promise<unknown>): Promise<unknown> =>
  Promise.all(things.map(each))

it(
  'twelve phones at three tables go through six standards in one run, with a lost network and a restart, to the record',
  { timeout: 1_600_000 },
  async t => {
    const site = await openSampleSite()
    t.after(site.close)
    const { partnerships, exercises } = site.sample
    const ruth = await personAt()
    await site.enter(ruth, 'ruth')
    const { page } = ruth
    const year = `${site.url}/partnerships/${partnerships.wexmoor}/exercises/${exercises.wexmoor2026}`

    // Preparing: two choices.
    await page.goto(`${year}/workshops/new`)
    await ruth.look('preparing a workshop')
    assert.equal(await page.locator('[name=standards]:checked').count(), 6)
    await page.getByLabel('How many people?').fill('14')
    await page.getByLabel('Commissioning unit').check()
    await press(ruth, 'Prepare it')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await ruth.look('a workshop that is prepared')
    const workshop = page.url().replace(/[?#].*$/, '')
    assert.match(await page.locator('main').innerText(), /66 minutes/)
    await page.goto(`${workshop}/controls`)
    const code = /\b([2-9A-Z]{4} [2-9A-Z]{4})\b/.exec(await page.locator('body').innerText())?.[1] ?? ''
    assert.notEqual(code, '')
    await ruth.look('the controls before the opening')

    // The wall, on a computer of the room that nobody is signed in at.
    const wall = await personAt({ width: 1920 })
    await wall.page.setViewportSize({ width: 1920, height: 1080 })
    await wall.page.goto(`${site.url}/join/${code.replace(' ', '')}`)
    await tap(wall.page.getByText('Show the big screen on this computer'))
    await press(wall, 'Show the big screen here')
    await wall.page.getByText(code).first().waitFor()

    // Joining: a code, a name or role, in. The last one has no scripts.
    const phones: PersonAtBrowser[] = []
    for (const [at, role] of roles.entries()) {
      const phone = await personAt({ width: 390, scripts: at < people - 1 })
      await phone.page.goto(`${site.url}/join`)
      if (at === 0) await phone.look('the door')
      await phone.page.getByLabel('Code').fill(code.toLowerCase())
      await press(phone, 'Continue')
      if (at === 0) await phone.look('who are you here')
      await phone.page.getByLabel('The name or the role you wish to be shown by').fill(role)
      await phone.page.getByLabel('This is my role').check()
      await press(phone, 'Come in')
      await phone.page.getByRole('heading', { name: 'You are in' }).waitFor()
      phones.push(phone)
    }
    const [first] = phones
    const withoutScripts = phones[people - 1]
    assert.ok(first && withoutScripts)
    await first.look('in, and nothing has begun')
    const scripted = phones.slice(0, -1)
    const reload = () => press(withoutScripts, 'Look for the next step')

    const answered = (words: string) => page.locator('[data-count]', { hasText: words }).waitFor()
    const heading = (phone: PersonAtBrowser, name: string | RegExp) => phone.page.getByRole('heading', { name }).first()
    /** A script sends it and stays; without scripts a page comes back. */
    const send = (phone: PersonAtBrowser, name: string): Promise<void> =>
      phone === withoutScripts ? press(phone, name) : tap(phone.page.getByRole('button', { name }))
    const score = async (phone: PersonAtBrowser, answer: string): Promise<void> => {
      await phone.page.locator(`[name=answer][value="${answer}"]`).check()
      await send(phone, 'Send my score')
      if (phone !== withoutScripts) await phone.page.getByText(/^Sent/).first().waitFor()
    }

    await press(ruth, 'Open the workshop')
    await all(scripted, phone => heading(phone, 'Welcome').waitFor())
    await first.look('the welcome')
    const titles: string[] = []

    for (let standard = 1; standard <= 6; standard++) {
      await press(ruth, new RegExp(`Start reading: standard ${standard} of 6`))
      await all(scripted, phone => phone.page.getByText(`${standard} of 6`).first().waitFor())
      if (standard === 1) await all([first, wall], each => each.look('reading'))
      await press(ruth, 'Start the score')
      await all(scripted, phone => phone.page.getByRole('button', { name: 'Send my score' }).waitFor())
      titles.push(await first.page.locator('h1').first().innerText())
      await reload()
      if (standard === 1) await all([first, withoutScripts, wall, ruth], each => each.look('scoring'))

      const scoring = (from: number, to: number) =>
        all(phones.slice(from, to), (phone, at) => score(phone, String(((from + at) % 4) + 1)))
      if (standard === 2) {
        // One loses the network: the choice is kept, it says so, and sends once when the network is back.
        await first.context.setOffline(true)
        await first.page.locator('[name=answer][value="3"]').check()
        await tap(first.page.getByRole('button', { name: 'Send my score' }))
        await first.page
          .getByText(/Not sent yet/)
          .first()
          .waitFor()
        await scoring(1, 12)
        await answered('11 of 12')
        await first.look('an answer that is not sent yet')
        await first.context.setOffline(false)
        await first.page.getByText(/^Sent/).first().waitFor()
      } else if (standard === 3) {
        // Stays away until the reveal has passed: told so, and not counted.
        await first.context.setOffline(true)
        await first.page.locator('[name=answer][value="5"]').check()
        await tap(first.page.getByRole('button', { name: 'Send my score' }))
        await first.page
          .getByText(/Not sent yet/)
          .first()
          .waitFor()
        await scoring(1, 12)
      } else if (standard === 4) {
        // The program is stopped and started in mid-round. Nobody does anything about it.
        await scoring(0, 6)
        await answered('6 of 12')
        await site.restart()
        await scoring(6, 12)
      } else {
        await scoring(0, 12)
      }
      await answered(standard === 3 ? '11 of 12' : '12 of 12')
      for (const phone of phones) assert.doesNotMatch(await phone.page.content(), /five-boxes__count/)

      await press(ruth, 'Reveal to everybody')
      await all(standard === 3 ? scripted.slice(1) : scripted, phone =>
        phone.page
          .getByText(/^(?:11|12) scores/)
          .first()
          .waitFor(),
      )
      await wall.page
        .getByText(/12 scores|11 scores/)
        .first()
        .waitFor()
      if (standard === 3) {
        await first.context.setOffline(false)
        await first.page
          .getByText(/too late|after the reveal/)
          .first()
          .waitFor()
      }
      if (standard === 1) await all([first, wall, ruth], each => each.look('the reveal'))
      await press(ruth, 'Start the talk')
      await all(scripted, phone => heading(phone, 'Now talk, at your table').waitFor())
      if (standard === 1) {
        await first.look('talking')
        await press(first, 'I’ll take notes')
        await first.page.getByLabel('What was said').fill('Nobody knows who decides about joint money.')
        await first.page.getByLabel('Evidence that somebody named').fill('Board minutes of March')
        await first.page
          .getByLabel('What it means for the plan')
          .fill('Write down who decides\nAsk families what they see')
        await press(first, 'Save the notes')
        await first.look('the notes of a table')
        await first.page.goto(`${site.url}/workshop`)
      }
    }

    // The plenary, over all six.
    await press(ruth, 'Bring everybody together')
    await all(scripted, phone => heading(phone, 'What do we agree?').waitFor())
    await all([first, wall, ruth], each => each.look('the plenary'))
    await follow(ruth, titles[0] ?? '')
    await ruth.look('one standard in the plenary')
    assert.match(await page.locator('main').innerText(), /Nobody knows who decides about joint money/)
    await page.locator('[name=outcome][value=agreed]').check()
    await page.locator('[name=score][value="2"]').check()
    await page.locator('form textarea:visible').first().fill('Decisions are made, and nobody can find them.')
    await press(ruth, 'Record what the room decides')
    await page.goto(`${workshop}/candidates`)
    await ruth.look('what the room ranks')
    await press(ruth, 'Put the ticked ones on the list')
    await page.getByLabel('Something else').fill('One list of joint services')
    await press(ruth, 'Add to the list')
    await page.goto(`${workshop}/controls`)
    await press(ruth, 'Start the ranking')
    await all(scripted, phone => phone.page.getByRole('button', { name: 'Send my dots' }).waitFor())
    await reload()
    await first.look('three dots')
    await all(phones, async (phone, at) => {
      await phone.page.getByLabel('Write down who decides').check()
      if (at % 2 === 0) await phone.page.getByLabel('One list of joint services').check()
      await send(phone, 'Send my dots')
    })
    await answered('12 of 12')
    await press(ruth, 'Reveal the ranking')
    await all(scripted, phone => heading(phone, 'What the room puts first').waitFor())
    await all([first, wall, ruth], each => each.look('the ranking'))
    await press(ruth, 'Go to the close')
    await all(scripted, phone => heading(phone, 'Thank you').waitFor())
    await page.goto(`${workshop}/minutes`)
    await ruth.look('the assurance statement')
    await page.goto(`${workshop}/closing`)
    await ruth.look('closing')
    await press(ruth, 'Close and write the record')
    await page.goto(`${workshop}/record`)
    await ruth.look('the record')

    const link = (await page.getByRole('link', { name: 'Word' }).first().getAttribute('href')) ?? ''
    const word = await page.request.get(new URL(link, site.url).href)
    assert.equal(word.status(), 200)
    const record = await wordsIn(await word.body())
    for (const words of [...roles, ...titles, 'Write down who decides', 'Nobody knows who decides about joint money']) {
      assert.ok(record.includes(words), `the record in Word lacks: ${words}`)
    }
    assert.match(record, /Decisions are made, and nobody can find them/)

    // Every way in is dead, and the group's answer says what the table wrote.
    // In a tab of its own: the phone's own page is loading itself again, as it can follow no more.
    const again = await first.context.newPage()
    await again.goto(`${site.url}/workshop`)
    assert.doesNotMatch(await again.locator('main').innerText(), /Write down who decides/)
    const [left] = await site.db.unscoped<{ count: string }>(
      'select (select count(*) from workshop.ballot) + (select count(*) from workshop.round_key) as count',
    )
    assert.equal(Number(left?.count), 0)
    const noted = await site.db.unscoped<{ summary: string }>('select * from scoring.response')
    assert.match(JSON.stringify(noted), /Nobody knows who decides about joint money/)
  },
)
