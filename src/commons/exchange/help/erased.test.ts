import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from '#db'
import type { Id } from '#ground'
import type { Page } from '#test/room/browser.ts'
import { exchangeDueOf } from '../store.ts'
import { arrangeExchange } from '../test/site.ts'

const site = await arrangeExchange()
const { wexmoor, calder, far, swapShop, browser, db } = site
const idOf = ({ location, text }: Page): string => {
  assert.notEqual(location, '', text)
  return location.split(/[#?]/)[0]?.split('/').at(-1) ?? ''
}

/** As the page on which people erase themselves does it. */
const erased = (person: Id<'person'>): Promise<unknown> =>
  db.write({ kind: 'person', person }, tx =>
    sql`update people.person set email = null, erased_at = now() where id = ${person}`.execute(tx.over()),
  )

const offered = async (words: string): Promise<string> => {
  await wexmoor.as('champion').post('/help/new', { standard: 'commissioning-12.v1/5', words })
  const { markup } = await calder.as('champion').get('/help')
  return new RegExp(`${words}[^]*?introductions/new\\?help=([\\w-]+)`).exec(markup)?.[1] ?? ''
}

const due = async (there: typeof calder, role: 'champion' | 'deputy', kind: string) => {
  const { id: person } = there.people[role]
  const all = await db.read({ kind: 'partnership', partnership: there.id, person }, tx =>
    exchangeDueOf(tx, { person, may: () => true, today: '2026-11-16', editions: site.editions }),
  )
  return all.filter(each => each.kind === kind)
}

describe('an answer to whoever asked for an introduction', () => {
  it('is told to them until they have read it, and to nobody else', async () => {
    const help = await offered('An hour of ours')
    const id = idOf(await calder.as('deputy').post('/introductions/new', { help, words: 'Our lists.' }))
    assert.deepEqual(await due(calder, 'deputy', 'answer'), [])
    await wexmoor.as('champion').post(`/introductions/${id}`, { says: 'yes' })
    const [told, ...others] = await due(calder, 'deputy', 'answer')
    assert.deepEqual([told?.id, told?.isNow, others.length], [id, true, 0])
    assert.match(told?.what ?? '', /^You are introduced: 5 /)
    assert.deepEqual(await due(calder, 'champion', 'answer'), [])
    assert.deepEqual(await due(wexmoor, 'champion', 'answer'), [])
    await calder.as('champion').get(`/introductions/${id}`)
    assert.equal((await due(calder, 'deputy', 'answer')).length, 1, 'another one reading it is not enough')
    await calder.as('deputy').get(`/introductions/${id}`)
    assert.deepEqual(await due(calder, 'deputy', 'answer'), [])
    assert.equal((await calder.as('champion').post('/introductions/new', { help, words: 'Again.' })).status, 409)
  })

  it('with a no is told without a reason, and lets them ask once more', async () => {
    const help = await offered('A morning of ours')
    const id = idOf(await calder.as('deputy').post('/introductions/new', { help, words: 'Us?' }))
    assert.equal((await calder.as('deputy').post('/introductions/new', { help, words: 'Us!' })).status, 409)
    await wexmoor.as('champion').post(`/introductions/${id}`, { says: 'no' })
    assert.match((await due(calder, 'deputy', 'answer'))[0]?.what ?? '', /^No introduction this time: 5 /)
    const page = await calder.as('deputy').get(`/introductions/${id}`)
    assert.match(page.text, /No reason is given\. Ask once more/)
    assert.doesNotMatch(page.markup, /Wexmoor/)
    assert.doesNotMatch((await wexmoor.as('champion').get(`/introductions/${id}`)).text, /Ask once more/)
    const both = await Promise.all(
      ['This year?', 'This time?'].map(words => calder.as('deputy').post('/introductions/new', { help, words })),
    )
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((one, other) => one - other),
      [303, 409],
    )
    assert.doesNotMatch((await calder.as('deputy').get(`/introductions/${id}`)).text, /Ask once more/)
    const again = idOf(both.find(({ status }) => status === 303) ?? page)
    await wexmoor.as('champion').post(`/introductions/${again}`, { says: 'yes' })
    assert.match((await calder.as('deputy').get(`/introductions/${again}`)).text, /Wexmoor Children’s Partnership/)
  })
})

describe('whoever is erased', () => {
  it('leaves neither name nor address with those they were introduced to', async () => {
    const help = await offered('An evening of ours')
    const id = idOf(await far.as('deputy').post('/introductions/new', { help, words: 'Us two.' }))
    await wexmoor.as('deputy').post(`/introductions/${id}`, { says: 'yes' })
    const asker = far.people.deputy
    const before = await wexmoor.as('champion').get(`/introductions/${id}`)
    assert.match(before.text, new RegExp(`${asker.name} Address ${asker.email}`))
    await erased(asker.id)
    const after = await wexmoor.as('champion').get(`/introductions/${id}`)
    assert.doesNotMatch(after.markup, new RegExp(`${asker.name}|${asker.email}`))
    assert.match(after.text, /Whom to write to Whoever this was has left\. Ask the champion of Farlow/)
    const answerer = wexmoor.people.deputy
    assert.match((await far.as('champion').get(`/introductions/${id}`)).text, new RegExp(answerer.email))
    await erased(answerer.id)
    assert.doesNotMatch((await far.as('champion').get(`/introductions/${id}`)).markup, new RegExp(answerer.email))
    const cards = await db.unscoped<{ person: string }>(
      `select person_id as person from exchange.card where contact_address = ''`,
    )
    assert.deepEqual(new Set(cards.map(each => each.person)), new Set([asker.id, answerer.id]), 'those of others stay')
  })

  it('is named by no record of theirs, not even one that is published afterwards, and followed by nobody', async () => {
    const fields = { ...swapShop, naming: 'yes', audience: 'anyone' }
    const writer = wexmoor.people.member
    const agreed = async (title: string) => {
      const record = idOf(await wexmoor.as('member').post('/records/new', { ...fields, title }))
      const mark = (await wexmoor.as('champion').get(`/records/${record}`)).value('mark')
      await wexmoor.as('champion').post(`/records/${record}/naming`, { does: 'yes', mark })
      return {
        record,
        publish: () => wexmoor.as('champion').post(`/records/${record}/publication`, { does: 'publish', mark }),
      }
    }
    const [out, draft] = [await agreed('Ours, and named'), await agreed('Ours, for later')]
    await out.publish()
    const inside = idOf(
      await wexmoor.as('member').post('/records/new', { ...fields, title: 'Inside', audience: 'partnership' }),
    )
    const check = await wexmoor.as('member').get(`/records/${inside}/publication`)
    await wexmoor.as('member').post(`/records/${inside}/publication`, { does: 'publish', mark: check.value('mark') })
    const named = new RegExp(`Written by ${writer.name}`)
    assert.match((await browser.get(`/exchange/${out.record}`)).text, named)
    assert.match((await wexmoor.as('champion').get(`/found/${inside}`)).text, named)
    await calder.as('observer').post('/following', { kind: 'person', of: writer.id, from: out.record })
    await calder.as('observer').post('/following', { kind: 'partnership', of: wexmoor.id, from: out.record })
    assert.match((await calder.as('observer').get('/following')).text, new RegExp(writer.name))
    await erased(writer.id)
    await draft.publish()
    for (const page of [
      await browser.get(`/exchange/${out.record}`),
      await browser.get(`/exchange/${draft.record}`),
      await wexmoor.as('champion').get(`/found/${inside}`),
      await calder.as('observer').get('/following'),
    ]) {
      assert.equal(page.status, 200)
      assert.match(page.text, /Wexmoor/)
      assert.doesNotMatch(page.markup, new RegExp(`${writer.name}|${writer.id}`))
    }
  })

  it('can change nothing else of what others read, and nobody else’s', async () => {
    const { id: person } = wexmoor.people.champion
    const { rows } = await db.read({ kind: 'visitor' }, tx =>
      sql<{ id: string }>`select id from exchange.shown where audience = 'anyone'`.execute(tx.over()),
    )
    assert.ok(rows.length > 0)
    const writing = (statement: ReturnType<typeof sql>) =>
      db.write({ kind: 'person', person }, tx => statement.execute(tx.over()))
    await assert.rejects(writing(sql`update exchange.shown set title = 'Mine'`), /permission denied/)
    await assert.rejects(writing(sql`update exchange.card set partnership_name = 'Mine'`), /permission denied/)
    assert.equal(
      (
        await writing(sql`update exchange.card set contact_name = 'Mine' where true`).catch(() => ({
          numAffectedRows: 0n,
        }))
      ).numAffectedRows,
      0n,
    )
    assert.equal((await writing(sql`update exchange.shown set writer_name = '', writer_id = null`)).numAffectedRows, 0n)
  })
})
