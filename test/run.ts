// Runs every check and every test, or only the test files named: `npm test -- src/config.test.ts`.
// `--postgres-15`, or CI, runs what touches the database on Debian's PostgreSQL 15 as well.
import { spawn } from 'node:child_process'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { startTestServer } from './server.ts'

const root = join(import.meta.dirname, '..')
const everything = ['src/**/*.test.ts', 'test/**/*.test.ts']
const onTheDatabase = ['src/plumbing/**/*.test.ts', 'src/**/{store,*-store}.test.ts', 'test/walls/matrix.test.ts']
const postgres15 = '/usr/lib/postgresql/15/bin'

const say = (words: string): void => console.log(`\n▶ ${words}`)

/** Runs a check beside the tests; what it says is said at its end, in one piece. */
const check = (name: string, ...args: string[]): Promise<boolean> =>
  new Promise(done => {
    const said: Buffer[] = []
    const child = spawn(join(root, 'node_modules/.bin', name), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes))
    const end = (isWell: boolean): void => {
      say(`${[name, ...args].join(' ')}: ${isWell ? 'well' : 'FAILED'}`)
      process.stdout.write(Buffer.concat(said))
      done(isWell)
    }
    child.on('error', () => end(false)).on('close', code => end(code === 0))
  })

/** Runs files two at a time; `false` when one failed, or when nothing ran at all. */
const runTests = (files: readonly string[]): Promise<boolean> =>
  new Promise(done => {
    const events = run({ files: [...files], concurrency: 2, cwd: root, timeout: 1_800_000 })
    events.on('test:summary', ({ file, success, counts }) => {
      if (file === undefined) done(success && counts.tests > 0)
    })
    events.compose(new spec()).pipe(process.stdout, { end: false })
  })

const find = async (patterns: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = []
  for await (const path of glob([...patterns], { cwd: root })) found.push(path)
  return found.sort()
}

type File = { readonly path: string; readonly text: string }

const read = (paths: readonly string[]): Promise<readonly File[]> =>
  Promise.all(paths.map(async path => ({ path, text: await readFile(join(root, path), 'utf8') })))

/** How long a file allows itself in all says how long it takes beside others. */
const allowed = ({ text }: File): number =>
  Math.max(0, ...[...text.matchAll(/timeout: ([\d_]+)/g)].map(([, time = '']) => Number(time.replaceAll('_', ''))))

/** The longest first: one that begins last leaves a core without work. */
const longestFirst = async (paths: readonly string[]): Promise<readonly string[]> =>
  (await read(paths)).toSorted((one, other) => allowed(other) - allowed(one)).map(({ path }) => path)

/** Without those of the plumbing that have nothing to do with a database. */
const needingOne = async (paths: readonly string[]): Promise<readonly string[]> =>
  (await read(paths))
    .filter(({ path, text }) => !path.startsWith('src/plumbing/') || /#db'|#test\/(?:database|server)/.test(text))
    .map(({ path }) => path)

/** One server for all these files; each test has a database of its own on it. */
const onServer = async (files: readonly string[], pgBin?: string): Promise<boolean> => {
  const server = await startTestServer(pgBin)
  const interrupted = (): void => void server.stop().finally(() => process.exit(130))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  process.env['STOCKTAKE_TEST_SERVER'] = server.administrator
  if (pgBin !== undefined) process.env['PG_BIN'] = pgBin
  try {
    return await runTests(files)
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    await server.stop()
  }
}

const args = process.argv.slice(2)
const named = args.filter(arg => !arg.startsWith('--'))
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/compiled')

const checks = named.length > 0 ? [] : [check('tsc', '-p', '.'), check('oxlint', '--type-aware', '--deny-warnings')]
const results: boolean[] = []
say('tests')
results.push(await onServer(named.length > 0 ? named : await longestFirst(await find(everything))))
if (args.includes('--postgres-15') || process.env['CI']) {
  say('the database tests again, on PostgreSQL 15')
  const files = named.length > 0 ? named : await longestFirst(await needingOne(await find(onTheDatabase)))
  results.push(await onServer(files, postgres15))
}
results.push(...(await Promise.all(checks)))
if (results.includes(false)) {
  console.error('\nFailed: see above.')
  process.exitCode = 1
}
