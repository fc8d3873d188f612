import { ExternalHyperlink, Tab, TextRun, type ParagraphChild } from 'docx'
import type { Run, Runs } from './document.ts'
import { safeAddress, typeable } from './typeable.ts'

/** Runs as Word has them. `bold` makes every one of them bold. */
export const wordRuns = (runs: Runs, bold = false): ParagraphChild[] =>
  (typeof runs === 'string' ? [runs] : runs).flatMap((one): ParagraphChild[] => {
    const run: Run = typeof one === 'string' ? { text: one } : one
    const address = run.link === undefined ? undefined : safeAddress(run.link)
    const look: Look = {
      ...((bold || run.bold) && { bold: true as const }),
      ...(run.italic && { italics: true as const }),
      ...(run.lang !== undefined && { language: wordLanguage(run.lang) }),
    }
    if (address === undefined) return textRuns(run.text, look)
    return [new ExternalHyperlink({ link: address, children: textRuns(run.text, { ...look, style: 'Hyperlink' }) })]
  })

/** A language for every script, so that Word takes it for words that run from the right as well. */
export const wordLanguage = (lang: string) => ({ value: lang, eastAsia: lang, bidirectional: lang })

type Look = {
  readonly bold?: true
  readonly italics?: true
  readonly style?: string
  readonly language?: ReturnType<typeof wordLanguage>
}

// Line breaks as Unix, Word (a vertical tab for Shift-Enter) and Unicode write them.
const lineBreak = /\r\n?|[\n\v\u2028\u2029]/

// Text goes in as `text`, never among `children`: there the library takes words like CURRENT for page number fields.
const textRuns = (text: string, look: Look): TextRun[] =>
  text
    .split(lineBreak)
    .flatMap((line, at) =>
      line
        .split('\t')
        .flatMap((piece, column) => [
          ...(column > 0 ? [new TextRun({ ...look, children: [new Tab()] })] : []),
          ...(piece !== '' || (at > 0 && column === 0)
            ? [new TextRun({ ...look, text: typeable(piece), ...(at > 0 && column === 0 && { break: 1 }) })]
            : []),
        ]),
    )
