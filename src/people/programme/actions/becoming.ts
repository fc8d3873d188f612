import type { Write } from '#db'
import { sayList, type Day, type Id, type Instant, type World } from '#ground'
import type { Person } from '../../access/person.ts'
import { keepPartnership } from '../../partnership/store/partnerships.ts'
import type { ChangeKind } from '../change.ts'
import type { DeskPartnership } from '../programme.ts'
import { printedOf, tableOn } from '../publication.ts'
import type { AreaKind, Region } from '../region.ts'
import { allotmentsOf, endAllotments, keepAllotment } from '../store/allotments.ts'
import { keepChange, keepOrigin, originsOf } from '../store/changes.ts'
import { changePartnership } from '../store/partnerships.ts'
import { keepPlace, ownPlaces, publicationTables } from '../store/publication.ts'

/** What is on record of every change: the day that it happened, why, and who recorded it when. */
export type ChangeFact = {
  readonly on: Day
  readonly reason: string
  readonly by: Pick<Person, 'id' | 'name'>
  readonly at: Instant
}

type Ids = Pick<World, 'newId'>

const record = (
  tx: Write,
  { newId }: Ids,
  partnership: Id<'partnership'>,
  change: ChangeFact & { readonly kind: ChangeKind; readonly before: string; readonly after: string },
): Promise<void> => keepChange(tx, partnership, { ...change, id: newId<'partnership change'>() })

/** Gives a partnership another name. Signed papers keep the one that they were signed under. */
export const renamePartnership = async (
  tx: Write,
  world: Ids,
  partnership: Pick<DeskPartnership, 'id' | 'name'>,
  name: string,
  fact: ChangeFact,
): Promise<void> => {
  if (name === partnership.name) return
  await changePartnership(tx, partnership.id, { name })
  await record(tx, world, partnership.id, { ...fact, kind: 'renamed', before: partnership.name, after: name })
}

/**
 * Says that a partnership lies in another region from now on. It is printed where it was until the table of printed
 * regions ends (R3).
 */
export const movePartnership = async (
  tx: Write,
  world: Ids,
  desk: { readonly programme: Id<'programme'>; readonly today: Day },
  partnership: DeskPartnership,
  region: Region,
  fact: ChangeFact,
): Promise<void> => {
  if (region.id === partnership.regionId) return
  const table = tableOn(await publicationTables(tx, desk.programme), desk.today)
  const printed = table && printedOf(table, partnership.regionId === undefined ? {} : { region: partnership.regionId })
  if (table !== undefined && printed !== undefined)
    await keepPlace(tx, desk.programme, { partnership: partnership.id, table: table.id, key: printed.key })
  await changePartnership(tx, partnership.id, { region: region.id })
  const before = partnership.region ?? 'no region'
  await record(tx, world, partnership.id, { ...fact, kind: 'moved', before, after: region.name })
}

/** Says what kind of area a partnership is. */
export const sayArea = async (
  tx: Write,
  world: Ids,
  partnership: DeskPartnership,
  area: AreaKind,
  fact: ChangeFact,
): Promise<void> => {
  if (area.id === partnership.areaId) return
  await changePartnership(tx, partnership.id, { area: area.id })
  const before = partnership.area ?? 'not said'
  await record(tx, world, partnership.id, { ...fact, kind: 'area', before, after: area.name })
}

/** A partnership that comes to be: where it lies and what kind of area it is. */
export type Newcomer = {
  readonly id: Id<'partnership'>
  readonly name: string
  readonly region?: Id<'region'>
  readonly area?: Id<'area kind'>
}

type Succession = {
  readonly programme: Id<'programme'>
  readonly today: Day
  readonly kind: 'merged' | 'split'
  readonly sources: readonly DeskPartnership[]
  readonly newcomers: readonly Newcomer[]
  readonly fact: ChangeFact
}

/** Closes the sources and makes what comes after them; what they wrote stays theirs, to be read by their people. */
const succeed = async (tx: Write, world: Ids, succession: Succession): Promise<void> => {
  const { programme, kind, sources, newcomers, fact } = succession
  const said = { before: sayList(sources.map(each => each.name)), after: sayList(newcomers.map(each => each.name)) }
  const leads = (await allotmentsOf(tx, programme)).filter(each => sources.some(({ id }) => id === each.partnership))
  const place = await sharedPlace(tx, succession)
  for (const { id, name, ...where } of newcomers) {
    await keepPartnership(tx, { id, name, programme, ...where }, fact.at)
    await record(tx, world, id, { ...fact, ...said, kind: 'came', after: name })
    if (place !== undefined) await keepPlace(tx, programme, { ...place, partnership: id })
    for (const source of sources) {
      await keepOrigin(tx, id, { from: source.id, name: source.name, kind, on: fact.on, isDirect: true })
      for (const earlier of await originsOf(tx, source.id)) await keepOrigin(tx, id, { ...earlier, isDirect: false })
    }
    const first = [...new Map(leads.map(each => [each.lead.id, each])).values()]
    for (const { lead, startsOn, endsOn } of first) {
      const days = { ...(startsOn === undefined ? {} : { startsOn }), ...(endsOn === undefined ? {} : { endsOn }) }
      const allotted = { id: world.newId<'role'>(), lead: lead.id, partnership: id, ...days }
      await keepAllotment(tx, programme, allotted, { at: fact.at, by: fact.by.id })
    }
  }
  for (const source of sources) {
    await changePartnership(tx, source.id, { closedOn: fact.on })
    await endAllotments(tx, programme, { partnership: source.id }, { at: fact.at, by: fact.by.id })
    await record(tx, world, source.id, { ...fact, ...said, kind })
  }
}

/** Where all the sources are printed now, when that is one place: what comes after them is printed there too (R3). */
const sharedPlace = async (tx: Write, { programme, today, sources }: Succession) => {
  const table = tableOn(await publicationTables(tx, programme), today)
  if (table === undefined) return undefined
  const places = await ownPlaces(tx, table.id)
  const keys = sources.map(({ id, regionId }) => {
    const place = places.get(id)
    return printedOf(table, {
      ...(place === undefined ? {} : { place }),
      ...(regionId === undefined ? {} : { region: regionId }),
    })?.key
  })
  const [key] = keys
  return key !== undefined && keys.every(each => each === key) ? { table: table.id, key } : undefined
}

/** Merges partnerships into a new one. They are closed and stay readable by their people. */
export const mergePartnerships = (
  tx: Write,
  world: Ids,
  merger: Omit<Succession, 'kind' | 'newcomers'> & { readonly into: Newcomer },
): Promise<void> => succeed(tx, world, { ...merger, kind: 'merged', newcomers: [merger.into] })

/** Splits a partnership into new ones; each lies where it lay. It is closed and stays readable by its people. */
export const splitPartnership = (
  tx: Write,
  world: Ids,
  split: Omit<Succession, 'kind' | 'sources'> & { readonly source: DeskPartnership },
): Promise<void> => succeed(tx, world, { ...split, kind: 'split', sources: [split.source] })
