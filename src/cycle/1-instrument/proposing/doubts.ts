import { sayCount } from '#ground'
import type { Doubt } from './doubt.ts'
import { isAboutScale, type TextUnsure, type Unsure } from './unsure.ts'
import { sayPlace } from './original.ts'
import type { Proposal } from './proposal.ts'
import { quoted, said, type Said } from './saying/said.ts'
import { sayScaleDoubt } from './saying/scale.ts'

/** A doubt in words: what is unsure, what was done about it, and where in the document. */
export type SaidDoubt = {
  readonly doubt: Doubt
  readonly unsure: string
  readonly did: string
  readonly places: readonly string[]
}

/** The doubts of a proposal, the open ones first. */
export const doubtsOf = ({ doubts, original }: Proposal): readonly SaidDoubt[] =>
  doubts
    .toSorted((one, other) => Number(one.answered !== undefined) - Number(other.answered !== undefined))
    .map(doubt => ({
      doubt,
      ...sentences(sayDoubt(doubt)),
      places: [...new Set(doubt.places.map(place => sayPlace(original, place)))],
    }))

/** Why nothing was proposed of a document, where it is too large to be a framework; such a document is not kept. */
export const sayTooLong = ({ doubts }: Pick<Proposal, 'doubts'>): string | undefined => {
  const large = doubts.find(({ kind }) => kind === 'too-long')
  return (
    large && `${sayDoubt(large).unsure}. Bring in only the pages or the sheet with the standards. Nothing was stored.`
  )
}

const sentences = ({ unsure, did }: Said): Said => ({
  unsure: /[.!?…][”’]?$/.test(unsure) ? unsure : `${unsure}.`,
  did,
})

const sayDoubt = (doubt: Unsure): Said => (isAboutScale(doubt) ? sayScaleDoubt(doubt) : sayTextDoubt(doubt))

const tooMuch = {
  lines: (count: string) => `The document has ${count} lines and cells, far more than a set of standards`,
  document: (count: string) => `The document has ${count} characters, far more than a set of standards`,
  line: (count: string) => `One line or cell has ${count} characters, far more than any text of a standard`,
  table: (count: string) => `A table has ${count} columns, far more than a table of standards`,
  framework: (count: string) =>
    `The document reads as ${count} sections, standards and bands, far more than any set of standards`,
} as const

/** Both sentences of a doubt about a text. */
const sayTextDoubt = (doubt: TextUnsure): Said => {
  switch (doubt.kind) {
    case 'rows-joined':
      return said(
        `Several rows seem to be one standard, torn by the end of a page: ${quoted(doubt.standard)}`,
        'They were put together. Where a line was torn, its halves were joined with one space.',
      )
    case 'title-joined':
      return said(
        `This title stood in pieces: ${quoted(doubt.words)}`,
        'The pieces were put together. Check its letters.',
      )
    case 'titles-differ':
      return said(
        `A standard stands twice in the document, with slightly different titles. The other is ${quoted(doubt.words)}`,
        'The first was kept.',
      )
    case 'lines-joined':
      return said(`Two lines seem to be one: ${quoted(doubt.words)}`, 'They were joined with one space.')
    case 'heading-in-cell':
      return said(
        `A cell begins with the heading of its column: ${quoted(doubt.words)}`,
        'The heading was left out there.',
      )
    case 'headers-dropped':
      return doubt.count === 1
        ? said('A row or line only repeats headings', 'It was left out.')
        : said(`${doubt.count} rows or lines only repeat headings`, 'They were left out.')
    case 'repeats-dropped':
      return doubt.count === 1
        ? said(
            'A text of the document was there before: a title repeated on a next page, or a label printed again',
            'It was taken once.',
          )
        : said(
            `${doubt.count} texts of the document were there before: titles repeated on a next page, labels printed again`,
            'Each was taken once.',
          )
    case 'debris-dropped':
      return said(
        `This looks like what a page carries besides its text: ${doubt.words.slice(0, 8).map(quoted).join(', ')}`,
        'It was left out.',
      )
    case 'control-dropped':
      return said(`A table says who made the document and when: ${quoted(doubt.words)}`, 'It was left out.')
    case 'number-guessed':
      return said(`A standard has lost its number`, `By its place it was given number ${doubt.number}.`)
    case 'number-twice':
      return said(
        `Two standards have the number ${doubt.number}`,
        'Both were kept as they are. One of them needs another.',
      )
    case 'numbers-given':
      return said(
        'The standards have no numbers, or begin again in each section',
        `They were numbered from 1 to ${doubt.count} in the order in which they stand.`,
      )
    case 'numbers-leave-out':
      return said(`No standard has the number ${doubt.number}`, 'Nothing was done: perhaps a standard is missing.')
    case 'column-guessed':
      return said(
        `The heading of a column does not say what it holds: ${quoted(doubt.heading)}`,
        'What it was taken as was guessed from its place and from what stands in it.',
      )
    case 'row-shifted':
      return said('A row stands one column too far to the left', 'It was moved back, so that torn lines go on.')
    case 'row-adrift':
      return said(`A row belongs to no standard: ${quoted(doubt.words)}`, 'It was kept aside.')
    case 'prompts-missing':
      return said(
        `${quoted(doubt.standard)} has no question, and most others have`,
        'Nothing was done: perhaps its questions stand somewhere else.',
      )
    case 'columns-interleaved':
      if (doubt.standard !== undefined)
        return said(
          `A question stands among the statements of ${quoted(doubt.standard)}: ${quoted(doubt.words)}`,
          'Each cell was taken as it stands. The columns of that row may be mixed up: compare it with the document.',
        )
      return said(
        `The columns of a row seem to be mixed up: ${quoted(doubt.words)}`,
        'Each cell was taken as it stands. Put the words in order by hand.',
      )
    case 'outside':
      return doubt.count === 1
        ? said(
            `One text belongs to no standard: ${quoted(doubt.words)}`,
            'It was kept aside and is not part of the standards.',
          )
        : said(
            `${doubt.count} texts belong to no standard. The first is ${quoted(doubt.words)}`,
            'They were kept aside and are not part of the standards.',
          )
    case 'too-long':
      return said(
        tooMuch[doubt.of ?? 'lines'](doubt.count.toLocaleString('en-GB')),
        'Nothing was proposed, and all of it was kept aside. Bring in only the pages or the sheet that matter.',
      )
    case 'section-below':
      return said(
        `The section ${quoted(doubt.words)} is printed below a standard that seems to be its first: ${quoted(doubt.standard)}`,
        'That standard was taken into the section.',
      )
    case 'prompts-below':
      return doubt.count === 1
        ? said(
            'A question stands below a table without a heading',
            `It was given to the standard above it: ${quoted(doubt.standard)}`,
          )
        : said(
            `${doubt.count} questions stand below a table without a heading`,
            `They were given to the standard above them: ${quoted(doubt.standard)}`,
          )
    case 'word-torn':
      return said(`A word seems to be torn: ${quoted(doubt.words)}`, 'It was left as it stands.')
    case 'sentences-split':
      return said(
        'The cells are running text',
        `Each sentence was made a text of its own, ${sayCount(doubt.count, 'cut')} in all. No word was changed.`,
      )
    case 'asked-everywhere':
      return said(
        `One question stands on ${sayCount(doubt.count, 'standard')}: ${quoted(doubt.words)}`,
        'It was taken as the question that is asked again on every standard, with the answers yes, partly and no.',
      )
    case 'note-or-question':
      return said(`A line of a step asks nothing: ${quoted(doubt.words)}`, 'It was taken as a note.')
  }
}
