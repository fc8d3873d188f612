import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { exchangeDueOf } from './store.ts'
import { arrangeExchange } from './test/site.ts'

const many = 5000
const site = await arrangeExchange()
const { wexmoor, desk, browser, eventOn } = site
const event = await eventOn('2026-12-10')

describe('a partnership with 5,000 records', () => {
  before(async () => {
    await site.db.unscoped(
      `insert into exchange.practice (partnership_id, id, kind, title, challenge, tried, learned, cost, ask_whom, audience,
         naming, standards, themes, areas, event_id, version, changed_at, changed_by, changed_by_name)
       select $1, gen_random_uuid(), 'swap-shop', 'Record ' || n, repeat('Waiting. ', 100), 'One.', 'Ask.', '', '',
         'network', n % 3 = 0, '{}', '{}', '{}', $2, 1, timestamptz '2026-01-01' + n * interval '1 minute', $3, 'Priya'
       from generate_series(1, $4::int) n`,
      [wexmoor.id, event, wexmoor.people.member.id, many],
    )
    await site.db.unscoped(
      `insert into exchange.shown (id, kind, audience, partnership_name, writer_name, ask_whom, mark, title, challenge,
         tried, learned, cost, standards, themes, areas, event_id, event_title, published_at)
       select id, kind, audience, '', '', '', 'old', title, challenge, tried, learned, cost, '{}', '{}', '{}', event_id,
         'Swap shop', changed_at from exchange.practice`,
    )
    await site.db.unscoped(
      `insert into exchange.note (person_id, id, about, words, written_at)
       select $1, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Note ' || n, repeat('Mine. ', 200),
         timestamptz '2026-01-01' + n * interval '1 minute' from generate_series(1, 45) n`,
      [wexmoor.people.member.id],
    )
  })

  const titlesIn = (text: string): number => text.match(/Record \d+/g)?.length ?? 0

  it('shows twenty of them a page, with how many there are', async () => {
    const as = wexmoor.as('member')
    const first = await as.get('/records')
    assert.match(first.text, /1666 records wait for the champion’s consent .*5000 records, page 1 of 250 Record 5000/)
    assert.equal(titlesIn(first.text), 20)
    assert.ok(first.markup.length < 40_000, `${first.markup.length} signs`)
    assert.match((await as.get('/records?page=2')).text, /page 2 of 250 Record 4980 .*changed since, not published/)
    const beyond = await as.get('/records?page=251')
    assert.equal(titlesIn(beyond.text), 0)
    assert.match(beyond.text, /5000 records There are 250 pages of them, and this is page 251\. Go to the first page/)
    assert.equal((await as.get('/records?page=0&waits=x')).status, 200)
    const waiting = await as.get('/records?waits=consent&page=2')
    assert.match(waiting.text, /1666 records, page 2 of 84 Record 4938/)
    assert.match(waiting.markup, /\?waits=consent&amp;page=3/)
  })

  it('asks its champion in one line', async () => {
    const due = await wexmoor.read(tx =>
      exchangeDueOf(tx, {
        ...{ may: ability => ability === 'exchange.name', today: '2026-11-16', editions: site.editions },
        person: wexmoor.people.champion.id,
      }),
    )
    assert.deepEqual(
      due.map(({ what, path }) => [what, path]),
      [['1666 records wait for your consent to the name', '/exchange/records?waits=consent']],
    )
  })

  it('turns the records of an event page by page, for members and for the desk', async () => {
    for (const page of [
      await wexmoor.as('member').get(`/events/${event}?page=2`),
      await desk.get(`/events/${event}?page=2`),
    ]) {
      assert.match(page.text, /5000 records, page 2 of 250 Record 4980/)
      assert.equal(titlesIn(page.text), 20)
      assert.match(page.markup, /\?page=3#records/)
    }
  })

  it('turns private notes page by page, and takes them all as one file', async () => {
    const { token } = wexmoor.people.member
    const page = await browser.get('/you/notes?page=3', token)
    assert.match(page.text, /45 notes, page 3 of 3 .*Note 5 /)
    assert.doesNotMatch(page.text, /Note 6 /)
    assert.equal((await browser.get('/you/notes/notes.txt', token)).markup.match(/Note \d+/g)?.length, 45)
  })
})
