// Runs every check and every test, or only the test files named: `npm test -- src/config.test.ts`.
// `--postgres-15`, or CI, runs what touches the database on Debian's PostgreSQL 15 as well.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { startTestServer } from './server.ts'

const root = join(import.meta.dirname, '..')
const everything = ['src/**/*.test.ts', 'test/**/*.test.ts']
const onTheDatabase = ['src/plumbing/{db,jobs}/*.test.ts', 'src/**/store.test.ts', 'src/**/*-store.test.ts']
const postgres15 = '/usr/lib/postgresql/15/bin'

const say = (words: string): void => console.log(`\n▶ ${words}`)

const check = (name: string, ...args: string[]): Promise<boolean> =>
  new Promise(done => {
    say([name, ...args].join(' '))
    const child = spawn(join(root, 'node_modules/.bin', name), args, { cwd: root, stdio: 'inherit' })
    child.on('error', () => done(false)).on('exit', code => done(code === 0))
  })

/** Runs files two at a time; `false` when one failed, or when nothing ran at all. */
const runTests = (files: readonly string[]): Promise<boolean> =>
  new Promise(done => {
    const events = run({ files: [...files], concurrency: 2, cwd: root, timeout: 900_000 })
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

const results: boolean[] = []
if (named.length === 0) {
  results.push(await check('tsc', '-p', '.'))
  if (existsSync(join(root, '.oxlintrc.json'))) results.push(await check('oxlint', '--type-aware', '--deny-warnings'))
}
say('tests')
results.push(await onServer(named.length > 0 ? named : await find(everything)))
if (args.includes('--postgres-15') || process.env['CI']) {
  say('the database tests again, on PostgreSQL 15')
  results.push(await onServer(named.length > 0 ? named : await find(onTheDatabase), postgres15))
}
if (results.includes(false)) {
  console.error('\nFailed: see above.')
  process.exitCode = 1
}
