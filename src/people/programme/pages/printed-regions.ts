import { button, html, input, insetText, notificationBanner, select, summaryList, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount, sayDay, sayList, type Day, type Id } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { DeskPartnership, Programme } from '../programme.ts'
import { fewestPrinted, printedOf, type PublicationTable } from '../publication.ts'
import type { Region } from '../region.ts'
import { dayField, standing, wrong } from './fields.ts'

export type PrintedView = {
  readonly own: string
  readonly programme: Programme
  readonly regions: readonly Region[]
  readonly partnerships: readonly DeskPartnership[]
  /** Those that are printed elsewhere than their region says. */
  readonly places: ReadonlyMap<Id<'partnership'>, string>
  readonly now: PublicationTable | undefined
  readonly next: PublicationTable | undefined
  /** The day on which the next table can begin. */
  readonly begins: Day
  readonly mayArrange: boolean
  readonly done?: string | undefined
  readonly form?: Form | undefined
}

const nameOf = (view: PrintedView, id: Id<'region'>): string =>
  view.regions.find(each => each.id === id)?.name ?? 'a region that has ended'

const sayWidth = (count: number): string =>
  count < fewestPrinted
    ? `${sayCount(count, 'partnership')} now. Nothing is printed for it below ${fewestPrinted}.`
    : `${sayCount(count, 'partnership')} now.`

const tableOf = (view: PrintedView, table: PublicationTable): Html => {
  const at = view.partnerships.map(({ id, regionId }) => {
    const place = view.places.get(id)
    return printedOf(table, {
      ...(place === undefined ? {} : { place }),
      ...(regionId === undefined ? {} : { region: regionId }),
    })?.key
  })
  return summaryList({
    rows: table.printed.map(({ key, name, regions }) => ({
      key: { text: name },
      value: {
        html: html`${sayList(regions.map(each => nameOf(view, each)))}.
        ${sayWidth(at.filter(each => each === key).length)}`,
      },
    })),
  })
}

const moved = (view: PrintedView, table: PublicationTable): Html | undefined => {
  const elsewhere = view.partnerships.filter(({ id, regionId }) => {
    const place = view.places.get(id)
    return place !== undefined && place !== printedOf(table, regionId === undefined ? {} : { region: regionId })?.key
  })
  return elsewhere.length === 0
    ? undefined
    : html`<p class="govuk-body">
        Printed where they were although they lie in another region by now:
        ${sayList(elsewhere.map(each => each.name))}.
      </p>`
}

const left = (view: PrintedView, table: PublicationTable): readonly Region[] =>
  view.regions.filter(region => printedOf(table, { region: region.id }) === undefined)

const addition = (view: PrintedView, table: PublicationTable): Html | undefined => {
  const regions = left(view, table)
  if (regions.length === 0 || !view.mayArrange) return undefined
  const chosen = (name: string, items: readonly { readonly value: string; readonly text: string }[]) => [
    { value: '', text: 'Choose', selected: standing(view.form, name) === '' },
    ...items.map(each => ({ ...each, selected: standing(view.form, name) === each.value })),
  ]
  return html`<form method="post" action="${view.own}/printed-regions/parts" novalidate class="narrow">
    <h3 class="govuk-heading-s">Regions that came after the table was fixed</h3>
    ${select({
      id: 'region',
      name: 'region',
      label: 'Region',
      items: chosen(
        'region',
        regions.map(each => ({ value: each.id, text: each.name })),
      ),
      errorMessage: wrong(view.form, 'region'),
    })}
    ${select({
      id: 'with',
      name: 'with',
      label: 'Print it with',
      items: chosen(
        'with',
        table.printed.map(each => ({ value: each.key, text: each.name })),
      ),
      errorMessage: wrong(view.form, 'with'),
    })}
    ${button({ text: 'Print them together', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`
}

const present = (view: PrintedView): Html =>
  view.now === undefined
    ? insetText({ text: 'No table is in force. Until one is, no partnership can contribute to the overview.' })
    : html`<h2 class="govuk-heading-m">In force from ${sayDay(view.now.firstDay)} to ${sayDay(view.now.lastDay)}</h2>
        ${tableOf(view, view.now)} ${moved(view, view.now)}
        <p class="govuk-body quiet">Fixed by ${view.now.by}. It cannot be changed before it ends.</p>
        ${addition(view, view.now)}`

const field = (view: PrintedView, { id, name }: Region): Html => {
  const table = view.next ?? view.now
  const kept = table && printedOf(table, { region: id })?.name
  return input({
    id: `as-${id}`,
    name: `as-${id}`,
    label: name,
    value: standing(view.form, `as-${id}`, kept ?? name),
    errorMessage: wrong(view.form, `as-${id}`),
  })
}

const fixing = (view: PrintedView): Html =>
  html`<form method="get" action="${view.own}/printed-regions/check" novalidate class="narrow">
    <h2 class="govuk-heading-m">${view.now === undefined ? 'Fix a table' : 'The next table'}</h2>
    ${view.next !== undefined && html`<p class="govuk-body">One is ready for ${sayDay(view.next.firstDay)}, by ${view.next.by}. Until that day it can be written over.</p>`}
    <p class="govuk-body">
      Under which name is each region printed? Regions with the same name are printed as one. Put small ones together: a
      printed region needs ${fewestPrinted} partnerships.
    </p>
    ${view.regions.map(region => field(view, region))}
    ${dayField(view.form, 'from', { legend: 'From which day? It is fixed for three years.' }, view.begins)}
    ${button({ text: 'See what it fixes' })}
  </form>`

/** Which regions are printed together in releases. */
export const printedRegionsPage = (frame: Frame, view: PrintedView): Html =>
  framed(frame, {
    title: 'Printed regions',
    caption: view.programme.name,
    lede: 'Releases print a table by region. It stays the same for three years, so that no change of borders gives a partnership away.',
    back: { text: view.programme.name, href: view.own },
    mistakes: view.form === undefined ? [] : summaryOf(view.form.mistakes),
    main: html`${view.done && notificationBanner({ type: 'success', text: view.done })} ${present(view)}
    ${view.mayArrange && fixing(view)}`,
  })
