import type { Read } from '#db'
import { calendarType, isId, toCalendar, type CalendarDay, type Id } from '#ground'
import { download, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import {
  daysOfProgramme,
  deskRoute,
  lastReminders,
  publicationTables,
  remindChampion,
  sayReminderRefusal,
  type AtDesk,
  type Needs,
} from '#people'
import { dueDays, linesFrom, linesIn, monthsFrom, type DeskLine, type Filter } from './lines.ts'
import { calendarPage } from './pages/calendar.ts'
import { overduePage, type OverdueView } from './pages/overdue.ts'
import { tablePage, yearsAtDeskPage } from './pages/table.ts'
import { satBy, stages } from './standing.ts'
import { standingsOf } from './store.ts'

export type StandingNeeds = Needs & {
  readonly publicUrl: string
  /** Days that other rooms have for the programme's calendar, such as events; handed in where the rooms are put together. */
  readonly deskDays?: (tx: Read, programme: Id<'programme'>, own: string) => Promise<readonly CalendarDay[]>
}

/** The desk's view of every exercise: a table, who is overdue, a calendar. States and dates only. */
export const standingRoutes = (needs: StandingNeeds): readonly Route[] => {
  const get = (path: string, handle: (desk: AtDesk) => Promise<Reply>) =>
    deskRoute(needs, { method: 'GET', path, ability: 'desk.read', handle })
  return [
    get('/standing', showTable),
    get('/overdue', showOverdue),
    get('/calendar', desk => showCalendar(needs, desk)),
    get('/calendar/calendar.ics', desk => takeCalendar(needs, desk)),
    get('/partnerships/:partnership/standing', showYears),
    deskRoute(needs, {
      ...{ method: 'POST', path: '/partnerships/:partnership/reminders', ability: 'desk.arrange' },
      handle: desk => remind(needs, desk),
    }),
  ]
}

const ownOf = (desk: AtDesk): string => `/programmes/${desk.programme.id}`

const linesOf = (desk: AtDesk): Promise<readonly DeskLine[]> =>
  desk.read(async tx => {
    const { partnerships, today } = desk
    const ids = partnerships.map(each => each.id)
    const [years, reminders] = [await standingsOf(tx, ids), await lastReminders(tx)]
    return linesFrom({ partnerships, years, reminders, month: desk.programme.dueMonth, today })
  })

const filterIn = ({ asked }: AtDesk): Filter => {
  const { region, stage } = asked.query
  return { region: isId(region) ? region : undefined, stage: stages.find(each => each === stage) }
}

const regionsIn = (desk: AtDesk): readonly { readonly id: string; readonly name: string }[] => [
  ...new Map(
    desk.partnerships.flatMap(({ regionId, region }) =>
      regionId === undefined || region === undefined ? [] : [[regionId, { id: regionId, name: region }] as const],
    ),
  ).values(),
]

const showTable = async (desk: AtDesk): Promise<Reply> => {
  const [lines, filter] = [await linesOf(desk), filterIn(desk)]
  const view = { own: ownOf(desk), programme: desk.programme, all: lines.length, regions: regionsIn(desk), filter }
  return shown(tablePage(desk.frame, { ...view, lines: linesIn(lines, filter) }))
}

const overdueView = async (desk: AtDesk): Promise<OverdueView> => ({
  ...{ own: ownOf(desk), programme: desk.programme, today: desk.today, mayRemind: desk.may('desk.arrange') },
  lines: (await linesOf(desk)).filter(each => each.isOverdue),
})

const showOverdue = async (desk: AtDesk): Promise<Reply> => {
  const done = desk.asked.query['done'] === 'reminded' ? 'The reminder is on its way to the champion.' : undefined
  return shown(overduePage(desk.frame, { ...(await overdueView(desk)), done }))
}

/** Sends a reminder about what is overdue now, whatever the page showed. */
const remind = async (needs: StandingNeeds, desk: AtDesk): Promise<Reply> => {
  const partnership = orAbsent(desk.partnerships.find(each => each.id === desk.asked.params['partnership']))
  const line = (await linesOf(desk)).find(each => each.partnership.id === partnership.id && each.isOverdue)
  const refuse = async (text: string): Promise<Reply> =>
    refused(overduePage(desk.frame, { ...(await overdueView(desk)), refusal: { text, href: `#p-${partnership.id}` } }))
  if (line === undefined) return refuse(sayReminderRefusal({ kind: 'in-time' }))
  const { what, day } = line.due
  const decision = await remindChampion(needs, desk, partnership.id, { what, dueOn: day })
  return decision.ok ? seeOther(`${ownOf(desk)}/overdue?done=reminded`) : refuse(sayReminderRefusal(decision.refusal))
}

const showYears = async (desk: AtDesk): Promise<Reply> => {
  const all = [...desk.partnerships, ...desk.closed]
  const partnership = orAbsent(all.find(each => each.id === desk.asked.params['partnership']))
  const years = await desk.read(tx => standingsOf(tx, [partnership.id]))
  const { programme, today } = desk
  const known = { partnerships: [partnership], years, reminders: new Map<string, never>(), month: programme.dueMonth }
  const line = orAbsent(linesFrom({ ...known, today })[0])
  const sat = (year: (typeof years)[number]): number => satBy(year, today)
  return shown(yearsAtDeskPage(desk.frame, { own: ownOf(desk), line, years, sat, closedOn: partnership.closedOn }))
}

const daysOf = async (needs: StandingNeeds, desk: AtDesk): Promise<readonly CalendarDay[]> => {
  const { programme } = desk
  const lines = await linesOf(desk)
  const { tables, others } = await desk.read(async tx => ({
    tables: await publicationTables(tx, programme.id),
    others: (await needs.deskDays?.(tx, programme.id, ownOf(desk))) ?? [],
  }))
  return [...dueDays(lines, ownOf(desk)), ...daysOfProgramme(programme, tables), ...others]
}

/** The month that the address names, `2026-11`, or the present one. */
const monthIn = ({ asked, today }: AtDesk): string => {
  const { from } = asked.query
  return typeof from === 'string' && /^20\d\d-(?:0[1-9]|1[0-2])$/.test(from) ? from : today.slice(0, 7)
}

const yearsFrom = (month: string, years: number): string => `${Number(month.slice(0, 4)) + years}${month.slice(4)}`

const showCalendar = async (needs: StandingNeeds, desk: AtDesk): Promise<Reply> => {
  const [from, days] = [monthIn(desk), await daysOf(needs, desk)]
  return shown(
    calendarPage(desk.frame, {
      ...{ own: ownOf(desk), programme: desk.programme, today: desk.today, year: monthsFrom(days, from) },
      ...{ earlier: yearsFrom(from, -1), later: yearsFrom(from, 1) },
    }),
  )
}

const takeCalendar = async (needs: StandingNeeds, desk: AtDesk): Promise<Reply> => {
  const days = (await daysOf(needs, desk)).map(each =>
    each.href === undefined ? each : { ...each, href: `${needs.publicUrl}${each.href}` },
  )
  const file = toCalendar({ name: desk.programme.name, days, madeAt: desk.now })
  return download('programme.ics', calendarType, file)
}
