import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, beforeEach, test } from 'node:test'
import { sql } from '#db'
import { html } from '#design'
import type { Role } from '#people'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf, type Page } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { checklistRoutes } from '../commons/checklist/routes.ts'
import { instrumentRoutes } from '../cycle/1-instrument/routes.ts'

const db = await freshDatabase()
const world = tickingWorld('2026-12-07T09:00:00.000Z')
const house = houseOf(db, world)
const browser = await browserFor([
  ...checklistRoutes(house),
  ...instrumentRoutes({ ...house, drawStandard: () => html``, inUse: async () => undefined }),
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
const at = (path: string, role: Role = 'champion') => browser.get(path, here.people[role].token)
const send = (path: string, fields: Fields, role: Role = 'champion') =>
  browser.post(path, fields, here.people[role].token)

const outing = `Step 1: Choose where to go
Yes / No
• Has everybody been asked where they would like to go?
• Is the place open on that day?
Step 2: Count the money
• Do you know what the coach costs per head?
• The form for small grants hangs beside the kettle.
Step 3: Come home
• Has the driver been thanked?`

/** Pastes a text; gives the address of its draft. */
const pasted = async (text = outing): Promise<string> => {
  const begun = await send(`${own()}/editions/new/text`, { text })
  assert.equal(begun.status, 303, begun.text)
  return begun.location
}
const named = { title: 'Before an outing', name: 'outing', 'edition-version': '1', language: 'en', about: 'For trips.' }
const publishing = async (draft: string, more: Fields = {}): Promise<Page> => {
  await send(`${draft}/publication`, { ...named, ...more, do: 'check' })
  const page = await at(`${draft}/publication`)
  const seen = { version: page.value('version'), fingerprint: page.value('fingerprint') }
  return send(`${draft}/publication`, { ...named, ...seen, sure: 'yes', ...more, do: 'publish' })
}
const published = async (draft: string, more: Fields = {}): Promise<string> => {
  const done = await publishing(draft, more)
  assert.equal(done.status, 303, done.text)
  return done.location.replace(/\?.*/, '')
}
const ran = async (id: string, fields: Fields): Promise<string> => {
  const begun = await send(`${own()}/checklist/new`, { checklist: id, about: 'Trips', commissioner: 'Us', who: 'me' })
  assert.equal(begun.status, 303, begun.text)
  const page = await at(`${begun.location}/steps/1`)
  const saved = await send(`${begun.location}/steps/1`, { version: page.value('version'), go: 'stop', ...fields })
  assert.equal(saved.status, 303, saved.text)
  return begun.location
}
const idIn = (address: string): string => address.slice(address.lastIndexOf('/') + 1)

test('a pasted list of steps is checked, published to the letter, and stands beside the nine steps', async () => {
  const draft = await pasted()
  const page = await at(draft)
  assert.match(page.text, /3 steps, 4 questions, 1 note/)
  assert.doesNotMatch(page.text, /No standard was found|Scores, bands/)
  await send(`${draft}/publication`, { ...named, do: 'check' })
  const check = await at(`${draft}/publication`)
  assert.match(check.text, /What will be fixed for ever.*Every word of the steps, questions and notes/)
  assert.match(check.text, /2\.2 The form for small grants hangs beside the kettle\. \(a note, which asks nothing\)/)
  assert.doesNotMatch((await at(`${own()}/checklist`)).text, /Before an outing/)
  const unread = await publishing(draft, { sure: '' })
  assert.deepEqual([unread.status, /Say that you have read it through/.test(unread.text)], [422, true])

  const address = await published(draft)
  const id = idIn(address)
  assert.match(id, /^outing\.v1\.[0-9a-f]{12}$/)
  const whole = await at(address, 'member')
  assert.match(whole.text, /Before an outing.*3 steps, 4 questions.*1\.1 Has everybody been asked/)
  const file = await at(`${address}/checklist.json`)
  const fingerprint = createHash('sha256').update(file.markup).digest('hex')
  assert.equal(fingerprint.slice(0, 12), id.slice(-12))
  assert.match(whole.text, new RegExp(fingerprint))
  const list = await at(`${own()}/checklist`, 'member')
  assert.match(list.text, /Nine steps.*Your own.*Before an outing/)
  assert.doesNotMatch(list.text, /Bring your own checklist/, 'a member may not')
  assert.equal((await at(draft)).location, address, 'the draft leads to what it became')
})

test('it runs like the nine steps, under numbers that stay, and no member changes a letter of it', async () => {
  const id = idIn(await published(await pasted()))
  const first = await ran(id, { '1.1.answer': 'no', '1.2.answer': 'yes' })
  assert.match((await at(`${first}/steps/2`)).text, /To know \(2\.2\) The form for small grants/)
  assert.match((await at(first)).text, /2 questions left of 4/)
  const results = (await at(`${first}/results`)).text
  assert.match(results, /Yes, without evidence 1 question 1\.2 /)
  assert.match(results, /No, without an action 1 question 1\.1 /)
  await send(`${first}/finish`, { state: 'finished' })
  const second = await ran(id, { '1.1.answer': 'yes', '1.2.answer': 'yes' })
  assert.match((await at(`${second}/changes`)).text, /1\.1 Has everybody been asked .* No Yes/)
  for (const change of [`update instrument.checklist set file = '{}'`, 'delete from instrument.checklist'])
    await assert.rejects(
      here.hand('champion').write(tx => sql.raw(change).execute(tx.over())),
      /permission denied/,
    )
})

test('its next version begins as a copy; what was asked in the same words stands beside the time before', async () => {
  const address = await published(await pasted())
  const first = await ran(idIn(address), { '1.1.answer': 'no', '1.2.answer': 'no' })
  await send(`${first}/finish`, { state: 'finished' })
  const { location: copy } = await send(`${own()}/editions/new/copy`, { from: idIn(address) })
  assert.match((await at(copy)).text, /3 steps, 4 questions, 1 note/)
  const page = await at(copy)
  const [, piece = ''] = /name="words\.(p\d+)"[^>]*>\s*Has everybody been asked/.exec(page.markup) ?? []
  await send(`${copy}/corrections`, { version: page.value('version'), [`do.${piece}`]: 'drop' })
  const taken = await publishing(copy)
  assert.match(taken.text, /There is a version 1 of outing already/)
  const next = await published(copy, { 'edition-version': '2' })
  const list = (await at(`${own()}/checklist`)).markup
  assert.ok(list.includes(idIn(next)) && !list.includes(idIn(address)), 'the newest version is begun')
  const second = await ran(idIn(next), { '1.1.answer': 'yes' })
  const changes = (await at(`${second}/changes`)).text
  assert.match(changes, /1\.1 Is the place open on that day\? No Yes/)
  assert.equal((await at(`${first}/results`)).status, 200, 'the run of before reads as it did')
})

test('what is wrong is named with its way out, and nothing is published', async () => {
  const twice = await pasted(outing.replace('Step 3', 'Step 2').replace('Has the driver been thanked?', 'Well done.'))
  const page = await at(`${twice}/publication`)
  assert.match(page.text, /Two steps have the number 2: “Count the money” and “Come home”/)
  assert.match(page.text, /The step “Come home” asks nothing/)
  assert.equal((await publishing(twice)).status, 409)
  assert.match((await at(`${twice}/publication`)).markup, /open=s\d+#s\d+/)
  const draft = await at(twice)
  const [, step = ''] =
    /name="add-prompt\.(\w+)"[^]*name="add-section"/.exec(
      draft.markup.slice(draft.markup.lastIndexOf('name="add-prompt')),
    ) ?? []
  await send(`${twice}/corrections`, {
    ...{ version: draft.value('version'), [`add-prompt.${step}`]: 'Are all back?', press: 'number-all' },
  })
  assert.match((await at(twice)).text, /3 steps, 4 questions, 2 notes/)
  await published(twice)

  const gap = await pasted(outing.replace('Step 3', 'Step 5'))
  assert.match((await at(`${gap}/publication`)).text, /The step “Come home” has the number 5 and stands at place 3/)
  const none = (await send(`${own()}/editions/new/blank`, { title: 'Nothing' })).location
  await send(`${none}/corrections`, { version: '1', press: 'as>checklist' })
  assert.match((await at(`${none}/publication`)).text, /There is no step/)
  const long = await pasted(outing.replace('per head?', `${'per head '.repeat(150)}?`))
  assert.match((await at(`${long}/publication`)).text, /is longer than 1000 characters/)
})

test('a local lead brings one in, and reads what they published, though they go through none', async () => {
  const as = (path: string, fields: Fields) => send(path, fields, 'local-lead')
  const { location: draft } = await as(`${own()}/editions/new/text`, { text: outing })
  await as(`${draft}/publication`, { ...named, do: 'check' })
  const page = await at(`${draft}/publication`, 'local-lead')
  const seen = { version: page.value('version'), fingerprint: page.value('fingerprint') }
  const done = await as(`${draft}/publication`, { ...named, ...seen, sure: 'yes', do: 'publish' })
  const whole = await at(done.location, 'local-lead')
  assert.equal(whole.status, 200)
  assert.match(whole.text, /The standards we use Version 1 · Your own.*It is published\..*Withdraw it/)
  assert.doesNotMatch(whole.markup, /checklist\/new/, 'there is nothing to start')
  assert.match(
    (await at(`${own()}/editions`, 'local-lead')).text,
    /Your partnership’s checklists Before an outing Version 1/,
  )
  assert.doesNotMatch((await at(`${own()}/editions`)).text, /Your partnership’s checklists/)
})

test('a file of the same name and version is asked about, and then stands beside, told apart', async () => {
  const address = await published(await pasted())
  const file = JSON.parse((await at(`${address}/checklist.json`)).markup) as { readonly about: string }
  const take = (more: object) => send(`${own()}/editions/file`, { text: JSON.stringify({ ...file, ...more }) })
  const put = (text: string) =>
    browser.upload(
      `${own()}/editions/file`,
      { field: 'edition', name: 'outing.json', text },
      here.people.champion.token,
    )
  const again = await put(JSON.stringify(file))
  assert.match(again.location, /done=held-already/)
  const asked = await put(JSON.stringify({ ...file, about: 'For long trips.' }))
  assert.equal(asked.status, 409)
  assert.match(asked.text, /Take in a second checklist of the same name and version\?/)
  assert.match(
    asked.text,
    /You hold a checklist .* in 1 place: What you hold says For trips\. The file says For long trips\./,
  )
  assert.ok(!(await at(`${own()}/checklist`)).text.includes('For long trips.'), 'nothing came in')
  const taken = await take({ about: 'For long trips.' })
  assert.match(taken.location, /done=taken-in/)
  const both = /Version 1, fingerprint [0-9a-f]{8}….*Version 1, fingerprint [0-9a-f]{8}…/
  assert.match((await at(`${own()}/checklist`)).text, both)
})

test('another partnership has none of it, and whoever may not keep editions publishes nothing', async () => {
  const draft = await pasted()
  assert.equal((await send(`${draft}/publication`, { ...named, do: 'publish', sure: 'yes' }, 'member')).status, 404)
  const address = await published(draft)
  const before = address.slice(own().length)
  here = await arrangePartnership(db, world)
  assert.equal((await at(`${own()}${before}`)).status, 404)
  assert.equal((await at(address)).status, 404)
  const stolen = { checklist: idIn(address), about: 'Trips', commissioner: 'Us', who: 'me' }
  assert.equal((await send(`${own()}/checklist/new`, stolen)).status, 422)
  for (const id of ['%00', '__proto__', 'nine-steps.v1', 'x'.repeat(90)])
    assert.equal((await at(`${own()}/checklist/own/${id}`)).status, 404, id)
})
