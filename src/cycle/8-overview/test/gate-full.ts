// `npm run gate:full`: the attack on twenty made-up countries, twelve standards, four releases each, by nobody, by every
// single contributor and by pairs of them; and on planted releases, which must be found out. What is done is kept in a
// file below DATA_DIR (or the system's temporary folder), and a run that was stopped goes on behind it.
// `--worlds 4` and `--standards 3` make it shorter, `--pairs` adds the pairs, `--again` forgets what was done.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadSolver } from '#solving'
import { countryOf, type Kind } from '#test/overview/world.ts'
import { attack, readyFor } from '../attack/attack.ts'
import { judge } from '../attack/judge.ts'
import { puzzleOf } from '../attack/puzzle.ts'
import { readRelease } from '../attack/reading/release.ts'
import { filesOf } from '../release/actions.ts'
import type { Release } from '../release/printed.ts'
import { editionId, publish, type Published } from './country.ts'
import { naively, saidBy } from './second-writing.ts'
import { usefulnessOf, type Usefulness } from './usefulness.ts'

const asked = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const [worlds, standards] = [asked('worlds', 20), asked('standards', 12)]
const hasPairs = process.argv.includes('--pairs')
const file = join(process.env['DATA_DIR'] ?? tmpdir(), `gate-full-${standards}${hasPairs ? '-pairs' : ''}.json`)

/** What was found in one country on one standard. */
type Done = {
  readonly scores: number
  readonly attacks: number
  readonly exact: number
  readonly narrow: number
  readonly undecided: number
  readonly strange: number
  readonly seconds: number
}
type World = {
  readonly kind: Kind
  readonly seed: number
  readonly planted?: { readonly exact: number; readonly of: number }
  readonly usefulness?: Usefulness
  readonly done: Record<string, Done>
}

const solver = await loadSolver()
const topicOf = (standard: number) => ({ edition: editionId, standard })

/** Each release as its JSON file says it, as the gate reads it. */
const asRead = async ({ releases }: Published): Promise<readonly Release[]> =>
  Promise.all(
    releases.map(async release => {
      const read = readRelease((await filesOf(release)).json)
      if (read === undefined) throw new Error('A release could not be read back')
      return read
    }),
  )

const attackOn = (published: Published, releases: readonly Release[], standard: number): Done => {
  const began = performance.now()
  const one = { releases, members: published.membersOn(standard), topic: topicOf(standard) }
  const verdicts = (['nobody', 'each', ...(hasPairs ? (['pairs'] as const) : [])] as const).map(insiders =>
    judge({ ...one, insiders }, solver),
  )
  const sum = (of: 'attacks' | 'exact' | 'narrow' | 'undecided'): number =>
    verdicts.reduce((total, verdict) => total + verdict[of], 0)
  return {
    scores: one.members.reduce((total, { scores }) => total + scores.length, 0),
    ...{ attacks: sum('attacks'), exact: sum('exact'), narrow: sum('narrow'), undecided: sum('undecided') },
    strange: verdicts.reduce((total, { strange }) => total + strange.length, 0),
    seconds: (performance.now() - began) / 1000,
  }
}

/** Means to two decimals by region and kind of area at once, nothing hidden: what the attack must find out. */
const plantedIn = (published: Published, years: number): { readonly exact: number; readonly of: number } => {
  const members = published.membersOn(1)
  const printed = naively(members, years, { decimals: 2, hideUnder: 0, isCrossed: true })
  const puzzle = puzzleOf(saidBy(printed), members)
  const found = attack(readyFor(puzzle), [], solver)
  const exact = found.filter(({ possible, isDecided }) => isDecided && possible.length === 1).length
  return { exact, of: puzzle.unknowns.length }
}

const keep = async (all: readonly World[]): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, JSON.stringify(all))
  await rename(`${file}.new`, file)
}

const begun = async (): Promise<World[]> => {
  if (process.argv.includes('--again')) await rm(file, { force: true })
  return JSON.parse(await readFile(file, 'utf8').catch(() => '[]')) as World[]
}

const all = await begun()
console.log(`Kept in ${file}; ${all.length} countries begun before.\n`)
console.log(
  'country   scores  attacks  exact  narrow  undecided  strange  seconds | planted: exact | error: country region | rank  wrong way',
)
for (let number = 0; number < worlds; number++) {
  const kind: Kind = number % 2 === 0 ? 'A' : 'B'
  const known = all[number]
  const country = countryOf(kind, 101 + number, standards)
  const published = publish(country, true)
  const releases = await asRead(published)
  let world: World = known ?? { kind, seed: 101 + number, done: {} }
  for (let standard = 1; standard <= standards; standard++) {
    if (world.done[standard] !== undefined) continue
    world = { ...world, done: { ...world.done, [standard]: attackOn(published, releases, standard) } }
    all[number] = world
    await keep(all)
  }
  const topics = Array.from({ length: standards }, (_, at) => topicOf(at + 1))
  world = {
    ...world,
    planted: world.planted ?? plantedIn(published, country.years),
    usefulness: world.usefulness ?? usefulnessOf(releases, published.membersOn, topics),
  }
  all[number] = world
  await keep(all)
  console.log(sayWorld(world))
}

function sumOf({ done }: World, of: keyof Done): number {
  return Object.values(done).reduce((total, each) => total + each[of], 0)
}

function sayWorld(world: World): string {
  const { kind, seed, planted, usefulness } = world
  const numbers = (['scores', 'attacks', 'exact', 'narrow', 'undecided', 'strange'] as const).map(of =>
    String(sumOf(world, of)).padStart(8),
  )
  return (
    `${kind} ${seed}    ${numbers.join(' ')} ${sumOf(world, 'seconds').toFixed(0).padStart(8)} | ${planted?.exact} of ${planted?.of} | ` +
    `${usefulness?.country.toFixed(3)} ${usefulness?.region.toFixed(3)} | ${usefulness?.rank.toFixed(3)} ${usefulness?.wrong} of ${(usefulness?.right ?? 0) + (usefulness?.wrong ?? 0) + (usefulness?.alike ?? 0)}`
  )
}

const total = (of: keyof Done): number => all.slice(0, worlds).reduce((sum, world) => sum + sumOf(world, of), 0)
const planted = all.slice(0, worlds).reduce((sum, world) => sum + (world.planted?.exact ?? 0), 0)
console.log(
  `\n${all.slice(0, worlds).length} countries × ${standards} standards × 4 releases: ${total('scores')} scores, ${total('attacks')} attacks; ` +
    `${total('exact')} exact, ${total('narrow')} narrow, ${total('undecided')} undecided, ${total('strange')} strange; planted: ${planted} exact.`,
)
if (total('exact') + total('narrow') + total('undecided') + total('strange') > 0 || planted < 5 * worlds) {
  console.error('The gate failed: see above.')
  process.exitCode = 1
}
