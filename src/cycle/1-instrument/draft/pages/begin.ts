import { actions, button, fileUpload, html, input, select, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame } from '#people'
import type { Fault } from '../../fault.ts'
import type { EditionPaths } from '../../paths.ts'

export type BeginView = {
  readonly paths: EditionPaths
  readonly form: Form
  /** Editions that a copy can be begun from. */
  readonly copies: readonly { readonly id: string; readonly title: string }[]
  /** Why the document that was sent is not read, or the edition not taken in. */
  readonly wrong?: { readonly field: 'file' | 'edition'; readonly words: string }
  /** Everything that is wrong with an edition file. */
  readonly faults?: readonly Fault[]
}

/** How standards of one's own begin. */
export const beginPage = (frame: Frame, view: BeginView): Html => {
  const { paths, form, wrong } = view
  return framed(frame, {
    title: 'Bring your own standards',
    current: 'practice',
    back: { text: 'The standards we use', href: paths.all },
    lede: 'Stocktake reads your document, proposes what is a standard, a statement, a question and a score, and says what it is unsure of. You put it right before anything is published.',
    mistakes: [
      ...summaryOf(form.mistakes),
      ...(wrong === undefined ? [] : [{ text: wrong.words, href: `#${wrong.field}` }]),
    ],
    main: html`${fromFile(view)} ${pasted(view)} ${copied(view)} ${blank(view)} ${takenIn(view)}`,
  })
}

const saidAt = ({ wrong }: BeginView, field: 'file' | 'edition'): string | undefined =>
  wrong?.field === field ? wrong.words : undefined

const fromFile = (view: BeginView): Html =>
  html`<form
    class="narrow"
    method="post"
    action="${view.paths.begin}/document"
    enctype="multipart/form-data"
    novalidate
  >
    ${fileUpload({
      name: 'file',
      id: 'file',
      label: { text: 'A Word or Excel file', classes: 'govuk-label--m' },
      hint: 'Word (.docx) or Excel (.xlsx), up to 10 MB. No macros, no password. The file is kept as the original.',
      errorMessage: saidAt(view, 'file'),
      attributes: { accept: '.docx,.xlsx' },
    })}
    ${actions(button({ text: 'Read the file' }))}
  </form>`

const pasted = ({ paths, form }: BeginView): Html =>
  html`<form class="narrow" method="post" action="${paths.begin}/text" novalidate>
    ${textarea({
      name: 'text',
      rows: 6,
      label: { text: 'Or paste a table or text', classes: 'govuk-label--m' },
      hint: 'A table copied from Excel, Word or a web page, or lines of text. A Word table whose cells have several paragraphs comes in better as a file.',
      value: form.typed('text'),
      errorMessage: form.mistakeOf('text')?.words,
    })}
    ${actions(button({ text: 'Read what is pasted', classes: 'govuk-button--secondary' }))}
  </form>`

const copied = ({ paths, form, copies }: BeginView): Html =>
  html`<form class="narrow" method="post" action="${paths.begin}/copy" novalidate id="copy">
    ${select({
      name: 'from',
      label: { text: 'Or begin with a copy', classes: 'govuk-label--m' },
      hint: 'Of any edition you can read. It becomes the next version of your own, or an edition of another name.',
      value: form.typed('from'),
      errorMessage: form.mistakeOf('from')?.words,
      items: copies.map(({ id, title }) => ({ value: id, text: title })),
    })}
    ${actions(button({ text: 'Begin a copy', classes: 'govuk-button--secondary' }))}
  </form>`

const blank = ({ paths, form }: BeginView): Html =>
  html`<form class="narrow" method="post" action="${paths.begin}/blank" novalidate>
    ${input({
      name: 'title',
      label: { text: 'Or begin with nothing', classes: 'govuk-label--m' },
      hint: 'What are the standards called?',
      value: form.typed('title'),
      errorMessage: form.mistakeOf('title')?.words,
    })}
    ${actions(button({ text: 'Begin', classes: 'govuk-button--secondary' }))}
  </form>`

const takenIn = (view: BeginView): Html =>
  html`<form class="narrow" method="post" action="${view.paths.takeIn}" enctype="multipart/form-data" novalidate>
    ${fileUpload({
      name: 'edition',
      id: 'edition',
      label: { text: 'Or take in an edition or a checklist that somebody gave you', classes: 'govuk-label--m' },
      hint: 'The file (.json) from its page in Stocktake, up to 2 MB. It comes in as it was published, with the same fingerprint. With an edition, then take in the file that says what became of an older one in it, if there is one.',
      errorMessage: saidAt(view, 'edition'),
      attributes: { accept: '.json' },
    })}
    ${view.faults && faultList(view.faults)}
    ${actions(button({ text: 'Take it in', classes: 'govuk-button--secondary' }))}
  </form>`

/** What is wrong with an edition file: where, what, and what to do. */
export const faultList = (faults: readonly Fault[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${faults.slice(0, 50).map(({ place, problem, remedy }) => html`<li><b>${place}</b>: ${problem}. ${remedy}</li>`)}
  </ul>`
