import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Id } from '#ground'
import { startJobs } from '#jobs'
import { keptMail, openPostman } from '#mail'
import { liveOver } from '#test/live.ts'
import { browserFor, houseOf, type Browser } from '#test/room/browser.ts'
import { until } from '#test/until.ts'
import type { PersonName } from '#test/world/cast.ts'
import { openWorld, type TestWorld } from '#test/world/test-world.ts'
import { move } from '../actions/moving.ts'
import { roomOf } from '../store/room.ts'
import { workshopsOf } from '../store/workshop.ts'
import { workshopMails } from './mail.ts'
import { preparingRoutes } from './routes.ts'
import { placesOf } from './store.ts'

let story: TestWorld
let browser: Browser & { readonly close: () => Promise<void> }
let year: string
let own: string

before(async () => {
  story = await openWorld()
  const { db, world, sample } = story
  browser = await browserFor(
    preparingRoutes({ ...houseOf(db, world), live: liveOver(db, world), publicUrl: 'https://stocktake.example' }),
  )
  own = `/partnerships/${sample.partnerships.wexmoor}/workshops`
  year = `/partnerships/${sample.partnerships.wexmoor}/exercises/${sample.exercises.wexmoor2026}/workshops`
})
after(() => browser.close())

const token = async (name: PersonName): Promise<string> =>
  (await story.signedIn(story.sample.people[name].email)).replace('visit=', '')

const scope = () => {
  const { partnerships, people } = story.sample
  return { kind: 'partnership', partnership: partnerships.wexmoor, person: people.ruth.id } as const
}

const roomAt = async (id: Id<'workshop'>) => {
  const room = await story.db.read(scope(), tx => roomOf(tx, id))
  assert.ok(room)
  return room
}

const placesAt = async (id: Id<'workshop'>) => story.db.read(scope(), tx => placesOf(tx, id))

/** Presses the one button on the page as it comes. */
const prepareOne = async (
  changed: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<Id<'workshop'>> => {
  const made = await browser.post(
    `${year}/new`,
    {
      ...{ standards: ['3', '4', '6', '8', '9', '11'], people: '14', group: story.sample.groups.board },
      ...{ 'held-day': '26', 'held-month': '11', 'held-year': '2026', startsAt: '14:00' },
      ...changed,
    },
    await token('ruth'),
  )
  assert.equal(made.status, 303, made.text)
  return made.location.split('/').at(-1) ?? ''
}

const hour = {
  ...{ opening: '7', read: '1', score: '0.5', reveal: '½', talk: '4', plenary: '15', rank: '5', close: '3' },
  ...{ limit: '70', people: '14' },
}

describe('Preparing a workshop', () => {
  it('offers the Board, six standards with their reasons, and as many people as it has seats', async () => {
    const page = await browser.get(`${year}/new`, await token('ruth'))
    assert.equal(page.value('group'), story.sample.groups.board)
    assert.equal(page.value('people'), '14')
    assert.match(page.text, /Scores run from \d to \d\./)
    const chosen = new Set(page.markup.match(/name="standards"[^>]* checked/g))
    assert.equal(chosen.size, 6)
  })

  it('makes a whole hour, a code and tables that mix organisations from one press', async () => {
    const id = await prepareOne()
    const room = await roomAt(id)
    assert.deepEqual(room.workshop.recipe.standards, [3, 4, 6, 8, 9, 11])
    assert.deepEqual(
      room.tables.map(({ letter }) => letter),
      ['A', 'B', 'C'],
    )
    const places = await placesAt(id)
    assert.equal(places.length, 14)
    for (const table of room.tables) {
      const council = places.filter(each => each.table === table.id && each.organisation === 'Wexmoor Council')
      assert.equal(council.length, 1)
    }
    const page = await browser.get(`${own}/${id}`, await token('ruth'))
    assert.match(page.text, /66 minutes of the 70 that you have/)
    assert.match(page.text, /Thursday 26 November 2026, 14:00 to 15:06/)
    assert.match(page.text, /stocktake\.example\/join/)
  })

  it('gives what was typed back with what is wrong, and prepares nothing', async () => {
    const count = async () =>
      (await story.db.read(scope(), tx => workshopsOf(tx, story.sample.exercises.wexmoor2026))).length
    const before = await count()
    const page = await browser.post(`${year}/new`, { people: 'many', startsAt: 'noon' }, await token('ruth'))
    assert.equal(page.status, 422)
    for (const words of ['Choose the group', 'Choose at least one standard', 'like 14:00', 'on which day'])
      assert.match(page.text, new RegExp(words))
    assert.equal(page.value('people'), 'many')
    assert.equal(await count(), before)
  })

  it('refuses standards that the group does not look at', async () => {
    const fields = { standards: ['1', '6'], people: '8', group: story.sample.groups.parents }
    const day = { 'held-day': '26', 'held-month': '11', 'held-year': '2026', startsAt: '9:30' }
    const page = await browser.post(`${year}/new`, { ...fields, ...day }, await token('ruth'))
    assert.equal(page.status, 422)
    assert.match(page.text, /Parents’ forum does not look at standard 6 this year/)
  })

  it('lets the lead of a group prepare for that group and no other', async () => {
    const dev = await token('dev')
    assert.equal((await browser.get(`${year}/new`, dev)).value('group'), story.sample.groups.commissioning)
    assert.equal((await browser.get(`${own}/${story.sample.workshops.board}`, dev)).status, 404)
    assert.equal((await browser.get(`${own}/${story.sample.workshops.board}`, await token('lee'))).status, 200)
  })

  it('is listed for everybody, as a link for those who may run it', async () => {
    const link = new RegExp(`href="[^"]*${story.sample.workshops.board}"`)
    const [ruth, joseph] = [
      await browser.get(year, await token('ruth')),
      await browser.get(year, await token('joseph')),
    ]
    assert.match(ruth.markup, link)
    assert.match(joseph.text, /Board workshop/)
    assert.doesNotMatch(joseph.markup, link)
    assert.doesNotMatch(joseph.text, /Prepare a workshop/)
  })
})

describe('Changing the hour', () => {
  it('takes standards in the order of their places, and minutes in halves', async () => {
    const id = await prepareOne()
    const fields = { ...hour, 'place-9': '1', 'place-3': '12', ways: 'plenaryEach', score: '1½', act: 'save' }
    const saved = await browser.post(`${own}/${id}/recipe`, fields, await token('ruth'))
    assert.equal(saved.status, 303, saved.text)
    const { recipe, questions } = (await roomAt(id)).workshop
    assert.deepEqual(recipe.standards, [9, 3])
    assert.deepEqual([recipe.minutes.score, recipe.plenaryEach, recipe.again], [1.5, true, false])
    assert.deepEqual(
      questions.map(({ standard }) => standard.number),
      [9, 3],
    )
  })

  it('shows what a choice comes to without saving it, and warns over the limit', async () => {
    const id = await prepareOne()
    const six = Object.fromEntries([3, 4, 6, 8, 9, 11].map((standard, at) => [`place-${standard}`, String(at + 1)]))
    const shown = await browser.post(
      `${own}/${id}/recipe`,
      { ...hour, ...six, ways: 'again', act: 'try' },
      await token('ruth'),
    )
    assert.equal(shown.status, 200)
    assert.match(shown.text, /72 minutes: 2 more than the 70 that you have/)
    assert.match(shown.text, /not saved yet/)
    assert.equal((await roomAt(id)).workshop.recipe.again, false)
  })

  it('refuses to share standards out at one table, and asks for places of their own', async () => {
    const id = await prepareOne({ people: '6' })
    const fields = { ...hour, people: '6', 'place-3': '1', ways: 'shared', act: 'save' }
    const refused = await browser.post(`${own}/${id}/recipe`, fields, await token('ruth'))
    assert.equal(refused.status, 409)
    assert.match(refused.text, /at least two tables/)
    const twice = await browser.post(`${own}/${id}/recipe`, { ...fields, 'place-4': '1' }, await token('ruth'))
    assert.equal(twice.status, 422)
    assert.match(twice.text, /Standards 3 and 4 have the same place/)
  })

  it('lays tables for more people, with the seats mixed anew', async () => {
    const id = await prepareOne()
    await browser.post(
      `${own}/${id}/recipe`,
      { ...hour, people: '24', 'place-3': '1', act: 'save' },
      await token('ruth'),
    )
    const room = await roomAt(id)
    assert.equal(room.tables.length, 4)
    assert.equal((await placesAt(id)).length, 14)
  })

  it('is refused with words once it has begun', async () => {
    const id = await prepareOne()
    const { people } = story.sample
    const hand = {
      ...{ world: story.world, now: story.world.now(), person: people.ruth, roles: [] },
      write: <Value>(work: Parameters<typeof story.db.write<Value>>[1]) => story.db.write(scope(), work),
    }
    assert.ok((await move(hand, id, { kind: 'step', seen: 0 })).ok)
    for (const page of ['recipe', 'tables', 'details']) {
      const refused = await browser.get(`${own}/${id}/${page}`, await token('ruth'))
      assert.equal(refused.status, 409, page)
      assert.match(refused.text, /The workshop has begun, so this can no longer change/)
    }
    const late = { name: 'Later', 'held-day': '27', 'held-month': '11', 'held-year': '2026', startsAt: '9:00' }
    assert.equal((await browser.post(`${own}/${id}/details`, late, await token('ruth'))).status, 409)
    const tables = await browser.post(`${own}/${id}/tables`, { tables: '2', act: 'mix' }, await token('ruth'))
    assert.equal(tables.status, 409)
  })
})

describe('The tables by hand', () => {
  it('move a seat, and keep the link of a call', async () => {
    const id = await prepareOne()
    const room = await roomAt(id)
    const [a, , c] = room.tables
    const places = await placesAt(id)
    const moved = places.find(place => place.table === a?.id)
    assert.ok(moved && c)
    const letters = new Map(room.tables.map(table => [table.id, table.letter]))
    const standing = Object.fromEntries(places.map(place => [`seat-${place.seat}`, letters.get(place.table) ?? '']))
    const fields = { ...standing, [`seat-${moved.seat}`]: 'C', tables: '3', act: 'save' }
    const call = { 'call-C': 'https://meet.example/board' }
    assert.equal((await browser.post(`${own}/${id}/tables`, { ...fields, ...call }, await token('ruth'))).status, 303)
    assert.equal((await placesAt(id)).find(place => place.seat === moved.seat)?.table, c.id)
    assert.equal((await roomAt(id)).tables.at(-1)?.callLink, 'https://meet.example/board')
    const wrong = await browser.post(
      `${own}/${id}/tables`,
      { ...fields, 'call-C': 'javascript:alert(1)' },
      await token('ruth'),
    )
    assert.equal(wrong.status, 422)
  })

  it('are laid anew in another number, with the seats mixed', async () => {
    const id = await prepareOne()
    await browser.post(`${own}/${id}/tables`, { tables: '2', act: 'save' }, await token('ruth'))
    const { tables } = await roomAt(id)
    const places = await placesAt(id)
    assert.deepEqual(
      tables.map(table => places.filter(place => place.table === table.id).length),
      [7, 7],
    )
  })
})

describe('Scoring ahead', () => {
  it('sends each a link of their own, with the promise in its exact sense, and no address in the queue', async () => {
    const id = await prepareOne()
    const page = await browser.get(`${own}/${id}/ahead`, await token('ruth'))
    assert.match(page.text, /under a code and without a name, and back-ups of those days hold it too/)
    const helen = story.sample.seats.board.find(seat => seat.holder === 'Helen Ostrow')
    const kezia = story.sample.seats.board.find(seat => seat.holder === 'Kezia Brandt')
    assert.ok(helen && kezia)
    const fields = {
      ...{ from: '2026-11-19', seats: helen.id, [`email-${kezia.id}`]: 'kezia@health.example' },
      others: 'Ana Ruiz ana@example.org\n\n',
    }
    const sent = await browser.post(`${own}/${id}/ahead`, fields, await token('ruth'))
    assert.equal(sent.status, 303, sent.text)
    const { db, world } = story
    const postman = openPostman({ from: 'stocktake@localhost', publicUrl: 'https://stocktake.example', db, world })
    const faults: unknown[] = []
    const jobs = await startJobs({
      connection: db.connection,
      log: { error: fault => faults.push(fault) },
      handlers: workshopMails({ db, world, postman, publicUrl: 'https://stocktake.example' }),
    })
    const mails = await waitFor(3)
    await jobs.stop()
    postman.close()
    assert.deepEqual(faults, [])
    assert.deepEqual(mails.map(({ to }) => to).toSorted(), [
      'ana@example.org',
      'helen.ostrow@wexmoor.example',
      'kezia@health.example',
    ])
    for (const mail of mails) {
      assert.match(mail.text, /https:\/\/stocktake\.example\/ahead\/[\w-]{43}\n/)
      assert.match(mail.text, /held under a code, in back-ups too/)
      assert.match(mail.text, /from 19 November 2026/)
    }
    const { workshop } = await roomAt(id)
    assert.deepEqual([workshop.recipe.ahead, workshop.aheadFrom], [true, '2026-11-19'])
    const again = await browser.get(`${own}/${id}/ahead`, await token('ruth'))
    assert.match(again.text, /Links sent .*Helen Ostrow/)
    assert.doesNotMatch(again.markup, new RegExp(`value="${helen.id}"`))
  })

  const waitFor = async (count: number) => {
    const kept = () => story.db.read({ kind: 'job', name: 'outbox' }, keptMail)
    await until(`${count} mails have come`, async () => (await kept()).length >= count)
    return kept()
  }

  it('sends a link again, or withdraws it: the seat can then be asked anew; once it has begun neither', async () => {
    const id = await prepareOne()
    const ahead = `${own}/${id}/ahead`
    const helen = story.sample.seats.board.find(seat => seat.holder === 'Helen Ostrow')
    assert.ok(helen)
    await browser.post(ahead, { from: '2026-11-19', seats: helen.id }, await token('ruth'))
    const asked = () =>
      story.db.unscoped(`select from jobs.job where name = 'mail.workshop-ahead' and data->>'workshop' = $1`, [id])
    const one = `${ahead}/${(await roomAt(id)).people.at(-1)?.id}`
    assert.equal((await asked()).length, 1)
    assert.equal((await browser.post(one, { do: 'again' }, await token('ruth'))).location, `${ahead}#sent`)
    assert.equal((await asked()).length, 2)
    assert.equal((await browser.post(one, {}, await token('ruth'))).status, 422)
    assert.equal((await browser.post(`${ahead}/${id}`, { do: 'again' }, await token('ruth'))).status, 404)
    assert.equal((await browser.post(one, { do: 'withdraw' }, await token('ruth'))).status, 303)
    const page = await browser.get(ahead, await token('ruth'))
    assert.match(page.text, /Helen Ostrow, .* Withdrawn\./)
    assert.match(page.markup, new RegExp(`value="${helen.id}"`))
    const late = await browser.post(one, { do: 'again' }, await token('ruth'))
    assert.deepEqual([late.status, /This link was withdrawn already/.test(late.text)], [409, true])
    assert.equal((await asked()).length, 2)
  })

  it('keeps the standards once links are out', async () => {
    const id = await prepareOne()
    await browser.post(
      `${own}/${id}/ahead`,
      { from: '2026-11-20', others: 'Ana Ruiz ana@example.org' },
      await token('ruth'),
    )
    const fields = { ...hour, 'place-3': '1', act: 'save' }
    const refused = await browser.post(`${own}/${id}/recipe`, fields, await token('ruth'))
    assert.equal(refused.status, 409)
    assert.match(refused.text, /Links to score ahead have been sent/)
  })

  it('asks for people, for addresses that can be one, and for a day within the seven', async () => {
    const id = await prepareOne()
    const post = async (fields: Readonly<Record<string, string>>) =>
      browser.post(`${own}/${id}/ahead`, fields, await token('ruth'))
    assert.match((await post({ from: '2026-11-19' })).text, /at least one person/)
    assert.match((await post({ from: '2026-11-18', others: 'Ana a@b.example' })).text, /must be chosen from the list/)
    assert.match((await post({ from: '2026-11-19', others: 'Ana' })).text, /“Ana” is not a name and an address/)
    assert.match(
      (await post({ from: '2026-11-19', others: 'Ana a@b.example\nBob a@b.example' })).text,
      /a@b\.example is there twice/,
    )
  })
})

describe('What is printed', () => {
  it('says when, what to say, and that scores are unseen; with hands, that they are not', async () => {
    const id = await prepareOne()
    const sheet = await browser.get(`${own}/${id}/run-sheet`, await token('ruth'))
    assert.match(sheet.text, /Scores are unseen: each of us answers alone/)
    assert.match(sheet.text, /Your answer is shown without your name/)
    assert.match(sheet.text, /15:03 Close 3 /)
    const places = Object.fromEntries([3, 4, 6].map((standard, at) => [`place-${standard}`, String(at + 1)]))
    await browser.post(`${own}/${id}/recipe`, { ...hour, ...places, ways: 'shared', act: 'save' }, await token('ruth'))
    const shared = await browser.get(`${own}/${id}/run-sheet`, await token('ruth'))
    assert.match(shared.text, /an open show of hands at each table/)
    assert.doesNotMatch(shared.text, /Your answer is shown without your name/)
    const table = await browser.get(`${own}/${id}/tables/B`, await token('ruth'))
    assert.deepEqual(table.markup.match(/id="standard-\d+"/g), ['id="standard-4"'])
    assert.equal((await browser.get(`${own}/${id}/tables/Z`, await token('ruth'))).status, 404)
  })
})
