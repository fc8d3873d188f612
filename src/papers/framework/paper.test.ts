import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { frameworkRead, tell, type FrameworkRead, type Told } from '#framework'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { openInOffice, type Opened } from '../test/office.ts'
import { headingsOf, linesOf, textOf } from '../test/reading.ts'
import { plain, reader } from '../test/screen.ts'
import { frameworkForAll, frameworkPaper } from './paper.ts'

let world: TestWorld
let app: FastifyInstance
let signed: FrameworkRead
let screen = ''
let office: Opened
let paper = ''

const bare = (words: string): string => words.replaceAll(/[\s\ufeff]/g, '')
const scope = () => {
  const { partnerships, people } = world.sample
  return { kind: 'partnership', partnership: partnerships.wexmoor, person: people.ruth.id } as const
}

before(async () => {
  world = await openWorld()
  app = await appFor(world)
  const found = await world.db.read(scope(), tx => frameworkRead(tx, 1))
  assert.ok(found)
  signed = found
  const own = `/partnerships/${world.sample.partnerships.wexmoor}/framework`
  screen = await reader(app, await world.signedIn(world.sample.people.ruth.email), own)('/versions/1')
  const whole = frameworkPaper({ now: world.world.now(), read: signed })
  paper = plain(`${textOf(whole)}\n${headingsOf(whole).join('\n')}`)
  office = (await openInOffice({ whole })).whole
  const read = bare(office.text)
  assert.deepEqual(
    linesOf(whole).filter(line => !read.includes(bare(line))),
    [],
    'an office programme shows every line of it',
  )
})
after(() => app.close())

const wordsIn = (told: Told): readonly string[] => {
  switch (told.kind) {
    case 'words':
      return [told.words]
    case 'entries':
      return told.entries
    case 'cycle':
      return told.phases
    case 'rows':
      return told.rows.flatMap(({ words, facts }) => [words, ...facts.map(each => each.words)])
    case 'structure':
      return told.nodes.flatMap(({ name, below }) => [name, ...below.map(each => each.name)])
    case 'glossary':
      return told.words.flatMap(({ word, means }) => [word, means])
  }
}

test('every section of the sample stands on screen and on paper, word for word', () => {
  const sections = tell(signed.framework)
  assert.equal(sections.length, 13)
  for (const { title, told } of sections) {
    const words = [title, ...told.flatMap(wordsIn)].flatMap(each => each.split('\n')).filter(each => each.trim() !== '')
    assert.ok(words.length > 1, title)
    for (const each of words.map(plain)) {
      assert.ok(screen.includes(each), `on screen: ${each}`)
      assert.ok(paper.includes(each), `on paper: ${each}`)
    }
  }
})

test('the first page says who signed, when it is looked at again and what it leaves out', () => {
  const [first = ''] = office.pages
  for (const words of ['Commissioning framework', 'Ines Marlow', 'Looked at again', 'What it leaves out'])
    assert.ok(bare(first).includes(bare(words)), words)
  assert.ok(signed.missing.length > 0)
  for (const each of signed.missing) assert.ok(bare(office.text).includes(bare(each)), each)
})

test('the first page says why it was signed as it is, and bears the mark of its text', () => {
  const [first = ''] = office.pages
  assert.ok(signed.asked)
  for (const words of [signed.asked.reason, 'Ruth Adeyemi', signed.mark])
    assert.ok(bare(first).includes(bare(words)), words)
})

test('providers and families get what everybody may read: nobody’s name, nothing that is missing, no empty heading', () => {
  const made = frameworkForAll(signed)
  const text = plain(`${textOf(made)}\n${headingsOf(made).join('\n')}\n${made.status ?? ''}`)
  for (const { title, told } of tell(signed.framework))
    for (const words of [title, ...told.filter(each => each.kind === 'rows').flatMap(wordsIn)])
      assert.ok(text.includes(plain(words)), words)
  for (const { name } of Object.values(world.sample.people)) assert.ok(!text.includes(plain(name)), name)
  for (const words of ['leaves out', 'Nothing written', 'Where our principles come from', signed.asked?.reason ?? ''])
    assert.ok(words !== '' && !text.includes(plain(words)), words)
  assert.match(made.status ?? '', /^Signed for the partnership on/)
})

test('the outline of the paper is that of the framework', () => {
  const titles = tell(signed.framework).map(({ number, title }) => `${number}. ${title}`)
  const outline = office.outline.map(bare)
  for (const title of titles) assert.ok(outline.includes(bare(title)), title)
})

test('reporting lines and the cycle are said in words', () => {
  const read = bare(office.text)
  assert.ok(read.includes(bare('Joint Commissioning Group reports to Children’s Partnership Board.')))
  assert.ok(read.includes(bare('Each phase leads into the next, and the last into the first.')))
})

test('the draft is a paper, too, and says that it is not signed', async () => {
  const draft = await world.db.read(scope(), tx => frameworkRead(tx))
  assert.ok(draft)
  const made = frameworkPaper({ now: world.world.now(), read: draft })
  assert.equal(made.status, 'Draft, not signed')
  assert.match(textOf(made), /Lots are small enough/, 'what was written since')
})

test('Word and PDF are to be had by whoever reads the framework, and by nobody else', async () => {
  const { partnerships, people } = world.sample
  const take = async (who: 'jo' | 'owen' | 'noor' | undefined, partnership: string, form: string) => {
    const cookie = who === undefined ? {} : { cookie: await world.signedIn(people[who].email) }
    const url = `/partnerships/${partnership}/framework/paper.${form}`
    return app.inject({ url, headers: { ...cookie, host: 'localhost' } })
  }
  for (const form of ['docx', 'pdf', 'docx?version=1', 'pdf?version=1', 'pdf?version=1&for=all', 'docx?for=none']) {
    const reply = await take('jo', partnerships.wexmoor, form)
    assert.equal(reply.statusCode, 200, form)
    assert.ok(reply.rawPayload.length > 5000)
    assert.match(String(reply.headers['content-disposition']), /commissioning-framework/)
  }
  const pdf = (await take('jo', partnerships.wexmoor, 'pdf?version=1')).rawPayload.toString('latin1')
  assert.match(pdf, /pdfuaid/, 'it says that it is accessible')
  assert.equal((await take('jo', partnerships.wexmoor, 'docx?version=9')).statusCode, 404)
  for (const mark of ['old', '', 'a&mark=b'])
    assert.equal((await take('jo', partnerships.wexmoor, `docx?mark=${mark}`)).statusCode, 409, 'not what was shown')
  assert.equal((await take('owen', partnerships.calder, 'docx')).statusCode, 404, 'nobody has begun one there')
  for (const who of ['owen', 'noor'] as const)
    assert.equal((await take(who, partnerships.wexmoor, 'docx')).statusCode, 404, who)
  assert.equal((await take(undefined, partnerships.wexmoor, 'docx')).statusCode, 303)
})
