import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { agreementRead, type AgreementRead } from '#support'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { openInOffice } from '../test/office.ts'
import { headingsOf, linesOf, textOf } from '../test/reading.ts'
import { plain, reader } from '../test/screen.ts'
import { agreementPaper } from './paper.ts'

let world: TestWorld
let app: FastifyInstance
let read: AgreementRead
let screen = ''
let paper = ''
let office = ''

const bare = (words: string): string => words.replaceAll(/[\s\ufeff]/g, '')

before(async () => {
  world = await openWorld()
  app = await appFor(world)
  const { partnerships, exercises, people } = world.sample
  const scope = { kind: 'partnership', partnership: partnerships.wexmoor, person: people.ruth.id } as const
  const found = await world.db.read(scope, tx => agreementRead(tx, world.editions, exercises.wexmoor2025))
  assert.ok(found)
  read = found
  const own = `/partnerships/${partnerships.wexmoor}/exercises/${exercises.wexmoor2025}/support`
  const below = reader(app, await world.signedIn(people.ruth.email), own)
  const pages = ['/versions/draft', '/versions/2', '/log', '/consultancy', '/consultants']
  screen = (await Promise.all(pages.map(below))).join(' ')
  const draft = agreementPaper({ now: world.world.now(), read })
  const signed = await world.db.read(scope, tx => agreementRead(tx, world.editions, exercises.wexmoor2025, 2))
  assert.ok(signed)
  const whole = agreementPaper({ now: world.world.now(), read: signed })
  paper = plain([draft, whole].map(each => `${textOf(each)}\n${headingsOf(each).join('\n')}`).join('\n'))
  const opened = await openInOffice({ whole })
  office = bare(opened.whole.text)
  assert.deepEqual(
    linesOf(whole).filter(line => !office.includes(bare(line))),
    [],
    'an office programme shows every line of it',
  )
})
after(() => app.close())

const agreement = () => read.agreement
const activities = () => agreement().activities

/** Each field of the template’s support agreement (domain items 35 to 43), and the words of the sample that fill it. */
const fields: readonly (readonly [item: string, field: string, words: () => readonly (string | undefined)[]])[] = [
  ['35', 'section 1, background', () => ['1. Background and key priorities for action']],
  ['35', 'section 2, other support', () => ['2. Other support']],
  ['35', 'section 3, support from the programme', () => ['3. Support from the programme']],
  ['35', 'section 4, universal offer', () => ['4. The offer that is open to all']],
  ['35', 'section 5, consultancy', () => ['5. Consultancy']],
  ['35', 'section 6, scope', () => ['6. Scope']],
  ['35', 'section 7, the programme’s responsibilities', () => ['7. The programme’s responsibilities']],
  ['35', 'section 8, the partnership’s responsibilities', () => ['8. The partnership’s responsibilities']],
  ['35', 'section 9, key contacts', () => ['9. Key contacts']],
  ['35', 'section 10, confidentiality', () => ['10. Confidentiality']],
  ['35', 'section 11, signatories', () => ['11. Signatories']],
  ['35', 'section 12, reviewing', () => ['12. Reviewing the agreement']],
  ['35', 'section 13, the consultancy plan', () => ['13. The consultancy plan']],
  ['35', 'context in the partnership’s words', () => [agreement().texts['background.context']]],
  ['35', 'fit with other initiatives', () => [agreement().texts['background.fit']]],
  ['35', 'what is supported', () => [agreement().texts['support.words']]],
  ['35', 'from when until when', () => ['9 March 2026', '31 March 2027']],
  ['35', 'inside the scope', () => [agreement().texts['scope.inside']]],
  ['35', 'outside the scope', () => [agreement().texts['scope.outside']]],
  ['35', 'duties of the programme', () => [agreement().texts['duties.programme']]],
  ['35', 'duties of the partnership', () => [agreement().texts['duties.partnership']]],
  ['36', 'agreed priorities', () => agreement().priorities.areas.flatMap(({ words }) => words)],
  ['36', 'when they were agreed', () => ['12 February 2026, in version 1 of the']],
  ['36', 'links to other plans', () => agreement().links.flatMap(({ body, plan, address }) => [body, plan, address])],
  ['37', 'other sources', () => agreement().providers.flatMap(({ name, gives }) => [name, gives])],
  ['37', 'how they relate', () => agreement().providers.map(({ relates }) => relates)],
  ['37', 'how all support relates', () => [agreement().texts['other.relates']]],
  ['38', 'offer taken up', () => agreement().offer.map(({ title }) => title)],
  ['38', 'timescales and who attends', () => agreement().offer.flatMap(({ facts }) => facts)],
  ['38', 'what else of the offer', () => [agreement().texts['universal.note']]],
  ['39', 'what the consultancy is for', () => [agreement().texts['consultancy.words']]],
  ['39', 'column 1, the activity', () => activities().map(({ activity }) => activity)],
  ['39', 'column 1, its purpose', () => activities().map(({ purpose }) => `Purpose: ${purpose}`)],
  ['39', 'column 2, from the programme by name', () => activities().map(({ programme }) => programme)],
  ['39', 'column 3, from the partnership by name', () => activities().map(({ partnership }) => partnership)],
  ['39', 'column 4, days', () => ['6 days', '5.5 days', '4 days']],
  ['39', 'column 5, when', () => ['May 2026', '16 September 2026', 'January 2027']],
  ['39', 'column 6, what it produces', () => activities().map(({ output }) => output)],
  ['39', 'column 7, outcomes', () => activities().flatMap(({ outcomes }) => outcomes)],
  ['39', 'column 8, how success is measured', () => activities().map(({ success }) => success)],
  ['39', 'column 8, by whom', () => activities().map(({ measuredBy }) => `Measured by ${measuredBy?.name ?? ''}`)],
  ['39', 'column 8, when', () => ['on 27 November 2026', 'on 26 February 2027', 'on 24 March 2027']],
  ['39', 'days in all', () => ['15.5 days']],
  ['39', 'days agreed', () => ['18 days']],
  ['39', 'days used', () => ['6 days']],
  ['39', 'the log: what was done', () => read.logged.map(({ done }) => done)],
  ['39', 'the log: what was handed over', () => read.logged.map(({ deliverable }) => deliverable)],
  ['39', 'the log: when and by whom', () => ['12 May 2026', 'Noor Bexley']],
  ['40', 'champion', () => [agreement().contacts.champion.name, agreement().contacts.champion.reach]],
  ['40', 'local lead', () => [agreement().contacts['local-lead'].name, agreement().contacts['local-lead'].reach]],
  [
    '40',
    'regional lead',
    () => [agreement().contacts['regional-lead'].name, agreement().contacts['regional-lead'].reach],
  ],
  ['41', 'specific information', () => [agreement().classes.specific]],
  ['41', 'aggregated information', () => [agreement().classes.aggregated]],
  ['41', 'who owns what the programme brings', () => [agreement().texts['owns.programme']]],
  ['41', 'who owns what the partnership brings', () => [agreement().texts['owns.partnership']]],
  ['41', 'who owns what is developed together', () => [agreement().texts['owns.together']]],
  ['42', 'signatories', () => Object.values(agreement().signatories)],
  ['42', 'signed and dated by the champion', () => ['Ruth Adeyemi', '16:00 on 7 July 2026']],
  ['42', 'signed and dated for the programme', () => ['Gwen Stannard', '16:00 on 10 July 2026']],
  ['43', 'how changes are agreed', () => [agreement().texts['reviewing.words']]],
]

for (const [item, field, words] of fields)
  test(`item ${item}, ${field}: on screen and on paper`, () => {
    const wanted = words()
      .filter(each => each !== undefined && each.trim() !== '')
      .flatMap(each => (each ?? '').split(/\n+/))
      .map(plain)
    assert.ok(wanted.length > 0, 'the sample says something here')
    for (const each of wanted) {
      assert.ok(screen.includes(each), `on screen: ${each}`)
      assert.ok(paper.includes(each), `on paper: ${each}`)
    }
  })

test('the signature block names both sides', () => {
  for (const each of ['For the partnership: champion', 'For the programme: signatory'])
    assert.ok(office.includes(bare(each)), each)
})

test('Word and PDF are to be had by whoever reads the agreement, and by nobody else', async () => {
  const { partnerships, exercises, people } = world.sample
  const papers = (year: string) => `/partnerships/${partnerships.wexmoor}/exercises/${year}/papers/support-agreement`
  const take = async (who: 'noor' | 'jo' | 'owen', url: string) => {
    const headers = { cookie: await world.signedIn(people[who].email), host: 'localhost' }
    return app.inject({ url, headers })
  }
  for (const who of ['noor', 'jo'] as const)
    for (const form of ['docx', 'pdf', 'docx?version=1']) {
      const reply = await take(who, `${papers(exercises.wexmoor2025)}.${form}`)
      assert.equal(reply.statusCode, 200, form)
      assert.ok(reply.rawPayload.length > 5000)
    }
  assert.equal((await take('jo', `${papers(exercises.wexmoor2025)}.docx?version=9`)).statusCode, 404)
  assert.equal((await take('owen', `${papers(exercises.wexmoor2025)}.docx`)).statusCode, 404)
  assert.equal((await take('noor', `${papers(exercises.wexmoor2026)}.docx`)).statusCode, 404, 'another year’s')
  assert.equal((await take('jo', `${papers(exercises.wexmoor2026)}.docx`)).statusCode, 409, 'nobody has begun it')
})
