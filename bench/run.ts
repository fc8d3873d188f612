// `npm run bench`: what the product costs beside the floor, in one run. See README.md here and docs/decisions/budgets.md.
import { join } from 'node:path'
import { openDatabase } from '#db'
import { realWorld } from '#ground'
import { loadEditions } from '#instrument'
import { asAdministrator, createDatabase, inDatabase, migrated, startTestServer } from '#test/server.ts'
import { buildWorld } from '#test/world/index.ts'
import type { Client } from 'pg'
import { startVisit } from '../src/people/visit/actions.ts'
import { asTable, pageFigures, savingFigures, type Figure, type Pair } from './figures.ts'
import { askOnce, requestOf, type Request } from './load.ts'
import { measure } from './measure.ts'
import { firstSaves, forget, laterSaves, storedBy } from './saving.ts'
import { startSide, type Side } from './side.ts'
import { weigh } from './weight.ts'
import { benchArchive } from './archive/run.ts'
import { benchExchange } from './exchange/run.ts'
import { benchOverview } from './overview/run.ts'
import { benchPapers } from './papers/run.ts'
import { benchWorkshops } from './workshop/run.ts'
import { arrangeWriters, type Writer } from './writers.ts'

const rounds = 7
const readers = 8
const pagesEach = 40
const partnershipsWriting = 8
const budgetBytes = 30_000
/** How long twenty workshops go on at once, unless a number stands after `workshop`. */
const minutesAsked = Number(process.argv.at(-1)) || 5

const say = (words: string): void => console.log(words)

/** The pages that are looked at, and who looks. */
type Pages = {
  readonly standard: string
  readonly today: string
  readonly positions: string
  readonly lead: string
  readonly chair: string
}

const arrange = async (
  administrator: Client,
  connection: string,
): Promise<{ readonly pages: Pages; readonly writers: readonly Writer[] }> => {
  const db = openDatabase(connection)
  const world = realWorld()
  const editions = await loadEditions(join(import.meta.dirname, '../editions'))
  const { partnerships, exercises, groups, people } = await buildWorld({ db, world, editions })
  const writers = await arrangeWriters({ db, world, administrator }, partnershipsWriting)
  const [wexmoor, calder] = [`/partnerships/${partnerships.wexmoor}`, `/partnerships/${partnerships.calder}`]
  const pages = {
    standard: `${wexmoor}/exercises/${exercises.wexmoor2026}/groups/${groups.commissioning}/standards/3`,
    today: wexmoor,
    positions: `${calder}/exercises/${exercises.calder2026}/positions`,
    lead: `visit=${await startVisit({ db, world }, people.dev.id)}`,
    chair: `visit=${await startVisit({ db, world }, people.amara.id)}`,
  }
  await db.close()
  return { pages, writers }
}

type Sides = { readonly stocktake: Side; readonly floor: Side }
type Work = { readonly page: Pair; readonly first: Pair; readonly later: Pair }
type Loads = { readonly [Name in keyof Work]: readonly (readonly Request[])[] }

/** One round: every piece of work on one side, then on the other; who begins changes from round to round. */
const round = async (
  number: number,
  sides: Sides,
  administrator: Client,
  writers: readonly Writer[],
  loads: Loads,
): Promise<Work> => {
  const on = async (side: Side) => {
    const page = await measure(side, administrator, loads.page)
    const first = await measure(side, administrator, loads.first)
    const later = await measure(side, administrator, loads.later)
    const stored = await storedBy(administrator, writers)
    await forget(administrator, writers)
    return { page, first, later, stored }
  }
  const isOdd = number % 2 === 1
  const [one, other] = isOdd ? [sides.stocktake, sides.floor] : [sides.floor, sides.stocktake]
  const [begun, ended] = [await on(one), await on(other)]
  const [stocktake, floor] = isOdd ? [begun, ended] : [ended, begun]
  if (stocktake.stored !== floor.stored)
    throw new Error(`Not the same was stored: ${stocktake.stored}; ${floor.stored}`)
  const pair = (of: keyof Work): Pair => ({ stocktake: stocktake[of], floor: floor[of] })
  return { page: pair('page'), first: pair('first'), later: pair('later') }
}

const weights = async ({ port }: Side, pages: Pages): Promise<readonly Figure[]> => {
  const named = [
    ['Today', pages.today, pages.lead],
    ['A standard’s page', pages.standard, pages.lead],
    ['Positions', pages.positions, pages.chair],
  ] as const
  const figures: Figure[] = []
  for (const [name, path, cookie] of named) {
    const { html, files } = await weigh(port, path, cookie)
    const [whole, met] = [html + files, html + files <= budgetBytes ? 'yes' : 'no']
    const result = `${(whole / 1000).toFixed(1)} kB (page ${(html / 1000).toFixed(1)})`
    figures.push({ figure: `${name}: weight`, stocktake: '', floor: '', result, budget: 'at most 30 kB', met })
  }
  return figures
}

const warmAndRun = async (
  sides: Sides,
  administrator: Client,
  pages: Pages,
  writers: readonly Writer[],
): Promise<readonly Figure[]> => {
  const page = { bytes: requestOf({ path: pages.standard, cookie: pages.lead }), expects: 200 }
  const loads = {
    page: Array.from({ length: readers }, () => Array.from({ length: pagesEach }, () => page)),
    first: firstSaves(writers),
    later: laterSaves(writers),
  }
  const seen: Work[] = []
  for (let number = 0; number <= rounds; number++) {
    const measured = await round(number, sides, administrator, writers, loads)
    if (number > 0) seen.push(measured)
    process.stdout.write(number === 0 ? 'Warmed. Rounds: ' : `${number} `)
  }
  say('\n\nThe middle round (and the least to the most of all):\n')
  return [
    ...pageFigures(seen.map(each => each.page)),
    ...savingFigures(
      'A first save',
      seen.map(({ first }) => first),
    ),
    ...savingFigures(
      'A later save',
      seen.map(({ later }) => later),
    ),
    ...(await weights(sides.stocktake, pages)),
  ]
}

const bench = async (administrator: Client, connection: string, floorConnection: string): Promise<void> => {
  const { pages, writers } = await arrange(administrator, connection)
  await administrator.query('vacuum analyze')
  const stocktake = await startSide('stocktake.ts', 'stocktake app', { connection, page: '' })
  try {
    const shown = await askOnce(stocktake.port, requestOf({ path: pages.standard, cookie: pages.lead }, 'identity'))
    const floor = await startSide('floor.ts', 'floor', { connection: floorConnection, page: shown.body.toString() })
    try {
      say(asTable(await warmAndRun({ stocktake, floor }, administrator, pages, writers)))
    } finally {
      await floor.stop()
    }
  } finally {
    await stocktake.stop()
  }
}

const server = await startTestServer(process.env['PG_BIN'])
const interrupted = (): void => void server.stop().finally(() => process.exit(130))
process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
try {
  await createDatabase(server.administrator, 'bench', migrated)
  if (process.argv.includes('workshop')) {
    await benchWorkshops(inDatabase(server.administrator, 'bench', 'stocktake'), minutesAsked)
  } else if (process.argv.includes('papers')) {
    await benchPapers(inDatabase(server.administrator, 'bench', 'stocktake'))
  } else if (process.argv.includes('archive')) {
    await asAdministrator(inDatabase(server.administrator, 'bench'), administrator =>
      benchArchive(administrator, inDatabase(server.administrator, 'bench', 'stocktake')),
    )
  } else if (process.argv.includes('overview')) {
    await asAdministrator(inDatabase(server.administrator, 'bench'), administrator =>
      benchOverview(administrator, inDatabase(server.administrator, 'bench', 'stocktake')),
    )
  } else if (process.argv.includes('exchange')) {
    await asAdministrator(inDatabase(server.administrator, 'bench'), administrator =>
      benchExchange(administrator, inDatabase(server.administrator, 'bench', 'stocktake')),
    )
  } else
    await asAdministrator(inDatabase(server.administrator, 'bench'), administrator =>
      bench(
        administrator,
        inDatabase(server.administrator, 'bench', 'stocktake'),
        inDatabase(server.administrator, 'bench'),
      ),
    )
} finally {
  await server.stop()
}
