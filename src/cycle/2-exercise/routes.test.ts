import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import type { Role } from '#people'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { exerciseRoutes } from './routes.ts'
import type { Gathered } from './sitting/arrangement.ts'
import { openExercise } from './year/actions.ts'
import { exercisesOf } from './year/store.ts'

const db = await freshDatabase()
const world = tickingWorld()
let gathered: readonly Gathered[] = []
const browser = await browserFor(
  exerciseRoutes({ ...houseOf(db, world), publicUrl: 'http://localhost', gathered: async () => gathered }),
)
const there = await arrangePartnership(db, world, 'Harrowdale Alliance')
after(async () => {
  await browser.close()
  await db.close()
})

let here = there
let path = ''
beforeEach(async () => {
  gathered = []
  here = await arrangePartnership(db, world)
  path = `/partnerships/${here.id}`
})

const token = (role: Role) => here.people[role].token
const dates = {
  ...{ label: '2026/27', edition: 'commissioning-12.v1' },
  ...{ 'gatherBy-day': '20', 'gatherBy-month': '11', 'gatherBy-year': '2026' },
  ...{ 'agreeBy-day': '3', 'agreeBy-month': '12', 'agreeBy-year': '2026' },
  ...{ 'planBy-day': '29', 'planBy-month': '1', 'planBy-year': '2027' },
}
const opened = async () => {
  const { management, forum } = here.groups
  const groups = [management, forum].map(({ id }) => ({
    group: id,
    standards: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  }))
  const days = { gatherBy: '2026-11-20', agreeBy: '2026-12-03', planBy: '2027-01-29' }
  const opening = { label: '2026/27', editionId: 'commissioning-12.v1', ...days, groups }
  const id = await openExercise(here.hand('champion'), opening)
  assert.ok(id.ok)
  return `${path}/exercises/${id.value}`
}

test('before there is a year, the menu leads those who may to opening one and tells others who can', async () => {
  const champion = await browser.get(`${path}/latest/positions`, token('champion'))
  assert.deepEqual([champion.status, champion.location], [303, `${path}/exercises/new?for=positions`])
  const why = /There is no exercise yet\. Positions, plan and support begin with one\./
  assert.match((await browser.get(champion.location, token('champion'))).text, why)
  const papers = await browser.get(`${path}/latest/papers`, token('observer'))
  assert.equal(papers.location, `${path}/forms`, 'the questions can be read before anything is opened')
  const start = await browser.get(`${path}/latest/this-year`, token('champion'))
  assert.equal(start.location, `${path}/exercises/new`)
  assert.doesNotMatch((await browser.get(start.location, token('champion'))).text, why)
  const member = await browser.get(`${path}/latest/positions`, token('member'))
  assert.equal(member.status, 200)
  assert.match(member.text, /No exercise has been opened yet .* Ruth Adeyemi can open it/)
})

test('the menu leads to the newest year', async () => {
  const year = await opened()
  for (const [place, rest] of [
    ['this-year', ''],
    ['positions', '/positions'],
    ['plan', '/plan'],
    ['papers', '/papers'],
  ])
    assert.equal((await browser.get(`${path}/latest/${place}`, token('observer'))).location, year + rest)
  assert.equal((await browser.get(`${path}/latest/elsewhere`, token('observer'))).status, 404)
  assert.equal((await browser.get(`${path}/latest/toString`, token('observer'))).status, 404)
})

test('the menu lets one choose while two years are under way', async () => {
  const year = await opened()
  const days = { gatherBy: '2026-12-20', agreeBy: '2027-01-03', planBy: '2027-02-28' }
  const groups = [{ group: here.groups.management.id, standards: [1] }]
  const next = { label: '2027/28', editionId: 'commissioning-12.v1', ...days, groups }
  assert.ok((await openExercise(here.hand('champion'), next)).ok)
  const page = await browser.get(`${path}/latest/plan`, token('observer'))
  assert.equal(page.status, 200)
  assert.match(page.text, /Which exercise\? .*2026\/27 .*2027\/28/)
  assert.ok(page.markup.includes(`href="${year}/plan"`))
})

test('the next exercise is due a year after the last, or when the partnership says so', async () => {
  assert.equal((await browser.get(`${path}/exercises/due`, token('champion'))).status, 404)
  await opened()
  const years = () => browser.get(`${path}/exercises`, token('champion'))
  assert.match((await years()).text, /The next exercise is due by 7 September 2027/)
  assert.equal((await browser.get(`${path}/exercises/due`, token('member'))).status, 404)
  const form = await browser.get(`${path}/exercises/due`, token('champion'))
  assert.deepEqual([form.value('due-day'), form.value('due-year')], ['7', '2027'])
  const after = form.value('after')
  const post = (fields: Record<string, string>) =>
    browser.post(`${path}/exercises/due`, { after, ...fields }, token('champion'))
  const may = { 'due-day': '31', 'due-month': '5', 'due-year': '2027' }
  assert.equal((await post({ ...may, 'due-year': '2026' })).status, 422)
  assert.match((await post({ ...may, 'due-year': '2036' })).text, /must be on or before/)
  assert.equal((await post({ ...may, after: there.id })).status, 409)
  assert.equal((await post(may)).status, 303)
  assert.match((await years()).text, /The next exercise is due by 31 May 2027/)
  assert.match((await browser.get(`${path}/exercises/due`, token('champion'))).text, /Ruth Adeyemi set it on/)
  assert.equal((await post({ do: 'usual' })).status, 303)
  assert.match((await years()).text, /due by 7 September 2027/)
})

test('the champion opens a year and comes to who sits', async () => {
  const form = await browser.get(`${path}/exercises/new`, token('champion'))
  assert.equal(form.value('label'), '2026/27')
  const sits = [here.groups.management.id, here.groups.forum.id]
  const posted = await browser.post(`${path}/exercises`, { ...dates, sits }, token('champion'))
  assert.equal(posted.status, 303)
  const page = await browser.get(posted.location, token('champion'))
  assert.match(page.text, /Stocktake 2026\/27 Who sits, and how they sat/)
  assert.match(page.text, /Management team not yet Looks at all 12 standards. Vacant: Head of commissioning/)
  assert.doesNotMatch(page.text, /Commissioning unit/)
})

test('a year that cannot be opened comes back as typed, with each mistake named', async () => {
  const wrong = { ...dates, label: '2026/29', 'agreeBy-day': '31', 'agreeBy-month': '11', edition: 'another.v9' }
  const page = await browser.post(`${path}/exercises`, wrong, token('champion'))
  assert.equal(page.status, 422)
  assert.match(page.text, /Year must be one year and the next, like 2026\/27/)
  assert.match(page.text, /The day to agree by must be a real date/)
  assert.match(page.text, /The edition must be chosen from the list/)
  assert.match(page.text, /Choose at least one group/)
  assert.deepEqual([page.value('label'), page.value('agreeBy-day')], ['2026/29', '31'])
  assert.deepEqual(await here.read(exercisesOf), [])
})

test('dates out of order, a doubled field, a NUL and another partnership’s group are mistakes, never faults', async () => {
  const sits = [here.groups.management.id]
  const cases = [
    [
      { ...dates, sits, 'planBy-year': '2026', 'planBy-month': '10' },
      /The day to sign the plan by must be on or after/,
    ],
    [{ ...dates, sits, label: ['2026/27', '2027/28'] }, /Year was sent twice/],
    [{ ...dates, sits, label: '2026\u0000/27' }, /Year has a character that cannot be stored/],
    [{ ...dates, sits: [there.groups.management.id] }, /Each group must be chosen from the list/],
    [{}, /Enter the year it is for/],
  ] as const
  for (const [fields, words] of cases) {
    const page = await browser.post(`${path}/exercises`, fields, token('champion'))
    assert.equal(page.status, 422)
    assert.match(page.text, words)
  }
})

test('a second year under the same label is refused with what was typed', async () => {
  await opened()
  const form = await browser.get(`${path}/exercises/new?for=positions`, token('champion'))
  assert.equal(form.value('label'), '2027/28')
  assert.doesNotMatch(form.text, /There is no exercise yet/)
  const page = await browser.post(`${path}/exercises`, { ...dates, sits: here.groups.unit.id }, token('champion'))
  assert.equal(page.status, 409)
  assert.match(page.text, /There is an exercise for 2026\/27 already/)
  assert.equal(page.value('planBy-year'), '2027')
})

test('other standards are proposed beside the year under way, with a name, or for the next year', async () => {
  const year = await opened()
  const edition = 'commissioning-cycle.v1'
  const form = await browser.get(`${path}/exercises/new?edition=${edition}`, token('champion'))
  assert.match(form.text, /This exercise runs beside 2026\/27, which is on “.+”\. .*Open it for 2027\/28 instead/)
  const name = form.value('name')
  assert.deepEqual([form.value('label'), form.value('gatherBy-day'), form.value('edition')], ['2026/27', '20', edition])
  const later = await browser.get(`${path}/exercises/new?edition=${edition}&year=2027/28`, token('champion'))
  assert.deepEqual([later.value('label'), later.value('name'), later.value('edition')], ['2027/28', '', edition])

  const sits = [here.groups.management.id]
  const unnamed = await browser.post(`${path}/exercises`, { ...dates, edition, sits }, token('champion'))
  assert.equal(unnamed.status, 409)
  assert.match(
    unnamed.text,
    /2026\/27 has its exercise already, on “.+”\. To run these standards beside it, keep the name/,
  )
  assert.deepEqual([unnamed.value('name'), unnamed.value('gatherBy-day')], [name, '20'])

  const posted = await browser.post(`${path}/exercises`, { ...dates, edition, sits, name }, token('champion'))
  assert.equal(posted.status, 303)
  assert.match((await browser.get(posted.location, token('champion'))).text, new RegExp(`Stocktake 2026/27: ${name}`))
  const menu = await browser.get(`${path}/latest/papers`, token('observer'))
  assert.match(menu.text, new RegExp(`Which exercise\\? .*2026/27 .*2026/27: ${name}`))
  assert.ok(menu.markup.includes(`href="${year}/papers"`))
  assert.match(
    (await browser.get(`${path}/exercises`, token('observer'))).text,
    /The next exercise is due by 7 September 2027/,
  )
  const again = await browser.post(`${path}/exercises`, { ...dates, edition, sits, name: 'again' }, token('champion'))
  assert.equal(again.status, 409)
  assert.match(again.text, /These standards have their exercise in 2026\/27 already/)
})

test('a name is a line of at most 60 characters, and one in use is refused beside its field', async () => {
  await opened()
  const fields = { ...dates, edition: 'commissioning-13.v1', sits: [here.groups.management.id] }
  const post = (name: string | readonly string[], edition = fields.edition) =>
    browser.post(`${path}/exercises`, { ...fields, edition, name }, token('champion'))
  for (const bad of ['x'.repeat(61), 'a\nb', 'a\u0000', ['one', 'two']]) assert.equal((await post(bad)).status, 422)
  assert.equal((await post('ail-edrych: ﻼ')).status, 303)
  const taken = await post('ail-edrych: ﻼ', 'commissioning-cycle.v1')
  assert.match(taken.text, /There is an exercise called “2026\/27: ail-edrych: ﻼ” already/)
})

test('a new year is filled in from the last: label, dates, edition and groups; and a group keeps its part', async () => {
  const year = await opened()
  const { management, forum } = here.groups
  const narrow = {
    ...{ version: '1', sits: [management.id, forum.id], [`scope-${management.id}`]: 'all' },
    ...{ [`scope-${forum.id}`]: 'some', [`standards-${forum.id}`]: ['2', '5'] },
  }
  assert.equal((await browser.post(`${year}/sittings/arrangement`, narrow, token('champion'))).status, 303)
  const form = await browser.get(`${path}/exercises/new`, token('champion'))
  assert.match(form.text, /Filled in from 2026\/27.*No score does/)
  assert.deepEqual(
    ['label', 'gatherBy-day', 'gatherBy-month', 'gatherBy-year', 'planBy-day', 'edition'].map(form.value),
    ['2027/28', '19', '11', '2027', '28', 'commissioning-12.v1'],
  )
  assert.match(form.text, /12 standards, version 1, used last, in 2026\/27/)
  assert.match(form.text, /Young people’s forum .*Looked at 2 of 12 in [^,]*, and starts with what they became/)
  const next = { ...dates, label: '2027/28', sits: [management.id, forum.id] }
  const later = { 'gatherBy-year': '2027', 'agreeBy-year': '2027', 'planBy-year': '2028' }
  const posted = await browser.post(`${path}/exercises`, { ...next, ...later }, token('champion'))
  assert.equal(posted.status, 303)
  const page = await browser.get(posted.location, token('champion'))
  assert.match(page.text, /Young people’s forum not yet Looks at 2 of 12 standards: 2 and 5/)
})

test('another edition than last year’s is opened only after its page of changes, and can be changed back', async () => {
  await opened()
  const fields = {
    ...{ ...dates, label: '2027/28', edition: 'commissioning-cycle.v1', sits: [here.groups.management.id] },
    ...{ 'gatherBy-year': '2027', 'agreeBy-year': '2027', 'planBy-year': '2028' },
  }
  const check = await browser.post(`${path}/exercises`, fields, token('champion'))
  assert.equal(check.status, 200)
  assert.match(check.text, /Other standards than the year before 2026\/27 was run on/)
  assert.match(check.text, /put together.* 1 new/)
  assert.match(check.text, /In two places now: standard 6 of 2026\/27/)
  assert.equal((await here.read(exercisesOf)).length, 1)
  assert.deepEqual([check.value('label'), check.value('checked')], ['2027/28', 'commissioning-cycle.v1'])
  const back = await browser.post(`${path}/exercises`, { ...fields, do: 'change' }, token('champion'))
  assert.equal(back.value('edition'), 'commissioning-cycle.v1')
  const posted = await browser.post(
    `${path}/exercises`,
    { ...fields, checked: 'commissioning-cycle.v1' },
    token('champion'),
  )
  assert.equal(posted.status, 303)
})

test('a year that goes back to older standards is told that they are older, and what it goes back behind', async () => {
  await opened()
  const fields = {
    ...{ ...dates, label: '2027/28', edition: 'commissioning-13.v1', sits: [here.groups.management.id] },
    ...{ 'gatherBy-year': '2027', 'agreeBy-year': '2027', 'planBy-year': '2028' },
  }
  const { text } = await browser.post(`${path}/exercises`, fields, token('champion'))
  assert.match(text, /This year uses the older standards, from before those of 2026\/27/)
  assert.match(
    text,
    /13 in the older words.*In the older words\. What the newer standards changed; this year goes back behind it:/,
  )
  assert.match(text, /How much is asked for.*less for a 5/)
})

test('a label and dates that don’t fit together ask once whether that is right', async () => {
  const fields = { ...dates, label: '2028/29', sits: here.groups.management.id }
  const page = await browser.post(`${path}/exercises`, fields, token('champion'))
  assert.equal(page.status, 422)
  assert.match(page.text, /2028\/29 runs from April 2028 to March 2029, and answers are gathered by 20 November 2026/)
  assert.match(page.text, /The year is right for these dates/)
  assert.equal((await browser.post(`${path}/exercises`, { ...fields, fits: 'yes' }, token('champion'))).status, 303)
})

test('dates are changed on their page', async () => {
  const year = await opened()
  const page = await browser.get(`${year}/dates`, token('deputy'))
  assert.deepEqual([page.value('label'), page.value('gatherBy-day'), page.value('version')], ['2026/27', '20', '1'])
  const posted = await browser.post(`${year}/dates`, { ...dates, 'gatherBy-day': '27', version: '1' }, token('deputy'))
  assert.deepEqual([posted.status, posted.location], [303, year])
  assert.equal((await here.read(exercisesOf))[0]?.gatherBy, '2026-11-27')
})

test('dates saved from a stale page overwrite nothing: both stand side by side, and a second save goes through', async () => {
  const year = await opened()
  await browser.post(`${year}/dates`, { ...dates, 'gatherBy-day': '27', version: '1' }, token('deputy'))
  const stale = await browser.post(`${year}/dates`, { ...dates, 'gatherBy-day': '25', version: '1' }, token('champion'))
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Somebody changed this year.*gather by 27 November 2026/)
  assert.deepEqual([stale.value('gatherBy-day'), stale.value('version')], ['25', '2'])
  assert.equal((await here.read(exercisesOf))[0]?.gatherBy, '2026-11-27')
  const again = { ...dates, 'gatherBy-day': '25', version: stale.value('version') }
  assert.equal((await browser.post(`${year}/dates`, again, token('champion'))).status, 303)
})

test('a group may look at some of the standards', async () => {
  const year = await opened()
  const { management, forum } = here.groups
  const fields = {
    version: '1',
    sits: [management.id, forum.id],
    [`scope-${management.id}`]: 'all',
    [`scope-${forum.id}`]: 'some',
    [`standards-${forum.id}`]: ['1', '2', '5', '7', '9', '12'],
  }
  assert.equal((await browser.post(`${year}/sittings/arrangement`, fields, token('champion'))).status, 303)
  const page = await browser.get(`${year}/sittings`, token('observer'))
  assert.match(page.text, /Young people’s forum not yet Looks at 6 of 12 standards: 1, 2, 5, 7, 9 and 12/)
})

test('standards that no edition has, and a group with none, are mistakes', async () => {
  const year = await opened()
  const { forum } = here.groups
  const base = { version: '1', sits: forum.id, [`scope-${forum.id}`]: 'some' }
  for (const standards of ['0', '13', '3.5', '5 OR 1']) {
    const fields = { ...base, [`standards-${forum.id}`]: standards }
    const page = await browser.post(`${year}/sittings/arrangement`, fields, token('champion'))
    assert.equal(page.status, 422)
    assert.match(page.text, /What Young people’s forum looks at must be chosen from the list/)
  }
  const none = await browser.post(`${year}/sittings/arrangement`, base, token('champion'))
  assert.match(none.text, /Choose at least one standard for Young people’s forum, or all of them/)
})

test('what has answers cannot be taken off, and the page says so with the choice kept', async () => {
  const year = await opened()
  gathered = [{ group: here.groups.forum.id, answered: [4], submitted: false }]
  const fields = { version: '1', sits: here.groups.management.id }
  const page = await browser.post(`${year}/sittings/arrangement`, fields, token('champion'))
  assert.equal(page.status, 409)
  assert.match(page.text, /Young people’s forum has written something on standard 4, so it cannot be taken off/)
  assert.equal(page.value('sits'), here.groups.management.id)
})

test('who sits, saved from a stale page, overwrites nothing', async () => {
  const year = await opened()
  const { management, unit } = here.groups
  await browser.post(`${year}/sittings/arrangement`, { version: '1', sits: [management.id] }, token('champion'))
  const stale = await browser.post(`${year}/sittings/arrangement`, { version: '1', sits: unit.id }, token('deputy'))
  assert.equal(stale.status, 409)
  assert.match(stale.text, /What stands now: Management team: all 12 standards/)
  assert.deepEqual([stale.value('sits'), stale.value('version')], [unit.id, '2'])
})

test('a group lead records how the group sat; everyone reads who was missing', async () => {
  const year = await opened()
  const { management } = here.groups
  const own = `${year}/groups/${management.id}/sitting`
  const fields = {
    ...{ 'held-day': '7', 'held-month': '9', 'held-year': '2026', manner: 'meeting', version: '0' },
    ...{ others: 'Kit Rowe', notes: 'Round the table' },
  }
  assert.equal((await browser.post(own, fields, token('group-lead'))).status, 303)
  const page = await browser.get(own, token('observer'))
  assert.match(page.text, /When and how 7 September 2026, in a meeting/)
  assert.match(
    page.text,
    /Missing Director of children’s services \(Ana Fry\) Vacant Head of commissioning Others Kit Rowe/,
  )
  assert.match(page.text, /Recorded by Sam Okoro/)
  const list = await browser.get(`${year}/sittings`, token('observer'))
  assert.match(list.text, /Missing: Director of children’s services \(Ana Fry\)\. Vacant: Head of commissioning/)
})

test('a sitting with half an answer, or with people before its day, comes back as typed', async () => {
  const year = await opened()
  const own = `${year}/groups/${here.groups.management.id}/sitting`
  const day = { 'held-day': '1', 'held-month': '10', 'held-year': '2026' }
  const cases = [
    [{}, /Say when or how the group sat/],
    [{ manner: 'paper' }, /Enter the day of the sitting/],
    [day, /Choose how it was done/],
    [{ ...day, manner: 'meeting', 'took-part': here.groups.management.seats }, /once the sitting is over/],
    [{ ...day, manner: 'telepathy' }, /How it was done must be chosen from the list/],
    [{ 'took-part': there.groups.management.seats }, /Each seat must be chosen from the list/],
  ] as const
  for (const [fields, words] of cases) {
    const page = await browser.post(own, { ...fields, notes: 'Kept words', version: '0' }, token('champion'))
    assert.equal(page.status, 422)
    assert.match(page.text, words)
    assert.equal(page.value('notes'), 'Kept words')
  }
})

test('two who record one sitting see both texts', async () => {
  const year = await opened()
  const own = `${year}/groups/${here.groups.management.id}/sitting`
  const day = { 'held-day': '7', 'held-month': '9', 'held-year': '2026', manner: 'meeting', version: '0' }
  await browser.post(own, { ...day, notes: 'From the lead' }, token('group-lead'))
  const stale = await browser.post(own, { ...day, notes: 'From the champion' }, token('champion'))
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Notes From the lead/)
  assert.deepEqual([stale.value('notes'), stale.value('version')], ['From the champion', '1'])
})

test('closing names who has not submitted, is recorded once, and is reopened with a reason', async () => {
  const year = await opened()
  gathered = [{ group: here.groups.management.id, answered: [1], submitted: true }]
  const page = await browser.get(`${year}/closure`, token('champion'))
  assert.match(page.text, /1 of 2 groups has not submitted.* Young people’s forum not submitted/)
  assert.equal((await browser.post(`${year}/closure`, {}, token('champion'))).status, 303)
  const again = await browser.post(`${year}/closure`, {}, token('deputy'))
  assert.equal(again.status, 409)
  assert.match(again.text, /This is done already: the gathering is closed/)
  const noReason = await browser.post(`${year}/closure/undoing`, {}, token('champion'))
  assert.equal(noReason.status, 422)
  assert.match(noReason.text, /Choose a reason/)
  const written = { reason: 'other', 'reason-words': 'The college came late' }
  assert.equal((await browser.post(`${year}/closure/undoing`, written, token('champion'))).status, 303)
  const history = await browser.get(`${year}/milestones`, token('observer'))
  assert.match(history.text, /Gathering closed \(undone\).*Undone by Ruth Adeyemi at .*: The college came late/)
})

test('who sits cannot change after closing', async () => {
  const year = await opened()
  await browser.post(`${year}/closure`, {}, token('champion'))
  const fields = { version: '2', sits: here.groups.unit.id }
  const page = await browser.post(`${year}/sittings/arrangement`, fields, token('champion'))
  assert.equal(page.status, 409)
  assert.match(page.text, /The gathering is closed, so who sits and what they look at can no longer change/)
})

test('a year opened by mistake is withdrawn while nobody has answered, and stays in the list of years', async () => {
  const year = await opened()
  gathered = [{ group: here.groups.forum.id, answered: [1], submitted: false }]
  assert.equal(
    (await browser.post(`${year}/withdrawal`, { reason: 'Opened by mistake' }, token('champion'))).status,
    409,
  )
  gathered = []
  assert.equal(
    (await browser.post(`${year}/withdrawal`, { reason: 'Opened by mistake' }, token('champion'))).status,
    303,
  )
  assert.equal((await browser.get(`${year}/milestones`, token('champion'))).status, 404)
  const list = await browser.get(`${path}/exercises`, token('member'))
  assert.match(list.text, /Withdrawn 2026\/27 .*Opened by mistake \(Ruth Adeyemi\)/)
})

test('own words are kept, used until changed, and never overwritten from a stale page', async () => {
  const page = await browser.get(`${path}/words`, token('champion'))
  const fields = { 'name-pct': 'Wexmoor Care Board', 'short-pct': 'ICB', version: page.value('version') }
  assert.equal((await browser.post(`${path}/words`, fields, token('champion'))).status, 303)
  const stale = await browser.post(`${path}/words`, { ...fields, 'name-pct': 'Another' }, token('deputy'))
  assert.equal(stale.status, 409)
  assert.match(stale.text, /What stands now: Primary Care Trust \(PCT\): Wexmoor Care Board/)
  assert.equal(stale.value('name-pct'), 'Another')
  const half = await browser.post(`${path}/words`, { 'short-pct': 'ICB' }, token('champion'))
  assert.equal(half.status, 422)
  assert.match(half.text, /Enter the name for “Primary Care Trust \(PCT\)”/)
})

test('only those who may run the year change it; others read', async () => {
  const year = await opened()
  for (const role of ['chair', 'group-lead', 'member', 'observer'] as const) {
    for (const own of ['dates', 'closure', 'sittings/arrangement'])
      assert.equal((await browser.get(`${year}/${own}`, token(role))).status, 404, `${role} ${own}`)
    for (const own of ['sittings', 'milestones', `groups/${here.groups.forum.id}/sitting`])
      assert.equal((await browser.get(`${year}/${own}`, token(role))).status, 200, `${role} ${own}`)
  }
  assert.equal((await browser.get(`${year}/dates`, token('local-lead'))).status, 200)
})

test('a group lead records the sitting of the own group only', async () => {
  const year = await opened()
  const other = `${year}/groups/${here.groups.forum.id}/sitting`
  assert.equal((await browser.post(other, { notes: 'x', version: '0' }, token('group-lead'))).status, 404)
  assert.doesNotMatch((await browser.get(other, token('group-lead'))).text, /Save the sitting/)
})

test('another partnership’s year answers exactly as one that does not exist', async () => {
  const year = await opened()
  const theirs = year.replace(here.id, there.id)
  const nowhere = `/partnerships/${there.id}/exercises/01890000-0000-7000-8000-000000000000`
  for (const own of ['dates', 'sittings', 'milestones', 'closure', `groups/${here.groups.forum.id}/sitting`]) {
    const [one, other] = [
      await browser.get(`${theirs}/${own}`, there.people.champion.token),
      await browser.get(`${nowhere}/${own}`, there.people.champion.token),
    ]
    assert.deepEqual([one.status, one.markup], [404, other.markup])
  }
  assert.equal((await browser.get(`${year}/sittings`, there.people.champion.token)).status, 404)
  assert.equal((await browser.post(`${theirs}/closure`, {}, there.people.champion.token)).status, 404)
})

test('somebody who is not signed in is asked to sign in and comes back', async () => {
  const year = await opened()
  const page = await browser.get(`${year}/sittings`)
  assert.deepEqual([page.status, page.location], [303, `/sign-in?back=${encodeURIComponent(`${year}/sittings`)}`])
})
