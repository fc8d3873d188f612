import { deepEqual, equal, ok } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startEmbedded } from '#db'
import { asAdministrator, inDatabase } from '../server.ts'
import { until } from '../until.ts'

const cycles = 20
const writer = join(import.meta.dirname, 'writer.ts')
const ground = join(import.meta.dirname, '../../migrations/000-ground.sql')
const table = (name: string): string =>
  `create table trial.${name} (partnership_id uuid not null, id integer not null, primary key (partnership_id, id));
   call plumbing.tenant_table('trial.${name}');`

const root = await mkdtemp(join(tmpdir(), 'stocktake-kill-'))
const [dataDir, folder] = [join(root, 'data'), join(root, 'migrations')]
after(() => rm(root, { recursive: true, force: true }))

const postmaster = async (): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])

/**
 * Lets it write until so much is acknowledged, kills the program (and every second time the database), and says what had
 * been acknowledged.
 */
const cycle = async (from: number, withDatabase: boolean, least: number): Promise<readonly number[]> => {
  const child = spawn(process.execPath, [writer, dataDir, folder, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'close')
  const lines = (): readonly string[] => said.split('\n').slice(1, -1)
  await until('it has written', () => lines().length >= least || child.exitCode !== null)
  const pid = await postmaster()
  child.kill('SIGKILL')
  if (withDatabase) process.kill(pid, 'SIGKILL')
  await ended
  // The first line says that it is ready. One that was cut off was not acknowledged to anyone.
  return lines().map(Number)
}

const kept = async (name: string): Promise<readonly number[]> => {
  const server = await startEmbedded({ dataDir, pgBin: process.env['PG_BIN'], log: () => undefined })
  try {
    return await asAdministrator(inDatabase(server.administrator, 'stocktake'), async client =>
      (await client.query<{ id: number }>(`select id from trial.${name} order by id`)).rows.map(({ id }) => id),
    )
  } finally {
    await server.stop()
  }
}

test(`${cycles} times killed in mid-work, everything that was acknowledged is there, and nothing by half`, async () => {
  await chmod(root, 0o755)
  await mkdir(folder)
  await copyFile(ground, join(folder, '000-ground.sql'))
  await writeFile(join(folder, '001-trial.sql'), `call plumbing.room('trial');\n${table('one')}\n${table('other')}`)
  const acknowledged: number[] = []
  for (let count = 0; count < cycles; count++)
    acknowledged.push(...(await cycle(count * 1_000_000, count % 2 === 1, 10 + count)))
  const [one, other] = [await kept('one'), await kept('other')]
  const there = new Set(one)
  deepEqual(
    acknowledged.filter(id => !there.has(id)),
    [],
  )
  deepEqual(one, other)
  ok(acknowledged.length >= cycles * 10, `only ${acknowledged.length} writes were acknowledged: the loop proves little`)
  equal(new Set(acknowledged).size, acknowledged.length)
})
