import { readFile } from 'node:fs/promises'
import type { Upload } from '#http'
import type { Edition } from '../../edition.ts'
import type { Fault } from '../../fault.ts'
import { runFaults } from '../../held/runnable.ts'
import { readText } from '../../reading.ts'

/** The most that an edition file may be, in bytes. */
export const editionLimit = 2 * 1024 * 1024

/** The text of a file in UTF-8; nothing where it is none. */
const textIn = async (upload: Upload): Promise<string | undefined> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(upload.path))
  } catch {
    return undefined
  }
}

type InFile =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly words: string; readonly faults?: readonly Fault[] }

type TextInFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly words: string }

/** The text of a posted file, if it can be one that Stocktake gave out. */
export const textInFile = async (upload: Upload): Promise<TextInFile> => {
  if (upload.tooLarge || upload.size > editionLimit)
    return {
      ok: false,
      words:
        'The file is larger than 2 MB. An edition or a checklist is far smaller: choose the file (.json) from its page.',
    }
  const text = await textIn(upload)
  if (text === undefined || text.includes('\u0000'))
    return {
      ok: false,
      words: 'This is not the file of an edition or a checklist. Choose the file (.json) from its page in Stocktake.',
    }
  return { ok: true, text }
}

/** The edition that a posted file holds, if it can be run here. */
export const editionInFile = async (upload: Upload): Promise<InFile> => {
  const found = await textInFile(upload)
  return found.ok ? editionInText(found.text) : found
}

/** The same of its text. */
export const editionInText = (text: string): InFile => {
  const read = readText(text)
  const faults = read.ok ? runFaults(read.edition) : read.faults
  return read.ok && faults.length === 0
    ? { ok: true, edition: read.edition }
    : {
        ok: false,
        words: 'The edition in this file cannot be used. What is wrong with it stands below the file.',
        faults,
      }
}
