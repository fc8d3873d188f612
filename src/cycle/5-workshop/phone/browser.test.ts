import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Live } from '#live'
import { personAt, press, type PersonAtBrowser } from '#test/journeys/browser.ts'
import { liveOver } from '#test/live.ts'
import { hallIn, openHall, type Hall } from '#test/world/hall.ts'
import { appFor } from '#test/world/test-world.ts'
import { takeNotes } from '../actions/noting.ts'
import { castBallot, castDots } from '../actions/balloting.ts'
import { listCandidates } from '../actions/plenary.ts'

const phoneWidth = 390

describe('a phone in a browser', { timeout: 700_000 }, () => {
  let hall: Hall
  let app: FastifyInstance
  let live: Live
  let url: string
  const open = new Set<PersonAtBrowser>()

  before(async () => {
    hall = await openHall({ people: 7 })
    live = liveOver(hall.db, hall.world)
    app = await appFor(hall, { live })
    url = await app.listen({ port: 0 })
  })
  after(async () => {
    for (const person of open) await person.context.close()
    await live.close()
    await app.close()
  })

  const personWith = async (token: string | undefined, scripts = true): Promise<PersonAtBrowser> => {
    const person = await personAt({ width: phoneWidth, scripts })
    open.add(person)
    if (token !== undefined) await person.context.addCookies([{ name: 'workshop', value: token, url }])
    return person
  }

  const closing = async (person: PersonAtBrowser): Promise<void> => {
    open.delete(person)
    await person.context.close()
  }

  it('follows the room and sends with the keyboard alone', async () => {
    const other = await hallIn(hall, { people: 6 })
    const moved = async (): Promise<void> => {
      await other.step()
      live.nudge(other.workshop)
    }
    const person = await personWith(other.people[0]?.token)
    const { page } = person
    await page.goto(`${url}/workshop`)
    await page.getByRole('heading', { name: 'You are in' }).waitFor()
    for (const heading of ['Welcome', 'What the scores mean']) {
      await moved()
      await page.getByRole('heading', { name: heading }).waitFor()
    }
    await moved()
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate('document.activeElement.textContent.trim()'), 'Send my score')
    await page.keyboard.press('Enter')
    await page.getByText('You can change it until the reveal.').waitFor()
    const stored = await other.db.unscoped('select answer from workshop.ballot where workshop_id = $1', [
      other.workshop,
    ])
    assert.deepEqual(stored, [{ answer: '2' }])
    await moved()
    await page.getByRole('heading', { name: 'Too few scores to show' }).waitFor()
    await closing(person)
  })

  it('works by reloading, without scripts', async () => {
    const other = await hallIn(hall, { people: 6 })
    const { code } = (await other.room()).workshop
    const person = await personWith(undefined, false)
    const { page } = person
    await page.goto(`${url}/join`)
    await page.getByLabel('Code').fill(code)
    await press(person, 'Continue')
    await page.getByLabel('The name or the role').fill('Priya')
    await press(person, 'Come in')
    await page.getByRole('heading', { name: 'You are in' }).waitFor()
    await other.step(3)
    await press(person, 'Look for the next step')
    await page.getByRole('radio', { name: /^4/ }).check()
    await press(person, 'Send my score')
    await page.getByText('You can change it until the reveal.').waitFor()
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0)
    await other.step()
    await page.getByRole('radio', { name: /^1/ }).check()
    await press(person, 'Send a different score')
    await page.getByText('Your answer came after the reveal and was not counted.').waitFor()
    await closing(person)
  })

  it('is accessible, and fits the narrowest phone, at every step', async () => {
    const { code } = (await hall.room()).workshop
    const stranger = await personWith(undefined)
    const person = await personWith(hall.people[0]?.token)
    const look = async (who: PersonAtBrowser, path: string, name: string): Promise<void> => {
      await who.page.goto(`${url}${path}`)
      await who.look(name)
    }
    await look(stranger, '/join', 'the code')
    await look(stranger, '/join/ABCDEFGH', 'a wrong code')
    await look(stranger, `/join/${code}`, 'the door')
    await look(person, '/workshop', 'before it begins')
    for (;;) {
      const { progress } = await hall.step()
      const { kind, standards } = progress.step
      const [round] = (await hall.room()).rounds.filter(each => each.ending === undefined)
      if (kind === 'talk' && standards[0] === 1) await lookAtNotes(person, look)
      if (kind === 'plenary') await list()
      await look(person, '/workshop', progress.step.key)
      if (kind === 'score' && standards[0] === 1 && round !== undefined) await answer(round.id)
      if (kind === 'rank' && round !== undefined) await dot(round.id)
      if (kind === 'score' || kind === 'rank') await look(person, '/workshop', `${progress.step.key}, sent`)
      if (kind === 'close') break
    }
    await look(person, '/workshop/leave', 'leaving')
    await hall.db.unscoped('update workshop.workshop set closed_at = now() where id = $1', [hall.workshop])
    await look(person, '/workshop', 'closed')
  })

  const lookAtNotes = async (
    person: PersonAtBrowser,
    look: (who: PersonAtBrowser, path: string, name: string) => Promise<void>,
  ): Promise<void> => {
    await look(person, '/workshop/notes', 'notes to read')
    await takeNotes(hall, hall.workshop, hall.people[0]?.participant ?? '')
    await look(person, '/workshop/notes', 'notes to write')
    await person.page.getByLabel('What was said').fill('We plan well, but apart.')
    await person.page.getByText('Saved').waitFor()
  }

  const answer = async (round: string): Promise<void> => {
    for (const { participant } of hall.people) {
      await castBallot(hall, hall.workshop, participant, { round, answer: '3', comment: 'We never meet.' })
    }
  }

  const list = async (): Promise<void> => {
    const words = ['One list of needs', 'One budget', 'Young people in every review', 'A named lead']
    await listCandidates(
      hall.hand,
      hall.workshop,
      words.map(each => ({ words: each, heard: 'Table A on standard 1', standards: [1] })),
    )
  }

  const dot = async (round: string): Promise<void> => {
    const candidates = (await hall.room()).candidates.slice(0, 3).map(({ id }) => id)
    for (const { participant } of hall.people) await castDots(hall, hall.workshop, participant, { round, candidates })
  }
})
