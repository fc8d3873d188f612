import { sql, type Read, type Write } from '#db'
import type { Id, Instant } from '#ground'
import { kinds, type FileKind } from './kind.ts'

type Tables = {
  'files.file': {
    partnership_id: string
    id: string
    name: string
    kind: FileKind
    size: number
    sha256: string
    added_by: string
    added_at: string
  }
  'files.space': { partnership_id: string; taken: number }
  'files.chunk': { partnership_id: string; file_id: string; position: number; bytes: Uint8Array }
}

/** A file as it is kept, without its bytes. */
export type KeptFile = {
  readonly id: Id<'file'>
  /** As its owner called it; shown and given back. */
  readonly name: string
  readonly kind: FileKind
  /** The media type of a download. */
  readonly type: string
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  readonly addedBy: Id<'person'>
  readonly addedAt: Instant
}

/** One file of the scope's partnership; another partnership's is absent. */
export const fileOf = async (tx: Read, id: Id<'file'>): Promise<KeptFile | undefined> => {
  const row = await tx.over<Tables>().selectFrom('files.file').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const { name, kind, size, sha256, added_by, added_at } = row
  return { id: row.id, name, kind, type: kinds[kind].type, size, sha256, addedBy: added_by, addedAt: added_at }
}

/**
 * Takes space for `size` bytes out of a partnership's quota; false when there is not enough left. Two that ask at once
 * change the same row, so that one of them is done again and sees what the other took.
 */
export const takeSpace = async (
  tx: Write,
  partnership: Id<'partnership'>,
  size: number,
  quota: number,
): Promise<boolean> => {
  const rows = await tx
    .over<Tables>()
    .insertInto('files.space')
    .values({ partnership_id: partnership, taken: size })
    .onConflict(conflict =>
      conflict
        .column('partnership_id')
        .doUpdateSet({ taken: sql`space.taken + excluded.taken` })
        .where(sql<boolean>`space.taken + excluded.taken <= ${quota}`),
    )
    .returning('taken')
    .execute()
  return rows.length > 0
}

/** What the files of this scope's partnership take together, in bytes. */
export const spaceTaken = async (tx: Read): Promise<number> =>
  (await tx.over<Tables>().selectFrom('files.space').select('taken').executeTakeFirst())?.taken ?? 0

export const saveFile = async (
  tx: Write,
  partnership: Id<'partnership'>,
  file: Omit<KeptFile, 'type'>,
): Promise<void> => {
  const { id, name, kind, size, sha256, addedBy, addedAt } = file
  const row = { partnership_id: partnership, id, name, kind, size, sha256, added_by: addedBy, added_at: addedAt }
  await tx.over<Tables>().insertInto('files.file').values(row).execute()
}

export const saveChunk = async (
  tx: Write,
  partnership: Id<'partnership'>,
  file: Id<'file'>,
  position: number,
  bytes: Uint8Array,
): Promise<void> => {
  const row = { partnership_id: partnership, file_id: file, position, bytes }
  await tx.over<Tables>().insertInto('files.chunk').values(row).execute()
}

/** One piece of a file, in order from 0. */
export const chunkOf = async (tx: Read, file: Id<'file'>, position: number): Promise<Uint8Array | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('files.chunk')
    .select('bytes')
    .where('file_id', '=', file)
    .where('position', '=', position)
    .executeTakeFirst()
  return row?.bytes
}

/** Removes a file with its bytes and gives its space back; false when there is none in the scope's partnership. */
export const removeFile = async (tx: Write, id: Id<'file'>): Promise<boolean> => {
  const tables = tx.over<Tables>()
  const removed = await tables
    .deleteFrom('files.file')
    .where('id', '=', id)
    .returning(['partnership_id', 'size'])
    .executeTakeFirst()
  if (removed === undefined) return false
  await tables
    .updateTable('files.space')
    .set({ taken: sql`taken - ${removed.size}` })
    .where('partnership_id', '=', removed.partnership_id)
    .execute()
  return true
}
