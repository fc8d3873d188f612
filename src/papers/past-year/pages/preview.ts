import { actions, button, details, html, insetText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount, sayDay, sayList, type Day } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import { toConfirm, toSay } from './open.ts'
import { standardPart, type Shown } from './standard.ts'

export type PreviewView = {
  readonly action: string
  readonly again: string
  readonly label: string
  readonly from: Day
  readonly to: Day
  readonly file: string
  /** The group whose answers they are; without it the agreed position. */
  readonly group?: string
  readonly edition: { readonly id: string; readonly title: string }
  /** Set where the edition was found out from the file: how many of its standards stand there by their names. */
  readonly named?: number
  readonly shown: readonly Shown[]
  readonly absent: readonly QuestionAsAsked[]
  readonly unplaced: readonly string[]
  /** What its year has already, where it is not the first document of one. */
  readonly beside?: readonly string[]
  readonly whose: string
  readonly form: Form
}

/** What was found in the form, what is missing, and what has to be said before it is stored. */
export const previewPage = (frame: Frame, view: PreviewView): Html => {
  const { form, shown } = view
  return framed(frame, {
    title: `What the form of ${view.label} says`,
    caption: view.group === undefined ? 'The agreed position' : `The answers of ${view.group}`,
    current: 'this-year',
    back: { text: 'Choose another file, or other standards', href: view.again },
    mistakes: summaryOf(form.mistakes),
    main: html`${insetText({ html: html`<b>Nothing is stored yet.</b> ${readAs(view)}${goesBeside(view)}` })}
      <form method="post" action="${view.action}" novalidate>
        ${hidden(view)} ${gaps(view)}
        ${shown.map(each => standardPart(each, { form, isGroup: view.group !== undefined }))}
        ${actions(
          button({ text: sayStore(view), preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${view.again}">Leave it</a>`,
        )}
      </form>`,
  })
}

const sayStore = ({ label, beside }: PreviewView): string =>
  beside === undefined ? `Store ${label} as a past year` : `Store it with ${label}`

const readAs = ({ file, edition, named, shown, from, to }: PreviewView): Html =>
  html`“${file}” was read on the standards “${edition.title}”${named !== undefined && sayFit(named)}.
  ${named !== shown.length && html`${sayCount(shown.length, 'standard')} found. `}From ${sayDay(from)} to ${sayDay(to)}.`

const sayFit = (named: number): string =>
  named === 0
    ? ', which have the nearest number of standards: the file has numbers and no names'
    : `, which fit it best: ${sayCount(named, 'standard')} found by name`

const goesBeside = ({ label, beside }: PreviewView): string =>
  beside === undefined ? '' : ` It goes beside what ${label} has: ${sayList(beside)}.`

const hidden = ({ label, from, to, file, whose, edition, named, absent, unplaced }: PreviewView): Html => {
  const pairs = [
    ...Object.entries({ label, from, to, file, whose, edition: edition.id, named: named ?? '' }),
    ['absent', absent.map(({ standard }) => standard.number).join(' ')] as const,
    ...unplaced.map(each => ['unplaced', each] as const),
  ]
  return html`${pairs.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`
}

const gaps = ({ absent, unplaced, shown, form }: PreviewView): Html =>
  html`${
    absent.length > 0 &&
    html`<p class="govuk-body">
      <b>Not in this file:</b> ${sayList(absent.map(({ standard }) => `${standard.number}. ${standard.shortTitle}`))}.
      These stay empty.
    </p>`
  }
  ${
    unplaced.length > 0 &&
    details({
      summaryText: `Could not be placed (${unplaced.length})`,
      open: true,
      html: html`<p class="govuk-body">These stand in the file and belong to no box. They are not stored.</p>
        <ul class="govuk-list govuk-list--bullet">
          ${unplaced.map(each => html`<li class="typed">${each}</li>`)}
        </ul>`,
    })
  }
  ${toConfirm(shown)} ${toSay(shown, form)}`
