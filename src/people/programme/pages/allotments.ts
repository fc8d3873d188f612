import { button, html, notificationBanner, select, table, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount, sayDay, type Day } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import { holdsOn, type Allotment } from '../allotment.ts'
import type { DeskPartnership, Programme } from '../programme.ts'
import { dayField, standing, wrong } from './fields.ts'

type Named = { readonly id: string; readonly name: string }

export type AllotmentsView = {
  readonly own: string
  readonly programme: Programme
  readonly partnerships: readonly DeskPartnership[]
  readonly allotments: readonly Allotment[]
  readonly leads: readonly Named[]
  readonly today: Day
  readonly mayArrange: boolean
  readonly done?: string | undefined
  readonly form?: Form | undefined
}

const from = ({ startsOn, givenOn }: Allotment): string => sayDay(startsOn ?? givenOn)
const to = ({ endsOn }: Allotment): string => (endsOn === undefined ? 'No end set' : sayDay(endsOn))

const state = (each: Allotment, today: Day): string => {
  if (holdsOn(each, today)) return 'Now'
  return each.endsOn !== undefined && each.endsOn < today ? 'Over' : 'Not yet'
}

const rows = ({ own, partnerships, allotments, today, mayArrange }: AllotmentsView) =>
  allotments.flatMap(each => {
    const place = partnerships.find(({ id }) => id === each.partnership)
    if (place === undefined) return []
    const cells = [
      { text: each.lead.name },
      { html: html`<a class="govuk-link" href="${own}/partnerships/${place.id}">${place.name}</a>` },
      ...[from(each), to(each), state(each, today)].map(text => ({ text })),
    ]
    const change = html`<a class="govuk-link" href="${own}/allotments/${each.id}"
      >Change or end<span class="govuk-visually-hidden"> ${each.lead.name}, ${place.name}</span></a
    >`
    return [mayArrange ? [...cells, { html: change }] : cells]
  })

const without = ({ partnerships, allotments, today }: AllotmentsView): readonly DeskPartnership[] =>
  partnerships.filter(({ id }) => !allotments.some(each => each.partnership === id && holdsOn(each, today)))

const listed = (view: AllotmentsView): Html => {
  const heads = ['Local lead', 'Partnership', 'From', 'To', 'Now?', ...(view.mayArrange ? ['Change'] : [])]
  const none = without(view)
  return html`${
    rows(view).length > 0 &&
    html`<div class="scrolls" role="region" aria-label="Local leads" tabindex="0">
      ${table({
        caption: 'Local leads and their partnerships',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: heads.map(text => ({ text })),
        rows: rows(view),
      })}
    </div>`
  }
  ${
    none.length > 0 &&
    html`<h2 class="govuk-heading-m">${sayCount(none.length, 'partnership')} without a local lead now</h2>
      <ul class="govuk-list">
        ${none.map(each => html`<li><a class="govuk-link" href="${view.own}/partnerships/${each.id}">${each.name}</a></li>`)}
      </ul>`
  }`
}

const choice = (form: Form | undefined, name: string, label: string, items: readonly Named[]): Html =>
  select({
    id: name,
    name,
    label,
    errorMessage: wrong(form, name),
    items: [
      { value: '', text: 'Choose', selected: standing(form, name) === '' },
      ...items.map(each => ({ value: each.id, text: each.name, selected: standing(form, name) === each.id })),
    ],
  })

const days = (form: Form | undefined, kept: Pick<Allotment, 'startsOn' | 'endsOn'>): Html =>
  html`${dayField(form, 'from', { legend: 'From', hint: 'Leave it empty to begin at once.' }, kept.startsOn)}
  ${dayField(form, 'to', { legend: 'To', hint: 'The last day. Leave it empty while no end is set.' }, kept.endsOn)}`

const allotting = (view: AllotmentsView): Html =>
  html`<form method="post" action="${view.own}/allotments" novalidate class="narrow">
    <h2 class="govuk-heading-m">Allot a local lead</h2>
    <p class="govuk-body">
      They see what that partnership writes, on those days. Each look is on record, and the partnership can read the
      record. To allot somebody new, invite them from the partnership’s page.
    </p>
    ${choice(view.form, 'lead', 'Local lead', view.leads)}
    ${choice(view.form, 'partnership', 'Partnership', view.partnerships)} ${days(view.form, {})}
    ${button({ text: 'Allot', preventDoubleClick: true })}
  </form>`

/** Which local lead is allotted to which partnership, from when to when. */
export const allotmentsPage = (frame: Frame, view: AllotmentsView): Html =>
  framed(frame, {
    title: 'Local leads',
    caption: view.programme.name,
    back: { text: view.programme.name, href: view.own },
    mistakes: view.form === undefined ? [] : summaryOf(view.form.mistakes),
    main: html`${view.done && notificationBanner({ type: 'success', text: view.done })} ${listed(view)}
    ${view.mayArrange && allotting(view)}`,
  })

export type AllotmentView = {
  readonly own: string
  readonly allotment: Allotment
  readonly partnership: DeskPartnership
  readonly form?: Form | undefined
}

/** The days of one allotment, and its end. */
export const allotmentPage = (frame: Frame, { own, allotment, partnership, form }: AllotmentView): Html =>
  framed(frame, {
    title: `${allotment.lead.name}, local lead`,
    caption: partnership.name,
    back: { text: 'Local leads', href: `${own}/allotments` },
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: html`<form method="post" action="${own}/allotments/${allotment.id}" novalidate class="narrow">
        ${days(form, allotment)} ${button({ text: 'Save the days', preventDoubleClick: true })}
      </form>
      <form method="post" action="${own}/allotments/${allotment.id}/ending" class="narrow">
        <p class="govuk-body">Or end it at once. ${allotment.lead.name} then sees nothing of ${partnership.name}.</p>
        ${button({ text: 'End it now', classes: 'govuk-button--warning', preventDoubleClick: true })}
      </form>`,
  })
