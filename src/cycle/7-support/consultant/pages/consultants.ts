import { button, dateInput, html, input, insetText, questionRow, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay, type Day, type Id } from '#ground'
import type { Frame } from '#people'
import { about, said } from '#plans'
import { leaf, type SupportView } from '../../pages/leaf.ts'
import { sayDaysOf, type Consultant } from '../consultant.ts'

export type AllottedView = {
  readonly consultants: readonly Consultant[]
  readonly form: Form
  readonly today: Day
  /** The days of what is in force; absent while nothing is. */
  readonly period?: { readonly from: Day; readonly to: Day }
  readonly mayWrite: boolean
  readonly action: string
  readonly ending: (id: Id<'consultant'>) => string
}

export type ConsultantsView = SupportView & AllottedView & { readonly refusal?: string }

/** Who works under the agreement, and allotting more. */
export const consultantsPage = (frame: Frame, view: ConsultantsView): Html =>
  leaf(frame, view, {
    title: 'Consultants',
    lede: 'A consultant sees the plans and this agreement from the first of their days to the last, logs days, and sees nothing that a group or a person said.',
    mistakes: summaryOf(view.form.mistakes),
    main: html`${view.refusal && insetText({ text: view.refusal })} ${allottedPart(view)}`,
  })

/** Everyone allotted, and the form for more where that is possible. */
export const allottedPart = (view: AllottedView): Html => {
  const { consultants, period, mayWrite } = view
  return html`${
    consultants.length === 0
      ? html`<p class="govuk-body">Nobody is allotted yet.</p>`
      : html`<ul class="govuk-list govuk-list--spaced">
          ${consultants.map(each => item(view, each))}
        </ul>`
  }
  ${mayWrite && (period === undefined ? html`<p class="govuk-body">Consultants are allotted once a version is in force.</p>` : formPart(view, period))}`
}

const item = ({ today, mayWrite, ending }: AllottedView, each: Consultant): Html =>
  html`<li>
    <b>${each.name}</b>, ${said(each.email)}<br />${sayDaysOf(each, today)}
    ${
      mayWrite &&
      each.ended === undefined &&
      each.last >= today &&
      html`<form method="post" action="${ending(each.id)}" class="inline-forms">
        <button class="link-button">End their days now${about(each.name)}</button>
      </form>`
    }
  </li>`

const day = (form: Form, name: string, text: string): Html => {
  const parts = ['day', 'month', 'year'].map(part => `${name}-${part}`)
  return dateInput({
    ...{ id: name, namePrefix: name },
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(part => form.mistakeOf(part)?.words).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, form.typed(part)])),
  })
}

const formPart = ({ form, action }: AllottedView, { from, to }: { readonly from: Day; readonly to: Day }): Html =>
  questionRow({
    asking: html`<form method="post" action="${action}" class="narrow" novalidate>
      <h2 class="govuk-heading-m">Allot a consultant</h2>
      ${input({
        ...{ name: 'name', value: form.typed('name'), errorMessage: form.mistakeOf('name')?.words, spellcheck: false },
        label: { text: 'Name', classes: 'govuk-label--s' },
        autocomplete: 'off',
      })}
      ${input({
        ...{
          name: 'email',
          value: form.typed('email'),
          errorMessage: form.mistakeOf('email')?.words,
          spellcheck: false,
        },
        label: { text: 'E-mail address', classes: 'govuk-label--s' },
        type: 'email',
        autocomplete: 'off',
      })}
      ${day(form, 'first', 'First day')} ${day(form, 'last', 'Last day')}
      ${button({ text: 'Allot and invite them', preventDoubleClick: true })}
    </form>`,
    helping: html`<p>
      The days must lie between ${sayDay(from)} and ${sayDay(to)}. They get an invitation by mail; it works for seven
      days.
    </p>`,
  })
