import { readFile } from 'node:fs/promises'
import type { Client } from 'pg'
import { drive, type Request } from './load.ts'
import type { Side } from './side.ts'

/** What one piece of work cost on one side. */
export type Cost = {
  /** Processor time of the program, in ms for each request. */
  readonly cpuMs: number
  /** The same of its database connections; undefined where /proc does not tell. */
  readonly databaseMs: number | undefined
  /** Requests a second. */
  readonly rate: number
}

/** Sends the requests and reads the clocks before and after. */
export const measure = async (
  side: Side,
  administrator: Client,
  callers: readonly (readonly Request[])[],
): Promise<Cost> => {
  const count = callers.flat().length
  const [cpu, database] = [await side.cpuMs(), await databaseTicks(administrator, side.application)]
  const tookMs = await drive(side.port, callers)
  const [cpuAfter, databaseAfter] = [await side.cpuMs(), await databaseTicks(administrator, side.application)]
  const between = database && databaseAfter && databaseMsBetween(database, databaseAfter)
  return {
    cpuMs: (cpuAfter - cpu) / count,
    databaseMs: between === undefined ? undefined : between / count,
    rate: (1000 * count) / tookMs,
  }
}

type Ticks = ReadonlyMap<number, number>

/** Linux counts the time of a process in hundredths of a second. */
const msInTick = 10

const databaseMsBetween = (before: Ticks, after: Ticks): number =>
  msInTick * [...after].reduce((sum, [pid, ticks]) => sum + ticks - (before.get(pid) ?? 0), 0)

/** The processor time of each connection’s process so far. */
const databaseTicks = async (administrator: Client, application: string): Promise<Ticks | undefined> => {
  const { rows } = await administrator.query<{ pid: number }>(
    'select pid from pg_stat_activity where application_name = $1',
    [application],
  )
  try {
    return new Map(await Promise.all(rows.map(async ({ pid }) => [pid, await ticksOf(pid)] as const)))
  } catch {
    return undefined
  }
}

/** User and system time are fields 14 and 15; the name before them may hold spaces and ends with a parenthesis. */
const ticksOf = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}
