import { button, html, type Html } from '#design'
import { reasonField, sayReadIn, type Exercise, type Reasons } from '#exercise'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame } from '#people'

/** Why a past year is taken out. */
export const takingOutReasons: Reasons = [
  'Read in by mistake',
  'The file was the wrong one',
  'The file was read wrongly',
]

export type OutView = {
  readonly label: string
  readonly readIn: NonNullable<Exercise['readIn']>
  readonly action: string
  readonly back: string
  readonly form: Form
}

/** Asks before a past year is taken out again. */
export const outPage = (frame: Frame, { label, readIn, action, back, form }: OutView): Html =>
  framed(frame, {
    title: `Take the past year ${label} out?`,
    current: 'this-year',
    back: { text: `Stocktake ${label}`, href: back },
    mistakes: summaryOf(form.mistakes),
    main: html`<form method="post" action="${action}" class="narrow" novalidate>
      <p class="govuk-body">${sayReadIn(readIn)}</p>
      <p class="govuk-body">
        It leaves the years, the pictures of what has moved, and what the next year starts from. It stays on record as
        withdrawn, and ${label} can be read in again from another file. It cannot be brought back.
      </p>
      ${reasonField(form, takingOutReasons)}
      <div class="govuk-button-group">
        ${button({ text: 'Take it out', classes: 'govuk-button--warning', preventDoubleClick: true })}
        <a class="govuk-link" href="${back}">Leave it</a>
      </div>
    </form>`,
  })
