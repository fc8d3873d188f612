import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { realWorld } from '#ground'
import { openLive, type Live } from '#live'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { liveOver } from '#test/live.ts'
import { arriving, personAt, press, type PersonAtBrowser } from '#test/journeys/browser.ts'
import { makeMeeting, openMeeting, type Meeting, type MeetingSite } from './meeting.ts'
import { layWire, type Wire } from './wire.ts'

describe('a page that follows', { timeout: 600_000 }, () => {
  let db: TestDatabase
  let meeting: Meeting
  let screens: Live
  let site: MeetingSite
  let wire: Wire
  let person: PersonAtBrowser

  const openScreens = (): Live =>
    openLive({
      ...{ connection: db.connection, world: realWorld(), log: { error: () => undefined } },
      limits: { checkEvery: 400, beatEvery: 1000 },
    })
  const change = (changes: Partial<Meeting>): void => {
    Object.assign(meeting, changes)
    meeting.revision += 1
    screens.nudge('meeting')
  }
  const open = async (path: string): Promise<void> => {
    await person.page.goto(`http://localhost:${wire.port}${path}`)
    await person.page.waitForSelector('html[data-network=live]')
  }
  const text = (selector: string) => person.page.locator(selector).innerText()
  const sees = (words: string) => person.page.getByText(words).first().waitFor()
  const hears = (words: string) =>
    person.page.locator('[data-announces]').filter({ hasText: words }).waitFor({ state: 'attached' })
  const choose = (score: number) => person.page.locator(`[value="${score}"]`).check()
  const stored = () => person.page.evaluate('JSON.stringify(Object.entries(sessionStorage))')

  before(async () => {
    db = await freshDatabase()
  })
  beforeEach(async () => {
    meeting = makeMeeting()
    screens = openScreens()
    site = await openMeeting(meeting, screens)
    wire = await layWire(site.port)
    person = await personAt({ width: 390 })
  })
  afterEach(async () => {
    await person.context.close()
    await wire.close()
    await screens.close()
    await site.close()
  })

  it('shows the next step, says it once, and leads whoever was inside to its heading', async () => {
    await open('/phone')
    await person.page.locator('input').focus()
    change({ step: 'score' })
    await sees('Send my score')
    assert.equal(await person.page.evaluate('document.activeElement.localName'), 'h1')
    assert.equal(await text('[data-announces]'), '', 'the heading has been read already')
    assert.equal(await person.page.title(), 'score – Stocktake')
    await person.page.evaluate('document.activeElement.blur()')
    change({ step: 'reveal' })
    await sees('13 scores.')
    await hears('Now: reveal')
    await person.look('the reveal')
  })

  it('leaves alone what somebody types, chose or unfolded while the step is the same', async () => {
    await open('/phone')
    await person.page.locator('input').pressSequentially('half a sent')
    await person.page.getByText('What helps').click()
    await person.page.locator('input').focus()
    change({ words: 'Five more minutes.' })
    await sees('Five more minutes.')
    await person.page.keyboard.type('ence')
    assert.equal(await person.page.locator('input').inputValue(), 'half a sentence')
    assert.ok(await person.page.locator('details p').isVisible())
    await hears('Five more')
  })

  it('counts down by the server’s clock, whatever the phone believes', async () => {
    await person.page.clock.install({ time: new Date('2031-01-01') })
    await person.page.clock.resume()
    await open('/phone')
    const left = await text('.countdown')
    assert.match(left, /^(?:[5-9]|10):\d\d$/)
    await person.page.locator('.countdown').filter({ hasNotText: left }).waitFor()
    assert.match(await text('.countdown'), /^(?:[5-9]|10):\d\d$/)
  })

  it('moves a count without touching what is beside it', async () => {
    await open('/controls')
    await person.page.locator('input').fill('because')
    meeting.posts.push('3', '4')
    screens.nudgeCount('meeting')
    await sees('2 of 9')
    assert.equal(await person.page.locator('input').inputValue(), 'because')
  })

  it('asks instead when a proxy keeps the stream back, and has what is new when it next asks', async () => {
    meeting.isHeldBack = true
    await person.page.goto(`http://localhost:${wire.port}/phone`)
    await person.page.waitForSelector('html[data-network=polling]')
    change({ step: 'score' })
    const behind = String(meeting.revision - 1)
    meeting.asked.splice(0)
    await sees('Send my score')
    const asked = meeting.asked.filter(revision => revision === behind)
    assert.ok(asked.length <= 2, `it asked ${asked.length} times before it had what was new`)
    meeting.isHeldBack = false
    // It tries the stream again later each time, up to a minute apart.
    await person.page.waitForSelector('html[data-network=live]', { timeout: 150_000 })
  })

  it('comes back by itself after the server was started again', async () => {
    await open('/phone')
    await screens.close()
    await site.close()
    screens = openScreens()
    site = await openMeeting(meeting, screens, site.port)
    change({ step: 'score' })
    await sees('Send my score')
    await person.page.waitForSelector('html[data-network=live]')
  })

  it('is loaded again, once, when this person may follow no more', async () => {
    await open('/phone')
    await arriving(person.page, async () => (meeting.isOver = true))
    await sees('Over')
  })

  it('sends a score once for two taps, keeps nothing after that, and never shows it after the reveal', async () => {
    meeting.step = 'score'
    await open('/phone')
    await person.look('the score')
    await choose(2)
    assert.match(String(await stored()), /score=2/)
    await person.page.getByRole('button').dblclick()
    await sees('Sent.')
    assert.deepEqual(meeting.posts, ['2'])
    assert.equal(await stored(), '[]')
    await choose(4)
    await sees('Changed, not sent yet.')
    await person.page.getByRole('button', { name: 'Send a different score' }).click()
    await sees('Sent.')
    assert.deepEqual(meeting.posts, ['2', '4'])
    await choose(5)
    change({ step: 'reveal' })
    await sees('13 scores.')
    assert.equal(await stored(), '[]')
    assert.equal(await person.page.locator('input').count(), 0)
  })

  it('keeps a choice while there is no network, says so, and sends it once when it is back', async () => {
    meeting.step = 'score'
    await open('/phone')
    wire.cut()
    await choose(3)
    await person.page.getByRole('button').click()
    await sees('Not sent yet.')
    await sees('No connection. Your choice is kept on this phone.')
    assert.equal(await text('.ballot button'), 'Waiting for the network')
    await person.look('no network')
    for (let flap = 0; flap < 3; flap++) {
      wire.mend()
      wire.cut()
    }
    wire.mend()
    await sees('Sent.')
    assert.deepEqual(meeting.posts, ['3'])
    await person.page.waitForSelector('html[data-network=live]')
    assert.equal(await text('[data-network-words]'), '')
  })

  it('takes over a reload what is not there yet', async () => {
    Object.assign(meeting, { step: 'score', losesAnswers: true })
    await open('/phone')
    await choose(3)
    await person.page.getByRole('button').click()
    await sees('Not sent yet.')
    await person.page.reload()
    await sees('Not sent yet.')
    meeting.losesAnswers = false
    await sees('Sent.')
    assert.ok(await person.page.locator('[value="3"]').isChecked())
    assert.deepEqual([...new Set(meeting.posts)], ['3'])
    assert.equal(await stored(), '[]')
  })

  it('says on the next screen that a score came too late', async () => {
    meeting.step = 'score'
    await open('/phone')
    wire.cut()
    await choose(3)
    await person.page.getByRole('button').click()
    await sees('Not sent yet.')
    change({ step: 'reveal' })
    wire.mend()
    await sees('Too late. Tell your table.')
    await sees('13 scores.')
    assert.deepEqual(meeting.posts, [])
    assert.equal(await stored(), '[]')
    await person.look('too late')
  })

  it('says it there also when the word came before that screen', async () => {
    meeting.step = 'score'
    await open('/phone')
    meeting.step = 'reveal'
    await choose(3)
    await person.page.getByRole('button').click()
    await sees('Too late. Tell your table.')
    change({ step: 'reveal' })
    await sees('13 scores.')
    await sees('Too late. Tell your table.')
  })

  it('posts again when only the answer was lost', async () => {
    Object.assign(meeting, { step: 'score', losesAnswers: true })
    await open('/phone')
    await choose(1)
    await person.page.getByRole('button').click()
    await sees('Not sent yet.')
    meeting.losesAnswers = false
    await sees('Sent.')
    assert.deepEqual([...new Set(meeting.posts)], ['1'])
  })

  it('is an ordinary form without scripts', async () => {
    meeting.step = 'score'
    const plain = await personAt({ width: 390, scripts: false })
    await plain.page.goto(`http://localhost:${site.port}/phone`)
    assert.match(await plain.page.locator('noscript').innerText(), /Reload this page/)
    await plain.page.locator('[value="5"]').check()
    await press(plain, /./)
    assert.deepEqual(meeting.posts, ['5'])
    await plain.look('a phone without scripts')
  })

  after(() => db.close())
})

describe('a big screen', () => {
  it('is accessible, shows all at once and has nothing to scroll or to press', async () => {
    const screens = liveOver(await freshDatabase(), realWorld())
    const site = await openMeeting(makeMeeting(), screens)
    after(() => site.close())
    const person = await personAt({ width: 1920 })
    await person.page.setViewportSize({ width: 1920, height: 1080 })
    for (const kind of ['six', 'join']) {
      await person.page.goto(`http://localhost:${site.port}/wall?kind=${kind}`)
      await person.look(`the wall: ${kind}`)
      await person.page.setViewportSize({ width: 1920, height: 1080 })
      const seen = (await person.page.evaluate(`({
        over: document.documentElement.scrollHeight - innerHeight,
        cut: [...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().bottom > innerHeight + 1).length,
        small: [...document.querySelectorAll('p, h1, h2, b')].filter(each => each.checkVisibility() && parseFloat(getComputedStyle(each).fontSize) < 33 && each.textContent.trim() !== '' && !each.closest('.govuk-visually-hidden, noscript')).length,
        pressed: document.querySelectorAll('a, button, input').length,
      })`)) as object
      assert.deepEqual(seen, { over: 0, cut: 0, small: 0, pressed: 0 }, kind)
    }
  })
})
