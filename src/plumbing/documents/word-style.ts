import { AlignmentType, BorderStyle, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import { wordLanguage } from './word-runs.ts'

/** Dark blue on white has a contrast of 10 to 1, the grey 7 to 1. */
const ink = '12436D'
const grey = '505A5F'

type Run = NonNullable<IParagraphStyleOptions['run']>
type Shape = NonNullable<IParagraphStyleOptions['paragraph']>

/** Space above and below in twips; lines 1.1 high. The rule is said outright: LibreOffice takes its absence for "exactly". */
const space = (before: number, after: number) => ({
  spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
})

/** The level is said outright: without it LibreOffice, and what reads aloud from it, takes the heading for a paragraph. */
const headingLook = (outlineLevel: number, size: number, before: number, after: number) => ({
  run: { size, bold: true, color: ink, italics: false },
  paragraph: { ...space(before, after), keepNext: true, keepLines: true, outlineLevel },
})

const named = (id: string, name: string, run: Run, paragraph: Shape): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph,
})

const underline = { bottom: { style: BorderStyle.SINGLE, size: 12, color: ink, space: 8 } }
const setIn = { left: 567, right: 567 }

/** Arial 11; space stands before each paragraph, so that text is clear of the table above it. */
export const wordStyles = (lang: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: wordLanguage(lang) },
      paragraph: space(100, 60),
    },
    title: { run: { size: 52, bold: true, color: ink }, paragraph: space(60, 40) },
    heading1: headingLook(0, 34, 400, 80),
    heading2: headingLook(1, 27, 300, 60),
    heading3: headingLook(2, 23, 220, 40),
    listParagraph: { run: {}, paragraph: space(40, 40) },
    caption: { run: { bold: true, size: 22, color: '0B0C0C' }, paragraph: { ...space(240, 100), keepNext: true } },
    hyperlink: { run: { color: '1A5A96', underline: {} } },
  },
  paragraphStyles: [
    named('Subtitle', 'Subtitle', { size: 28, color: grey }, space(0, 80)),
    named('PaperOrganisation', 'Paper organisation', { bold: true, color: grey }, space(0, 0)),
    named('PaperStanding', 'Paper standing', {}, { ...space(80, 240), border: underline }),
    named('Note', 'Note', { italics: true, color: grey }, space(100, 60)),
    named('Quote', 'Quote', {}, { ...space(100, 60), indent: setIn }),
    named('QuoteSource', 'Quote source', { color: grey }, { ...space(60, 60), indent: setIn }),
    named('Contents1', 'Contents 1', { bold: true }, space(80, 0)),
    named('Contents2', 'Contents 2', {}, { ...space(20, 0), indent: { left: 360 } }),
    named('TableText', 'Table text', { size: 20 }, space(30, 70)),
    named('TableList', 'Table list', { size: 20 }, space(20, 40)),
    named('TableHeading', 'Table heading', { size: 20, bold: true, color: ink }, space(30, 50)),
    named('TableNote', 'Table note', { size: 20, italics: true, color: grey }, space(30, 70)),
    named('Box', 'Box', { size: 20 }, { ...space(30, 30), alignment: AlignmentType.CENTER }),
    named(
      'BoxFull',
      'Box, full',
      { size: 20, bold: true, color: 'FFFFFF' },
      { ...space(30, 30), alignment: AlignmentType.CENTER },
    ),
    named('PaperFooter', 'Paper footer', { size: 17, color: grey }, space(0, 0)),
    named('Joint', 'Joint', { size: 8 }, { spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } }),
  ],
})
