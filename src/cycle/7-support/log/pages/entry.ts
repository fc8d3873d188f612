import { button, html, insetText, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay } from '#ground'
import type { Frame } from '#people'
import type { Activity } from '../../agreement/agreement.ts'
import { leaf, type SupportView } from '../../pages/leaf.ts'
import type { Logged } from '../logged.ts'
import { entryRows } from './log.ts'

export type EntryView = SupportView & {
  readonly entry: Logged
  readonly activities: readonly Activity[]
  readonly mayTakeOut: boolean
  readonly form: Form
  readonly refusal?: string
}

/** One entry of the log, and taking it out where it is wrong. */
export const entryPage = (frame: Frame, view: EntryView): Html => {
  const { entry, form, paths, refusal } = view
  return leaf(frame, view, {
    title: `The log of ${sayDay(entry.on)}`,
    back: { text: 'What was done', href: paths.log },
    mistakes: summaryOf(form.mistakes),
    main: html`${refusal && insetText({ text: refusal })} ${entryRows(entry, view.activities)}
    ${
      view.mayTakeOut &&
      entry.removed === undefined &&
      html`<form method="post" action="${paths.logged(entry.id)}" class="narrow" novalidate>
        ${textarea({
          ...{ name: 'because', rows: 3, value: form.typed('because'), errorMessage: form.mistakeOf('because')?.words },
          label: { text: 'What is wrong with it?', classes: 'govuk-label--s' },
          hint: 'It stays on record with this reason, and its days count no more.',
        })}
        ${button({ text: 'Take it out', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>`
    }`,
  })
}
