import { html, insetText, summaryList, type Html } from '#design'
import { summaryOf } from '#forms'
import { sayDay, sayInstant, type Day } from '#ground'
import { framed, type Frame } from '#people'
import { prose, said } from '#plans'
import { eventKinds, eventStates, freePlaces, lastSignUp, sayDays, sayTimes, stateOf, type Event } from '../event.ts'
import { mayPutDown, mayTellWhoCame, sayTally, tallyOf, type Place } from '../places.ts'
import { sayPlaceRefusal } from '../refusals.ts'
import type { EventView } from '../event-view.ts'
import { camePart, placesPart } from './places.ts'
import { sayServes } from './serves.ts'
import { fact, linesOf, linkTo, standardLines } from './wording.ts'

/** One event of the offer, who of the partnership goes, and afterwards who came. */
export const eventPage = (frame: Frame, view: EventView): Html => {
  const { event, paths, notices, form, refusal } = view
  return framed(frame, {
    current: 'support',
    title: event.title,
    caption: `Universal offer: ${eventKinds[event.kind].toLowerCase()}`,
    back: { text: 'Universal offer', href: paths.offer },
    mistakes: [...summaryOf(form.mistakes), ...(refusal === undefined ? [] : [refusal])],
    main: html`${
        event.cancelled !== undefined &&
        insetText({ text: `Cancelled on ${sayInstant(event.cancelled.at)}: ${event.cancelled.because}` })
      }
      ${notices
        .filter(({ kind }) => kind === 'moved')
        .slice(0, 1)
        .map(({ words, at }) => insetText({ text: `It has moved. ${words} (${sayInstant(at)})` }))}
      ${factsPart(view)}
      <h2 class="govuk-heading-m" id="taken">
        ${mayTellWhoCame(event, view.today).ok ? 'Who of us came' : 'Who of us goes'}
      </h2>
      ${standsPart(view)} ${takingPart(view)}`,
  })
}

const sayState = (event: Event, today: Day): string => {
  const state = stateOf(event, today)
  const free = freePlaces(event)
  if (state !== 'open') return eventStates[state]
  return `${eventStates[state]} until ${sayDay(lastSignUp(event))}${free === undefined ? '' : `, ${free} of ${event.places} places free`}`
}

const factsPart = ({ event, standards, today }: EventView): Html =>
  html`${event.about !== '' && prose(event.about)}
  ${summaryList({
    rows: [
      fact('When', [sayDays(event), sayTimes(event)].filter(Boolean).join(', ')),
      fact('Where', event.place === '' ? 'No place yet' : event.place),
      fact('Link', linkTo(event.link)),
      fact('Held by', event.host),
      fact('Speakers', event.speakers === '' ? '' : linesOf(event.speakers)),
      fact('Signing up', sayState(event, today)),
      fact('Helps with', standardLines(standards)),
    ],
  })}`

const sayPlace = ({ name, came, confirmedAt, askedAt }: Place): string => {
  if (came !== undefined)
    return `${name}: ${came ? 'came' : 'did not come'}${askedAt === undefined ? ', not put down before' : ''}`
  return confirmedAt === undefined ? `${name}: on the waiting list` : `${name}: has a place`
}

const standsPart = ({ attendance }: EventView): Html => {
  if (attendance === undefined || attendance.places.length === 0)
    return html`<p class="govuk-body">Nobody is put down.</p>`
  const { places, counted, purpose, serves, showsNames, changedBy } = attendance
  const tally = tallyOf(places)
  return html`<p class="govuk-body"><b>${sayTally(tally).replace(/^./, first => first.toUpperCase())}.</b></p>
    ${
      counted === 'names' &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${places.filter(({ name }) => name !== '').map(each => html`<li>${sayPlace(each)}</li>`)}
      </ul>`
    }
    ${summaryList({
      rows: [
        fact('What for', purpose === '' ? '' : said(purpose)),
        fact('Serves', serves === undefined ? '' : sayServes(serves)),
        fact('The programme sees', showsNames && counted === 'names' ? 'the names' : 'how many, no names'),
        fact('Written by', changedBy.name),
      ],
    })}`
}

/** What can be written now: who goes, then who came; and why not, where nothing can. */
const takingPart = (view: EventView): Html | false => {
  const { event, today, mayTake, attendance } = view
  if (!mayTake) return false
  if (mayTellWhoCame(event, today).ok) return camePart(view)
  const may = mayPutDown(event, today, attendance === undefined || attendance.places.length === 0)
  return may.ok ? placesPart(view) : html`<p class="govuk-body">${sayPlaceRefusal(may.refusal)}.</p>`
}
