import { actions, button, html, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { ShownMistake } from '#people'
import type { Event } from '#support'
import type { ProgrammePaths } from '../../paths.ts'
import type { Stands } from '../../told.ts'

export type Desk = { readonly programme: string; readonly paths: ProgrammePaths }

/** All that is wrong with a page, as the summary at its top says it. */
export const mistakesOf = ({ form, refusal }: Pick<DeskFormView, 'form' | 'refusal'>) => [
  ...summaryOf(form.mistakes),
  ...(refusal === undefined ? [] : [refusal]),
]

/** A form of the desk about one event. */
export type DeskFormView = Desk & {
  readonly event: Event
  readonly form: Form
  /** Somebody changed it since the page was opened: what stands now. */
  readonly stands?: Stands | undefined
  readonly refusal?: ShownMistake | undefined
}

export const framing = ({ event, paths, form, refusal }: DeskFormView) => ({
  caption: event.title,
  back: { text: event.title, href: paths.event(event.id) },
  mistakes: mistakesOf({ form, refusal }),
  kept: 'Nothing is saved yet. What you typed stands below.',
})

/** The button that ends a form, and the way out. */
export const ending = ({ event, paths }: DeskFormView, text: string): Html =>
  actions(
    button({ text, preventDoubleClick: true }),
    html`<a class="govuk-link govuk-body" href="${paths.event(event.id)}">Leave it</a>`,
  )
