import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'

type Page = { readonly status: number; readonly location: string; readonly markup: string; readonly text: string }
type Who = 'ruth' | 'tom' | 'joseph' | 'owen' | 'nadia'

let world: TestWorld
let app: FastifyInstance
const cookies = new Map<Who, string>()

before(async () => {
  world = await openWorld()
  app = await appFor(world)
  for (const who of ['ruth', 'tom', 'joseph', 'owen', 'nadia'] as const)
    cookies.set(who, await world.signedIn(world.sample.people[who].email))
})
after(() => app.close())

const own = (below: string) => `/partnerships/${world.sample.partnerships.wexmoor}/editions${below}`

const seen = (reply: Awaited<ReturnType<FastifyInstance['inject']>>): Page => ({
  status: reply.statusCode,
  location: String(reply.headers.location ?? ''),
  markup: reply.body,
  text: reply.body
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:?])/g, '$1'),
})
const headersOf = (who: Who) => ({
  ...{ cookie: cookies.get(who) ?? '', host: 'localhost', origin: 'http://localhost' },
})
const get = async (url: string, who: Who = 'ruth') => seen(await app.inject({ url, headers: headersOf(who) }))
const post = async (url: string, fields: Readonly<Record<string, string>>, who: Who = 'ruth') =>
  seen(
    await app.inject({
      ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
      headers: { ...headersOf(who), 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )
const upload = async (url: string, field: string, name: string, bytes: Uint8Array, who: Who = 'ruth') => {
  const boundary = 'between-parts'
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const headers = { ...headersOf(who), 'content-type': `multipart/form-data; boundary=${boundary}` }
  return seen(await app.inject({ method: 'POST', url, payload, headers }))
}
const value = ({ markup }: Page, name: string): string =>
  new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(markup)?.[1] ?? ''

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

const doubtsOn = ({ markup }: Page): readonly string[] =>
  [...markup.matchAll(/<li id="(d\d+)"/g)].map(([, id = '']) => id)

const begun = async (text = pasted): Promise<string> => {
  const reply = await post(own('/new/text'), { text })
  assert.equal(reply.status, 303, reply.text)
  return reply.location
}

describe('A pasted framework', () => {
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
    assert.equal((await post(`${at}/corrections`, { ...fields, [box]: 'Theirs.' }, 'tom')).status, 303)
    const late = await post(`${at}/corrections`, { ...fields, [box]: 'Mine.', [other]: 'Mine as well.' })
    assert.equal(late.status, 409)
    assert.match(late.text, /Somebody else changed this text/)
    assert.match(late.text, /What is saved: Theirs\./)
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

  it('takes the usual labels with one press, in front of publishing, on the draft or beside the doubt; and undoes it', async () => {
    const at = await begun(pasted.split('\n\n')[0])
    const check = await get(`${at}/publication`)
    assert.match(check.text, /there is no scale/i)
    assert.match(check.text, /5 It works everywhere, we can show it, and it keeps working/)
    const press = { press: 'usual-labels', version: value(check, 'version') }
    const taken = await post(`${at}/corrections`, { ...press, then: 'publication' })
    assert.equal(taken.location, `${at}/publication`)
    assert.match((await get(taken.location)).text, /What will be fixed for ever/)
    const draft = await get(at)
    assert.match(draft.text, /5 scores with a label/)
    assert.match(draft.text, /Undo the last correction \(the usual labels taken\)/)
    await post(`${at}/undoing`, { version: value(draft, 'version') })
    const back = await get(at)
    assert.match(back.text, /0 scores with a label/)
    const [, doubt = ''] = /value="(answer>d\d+>1)"[^>]*>\s*Take the usual five labels/.exec(back.markup.replaceAll('&gt;', '>')) ?? []
    assert.equal((await post(`${at}/corrections`, { ...fieldsOf(back), press: doubt })).status, 303)
    assert.match((await get(at)).text, /5 scores with a label/)
  })

  it('is called what the document says, is called otherwise at once, and undone like every other step', async () => {
    const at = await begun(`Families first\n\n${pasted}`)
    const page = await get(at)
    assert.match(page.text, /What it is called As the document calls itself/)
    const fields = fieldsOf(page)
    assert.equal(fields['title'], 'Families first')
    assert.equal((await post(`${at}/corrections`, { ...fields, title: 'Families before all' })).status, 303)
    const check = await get(`${at}/publication`)
    assert.deepEqual([value(check, 'title'), value(check, 'name')], ['Families before all', 'families-before-all'])
    assert.match(check.markup, /The standards of “Families before all”/)
    const late = await post(`${at}/corrections`, { ...fields, title: 'Families last' }, 'tom')
    assert.deepEqual([late.status, /Somebody else changed this text/.test(late.text)], [409, true])
    assert.equal(fieldsOf(late)['title'], 'Families last', 'what was typed stands in the box')
    const empty = await post(`${at}/corrections`, { ...fieldsOf(await get(at)), title: ' ' })
    assert.match(empty.text, /Say what it is called/)
    const now = await get(at)
    assert.match(now.text, /Undo the last correction \(the title\)/)
    await post(`${at}/undoing`, { version: value(now, 'version') })
    assert.equal(fieldsOf(await get(at))['title'], 'Families first')
  })

  it('turns a scale that was read upside down with one press, and keeps what was typed beside it', async () => {
    const at = await begun('No\tStandard\tA Monday\tA Sunday\n1\tWe rest\tNobody rests.\tEverybody rests.')
    const page = await get(at)
    const box = fieldWith(fieldsOf(page), 'We rest')
    const turned = await post(`${at}/corrections`, { ...fieldsOf(page), [box]: 'We rest well', press: 'turn-scale' })
    assert.equal(turned.location, `${at}?open=scale#scale`)
    const now = await get(turned.location)
    assert.match(now.text, /Band 1 the heading of band 1 A Sunday/)
    fieldWith(fieldsOf(now), 'We rest well')
    assert.match(now.text, /Undo the last correction/)
  })

  it('leads from each doubt that was answered to the next one, and says what was done', async () => {
    const at = await begun('Please read this first.\n\n' + pasted.split('\n\n')[0])
    const [one, two] = doubtsOn(await get(at))
    const answered = await post(`${at}/corrections`, { ...fieldsOf(await get(at)), press: `answer>${one}>0` })
    assert.equal(answered.location, `${at}?pressed=${encodeURIComponent(`answer>${one}>0`)}#${two}`)
    const next = await get(answered.location)
    assert.match(next.markup, new RegExp(`<li id="${two}" tabindex="-1">`))
    assert.match(next.text, /Done: It is right as it stands\. 1 thing left to look at\./)
    const last = await post(`${at}/corrections`, { ...fieldsOf(next), press: `answer>${two}>1` })
    assert.match(last.location, /#doubts$/)
    const none = await get(last.location)
    assert.match(none.text, /Done: Take the usual five labels\. Nothing is left to look at\./)
    assert.match(none.markup, /id="doubts" tabindex="-1"/)
  })

  it('takes a table as the scale, a text as the label of a score, and undoes both', async () => {
    const rows = ['Stage\tIn our words', 'I\tNobody yet', 'II\tA few', 'III\tHalf', 'IV\tMost', 'V\tAll of us']
    const table = pasted.split('\n\n')[0] ?? ''
    const at = await begun([table, '', 'Stages', ...rows].join('\n'))
    const page = await get(at)
    const [, press = ''] = /value="(scale-table>b\d+)"/.exec(page.markup) ?? []
    assert.match(page.text, /This table is the scale/)
    await post(`${at}/corrections`, { ...fieldsOf(page), press })
    const scaled = await get(at)
    assert.match(scaled.text, /3 standards, 9 statements, 3 questions, 5 scores with a label/)
    fieldWith(fieldsOf(scaled), 'All of us')
    await post(`${at}/undoing`, { version: value(scaled, 'version') })
    const before = await get(at)
    assert.match(before.text, /0 scores with a label/)
    const [, aside = ''] = /name="as\.(p\d+)"/.exec(before.markup) ?? []
    await post(`${at}/corrections`, { ...fieldsOf(before), [`as.${aside}`]: 'point:4' })
    assert.match((await get(at)).text, /1 score with a label/)
  })

  it('is previewed as a group would see it, by the page that groups have', async () => {
    const at = await begun()
    const page = await get(`${at}/preview/2`)
    assert.equal(page.status, 200, page.location)
    assert.match(page.text, /We listen to families/)
    assert.match(page.text, /Families decide with us\./)
    assert.match(page.text, /This is a preview of a draft/)
    assert.match(page.markup, /preview\/1">Before: standard 1</)
    assert.doesNotMatch(page.text, /Not yet|Save and go/)
    assert.match((await get(`${at}/preview/1`)).markup, /preview\/2">Next: standard 2</)
    assert.equal((await get(`${at}/preview/9`)).status, 404)
  })

  it('without bands still has its scores to choose from, each with its label', async () => {
    const rows = pasted.split('\n').map(line => line.split('\t'))
    const bare = rows.map(row => (row.length < 6 ? row : [row[0], row[1], row[5]]).join('\t')).join('\n')
    const page = await get(`${await begun(bare)}/preview/2`)
    assert.equal(page.status, 200, page.location)
    const scores = [...page.markup.matchAll(/type="radio" value="(\w+)"/g)].map(([, score]) => score)
    assert.deepEqual(scores, ['1', '2', '3', '4', '5', 'none'])
    assert.match(page.text, /3\s+In part/)
  })

  it('is published once it is whole and somebody says so; then not a letter of it changes', async () => {
    const at = await begun()
    const check = await get(`${at}/publication`)
    assert.match(check.text, /What will be fixed for ever/)
    const said = { title: 'Our standards', name: 'our-standards', language: 'en', about: 'What we hold ourselves to.' }
    const fields = { ...said, 'edition-version': '1', version: value(check, 'version') }
    assert.equal((await post(`${at}/publication`, { ...fields, do: 'check' })).status, 303)
    const again = await get(`${at}/publication`)
    const asShown = { ...fields, version: value(again, 'version'), fingerprint: value(again, 'fingerprint') }
    const unsure = await post(`${at}/publication`, { ...asShown, do: 'publish' })
    assert.deepEqual([unsure.status, /Say that you have read it through/.test(unsure.text)], [422, true])
    const stale = await post(`${at}/publication`, { ...asShown, version: '1', sure: 'yes', do: 'publish' })
    assert.equal(stale.status, 409, 'what was shown is what is published')
    assert.match(stale.text, /Nothing was published: it has changed since your page was made/)
    const done = await post(`${at}/publication`, { ...asShown, sure: 'yes', do: 'publish' })
    assert.equal(done.status, 303, done.text)
    assert.match(done.location, /\/editions\/our-standards\.v1\.[0-9a-f]{12}\?done=published$/)
    const page = await get(done.location)
    assert.match(page.text, /It is published/)
    assert.match(page.text, /Families decide with us\./)
    assert.ok(page.text.includes(asShown.fingerprint))
    assert.equal((await post(`${at}/corrections`, { version: '1', 'add-section': 'More' })).status, 303)
    assert.equal((await get(at)).location, done.location.replace('?done=published', ''))
    const file = await get(done.location.replace('?done=published', '/edition.json'))
    const digest = createHash('sha256').update(file.markup).digest('hex')
    assert.equal(digest, asShown.fingerprint, 'a stranger can work out the fingerprint of the file')
    await assert.rejects(
      world.db.write(
        { kind: 'partnership', partnership: world.sample.partnerships.wexmoor, person: world.sample.people.ruth.id },
        tx => tx.executor.executeSql(`update instrument.edition set file = '{}'`),
      ),
      /permission denied/,
    )
  })
})

describe('Nothing that somebody typed on the correcting screen goes without a word', () => {
  const standardIn = (fields: Readonly<Record<string, string>>): string =>
    Object.keys(fields)
      .find(name => name.startsWith('add-to.'))
      ?.replace('add-to.', '') ?? ''

  it('a text to be added that nobody said what it is, and a band without its scores', async () => {
    const at = await begun()
    const fields = fieldsOf(await get(at))
    const standard = standardIn(fields)
    const words = { [`add.${standard}`]: 'Who pays?', 'add-band': 'Not begun', 'add-band-from': '1', 'add-section': 'More' }
    const late = await post(`${at}/corrections`, { ...fields, ...words })
    assert.equal(late.status, 409)
    assert.match(late.text, /Say what the text that you wrote below is/)
    assert.match(late.text, /Give the highest score of the band/)
    const shown = fieldsOf(late)
    assert.deepEqual(
      [shown[`add.${standard}`], shown['add-band'], shown['add-band-from']],
      ['Who pays?', 'Not begun', '1'],
    )
    assert.equal(shown['add-section'], '', 'what was done is not done again')
    fieldWith(shown, 'More')
    const done = await post(`${at}/corrections`, {
      ...shown,
      ...{ [`add-to.${standard}`]: `prompt:${standard}`, 'add-band-to': '1' },
    })
    assert.equal(done.status, 303, done.text)
    const now = fieldsOf(await get(at))
    fieldWith(now, 'Who pays?')
    fieldWith(now, 'Not begun')
  })

  it('a text that is too long, a number that is none, and a text to be used that has no place', async () => {
    const at = await begun(`Read this first, please.\n\n${pasted}`)
    const fields = fieldsOf(await get(at))
    const box = fieldWith(fields, 'Families are asked often.')
    const [number = '', aside = ''] = ['number.', 'as.'].map(
      start => Object.keys(fields).find(name => name.startsWith(start)) ?? '',
    )
    const long = 'a '.repeat(2600)
    const late = await post(`${at}/corrections`, { ...fields, [box]: long, [number]: 'one', [aside]: 'prompt' })
    assert.equal(late.status, 409)
    assert.match(late.text, /one text of at most 5,000 characters/)
    assert.match(late.text, /The number must be a whole number/)
    assert.match(late.text, /Of which standard is it\?/)
    const shown = fieldsOf(late)
    assert.deepEqual([shown[box]?.trim(), shown[number], shown[aside]], [long.trim(), 'one', 'prompt'])
    assert.equal(fieldsOf(await get(at))[box], 'Families are asked often.')
  })

  it('what was typed in a text that somebody else took away meanwhile', async () => {
    const at = await begun()
    const fields = fieldsOf(await get(at))
    const box = fieldWith(fields, 'Families are asked often.')
    const other = fieldWith(fields, 'Who signs the plan?').replace('words.', '')
    const split = await post(`${at}/corrections`, { ...fields, [box]: 'Families are\nasked often.' }, 'tom')
    assert.equal(split.status, 303)
    const apart = fieldsOf(await get(at))
    const second = fieldWith(apart, 'asked often.')
    const joined = { ...apart, [`do.${second.replace('words.', '')}`]: 'join' }
    assert.equal((await post(`${at}/corrections`, joined, 'tom')).status, 303)
    const late = await post(`${at}/corrections`, { ...apart, [second]: 'asked every year.', [`do.${other}`]: 'drop' })
    assert.equal(late.status, 409)
    assert.match(late.text, /Somebody else took texts away while you were typing/)
    assert.match(late.text, /where it stood is gone asked every year\./)
    assert.match((await get(at)).text, /3 standards, 9 statements, 2 questions/, 'all else was done')
  })

  it('a document is read again alone, once somebody was told how many corrections go; and that is undone', async () => {
    const at = await begun()
    const fields = fieldsOf(await get(at))
    const box = fieldWith(fields, 'We listen to families')
    const column = Object.keys(fields).find(name => /^column\..*\.6$/.test(name)) ?? ''
    const held = await post(`${at}/corrections`, { ...fields, [box]: 'We listen to all', [column]: 'standard' })
    assert.equal(held.status, 409)
    assert.match(held.text, /1 correction made so far goes with it/)
    fieldWith(fieldsOf(held), 'We listen to all')
    const [, press = ''] = /value="(again>[^"]*)"/.exec(held.markup.replaceAll('&gt;', '>')) ?? []
    const stale = { ...fieldsOf(held), version: fields['version'] ?? '' }
    const read = await post(`${at}/corrections`, { ...fieldsOf(held), press })
    assert.equal(read.status, 303, read.text)
    const again = await get(read.location)
    assert.match(again.text, /The document was read again/)
    assert.ok(!Object.values(fieldsOf(again)).includes('We listen to all'))
    const [standard = ''] = Object.keys(stale).filter(name => name.startsWith('do.i'))
    const late = await post(`${at}/corrections`, { ...stale, [standard]: 'drop' })
    assert.match(late.text, /That part is not there any more/, 'a page of before changes no other part')
    await post(`${at}/undoing`, { version: value(await get(at), 'version') })
    fieldWith(fieldsOf(await get(at)), 'We listen to all')
  })
})

describe('What cannot be used is refused in words, and nothing is kept', () => {
  it('keeps what was typed on the last check, and publishes it once it has been seen', async () => {
    const at = await begun()
    const check = await get(`${at}/publication`)
    const shownOn = (page: Page) => ({ version: value(page, 'version'), fingerprint: value(page, 'fingerprint') })
    const said = { title: 'Typed late', name: 'typed-late', language: 'en', about: 'For us.', 'edition-version': '1' }
    const pressed = { ...said, do: 'publish', sure: 'yes' }
    const late = await post(`${at}/publication`, { ...pressed, ...shownOn(check) })
    assert.deepEqual([late.status, /Saved, and not published yet/.test(late.text)], [409, true])
    const again = await get(`${at}/publication`)
    assert.match(again.markup, /value="Typed late"/)
    assert.equal((await post(`${at}/publication`, { ...pressed, ...shownOn(again) })).status, 303)
  })

  it('nothing pasted, nothing chosen, a copy of nothing', async () => {
    assert.match((await post(own('/new/text'), { text: '  ' })).text, /Paste a table or text/)
    assert.match((await post(own('/new/document'), {})).text, /Choose a file first/)
    assert.match((await post(own('/new/copy'), { from: 'none.v1' })).text, /must be chosen from the list/)
    assert.match((await post(own('/file'), {})).text, /Choose the file of an edition or a checklist first/)
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

describe('A document that is hostile or no document', () => {
  const refused = async (name: string, bytes: Uint8Array) => {
    const page = await upload(own('/new/document'), 'file', name, bytes)
    assert.equal(page.status, 422, page.text)
    return page.text
  }

  it('is refused with words that say what to do', async () => {
    assert.match(await refused('large.docx', Buffer.alloc(11 * 1024 * 1024, 'x')), /larger than 10 MB/)
    assert.match(await refused('notes.pdf', Buffer.from('%PDF-1.7')), /not a Word or Excel file/)
    assert.match(await refused('ours.csv', Buffer.from('No,Standard')), /paste it/)
    assert.match(await refused('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')), /before 2007/)
    assert.match(await refused('torn.docx', Buffer.from('PK\u0003\u0004 and nothing')), /Nothing of it was stored/)
    assert.match(await refused('macro.docm', Buffer.from('PK\u0003\u0004')), /macro/)
  })
})

describe('An edition given out', () => {
  const edition = () => world.sample.frameworks.edition
  const elsewhere = (below: string) => `/partnerships/${world.sample.partnerships.calder}/editions${below}`

  it('comes in elsewhere with the same fingerprint, twice is once, and a copy is the next version', async () => {
    const { markup: file } = await get(own(`/${edition()}/edition.json`))
    const first = await upload(elsewhere('/file'), 'edition', 'edition.json', Buffer.from(file), 'owen')
    assert.match(first.location, /done=taken-in$/)
    const here = (await get(first.location, 'owen')).text
    assert.match(here, /Early help in Wexmoor/)
    const { text: there } = await get(own(`/${edition()}`))
    const [, fingerprint = 'none'] = /Fingerprint ([0-9a-f]{64})/.exec(there) ?? []
    assert.ok(here.includes(`The edition is taken in. Its fingerprint is ${fingerprint}.`))
    assert.match(there, /Published \d{1,2} \w+ \d{4}, by /)
    assert.match(here, /Taken in \d{1,2} \w+ \d{4}, by Owen Castell\. It was published elsewhere/)
    assert.doesNotMatch(here, /Published \d/)
    const again = await upload(elsewhere('/file'), 'edition', 'edition.json', Buffer.from(file), 'owen')
    assert.match(again.location, /done=held-already$/)
    assert.equal((await get(elsewhere(`/${edition()}/edition.json`), 'owen')).markup, file)
    const copy = await post(elsewhere('/new/copy'), { from: edition() }, 'owen')
    const check = await get(`${copy.location}/publication`, 'owen')
    assert.equal(value(check, 'edition-version'), '2')
    const said = { title: 'Early help', name: 'early-help', language: 'en', about: 'Next.', do: 'check' }
    const taken = await post(`${copy.location}/publication`, { ...said, 'edition-version': '1', version: '1' }, 'owen')
    assert.match(taken.text, /There is a version 1 of early-help already/)
  })

  it('is asked about where another of its name and version is here, and the two are told apart everywhere', async () => {
    const { markup: file } = await get(own(`/${edition()}/edition.json`))
    const changed = file.replace(/("about": ")/, '$1Changed by a letter. ')
    assert.notEqual(changed, file)
    const list = async () => (await get(elsewhere(''), 'owen')).text
    const asked = await upload(elsewhere('/file'), 'edition', 'edition.json', Buffer.from(changed), 'owen')
    assert.equal(asked.status, 409)
    assert.match(asked.text, /You hold standards with this name and version already: .*version 1/)
    assert.match(asked.text, /something else in 1 place: What you hold says .* The file says .*Changed by a letter/)
    assert.doesNotMatch(await list(), /fingerprint/)
    const { markup: shipped } = await get(elsewhere('/commissioning-13.v1/edition.json'), 'owen')
    const other = Buffer.from(shipped.replace(/("about": ")/, '$1Other. '))
    const beside = await upload(elsewhere('/file'), 'edition', 'edition.json', other, 'owen')
    assert.match(beside.text, /something else in 1 place/)
    const text = JSON.stringify(JSON.parse(changed))
    const taken = await post(elsewhere('/file'), { text }, 'owen')
    assert.match(taken.location, /done=taken-in$/)
    assert.match((await post(elsewhere('/file'), { text }, 'owen')).location, /done=held-already$/)
    assert.equal((await post(elsewhere('/file'), { text: '{' }, 'owen')).status, 422)
    const { markup } = await get(elsewhere(''), 'owen')
    const digits = [...new Set([...markup.matchAll(/\.v1\.([0-9a-f]{8})[0-9a-f]{4}"/g)].map(([, found = '']) => found))]
    const said = (page: Page) => digits.filter(each => page.text.includes(`fingerprint ${each}…`)).length
    assert.equal(said(await get(elsewhere(''), 'owen')), 2)
    const partnership = `/partnerships/${world.sample.partnerships.calder}`
    for (const below of ['/exercises/new', '/exercises/past', '/editions/new', '/forms'])
      assert.equal(said(await get(`${partnership}${below}`, 'owen')), 2, below)
    assert.match((await get(`${partnership}/exercises/past`, 'owen')).text, /thirteen standards, version 1/)
    assert.match(await list(), /Begun as a copy at \d{1,2}[:.]\d\d.*Changed by .{1,40} at \d{1,2}[:.]\d\d/)
  })

  it('that is broken is refused with every fault by its place, and nothing is kept', async () => {
    const { markup: file } = await get(own(`/${edition()}/edition.json`))
    const refused = async (text: string) => {
      const page = await upload(own('/file'), 'edition', 'edition.json', Buffer.from(text))
      assert.equal(page.status, 422)
      return page.text
    }
    assert.match(await refused(file.replace('"number": 2', '"number": 1')), /sections\[0\]\.standards\[1\]\.number/)
    assert.match(await refused(file.replace('"from": 3', '"from": 4')), /overlap, leave a gap or do not span the scores/)
    assert.match(await refused('{"name": '), /cannot be used/)
    assert.match(await refused('\u0000'), /not the file of an edition/)
    assert.match(await refused('['.repeat(100_000)), /cannot be used/)
  })

  it('is withdrawn from new years with a reason, and offered again', async () => {
    const at = own(`/${edition()}/withdrawal`)
    const years = `/partnerships/${world.sample.partnerships.wexmoor}/exercises/new`
    assert.match((await get(years)).text, /Early help in Wexmoor/)
    assert.equal((await post(at, { move: 'out', because: '' })).status, 422)
    assert.equal((await post(at, { move: 'out', because: 'A better one is coming' })).status, 303)
    assert.match((await get(own(`/${edition()}`))).text, /A better one is coming/)
    assert.doesNotMatch((await get(years)).text, /Early help in Wexmoor/)
    assert.equal((await post(at, { move: 'out', because: 'Twice' })).status, 409)
    assert.equal((await post(at, { move: 'back' })).status, 303)
    assert.match((await get(years)).text, /Early help in Wexmoor/)
  })
})

describe('A list of changes between editions', () => {
  const to = () => world.sample.frameworks.edition
  const at = () => own(`/${to()}/from/commissioning-12.v1/writing`)

  it('is said standard by standard, checked in words, and fixed once it is published', async () => {
    const keys = ['A1', 'A2', 'A3', 'A4', 'B5', 'B6', 'B7', 'B8', 'B9', 'C10', 'C11', 'C12']
    const first = await get(at())
    assert.match(first.text, /What there is to do.*Look at each of the 12 older standards/)
    assert.doesNotMatch(first.text, /To put right|goes on nowhere as a whole|Throw this away/)
    assert.equal((await get(`${at()}/check`)).location, at(), 'nothing is saved yet')
    const early = await post(at(), { version: '0', do: 'check' })
    assert.equal(early.location, `${at()}/check`)
    const notYet = await get(early.location)
    assert.match(notYet.text, /Not said yet/)
    assert.doesNotMatch(notYet.text, /Nowhere: it is dropped/)
    assert.match(notYet.text, /goes on nowhere as a whole.*Not yet: +Something has to be put right first/)
    const forced = await post(early.location, { version: '1', sure: 'yes' })
    assert.deepEqual([forced.status, /Nothing was published/.test(forced.text)], [409, true])
    const [one = ''] = [...first.markup.matchAll(/<option value="([A-Za-z0-9.]+)"/g)].map(([, key = '']) => key)
    const whole = Object.fromEntries(keys.map((key, at) => [`whole.${key}`, at === 0 ? one : '-']))
    const saved = await post(at(), { ...whole, version: '1', do: 'save', about: 'From the twelve.' })
    assert.equal(saved.location, at(), saved.text)
    assert.doesNotMatch((await get(saved.location)).text, /What there is to do/)
    const stale = await post(at(), { ...whole, version: '1', do: 'save' }, 'tom')
    assert.deepEqual([stale.status, /Somebody else saved this/.test(stale.text)], [409, true])
    const check = await get(`${at()}/check`)
    assert.match(check.text, /\d+ questions: \d+ dropped and 3 new\./)
    assert.match(check.text, /Who picks up on a Friday afternoon\? +New – 1 /)
    const before = await post(`${at()}/check`, { version: '1', sure: 'yes' })
    assert.deepEqual([before.status, /how it stands now: read it again/.test(before.text)], [409, true])
    const unsure = await post(`${at()}/check`, { version: '2' })
    assert.deepEqual([unsure.status, /Say that you have read it through/.test(unsure.text)], [422, true])
    const done = await post(`${at()}/check`, { version: '2', sure: 'yes' })
    assert.equal(done.status, 303, done.text)
    const page = await get(done.location, 'joseph')
    assert.match(page.text, /Nowhere: it is dropped/)
    assert.match(page.text, /It is fixed/)
    for (const below of ['', '/check', '/removal'])
      assert.equal((await post(`${at()}${below}`, { ...whole, version: '3' })).location, done.location)
    const round = own(`/commissioning-12.v1/from/${to()}/writing`)
    assert.equal((await post(round, { version: '0', do: 'check', about: 'Back.' })).status, 303)
    const circle = await post(`${round}/check`, { version: '1', sure: 'yes' })
    assert.deepEqual([circle.status, /leads back to/.test(circle.text)], [409, true])
    assert.equal((await post(`${round}/removal`, { version: '1' })).status, 303)
  })
})

describe('A list of changes given out', () => {
  it('comes in where both editions can be read, once, and never half or in other words', async () => {
    const to = world.sample.frameworks.edition
    const elsewhere = (below: string) => `/partnerships/${world.sample.partnerships.calder}/editions${below}`
    const there = elsewhere(`/${to}/from/commissioning-12.v1`)
    const { markup: file } = await get(own(`/${to}/from/commissioning-12.v1/crosswalk.json`))
    const { markup: edition } = await get(own(`/${to}/edition.json`))
    await upload(elsewhere('/file'), 'edition', 'edition.json', Buffer.from(edition), 'owen')
    const take = (text: string) => upload(elsewhere('/file'), 'edition', 'crosswalk.json', Buffer.from(text), 'owen')
    const whole: unknown = JSON.parse(file)
    assert.ok(typeof whole === 'object')
    const lost = await take(JSON.stringify({ ...whole, droppedStandards: [] }))
    assert.deepEqual([lost.status, /standard \d+ \([^)]+\) of “Commissioning: twelve standards” goes on nowhere/.test(lost.text)], [422, true])
    const shapeless = await take(JSON.stringify({ ...whole, standards: [{ from: 'A1' }] }))
    assert.match(shapeless.text, /standards\[0\]\.to: it is missing\. Take the file again .*crosswalk\.schema\.json/)
    assert.doesNotMatch(shapeless.text, /Invalid (?:input|option)|edition\.schema/)
    const strange = await take(file.replaceAll(to, 'nowhere.v1.0123456789ab'))
    assert.deepEqual([strange.status, /nowhere\.v1\.0123456789ab/.test(strange.text)], [422, true])
    for (const bad of ['{"from": 1, "to": []}', '{"from": "", "to": ""}', '{"from": "x", "to": "x"}'])
      assert.equal((await take(bad)).status, 422, bad)
    assert.equal((await get(there, 'owen')).status, 404, 'nothing is kept of what is refused')
    assert.equal((await take(file)).location, there)
    assert.equal((await get(`${there}/crosswalk.json`, 'owen')).markup, file)
    assert.equal((await take(file)).location, there, 'twice is once')
    const other = await take(file.replace('From the twelve.', 'From another.'))
    assert.deepEqual([other.status, /published here already, in other words/.test(other.text)], [422, true])
  })
})

describe('A programme', () => {
  const desk = (below: string) => `/programmes/${world.sample.programme}/editions${below}`

  it('offers an edition: its partnerships see it, and one that opens a year on it owns it', async () => {
    const { edition } = world.sample.frameworks
    assert.match((await get(desk(''), 'nadia')).text, /Early help in Wexmoor/)
    const { markup: file } = await get(own(`/${edition}/edition.json`))
    const twice = await upload(desk(''), 'edition', 'edition.json', Buffer.from(file), 'nadia')
    assert.deepEqual([twice.status, /offered already/.test(twice.text)], [409, true])
    const asked = (await get(desk(`/${edition}/withdrawal`), 'nadia')).text
    assert.match(asked, /Withdraw it from the offer .*Each that did holds it as its own: its years go on/)
    const because = { move: 'out', because: 'Nobody used it' }
    assert.equal((await post(desk(`/${edition}/withdrawal`), because, 'nadia')).status, 303)
    assert.match((await get(desk(`/${edition}`), 'nadia')).text, /Nobody used it/)
    assert.equal((await post(desk(`/${edition}/withdrawal`), { move: 'back' }, 'nadia')).status, 303)
    const changed = await upload(desk(''), 'edition', 'edition.json', Buffer.from(file.replace('by accident', '')), 'ruth')
    assert.equal(changed.status, 404, 'nobody but its staff')
  })
})

describe('Who may', () => {
  it('a member reads the editions and brings none in', async () => {
    assert.equal((await get(own(''), 'joseph')).status, 200)
    assert.equal((await get(own('/commissioning-12.v1'), 'joseph')).status, 200)
    assert.equal((await get(own('/new'), 'joseph')).status, 404)
    assert.equal((await get(await begun(), 'joseph')).status, 404)
  })
})
