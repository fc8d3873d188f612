import assert from 'node:assert/strict'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { after } from 'node:test'
import { judgeZip } from '#files'
import { yes } from '#ground'

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

/** The rows of each list of an archive, as lines. */
export type Content = ReadonlyMap<string, readonly string[]>

/** Every part of a zip as text, by name. */
export const partsOf = async (zip: Zip): Promise<ReadonlyMap<string, Buffer>> => {
  const found = new Map<string, Buffer>()
  const read = await judgeZip(zip.path, zip.size, async parts => {
    for (const part of parts) found.set(part.name, await buffer(await part.open()))
    return yes(undefined)
  })
  assert.ok(read.ok, JSON.stringify(read))
  return found
}

export const contentOf = async (zip: Zip): Promise<Content> =>
  new Map(
    [...(await partsOf(zip))]
      .filter(([name]) => name.startsWith('content/'))
      .map(([name, bytes]) => [
        name,
        bytes
          .toString()
          .split('\n')
          .slice(1, -2)
          .map(line => line.replace(/,$/, '')),
      ]),
  )

/** Papers have tests of their own; an archive without them is read in like any other. */
export async function* noPapers(): AsyncGenerator<never> {
  yield* []
}
