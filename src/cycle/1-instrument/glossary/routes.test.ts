import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { termsOf } from '#instrument'
import type { Role } from '#people'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { glossaryRoutes } from './routes.ts'
import { keepExplained } from './actions.ts'
import { glossaryOf } from './store.ts'

const db = await freshDatabase()
const world = tickingWorld()
const house = houseOf(db, world)
const edition = house.editions.shippedOne('commissioning-12.v1')
assert.ok(edition)
const browser = await browserFor(
  glossaryRoutes({ ...house, inUse: async () => ({ edition, terms: termsOf(edition) }) }),
)
let here = await arrangePartnership(db, world)
beforeEach(async () => {
  here = await arrangePartnership(db, world)
})
after(async () => {
  await browser.close()
  await db.close()
})
const get = (below: string, role: Role = 'champion') =>
  browser.get(`/partnerships/${here.id}/glossary${below}`, here.people[role].token)
const post = (below: string, fields: Parameters<typeof browser.post>[1], role: Role = 'champion') =>
  browser.post(`/partnerships/${here.id}/glossary${below}`, fields, here.people[role].token)

const panel = { word: 'Panel', stands: '', means: 'Who decides on places.' }
const made = async (fields: typeof panel): Promise<string> => {
  assert.equal((await post('/new', fields)).status, 303)
  return /glossary\/([0-9a-f-]{36})/.exec((await get('')).markup)?.[1] ?? ''
}

describe('The glossary', () => {
  it('lists what ships, what this year’s standards explain, and what the partnership added', async () => {
    await made(panel)
    const page = await get('', 'observer')
    assert.match(page.text, /LAA Local Area Agreement What the partners of an area/)
    assert.match(page.text, /care pathway The agreed steps .* From this year’s standards/)
    assert.match(page.text, /Panel Who decides on places\. In your words/)
    assert.doesNotMatch(page.text, /Say it your way|Change|Explain a word/)
  })

  it('says a shipped word in the partnership’s own way, and every reader of it follows', async () => {
    const start = await get('/new?from=LAA')
    assert.equal(start.value('stands'), 'Local Area Agreement')
    await made({ word: 'LAA', stands: 'Local Area Agreement', means: 'Ours ended in 2011.' })
    const words = await here.read(tx => glossaryOf(tx, edition))
    assert.deepEqual(
      words.filter(({ word }) => word === 'LAA'),
      [{ word: 'LAA', stands: 'Local Area Agreement', means: 'Ours ended in 2011.', origin: 'own' }],
    )
  })

  it('has the bodies that the standards name, under the partnership’s names', async () => {
    const terms = termsOf(edition, { pct: { name: 'Integrated Care Board (ICB)', short: 'ICB' } })
    const words = await here.read(tx => glossaryOf(tx, edition, terms))
    assert.equal(words.find(({ word }) => word === 'ICB')?.stands, 'Integrated Care Board')
    assert.match(words.find(({ word }) => word === 'Integrated Care Board')?.means ?? '', /health body/)
    assert.equal(
      words.find(({ word }) => word === 'Children’s Trust'),
      undefined,
    )
  })

  it('keeps how a word was explained before', async () => {
    const id = await made(panel)
    assert.equal((await post(`/${id}`, { ...panel, means: 'Who decides on money.', version: '1' })).status, 303)
    assert.equal((await post(`/${id}/place`, { move: 'out' })).status, 303)
    const page = await get(`/${id}`)
    assert.match(page.text, /How it was worded \(3\)/)
    assert.match(page.text, /taken out.*Who decides on money.*Who decides on places/)
    assert.doesNotMatch((await get('')).text, /Panel Who/)
    assert.match((await get('')).text, /Taken out \(1\) Panel/)
    assert.equal((await post(`/${id}/place`, { move: 'back' })).status, 303)
    assert.match((await get('')).text, /Panel Who/)
  })

  it('has each word once, and says so', async () => {
    const id = await made(panel)
    const again = await post('/new', { ...panel, word: ' panel ' })
    assert.equal(again.status, 409)
    assert.match(again.text, /You explain this word already/)
    await post(`/${id}/place`, { move: 'out' })
    const second = await made({ ...panel, means: 'Another.' })
    assert.notEqual(second, id)
    assert.equal((await post(`/${id}/place`, { move: 'back' })).status, 409)
  })

  it('loses nothing when two change a word at once', async () => {
    const id = await made(panel)
    assert.equal((await post(`/${id}`, { ...panel, means: 'Mine.', version: '1' })).status, 303)
    const late = await post(`/${id}`, { ...panel, means: 'Yours.', version: '1' }, 'deputy')
    assert.equal(late.status, 409)
    assert.match(late.text, /What stands now: Panel: Mine\./)
    assert.equal(late.value('means'), 'Yours.')
  })

  it('names what is wrong with a word', async () => {
    for (const [fields, words] of [
      [{ ...panel, word: '' }, /Write the word/],
      [{ ...panel, means: ' ' }, /Write what it means/],
      [{ ...panel, word: '***' }, /must begin with a letter/],
    ] as const) {
      const page = await post('/new', fields)
      assert.equal(page.status, 422)
      assert.match(page.text, words)
    }
  })

  it('is kept by those who may, and by nobody else', async () => {
    assert.equal((await get('/new', 'member')).status, 404)
    assert.equal((await post('/new', panel, 'observer')).status, 404)
    assert.equal((await get('', 'consultant')).status, 404)
  })

  it('takes a definition of a document as the partnership’s own', async () => {
    const { write } = here.hand('champion')
    const keep = (means: string) => {
      const fact = { id: world.newId<'addition'>(), at: world.now(), by: here.people.champion }
      return write(tx => keepExplained(tx, { word: 'Locality', means }, fact))
    }
    assert.equal(await keep('One.'), 'added')
    assert.equal(await keep('Two.'), 'changed')
    const words = await here.read(tx => glossaryOf(tx))
    assert.equal(words.find(({ word }) => word === 'Locality')?.means, 'Two.')
  })
})
