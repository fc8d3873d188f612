import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { ownInChecklists } from '#checklist'
import { sql } from '#db'
import type { Role } from '#people'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf, type Page } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { checklistRoutes } from '../commons/checklist/routes.ts'
import { planRoutes } from '../cycle/6-plans/routes.ts'
import { originsOpen } from './origins.ts'

const db = await freshDatabase()
const world = tickingWorld('2026-12-07T09:00:00.000Z')
const house = houseOf(db, world)
const browser = await browserFor([
  ...checklistRoutes({ ...house, framework: async () => ({ href: '/framework' }) }),
  ...planRoutes({ ...house, opens: originsOpen }),
])
let here = await arrangePartnership(db, world)
beforeEach(async () => {
  here = await arrangePartnership(db, world)
})
after(async () => {
  await browser.close()
  await db.close()
})

type Fields = Parameters<typeof browser.post>[1]
const own = () => `/partnerships/${here.id}`
const at = (below: string, role: Role = 'member') => browser.get(`${own()}${below}`, here.people[role].token)
const send = (below: string, fields: Fields, role: Role = 'member') =>
  browser.post(`${own()}${below}`, fields, here.people[role].token)

const subject = { about: 'Short breaks', commissioner: 'Joint commissioning team' }
/** Begins a run; gives its address below the partnership's. */
const begin = async (role: Role = 'member', more: Fields = {}): Promise<string> => {
  const begun = await send('/checklist/new', { ...subject, who: 'me', ...more }, role)
  assert.equal(begun.status, 303, begun.text)
  return begun.location.slice(own().length)
}
const answering = async (run: string, step: string, fields: Fields, role: Role = 'member'): Promise<Page> => {
  const page = await at(`${run}/steps/${step}`, role)
  return send(`${run}/steps/${step}`, { version: page.value('version'), go: 'next', ...fields }, role)
}

test('one person goes through it alone: answers stay, what is left is said, and the results list what lacks', async () => {
  const run = await begin()
  assert.match((await at(run)).text, /Only you can read this\..*63 questions left of 63/)
  const saved = await answering(run, '1', {
    ...{ '1.1.answer': 'yes', '1.2.answer': 'no', '1.3.answer': 'na', '1.4.answer': 'yes' },
    ...{ '1.4.evidence': 'Profile of 2026, page 4', '1.4.link': 'https://example.org/profile' },
    '1.10.evidence': 'Like both areas next to us',
  })
  assert.equal(saved.location, `${own()}${run}/steps/2`, saved.text)
  assert.match((await at(run)).text, /58 questions left of 63/)
  const page = await at(`${run}/steps/1`)
  assert.deepEqual([page.value('1.2.answer'), page.value('1.4.evidence')], ['no', 'Profile of 2026, page 4'])
  const results = (await at(`${run}/results`)).text
  assert.match(results, /Step by step 1\. .* open 2 yes \(1 without evidence\), 1 no, 1 not applicable, 1 in words/)
  assert.match(results, /No, without an action 1 question 1\.2 .*Not answered 58 questions/)
  assert.match(results, /Yes, without evidence 1 question 1\.1 Do you know/)
  assert.match(results, /Answered in words 1 question 1\.10 .*Not applicable 1 question 1\.3 .*Stocktake added/)
  assert.match(results, /Nothing under “No, with an action”\./)
  assert.doesNotMatch(results, /%|score/i)
})

test('what a run shows is folded; an address unfolds one step or all of it, without a script', async () => {
  const run = await begin()
  const unfolded = async (open: string): Promise<readonly string[]> =>
    [...(await at(`${run}/results${open}`)).markup.matchAll(/<details id="([^"]*)" open/g)].map(([, id = '']) => id)
  const page = await at(`${run}/results`)
  assert.doesNotMatch(page.markup, /<details[^>]* open/)
  assert.match(page.markup, /href="[^"]*\/results\?open=3#step-3"/)
  assert.deepEqual(await unfolded('?open=3'), ['step-3'])
  assert.equal((await unfolded('?open=all')).length, 9)
  assert.deepEqual(await unfolded('?open=constructor&open=3'), [])
})

test('a no becomes an action in one step, with words that can be changed, owned by whoever presses', async () => {
  const run = await begin()
  const page = await at(`${run}/steps/1`)
  assert.equal(page.value('1.2.action'), 'Get data that reaches back three to five years')
  const added = await answering(run, '1', {
    ...{ '1.2.answer': 'no', '1.2.action': 'Ask the analyst for five years', add: '1.2', go: '' },
    ...{ '1.2.due-day': '31', '1.2.due-month': '1', '1.2.due-year': '2027' },
  })
  assert.equal(added.location, `${own()}${run}/steps/1#q-1-2`, added.text)
  assert.match(
    (await at(`${run}/steps/1`)).text,
    /Action: Ask the analyst for five years \(not started, by 31 January 2027\)/,
  )
  const list = await at('/actions/own')
  assert.match(
    list.text,
    /Yours Ask the analyst for five years Not started · Priya Nair · Nine steps .* question 1\.2 · Not shared/,
  )
  const [, action = ''] = /\/actions\/([0-9a-f-]{36})"/.exec(list.markup) ?? []
  assert.match((await at(`/actions/${action}`)).text, /Who sees it Only you/)
  for (const role of ['champion', 'deputy', 'chair', 'group-lead', 'local-lead'] as const) {
    assert.equal((await at(`/actions/${action}`, role)).status, 404, role)
    assert.doesNotMatch((await at('/actions?state=all', role)).text, /analyst/, role)
  }
})

test('what is wrong comes back as it was typed, and everything else is saved first', async () => {
  const run = await begin()
  const wrong = await answering(run, '1', {
    ...{ '1.1.answer': 'yes', '1.1.link': 'javascript:alert(1)', '1.2.action': 'My own words' },
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /The link for 1\.1 must begin with https/)
  assert.match(wrong.text, /You wrote an action for 1\.2: press “Add this action”/)
  assert.deepEqual([wrong.value('1.1.link'), wrong.value('1.2.action')], ['javascript:alert(1)', 'My own words'])
  const page = await at(`${run}/steps/1`)
  assert.deepEqual([page.value('1.1.answer'), page.value('1.1.link')], ['yes', ''])
  const nothing = await answering(run, '1', { add: '1.2', '1.2.action': ' ', go: '' })
  assert.match(nothing.text, /Write what you will do/)
})

test('two of a group answer at once: neither overwrites the other, and both texts are shown', async () => {
  const { management } = here.groups
  await db.unscoped('update people.role set group_id = $1 where person_id = $2', [management.id, here.people.chair.id])
  const run = await begin('group-lead', { who: management.id })
  const chairs = await at(`${run}/steps/9`, 'chair')
  await answering(run, '9', { '9.1.evidence': 'Every quarter' }, 'group-lead')
  const late = await send(
    `${run}/steps/9`,
    { version: chairs.value('version'), '9.1.evidence': 'Every year', '9.2.answer': 'yes' },
    'chair',
  )
  assert.equal(late.status, 409)
  assert.match(late.text, /What stands there now.*Every quarter/)
  assert.equal(late.value('9.1.evidence'), 'Every year')
  assert.equal((await at(`${run}/steps/9`, 'chair')).value('9.2.answer'), 'yes')
  const autosave = await browser.autosave(
    `${own()}${run}/steps/9`,
    { version: chairs.value('version'), '9.1.evidence': 'Each month' },
    here.people.chair.token,
  )
  assert.equal(autosave.status, 409)
  const again = await at(`${run}/steps/9`, 'chair')
  await send(`${run}/steps/9`, { version: again.value('version'), '9.1.evidence': 'Every month, from May' }, 'chair')
  assert.match((await at(`${run}/earlier`, 'chair')).text, /The evidence for 9\.1.*Every quarter/)
  assert.equal((await at(run, 'champion')).status, 404)
})

test('a private run is as if it were not there for everybody else, at every address', async () => {
  const run = await begin()
  await answering(run, '1', { '1.1.answer': 'no', '1.1.evidence': 'Between you and me' })
  for (const role of ['champion', 'deputy', 'chair', 'group-lead'] as const) {
    for (const below of ['', '/steps/1', '/results', '/changes', '/earlier', '/sharing', '/indicators/4.1'])
      assert.equal((await at(`${run}${below}`, role)).status, 404, `${role} ${below}`)
    assert.equal((await send(`${run}/steps/1`, { '1.1.answer': 'yes' }, role)).status, 404)
    assert.equal((await send(`${run}/sharing`, { to: 'partnership' }, role)).status, 404)
    assert.doesNotMatch((await at('/checklist', role)).text, /Short breaks/)
  }
  for (const role of ['observer', 'local-lead', 'consultant'] as const)
    assert.equal((await at('/checklist', role)).status, 404, role)
})

test('the walls are in the database: without the pages, others read and change no row of it', async () => {
  const run = await begin()
  await answering(run, '4', { '4.6.answer': 'no', '4.6.action': 'Count the money', add: '4.6', go: '' })
  await send(`${run}/indicators/4.1`, { indicators: 'ni-117' })
  const asRole = (role: Role, text: string) =>
    here.hand(role).write(async tx => (await sql.raw(text).execute(tx.over())).rows)
  const tables = ['checklist.run_through', 'checklist.answer', 'checklist.pick', 'plans.action', 'plans.action_change']
  for (const table of tables) {
    assert.notEqual((await asRole('member', `select 1 from ${table}`)).length, 0, table)
    assert.equal((await asRole('champion', `select 1 from ${table}`)).length, 0, table)
    assert.equal((await asRole('champion', `delete from ${table} returning 1`)).length, 0, table)
  }
  assert.equal((await asRole('champion', 'update plans.action set is_shared = true returning 1')).length, 0)
  // As the file of everything that a partnership wrote is put together: in nobody's name.
  const everything = { kind: 'job', name: 'papers.everything', partnership: here.id } as const
  for (const table of tables) {
    const rows = await db.read(
      everything,
      async tx => (await sql.raw(`select 1 from ${table}`).execute(tx.over())).rows,
    )
    assert.equal(rows.length, 0, table)
  }
  assert.equal((await asRole('champion', 'update checklist.run_through set is_shared = true returning 1')).length, 0)
})

test('shared, it is read by whoever works in the partnership, who can’t answer in it; its actions follow', async () => {
  const run = await begin()
  await answering(run, '1', { '1.1.answer': 'no', '1.1.action': 'Read the data', add: '1.1', go: '' })
  assert.match((await send(`${run}/sharing`, {})).text, /Choose who may read it/)
  assert.equal((await send(`${run}/sharing`, { to: 'partnership' })).status, 303)
  assert.match((await at(`${run}/results`, 'chair')).text, /Everybody who works in the partnership can read this/)
  assert.equal((await at(run, 'chair')).location, `${own()}${run}/results`)
  const refused = await send(`${run}/steps/1`, { version: '', '1.1.evidence': 'Mine' }, 'chair')
  assert.deepEqual([refused.status, /What you wrote.*Mine/.test(refused.text)], [409, true])
  assert.match((await at('/actions', 'champion')).text, /Read the data/)
  assert.match(
    (await at('/actions/elsewhere', 'champion')).text,
    /Read the data.*There is no year yet|There is no year yet.*Read the data/,
  )
})

test('an action alone can be shared; what it comes from stays private and no link leads there', async () => {
  const run = await begin()
  await answering(run, '1', { '1.1.answer': 'no', '1.1.action': 'Read the data', add: '1.1', go: '' })
  const [, action = ''] = /\/actions\/([0-9a-f-]{36})"/.exec((await at('/actions/own')).markup) ?? []
  assert.equal((await send(`/actions/own/${action}/sharing`, {}, 'champion')).status, 404)
  assert.equal((await send(`/actions/own/${action}/sharing`, {})).status, 303)
  const page = await at(`/actions/${action}`, 'champion')
  assert.match(page.text, /question 1\.1 Who sees it Everybody in the partnership/)
  assert.doesNotMatch(page.markup, /href="[^"]*\/checklist\//)
  assert.match((await at(`/actions/${action}`)).markup, /href="[^"]*\/checklist\//)
  assert.equal((await at(run, 'champion')).status, 404)
  assert.equal((await send(`/actions/own/${action}/wording`, { version: '2', words: 'Read all of it' })).status, 303)
})

test('finished, nothing in it changes until it is opened again; the next run stands beside it', async () => {
  const first = await begin()
  await answering(first, '1', { '1.1.answer': 'no' })
  assert.equal((await send(`${first}/finish`, { state: 'finished' })).location, `${own()}${first}/results`)
  const typed = {
    '1.1.answer': 'na',
    '1.1.evidence': 'Too late',
    '1.2.link': 'https://late.example',
    '1.3.action': 'Ask',
  }
  const late = await send(`${first}/steps/1`, { version: '', ...typed })
  assert.equal(late.status, 409)
  assert.match(late.text, /What you wrote.*Not applicable.*Too late.*https:\/\/late\.example.*Ask The action for 1\.3/)
  const second = await begin('member', { about: ' short BREAKS' })
  await answering(second, '1', { '1.1.answer': 'yes' })
  assert.match((await at(`${second}/changes`)).text, /1\.1 Do you know .* No Yes/)
  assert.match(
    (await at('/checklist')).text,
    /short BREAKS ?Joint commissioning team Begun on .*62 questions left.*Begun on .*Finished on/,
  )
  assert.equal((await send(`${first}/finish`, { state: 'open' })).location, `${own()}${first}`)
  assert.equal((await at(`${first}/steps/1`)).status, 200)
})

test('step 4 picks from both sets of indicators, and the answer carries their names', async () => {
  const run = await begin()
  const going = await answering(run, '4', { '4.1.answer': 'yes', go: 'indicators-4.1' })
  assert.equal(going.location, `${own()}${run}/indicators/4.1`)
  assert.match((await at(`${run}/indicators/4.1`)).text, /NI 117/)
  assert.equal((await send(`${run}/indicators/4.1`, { indicators: ['ni-117', 'ni-32'] })).status, 303)
  assert.match((await at(`${run}/results`)).text, /\(NI 117\)/)
  assert.equal((await send(`${run}/indicators/4.1`, { indicators: ['ni-32', 'ni-117'] })).status, 303, 'the same again')
  assert.equal((await send(`${run}/indicators/4.1`, { indicators: 'ni-32' })).status, 303)
  const before = (await at(`${run}/earlier`)).text
  assert.match(
    before,
    /picked for 4\.1 .*\(NI 117\) and .*\(NI 32\) ?Priya Nair picked others, .*None ?Priya Nair picked others/,
  )
  assert.equal(before.match(/picked others/g)?.length, 2, 'what stays the same is no change')
  assert.match((await at(`${run}/steps/4`)).text, /What was written here before/)
  assert.equal((await send(`${run}/indicators/4.1`, { indicators: 'ni-nothing' })).status, 422)
  assert.equal((await at(`${run}/indicators/4.3`)).status, 404)
})

test('whom to ask here is written by the champion and shown beside the questions that name it', async () => {
  const run = await begin()
  assert.match((await at(`${run}/steps/1`)).text, /Whoever co-ordinates your local area: not written down yet/)
  const wrong = await send(
    '/checklist/local',
    { 'local-area.words': 'Mo Birk', 'equality.link': 'nowhere' },
    'champion',
  )
  assert.equal(wrong.status, 422)
  assert.match((await at(`${run}/steps/1`)).text, /Whoever co-ordinates your local area: Mo Birk/)
  assert.equal((await send('/checklist/local', { 'local-area.words': 'Me' })).status, 404)
  const seen = { 'local-area.words-seen': 'Mo Birk' }
  const other = { 'equality.words': 'Lou Tarn', 'equality.words-seen': '' }
  assert.equal((await send('/checklist/local', { ...seen, 'local-area.words': 'Jo Hill' }, 'champion')).status, 303)
  const late = { ...seen, ...other, 'local-area.words': 'Kit Moss' }
  const both = await send('/checklist/local', late, 'deputy')
  assert.equal(both.status, 422)
  assert.match(both.text, /Somebody else wrote “Jo Hill” while you were typing/)
  assert.deepEqual([both.value('local-area.words'), both.value('local-area.words-seen')], ['Kit Moss', 'Jo Hill'])
  assert.match((await at('/checklist/local')).text, /Jo Hill.*Lou Tarn/)
  const untouched = { ...seen, 'local-area.words': 'Mo Birk', 'equality.words': '', 'equality.words-seen': 'Lou Tarn' }
  assert.equal((await send('/checklist/local', untouched, 'deputy')).status, 303)
  assert.match((await at('/checklist/local')).text, /Jo Hill/)
  await send('/checklist/local', { 'local-area.words-seen': 'Jo Hill', 'local-area.words': 'Mo Birk' }, 'champion')
  assert.match((await at('/checklist/local')).text, /The champion and the deputy can write this\..*Mo Birk/)
})

test('references say what became of them, and a step points at the framework', async () => {
  const run = await begin()
  const page = await at(`${run}/steps/9`)
  assert.match(
    page.text,
    /Hear by Right\. Standards of .*The What’s Changed tool \(no longer kept up; copies are in a web archive\)/,
  )
  assert.match(page.text, /the commissioning framework/)
  assert.equal((await at(`${run}/steps/10`)).status, 404)
})

test('what somebody went through alone is theirs to take, also after they left; nobody else comes to see it', async () => {
  const run = await begin()
  await answering(run, '1', { '1.1.answer': 'no', '1.1.evidence': 'Only I know why' })
  await answering(run, '1', { '1.1.action': 'Read the data', add: '1.1', go: '' })
  const together = await begin('group-lead', { who: here.groups.management.id, about: 'Of the group' })
  const { token } = here.people.member
  assert.match((await at('/checklist/new')).text, /It stays so when you leave the partnership/)
  assert.match((await browser.get('/you/checklists', token)).text, /Short breaks Not finished .* not shared/)
  await db.unscoped('update people.role set ended_at = $1 where person_id = $2', [world.now(), here.people.member.id])
  assert.equal((await at(run)).status, 404)
  const taken = (await browser.get('/you/checklists/checklists.txt', token)).markup
  assert.match(taken, /Nine steps[^]*Short breaks[^]*1\.1 Do you know[^]*No\nOnly I know why\nAction: Read the data/)
  const keptOf = async (role: Role) =>
    (await db.read({ kind: 'person', person: here.people[role].id }, ownInChecklists.kept))['checklists']
  assert.match(JSON.stringify(await keptOf('member')), /"about":"Short breaks".*"words":"Only I know why"/)
  for (const role of ['champion', 'deputy', 'chair', 'group-lead'] as const) {
    assert.equal((await at(run, role)).status, 404, role)
    const theirs = (await browser.get('/you/checklists/checklists.txt', here.people[role].token)).markup
    assert.doesNotMatch(theirs, /Only I know why|Of the group/, `${role}: a group’s run is the group’s`)
    assert.deepEqual(await keptOf(role), [], `${role}: nor in the file of their own data`)
  }
  assert.equal((await at(together, 'group-lead')).status, 200)
})

test('whatever is typed into a form of one’s own, it is saved or complained of, and never a fault', async () => {
  const run = await begin('champion')
  const forms: Readonly<Record<string, readonly string[]>> = {
    '/checklist/new': ['about', 'commissioner', 'who', 'checklist'],
    '/checklist/local': ['local-area.words', 'local-area.link'],
    [`${run}/steps/4`]: [
      ...[
        'version',
        '4.1.answer',
        '4.1.evidence',
        '4.1.link',
        '4.1.action',
        '4.1.due-day',
        '4.1.due-year',
        'add',
        'go',
      ],
    ],
    [`${run}/indicators/4.1`]: ['indicators'],
    [`${run}/sharing`]: ['to'],
    [`${run}/finish`]: ['state'],
  }
  const nasty = ['before\u0000after', '\u202Egnp', '0', '9'.repeat(400), '"><script>alert(1)</script>', '__proto__']
  for (const [path, fields] of Object.entries(forms))
    for (const field of fields)
      for (const value of [...nasty, 'x'.repeat(30_000), run.slice(-36)]) {
        await send(`${run}/finish`, { state: 'open' }, 'champion')
        const reply = await send(path, { ...subject, add: '4.1', '4.1.action': 'Do it', [field]: value }, 'champion')
        assert.ok(reply.status < 500, `${path}: ${field} = ${value.slice(0, 30)} gave ${reply.status}`)
        assert.doesNotMatch(reply.markup, /<script>alert/)
      }
  for (const step of ['0', '4.1', '__proto__', '%00', 'constructor'])
    assert.equal((await at(`${run}/steps/${step}`, 'champion')).status, 404, step)
})
