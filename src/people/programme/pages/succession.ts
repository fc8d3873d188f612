import { button, checkboxes, html, input, select, textarea, warningText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Day } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { DeskPartnership, Programme } from '../programme.ts'
import type { AreaKind, Region } from '../region.ts'
import { changeFields, standing, wrong } from './fields.ts'

type Whole = {
  readonly own: string
  readonly programme: Programme
  readonly today: Day
  readonly form?: Form | undefined
}

const closing =
  'What is closed stays readable by its people for ever, and nobody can change anything in it. This cannot be undone.'

const picked = (
  form: Form | undefined,
  name: string,
  items: readonly { readonly id: string; readonly name: string }[],
) => [
  { value: '', text: 'Choose', selected: standing(form, name) === '' },
  ...items.map(each => ({ value: each.id, text: each.name, selected: standing(form, name) === each.id })),
]

/** Merges two or more partnerships into a new one. */
export const mergerPage = (
  frame: Frame,
  view: Whole & {
    readonly partnerships: readonly DeskPartnership[]
    readonly regions: readonly Region[]
    readonly areas: readonly AreaKind[]
  },
): Html => {
  const { own, programme, form } = view
  const chosen = form?.typedAll('from') ?? []
  return framed(frame, {
    title: 'Merge partnerships',
    caption: programme.name,
    back: { text: programme.name, href: own },
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: html`<form method="post" action="${own}/merger" novalidate class="narrow">
      ${warningText({ text: `The partnerships that you choose are closed. ${closing}`, iconFallbackText: 'Warning' })}
      ${checkboxes({
        name: 'from',
        idPrefix: 'from',
        fieldset: { legend: { text: 'Which are merged?', classes: 'govuk-fieldset__legend--s' } },
        errorMessage: wrong(form, 'from'),
        classes: 'govuk-checkboxes--small',
        items: view.partnerships.map(each => ({ value: each.id, text: each.name, checked: chosen.includes(each.id) })),
      })}
      ${input({
        id: 'name',
        name: 'name',
        label: 'What is the new one called?',
        value: standing(form, 'name'),
        errorMessage: wrong(form, 'name'),
      })}
      ${select({
        id: 'region',
        name: 'region',
        label: 'Region',
        errorMessage: wrong(form, 'region'),
        items: picked(form, 'region', view.regions),
      })}
      ${select({
        id: 'area',
        name: 'area',
        label: 'Kind of area',
        errorMessage: wrong(form, 'area'),
        items: picked(form, 'area', view.areas),
      })}
      ${changeFields(form, view.today)} ${button({ text: 'See what it does' })}
    </form>`,
  })
}

/** Splits one partnership into new ones. */
export const splitPage = (frame: Frame, view: Whole & { readonly partnership: DeskPartnership }): Html => {
  const { own, partnership, form } = view
  const path = `${own}/partnerships/${partnership.id}`
  return framed(frame, {
    title: `Split ${partnership.name}`,
    caption: view.programme.name,
    back: { text: partnership.name, href: path },
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: html`<form method="post" action="${path}/split" novalidate class="narrow">
      ${warningText({ text: `${partnership.name} is closed. ${closing}`, iconFallbackText: 'Warning' })}
      ${textarea({
        id: 'names',
        name: 'names',
        label: 'What are the new ones called? One a line',
        hint: 'Each begins in the same region and with the same kind of area.',
        rows: 3,
        value: standing(form, 'names'),
        errorMessage: wrong(form, 'names'),
      })}
      ${changeFields(form, view.today)} ${button({ text: 'See what it does' })}
    </form>`,
  })
}
