import { actions, button, fieldset, html, input, insetText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Id } from '#ground'
import type { LocalTerms } from '#instrument'
import { framed, type Frame } from '#people'
import type { FoundingTerm } from '../term.ts'

export type WordsView = {
  readonly partnership: Id<'partnership'>
  readonly terms: readonly FoundingTerm[]
  readonly form: Form
  readonly version: string
  readonly isSaved?: boolean
  /** What stands, when somebody else changed it since the page was opened. */
  readonly standsNow?: LocalTerms
}

/** The partnership's own names for what the standards speak of. */
export const wordsPage = (frame: Frame, { partnership, terms, form, version, isSaved, standsNow }: WordsView): Html =>
  framed(frame, {
    title: 'Your own words',
    current: 'people',
    lede: 'The standards were written with the names of their time. Write what you call the same things today: every page and paper will use it. Leave a box empty to keep the founding name.',
    mistakes: summaryOf(form.mistakes),
    main: html`${isSaved === true && insetText({ html: html`<b>Saved.</b> Every page uses these words from now on.` })}
      ${standsNow && whatStands(standsNow, terms)}
      <form method="post" action="/partnerships/${partnership}/words" novalidate>
        <input type="hidden" name="version" value="${version}" />
        ${terms.map(term => termFields(term, form))}${actions(button({ text: 'Save our words' }))}
      </form>`,
  })

const forms = [
  ['name', 'You say'],
  ['short', 'In short'],
  ['plural', 'More than one'],
] as const

const termFields = (term: FoundingTerm, form: Form): Html =>
  fieldset({
    legend: { text: term.name, classes: 'govuk-fieldset__legend--s' },
    html: html`<p class="govuk-hint">${term.about}</p>
      ${forms
        .filter(([key]) => term[key] !== undefined)
        .map(([key, label]) =>
          input({
            name: `${key}-${term.key}`,
            label: { html: html`${label}<span class="govuk-visually-hidden"> for ${term.name}</span>` },
            value: form.typed(`${key}-${term.key}`),
            errorMessage: form.mistakeOf(`${key}-${term.key}`)?.words,
            classes: key === 'short' ? 'govuk-input--width-10' : 'govuk-input--width-30',
          }),
        )}`,
  })

const whatStands = (standing: LocalTerms, terms: readonly FoundingTerm[]): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b>Somebody changed these words while you were writing. Yours are below and are not saved yet.</b>
      </p>
      <p class="govuk-body">What stands now:</p>
      <ul class="govuk-list govuk-list--bullet">
        ${terms
          .filter(({ key }) => standing[key] !== undefined)
          .map(({ key, name }) => html`<li>${name}: ${standing[key]?.name}</li>`)}
      </ul>
      <p class="govuk-body">Save to put yours in their place.</p>`,
  })
