import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { after } from 'node:test'

/** A zip as it came, in a folder that goes when the test file ends. */
export type Zip = { readonly path: string; readonly size: number }

const folders: string[] = []
after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

export const savedAs = async (pieces: AsyncIterable<Uint8Array>): Promise<Zip> => {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-test-archive-'))
  folders.push(folder)
  const path = join(folder, 'archive.zip')
  await pipeline(pieces, createWriteStream(path))
  return { path, size: (await stat(path)).size }
}
