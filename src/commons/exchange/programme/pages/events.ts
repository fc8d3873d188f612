import { html, waiting, type Html } from '#design'
import type { Day } from '#ground'
import { framed, type Frame } from '#people'
import { eventKinds, sayOccasion, type Event } from '#support'
import type { ExchangePaths } from '../../paths.ts'

export type EventsView = { readonly paths: ExchangePaths; readonly events: readonly Event[]; readonly today: Day }

/** The events that stand, those to come first; for the desk as well. */
export const eventLists = (events: readonly Event[], today: Day, href: (event: Event['id']) => string): Html => {
  const standing = events.filter(({ cancelled }) => cancelled === undefined)
  const rows = (those: readonly Event[]) =>
    those.length === 0
      ? html`<p class="govuk-body">None.</p>`
      : waiting(
          those.map(event => ({
            what: event.title,
            href: href(event.id),
            note: `${eventKinds[event.kind]} · ${sayOccasion(event)}`,
          })),
        )
  return html`<h2 class="govuk-heading-m">To come</h2>
    ${rows(standing.filter(({ ends }) => ends >= today))}
    <h2 class="govuk-heading-m">Over</h2>
    ${rows(standing.filter(({ ends }) => ends < today).toReversed())}`
}

/** The events of the catalogue, those to come first. */
export const eventsPage = (frame: Frame, { paths, events, today }: EventsView): Html =>
  framed(frame, {
    current: 'practice',
    title: 'Events and their programmes',
    caption: 'Practice exchange',
    back: { text: 'Practice exchange', href: paths.exchange },
    lede: 'The events of your programme’s universal offer, with their sessions and what came of them.',
    main: eventLists(events, today, paths.event),
  })
