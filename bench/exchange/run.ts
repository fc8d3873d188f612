// `npm run bench -- exchange`: searches over 50,000 records of practice, beside the same statements without any wall.
import type { Client } from 'pg'
import { openDatabase, type Database } from '#db'
import { realWorld, type Scope } from '#ground'
import { readSearch, type Search } from '../../src/commons/exchange/search/search.ts'
import { findShown } from '../../src/commons/exchange/search/store.ts'
import { layIn, sampleWords } from '../../src/commons/exchange/test/many.ts'

const [records, rounds, searchesEach] = [50_000, 7, 8]

const say = (words: string): void => console.log(words)
const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

/** Somebody with a role in a partnership, by whom the policies know a member. */
const memberOf = async (administrator: Client): Promise<Scope> => {
  const world = realWorld()
  const [partnership, person] = [world.newId<'partnership'>(), world.newId<'person'>()]
  await administrator.query("insert into people.partnership (id, name, made_at) values ($1, 'Wexmoor', now())", [
    partnership,
  ])
  await administrator.query("insert into people.person (id, name, made_at) values ($1, 'Dev', now())", [person])
  await administrator.query(
    "insert into people.role (partnership_id, id, person_id, role, given_at) values ($1, $2, $3, 'member', now())",
    [partnership, world.newId(), person],
  )
  return { kind: 'partnership', partnership, person }
}

/** The floor: the same page with its count as one plain statement, by somebody whom no policy touches. */
const plainly = async (client: Client, { words }: Search, standards: readonly string[]): Promise<number> => {
  const fitting =
    standards.length === 0
      ? 'exchange.word_index w where w.words @@ q'
      : 'exchange.word_index w join exchange.shown s on s.id = w.id and s.standards && $2 where w.words @@ q'
  const values = standards.length === 0 ? [words] : [words, standards]
  const { rows } = await client.query(
    `select s.*, best.found from (
       select w.id, ts_rank(w.words, q) as fits, count(*) over () as found
       from websearch_to_tsquery('english', $1) q, lateral (select w.id, w.words from ${fitting}) w
       order by fits desc, w.id desc limit 20
     ) best join exchange.shown s on s.id = best.id order by best.fits desc, best.id desc`,
    values,
  )
  return rows.length
}

type Timed = { readonly ms: number; readonly found: number }

const timed = async (work: () => Promise<number>): Promise<Timed> => {
  const began = performance.now()
  let found = 0
  for (let count = 0; count < searchesEach; count++) found = await work()
  return { ms: (performance.now() - began) / searchesEach, found }
}

const compare = async (
  name: string,
  { db, scope, administrator }: { readonly db: Database; readonly scope: Scope; readonly administrator: Client },
  [words, standards]: readonly [string, readonly string[]],
): Promise<void> => {
  const search = readSearch({ words }, [])
  const ours = () => db.read(scope, tx => findShown(tx, search, standards)).then(({ rows = [] }) => rows.length)
  const floor = () => plainly(administrator, search, standards)
  const seen: { readonly stocktake: Timed; readonly floor: Timed }[] = []
  for (let round = 0; round <= rounds; round++) {
    const isOdd = round % 2 === 1
    const first = await timed(isOdd ? ours : floor)
    const second = await timed(isOdd ? floor : ours)
    const pair = isOdd ? { stocktake: first, floor: second } : { stocktake: second, floor: first }
    if (pair.stocktake.found !== pair.floor.found) throw new Error(`${name}: not the same was found`)
    if (round > 0) seen.push(pair)
  }
  const ratios = seen.map(pair => pair.stocktake.ms / pair.floor.ms)
  const [stocktake, plain] = [middle(seen.map(pair => pair.stocktake.ms)), middle(seen.map(pair => pair.floor.ms))]
  say(
    `  ${name.padEnd(42)} ${stocktake.toFixed(1)} ms, floor ${plain.toFixed(1)} ms: × ${middle(ratios).toFixed(2)} ` +
      `(${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
  )
}

/** Searches of the exchange by a member, with every policy at work, on a database that is made and migrated. */
export const benchExchange = async (administrator: Client, connection: string): Promise<void> => {
  const db = openDatabase(connection)
  const scope = await memberOf(administrator)
  const began = performance.now()
  await layIn((text, values) => administrator.query(text, values), records)
  await administrator.query('vacuum analyze exchange.shown, exchange.word_index')
  say(
    `\n${records.toLocaleString('en-GB')} records laid in (${((performance.now() - began) / 1000).toFixed(0)} s). A search, by a member:`,
  )
  const sides = { db, scope, administrator }
  const { frequent, middling, rare } = sampleWords
  await compare('a rare word', sides, [rare, []])
  await compare('a word that is in some', sides, [middling, []])
  await compare('two of those', sides, [`${middling} ${frequent}`, []])
  await compare('a word in very many', sides, [frequent, []])
  await compare('a word in some, of one standard', sides, [middling, ['commissioning-12.v1/5']])
  await db.close()
}
