import { ExternalHyperlink, Tab, TextRun, type ParagraphChild } from 'docx'
import type { Run, Runs } from './document.ts'

/**
 * Text that XML 1.0 can hold. What it can't (control characters but tab and line ends, lone surrogates, U+FFFE and
 * U+FFFF) becomes U+FFFD, so that a reader sees that something stood there. Everything else is kept.
 */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')

/** The address as Word may follow it, or nothing when it is not http, https or one plain mailto. */
const safeAddress = (address: string): string | undefined => {
  const url = URL.parse(address)
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href
  return /^mailto:[^\s@?&<>"]+@[^\s@?&<>"]+$/iu.test(address) ? url?.href : undefined
}

/** Runs as Word has them. `bold` makes every one of them bold. */
export const wordRuns = (runs: Runs, bold = false): ParagraphChild[] =>
  (typeof runs === 'string' ? [runs] : runs).flatMap((one): ParagraphChild[] => {
    const run: Run = typeof one === 'string' ? { text: one } : one
    const address = run.link === undefined ? undefined : safeAddress(run.link)
    const look: Look = {
      ...((bold || run.bold) && { bold: true as const }),
      ...(run.italic && { italics: true as const }),
    }
    if (address === undefined) return textRuns(run.text, look)
    return [new ExternalHyperlink({ link: address, children: textRuns(run.text, { ...look, style: 'Hyperlink' }) })]
  })

type Look = { readonly bold?: true; readonly italics?: true; readonly style?: string }

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
            ? [new TextRun({ ...look, text: xmlText(piece), ...(at > 0 && column === 0 && { break: 1 }) })]
            : []),
        ]),
    )
