import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from '#db'
import type { Page } from '#test/room/browser.ts'
import { markOf } from './practice/consent.ts'
import { practiceOf } from './practice/store/records.ts'
import { exchangeDueOf } from './store.ts'
import { arrangeExchange } from './test/site.ts'

const site = await arrangeExchange()
const { wexmoor, calder, far, swapShop, browser } = site
const idOf = ({ location, text }: Page): string => {
  assert.notEqual(location, '', text)
  return location.split(/[#?]/)[0]?.split('/').at(-1) ?? ''
}

/** Where the page of a record is, below the exchange. */
const idPath = ({ markup }: Page): string => /records\/[\w-]{36}/.exec(markup)?.[0].replace(/^/, '/') ?? ''

type There = typeof wexmoor
const published = async (there: There, fields: Readonly<Record<string, string | readonly string[]>> = {}) => {
  const record = idOf(await there.as('member').post('/records/new', { ...swapShop, ...fields }))
  const check = await there.as('member').get(`/records/${record}/publication`)
  const done = await there
    .as('member')
    .post(`/records/${record}/publication`, { does: 'publish', mark: check.value('mark') })
  assert.equal(done.status, 303, done.text)
  return record
}

describe('a record of practice', () => {
  it('is written, published without a name, and found by others', async () => {
    const made = await wexmoor.as('member').post('/records/new', swapShop)
    const record = idOf(made)
    const draft = await wexmoor.as('member').get(`/records/${record}`)
    assert.match(draft.text, /Draft.* Check and publish .*Published Not yet/)
    assert.match((await calder.as('member').get('?words=lists')).text, /No records found/)
    const check = await wexmoor.as('member').get(`/records/${record}/publication`)
    assert.match(check.text, /Readers Members of the network .*Whose consent Nobody’s is needed: it is read without/)
    assert.match(check.text, /Families waited on four waiting lists\./)
    assert.doesNotMatch(check.text, /Anyone can copy it|panel@/)
    await wexmoor.as('member').post(`/records/${record}/publication`, { does: 'publish', mark: check.value('mark') })
    assert.match((await wexmoor.as('member').get(`/records/${record}`)).text, /Published 16 November 2026/)
    const again = await wexmoor.as('member').get(`/records/${record}/publication`)
    assert.match(again.location, /records\/[\w-]+$/, 'there is nothing to check in what is published as it stands')
    const found = await calder.as('member').get('?words=waiting+list')
    assert.match(found.text, /1 record found One list instead of four/)
    const read = await calder.as('member').get(`/found/${record}`)
    assert.match(read.text, /A partnership that is not named/)
    assert.doesNotMatch(read.markup, /Wexmoor|panel@/)
    assert.match((await browser.get('/exchange?words=waiting+list')).text, /No records found/)
    assert.equal((await browser.get(`/exchange/${record}`)).status, 404)
  })

  it('says what is missing and keeps what was typed', async () => {
    const wrong = await wexmoor
      .as('member')
      .post('/records/new', { ...swapShop, title: '', kind: 'x', learned: 'Kept.' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Write a title/)
    assert.equal(wrong.value('learned'), 'Kept.')
    const thin = idOf(await wexmoor.as('member').post('/records/new', { ...swapShop, tried: '' }))
    const page = await wexmoor.as('member').get(`/records/${thin}`)
    assert.match(page.text, /To be published it has to say more: what was tried/)
    const check = await wexmoor.as('member').get(`/records/${thin}/publication`)
    assert.match(check.location, /records\/[\w-]+$/, 'what can’t be published is not checked either')
    const practice = await wexmoor.read(tx => practiceOf(tx, thin))
    assert.ok(practice !== undefined)
    const mark = markOf(practice)
    const done = await wexmoor.as('member').post(`/records/${thin}/publication`, { does: 'publish', mark })
    assert.equal(done.status, 409)
    assert.match(done.text, /To be published it has to say more: what was tried/)
  })

  it('is not published when somebody changed it since the page was read', async () => {
    const record = idOf(await wexmoor.as('member').post('/records/new', swapShop))
    const { status, text } = await wexmoor
      .as('member')
      .post(`/records/${record}/publication`, { does: 'publish', mark: 'old' })
    assert.equal(status, 409)
    assert.match(text, /Somebody changed it/)
    const seen = { ...swapShop, version: '1' }
    assert.equal((await wexmoor.as('member').post(`/records/${record}/wording`, seen)).status, 303)
    const late = { ...seen, tried: 'Three lists.', naming: 'yes' }
    const both = await wexmoor.as('deputy').post(`/records/${record}/wording`, late)
    assert.equal(both.status, 409)
    assert.match(
      both.text,
      /Last written by Priya Nair, .* What was tried One list, kept by one team\. The partnership’s name Not to be shown/,
    )
    assert.deepEqual([both.value('tried'), both.value('version')], ['Three lists.', '2'])
    const wrong = await wexmoor.as('deputy').post(`/records/${record}/wording`, { ...late, title: '' })
    assert.deepEqual([wrong.status, wrong.value('version')], [422, '1'], 'a mistake arms nothing')
  })

  it('names the partnership once the champion agrees to that text, and goes when the champion takes it back', async () => {
    const record = await published(wexmoor, { naming: 'yes', audience: 'anyone', title: 'A list with a name' })
    assert.doesNotMatch((await browser.get(`/exchange/${record}`)).markup, /Wexmoor/)
    const asked = await wexmoor.as('champion').get(`/records/${record}`)
    assert.match(asked.text, /May it name the partnership\?/)
    assert.equal((await wexmoor.as('deputy').post(`/records/${record}/naming`, { does: 'yes' })).status, 404)
    assert.match(
      asked.text,
      /Your yes shows them the partnership, Priya Nair as its writer and “panel@council\.example”/,
    )
    assert.match(
      asked.text,
      /with the name .*From Wexmoor Children’s Partnership Written by Priya Nair Who to ask panel@/,
    )
    const mark = asked.value('mark')
    assert.equal((await wexmoor.as('champion').post(`/records/${record}/naming`, { does: 'yes', mark })).status, 303)
    const named = await browser.get(`/exchange/${record}`)
    assert.match(named.text, /From Wexmoor Children’s Partnership/)
    assert.match(named.text, /Who to ask panel@council\.example/)
    await wexmoor.as('champion').post(`/records/${record}/naming`, { does: 'back' })
    assert.equal((await browser.get(`/exchange/${record}`)).status, 404)
    assert.match((await wexmoor.as('member').get(`/records/${record}`)).text, /withdrawn by Ruth Adeyemi/)
    const after = await wexmoor.as('champion').get(`/records/${record}`)
    assert.doesNotMatch(after.text, /May it name the partnership/, 'nobody is asked at once for what they took back')
  })

  it('goes on without the name after a no, which is kept and told to whoever wrote it', async () => {
    const record = idOf(await wexmoor.as('member').post('/records/new', { ...swapShop, naming: 'yes', title: 'Asked' }))
    const told = async () => {
      const { id: person } = wexmoor.people.member
      const whom = { person, may: () => true, today: '2026-11-16', editions: site.editions }
      const scope = { kind: 'partnership', partnership: wexmoor.id, person } as const
      return (await site.db.read(scope, tx => exchangeDueOf(tx, whom))).filter(({ what }) => /no .*: Asked/.test(what))
    }
    const stood = async () =>
      (
        await site.db.unscoped<{ version: number; at: string }>(
          'select version, changed_at::text as at from exchange.practice where id = $1',
          [record],
        )
      )[0]
    const before = await stood()
    const check = await wexmoor.as('champion').get(`/records/${record}/naming`)
    assert.match(check.text, /Say no to the name .*Priya Nair is told/)
    assert.equal((await wexmoor.as('deputy').get(`/records/${record}/naming`)).status, 404)
    const says = (does: string, mark: string) =>
      wexmoor.as('champion').post(`/records/${record}/naming`, { does, mark })
    assert.equal((await says('no', 'old')).status, 409, 'it is a no to the text that was read')
    const mark = check.value('mark')
    assert.equal((await says('no', mark)).status, 303)
    assert.equal((await says('yes', mark)).status, 409, 'nothing is asked any more')
    assert.deepEqual(
      (await told()).map(({ note, path, isNow }) => [note, path, isNow]),
      [['Ruth Adeyemi answered', `/exchange/records/${record}`, true]],
    )
    assert.match(
      (await wexmoor.as('member').get('/records')).text,
      /Asked .*said no to the name Changed by Priya Nair, /,
    )
    await wexmoor.as('champion').get(`/records/${record}`)
    assert.equal((await told()).length, 1, 'another one reading it is not enough')
    const page = await wexmoor.as('member').get(`/records/${record}`)
    assert.match(
      page.text,
      /Draft, the champion said no to the name .*To ask again, change .*Refused by Ruth Adeyemi, /,
    )
    assert.deepEqual(await told(), [])
    const after = await stood()
    assert.deepEqual([after?.version, after?.at], [2, before?.at], 'nobody changed what it says')
    const again = { ...swapShop, naming: 'yes', title: 'Asked', version: '2' }
    await wexmoor.as('member').post(`/records/${record}/wording`, again)
    const asked = await wexmoor.as('champion').get(`/records/${record}`)
    assert.match(asked.text, /May it name the partnership/, 'the writer may ask anew')
    assert.equal((await says('yes', asked.value('mark'))).status, 303)
    const late = await says('no', asked.value('mark'))
    assert.equal(late.status, 409, 'a no after the yes does nothing')
    assert.match(late.text, /Withdraw the consent/)
  })

  it('that is read with the name says so when its writer would not have it shown any more', async () => {
    const record = idOf(await wexmoor.as('member').post('/records/new', { ...swapShop, naming: 'yes', title: 'Named' }))
    const mark = (await wexmoor.as('champion').get(`/records/${record}`)).value('mark')
    await wexmoor.as('champion').post(`/records/${record}/naming`, { does: 'yes', mark })
    await wexmoor.as('member').post(`/records/${record}/publication`, { does: 'publish', mark })
    assert.equal(
      (await wexmoor.as('member').post(`/records/${record}/wording`, { ...swapShop, title: 'Named', version: '1' }))
        .status,
      303,
    )
    const page = await wexmoor.as('member').get(`/records/${record}`)
    assert.match(page.text, /with our name, changed since, not published .*Make a copy of it/)
    assert.match((await wexmoor.as('member').get('/records')).text, /Named Swap shop · .*with our name, changed since/)
  })

  it('that was read with the name is read without it as a copy only, at an address of its own', async () => {
    const record = idOf(await wexmoor.as('member').post('/records/new', { ...swapShop, naming: 'yes' }))
    const mark = (await wexmoor.as('champion').get(`/records/${record}`)).value('mark')
    await wexmoor.as('champion').post(`/records/${record}/naming`, { does: 'yes', mark })
    await wexmoor.as('member').post(`/records/${record}/publication`, { does: 'publish', mark })
    await wexmoor.as('champion').post(`/records/${record}/naming`, { does: 'back' })
    const late = await wexmoor.as('member').post(`/records/${record}/publication`, { does: 'publish', mark })
    assert.equal(late.status, 409)
    assert.match(late.text, /whoever kept its address knows whose it is/)
    assert.equal((await calder.as('member').get(`/found/${record}`)).status, 404)
    const link = /records(\/new\?copy=[\w-]+)/.exec(late.markup)?.[1] ?? ''
    const form = await wexmoor.as('member').get(`/records${link}`)
    assert.deepEqual([form.value('title'), form.value('askWhom')], [swapShop['title'], ''])
    const copy = await published(wexmoor, { title: form.value('title'), askWhom: '' })
    assert.notEqual(copy, record)
    assert.doesNotMatch((await calder.as('member').get(`/found/${copy}`)).markup, new RegExp(`${record}|Wexmoor`))
    const strange = await calder.as('member').get(`/records${link}`)
    assert.equal(strange.value('title'), '', 'another partnership’s record is not copied')
  })

  it('names nobody but its own partnership: others are not named at all', async () => {
    await site.db.unscoped(
      `insert into people.organisation (partnership_id, id, name, kind, statutory, provider)
       values ($1, $2, 'Lantern House', 'voluntary', false, true)`,
      [wexmoor.id, site.world.newId()],
    )
    const tried = 'At Lantern House, with Calder Reach and Cllr Marlow. Ring 01904 555 123. Farlow came.'
    const tell = async (fields: Readonly<Record<string, string>>) => {
      const record = idOf(await wexmoor.as('member').post('/records/new', { ...swapShop, ...fields }))
      return wexmoor.as('member').get(`/records/${record}`)
    }
    const nameless = await tell({
      tried: tried.replace('Calder Reach', 'others').replace('Farlow', 'All'),
      audience: 'anyone',
    })
    for (const told of ['Lantern House', 'Cllr Marlow', '01904 555 123'])
      assert.ok(nameless.text.includes(`“${told}” (what was tried)`), told)
    assert.doesNotMatch(nameless.text, /Check and publish/)
    const others = await tell({ tried, naming: 'yes' })
    assert.match(others.text, /names another partnership, .*: “Calder Reach” \(what was tried\) and “Farlow” \(what/)
    const yes = { does: 'yes', mark: (await wexmoor.as('champion').get(idPath(others))).value('mark') }
    const refused = await wexmoor.as('champion').post(`${idPath(others)}/naming`, yes)
    assert.equal(refused.status, 409)
    assert.match(refused.text, /names another partnership/)
    assert.doesNotMatch((await tell({ tried: 'We met.' })).text, /Farlow|Calder/)
  })

  it('is of an event and for a request that its partnership knows', async () => {
    const event = await site.eventOn('2026-12-10')
    const forged = { ...swapShop, event: site.world.newId() }
    assert.equal((await wexmoor.as('member').post('/records/new', forged)).status, 404)
    assert.equal((await far.as('member').post('/records/new', { ...swapShop, event })).status, 404)
    const made = await wexmoor.as('member').post('/records/new', { ...swapShop, event })
    assert.equal(made.status, 303)
    const request = { ...swapShop, event, request: site.world.newId() }
    assert.equal((await wexmoor.as('member').post('/records/new', request)).status, 404)
    const change = { ...swapShop, version: '1', event: site.world.newId() }
    assert.equal((await wexmoor.as('member').post(`/records/${idOf(made)}/wording`, change)).status, 404)
    assert.equal((await wexmoor.as('member').post(`/records/${idOf(made)}/wording`, { ...change, event })).status, 303)
  })

  it('comes back to its writer once the champion agreed to the name, until it is published', async () => {
    const record = idOf(
      await wexmoor.as('member').post('/records/new', { ...swapShop, naming: 'yes', title: 'Agreed' }),
    )
    const due = async (role: 'member' | 'deputy') => {
      const { id: person } = wexmoor.people[role]
      const all = await wexmoor.read(tx =>
        exchangeDueOf(tx, { person, may: () => true, today: '2026-11-16', editions: site.editions }),
      )
      return all.filter(({ kind, id }) => kind === 'publication' && id === record).length
    }
    assert.equal(await due('member'), 0)
    const mark = (await wexmoor.as('champion').get(`/records/${record}`)).value('mark')
    await wexmoor.as('champion').post(`/records/${record}/naming`, { does: 'yes', mark })
    assert.deepEqual([await due('member'), await due('deputy')], [1, 0])
    await wexmoor.as('member').post(`/records/${record}/publication`, { does: 'publish', mark })
    assert.equal(await due('member'), 0)
    const change = { ...swapShop, naming: 'yes', title: 'Agreed anew', version: '1' }
    await wexmoor.as('member').post(`/records/${record}/wording`, change)
    assert.equal(await due('member'), 0)
    const anew = (await wexmoor.as('champion').get(`/records/${record}`)).value('mark')
    await wexmoor.as('champion').post(`/records/${record}/naming`, { does: 'yes', mark: anew })
    assert.equal(await due('member'), 1, 'what is read now is not what the champion agreed to')
  })

  it('is another partnership’s to read and not to touch', async () => {
    const record = await published(wexmoor)
    for (const below of ['', '/wording'])
      assert.equal((await calder.as('champion').get(`/records/${record}${below}`)).status, 404)
    for (const below of ['wording', 'publication', 'naming']) {
      const fields = { ...swapShop, does: below === 'naming' ? 'back' : 'down' }
      assert.equal((await calder.as('champion').post(`/records/${record}/${below}`, fields)).status, 404)
    }
    assert.equal((await calder.as('member').get(`/found/${record}`)).status, 200)
  })

  it('shows what was typed as it was typed', async () => {
    const hostile = '<script>alert(1)</script> “&amp;” ${1}'
    const record = await published(wexmoor, { title: `T ${hostile}`, challenge: hostile })
    const page = await calder.as('member').get(`/found/${record}`)
    assert.ok(page.text.includes(hostile))
    assert.doesNotMatch(page.markup, /<script>alert/)
  })
})

describe('a search', () => {
  it('of 10,000 characters, of signs or of one thing to leave out says so in words', async () => {
    const as = calder.as('member')
    assert.match(
      (await as.get(`?words=${'list+'.repeat(2000)}`)).text,
      /A search can be 200 characters long\. Yours has 9,999/,
    )
    for (const words of ['%22%22', '%26+%7C+!+()', 'the', '-list', ':*'])
      assert.match((await as.get(`?words=${words}`)).text, /There is no word in this search/, words)
    for (const words of ['%27%3B+drop', 'list:*+%26', '%22waiting+list', 'a%00b', '%ED%A0%80'])
      assert.equal((await as.get(`?words=${words}`)).status, 200, words)
  })

  it('by a standard of one edition finds what is tied to the same in another', async () => {
    const title = 'Tied to the thirteen'
    await published(wexmoor, { title, standards: 'commissioning-13.v1/2', audience: 'anyone' })
    assert.match((await browser.get('/exchange?standard=commissioning-12.v1/2')).text, new RegExp(title))
    assert.doesNotMatch((await browser.get('/exchange?standard=commissioning-12.v1/9')).text, new RegExp(title))
    const { text } = await browser.get('/exchange?standard=commissioning-12.v1/2')
    assert.match(
      text,
      /Also found through its counterparts in other editions, by the lists of changes between them: \d+ /,
    )
    assert.match(text, /Tied to the thirteen .*? Found through 2 /)
    const own = await browser.get('/exchange?standard=commissioning-13.v1/2')
    assert.doesNotMatch(own.text, /Found through/, 'it is tied to what was looked for')
    assert.doesNotMatch((await browser.get('/exchange?words=thirteen')).text, /Also found through/)
  })

  it('offers the standards of each edition by themselves, the edition that the reader works with first', async () => {
    const labels = (markup: string): readonly string[] =>
      [...markup.matchAll(/<optgroup label="([^"]+)"/g)].map(([, label = '']) => label)
    const thirteen = site.editions.shippedOne('commissioning-13.v1')?.title
    const anybody = labels((await browser.get('/exchange')).markup)
    assert.equal(anybody.length, site.editions.shipped().length)
    assert.notEqual(anybody[0], thirteen)
    for (const page of ['', '/help/new'])
      assert.equal(labels((await calder.as('champion').get(page)).markup)[0], thirteen, page)
    const { text } = await calder.as('member').get('/records/new')
    assert.ok(text.indexOf(String(thirteen)) < text.indexOf(String(anybody[0])))
  })

  it('goes by theme, kind and area as well', async () => {
    await published(far, { title: 'Far away', areas: 'coast', themes: 'money', kind: 'case-study' })
    for (const filter of ['area=coast', 'theme=money', 'kind=case-study', 'theme=money&words=list'])
      assert.match((await calder.as('member').get(`?${filter}`)).text, /1 record found Far away/, filter)
    assert.match((await calder.as('member').get('?area=city')).text, /No records found/)
  })

  it('is turned page by page', async () => {
    for (let count = 0; count < 21; count++) await published(far, { title: `Sparrow ${count}`, audience: 'network' })
    const first = await calder.as('member').get('?words=sparrow')
    assert.match(first.text, /21 records found/)
    assert.match(first.markup, /words=sparrow&amp;page=2/)
    assert.equal((await calder.as('member').get('?words=sparrow&page=2')).text.match(/Sparrow \d+/g)?.length, 1)
    const beyond = await calder.as('member').get('?words=sparrow&page=40')
    assert.match(beyond.text, /There are 2 pages of them/)
    assert.match(beyond.text, /Go to the first page/)
  })
})

describe('following', () => {
  it('brings what is new to the first page once, and only what a record shows can be followed', async () => {
    const first = await published(wexmoor, { title: 'First' })
    const as = calder.as('observer')
    const follow = { kind: 'standard', of: 'commissioning-12.v1/3', from: first }
    assert.equal(idOf(await as.post('/following', follow)), first)
    await as.post('/following', { kind: 'partnership', of: wexmoor.id, from: first })
    assert.doesNotMatch((await as.get('/following')).text, /Wexmoor/)
    assert.doesNotMatch((await as.get('')).text, /New of what you follow/)
    await published(wexmoor, { title: 'Second, new' })
    assert.match((await as.get('')).text, /New of what you follow Second, new/)
    assert.doesNotMatch((await as.get('')).text, /New of what you follow/)
    await site.db.unscoped(
      `insert into exchange.shown (id, kind, audience, partnership_name, writer_name, ask_whom, mark, title, challenge,
         tried, learned, cost, standards, themes, areas, event_title, published_at)
       select gen_random_uuid(), 'swap-shop', 'network', '', '', '', '', 'Many ' || n, '', '', '', '',
         array['commissioning-12.v1/3'], '{}', '{}', '', $1::timestamptz + n * interval '1 second'
       from generate_series(1, 35) n`,
      [site.world.now()],
    )
    const reader = { kind: 'partnership', partnership: calder.id, person: calder.people.observer.id } as const
    const dues = await site.db.read(reader, tx =>
      exchangeDueOf(tx, {
        ...{ person: reader.person, may: () => true, today: '2026-11-16', editions: site.editions },
      }),
    )
    const told = dues.find(({ kind }) => kind === 'news')
    assert.equal(told?.what, '35 new records of what you follow')
    const some = await as.get('')
    assert.match(some.text, /follow Many 1 .*Many 20 .*These are the first 20 of 35\. Show the next/)
    assert.doesNotMatch(some.text.split('Search')[0] ?? '', /Many 21/)
    assert.match((await as.get('')).text, /follow Many 21 .*Many 35 /, 'what was not shown stays new')
    assert.doesNotMatch((await as.get('')).text, /New of what you follow/)
    await as.post('/following', { ...follow, stops: 'yes' })
    assert.match((await as.get('/following')).text, /You follow nothing yet/)
  })
})

describe('an offer of help', () => {
  it('is made without a name, and both names are shown when both say yes', async () => {
    const telling = { standard: 'commissioning-12.v1/5', words: 'Ask Wexmoor.' }
    assert.equal((await wexmoor.as('deputy').post('/help/new', telling)).status, 409)
    await wexmoor.as('deputy').post('/help/new', { ...telling, words: 'An hour by telephone.' })
    const offers = await calder.as('champion').get('/help')
    assert.match(offers.text, /An hour by telephone\./)
    assert.doesNotMatch(offers.markup, /Wexmoor/)
    const help = /introductions\/new\?help=([\w-]+)/.exec(offers.markup)?.[1] ?? ''
    const asked = await calder.as('champion').post('/introductions/new', { help, words: 'Our four lists.' })
    const introduction = idOf(asked)
    assert.equal((await calder.as('champion').post('/introductions/new', { help, words: 'Again.' })).status, 409)
    assert.equal((await wexmoor.as('deputy').post('/introductions/new', { help, words: 'Us.' })).status, 409)
    const seen = await wexmoor.as('deputy').get(`/introductions/${introduction}`)
    assert.match(seen.text, /Our four lists\. .*Not named until both have said yes/)
    assert.doesNotMatch(seen.markup, /Calder/)
    assert.equal((await far.as('champion').get(`/introductions/${introduction}`)).status, 404)
    assert.equal((await calder.as('champion').post(`/introductions/${introduction}`, { says: 'yes' })).status, 404)
    await wexmoor.as('deputy').post(`/introductions/${introduction}`, { says: 'yes' })
    assert.match(
      (await wexmoor.as('deputy').get(`/introductions/${introduction}`)).text,
      /The other partnership Calder Reach/,
    )
    assert.match(
      (await calder.as('champion').get(`/introductions/${introduction}`)).text,
      /Wexmoor Children’s Partnership .*Tom Hale/,
    )
    assert.equal((await wexmoor.as('deputy').post(`/introductions/${introduction}`, { says: 'no' })).status, 409)
  })

  it('stands by edition and number, page by page', async () => {
    await site.db.unscoped(
      `insert into exchange.help_shown (id, standard, words, since)
       select gen_random_uuid(), 'commissioning-12.v1/' || number, 'Lot ' || number, '2026-01-01'
       from generate_series(1, 12) number, generate_series(1, 2)`,
      [],
    )
    const [first, second] = [await far.as('member').get('/help'), await far.as('member').get('/help?page=2')]
    const lots = [first, second].flatMap(({ text }) => [...text.matchAll(/Lot (\d+)/g)].map(([, lot]) => Number(lot)))
    assert.deepEqual(
      lots,
      lots.toSorted((one, other) => one - other),
    )
    assert.equal(lots.length, 24)
    assert.match(first.text, /\d+ offers, page 1 of 2 /)
    await site.db.unscoped(`delete from exchange.help_shown where words like 'Lot %'`, [])
  })

  it('vanishes when it is taken back, and whoever waits hears “not this time” and no reason', async () => {
    await wexmoor.as('champion').post('/help/new', { standard: 'commissioning-12.v1/7', words: 'A day of ours.' })
    const offers = await far.as('champion').get('/help')
    const help = /A day of ours\.[^]*?introductions\/new\?help=([\w-]+)/.exec(offers.markup)?.[1] ?? ''
    const introduction = idOf(await far.as('deputy').post('/introductions/new', { help, words: 'Yes please.' }))
    const ours = await wexmoor.as('champion').get('/help')
    assert.match(ours.text, /1 partnership waits for your answer to it: each is told “not this time”/)
    await wexmoor.as('champion').post(`/help/${help}/standing`, {})
    assert.doesNotMatch((await far.as('champion').get('/help')).text, /A day of ours/)
    assert.match((await far.as('champion').get(`/introductions/${introduction}`)).text, /Not this time/)
    const late = await calder.as('champion').post('/introductions/new', { help, words: 'And us.' })
    assert.equal(late.status, 409)
    assert.match(late.text, /It is not offered any more/)
  })

  it('can be a record that does not say whose it is, and the request can be taken back', async () => {
    const record = await published(wexmoor, { title: 'Ask about this' })
    assert.match((await calder.as('champion').get(`/found/${record}`)).text, /ask for an introduction/)
    const introduction = idOf(
      await calder.as('champion').post('/introductions/new', { practice: record, words: 'How?' }),
    )
    assert.match((await wexmoor.as('champion').get('/introductions')).text, /Ask about this/)
    await calder.as('champion').post(`/introductions/${introduction}`, { says: 'back' })
    assert.equal((await wexmoor.as('champion').get(`/introductions/${introduction}`)).status, 404)
    assert.match((await calder.as('champion').get('/introductions')).text, /Withdrawn/)
  })
})

describe('private notes', () => {
  it('are their writer’s alone, and one file of theirs', async () => {
    const token = wexmoor.people.champion.token
    await browser.post('/you/notes', { about: 'Swap shop', words: 'Ask about the tram.' }, token)
    assert.match((await browser.get('/you/notes', token)).text, /Ask about the tram/)
    assert.match((await browser.get('/you/notes/notes.txt', token)).markup, /Swap shop\nAsk about the tram/)
    const other = wexmoor.people.deputy.token
    assert.doesNotMatch((await browser.get('/you/notes', other)).text, /tram/)
    const note = (await browser.get('/you/notes', token)).value('note')
    await browser.post('/you/notes/out', { note }, other)
    assert.match((await browser.get('/you/notes', token)).text, /tram/)
    await browser.post('/you/notes/out', { note }, token)
    assert.doesNotMatch((await browser.get('/you/notes', token)).text, /tram/)
    assert.equal((await browser.post('/you/notes', { words: '' }, token)).status, 422)
  })

  it('go when their writer is erased', async () => {
    const { id, token } = wexmoor.people.observer
    await browser.post('/you/notes', { words: 'To forget.' }, token)
    await site.db.write({ kind: 'person', person: id }, tx =>
      sql`update people.person set email = null, erased_at = now() where id = ${id}`.execute(tx.over()),
    )
    assert.deepEqual(await site.db.unscoped('select id from exchange.note where person_id = $1', [id]), [])
  })
})
