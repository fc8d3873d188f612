// `npm run bench -- overview`: a programme of 150 partnerships over ten years. See ../README.md.
import { join } from 'node:path'
import { openDatabase, type Database } from '#db'
import { realWorld, type Scope } from '#ground'
import { loadEditions } from '#instrument'
import { gateStandingOf, startGate, type DraftKey, type GateStanding } from '#overview'
import type { Client } from 'pg'
import { workAtGate } from '../../src/cycle/8-overview/gating/actions/running.ts'
import { buildDecade } from '../../test/world/decade.ts'
import { askOnce, requestOf } from '../load.ts'
import { measure } from '../measure.ts'
import { startSide, type Side } from '../side.ts'

const say = (words: string): void => console.log(words)
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

type Timed = { readonly ms: number; readonly standing: GateStanding }

/** Works for the gate until so many of its parts are done. */
const gateUntil = async (db: Database, desk: Scope, key: DraftKey, parts: number): Promise<Timed> => {
  const began = performance.now()
  let standing = await db.read(desk, tx => gateStandingOf(tx, key))
  while (standing.done < parts && standing.state === 'running') {
    await workAtGate({ db }, key.programme, parts - standing.done)
    standing = await db.read(desk, tx => gateStandingOf(tx, key))
  }
  return { ms: performance.now() - began, standing }
}

const sayGate = (name: string, { ms, standing }: Timed, budget: string): void => {
  const { attacks, exact, narrow, undecided, findings } = standing
  say(
    `The gate, ${name}: ${seconds(ms)}; ${attacks} attacks so far, ${exact} exact, ${narrow} narrow, ${undecided} undecided, ` +
      `${findings.length} other findings${budget}`,
  )
}

const [readers, pagesEach, rounds] = [4, 25, 5]

/** Processor time of one page, the middle of some rounds. */
const pageMs = async (side: Side, administrator: Client, path: string): Promise<number> => {
  const bytes = requestOf({ path })
  const load = Array.from({ length: readers }, () => Array.from({ length: pagesEach }, () => ({ bytes, expects: 200 })))
  const seen: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const { cpuMs, databaseMs } = await measure(side, administrator, load)
    if (round > 0) seen.push(cpuMs + (databaseMs ?? 0))
  }
  return seen.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN
}

const pages = async (connection: string, administrator: Client, programme: string): Promise<void> => {
  const side = await startSide('stocktake.ts', 'stocktake app', { connection, page: '' })
  try {
    const pathOf = (release: number): string => `/overview/${programme}/${release}`
    const sizes = await Promise.all(
      [5, 9].map(
        async release => (await askOnce(side.port, requestOf({ path: pathOf(release) }, 'identity'))).body.length,
      ),
    )
    // Both have four releases beside them: the fifth of five years, and the ninth of nine.
    const [early, late] = [await pageMs(side, administrator, pathOf(5)), await pageMs(side, administrator, pathOf(9))]
    say(
      `A release's page: ${early.toFixed(1)} ms for the fifth, ${late.toFixed(1)} ms for the ninth: × ${(late / early).toFixed(2)}; ` +
        `${sizes.map(size => `${(size / 1000).toFixed(0)} kB`).join(' and ')} unpacked; budget: at most × 1.20`,
    )
  } finally {
    await side.stop()
  }
}

/** Builds the programme, its releases, the gate of the last, and the pages of an early and a late one. */
export const benchOverview = async (administrator: Client, connection: string): Promise<void> => {
  const db = openDatabase(connection)
  const world = realWorld()
  const editions = await loadEditions(join(import.meta.dirname, '../../editions'))
  const by = { id: world.newId<'person'>(), name: 'Ada', email: 'ada@example.org' }
  await administrator.query(`insert into people.person (id, name, email, made_at) values ($1, $2, $3, now())`, [
    ...[by.id, by.name, by.email],
  ])
  const began = performance.now()
  const { programme, last, built } = await buildDecade({ db, world, editions }, by)
  await administrator.query('vacuum analyze')
  say(`150 partnerships over ten years: made in ${seconds(performance.now() - began)}.`)
  const [third = 0, tenth = 0] = [built[2], built[9]]
  say(
    `Building a release with its files: ${built.map(ms => seconds(ms)).join(', ')}; the tenth is × ${(tenth / third).toFixed(2)} ` +
      `of the third; budget: a matter of seconds`,
  )
  const desk: Scope = { kind: 'desk', programme, person: by.id }
  await db.write(desk, tx => startGate(tx, last))
  sayGate('files and nobody', await gateUntil(db, desk, last, 13), '; budget: under a minute')
  sayGate('every single contributor', await gateUntil(db, desk, last, 25), '')
  if (process.argv.includes('--pairs')) sayGate('200 pairs in each cell', await gateUntil(db, desk, last, 37), '')
  await db.close()
  await pages(connection, administrator, programme)
}
