import { html, insetText, type Html } from '#design'
import { framed, type Frame } from '#people'
import { fileForm, nothingYet } from '../../pages/choosing.ts'

export type FormView = {
  readonly year: string
  readonly group: string
  readonly papers: string
  readonly action: string
  /** Where the group’s draft is written on. */
  readonly response: string
  /** Why nothing can be read in now. */
  readonly shut?: string
  readonly wrong?: string
  readonly isTaken?: boolean
}

/** Where a form that a group filled in on a computer is read in as its draft. */
export const formPage = (frame: Frame, view: FormView): Html =>
  framed(frame, {
    title: 'Read a filled form in',
    caption: `${view.group}, Stocktake ${view.year}`,
    current: 'papers',
    back: { text: 'Papers', href: view.papers },
    lede: `The self-analysis form of ${view.group}, filled in on a computer. You see what was read, standard by standard, before it becomes the group’s draft.`,
    mistakes: view.wrong === undefined ? [] : [{ text: view.wrong, href: '#file' }],
    main: html`${view.isTaken === true && done(view)}
    ${view.shut === undefined ? html`${nothingYet} ${choose(view)}` : html`<p class="govuk-body">${view.shut}</p>`}`,
  })

const done = ({ response }: FormView): Html =>
  insetText({
    html: html`<b>Saved in the group’s draft.</b> Nothing is submitted.
      <a class="govuk-link" href="${response}">Go to the draft</a>`,
  })

const choose = ({ action, wrong }: FormView): Html =>
  html`${fileForm({
      action,
      label: 'The filled form',
      hint: 'Word (.docx) or Excel (.xlsx), up to 10 MB. No macros, no password. A scan or a photograph cannot be read.',
      button: 'Show what it says',
      ...(wrong === undefined ? {} : { wrong }),
    })}
    <h2 class="govuk-heading-m">What is read</h2>
    <p class="govuk-body">
      The score or “we can’t judge this yet”, the summary, the implications, variations, evidence and what young people
      and families say, on each standard that this group looks at. How the group sat is recorded here, not read from the
      form.
    </p>
    <p class="govuk-body">
      A form that was typed anew or came from elsewhere can be read as well, as long as its tables have the same
      headings and each row begins with the number of its standard.
    </p>`
