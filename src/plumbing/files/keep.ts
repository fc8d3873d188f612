import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import type { Database, Write } from '#db'
import { no, yes, type Decision, type Id, type Instant, type Scope } from '#ground'
import type { Inspected } from './inspect.ts'
import type { FileRefusal } from './refusal.ts'
import { chunkOf, fileOf, saveChunk, saveFile, takeSpace, type KeptFile } from './store.ts'

/** What all files of one partnership may take, in bytes: 1 GB. */
export const quota = 1024 * 1024 * 1024

const chunkSize = 256 * 1024

/** The next chunk, filled as far as the file goes. One buffer serves the whole file. */
const fill = async (file: FileHandle, buffer: Buffer): Promise<Buffer> => {
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, null)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

const saveBytes = async (
  tx: Write,
  ids: { readonly partnership: Id<'partnership'>; readonly file: Id<'file'> },
  path: string,
): Promise<string> => {
  const file = await open(path)
  try {
    const hash = createHash('sha256')
    const buffer = Buffer.alloc(chunkSize)
    for (let position = 0; ; position++) {
      const bytes = await fill(file, buffer)
      if (bytes.length === 0) return hash.digest('hex')
      hash.update(bytes)
      await saveChunk(tx, ids.partnership, ids.file, position, bytes)
    }
  } finally {
    await file.close()
  }
}

/**
 * Keeps an inspected file for a partnership, chunk by chunk, unless its quota is used up. It reads the temporary file
 * inside the transaction: a local file of at most 25 MB, 256 kB in memory at a time. May be tried again with the same ids.
 * @throws when the file changed since it was inspected.
 */
export const keepFile = async (
  tx: Write,
  ids: { readonly partnership: Id<'partnership'>; readonly file: Id<'file'> },
  inspected: Inspected,
  by: { readonly person: Id<'person'>; readonly at: Instant },
): Promise<Decision<Id<'file'>, FileRefusal>> => {
  const { name, kind, size, sha256, path } = inspected
  if (!(await takeSpace(tx, ids.partnership, size, quota))) return no({ kind: 'over-quota' })
  await saveFile(tx, ids.partnership, { id: ids.file, name, kind, size, sha256, addedBy: by.person, addedAt: by.at })
  const stored = await saveBytes(tx, ids, path)
  if (stored !== sha256) throw new Error('An uploaded file changed between its inspection and its keeping.')
  return yes(ids.file)
}

/**
 * The bytes of a file, each chunk in a short read of its own, so that a slow reader holds no connection. Ask `fileOf`
 * first: a file that is absent has no bytes.
 * @throws when the file is removed in the middle.
 */
export async function* chunksOf(
  db: Pick<Database, 'read'>,
  scope: Scope,
  id: Id<'file'>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const file: KeptFile | undefined = await db.read(scope, tx => fileOf(tx, id))
  for (let position = 0; position * chunkSize < (file?.size ?? 0); position++) {
    const bytes = await db.read(scope, tx => chunkOf(tx, id, position))
    if (bytes === undefined) throw new Error('A file was removed while it was being read.')
    yield bytes
  }
}
