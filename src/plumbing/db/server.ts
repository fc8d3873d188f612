import { spawn, execFile } from 'node:child_process'
import { chown, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import type { Connection } from './pool.ts'
import type { Place } from './place.ts'

const run = promisify(execFile)

const patience = 20_000
/** Before it stops, a server writes down all that changed, and a disk may be slow. */
const stopPatience = 60_000
const step = 50

/** The server's own administrator: makes roles and databases, and never answers a request. */
export const administratorOf = (place: Place, database = 'postgres'): Connection =>
  `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(place.socket)}`

const readText = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)

const environment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }

/** Makes the data in a folder beside it and then renames it, so that an interrupted first start leaves nothing half. */
const initialise = async (place: Place): Promise<void> => {
  const { binaries, data, runAs } = place
  const making = await mkdtemp(`${data}-`)
  if (runAs) await chown(making, runAs.uid, runAs.gid)
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C']
  const options = [...locale, '--encoding=UTF8', '--auth=trust', '--username=postgres', '--data-checksums']
  await run(join(binaries.folder, 'initdb'), ['-D', making, ...options], { ...runAs, cwd: '/', env: environment })
  await rename(making, data).catch(async () => rm(making, { recursive: true, force: true }))
}

/** @throws when the folder was made by another major version, which this one can't read. */
const checkVersion = async ({ binaries, data }: Place): Promise<void> => {
  const made = (await readText(join(data, 'PG_VERSION')))?.trim()
  if (made !== undefined && made !== String(binaries.major))
    throw new Error(
      `${data} was made by PostgreSQL ${made}, and this is PostgreSQL ${binaries.major}. Set PG_BIN to the programs of ` +
        `PostgreSQL ${made}, or move the data as docs/running/install.md says.`,
    )
}

/** What failing statements said never reaches the log: it would hold what people wrote. */
const settings = (place: Place): readonly string[] =>
  Object.entries({
    listen_addresses: '',
    unix_socket_directories: place.socket,
    unix_socket_permissions: '0700',
    max_connections: '50',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** The log is a file and never a pipe: a server whose pipe broke dies in mid-work. */
const openLog = async (path: string): ReturnType<typeof open> => {
  const size = await stat(path).then(
    found => found.size,
    () => 0,
  )
  if (size > 10_000_000) await rename(path, `${path}.old`)
  return open(path, 'a', 0o600)
}

/** Starts `postgres` apart from this process, so that it outlives a sudden end and can be found again. */
const launch = async (place: Place): Promise<void> => {
  const log = await openLog(place.log)
  const child = spawn(join(place.binaries.folder, 'postgres'), ['-D', place.data, '-p', '5432', ...settings(place)], {
    ...place.runAs,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  child.on('error', () => undefined)
  child.unref()
  await log.close()
}

const commandOf = async (pid: number): Promise<string> =>
  process.platform === 'linux'
    ? ((await readText(`/proc/${pid}/cmdline`)) ?? '').replaceAll('\0', ' ')
    : run('ps', ['-o', 'args=', '-p', String(pid)]).then(
        ({ stdout }) => stdout,
        () => '',
      )

/**
 * The process of this folder's server, if it runs. After a power cut the number it left behind may belong to any other
 * process, and PostgreSQL would then refuse to start for ever: such a note is thrown away.
 */
const postmasterOf = async ({ data }: Place): Promise<number | undefined> => {
  const note = join(data, 'postmaster.pid')
  const pid = Number((await readText(note))?.split('\n')[0])
  if (!(pid > 0)) return undefined
  const command = await commandOf(pid)
  if (command.includes(`-D ${data} `)) return pid
  if (command !== '' && !/postgres|postmaster/.test(command)) await rm(note, { force: true })
  return undefined
}

/** Connected and asked: it is this folder's server and it takes work. */
const answers = async (place: Place): Promise<boolean> => {
  const client = new Client({ connectionString: administratorOf(place), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === place.data
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const lastLines = async (path: string): Promise<string> =>
  (await readText(path))?.trim().split('\n').slice(-5).join('\n') ?? ''

export type Server = { readonly adopted: boolean; stop(): Promise<void> }

/** Fast shutdown: work under way is rolled back, everything acknowledged is on disk. */
const stopServer = async (place: Place): Promise<void> => {
  const pid = await postmasterOf(place)
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < stopPatience; waited += step) {
    if ((await postmasterOf(place)) !== pid) return
    await pause(step)
  }
  throw new Error(`PostgreSQL (process ${pid}) did not stop within ${stopPatience / 1000} s.`)
}

/**
 * Runs the server of this place: one that is alive already is adopted, otherwise one is started, and started again for
 * 20 s while the last one's processes are still leaving.
 * @throws with the end of the server's log when it does not come up.
 */
export const runServer = async (place: Place): Promise<Server> => {
  await checkVersion(place)
  if ((await readdir(place.data)).length === 0) await initialise(place)
  let launched = false
  let launchAt = 0
  for (let waited = 0; waited < patience; waited += step) {
    if (await answers(place)) return { adopted: !launched, stop: () => stopServer(place) }
    if (waited >= launchAt && (await postmasterOf(place)) === undefined) {
      await launch(place)
      launched = true
      launchAt = waited + 500
    }
    await pause(step)
  }
  throw new Error(`PostgreSQL did not start in ${dirname(place.data)}. Its log says:\n${await lastLines(place.log)}`)
}
