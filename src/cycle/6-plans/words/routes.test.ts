import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '#test/room/browser.ts'
import { planSite, seenIn } from '../test/site.ts'

const { there, path, get, post, autosave } = await planSite()

test('where we are now is filled from what was agreed, and is put back after it was changed', async () => {
  const page = await get('/areas/A')
  assert.match(page.value('area.A.now'), /^Standard 1, .*agreed 3\. Where we are on 1\./)
  const texts = { version: seenIn(page), 'area.A.now': 'Ours', 'area.A.aim': 'Aim' }
  assert.equal((await post('/areas/A', texts)).location, `${path()}/areas/A#statements`)
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
  assert.equal((await post('/areas/A', { go: 'next' })).location, `${path()}/areas/B`)
  assert.equal((await post('/areas/C', { go: 'next' })).location, `${path()}/prepare`)
  assert.equal((await post('/areas/A', { go: 'stop' })).location, path())
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
