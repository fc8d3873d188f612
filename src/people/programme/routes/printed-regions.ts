import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply } from '#http'
import { fixingPage } from '../pages/fixing-regions.ts'
import { printedRegionsPage } from '../pages/printed-regions.ts'
import {
  mayFix,
  nextBegins,
  printedFrom,
  printedOf,
  sayTableRefusal,
  tableOn,
  type PublicationTable,
} from '../publication.ts'
import { keepPublicationPart, keepPublicationTable, ownPlaces, publicationTables } from '../store/publication.ts'
import { regionsOf } from '../store/regions.ts'
import type { AtDesk } from './desk.ts'
import { ownOf } from './paths.ts'

const known = (desk: AtDesk) =>
  desk.read(async tx => {
    const tables = await publicationTables(tx, desk.programme.id)
    const now = tableOn(tables, desk.today)
    return {
      ...{ tables, now, next: tables.find(table => table.firstDay > desk.today) },
      regions: await regionsOf(tx, desk.programme.id),
      places: now === undefined ? new Map<string, string>() : await ownPlaces(tx, now.id),
    }
  })

const doneWords: Readonly<Record<string, string>> = {
  fixed: 'The table is fixed.',
  part: 'They are printed together from now on.',
}

const page = async (desk: AtDesk, form?: Form) => {
  const { tables, ...view } = await known(desk)
  const done = desk.asked.query['done']
  return printedRegionsPage(desk.frame, {
    ...{ ...view, own: ownOf(desk), programme: desk.programme, partnerships: desk.partnerships },
    ...{ begins: nextBegins(tables, desk.today), mayArrange: desk.may('desk.arrange'), form },
    done: typeof done === 'string' && Object.hasOwn(doneWords, done) ? doneWords[done] : undefined,
  })
}

export const showPrinted = async (desk: AtDesk): Promise<Reply> => shown(await page(desk))

type Table = Pick<PublicationTable, 'firstDay' | 'lastDay' | 'printed'>

/** The table that a form describes, if it may be fixed; else the page again, with what is wrong. */
const tableIn = async (desk: AtDesk, form: Form): Promise<Table | { readonly reply: Reply }> => {
  const { tables, regions } = await known(desk)
  const from = form.day('from', { called: 'The day', needed: 'Enter the day from which it is to be fixed' })
  const named = regions.map(({ id, name }) => ({
    region: id,
    as: form.line(`as-${id}`, { called: name, needed: `Enter the name under which ${name} is printed`, max: 80 }),
  }))
  if (regions.length === 0) form.complain('from-day', 'Add a region first')
  if (form.mistakes.length > 0 || from === undefined) return { reply: mistaken(await page(desk, form)) }
  const decision = mayFix(tables, from, desk.today)
  if (!decision.ok) {
    form.complain('from-day', sayTableRefusal(decision.refusal))
    return { reply: refused(await page(desk, form)) }
  }
  return { firstDay: from, lastDay: decision.value, printed: printedFrom(named) }
}

/** What will be fixed for three years, looked at once more before it is. */
export const checkPrinted = async (desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.query)
  const table = await tableIn(desk, form)
  if ('reply' in table) return table.reply
  const { regions } = await known(desk)
  const names = [...['day', 'month', 'year'].map(part => `from-${part}`), ...regions.map(({ id }) => `as-${id}`)]
  return shown(
    fixingPage(desk.frame, {
      ...{ ...table, regions, today: desk.today, programme: desk.programme, partnerships: desk.partnerships },
      ...{ href: `${ownOf(desk)}/printed-regions`, fields: names.map(name => ({ name, value: form.typed(name) })) },
    }),
  )
}

/** Fixes a table for three years; an early change of the one in force is refused. */
export const fixPrinted = async (desk: AtDesk): Promise<Reply> => {
  const table = await tableIn(desk, readForm(desk.asked.body))
  if ('reply' in table) return table.reply
  const id = desk.world.newId<'publication table'>()
  const fact = { at: desk.now, by: desk.person }
  await desk.write(tx => keepPublicationTable(tx, desk.programme.id, { id, ...table, ...fact }))
  return seeOther(`${ownOf(desk)}/printed-regions?done=fixed`)
}

/** Prints a region that came after the table was fixed together with one that is in it: nothing printed changes its name. */
export const addPart = async (desk: AtDesk): Promise<Reply> => {
  const { now, regions } = await known(desk)
  const table = orAbsent(now)
  const free = regions.filter(each => printedOf(table, { region: each.id }) === undefined)
  const form = readForm(desk.asked.body)
  const region = form.choice(
    'region',
    free.map(each => each.id),
    { called: 'The region', needed: 'Choose the region' },
  )
  const key = form.choice(
    'with',
    table.printed.map(each => each.key),
    { called: 'The printed region', needed: 'Choose the printed region that it joins' },
  )
  if (region === undefined || key === undefined) return mistaken(await page(desk, form))
  await desk.write(tx => keepPublicationPart(tx, desk.programme.id, table.id, { region, key }))
  return seeOther(`${ownOf(desk)}/printed-regions?done=part`)
}
