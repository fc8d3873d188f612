import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import type { Id } from '#ground'
import type { Role } from '#people'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf, type Page } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { planRoutes } from './routes.ts'
import { agreedYear } from './test/year.ts'

const db = await freshDatabase()
const world = tickingWorld('2026-12-07T09:00:00.000Z')
const house = houseOf(db, world)
const edition = house.editions.find('commissioning-12.v1')
assert.ok(edition)
const browser = await browserFor(planRoutes(house))
const there = await arrangePartnership(db, world, 'Harrowdale Alliance')
after(async () => {
  await browser.close()
  await db.close()
})

let here = there
let exercise: Id<'exercise'> = ''
let plan = ''
beforeEach(async () => {
  here = await arrangePartnership(db, world)
  exercise = await agreedYear(db, world, edition, here)
  plan = `/partnerships/${here.id}/exercises/${exercise}/plan`
  assert.equal((await get('')).status, 200)
})

type Fields = Parameters<typeof browser.post>[1]
const get = (below: string, role: Role = 'champion') => browser.get(`${plan}${below}`, here.people[role].token)
const post = (below: string, fields: Fields, role: Role = 'champion') =>
  browser.post(`${plan}${below}`, fields, here.people[role].token)
const autosave = (below: string, fields: Fields, role: Role = 'champion') =>
  browser.autosave(`${plan}${below}`, fields, here.people[role].token)

/** What the named forms of a page post, found by the words of the form. */
const formsIn = ({
  markup,
}: Page): readonly { readonly action: string; readonly words: string; readonly fields: Record<string, string> }[] =>
  [...markup.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].map(([, action = '', inside = '']) => ({
    action: action.slice(action.indexOf('/plan') + 5),
    words: inside,
    fields: Object.fromEntries(
      [...inside.matchAll(/<input[^>]*type="hidden"[^>]*name="([^"]*)"[^>]*value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    ),
  }))
/** What the form of the statements showed; the form of a prompt stands before it. */
const seenIn = (page: Page, section = 'A'): string =>
  formsIn(page).find(({ action }) => action === `/areas/${section}`)?.fields['version'] ?? ''
const keep = async (words: string, as = 'keep', more: Record<string, string> = {}) => {
  const form = formsIn(await get('/areas/A')).find(
    each => each.action.endsWith('/candidates') && each.words.includes(`: ${words}<`),
  )
  assert.ok(form, words)
  return post(form.action, { ...form.fields, as, ...more })
}
const priorityNamed = async (words: string): Promise<string> => {
  const page = await get('/areas/A')
  const form = formsIn(page).find(
    each =>
      each.action.startsWith('/priorities/') &&
      each.words.includes(`Reword<span class="govuk-visually-hidden">: ${words}`),
  )
  assert.ok(form, words)
  return form.action.replace('/place', '')
}

test('the plan says what is next, what is missing and what its parts are', async () => {
  const { text } = await get('')
  assert.match(
    text,
    /Stocktake 2026\/27 Outline change plan No target date yet\. A draft of version 1, to be signed by the chair/,
  )
  assert.match(text, /The plan has no target date It is the first thing that is missing/)
  assert.match(text, /Area 1: Commissioning governance and framework No priority yet/)
  assert.match(text, /Missing: Nobody is in the change team yet/)
  assert.match(text, /Done: All 12 standards have a position/)
})

test('before the first position there is no plan, and the page says what it waits for', async () => {
  const early = await agreedYear(db, world, edition, here, { label: '2027/28', only: [] })
  const path = `/partnerships/${here.id}/exercises/${early}/plan`
  const page = await browser.get(path, here.people.champion.token)
  assert.deepEqual([page.status, /First, agree a standard/.test(page.text)], [200, true])
  assert.equal((await browser.post(`${path}/details`, { 'plan.name': 'x' }, here.people.champion.token)).status, 409)
})

test('a plan that nobody has begun is begun by the champion, not by a reader', async () => {
  const other = await agreedYear(db, world, edition, here, { label: '2027/28', only: [1] })
  const path = `/partnerships/${here.id}/exercises/${other}/plan`
  const read = await browser.get(path, here.people.member.token)
  assert.match(read.text, /There is no plan yet .* Ruth Adeyemi can do that/)
  assert.match((await browser.get(path, here.people.deputy.token)).text, /The parts of the plan/)
  assert.match((await browser.get(path, here.people.member.token)).text, /The parts of the plan/)
})

test('readers read the plan whole and write nothing', async () => {
  assert.match((await get('', 'observer')).text, /The parts of the plan/)
  assert.match(
    (await get('/versions/draft', 'observer')).text,
    /This is a draft .* 1\. Priority areas for change .* 4\. Success criteria/,
  )
  for (const below of ['/areas/A', '/prepare', '/support', '/criteria', '/capacity', '/details', '/lists/action/new'])
    for (const role of ['member', 'observer', 'local-lead', 'group-lead', 'chair'] as const)
      assert.equal((await get(below, role)).status, 404, `${below} ${role}`)
})

test('every candidate stands in its area with its sources; kept, it is a priority with what it rests on', async () => {
  const before = await get('/areas/A')
  assert.match(before.text, /3 suggestions from what was agreed and what groups wrote/)
  assert.match(before.text, /Share the calendar Standard 2: the agreed position and Management team/)
  assert.equal((await keep('Share the calendar')).status, 303)
  const page = await get('/areas/A')
  assert.match(page.text, /Share the calendar From standard 2, agreed 2: Management team and 1 piece of evidence\./)
  assert.match(page.text, /2 suggestions/)
  assert.match((await get('')).text, /Share the calendar From standard 2, agreed 2/)
})

test('a candidate decided twice, or none at all, is refused with the lists as they stand', async () => {
  const form = formsIn(await get('/areas/A')).find(each => each.action.endsWith('/candidates'))
  assert.ok(form)
  assert.equal((await post(form.action, { ...form.fields, as: 'keep' })).status, 303)
  const again = await post(form.action, { ...form.fields, as: 'aside' })
  assert.equal(again.status, 409)
  assert.match(again.text, /Somebody has decided this suggestion meanwhile/)
  for (const fields of [
    {},
    { as: 'keep' },
    { as: 'into', candidate: 'x' },
    { as: 'keep', candidate: '\u0000' },
    { as: ['keep', 'aside'] },
  ])
    assert.equal((await post('/areas/A/candidates', fields)).status, 409)
})

test('priorities are reworded, ranked, merged, set aside and taken back', async () => {
  await keep('Share the calendar')
  await keep('One planning round for all partners')
  const one = await priorityNamed('Share the calendar')
  assert.equal((await post(one, { words: 'Share one calendar\r\nby May', version: '1' })).status, 303)
  assert.equal((await post(`${one}/place`, { move: 'down' })).status, 303)
  assert.match((await get('/areas/A')).text, /One planning round for all partners .* Share one calendar by May/)
  const into = (await priorityNamed('One planning round')).split('/').at(-1) ?? ''
  assert.equal((await post(`${one}/place`, { move: 'into', into })).status, 303)
  assert.match((await get('/areas/A')).text, /With: Share one calendar by May Undo merge/)
  assert.equal((await post(`${one}/place`, { move: 'apart' })).status, 303)
  assert.equal((await post(`${one}/place`, { move: 'aside' })).status, 303)
  assert.match((await get('/areas/A')).text, /Set aside \(1\) Share one calendar by May Take back/)
  assert.equal((await post(`${one}/place`, { move: 'up' })).status, 409)
  assert.equal((await post(`${one}/place`, { move: 'back' })).status, 303)
})

test('a reworded priority meets what somebody else made of it meanwhile', async () => {
  await keep('Share the calendar')
  const one = await priorityNamed('Share the calendar')
  await post(one, { words: 'Theirs', version: '1' }, 'deputy')
  const stale = await post(one, { words: 'Mine', version: '1' })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Tom Hale worded this .* What stands now: Theirs/)
  assert.deepEqual([stale.value('words'), stale.value('version')], ['Mine', '2'])
  assert.equal((await post(one, { words: 'Mine', version: '2' })).status, 303)
})

test('a priority of one’s own rests on the standards it names, and needs words', async () => {
  const wrong = await post('/areas/A/priorities', { words: ' ', standards: ['3', '9'] })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Write the priority/)
  assert.match(wrong.text, /The standards must be chosen from the list/)
  assert.equal((await post('/areas/A/priorities', { words: 'A seat for schools', standards: ['3', '4'] })).status, 303)
  assert.match(
    (await get('/areas/A')).text,
    /A seat for schools From standard 3, agreed 3: no evidence yet; from standard 4/,
  )
})

test('where we are now is filled from what was agreed, and is put back after it was changed', async () => {
  const page = await get('/areas/A')
  assert.match(page.value('area.A.now'), /^Standard 1, .*agreed 3\. Where we are on 1\./)
  const texts = { version: seenIn(page), 'area.A.now': 'Ours', 'area.A.aim': 'Aim' }
  assert.equal((await post('/areas/A', texts)).location, `${plan}/areas/A#statements`)
  const changed = await get('/areas/A')
  assert.equal(changed.value('area.A.now'), 'Ours')
  const back = { version: seenIn(changed), 'area.A.now': 'Ours, longer', go: 'agreed-words' }
  assert.equal((await post('/areas/A', back)).status, 303)
  const after = await get('/areas/A')
  assert.match(after.value('area.A.now'), /^Standard 1/)
  const earlier = await get('/earlier/area.A.now')
  assert.match(earlier.text, /Ruth Adeyemi, .* Ours, longer/)
  const version = earlier.value('version')
  assert.equal((await post('/earlier/area.A.now', { version })).status, 303)
  assert.equal((await get('/areas/A')).value('area.A.now'), 'Ours, longer')
})

test('saving goes on to the next area, or stops', async () => {
  assert.equal((await post('/areas/A', { go: 'next' })).location, `${plan}/areas/B`)
  assert.equal((await post('/areas/C', { go: 'next' })).location, `${plan}/prepare`)
  assert.equal((await post('/areas/A', { go: 'stop' })).location, plan)
})

test('two people write different statements at once; on the same one both texts stand side by side', async () => {
  const [ruth, tom] = [await get('/areas/A'), await get('/areas/A', 'deputy')]
  const base = (page: Page) => ({
    version: seenIn(page),
    ...Object.fromEntries(
      ['now', 'aim', 'change', 'effect', 'outcomes'].map(name => [`area.A.${name}`, page.value(`area.A.${name}`)]),
    ),
  })
  assert.equal((await post('/areas/A', { ...base(ruth), 'area.A.aim': 'Aim of Ruth' })).status, 303)
  assert.equal((await post('/areas/A', { ...base(tom), 'area.A.change': 'Change of Tom' }, 'deputy')).status, 303)
  const stale = await post(
    '/areas/A',
    { ...base(tom), 'area.A.aim': 'Aim of Tom', 'area.A.effect': 'Effect of Tom' },
    'deputy',
  )
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Somebody else changed “Where we want to be, in the longer run” while you were writing/)
  assert.match(stale.text, /What stands there now Aim of Ruth Ruth Adeyemi, /)
  assert.equal(stale.value('area.A.aim'), 'Aim of Tom')
  assert.equal(stale.value('area.A.effect'), 'Effect of Tom')
  const now = await get('/areas/A')
  assert.deepEqual(
    [now.value('area.A.aim'), now.value('area.A.change'), now.value('area.A.effect')],
    ['Aim of Ruth', 'Change of Tom', 'Effect of Tom'],
  )
  const again = { ...base(stale), 'area.A.aim': 'Aim of both' }
  assert.equal((await post('/areas/A', again, 'deputy')).status, 303)
  assert.equal((await get('/areas/A')).value('area.A.aim'), 'Aim of both')
  assert.match((await get('/earlier/area.A.aim')).text, /Ruth Adeyemi, .* Aim of Ruth/)
})

test('a page saves itself as somebody types, and its version lets it go on', async () => {
  const page = await get('/prepare')
  const first = await autosave('/prepare', { version: page.value('version'), 'prepare.case': 'Because' })
  assert.equal(first.status, 200)
  const { saved, version } = first.data as { saved: boolean; version: string }
  assert.ok(saved)
  const second = await autosave('/prepare', { version, 'prepare.case': 'Because children wait' })
  assert.equal((second.data as { saved: boolean }).saved, true)
  const stale = await autosave('/prepare', { version: page.value('version'), 'prepare.case': 'Other' }, 'deputy')
  assert.deepEqual([stale.status, (stale.data as { reason: string }).reason], [409, 'conflict'])
  const wrong = await autosave('/prepare', { version, 'prepare.case': 'x'.repeat(20_001) })
  assert.deepEqual([wrong.status, (wrong.data as { reason: string }).reason], [422, 'mistake'])
})

test('what is wrong is said, the rest is saved, and everything stays as typed', async () => {
  const page = await get('/support')
  const long = 'x'.repeat(20_001)
  const wrong = await post('/support', {
    version: page.value('version'),
    'support.team': long,
    'support.engagement': 'Forums',
  })
  assert.equal(wrong.status, 422)
  assert.match(
    wrong.text,
    /How the change team works while we prepare must be 20,000 characters or fewer\. It is 1 too long/,
  )
  assert.equal(wrong.value('support.team'), long)
  assert.equal((await get('/support')).value('support.engagement'), 'Forums')
  for (const bad of ['a\u0000b', '\ud800']) {
    const answer = await post('/support', { version: 'rubbish', 'support.team': bad })
    assert.ok([422, 303, 409].includes(answer.status))
  }
  const doubled = await post('/support', { 'support.team': ['one', 'two'] })
  assert.equal(doubled.status, 422)
  assert.match(doubled.value('support.team'), /one\s+two/)
})

test('the plan has a name, a target date and a signatory of its own', async () => {
  const page = await get('/details')
  assert.equal(page.value('plan.name'), 'Outline change plan')
  const fields = { version: page.value('version'), 'plan.name': 'Commissioning improvement plan', 'plan.signatory': '' }
  const date = (day: string, month: string, year: string) => ({
    'plan.target-day': day,
    'plan.target-month': month,
    'plan.target-year': year,
  })
  const wrong = await post('/details', { ...fields, ...date('31', '2', '2027') })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /The target date must be a real date/)
  assert.deepEqual([wrong.value('plan.target-day'), wrong.value('plan.name')], ['31', 'Commissioning improvement plan'])
  const early = await post('/details', { ...fields, version: wrong.value('version'), ...date('1', '1', '2026') })
  assert.match(early.text, /The target date must be after 7 December 2026/)
  const stranger = await post('/details', { version: wrong.value('version'), 'plan.signatory': there.people.chair.id })
  assert.match(stranger.text, /Who signs must be chosen from the list/)
  assert.equal(
    (await post('/details', { ...fields, version: wrong.value('version'), ...date('31', '3', '2027') })).status,
    303,
  )
  assert.match((await get('')).text, /Commissioning improvement plan To be carried out by 31 March 2027/)
})

test('a prompt is answered in a line, parked, and made into a priority, an action or a hypothesis in one step', async () => {
  const page = await get('/areas/A/prompts')
  assert.match(page.text, /0 of 23 questions used/)
  const form = (key: string) => formsIn(page).find(each => each.action === `/prompts/${key}`)
  const send = (key: string, as: string, line = '') =>
    post(`/prompts/${key}`, { ...form(key)?.fields, as, [`prompt.${key}.line`]: line })
  assert.equal((await send('A2.q1', 'line', 'Yes, by May')).location, `${plan}/areas/A/prompts#prompt-A2.q1`)
  assert.equal((await send('A2.q2', 'park')).status, 303)
  assert.equal((await send('A2.q3', 'priority', 'Look again at pooled budgets')).status, 303)
  assert.equal((await send('A3.q1', 'action', 'Draw who decides what')).status, 303)
  assert.equal((await send('A3.q2', 'hypothesis')).status, 303)
  const after = await get('/areas/A/prompts')
  assert.match(after.text, /5 of 23 questions used/)
  assert.match(after.text, /Made a priority: Look again at pooled budgets/)
  assert.match(after.text, /Parked: take it up again/)
  assert.match((await get('/prepare')).text, /Draw who decides what How far|Draw who decides what Not started/)
  assert.match((await get('/prepare')).text, /A hypothesis to test/)
  assert.match((await get('/areas/A')).text, /From standard 2, agreed 2/)
  assert.equal((await post('/prompts/A2.q2', { as: 'unpark' })).status, 303)
  assert.doesNotMatch((await get('/areas/A/prompts')).text, /Parked: take it up again/)
  assert.equal((await post('/prompts/A3.q5', { as: 'line' })).status, 404)
  assert.equal((await post('/prompts/nothing', { as: 'line' })).status, 404)
})

test('a line too long for a prompt comes back as it was typed', async () => {
  const long = 'x'.repeat(501)
  for (const as of ['line', 'action']) {
    const wrong = await post('/prompts/A2.q1', { as, 'prompt.A2.q1.line': long })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Your line must be 500 characters or fewer/)
    assert.equal(wrong.value('prompt.A2.q1.line'), long)
  }
})

test('the capacity question is answered for all standards on one page, and offered where resources are written', async () => {
  const page = await get('/capacity')
  assert.match(page.text, /1\. .* 12\. /)
  const fields = {
    version: page.value('version'),
    'capacity.2.answer': 'partly',
    'capacity.2.lacking': 'One planner for half a year',
  }
  assert.equal((await post('/capacity', fields)).status, 303)
  assert.match(
    (await get('/support')).text,
    /Standard 2, partly: One planner for half a year 11 of 12 are not answered yet/,
  )
  const wrong = await post('/capacity', { version: page.value('version'), 'capacity.3.answer': 'perhaps' })
  assert.deepEqual([wrong.status, /Standard 3 must be chosen from the list/.test(wrong.text)], [422, true])
  assert.match((await get('/areas/A/prompts')).text, /Partly\. Lacking: One planner for half a year Change/)
})

test('entries are added, changed, taken out and put back; mistakes come back as typed', async () => {
  const wrong = await post('/lists/review/new', {
    whom: 'The Board',
    'day-day': '31',
    'day-month': '2',
    'day-year': '2027',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /When\? must be a real date/)
  assert.equal(wrong.value('whom'), 'The Board')
  const review = { whom: 'The Board', looks: 'Is it on time?', 'day-day': '1', 'day-month': '2', 'day-year': '2027' }
  assert.equal((await post('/lists/review/new', review)).location, `${plan}/support#review`)
  const page = await get('/support')
  assert.match(page.text, /1 February 2027 Who meets face to face: The Board/)
  const href = /href="[^"]*\/plan(\/lists\/review\/[0-9a-f-]{36})"/.exec(page.markup)?.[1] ?? ''
  assert.equal((await get(href)).value('day-month'), '2')
  assert.equal((await post(href, { ...review, looks: 'The figures', version: '1' })).status, 303)
  const stale = await post(href, { ...review, looks: 'Mine', version: '1' }, 'deputy')
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Ruth Adeyemi changed this .* What will be looked at\? The figures/)
  assert.equal(stale.value('looks'), 'Mine')
  await post(`${href}/place`, { move: 'out' })
  assert.match(
    (await get('/support')).text,
    /No review has a date yet\. .* Taken out \(1 entry\) 1 February 2027 Put back/,
  )
  await post(`${href}/place`, { move: 'back' })
  assert.match((await get('/support')).text, /1 February 2027 Who meets/)
})

test('an entry of every list has its form, and its area where it needs one', async () => {
  const says = {
    inquiry: { kind: 'data', words: 'Waiting times', area: 'B' },
    action: { words: 'Call a meeting', state: 'open', area: '' },
    idea: { words: 'One front door', area: 'C' },
    member: { name: 'Dev Okonjo' },
    resource: { kind: 'money', words: 'Training budget', amount: '£20,000' },
    criterion: { words: 'Fewer wait' },
  }
  for (const [list, fields] of Object.entries(says)) {
    assert.equal((await get(`/lists/${list}/new`)).status, 200, list)
    assert.equal((await post(`/lists/${list}/new`, {})).status, 422, list)
    assert.equal((await post(`/lists/${list}/new`, fields)).status, 303, list)
  }
  const { text } = await get('/versions/draft')
  for (const words of [
    'Waiting times',
    'Call a meeting',
    'One front door',
    'Dev Okonjo',
    'Training budget',
    'How much: £20,000',
    'Fewer wait',
  ])
    assert.ok(text.includes(words), words)
  assert.match(
    (await post('/lists/idea/new', { words: 'x', area: 'Z' })).text,
    /The headline area must be chosen from the list/,
  )
  assert.equal((await post('/lists/member/new', { name: 'Ana', go: 'another' })).location, `${plan}/lists/member/new`)
  assert.equal((await get('/lists/elsewhere/new')).status, 404)
  assert.equal((await get('/lists/toString/new')).status, 404)
})

test('criteria start as four and are ranked by hand', async () => {
  const page = await get('/criteria')
  const places = formsIn(page).filter(each => each.action.endsWith('/place'))
  assert.equal(places.length, 4)
  const second = /\/plan(\/lists\/criterion\/[^"]*\/place)/.exec(
    [...page.markup.matchAll(/action="([^"]*)"/g)]
      .map(([, action]) => action)
      .filter(action => action?.includes('criterion'))[1] ?? '',
  )?.[1]
  assert.equal((await post(second ?? '', { move: 'up' })).status, 303)
  assert.match((await get('/criteria')).text, /Everyone with a part in it .* Leaders of every partner/)
})

const complete = async () => {
  await keep('Share the calendar')
  const texts = Object.fromEntries(
    ['aim', 'change', 'effect', 'outcomes'].map(name => [`area.A.${name}`, `Our ${name}`]),
  )
  await post('/areas/A', { version: seenIn(await get('/areas/A')), ...texts })
  await post('/areas/B', { 'area.B.none': 'Next year' })
  await post('/areas/C', { 'area.C.none': 'Next year' })
  await post('/details', { 'plan.target-day': '31', 'plan.target-month': '3', 'plan.target-year': '2027' })
  await post('/lists/member/new', { name: 'Dev Okonjo' })
  await post('/lists/resource/new', { kind: 'people', words: 'A planner' })
  await post('/lists/review/new', { 'day-day': '1', 'day-month': '2', 'day-year': '2027' })
}

test('the button to sign is held with the reason until nothing is missing, and is the signatory’s', async () => {
  assert.match((await get('/signature', 'chair')).text, /Sign version 1 Not yet: 7 things are missing/)
  await complete()
  assert.match((await get('/signature')).text, /Not yet: it is for the chair to sign\. Name somebody else/)
  const page = await get('/signature', 'chair')
  assert.match(page.text, /You sign as Ines Marlow, chair, on 7 December 2026/)
  assert.match((await get('', 'chair')).text, /Read it and sign it/)
})

test('signing freezes version 1; a later change is a draft of version 2; the first reads as it was', async () => {
  await complete()
  const version = (await get('/signature', 'chair')).value('version')
  assert.equal((await post('/signature', { version }, 'member')).status, 409)
  assert.equal((await post('/signature', { version }, 'chair')).status, 303)
  assert.match((await get('')).text, /Version 1 is signed\./)
  assert.match((await get('/signature')).text, /Version 1 was signed by Ines Marlow, chair, on 7 December 2026/)
  await post('/areas/A', { version: seenIn(await get('/areas/A')), 'area.A.aim': 'A new aim' })
  assert.match((await get('')).text, /Version 1 is signed; changes since then are a draft of version 2/)
  const first = await get('/versions/1', 'observer')
  assert.match(first.text, /Signed by Ines Marlow, chair, on 7 December 2026/)
  assert.match(first.text, /Our aim/)
  assert.doesNotMatch(first.text, /A new aim/)
  for (const odd of ['2', '0', '1.0', '-1', 'x', '1e1']) assert.equal((await get(`/versions/${odd}`)).status, 404, odd)
})

test('a plan that changed while it was read is not signed', async () => {
  await complete()
  const version = (await get('/signature', 'chair')).value('version')
  await post('/areas/A', { version: seenIn(await get('/areas/A')), 'area.A.aim': 'A new aim' })
  const late = await post('/signature', { version }, 'chair')
  assert.equal(late.status, 409)
  assert.match(late.text, /The plan has changed since you opened this page, so it was not signed/)
})

test('undoing a signature needs a reason, which stays on record', async () => {
  await complete()
  await post('/signature', { version: (await get('/signature', 'chair')).value('version') }, 'chair')
  const wrong = await post('/signature/undoing', {}, 'chair')
  assert.deepEqual([wrong.status, /Choose a reason/.test(wrong.text)], [422, true])
  assert.equal((await post('/signature/undoing', { reason: 'The Board wants changes' }, 'member')).status, 409)
  assert.equal((await post('/signature/undoing', { reason: 'The Board wants changes' })).status, 303)
  assert.match((await get('')).text, /Signature undone by Ruth Adeyemi on 7 December 2026: The Board wants changes/)
  assert.match((await get('/versions/1')).text, /The signature was undone by Ruth Adeyemi/)
  assert.equal((await post('/signature/undoing', { reason: 'The Board wants changes' })).status, 409)
})

test('another partnership’s plan, and what does not exist, are the same nothing', async () => {
  await keep('Share the calendar')
  const one = await priorityNamed('Share the calendar')
  const { token } = there.people.champion
  const foreign = `/partnerships/${there.id}/exercises/${exercise}/plan`
  const nothing = await browser.get(`/partnerships/${there.id}/exercises/${world.newId()}/plan`, token)
  for (const below of ['', '/areas/A', one, '/signature', '/versions/draft']) {
    const page = await browser.get(`${foreign}${below}`, token)
    assert.deepEqual([page.status, page.markup], [404, nothing.markup], below)
  }
  assert.equal((await browser.post(`${foreign}${one}`, { words: 'x', version: '1' }, token)).status, 404)
  for (const below of [
    '/areas/Z',
    '/areas/toString',
    '/earlier/plan.name',
    '/earlier/nothing',
    `/priorities/${world.newId()}`,
    '/priorities/x',
    `/lists/action/${world.newId()}`,
  ])
    assert.equal((await get(below)).status, 404, below)
})
