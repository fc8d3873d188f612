import { button, html, type Html } from '#design'
import { sayReadIn, type Exercise } from '#exercise'
import { framed, type Frame } from '#people'

export type OutView = {
  readonly label: string
  readonly readIn: NonNullable<Exercise['readIn']>
  readonly action: string
  readonly back: string
}

/** Asks before a past year is taken out again. */
export const outPage = (frame: Frame, { label, readIn, action, back }: OutView): Html =>
  framed(frame, {
    title: `Take the past year ${label} out?`,
    current: 'this-year',
    back: { text: `Stocktake ${label}`, href: back },
    main: html`<form method="post" action="${action}" class="narrow">
      <p class="govuk-body">${sayReadIn(readIn)}</p>
      <p class="govuk-body">
        It leaves the years, the pictures of what has moved, and what the next year starts from. It stays on record as
        withdrawn, and ${label} can be read in again from another file. It cannot be brought back.
      </p>
      <div class="govuk-button-group">
        ${button({ text: 'Take it out', classes: 'govuk-button--warning', preventDoubleClick: true })}
        <a class="govuk-link" href="${back}">Leave it</a>
      </div>
    </form>`,
  })
