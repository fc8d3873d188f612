import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant, World } from '#ground'
import { hashOf, newToken } from '#people'

const prefix = 'stocktake-reading-in-'
const hour = 60 * 60 * 1000

/** The folder of a file that waits: only who holds the token, and is who looked into it, comes to its name. */
const folderOf = (token: string, owner: string): string => join(tmpdir(), `${prefix}${hashOf(`${owner} ${token}`)}`)

/** Clears away what was looked into an hour ago and never stored. */
const clearOld = async (now: Instant): Promise<void> => {
  const names = await readdir(tmpdir())
  for (const name of names.filter(each => each.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    const at = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    )
    if (Date.parse(now) - at > hour) await rm(folder, { recursive: true, force: true })
  }
}

/** Puts an uploaded archive aside until somebody has seen what is in it; gives the token that finds it again. */
export const setAside = async (world: World, path: string, owner: string): Promise<string> => {
  await clearOld(world.now())
  const token = newToken(world)
  const folder = folderOf(token, owner)
  await mkdir(folder, { mode: 0o700, recursive: true })
  await rename(path, join(folder, 'archive.zip'))
  return token
}

/** The archive that was put aside, or nothing when it is not there any more. */
export const foundAgain = async (
  token: string,
  owner: string,
): Promise<{ readonly path: string; readonly size: number } | undefined> => {
  const path = join(folderOf(token, owner), 'archive.zip')
  return stat(path).then(
    ({ size }) => ({ path, size }),
    () => undefined,
  )
}

/** Forgets an archive that was stored. */
export const forget = (token: string, owner: string): Promise<void> =>
  rm(folderOf(token, owner), { recursive: true, force: true })
