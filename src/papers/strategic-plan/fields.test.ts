import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { strategicStandingOf, type StrategicPlan } from '#plans'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { strategicPaper } from './paper.ts'
import { operationPaper } from './operation.ts'
import { headingsOf, textOf } from '../test/reading.ts'
import { plain, reader } from '../test/screen.ts'

let world: TestWorld
let app: FastifyInstance
let plan: StrategicPlan
let screen: string
let paper: string
let operation: { readonly screen: string; readonly paper: string }
let path: string
let cookie: string

before(async () => {
  world = await openWorld()
  app = await appFor(world)
  const { partnerships, exercises, people } = world.sample
  cookie = await world.signedIn(people.ruth.email)
  path = `/partnerships/${partnerships.wexmoor}/exercises/${exercises.wexmoor2025}/plan`
  const read = reader(app, cookie, path)
  const scope = { kind: 'partnership', partnership: partnerships.wexmoor, person: people.ruth.id } as const
  const standing = await world.db.read(scope, tx => strategicStandingOf(tx, world.editions, exercises.wexmoor2025))
  assert.ok(standing)
  plan = standing.plan
  const view = { partnership: 'Wexmoor Children’s Partnership', now: world.world.now() }
  const written = strategicPaper({ ...view, standing })
  screen = await read('/strategic/versions/draft')
  paper = plain(`${textOf(written)}\n${headingsOf(written).join('\n')}`)
  const [area] = plan.areas
  const [first] = area?.operations ?? []
  assert.ok(area && first)
  operation = {
    screen: await read(`/strategic/operations/${first.id}`),
    paper: plain(textOf(operationPaper({ ...view, strategic: plan, area: area.title, plan: first }))),
  }
})
after(() => app.close())

const areas = () => plan.areas
const [A, B] = [0, 1]
const area = (at: number) => {
  const found = areas()[at]
  assert.ok(found)
  return found
}

/** Each field of the template’s strategic plan (domain items 31 to 34), and the words of the sample that fill it. */
const fields: readonly (readonly [item: string, field: string, words: () => readonly (string | undefined)[]])[] = [
  ['31', 'horizon of three to five years', () => [`${plan.from} to ${plan.to}`]],
  ['31', 'built from the signed outline', () => [plan.outline.by]],
  ['32', 'vision', () => [plan.texts['strategic.vision']]],
  ['32', 'case for change', () => [plan.texts['strategic.case']]],
  ['32', 'priorities as first identified', () => areas().flatMap(({ first }) => first)],
  ['32', 'priorities further developed', () => areas().map(({ developed }) => developed)],
  [
    '32',
    'what the outline said, five statements',
    () => areas().flatMap(each => Object.values(each.statements).map(({ said }) => said)),
  ],
  [
    '32',
    'the five statements now',
    () => areas().flatMap(each => Object.values(each.statements).map(({ now }) => now)),
  ],
  ['32', 'progression, in words', () => ['Rewritten.', 'It stands as it was.']],
  ['33', 'gap: now and needed', () => areas().flatMap(({ gaps }) => gaps.flatMap(({ now, needed }) => [now, needed]))],
  [
    '33',
    'gap: the outcome that would show it closed',
    () => areas().flatMap(({ gaps }) => gaps.flatMap(({ outcomes }) => outcomes)),
  ],
  ['33', 'change solutions', () => areas().flatMap(({ solutions }) => solutions.map(({ words }) => words))],
  ['33', 'link from action to impact', () => areas().flatMap(({ solutions }) => solutions.map(({ leads }) => leads))],
  ['33', 'rationale', () => areas().map(({ rationale }) => rationale)],
  [
    '33',
    'results of testing',
    () => areas().flatMap(({ results }) => results.flatMap(({ words, found }) => [words, found])),
  ],
  ['33', 'aspect: finance', () => [area(A).aspects.finance.words]],
  ['33', 'aspect: structures and arrangements', () => [area(A).aspects.structures.words]],
  ['33', 'aspect: systems', () => [area(A).aspects.systems.words]],
  ['33', 'aspect: processes', () => [area(A).aspects.processes.words]],
  ['33', 'aspect: behaviours', () => [area(A).aspects.behaviours.words]],
  ['33', 'aspect: beliefs', () => [area(A).aspects.beliefs.words]],
  ['33', 'aspect that does not apply', () => ['It does not apply here']],
  ['33', 'operational plans by name', () => areas().flatMap(({ operations }) => operations.map(({ words }) => words))],
  ['33', 'operational: objectives', () => [area(A).operations[0]?.objectives, area(B).operations[0]?.objectives]],
  ['33', 'operational: outcomes', () => area(A).operations[0]?.outcomes ?? []],
  ['33', 'operational: actions', () => area(A).operations[0]?.actions.map(({ words }) => words) ?? []],
  ['33', 'operational: timescales', () => [area(A).operations[0]?.timescale]],
  ['33', 'operational: accountabilities', () => [area(A).operations[0]?.accountable]],
  ['33', 'operational: resources', () => [area(A).operations[0]?.resources]],
  [
    '34',
    'change team',
    () => plan.team.flatMap(({ words, organisation, part, days }) => [words, organisation, part, days]),
  ],
  ['34', 'how the team works', () => [plan.texts['strategic.team']]],
  [
    '34',
    'resources',
    () => plan.resources.flatMap(({ words, amount, source, years }) => [words, amount, source, years]),
  ],
  ['34', 'how resources are secured', () => [plan.texts['strategic.resources']]],
  ['34', 'communication', () => [plan.texts['strategic.communication']]],
  ['34', 'success criteria', () => plan.criteria.map(({ words }) => words)],
  ['31', 'local indicators', () => plan.indicators.map(({ name }) => name)],
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

test('an operational plan has its six parts on its page and on its paper', () => {
  const own = area(A).operations[0]
  assert.ok(own)
  const parts = [own.objectives, ...own.outcomes, own.timescale, own.accountable, own.resources]
  for (const words of [...parts, ...own.actions.map(each => each.words)].map(plain)) {
    assert.ok(operation.screen.includes(words), words)
    assert.ok(operation.paper.includes(words), words)
  }
})

test('Word and PDF are to be had by whoever may take papers', async () => {
  const papers = path.replace(/plan$/, 'papers')
  const own = area(A).operations[0]?.id ?? ''
  for (const url of ['strategic-change-plan.docx', 'strategic-change-plan.pdf', `operational-plan.docx?plan=${own}`]) {
    const reply = await app.inject({ url: `${papers}/${url}`, headers: { cookie, host: 'localhost' } })
    assert.equal(reply.statusCode, 200, url)
    assert.ok(reply.rawPayload.length > 5000)
  }
  for (const url of ['strategic-change-plan.docx?version=1', 'operational-plan.docx?plan=x', 'operational-plan.pdf']) {
    const reply = await app.inject({ url: `${papers}/${url}`, headers: { cookie, host: 'localhost' } })
    assert.equal(reply.statusCode, 404, url)
  }
})
