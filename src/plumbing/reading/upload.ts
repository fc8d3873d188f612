import { open } from 'node:fs/promises'
import { judgeZip } from '#files'
import { no, yes, type Decision } from '#ground'
import type { Upload } from '#http'
import { readingApart } from './apart.ts'
import { process, uploadLimit, zipLimits } from './limits.ts'
import type { FileRead } from './read.ts'
import { asReadingRefusal, type ReadingRefusal } from './refusal.ts'

const apart = readingApart(process)

/** What a name promises; macros are told by theirs. */
const promises = (name: string): 'docx' | 'xlsx' | ReadingRefusal => {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name.trim())?.[1]?.toLowerCase()
  if (ending === 'docx' || ending === 'xlsx') return ending
  if (/^(?:docm|dotm|xlsm|xltm|xlsb|xlam)$/.test(ending ?? '')) return { kind: 'active' }
  if (/^(?:csv|tsv|txt|rtf|md|html?|odt|ods|fodt|fods|pages|numbers)$/.test(ending ?? ''))
    return { kind: 'other-format' }
  return { kind: /^(?:doc|dot|xls|xlt)$/.test(ending ?? '') ? 'old-or-locked' : 'not-a-document' }
}

const beginningOf = async (path: string): Promise<string> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.toString('hex', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Before anything is unpacked: what the directory of the zip says of the whole. */
const refuseByDirectory = async (path: string, size: number): Promise<ReadingRefusal | undefined> => {
  const judged = await judgeZip(path, size, () => Promise.resolve(yes(undefined)), zipLimits)
  return judged.ok ? undefined : asReadingRefusal(judged.refusal)
}

/**
 * Reads an uploaded Word or Excel file (.docx, .xlsx) into paragraphs, tables, rows and cells. Nothing is kept: the file
 * stays where the upload put it and goes with the reply. Outside any transaction.
 */
export const readUpload = async (upload: Upload | undefined): Promise<Decision<FileRead, ReadingRefusal>> => {
  if (upload === undefined) return no({ kind: 'none' })
  const { path, size, name } = upload
  if (upload.tooLarge || size > uploadLimit) return no({ kind: 'too-large' })
  if (size === 0) return no({ kind: 'empty' })
  const wanted = promises(name)
  if (typeof wanted !== 'string') return no(wanted)
  const beginning = await beginningOf(path)
  if (beginning.startsWith('d0cf11e0')) return no({ kind: 'old-or-locked' })
  if (!beginning.startsWith('504b0304')) return no({ kind: beginning.startsWith('504b') ? 'damaged' : 'misnamed' })
  const refusal = await refuseByDirectory(path, size)
  return refusal === undefined ? apart({ path, size, wanted }) : no(refusal)
}
