import type { Database } from '#db'
import { dayOf, type Id, type World } from '#ground'
import type { Editions } from '#instrument'
import type { Handler, Handlers } from '#jobs'
import type { Mail, Postman } from '#mail'
import { askForWeek, isForThisWeek, oncePerWeek, partnershipsFor, peopleOf } from '#people'
import { askForOwnerWeek, ownerMail, ownerWeekMail } from '#plans'
import { weekText, type WeekOf } from './letter.ts'
import { calendarOf, type Waits } from './waiting.ts'
import { waitsOf } from './gather.ts'

type House = {
  readonly db: Database
  readonly world: World
  readonly editions: Editions
  readonly postman: Postman
  readonly publicUrl: string
}

/** Monday morning, in the time of the United Kingdom. */
export const weekSchedule = { 'mail.weeks': '30 6 * * 1' } as const

/** What is due from a person in one partnership; nothing where they have no role any more. */
const dueIn = (
  { db, editions }: House,
  person: Id<'person'>,
  { id: partnership, name }: { readonly id: Id<'partnership'>; readonly name: string },
  today: string,
): Promise<(WeekOf & { readonly to: string; readonly person: string }) | undefined> =>
  db.read({ kind: 'job', name: 'mail.week', partnership, person }, async tx => {
    const found = (await peopleOf(tx)).find(each => each.person.id === person)
    if (found === undefined) return undefined
    const whom = { person: found.person, roles: found.roles, partnership, today }
    const { waits, dates } = await waitsOf(tx, editions, whom)
    return {
      ...{ partnership, name, to: found.person.email, person: found.person.name },
      waits: waits.filter(({ day, isNow }) => isNow === true || isForThisWeek(day, today)),
      dates: dates.filter(({ day }) => isForThisWeek(day, today)),
    }
  })

/** Everything in the mail that has a day, as a file for their calendar. */
const datesIn = (weeks: readonly WeekOf[], madeAt: string, publicUrl: string): Pick<Mail, 'dates'> => {
  const days = calendarOf(
    weeks.flatMap(({ waits, dates }): readonly Waits[] => [...waits, ...dates]),
    publicUrl,
  )
  if (days.length === 0) return {}
  return { dates: { fileName: 'what-waits-on-me.ics', calendar: { name: 'Stocktake', days, madeAt } } }
}

/** The weekly mail of one person, about all their partnerships at once; none when nothing is due from them. */
const weekMail =
  (house: House): Handler =>
  async payload => {
    const { db, world, postman, publicUrl } = house
    const person = payload['person'] as Id<'person'>
    const today = dayOf(world.now())
    const scope = { kind: 'job', name: 'mail.week', person } as const
    const partnerships = await db.read(scope, tx => partnershipsFor(tx, person, today))
    const open = partnerships.filter(each => each.closedOn === undefined)
    const asked = await Promise.all(open.map(each => dueIn(house, person, each, today)))
    const weeks = asked.flatMap(week => (week === undefined || week.waits.length === 0 ? [] : [week]))
    const [first] = weeks
    if (first === undefined || first.to === '') return
    const brought = datesIn(weeks, world.now(), publicUrl)
    const letter = { name: first.person, today, publicUrl, bringsDates: brought.dates !== undefined }
    await oncePerWeek(house, person, stop =>
      postman.deliver({
        to: first.to,
        subject: 'Stocktake: what waits on you this week',
        ...brought,
        text: weekText(weeks, { ...letter, stop: `${publicUrl}/weekly-mail/${stop}` }),
      }),
    )
  }

/** Who writes which mail about what is due, by the name of the job that asks for it. */
export const weekHandlers = (house: House): Handlers => ({
  'mail.weeks': async () => {
    await askForWeek(house)
    await askForOwnerWeek(house)
  },
  'mail.week': weekMail(house),
  'mail.owner': ownerMail(house),
  'mail.owner-week': ownerWeekMail(house),
})
