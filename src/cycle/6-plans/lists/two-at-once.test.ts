import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formsIn, planSite } from '../test/site.ts'

const { get, post, complete } = await planSite({ opened: '2026-09-07' })

const day = (name: string, [year = '', month = '', date = '']: readonly string[]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})

const begin = async (): Promise<void> => {
  await complete()
  const version = (await get('/signature', 'chair')).value('version')
  assert.equal((await post('/signature', { version }, 'chair')).status, 303)
  assert.equal((await post('/strategic', { from: '2027', to: '2031' })).status, 303)
}

/** Every list of both plans: where it is shown, what one writes of a line, and the answer in which two differ. */
const lists: Readonly<Record<string, readonly [page: string, says: Readonly<Record<string, string>>, answer: string]>> =
  {
    inquiry: ['/prepare', { kind: 'data', words: 'Who waits', settles: 'One list', area: 'A' }, 'settles'],
    idea: ['/prepare', { words: 'One front door', whom: 'Parents', area: 'A' }, 'whom'],
    member: ['/support', { name: 'Ana Fry', part: 'Counts' }, 'part'],
    resource: ['/support', { kind: 'money', words: 'A room', amount: '£200' }, 'amount'],
    review: ['/support', { whom: 'The Board', looks: 'The figures', ...day('day', ['2027', '3', '1']) }, 'looks'],
    criterion: ['/criteria', { words: 'Fewer wait' }, 'words'],
    gap: ['/strategic/areas/A/content', { words: 'Nineteen weeks', needed: 'Six', area: 'A' }, 'needed'],
    solution: ['/strategic/areas/A/content', { words: 'One panel', leads: 'One answer', area: 'A' }, 'leads'],
    operation: ['/strategic/areas/A/content', { words: 'Panel', objectives: 'One budget', area: 'A' }, 'objectives'],
    carrier: ['/strategic/carrying', { words: 'Dev', part: 'Leads', phase: 'both' }, 'part'],
    commitment: ['/strategic/carrying', { kind: 'people', words: 'Two posts', amount: 'Half' }, 'amount'],
    measure: ['/strategic/carrying', { words: 'It lies open on desks' }, 'words'],
  }

test('two who change the same line of any list lose nothing: the second sees both texts', async () => {
  await begin()
  for (const [list, [page, says, answer]] of Object.entries(lists)) {
    assert.equal((await post(`/lists/${list}/new`, says)).status, 303, list)
    const all = [...(await get(page)).markup.matchAll(new RegExp(`/plan(/lists/${list}/[0-9a-f-]{36})"`, 'g'))]
    const form = all.at(-1)?.[1] ?? ''
    const version = (await get(form)).value('version')
    const first = await post(form, { ...says, [answer]: 'What the first wrote', version })
    assert.equal(first.status, 303, list)
    const second = await post(form, { ...says, [answer]: 'What the second wrote', version }, 'deputy')
    assert.equal(second.status, 409, list)
    assert.match(second.text, /Ruth Adeyemi changed this .* What stands now: .*What the first wrote/, list)
    assert.equal(second.value(answer), 'What the second wrote', list)
    const again = { ...says, [answer]: 'Both', version: second.value('version') }
    assert.equal((await post(form, again, 'deputy')).status, 303, list)
  }
})

/** Every page of long texts, and one text of each. */
const texts: Readonly<Record<string, string>> = {
  '/areas/A': 'area.A.aim',
  '/prepare': 'prepare.case',
  '/support': 'support.team',
  '/capacity': 'capacity.1.lacking',
  '/strategic/vision': 'strategic.vision',
  '/strategic/areas/A': 'strategic.A.aim',
  '/strategic/areas/A/content': 'strategic.A.rationale',
  '/strategic/carrying': 'strategic.team',
}

test('two who write the same text of any page lose nothing: the second sees both', async () => {
  await begin()
  for (const [page, key] of Object.entries(texts)) {
    const version = formsIn(await get(page)).find(({ action }) => action === page)?.fields['version'] ?? ''
    assert.equal((await post(page, { version, [key]: 'What the first wrote' })).status, 303, page)
    const second = await post(page, { version, [key]: 'What the second wrote' }, 'deputy')
    assert.equal(second.status, 409, page)
    assert.match(second.text, /What stands there now .*What the first wrote/, page)
    assert.match(second.markup, />\s*What the second wrote<\/textarea>|value="What the second wrote"/, page)
  }
})

test('two who change the name and the years of the strategic plan lose nothing', async () => {
  await begin()
  const version = (await get('/strategic/details')).value('version')
  const years = { from: '2027', to: '2031', version }
  assert.equal((await post('/strategic/details', { ...years, name: 'The first name' })).status, 303)
  const second = await post('/strategic/details', { ...years, name: 'The second name' }, 'deputy')
  assert.equal(second.status, 409)
  assert.match(second.text, /The first name/)
  assert.equal(second.value('name'), 'The second name')
})

test('no day of a plan lies before its year was opened, and nothing ends before it begins', async () => {
  await begin()
  const early = day('due', ['2026', '9', '6'])
  const line = { kind: 'data', words: 'Who waits', area: 'A', ...early }
  const refused = await post('/lists/inquiry/new', line)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /The date must not be before 7 September 2026, when this year was opened/)
  assert.deepEqual([refused.value('words'), refused.value('due-day')], ['Who waits', '6'])
  const review = { whom: 'The Board', ...day('day', ['2025', '12', '1']) }
  assert.equal((await post('/lists/review/new', review)).status, 422)
  const operation = { words: 'Panel', objectives: 'One budget', area: 'A', ...day('begins', ['2027', '6', '1']) }
  const backward = await post('/lists/operation/new', { ...operation, ...day('ends', ['2027', '5', '1']) })
  assert.match(backward.text, /Until must not be before 1 June 2027, from which it begins/)
  const late = { ...line, ...day('due', ['2026', '9', '7']) }
  assert.equal((await post('/lists/inquiry/new', late)).status, 303)
})
