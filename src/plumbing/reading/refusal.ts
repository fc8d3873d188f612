import type { FileRefusal } from '#files'

/** Why an uploaded file is not read. */
export type ReadingRefusal = {
  readonly kind:
    | 'none'
    | 'too-large'
    | 'empty'
    | 'not-a-document'
    | 'other-format'
    | 'old-or-locked'
    | 'damaged'
    | 'misnamed'
    | 'active'
    | 'swells'
    | 'too-much'
    | 'late'
    | 'busy'
}

const words: Readonly<Record<ReadingRefusal['kind'], string>> = {
  none: 'Choose a file first.',
  'too-large':
    'The file is larger than 10 MB. Take out its pictures, or save only the pages that were changed, and choose it again.',
  empty: 'The file is empty. Check that it was saved, and choose it again.',
  'not-a-document':
    'This is not a Word or Excel file. Choose the file that was filled in or edited; a PDF, a picture or a scan cannot be read.',
  'other-format':
    'The file is not saved in the format of Word or Excel. Open it, save it as .docx or .xlsx and choose that; or copy its table or text and paste it where a page has a box for that.',
  'old-or-locked':
    'The file is locked with a password, or saved in the format that Word and Excel used before 2007. Save it without a password as .docx or .xlsx and choose it again.',
  damaged:
    'The file is damaged and cannot be read to its end. Open it, save it again under a new name, and choose that.',
  misnamed:
    'What is in the file is not what its name says. Open it in the program that it was made with, save it again, and choose that.',
  active:
    'The file holds a macro, a script, a link that fetches something, or another file inside it. Save it as a plain .docx or .xlsx and choose it again.',
  swells:
    'The file would unpack to something far larger than it is, as files do that are made to bring programs down. Copy what you need into a new file and choose that.',
  'too-much':
    'The file holds more text or more rows than any paper that Stocktake makes. Keep only the pages or the sheet that matter and choose it again.',
  late: 'Reading the file took too long and was stopped. Keep only the pages that matter and choose it again.',
  busy: 'Several files are being read at this moment. Wait a minute and choose the file again.',
}

/** The refusal for the screen: what happened, what was kept and what to do. */
export const sayReadingRefusal = ({ kind }: ReadingRefusal): string =>
  kind === 'none' ? words.none : `${words[kind]} Nothing of it was stored, and nothing was changed.`

const fromFiles: Readonly<Record<FileRefusal['kind'], ReadingRefusal['kind']>> = {
  'too-large': 'too-large',
  empty: 'empty',
  'not-allowed': 'damaged',
  'does-not-match-its-name': 'misnamed',
  'active-content': 'active',
  'unpacks-too-large': 'swells',
  'over-quota': 'too-large',
}

/** What looking into the file came to, in the words of this room. */
export const asReadingRefusal = ({ kind }: FileRefusal): ReadingRefusal => ({ kind: fromFiles[kind] })
