import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PageAssets } from '../layout/document.ts'
import type { AssetFile, Assets } from './files.ts'
import { sourceKey } from './source-key.ts'

type Shelf = {
  readonly key: string
  readonly page: PageAssets
  readonly files: ReadonlyArray<{ readonly path: string; readonly type: string }>
}

const root = resolve(import.meta.dirname, '../../..')

/** Where built files are kept between starts. */
const shelfFolder = join(root, 'build', 'assets')

const nameOf = (path: string): string => path.slice('/assets/'.length)

const fetched = async (folder: string, file: Shelf['files'][number]): Promise<readonly [string, AssetFile]> => {
  const [bytes, brotli] = await Promise.all(
    ['', '.br'].map(ending => readFile(join(folder, nameOf(file.path) + ending))),
  )
  return [file.path, { bytes: bytes ?? Buffer.of(), brotli: brotli ?? Buffer.of(), type: file.type }]
}

const fromShelf = async (folder: string, key: string): Promise<Assets | undefined> => {
  try {
    const shelf = JSON.parse(await readFile(join(folder, 'shelf.json'), 'utf8')) as Shelf
    if (shelf.key !== key) return undefined
    return { ...shelf.page, files: new Map(await Promise.all(shelf.files.map(file => fetched(folder, file)))) }
  } catch {
    return undefined
  }
}

const written = async (path: string, content: Uint8Array | string): Promise<void> => {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}

const toShelf = async (folder: string, key: string, { files, ...page }: Assets): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const [path, file] of files) {
    await written(join(folder, nameOf(path)), file.bytes)
    await written(join(folder, `${nameOf(path)}.br`), file.brotli)
  }
  const named = [...files].map(([path, { type }]) => ({ path, type }))
  await written(join(folder, 'shelf.json'), JSON.stringify({ key, page, files: named } satisfies Shelf))
}

/**
 * The CSS, the browser's code and the icons of every page. Built when a source has changed since the last time (about
 * two seconds), else read from the shelf. A folder that cannot be written only means building again at the next start.
 */
export const loadAssets = async (folder = shelfFolder): Promise<Assets> => {
  const key = await sourceKey(root)
  const kept = await fromShelf(folder, key)
  if (kept) return kept
  const { build } = await import('./build.ts')
  const assets = await build(root)
  await toShelf(folder, key, assets).catch(() => undefined)
  return assets
}

export type { AssetFile, Assets } from './files.ts'
