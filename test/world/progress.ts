import type { Id } from '#ground'
import { peopleOf } from '#people'
import { newAction, tellProgress } from '../../src/cycle/6-plans/action/actions.ts'
import { actionsOf } from '../../src/cycle/6-plans/action/store.ts'
import { addOutcome, pickOutcomes, takeOffers } from '../../src/cycle/6-plans/outcomes/actions.ts'
import { outcomesOf } from '../../src/cycle/6-plans/outcomes/store.ts'
import { rankedIn } from '../../src/cycle/6-plans/priorities/priority.ts'
import { prioritiesOf } from '../../src/cycle/6-plans/priorities/store.ts'
import { acting, done, type HandAt, type Stage } from './acting.ts'
import type { PersonName } from './cast.ts'
import type { Cast } from './people.ts'

/** Where a plan’s work has led: things of Wexmoor’s that pages and tests open. */
export type Progress = {
  readonly outcome: Id<'outcome'>
  readonly action: Id<'action'>
}

type Told = {
  readonly words: string
  readonly by: PersonName
  readonly on: string
  readonly state: 'started' | 'done'
  readonly note?: string
  readonly asked?: string
}

/** What became of the actions of the plan that was signed, by their first words. */
const told: readonly Told[] = [
  { words: 'Set up the change team', by: 'tom', on: '2026-02-18', state: 'done' },
  {
    words: 'Fix the day',
    by: 'helen',
    on: '2026-03-05',
    state: 'done',
    note: 'Twelve leaders, 24 March, led by Prosper Hale.',
  },
  {
    words: 'Draft the page',
    by: 'tom',
    on: '2026-03-10',
    state: 'done',
    note: 'Four days late: the schools wanted to see it first.',
  },
  { words: 'Take the framework', by: 'ruth', on: '2026-04-20', state: 'done' },
  {
    ...{ words: 'Appoint the manager', by: 'helen', on: '2026-11-09', state: 'started', asked: '2026-12-18' },
    note: 'Two rounds of interviews; the second choice has said yes in words.',
  },
]

/** Outcomes, what serves them, and actions under way: late ones, one asked for later, one of somebody without an account. */
export const goOn = async (stage: Stage, story: Cast, exercise: Id<'exercise'>): Promise<Progress> => {
  const wexmoor = (name: PersonName) => story.actor(name, 'wexmoor')
  const begun = await acting(stage, wexmoor('ruth'), async at => ({
    ...(await nameOutcomes(at, exercise)),
    actions: await at('2026-03-02', '11:00').write(actionsOf),
  }))
  for (const each of told) {
    const found = begun.actions.find(({ words }) => words.startsWith(each.words))
    if (found === undefined) throw new Error(`The sample has no action that begins “${each.words}”.`)
    await acting(stage, wexmoor(each.by), async at => {
      const askedDue = each.asked === undefined ? undefined : stage.calendar.day(each.asked)
      const saying = { state: each.state, because: '', note: each.note ?? '', askedDue }
      const mayWrite = each.by === 'ruth' || each.by === 'tom'
      done(await tellProgress({ ...at(each.on, '16:10'), mayWrite }, found.id, saying, found.version))
    })
  }
  const action = await acting(stage, wexmoor('ruth'), at => addActions(stage, at, exercise, begun))
  return { outcome: begun.waits, action }
}

const nameOutcomes = async (at: HandAt, exercise: Id<'exercise'>) => {
  const hand = at('2026-03-02', '10:20')
  await takeOffers(hand, ['heard', 'learning'])
  const waits = await addOutcome(hand, {
    name: 'No child in Wexmoor waits more than twelve weeks for a therapy',
    forWhom: 'Children with speech, movement or attention needs, first those under five',
    source: 'Children and Families Plan',
    shows: 'The longest wait in each of the four services, every month, on one page.',
  })
  const fact = { at: hand.now, by: hand.person }
  await hand.write(async tx => {
    const ranked = rankedIn('B', await prioritiesOf(tx, exercise))
    for (const { id } of ranked.slice(0, 2)) await pickOutcomes(tx, { kind: 'priority', item: id }, [waits], fact)
    const heard = (await outcomesOf(tx)).find(({ name }) => name.startsWith('Young people'))
    for (const { id } of rankedIn('A', await prioritiesOf(tx, exercise)))
      if (heard !== undefined) await pickOutcomes(tx, { kind: 'priority', item: id }, [heard.id], fact)
  })
  const words = 'No child in Wexmoor waits more than twelve weeks for a therapy'
  return { waits, origin: { kind: 'outcome', id: waits, words, path: `/outcomes/${waits}` } }
}

const addActions = async (
  { world, calendar }: Stage,
  at: HandAt,
  exercise: Id<'exercise'>,
  { waits, origin }: Awaited<ReturnType<typeof nameOutcomes>>,
): Promise<Id<'action'>> => {
  const hand = at('2026-10-12', '09:30')
  const people = await hand.write(peopleOf)
  const owner = (name: string) => {
    const person = people.find(each => each.person.name === name)?.person
    if (person === undefined) throw new Error(`Nobody in the sample is called ${name}.`)
    return { kind: 'person', id: person.id, name: person.name } as const
  }
  const given = { exercise, origin }
  const late = await newAction(hand, {
    ...{ ...given, owner: owner('Mair Treloar'), due: calendar.day('2026-11-06') },
    words: 'Ask the nine groups without paid staff what a small contract must not need.',
  })
  await newAction(hand, {
    ...{ ...given, owner: owner('Dev Okonjo'), due: calendar.day('2026-11-25') },
    words: 'Bring the four lists of children who wait into one.',
  })
  const page = await newAction(hand, {
    ...{ ...given, due: calendar.day('2026-12-04') },
    words: 'Put the longest wait of each therapy service on one page, every month.',
    owner: {
      ...{ kind: 'outside', id: world.newId<'owner'>() },
      ...{ name: 'Rafael Otto', email: 'rafael.otto@wexmoorhealth.example' },
    },
  })
  await newAction(hand, { ...given, words: 'Show the page to the Board in the meeting after the first three months.' })
  const fact = { at: hand.now, by: hand.person }
  await hand.write(async tx => {
    for (const item of [late, page]) await pickOutcomes(tx, { kind: 'action', item }, [waits], fact)
  })
  return late
}
