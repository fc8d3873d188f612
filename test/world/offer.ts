import type { Day, Id } from '#ground'
import type { Person } from '#people'
import { addElement, type Keeper } from '../../src/cycle/7-support/offer/actions/elements.ts'
import { cancelEvent, planEvent, recordEvent } from '../../src/cycle/7-support/offer/actions/events.ts'
import { putDown, tellWhoCame } from '../../src/cycle/7-support/offer/actions/places.ts'
import { takeElement } from '../../src/cycle/7-support/offer/actions/taken.ts'
import { attendanceOf } from '../../src/cycle/7-support/offer/store/places.ts'
import { addElsewhere } from '../../src/cycle/7-support/region/actions.ts'
import { acting, done, type Stage } from './acting.ts'
import type { PersonName } from './cast.ts'
import type { Cast } from './people.ts'
import { keysOf, type Named } from './register.ts'
import { elements, elsewhere, events, type ElementName, type EventName } from './texts/offer.ts'

/** Things of the catalogue that pages and tests open. */
export type Offered = {
  readonly elements: Named<ElementName, Id<'element'>>
  readonly events: Named<EventName, Id<'event'>>
}

type KeeperAt = (told: Day, time: string) => Keeper

/** Lets somebody of the staff do things one after another, all in one transaction. */
const keeping = <Value>(
  { db, world, calendar }: Stage,
  { programme, person }: { readonly programme: Id<'programme'>; readonly person: Person },
  deeds: (at: KeeperAt) => Promise<Value>,
): Promise<Value> =>
  db.write({ kind: 'desk', programme, person: person.id }, tx =>
    deeds((told, time) => ({ world, person, now: calendar.at(told, time), write: work => work(tx) })),
  )

const addElements = async (at: KeeperAt): Promise<Offered['elements']> => {
  const made: [ElementName, Id<'element'>][] = []
  for (const name of keysOf(elements))
    made.push([name, done(await addElement(at('2026-01-12', '10:00'), elements[name]))])
  return Object.fromEntries(made) as Offered['elements']
}

const planEvents = async ({ calendar }: Stage, at: KeeperAt): Promise<Offered['events']> => {
  const made: [EventName, Id<'event'>][] = []
  for (const name of keysOf(events)) {
    const told: (typeof events)[EventName] & { readonly signUpBy?: Day } = events[name]
    const days = { begins: calendar.day(told.begins), ends: calendar.day(told.ends) }
    const by = told.signUpBy === undefined ? {} : { signUpBy: calendar.day(told.signUpBy) }
    const id = done(await planEvent(at('2026-07-06', '11:00'), { ...told, ...days, ...by }))
    if (name !== 'leading') done(await recordEvent(at('2026-07-13', '09:00'), id, 'opened'))
    made.push([name, id])
  }
  return Object.fromEntries(made) as Offered['events']
}

const fill = async (stage: Stage, at: KeeperAt): Promise<Offered> => {
  const offered = { elements: await addElements(at), events: await planEvents(stage, at) }
  const ill = 'The analyst who knows these figures is away until spring. The figures come by letter instead.'
  done(await cancelEvent(at('2026-10-05', '15:20'), offered.events.figures, ill))
  return offered
}

/** The universal offer with what Wexmoor and Calder Reach took up of it, and what other bodies offer in two regions. */
export const offerAndTake = async (stage: Stage, story: Cast): Promise<Offered> => {
  const { programme, people, regions } = story
  const offered = await keeping(stage, { programme, person: people.nadia }, at => fill(stage, at))
  await takeInWexmoor(stage, story, offered)
  await takeInCalder(stage, story, offered)
  await comeAfterwards(stage, story, offered)
  const nadia = { programme, person: people.nadia }
  await keeping(stage, nadia, at => recordEvent(at('2026-09-23', '09:00'), offered.events.outcomes, 'held').then(done))
  for (const [region, person] of [
    ['moors', people.maud],
    ['coast', people.rhys],
  ] as const)
    await keeping(stage, { programme, person }, async at => {
      for (const { begins, ends, ...said } of elsewhere[region]) {
        const days = {
          begins: stage.calendar.day(begins),
          ...(ends === undefined ? {} : { ends: stage.calendar.day(ends) }),
        }
        done(await addElsewhere(at('2026-10-12', '14:00'), regions[region], { ...said, ...days }))
      }
    })
  return offered
}

const going = ({ people }: Cast, ...names: readonly PersonName[]) =>
  names.map(name => ({ name: people[name].name, person: people[name].id }))
const typed = (...names: readonly string[]) => names.map(name => ({ name }))

const takeInWexmoor = (stage: Stage, story: Cast, offered: Offered): Promise<void> =>
  acting(stage, story.actor('dev', 'wexmoor'), async at => {
    const partnership = story.partnerships.wexmoor
    const day = (told: Day): Day => stage.calendar.day(told)
    const take = async (element: ElementName, since: Day, purpose: string): Promise<void> =>
      done(
        await takeElement(
          at('2026-03-16', '10:00'),
          { element: offered.elements[element], seen: 0 },
          {
            ...{ since: day(since), purpose },
          },
        ),
      )
    await take('panels', '2026-02-02', 'To set the panel up that decides on therapies from one budget.')
    await take('helpline', '2026-03-09', 'Two questions so far, both on ending a contract early.')
    const put = async (event: EventName, people: Parameters<typeof putDown>[3], purpose: string, shows = false) =>
      done(
        await putDown(
          at('2026-08-24', '16:00'),
          { partnership, event: offered.events[event], seen: 0 },
          { purpose, showsNames: shows },
          people,
        ),
      )
    const named = (...people: readonly { readonly name: string }[]) => ({ counted: 'names', people }) as const
    await put(
      'outcomes',
      named(...going(story, 'dev'), ...typed('Shona Vane', 'Rafael Otto')),
      'To word our own list.',
      true,
    )
    await put(
      'market',
      named(...going(story, 'dev', 'mair'), ...typed('Shona Vane')),
      'Short breaks: three bidders, then one.',
    )
    await put('budgets', { counted: 'number', number: 4 }, '')
  })

const takeInCalder = (stage: Stage, story: Cast, offered: Offered): Promise<void> =>
  acting(stage, story.actor('sunita', 'calder'), async at => {
    const partnership = story.partnerships.calder
    const since = stage.calendar.day('2026-05-11')
    const needs = { element: offered.elements.needs, seen: 0 }
    done(await takeElement(at('2026-05-18', '09:00'), needs, { since, purpose: 'For the picture of early years.' }))
    for (const [event, number] of [
      ['outcomes', 2],
      ['waiting', 5],
    ] as const)
      done(
        await putDown(
          at('2026-08-31', '12:00'),
          { partnership, event: offered.events[event], seen: 0 },
          { purpose: '', showsNames: false },
          { counted: 'number', number },
        ),
      )
  })

/** Wexmoor asks late for the swap shop, which is nearly full; and says who came to the day in September. */
const comeAfterwards = (stage: Stage, story: Cast, { events: made }: Offered): Promise<void> =>
  acting(stage, story.actor('dev', 'wexmoor'), async at => {
    const partnership = story.partnerships.wexmoor
    const people = [...going(story, 'dev', 'helen'), ...typed('Min-ji Sand')]
    const late = { partnership, event: made.waiting, seen: 0 }
    const said = { purpose: 'To show what became of our four lists.', showsNames: false }
    done(await putDown(at('2026-11-09', '11:30'), late, said, { counted: 'names', people }))
    const hand = at('2026-09-24', '09:15')
    const places = (await hand.write(tx => attendanceOf(tx, made.outcomes)))?.places ?? []
    const came = {
      places: new Map(places.map(({ id, name }) => [id, name !== 'Rafael Otto'])),
      besides: typed('Piers Lund'),
    }
    const told = { counted: 'names', came } as const
    const where = { partnership, event: made.outcomes, seen: 1 }
    done(await tellWhoCame(hand, where, { purpose: 'To word our own list.', showsNames: true }, told))
  })
