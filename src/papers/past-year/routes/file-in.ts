import type { Form } from '#forms'
import type { Ask } from '#people'
import { readUpload, sayReadingRefusal, type FileRead } from '#reading'
import { fileFrom, keptFrom } from '../kept-file.ts'
import type { ChoosingView } from '../pages/choosing.ts'

/** Said where something else has to be mended and the file did not stay. */
export const chooseFileAgain = 'Choose the file again: it was not kept.'

type FileIn =
  | {
      readonly ok: true
      readonly read: FileRead
      readonly name: string
      /** For the page that asks something before it is shown. */
      readonly again: Pick<ChoosingView, 'kept' | 'wrong'>
    }
  | { readonly ok: false; readonly wrong: string }

/** The file that was chosen, or the one that the page kept. */
export const fileIn = async (ask: Ask, form: Form): Promise<FileIn> => {
  const upload = ask.asked.files.find(({ field }) => field === 'file')
  const kept = upload === undefined ? fileFrom(form.typed('kept')) : undefined
  if (kept !== undefined) return whole(kept, form.typed('kept-name').slice(0, 200))
  const read = await readUpload(upload)
  return read.ok
    ? whole(read.value, upload?.name.slice(0, 200) ?? '')
    : { ok: false, wrong: sayReadingRefusal(read.refusal) }
}

const whole = (read: FileRead, name: string): FileIn => {
  const tables = keptFrom(read)
  return { ok: true, read, name, again: tables === undefined ? { wrong: chooseFileAgain } : { kept: { name, tables } } }
}
