import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { no, yes, type Decision } from '#ground'
import type { Upload } from '#http'
import { fileTypeFromBuffer } from 'file-type'
import { promisedBy, promisesMacros, type FileKind } from './kind.ts'
import { cleanName, extensionOf } from './name.ts'
import { judgeOffice } from './office.ts'
import { refusePdf } from './pdf.ts'
import { refusePicture } from './picture.ts'
import { refusePlain } from './plain.ts'
import type { FileRefusal } from './refusal.ts'
import { piecesOf } from './bytes.ts'
import { judgeZip } from './zip.ts'

/** The most that one file may be, in bytes: 25 MB. */
export const fileLimit = 25 * 1024 * 1024

/** A file that was looked into and may be kept. It still lies in its temporary place. */
export type Inspected = {
  readonly name: string
  readonly kind: FileKind
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  readonly path: string
}

type Verdict = Decision<FileKind, FileRefusal>

const verdict = (kind: FileKind, refused: FileRefusal['kind'] | undefined): Verdict =>
  refused ? no({ kind: refused }) : yes(kind)

const beginningOf = async (path: string): Promise<Buffer> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4100), 0, 4100, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** What is neither an office file, a PDF nor known text: a picture, or something that is not kept. */
const judgeOther = async (path: string, size: number, beginning: Buffer): Promise<Verdict> => {
  const ext = (await fileTypeFromBuffer(beginning))?.ext
  if (ext === 'png' || ext === 'jpg' || ext === 'webp') return verdict(ext, await refusePicture(ext, path, size))
  return ext === undefined ? verdict('txt', await refusePlain('txt', path)) : no({ kind: 'not-allowed' })
}

/** What the file is by its content. A text has no marks of its own, so there the name is asked first. */
const judge = async (path: string, size: number, promised: FileKind): Promise<Verdict> => {
  const beginning = await beginningOf(path)
  const start = beginning.toString('latin1', 0, 5)
  if (start.startsWith('PK\u0003\u0004')) return judgeZip(path, size, judgeOffice)
  if (start === '%PDF-') return verdict('pdf', await refusePdf(path, size))
  if (promised === 'csv' || promised === 'txt') return verdict(promised, await refusePlain(promised, path))
  return judgeOther(path, size, beginning)
}

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of piecesOf(path)) hash.update(piece)
  return hash.digest('hex')
}

/**
 * Looks into an uploaded file before anything is stored: what it is by content, whether its name agrees, and whether it
 * can act. Reads it in pieces, outside any transaction.
 */
export const inspect = async (upload: Upload): Promise<Decision<Inspected, FileRefusal>> => {
  const { path, size } = upload
  if (upload.tooLarge || size > fileLimit) return no({ kind: 'too-large' })
  if (size === 0) return no({ kind: 'empty' })
  const name = cleanName(upload.name)
  const extension = extensionOf(name)
  if (promisesMacros(extension)) return no({ kind: 'active-content' })
  const promised = promisedBy(extension)
  if (promised === undefined) return no({ kind: 'not-allowed' })
  const found = await judge(path, size, promised)
  if (!found.ok) return found
  if (found.value !== promised) return no({ kind: 'does-not-match-its-name' })
  return yes({ name, kind: found.value, size, sha256: await hashOf(path), path })
}
