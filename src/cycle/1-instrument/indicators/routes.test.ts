import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Role } from '#people'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { libraryRoutes } from './routes.ts'
import { indicatorChoices, indicatorsEver } from './store.ts'

const db = await freshDatabase()
const world = tickingWorld()
const browser = await browserFor(libraryRoutes(houseOf(db, world)))
const here = await arrangePartnership(db, world)
after(async () => {
  await browser.close()
  await db.close()
})
const at = (below: string) => `/partnerships/${here.id}/indicators/library${below}`
const get = (below: string, role: Role = 'champion') => browser.get(at(below), here.people[role].token)
const post = (below: string, fields: Parameters<typeof browser.post>[1]) =>
  browser.post(at(below), fields, here.people.champion.token)

test('the library says of what year its set is, and shows it by theme', async () => {
  const page = await get('', 'observer')
  assert.match(page.text, /A set of 2008, kept as it was until 2010/)
  assert.match(page.text, /Improved health and sense of well being \(13\)/)
  assert.match(page.text, /NI 117 16 to 18 year olds not in education, employment or training/)
  assert.doesNotMatch(page.text, /Follow it/)
  assert.match((await get('')).markup, /indicators\/new\?from=ni-117/)
})

test('an indicator of one’s own stands in its theme, may be picked, and leaves no gap where it was picked', async () => {
  const theme = 'A protected, enhanced and respected environment'
  const own = { name: 'Playgrounds in good repair', measures: 'Of all playgrounds.', unit: '%', theme, kind: 'other' }
  assert.equal((await post('/new', { ...own, kind: '' })).status, 422)
  assert.equal((await post('/new', { ...own, theme: 'Elsewhere' })).status, 422)
  assert.equal((await post('/new', own)).status, 303)
  assert.equal((await post('/new', own)).status, 409)
  assert.match((await get('')).text, /respected environment \(5\).*Without a number Playgrounds in good repair .*Yours/)
  const picked = (await here.read(indicatorChoices)).at(-1)
  assert.equal(picked?.name, own.name)
  assert.equal((await post(`/${picked.id}/place`, { move: 'out' })).status, 303)
  assert.equal((await here.read(indicatorChoices)).length, 35)
  assert.equal((await here.read(indicatorsEver)).at(-1)?.id, picked.id)
})
