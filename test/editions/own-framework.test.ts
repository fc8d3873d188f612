import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { readText } from '../../src/cycle/1-instrument/reading.ts'
import type { Role } from '#people'
import { standardPreview } from '#scoring'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf, type Page } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { heldFile } from '../../src/cycle/1-instrument/held/store.ts'
import { textOf } from '../../src/cycle/1-instrument/held/file.ts'
import { instrumentRoutes } from '../../src/cycle/1-instrument/routes.ts'

const db = await freshDatabase()
const world = tickingWorld()
const house = houseOf(db, world)
const browser = await browserFor(
  instrumentRoutes({ ...house, inUse: async () => undefined, drawStandard: standardPreview }),
)
let here = await arrangePartnership(db, world)
after(async () => {
  await browser.close()
  await db.close()
})

const own = (below: string) => `/partnerships/${here.id}/editions${below}`
const get = (path: string, role: Role = 'champion') => browser.get(path, here.people[role].token)
const post = (path: string, fields: Parameters<typeof browser.post>[1], role: Role = 'champion') =>
  browser.post(path, fields, here.people[role].token)

/** A framework as somebody copies it out of a document: a table, and the scale below it. */
const pasted = [
  'No\tStandard\tScores 1-2\tScores 3-4\tScore 5\tQuestions to consider',
  '1\tWe plan together for every child\tPlans stand side by side.\tSome plans are shared.\tOne plan is shared by all.\tWho signs the plan?',
  '2\tWe listen to families\tFamilies are asked once.\tFamilies are asked often.\tFamilies decide with us.\tWhat did they change?',
  '3\tWe spend money well\tBudgets are kept apart.\tSome budgets are pooled.\tBudgets follow what works.\tWhat stopped last year?',
  '',
  'Score 1: Not in place',
  'Score 2: Begun',
  'Score 3: In part',
  'Score 4: In most places',
  'Score 5: Everywhere',
].join('\n')

type Node = DefaultTreeAdapterTypes.ChildNode
const all = (node: Node): readonly Node[] => ('childNodes' in node ? [node, ...node.childNodes.flatMap(all)] : [node])

/** Every field of the correcting form as a browser without scripts would send it. */
const fieldsOf = (page: Page): Record<string, string> => {
  const form = parse(page.markup)
    .childNodes.flatMap(all)
    .find(node => 'attrs' in node && node.attrs.some(({ value }) => value.endsWith('/corrections')))
  assert.ok(form, 'there is a form of corrections')
  const fields: Record<string, string> = {}
  for (const node of all(form)) {
    if (!('attrs' in node)) continue
    const of = (key: string) => node.attrs.find(each => each.name === key)?.value
    const name = of('name')
    if (name === undefined || node.nodeName === 'button') continue
    if (node.nodeName === 'textarea')
      fields[name] = node.childNodes.map(each => ('value' in each ? each.value : '')).join('')
    else if (node.nodeName === 'input') fields[name] = of('value') ?? ''
    else if (node.nodeName === 'select') {
      const options = all(node).filter(each => each.nodeName === 'option' && 'attrs' in each)
      const chosen = options.find(each => 'attrs' in each && each.attrs.some(a => a.name === 'selected')) ?? options[0]
      fields[name] = (chosen && 'attrs' in chosen && chosen.attrs.find(a => a.name === 'value')?.value) || ''
    }
  }
  return fields
}

const fieldWith = (fields: Readonly<Record<string, string>>, words: string): string => {
  const [name] = Object.entries(fields).find(([, value]) => value === words) ?? []
  assert.ok(name !== undefined, `a box says “${words}”`)
  return name
}

const begun = async (text = pasted): Promise<string> => {
  const reply = await post(own('/new/text'), { text })
  assert.equal(reply.status, 303, reply.text)
  return reply.location
}

describe('A pasted framework', () => {
  before(async () => {
    here = await arrangePartnership(db, world)
  })

  it('becomes a draft that shows every text in a box, beside the document', async () => {
    const page = await get(await begun())
    assert.equal(page.status, 200)
    assert.match(page.text, /3 standards, 9 statements, 3 questions, 5 scores with a label/)
    const fields = fieldsOf(page)
    fieldWith(fields, 'We plan together for every child')
    fieldWith(fields, 'Families decide with us.')
    fieldWith(fields, 'What stopped last year?')
    fieldWith(fields, 'In most places')
  })

  it('keeps everything that was typed with each press, splits texts and undoes', async () => {
    const at = await begun()
    const fields = fieldsOf(await get(at))
    const [title, split] = [fieldWith(fields, 'We listen to families'), fieldWith(fields, 'Some budgets are pooled.')]
    const reply = await post(`${at}/corrections`, {
      ...fields,
      [title]: 'We listen to every family',
      [split]: 'Some budgets\nare pooled.',
    })
    assert.equal(reply.status, 303, reply.text)
    const then = await get(at)
    const now = fieldsOf(then)
    fieldWith(now, 'We listen to every family')
    fieldWith(now, 'Some budgets')
    fieldWith(now, 'are pooled.')
    assert.match(then.text, /Undo the last correction/)
    const back = await post(`${at}/undoing`, { version: String(now['version']) })
    assert.equal(back.status, 303)
    fieldWith(fieldsOf(await get(at)), 'Some budgets are pooled.')
  })

  it('overwrites nothing that somebody else changed: both texts are shown', async () => {
    const at = await begun()
    const fields = fieldsOf(await get(at))
    const box = fieldWith(fields, 'Families are asked often.')
    const other = fieldWith(fields, 'Budgets are kept apart.')
    assert.equal((await post(`${at}/corrections`, { ...fields, [box]: 'Theirs.' }, 'deputy')).status, 303)
    const late = await post(`${at}/corrections`, { ...fields, [box]: 'Mine.', [other]: 'Mine as well.' })
    assert.equal(late.status, 409)
    assert.match(late.text, /Somebody else changed this text/)
    assert.match(late.text, /Saved meanwhile: Theirs\./)
    const shown = fieldsOf(late)
    assert.equal(shown[box], 'Mine.')
    assert.equal(fieldsOf(await get(at))[box], 'Theirs.')
    fieldWith(fieldsOf(await get(at)), 'Mine as well.')
    assert.equal((await post(`${at}/corrections`, shown)).status, 303)
    assert.equal(fieldsOf(await get(at))[box], 'Mine.')
  })

  it('moves, joins, leaves out and puts back', async () => {
    const at = await begun()
    const fields = fieldsOf(await get(at))
    const id = fieldWith(fields, 'Who signs the plan?').replace('words.', '')
    assert.equal((await post(`${at}/corrections`, { ...fields, [`do.${id}`]: 'drop' })).status, 303)
    const gone = await get(at)
    assert.match(gone.text, /3 standards, 9 statements, 2 questions/)
    const back = await post(`${at}/corrections`, { ...fieldsOf(gone), press: `restore>${id}` })
    assert.equal(back.status, 303)
    assert.match((await get(at)).text, /3 standards, 9 statements, 3 questions/)
  })

  it('is previewed as a group would see it, by the page that groups have', async () => {
    const at = await begun()
    const page = await get(`${at}/preview/2`)
    assert.equal(page.status, 200, page.location)
    assert.match(page.text, /We listen to families/)
    assert.match(page.text, /Families decide with us\./)
    assert.match(page.text, /This is a preview of a draft/)
    assert.equal((await get(`${at}/preview/9`)).status, 404)
  })

  it('is published once it is whole and somebody says so; then not a letter of it changes', async () => {
    const at = await begun()
    const check = await get(`${at}/publication`)
    assert.match(check.text, /What will be fixed for ever/)
    const said = { title: 'Our standards', name: 'our-standards', language: 'en', about: 'What we hold ourselves to.' }
    const fields = { ...said, 'edition-version': '1', version: check.value('version') }
    assert.equal((await post(`${at}/publication`, { ...fields, do: 'check' })).status, 303)
    const again = await get(`${at}/publication`)
    const asShown = { ...fields, version: again.value('version'), fingerprint: again.value('fingerprint') }
    const unsure = await post(`${at}/publication`, { ...asShown, do: 'publish' })
    assert.deepEqual([unsure.status, /Say that you have read it through/.test(unsure.text)], [422, true])
    const stale = await post(`${at}/publication`, { ...asShown, sure: 'yes', do: 'publish', title: 'Other standards' })
    assert.equal(stale.status, 409, 'what was shown is what is published')
    const done = await post(`${at}/publication`, { ...asShown, sure: 'yes', do: 'publish' })
    assert.equal(done.status, 303, done.text)
    assert.match(done.location, /\/editions\/our-standards\.v1\.[0-9a-f]{12}\?done=published$/)
    const page = await get(done.location)
    assert.match(page.text, /It is published/)
    assert.match(page.text, /Families decide with us\./)
    assert.ok(page.text.includes(asShown.fingerprint))
    assert.equal((await post(`${at}/corrections`, { version: '1', 'add-section': 'More' })).status, 303)
    assert.equal((await get(at)).location, done.location.replace('?done=published', ''))
    const id = /editions\/([^?]+)\?/.exec(done.location)?.[1] ?? ''
    const scope = { kind: 'partnership', partnership: here.id, person: here.people.champion.id } as const
    await assert.rejects(
      db.write(scope, tx => tx.executor.executeSql(`update instrument.edition set file = '{}'`)),
      /permission denied/,
    )
    const file = await db.read(scope, tx => heldFile(tx, id))
    const read = readText(file ?? '')
    assert.ok(read.ok)
    const { id: _, ...edition } = read.edition
    assert.deepEqual(textOf(edition), { id, text: file, fingerprint: asShown.fingerprint })
  })
})

describe('What cannot be used is refused in words, and nothing is kept', () => {
  before(async () => {
    here = await arrangePartnership(db, world)
  })

  it('nothing pasted, nothing chosen, a copy of nothing', async () => {
    assert.match((await post(own('/new/text'), { text: '  ' })).text, /Paste a table or text/)
    assert.match((await post(own('/new/document'), {})).text, /Choose a file first/)
    assert.match((await post(own('/new/copy'), { from: 'none.v1' })).text, /must be chosen from the list/)
    assert.match((await post(own('/file'), {})).text, /Choose the file of an edition first/)
    assert.doesNotMatch((await get(own(''))).text, /Drafts/)
  })

  it('two standards with one number and a score without a label: each named, with a way to its place', async () => {
    const torn = pasted.replace('2\tWe listen', '1\tWe listen').replace('\nScore 4: In most places', '')
    const at = await begun(torn)
    const check = await get(`${at}/publication`)
    assert.match(check.text, /To put right first/)
    assert.doesNotMatch(check.markup, /value="publish"/)
    const forced = await post(`${at}/publication`, {
      ...{ title: 'X', name: 'x', language: 'en', about: 'X', 'edition-version': '1', version: '1' },
      ...{ sure: 'yes', do: 'publish', fingerprint: '' },
    })
    assert.ok([409, 422].includes(forced.status))
  })
})

describe('Who may', () => {
  it('a member reads the editions and brings none in', async () => {
    assert.equal((await get(own(''), 'member')).status, 200)
    assert.equal((await get(own('/commissioning-12.v1'), 'member')).status, 200)
    assert.equal((await get(own('/new'), 'member')).status, 404)
    assert.equal((await get(await begun(), 'member')).status, 404)
  })
})
