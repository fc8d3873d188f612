import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** One file of the project, by its path from the root. */
export type Source = { readonly path: string; readonly text: string }

/** Where people write: what is installed, built or kept for a machine is not ours to judge. */
const folders = ['src', 'test', 'bench', 'migrations', 'docs', 'editions']

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)))

/** Every file of the project, read. */
export const readHouse = (): readonly Source[] =>
  folders.flatMap(filesUnder).map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))

const roomPattern = /^src\/(ground|design|people|papers|front|(?:plumbing|cycle|commons)\/[^/]+)\//

/** `cycle/3-scoring`, `plumbing/db`, `people`; `undefined` for what lies in no room. */
export const roomOf = (path: string): string | undefined => roomPattern.exec(path)?.[1]

/** What a room is called, without its number: `scoring`. Its schema has the same name. */
export const nameOfRoom = (room: string): string => room.replace(/^.*\/(?:\d-)?/, '')

export const isCode = (path: string): boolean => /\.(?:ts|mjs|cjs)$/.test(path) && !path.endsWith('.d.ts')

export const isTest = (path: string): boolean => /\.test(?:-support)?\.ts$|(?:^|\/)test\//.test(path)

/** Code that runs when Stocktake runs. */
export const isProduct = (path: string): boolean => path.startsWith('src/') && isCode(path) && !isTest(path)

export type Drawer = 'door' | 'noun' | 'store' | 'actions' | 'routes' | 'mail' | 'pages'

/** Which drawer of its room a file of the product is; one that has grown is a folder of that name, as `pages/` is. */
export const drawerOf = (path: string): Drawer => {
  if (path.includes('/pages/')) return 'pages'
  if (path.endsWith('/index.ts')) return 'door'
  // The guard of every signed-in route: it asks who is there before a handler runs.
  if (path === 'src/people/access/member.ts') return 'routes'
  return (/\/(store|actions|routes|mail)(?:\.ts$|\/)/.exec(path)?.[1] as Drawer | undefined) ?? 'noun'
}

/** Rooms with nouns; ground, plumbing and design have none, and front only puts together. */
export const hasNouns = (path: string): boolean => /^src\/(?:people|papers|cycle|commons)\//.test(path)
