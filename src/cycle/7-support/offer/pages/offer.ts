import { button, html, insetText, select, waiting, type Html, type WaitingRow } from '#design'
import { sayDay, sayList, type Day } from '#ground'
import { framed, type Frame } from '#people'
import type { Browsing } from '../browsing.ts'
import { elementKinds, type Element } from '../element.ts'
import { eventKinds, eventStates, sayOccasion, stateOf, type Event } from '../event.ts'
import type { NamedStandard } from '../helps.ts'
import type { OfferPaths } from '../paths.ts'
import type { TakeUp } from '../take-up.ts'

export type OfferView = {
  readonly paths: OfferPaths
  readonly today: Day
  readonly elements: readonly Element[]
  readonly events: readonly Event[]
  readonly taken: readonly TakeUp[]
  readonly browsing: Browsing
  /** `2026-12`, each month to come in which there is an event. */
  readonly months: readonly string[]
  /** Those that anything helps with. */
  readonly standards: readonly NamedStandard[]
  readonly hasProgramme: boolean
  readonly mayTake: boolean
}

/** What the programme offers to everybody, and what the partnership took up of it. */
export const offerPage = (frame: Frame, view: OfferView): Html => {
  const { paths, events, elements, taken, hasProgramme, browsing } = view
  return framed(frame, {
    current: 'support',
    title: 'Universal offer',
    lede: 'What your programme offers to every partnership: guides, tools, people to ask, and events.',
    main: html`${!hasProgramme && insetText({ text: 'Your partnership belongs to no programme, so nothing is offered to it here. What it took up before stays on record.' })}
      ${taken.length > 0 && takenPart(view)} ${hasProgramme && browsePart(view)}
      <h2 class="govuk-heading-m" id="events">${browsing.past === true ? 'Events that were' : 'Events to come'}</h2>
      ${events.length === 0 ? html`<p class="govuk-body">None${isFiltered(browsing) && ' that fits'}.</p>` : waiting(events.map(each => eventRow(view, each)))}
      <p class="govuk-body">
        <a class="govuk-link" href="${paths.calendar}">The events for your calendar (.ics)</a> ·
        <a class="govuk-link" href="${paths.region}">What the regional view says about us</a>
      </p>
      <h2 class="govuk-heading-m" id="elements">At any time</h2>
      ${elements.length === 0 ? html`<p class="govuk-body">None${isFiltered(browsing) && ' that fits'}.</p>` : waiting(elements.map(each => elementRow(view, each)))}`,
  })
}

const isFiltered = ({ standard, month }: Browsing): boolean => standard !== undefined || month !== undefined

const monthNames = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const sayMonth = (month: string): string => monthNames.format(new Date(`${month}-01T00:00:00Z`))

const browsePart = ({ paths, browsing, months, standards }: OfferView): Html =>
  html`<form method="get" action="${paths.offer}" class="narrow">
    ${select({
      name: 'standard',
      label: { text: 'Which standard?', classes: 'govuk-label--s' },
      value: browsing.standard,
      items: [
        { value: '', text: 'Any standard' },
        ...standards.map(({ key, number, title }) => ({ value: key, text: `${number} ${title}` })),
      ],
    })}
    ${select({
      name: 'when',
      label: { text: 'When?', classes: 'govuk-label--s' },
      value: browsing.past === true ? 'past' : browsing.month,
      items: [
        { value: '', text: 'All to come' },
        ...months.map(month => ({ value: month, text: sayMonth(month) })),
        { value: 'past', text: 'Events that were' },
      ],
    })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

const whoWords = ({ who }: TakeUp): string =>
  who === undefined ? '' : 'names' in who ? sayList(who.names) : `${who.number} by number`

const takenPart = ({ taken, paths }: OfferView): Html =>
  html`<h2 class="govuk-heading-m" id="taken">What we took up</h2>
    ${waiting(
      taken.map((each): WaitingRow => ({
        what: each.name,
        href: each.kind === 'element' ? paths.element(each.id) : paths.event(each.id),
        note: [each.what, each.when, whoWords(each)].filter(words => words !== '').join(' · '),
        when: each.stands.charAt(0).toUpperCase() + each.stands.slice(1),
      })),
    )}`

const eventRow = ({ paths, today }: OfferView, event: Event): WaitingRow => {
  const state = stateOf(event, today)
  const by = state === 'open' && event.signUpBy !== undefined ? ` · sign up by ${sayDay(event.signUpBy)}` : ''
  return {
    what: event.title,
    href: paths.event(event.id),
    note: `${eventKinds[event.kind]} · ${sayOccasion(event)}${by}`,
    when: eventStates[state],
  }
}

const elementRow = ({ paths }: OfferView, element: Element): WaitingRow => ({
  what: element.name,
  href: paths.element(element.id),
  note: `${elementKinds[element.kind]} · ${element.audience}`,
})
