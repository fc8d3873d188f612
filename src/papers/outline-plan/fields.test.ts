import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { outlineOf, planWorkOf, ratings, sayAnswer, type Outline, type PlanWork } from '#plans'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { headingsOf, textOf } from '../test/reading.ts'
import { plain, reader } from '../test/screen.ts'
import { decisionPaper } from '../decisions/paper.ts'
import { planPaper } from './paper.ts'

let world: TestWorld
let app: FastifyInstance
let plan: Outline
let work: PlanWork
/** The plan on one page, and the pages on which it is worked. */
let screen: string
let paper: string
let log: string

before(async () => {
  world = await openWorld()
  app = await appFor(world)
  const { partnerships, exercises, people } = world.sample
  const path = `/partnerships/${partnerships.wexmoor}/exercises/${exercises.wexmoor2025}/plan`
  const read = reader(app, await world.signedIn(people.ruth.email), path)
  const scope = { kind: 'partnership', partnership: partnerships.wexmoor, person: people.ruth.id } as const
  const known = await world.db.read(scope, async tx => ({
    outline: await outlineOf(tx, world.editions, exercises.wexmoor2025),
    work: await planWorkOf(tx, exercises.wexmoor2025),
  }))
  assert.ok(known.outline)
  ;[plan, work] = [known.outline, known.work]
  const view = { partnership: 'Wexmoor Children’s Partnership', now: world.world.now() }
  const written = planPaper({ ...view, work, plan: { outline: plan, missing: [] } })
  paper = plain(`${textOf(written)}\n${headingsOf(written).join('\n')}`)
  log = plain(textOf(decisionPaper({ ...view, year: plan.year, decisions: work.decisions })))
  const pages = ['/versions/draft', '', '/register', '/stakeholders', '/reviews', '/decisions', '/phase']
  const below = [...work.register.map(({ id }) => `/register/${id}`), ...work.reviews.map(({ id }) => `/reviews/${id}`)]
  screen = (await Promise.all([...pages, ...below].map(read))).join(' ')
})
after(() => app.close())

type Area = Outline['areas'][number]
const areas = (): readonly Area[] => plan.areas
const statement = (name: keyof Area['statements']) => () => areas().map(each => each.statements[name])
const lines =
  <Line>(of: (area: Area) => readonly Line[], field: (line: Line) => string) =>
  () =>
    areas().flatMap(area => of(area).map(field))
const held = () => work.reviews.flatMap(({ record }) => record ?? [])
const found = () => work.register.flatMap(({ findings }) => findings)

type Field = readonly [item: string, field: string, words: () => readonly (string | undefined)[]]

/** Each field of the outline plan (domain items 27 to 30), and the words of the sample that fill it. */
const fields: readonly Field[] = [
  ['27', 'three headline areas', () => areas().map(({ title }) => title)],
  [
    '27',
    'priorities',
    lines(
      ({ priorities }) => priorities,
      ({ words }) => words,
    ),
  ],
  [
    '27',
    'priorities that were put together',
    lines(
      ({ priorities }) => priorities.flatMap(({ merged }) => merged),
      words => words,
    ),
  ],
  [
    '27',
    'the standards that a priority rests on',
    lines(
      ({ priorities }) => priorities.flatMap(({ traces }) => traces),
      ({ standard }) => `tandard ${standard}`,
    ),
  ],
  ['27', 'current state', statement('now')],
  ['27', 'longer-term aim', statement('aim')],
  ['27', 'change objectives', statement('change')],
  ['27', 'intended impact on commissioning', statement('effect')],
  ['27', 'how this leads to better outcomes', statement('outcomes')],
  [
    '28',
    'what is to be found out',
    lines(
      ({ inquiries }) => inquiries,
      ({ words }) => words,
    ),
  ],
  [
    '28',
    'what would settle it',
    lines(
      ({ inquiries }) => inquiries,
      ({ settles }) => settles,
    ),
  ],
  [
    '28',
    'who answers for it',
    lines(
      ({ inquiries }) => inquiries,
      ({ owner }) => owner,
    ),
  ],
  [
    '28',
    'by when',
    lines(
      ({ inquiries }) => inquiries,
      ({ due }) => sayAnswer('inquiry', 'due', due),
    ),
  ],
  ['28', 'the result of a test', () => found().map(({ words }) => words)],
  ['28', 'what shows it', () => found().map(({ evidence }) => evidence)],
  [
    '28',
    'actions needed',
    lines(
      ({ actions }) => actions,
      ({ words }) => words,
    ),
  ],
  [
    '28',
    'early thoughts on solutions',
    lines(
      ({ ideas }) => ideas,
      ({ words }) => words,
    ),
  ],
  [
    '28',
    'with whom they are tested',
    lines(
      ({ ideas }) => ideas,
      ({ whom }) => whom,
    ),
  ],
  ['28', 'a wider range of solutions', () => [plan.texts['prepare.wider']]],
  ['28', 'the case for change', () => [plan.texts['prepare.case']]],
  ['28', 'stakeholder mapping', () => [plan.texts['prepare.mapping']]],
  [
    '28',
    'stakeholders that are ticked for papers',
    () => work.stakeholders.flatMap(({ name, hears, involved }) => [name, hears, involved]),
  ],
  ['28', 'stakeholder management', () => [plan.texts['prepare.managing']]],
  ['28', 'stakeholder communication', () => [plan.texts['prepare.communicating']]],
  ['28', 'stakeholder involvement', () => [plan.texts['prepare.involving']]],
  ['28', 'actions for the plan as a whole', () => plan.actions.map(({ words }) => words)],
  [
    '29',
    'change team',
    () => plan.team.flatMap(({ name, organisation, part, days }) => [name, organisation, part, days]),
  ],
  ['29', 'how the team works', () => [plan.texts['support.team']]],
  ['29', 'people and money', () => plan.resources.flatMap(({ words, amount, source }) => [words, amount, source])],
  ['29', 'capacity that is lacking', () => plan.capacity.map(({ lacking }) => lacking)],
  ['29', 'engagement and consultation', () => [plan.texts['support.engagement']]],
  ['29', 'days of reviews', () => plan.reviews.map(({ day }) => sayAnswer('review', 'day', day))],
  [
    '29',
    'who meets face to face',
    () =>
      plan.reviews
        .filter(({ id }) => !work.reviews.some(each => each.id === id && each.record))
        .map(({ whom }) => whom),
  ],
  [
    '29',
    'what will be looked at',
    () =>
      plan.reviews
        .filter(({ id }) => !work.reviews.some(each => each.id === id && each.record))
        .map(({ looks }) => looks),
  ],
  ['29', 'reviews that were held', () => held().flatMap(({ place, present, looked }) => [place, present, looked])],
  ['29', 'resulting decisions', () => work.decisions.map(({ words }) => words)],
  ['29', 'communication arrangements', () => [plan.texts['support.communication']]],
  ['30', 'success criteria', () => plan.criteria.map(({ words }) => words)],
  [
    '30',
    'how each stood at a review',
    () => held().flatMap(each => each.ratings.flatMap(({ rating, note }) => [ratings[rating], note])),
  ],
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
      assert.ok(paper.toLocaleLowerCase('en').includes(each.toLocaleLowerCase('en')), `on paper: ${each}`)
    }
  })

test('item 29, every decision with why, by whom and when stands in the log and in its paper', () => {
  for (const { words, why, by } of work.decisions)
    for (const each of [words, why, by].map(plain).filter(said => said !== '')) {
      assert.ok(log.includes(each), `in the log: ${each}`)
      assert.ok(screen.includes(each), `on screen: ${each}`)
    }
})

test('nobody of the stakeholder map stands on paper but those who were ticked', () => {
  const kept = ['Parents of the short-breaks group']
  const ticked = work.stakeholders.map(({ name }) => name)
  assert.ok(ticked.length > 0)
  for (const name of kept.filter(each => !ticked.includes(each))) {
    assert.ok(screen.includes(name), 'the champion sees the map')
    assert.ok(!paper.includes(name), name)
  }
})
