import { html, type Html } from '#design'
import type { Day } from '#ground'
import { framed, type Frame } from '#people'
import type { Event } from '#support'
import { eventLists } from './events.ts'
import type { Desk } from './desk-framing.ts'

/** The events whose programmes the desk keeps. */
export const deskEventsPage = (
  frame: Frame,
  { programme, paths, events, today }: Desk & { readonly events: readonly Event[]; readonly today: Day },
): Html =>
  framed(frame, {
    title: 'Programmes of events',
    caption: programme,
    back: { text: programme, href: paths.programme },
    lede: 'Sessions, what partnerships are asked to bring along, what there is to read, what came of it.',
    main: html`${eventLists(events, today, paths.event)}
      <p class="govuk-body">
        Events are planned in the
        <a class="govuk-link" href="${paths.programme}/offer">universal offer</a>. What partnerships wrote down is in
        the <a class="govuk-link" href="${paths.search}">practice exchange</a>.
      </p>`,
  })
