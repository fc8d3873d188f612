import type { Write } from '#db'
import { recordMilestone, recordSitting, recordStanding, openExercise, closeGathering } from '#exercise'
import type { Day, Id } from '#ground'
import type { Person } from '#people'
import { keepGroup } from '../../src/people/partnership/store/groups.ts'
import { keepPerson } from '../../src/people/partnership/store/people.ts'
import { keepRole } from '../../src/people/partnership/store/roles.ts'
import { movePartnership, renamePartnership } from '../../src/people/programme/actions/becoming.ts'
import { deskPartnerships } from '../../src/people/programme/store/partnerships.ts'
import { keepReminder } from '../../src/people/programme/store/reminders.ts'
import { acting, done, type HandAt, type Stage } from './acting.ts'
import type { Cast } from './people.ts'
import type { PartnershipName } from './places.ts'
import { regions } from './places.ts'

type YearTold = {
  readonly opened: Day
  readonly gatherBy: Day
  readonly agreeBy: Day
  readonly planBy: Day
  /** How many groups there are, and on which days some have sat. */
  readonly groups: number
  readonly sat: readonly Day[]
  readonly closed?: Day
  readonly confirmed?: Day
  readonly outline?: Day
  readonly agreement?: Day
  readonly strategic?: Day
}

type Told = {
  /** Somebody of the cast, or a name that is only here. */
  readonly champion: 'bryony' | 'idris' | 'colin' | { readonly name: string; readonly email: string }
  readonly year: YearTold
}

/** Of these partnerships the sample knows dates and nothing that they wrote: enough for the programme's desk to look at. */
const told: Partial<Record<PartnershipName, Told>> = {
  thornmere: {
    champion: 'bryony',
    year: {
      ...{ opened: '2026-09-21', gatherBy: '2026-11-13', agreeBy: '2026-12-18', planBy: '2027-02-26' },
      ...{ groups: 4, sat: ['2026-10-20', '2026-11-05'] },
    },
  },
  hallowick: {
    champion: 'idris',
    year: {
      ...{ opened: '2026-10-05', gatherBy: '2026-12-04', agreeBy: '2027-01-15', planBy: '2027-03-12' },
      ...{ groups: 3, sat: ['2026-11-11'] },
    },
  },
  sallowby: {
    champion: 'colin',
    year: {
      ...{ opened: '2026-08-31', gatherBy: '2026-10-16', agreeBy: '2026-11-30', planBy: '2027-01-29' },
      ...{ groups: 3, sat: ['2026-09-29', '2026-10-06', '2026-10-14'], closed: '2026-10-19' },
    },
  },
  ashmarch: {
    champion: { name: 'Nell Carrow', email: 'nell.carrow@ashmarch.example' },
    year: {
      ...{ opened: '2025-10-06', gatherBy: '2025-11-28', agreeBy: '2026-01-16', planBy: '2026-02-27' },
      ...{ groups: 4, sat: ['2025-11-04', '2025-11-11', '2025-11-18', '2025-11-25'], closed: '2025-12-01' },
      ...{ confirmed: '2026-01-19', outline: '2026-03-02', agreement: '2026-04-20' },
    },
  },
  brindle: {
    champion: { name: 'Hugo Lanyon', email: 'hugo.lanyon@brindlewater.example' },
    year: {
      ...{ opened: '2026-06-01', gatherBy: '2026-07-10', agreeBy: '2026-09-11', planBy: '2026-10-30' },
      ...{ groups: 3, sat: ['2026-06-23', '2026-06-30', '2026-07-07'], closed: '2026-07-13' },
      ...{ confirmed: '2026-09-14', outline: '2026-10-26', agreement: '2026-11-09' },
    },
  },
  corriston: {
    champion: { name: 'Ffion Adair', email: 'ffion.adair@corriston.example' },
    year: {
      ...{ opened: '2026-07-06', gatherBy: '2026-09-04', agreeBy: '2026-10-09', planBy: '2026-11-06' },
      ...{ groups: 5, sat: ['2026-08-18', '2026-08-25', '2026-09-01', '2026-09-03'], closed: '2026-09-07' },
      confirmed: '2026-10-12',
    },
  },
  dunsel: {
    champion: { name: 'Bashir Tolley', email: 'bashir.tolley@dunselharne.example' },
    year: {
      ...{ opened: '2025-11-24', gatherBy: '2026-01-30', agreeBy: '2026-03-06', planBy: '2026-04-24' },
      ...{ groups: 3, sat: ['2026-01-13', '2026-01-20', '2026-01-27'], closed: '2026-02-02' },
      ...{ confirmed: '2026-03-09', outline: '2026-04-20', agreement: '2026-05-18', strategic: '2026-09-07' },
    },
  },
  fenwater: {
    champion: { name: 'Greta Moyle', email: 'greta.moyle@fenwater.example' },
    year: {
      ...{ opened: '2026-10-12', gatherBy: '2026-11-27', agreeBy: '2027-01-22', planBy: '2027-03-26' },
      ...{ groups: 3, sat: [] },
    },
  },
}

const groupNames = [
  'Management team',
  'Commissioning unit',
  'Voluntary sector forum',
  'Schools’ forum',
  'Board',
] as const

const championOf = async (stage: Stage, story: Cast, where: PartnershipName, { champion }: Told): Promise<Person> => {
  if (typeof champion === 'string') return story.people[champion]
  const person = { id: stage.world.newId<'person'>(), ...champion }
  const at = stage.calendar.at('2025-06-02', '09:00')
  await stage.db.write({ kind: 'person', person: person.id }, tx => keepPerson(tx, person, at))
  const partnership = story.partnerships[where]
  await stage.db.write({ kind: 'partnership', partnership, person: person.id }, tx =>
    keepRole(tx, partnership, { id: stage.world.newId<'role'>(), person: person.id, role: 'champion', at }),
  )
  return person
}

const open = async (
  { world, calendar }: Stage,
  partnership: Id<'partnership'>,
  at: HandAt,
  year: YearTold,
): Promise<Id<'exercise'>> => {
  const hand = at(year.opened, '10:00')
  const groups = groupNames.slice(0, year.groups).map(name => ({ id: world.newId<'group'>(), name }))
  await hand.write(async tx => {
    for (const group of groups) await keepGroup(tx, partnership, { ...group, kind: 'management', at: hand.now })
  })
  const dates = {
    ...{ gatherBy: calendar.day(year.gatherBy), agreeBy: calendar.day(year.agreeBy) },
    planBy: calendar.day(year.planBy),
  }
  const exercise = done(
    await openExercise(hand, {
      ...{ label: calendar.label(year.opened), editionId: 'commissioning-12.v1', ...dates },
      groups: groups.map(group => ({ group: group.id, standards: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] })),
    }),
  )
  for (const [index, day] of year.sat.entries())
    done(
      await recordSitting(at(day, '15:00'), exercise, groups[index]?.id ?? '', {
        ...{ heldOn: calendar.day(day), manner: 'meeting', attendance: [], others: '', notes: '', version: 0 },
      }),
    )
  return exercise
}

const goThrough = async ({ world, calendar }: Stage, at: HandAt, exercise: Id<'exercise'>, year: YearTold) => {
  if (year.closed !== undefined) done(await closeGathering(at(year.closed, '09:00'), exercise))
  const reached = async (kind: 'positions-confirmed' | 'outline-signed', day: Day | undefined): Promise<void> => {
    if (day === undefined) return
    const hand = at(day, '16:00')
    const fact = { id: world.newId<'milestone'>(), at: hand.now, by: hand.person }
    await hand.write(tx => recordMilestone(tx, exercise, kind, fact))
  }
  await reached('positions-confirmed', year.confirmed)
  await reached('outline-signed', year.outline)
  const later = async (kind: 'agreement-signed' | 'strategic-signed', day: Day | undefined): Promise<void> => {
    if (day !== undefined)
      await at(day, '16:00').write(tx => recordStanding(tx, { exercise, kind, on: calendar.day(day) }))
  }
  await later('agreement-signed', year.agreement)
  await later('strategic-signed', year.strategic)
}

/** Fills the programme's desk: dates of the partnerships whose texts the sample does not tell, and what became of two. */
export const fillDesk = async (stage: Stage, story: Cast): Promise<void> => {
  for (const [name, each] of Object.entries(told) as [PartnershipName, Told][]) {
    const person = await championOf(stage, story, name, each)
    await acting(stage, { person, partnership: story.partnerships[name], roles: [] }, async at => {
      const exercise = await open(stage, story.partnerships[name], at, each.year)
      await goThrough(stage, at, exercise, each.year)
    })
  }
  const scope = { kind: 'desk', programme: story.programme, person: story.people.nadia.id } as const
  await stage.db.write(scope, tx => tellChanges(tx, stage, story))
}

const tellChanges = async (tx: Write, { world, calendar }: Stage, story: Cast): Promise<void> => {
  const by = story.people.nadia
  const all = await deskPartnerships(tx, story.programme)
  const find = (name: PartnershipName) => all.filter(each => each.id === story.partnerships[name])
  const on = calendar.day('2026-04-01')
  const at = calendar.at('2026-04-07', '10:30')
  for (const brindle of find('brindle'))
    await renamePartnership(tx, world, brindle, 'Brindle Water Family Partnership', {
      ...{ on, by, at, reason: 'The two old boroughs took the name of the river.' },
    })
  const desk = { programme: story.programme, today: on }
  for (const corriston of find('corriston'))
    await movePartnership(
      tx,
      world,
      desk,
      corriston,
      { id: story.regions.lakes, name: regions.lakes },
      {
        ...{ on, by, at, reason: 'Its health board now covers the lakes.' },
      },
    )
  await keepReminder(tx, story.partnerships.lowEsker, {
    ...{ number: 1, what: 'start', dueOn: calendar.day('2026-06-02'), by },
    sentAt: calendar.at('2026-11-05', '14:10'),
  })
}
