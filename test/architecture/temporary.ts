import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { root, type Source } from './house.ts'

/** A folder with these files in it, gone after the test. */
export const plantedFolder = async (t: TestContext, files: readonly Source[]): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-planted-'))
  t.after(() => rm(folder, { recursive: true }))
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

/** Lets a planted folder use the packages that are installed here. */
export const withPackages = async (folder: string): Promise<string> => {
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}
