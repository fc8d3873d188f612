import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, chown, mkdir, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { copyBinaries, type Binaries } from './binaries.ts'

/** The user that the server runs as; absent when it is simply ours. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined

/** Where one embedded server lives. */
export type Place = {
  readonly binaries: Binaries
  /** PostgreSQL's own data directory. */
  readonly data: string
  /** Folder of the unix socket: 0700, the only way in. */
  readonly socket: string
  readonly log: string
  readonly runAs: RunAs
}

const nobody = 65534
const outside = '/var/lib/stocktake'
const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length

/** PostgreSQL refuses to run as root, so root's server runs as a user that owns nothing else. */
const unprivileged = (): RunAs => (process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : undefined)

const canEnter = (folder: string, runAs: RunAs): boolean =>
  runAs === undefined || spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...runAs, cwd: '/' }).status === 0

const canRun = (binaries: Binaries, runAs: RunAs): boolean =>
  runAs === undefined || spawnSync(join(binaries.folder, 'postgres'), ['-V'], { ...runAs, cwd: '/' }).status === 0

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)

/** A folder of the server's own: closed to others, while the folders above it are left as they are. */
const ownFolder = async (folder: string, runAs: RunAs): Promise<string> => {
  await mkdir(folder, { recursive: true })
  if (runAs) await chown(folder, runAs.uid, runAs.gid)
  await chmod(folder, 0o700)
  return folder
}

const home = async (dataDir: string, runAs: RunAs, log: (line: string) => void): Promise<string> => {
  await mkdir(dataDir, { recursive: true })
  const folder = await realpath(dataDir)
  if (canEnter(folder, runAs)) return folder
  const elsewhere = join(outside, `${basename(folder)}-${shortHash(folder)}`)
  await mkdir(elsewhere, { recursive: true, mode: 0o755 })
  log(`Started as root from a place that others cannot enter: the database is in ${elsewhere}`)
  return elsewhere
}

/** Decides where the server of `dataDir` lives and as whom it runs, and makes the folders that must be there. */
export const placeFor = async (dataDir: string, found: Binaries, log: (line: string) => void): Promise<Place> => {
  const runAs = unprivileged()
  const base = await home(resolve(dataDir), runAs, log)
  let binaries = found
  if (!canRun(found, runAs)) {
    await mkdir(outside, { recursive: true, mode: 0o755 })
    binaries = await copyBinaries(found, outside)
    log(`PostgreSQL's programs run from ${binaries.folder}, because its user can not enter ${found.folder}`)
  }
  const near = join(base, 'socket')
  const socket =
    near.length <= longestSocketFolder ? near : join(runAs ? outside : tmpdir(), `stocktake-${shortHash(base)}`)
  await ownFolder(socket, runAs)
  const data = await ownFolder(join(base, 'postgres'), runAs)
  return { binaries, data, socket, log: join(dirname(data), 'postgres.log'), runAs }
}
