import { button, details, html, insetText, waiting, type Html, type WaitingRow } from '#design'
import { sayCount, type Day } from '#ground'
import { framed, type Frame } from '#people'
import { elementKinds, type Element } from '../element.ts'
import { eventKinds, eventStates, sayOccasion, stateOf, type Event } from '../event.ts'
import type { CatalogPaths } from '../paths.ts'

export type CatalogView = {
  readonly programme: string
  readonly paths: CatalogPaths
  readonly today: Day
  readonly elements: readonly Element[]
  readonly events: readonly Event[]
  /** How many partnerships took each element up. */
  readonly taken: ReadonlyMap<string, number>
  /** The regional views that this reader keeps. */
  readonly regions: readonly { readonly name: string; readonly href: string }[]
  /** False once the programme is over: then it is only read. */
  readonly mayKeep: boolean
}

/** The programme's catalogue as its staff keep it. */
export const catalogPage = (frame: Frame, view: CatalogView): Html => {
  const { programme, paths, today, events, elements, mayKeep } = view
  const [toCome, past] = [events.filter(each => isToCome(each, today)), events.filter(each => !isToCome(each, today))]
  const [offered, withdrawn] = [elements.filter(each => !each.isWithdrawn), elements.filter(each => each.isWithdrawn)]
  return framed(frame, {
    title: 'Universal offer',
    caption: programme,
    back: { text: programme, href: paths.programme },
    lede: 'What every partnership of the programme can take up. Each of them reads it here, and says itself what it took up and who came.',
    main: html`${!mayKeep && insetText({ text: 'The programme is over. The catalogue can be read and no longer changed.' })}
      <h2 class="govuk-heading-m" id="events">Events</h2>
      ${toCome.length === 0 ? html`<p class="govuk-body">None is planned.</p>` : waiting(toCome.map(each => eventRow(view, each)))}
      ${mayKeep && button({ text: 'Plan an event', href: paths.newEvent })}
      ${
        past.length > 0 &&
        more(
          'Events that were',
          past.toReversed().map(each => eventRow(view, each)),
        )
      }
      <h2 class="govuk-heading-m" id="elements">Elements</h2>
      ${offered.length === 0 ? html`<p class="govuk-body">There is none yet.</p>` : waiting(offered.map(each => elementRow(view, each)))}
      ${mayKeep && button({ text: 'Add an element', href: paths.newElement, classes: 'govuk-button--secondary' })}
      ${
        withdrawn.length > 0 &&
        more(
          'Elements that are withdrawn',
          withdrawn.map(each => elementRow(view, each)),
        )
      }
      ${regionsPart(view)}`,
  })
}

/** True for what is still to be held, and for what nobody has put on record as held. */
const isToCome = (event: Event, today: Day): boolean =>
  event.cancelled === undefined && event.heldAt === undefined ? true : event.ends >= today

const regionsPart = ({ regions }: CatalogView): Html | false =>
  regions.length > 0 &&
  html`<h2 class="govuk-heading-m" id="regions">By region</h2>
    <p class="govuk-body">What each region takes up, beside what other bodies offer there.</p>
    <ul class="govuk-list">
      ${regions.map(({ name, href }) => html`<li><a class="govuk-link" href="${href}">Support in ${name}</a></li>`)}
    </ul>`

const more = (title: string, rows: readonly WaitingRow[]): Html =>
  details({ summaryText: `${title} (${rows.length})`, html: waiting(rows) })

const sayPlaces = ({ places, count: { confirmed, waiting: queue } }: Event): string => {
  const of = places === undefined ? `${confirmed} put down` : `${confirmed} of ${sayCount(places, 'place')} taken`
  return queue === 0 ? of : `${of}, ${queue} on the waiting list`
}

const eventRow = ({ paths, today }: CatalogView, event: Event): WaitingRow => {
  const state = stateOf(event, today)
  const isForgotten = event.ends < today && state !== 'held' && state !== 'cancelled'
  const facts = [eventKinds[event.kind], sayOccasion(event), ...(state === 'planned' ? [] : [sayPlaces(event)])]
  return {
    what: event.title,
    href: paths.event(event.id),
    note: facts.join(' · '),
    when: isForgotten ? 'Was it held?' : eventStates[state],
    late: isForgotten,
  }
}

const elementRow = ({ paths, taken }: CatalogView, element: Element): WaitingRow => ({
  what: element.name,
  href: paths.element(element.id),
  note: `${elementKinds[element.kind]} · ${element.audience}`,
  when: sayTaken(taken.get(element.id) ?? 0),
})

const sayTaken = (count: number): string =>
  count === 0 ? 'Not taken up yet' : `Taken up by ${sayCount(count, 'partnership')}`
