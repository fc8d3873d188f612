import { button, html, table, type Html, type TableCell } from '#design'
import { sayCount, sayList } from '#ground'
import { countedOf, isHere, type Participant, type Room, type Table } from '../../room/room.ts'
import { doorPath, peoplePath } from '../paths.ts'

/** Who sits where, in a few lines, and the door. */
export const roomPart = (room: Room): Html => {
  const counted = countedOf(room.people)
  return html`<section aria-labelledby="in-the-room">
    <h2 class="govuk-heading-m" id="in-the-room">In the room</h2>
    ${
      counted.length === 0
        ? html`<p class="govuk-body">Nobody has joined yet.</p>`
        : table({
            caption: 'Tables and who sits at them',
            captionClasses: 'govuk-visually-hidden',
            classes: 'govuk-table--small-text-until-tablet',
            firstCellIsHeader: true,
            head: [{ text: 'Table' }, { text: 'Shown as' }, { text: 'People', format: 'numeric' }],
            rows: [...room.tables.map(each => tableRow(each, counted)), ...withoutTable(counted), notCounted(room)],
          })
    }
    <p class="govuk-body">
      <a class="govuk-link" href="${peoplePath(room.workshop)}"
        >Move people, take somebody out, add somebody on paper</a
      >
    </p>
    ${doorPart(room)}
  </section>`
}

const names = (people: readonly Participant[]): string =>
  people.map(({ shownAs, kind }) => (kind === 'paper' ? `${shownAs} (on paper)` : shownAs)).join(', ') || 'Nobody'

const tableRow = ({ id, letter, callLink }: Table, counted: readonly Participant[]): readonly TableCell[] => {
  const here = counted.filter(each => each.table === id)
  return [
    { text: callLink === undefined ? letter : `${letter}, by call` },
    { text: names(here) },
    { text: String(here.length), format: 'numeric' },
  ]
}

const withoutTable = (counted: readonly Participant[]): readonly (readonly TableCell[])[] => {
  const without = counted.filter(each => each.table === undefined)
  return without.length === 0
    ? []
    : [[{ text: 'No table' }, { text: names(without) }, { text: String(without.length), format: 'numeric' }]]
}

const notCounted = ({ people }: Room): readonly TableCell[] => {
  const observers = people.filter(each => each.kind === 'observer' && isHere(each))
  const screens = people.filter(each => each.kind === 'screen' && isHere(each)).length
  const said = [
    'You',
    ...(observers.length > 0
      ? [`${sayCount(observers.length, 'observer')} (${observers.map(each => each.shownAs).join(', ')})`]
      : []),
    ...(screens > 0 ? [sayCount(screens, 'screen')] : []),
  ]
  return [{ text: 'Not counted' }, { text: sayList(said) }, { text: String(1 + observers.length), format: 'numeric' }]
}

const doorPart = ({ workshop }: Room): Html =>
  html`${turning(
    workshop,
    workshop.doorLocked
      ? { door: 'open', words: 'Open the door', means: 'Nobody can join. Whoever is in stays in.' }
      : { door: 'locked', words: 'Lock the door', means: 'Someone who joins now takes part from the next score.' },
  )}${turning(workshop, {
    door: 'new-code',
    words: 'Give a new code',
    means: 'The code on the wall changes, and the old one opens nothing. Whoever is in stays in.',
  })}`

type Turning = { readonly door: string; readonly words: string; readonly means: string }

const turning = (workshop: Room['workshop'], { door, words, means }: Turning): Html =>
  html`<form class="held govuk-!-margin-bottom-3" method="post" action="${doorPath(workshop)}">
    <input type="hidden" name="door" value="${door}" />
    ${button({ text: words, classes: 'govuk-button--secondary' })}
    <p class="held__why">${means}</p>
  </form>`
