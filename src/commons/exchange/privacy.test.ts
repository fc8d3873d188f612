import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from '#db'
import type { Scope } from '#ground'
import { askIntroduction, answerIntroduction, offerHelp } from './help/actions.ts'
import { introductionsOf } from './help/store/introductions.ts'
import { keepNote } from './notes/store.ts'
import { addPractice, consentToNaming, publishPractice, withdrawConsent } from './practice/actions.ts'
import { audienceNames, type Audience } from './practice/choices.ts'
import { markOf } from './practice/consent.ts'
import type { PracticeSaid } from './practice/practice.ts'
import { shownOf } from './shown/store.ts'
import { arrangeExchange } from './test/site.ts'

const tables = [
  ...[
    'practice',
    'consent',
    'consent_withdrawal',
    'consent_refusal',
    'shown',
    'note',
    'follow',
    'help',
    'help_shown',
    'asking',
  ],
  ...['introduction', 'answer', 'card', 'seen', 'session', 'request', 'reading', 'outcome_taken_back'],
] as const

const texts = { title: 'Title', challenge: 'Four lists.', tried: 'One.', learned: 'Say who decides.', cost: 'Little.' }
const said = (audience: Audience, naming: boolean): PracticeSaid => ({
  ...{ kind: 'swap-shop', ...texts, askWhom: 'Dev at the desk', audience, naming, themes: [], areas: [] },
  standards: ['commissioning-12.v1/5'],
})

const site = await arrangeExchange()

describe('who reads what of the exchange', () => {
  const made = new Map<string, string>()
  let readers: Readonly<Record<string, Scope>>
  const own = () => ({ id: site.wexmoor.id, name: site.wexmoor.name })

  before(async () => {
    const { wexmoor, calder, far, desk } = site
    const inside = (there: typeof calder, role: 'member' | 'consultant'): Scope => ({
      ...{ kind: 'partnership', partnership: there.id, person: there.people[role].id },
    })
    readers = {
      ours: inside(wexmoor, 'member'),
      theirs: inside(calder, 'member'),
      'another programme’s': inside(far, 'member'),
      consultant: inside(calder, 'consultant'),
      desk: desk.scope,
      person: { kind: 'person', person: calder.people.member.id },
      mail: { kind: 'job', name: 'mail.week', partnership: calder.id, person: calder.people.member.id },
      'job of nobody': { kind: 'job', name: 'mail.weeks' },
      visitor: { kind: 'visitor' },
    }
    const hand = wexmoor.hand('member')
    for (const audience of audienceNames) {
      for (const naming of [false, true]) {
        const name = `${audience}${naming ? ' named' : ''}`
        const id = await addPractice(hand, said(audience, naming))
        const mark = markOf({ ...said(audience, naming), changedBy: hand.person })
        if (naming && audience !== 'partnership')
          assert.ok((await consentToNaming(wexmoor.hand('champion'), own(), { id, mark })).ok)
        assert.ok((await publishPractice(hand, own(), { id, mark })).ok, name)
        made.set(name, id)
      }
      made.set(`${audience} draft`, await addPractice(hand, said(audience, true)))
    }
    const scope = { kind: 'person', person: wexmoor.people.member.id } as const
    const note = { id: site.world.newId<'note'>(), about: 'Calder', words: 'Ask them.', writtenAt: site.world.now() }
    await site.db.write(scope, tx => keepNote(tx, note))
  })

  const sees = (reader: string, what: string): Promise<boolean> => {
    const [scope, id] = [readers[reader], made.get(what)]
    assert.ok(scope !== undefined && id !== undefined, `${reader}, ${what}`)
    return site.db.read(scope, async tx => (await shownOf(tx, id)) !== undefined)
  }

  const members = ['ours', 'theirs', 'another programme’s', 'desk', 'person', 'mail']
  const mayRead: Readonly<Record<Audience, readonly string[]>> = {
    partnership: ['ours'],
    network: members,
    anyone: [...members, 'consultant', 'job of nobody', 'visitor'],
  }

  it('is what its audience says, for each audience and each reader', async () => {
    for (const audience of audienceNames)
      for (const name of [audience, `${audience} named`])
        for (const reader of Object.keys(readers))
          assert.equal(await sees(reader, name), mayRead[audience].includes(reader), `${name} by ${reader}`)
  })

  it('leaves drafts to their own partnership', async () => {
    for (const [reader, scope] of Object.entries(readers)) {
      const drafts = await site.db.read(scope, tx => sql`select id from exchange.practice`.execute(tx.over()))
      assert.equal(drafts.rows.length > 0, reader === 'ours', reader)
      for (const audience of audienceNames) assert.ok(!(await sees(reader, `${audience} draft`)))
    }
  })

  /** Every row of the room that a scope can read, as text. */
  const everythingFor = (scope: Scope): Promise<string> =>
    site.db.read(scope, async tx => {
      const parts: string[] = []
      for (const table of tables)
        parts.push(JSON.stringify((await sql`select * from ${sql.table(`exchange.${table}`)}`.execute(tx.over())).rows))
      return parts.join('\n')
    })

  it('holds nothing that says whose it is in any row of a nameless record', async () => {
    const named = new Set(['network named', 'anyone named'].map(name => made.get(name)))
    for (const [reader, scope] of Object.entries(readers).filter(([name]) => name !== 'ours')) {
      const rows = await site.db.read(scope, tx => sql<{ id: string }>`select * from exchange.shown`.execute(tx.over()))
      const nameless = JSON.stringify(rows.rows.filter(({ id }) => !named.has(id)))
      for (const telling of ['Wexmoor', site.wexmoor.id, site.wexmoor.people.member.id, 'Dev at the desk'])
        assert.ok(!nameless.includes(telling), `${reader} reads ${telling}`)
    }
  })

  it('keeps notes for their writer alone', async () => {
    for (const [reader, scope] of Object.entries(readers)) {
      const notes = await site.db.read(scope, tx => sql`select id from exchange.note`.execute(tx.over()))
      assert.equal(notes.rows.length, reader === 'ours' ? 1 : 0, reader)
    }
    const champion = { ...readers['ours'], person: site.wexmoor.people.champion.id } as Scope
    assert.doesNotMatch(await everythingFor(champion), /Ask them/)
  })

  it('lets nobody name a partnership without its consent, not even by writing the row oneself', async () => {
    const id = made.get('network')
    const { wexmoor, calder } = site
    const forged = (scope: Scope, partnership: string) =>
      site.db.write(scope, async tx => {
        await sql`delete from exchange.shown where id = ${id}`.execute(tx.over())
        await sql`insert into exchange.shown values (${id}, 'swap-shop', 'network', ${partnership}, 'Name', ${site.world.newId()}, 'W', '', 'x',
          'T', '', '', '', '', '{}', '{}', '{}', null, null, '', null, now())`.execute(tx.over())
      })
    const ours = readers['ours']
    const theirs = readers['theirs']
    assert.ok(ours !== undefined && theirs !== undefined)
    await assert.rejects(forged(ours, wexmoor.id), /row-level security/)
    await assert.rejects(forged(theirs, calder.id), /duplicate key|row-level security/)
    assert.ok(await sees('theirs', 'network'))
  })

  it('takes a record from its readers with the consent, and keeps the record of the consent', async () => {
    const id = made.get('anyone named') ?? ''
    assert.ok((await withdrawConsent(site.wexmoor.hand('champion'), id)).ok)
    for (const reader of Object.keys(readers)) assert.ok(!(await sees(reader, 'anyone named')), reader)
    const found = await site.browser.get('/exchange?words=lists')
    assert.match(found.text, /1 record found/)
    const page = await site.wexmoor.as('member').get(`/records/${id}`)
    assert.match(
      page.text,
      /Draft, the consent to the name was withdrawn .*Given by Ruth Adeyemi, .* withdrawn by Ruth Adeyemi/,
    )
  })

  it('says nothing of either side of an introduction until both have said yes', async () => {
    const { wexmoor, calder, far } = site
    const help = await offerHelp(wexmoor.hand('deputy'), own(), {
      standard: 'commissioning-12.v1/5',
      words: 'An hour.',
    })
    assert.ok(help.ok)
    const wanted = { kind: 'help', of: help.value, naming: () => '5' } as const
    const asking = calder.hand('champion')
    const asked = await askIntroduction(asking, { id: calder.id, name: calder.name }, wanted, 'Our lists.')
    assert.ok(asked.ok)
    const cards = async (there: typeof calder): Promise<readonly string[]> => {
      const scope = { kind: 'partnership', partnership: there.id, person: there.people.champion.id } as const
      const found = await site.db.read(scope, tx => introductionsOf(tx, asked.value))
      return found.flatMap(each => each.cards.map(({ name }) => name))
    }
    assert.deepEqual(await cards(wexmoor), [])
    assert.deepEqual(await cards(calder), ['Calder Reach'])
    const before = await everythingFor({
      kind: 'partnership',
      partnership: wexmoor.id,
      person: wexmoor.people.deputy.id,
    })
    for (const telling of ['Calder', calder.id, calder.people.champion.id])
      assert.ok(!before.includes(telling), telling)
    assert.ok((await answerIntroduction(wexmoor.hand('deputy'), own(), asked.value, true)).ok)
    assert.deepEqual((await cards(wexmoor)).toSorted(), ['Calder Reach', wexmoor.name])
    assert.deepEqual((await cards(calder)).toSorted(), ['Calder Reach', wexmoor.name])
    assert.deepEqual(await cards(far), [])
  })
})
