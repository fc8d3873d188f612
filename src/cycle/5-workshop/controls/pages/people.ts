import { button, checkboxes, details, html, input, insetText, radios, select, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount } from '#ground'
import { framed, type Frame, type Seat } from '#people'
import { openRoundOf, questionOf, type Participant, type Room } from '../../room/room.ts'
import { controlsPath, peoplePath } from '../paths.ts'
import { gatheringOf } from '../sitting-here.ts'
import { runningBar } from './bar.ts'

export type PeopleView = {
  readonly room: Room
  /** Seats of the group for which nobody has come. */
  readonly empty: readonly Seat[]
  readonly form: Form
  readonly notice?: string
}

/** Who is in the room, by table, and what the facilitator may do for each. */
export const peoplePage = (around: Frame, view: PeopleView): Html => {
  const { room, form, notice } = view
  const { here, observers, screens, left, takenOut, awaited } = gatheringOf(room)
  return framed(around, {
    title: 'People in the workshop',
    caption: room.workshop.name,
    current: 'this-year',
    back: { text: 'The controls', href: controlsPath(room.workshop) },
    mistakes: summaryOf(form.mistakes),
    main: html`${runningBar(room.workshop, 'people')}${notice !== undefined && insetText({ text: notice })}
      <p class="govuk-body">
        <b>${sayCount(here.length, 'person takes', 'people take')} part.</b> ${alsoThere(observers.length, screens)}
        They are shown by the name or role that they chose.
      </p>
      ${room.tables.map(table =>
        tablePart(
          room,
          table.letter,
          here.filter(each => each.table === table.id),
        ),
      )}
      ${tablePart(
        room,
        undefined,
        here.filter(each => each.table === undefined),
      )}
      ${othersPart('Observers, never counted', observers, room)}
      ${othersPart('Invited ahead and not come', awaited, room)}
      ${listPart('Left', left)}${listPart('Taken out', takenOut)}${emptyPart(view)}${paperPart(view)}`,
  })
}

const alsoThere = (observers: number, screens: number): string => {
  const said = [
    ...(observers > 0 ? [sayCount(observers, 'observer')] : []),
    ...(screens > 0 ? [sayCount(screens, 'big screen')] : []),
  ]
  return said.length === 0 ? '' : `Besides them: ${said.join(' and ')}.`
}

const tablePart = (room: Room, letter: string | undefined, people: readonly Participant[]): Html | undefined => {
  if (letter === undefined && people.length === 0) return undefined
  const table = room.tables.find(each => each.letter === letter)
  const taker = people.find(({ id }) => id === table?.noteTaker)
  return html`<h2 class="govuk-heading-m">
      ${letter === undefined ? 'At no table' : `Table ${letter}${table?.callLink === undefined ? '' : ', by call'}`}
    </h2>
    <p class="govuk-body-s quiet">${sayCount(people.length, 'person', 'people')}. ${sayNotes(letter, taker)}</p>
    <ul class="standing">
      ${people.map(each => personRow(room, each))}
    </ul>`
}

const sayNotes = (letter: string | undefined, taker: Participant | undefined): string => {
  if (letter === undefined) return 'Give each a table: only there can they read its notes, or take them.'
  return taker === undefined ? 'Nobody takes notes.' : `${taker.shownAs} takes notes.`
}

const personRow = (room: Room, person: Participant): Html =>
  html`<li>
    <span>${person.shownAs}</span>
    <span class="quiet">${person.kind === 'paper' && 'on paper'}${person.organisation}</span>
    ${actsFor(room, person)}
  </li>`

const actsFor = (room: Room, person: Participant): Html | undefined =>
  room.progress.state === 'closed'
    ? undefined
    : details({
        summaryHtml: html`Change<span class="govuk-visually-hidden"> ${person.shownAs}</span>`,
        classes: 'cockpit__fold',
        html: html`${person.kind === 'paper' && answerForm(room, person)}${tableForm(room, person)}${removalForm(room, person)}`,
      })

const tableForm = ({ tables, workshop }: Room, person: Participant): Html | undefined => {
  const others = tables.filter(({ id }) => id !== person.table)
  return others.length === 0 || person.kind === 'observer'
    ? undefined
    : html`<form method="post" action="${peoplePath(workshop)}/tables">
        <input type="hidden" name="participant" value="${person.id}" />
        ${select({
          id: `table-${person.id}`,
          name: 'table',
          label: 'To which table?',
          items: others.map(({ id, letter }) => ({ value: id, text: `Table ${letter}` })),
        })}
        ${button({ text: 'Move', classes: 'govuk-button--secondary' })}
      </form>`
}

const removalForm = (room: Room, person: Participant): Html =>
  html`<form method="post" action="${peoplePath(room.workshop)}/removals">
    <input type="hidden" name="participant" value="${person.id}" />
    <p class="govuk-body-s">
      ${
        openRoundOf(room) === undefined
          ? 'Their screen ends, and they are in no round from now on. The record says that somebody was taken out.'
          : 'A round is open. Their screen ends, but an answer that they have sent stays in the box: nobody can find it. The record says that somebody was taken out.'
      }
    </p>
    ${button({ html: html`Take out<span class="govuk-visually-hidden"> ${person.shownAs}</span>`, classes: 'govuk-button--warning' })}
  </form>`

/** Entering the score of somebody on paper: the one answer that the facilitator sees, and the page says so. */
const answerForm = (room: Room, person: Participant): Html => {
  const round = openRoundOf(room)
  const asked = round?.standard === undefined ? undefined : questionOf(room, round.standard)
  if (round === undefined || asked === undefined)
    return html`<p class="govuk-body-s">Their score can be entered here while a standard is being scored.</p>`
  return html`<form method="post" action="${peoplePath(room.workshop)}/answers">
    <input type="hidden" name="participant" value="${person.id}" />
    <input type="hidden" name="round" value="${round.id}" />
    ${radios({
      name: 'answer',
      idPrefix: `answer-${person.id}`,
      classes: 'govuk-radios--inline govuk-radios--small',
      fieldset: { legend: { text: `Their score on standard ${round.standard ?? ''}` } },
      hint: 'You see this score. Nobody else does before the reveal, and the record says how many were entered so.',
      items: [
        ...asked.answer.scale.map(({ score }) => ({ value: String(score), text: String(score) })),
        { value: 'cant-judge', text: asked.answer.cannotJudge.label },
      ],
    })}
    ${button({ text: 'Enter it', classes: 'govuk-button--secondary' })}
  </form>`
}

const othersPart = (title: string, people: readonly Participant[], room: Room): Html | undefined =>
  people.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">${title}</h2>
        <ul class="standing">
          ${people.map(each => personRow(room, each))}
        </ul>`

const listPart = (title: string, people: readonly Participant[]): Html | undefined =>
  people.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">${title}</h2>
        <p class="govuk-body">${people.map(({ shownAs }) => shownAs).join(', ')}</p>`

const emptyPart = ({ empty }: PeopleView): Html | undefined =>
  empty.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">Seats without anybody</h2>
        <ul class="govuk-list">
          ${empty.map(
            seat =>
              html`<li>
                ${seat.title}${seat.organisationName && `, ${seat.organisationName}`}${
                  seat.vacantSince === undefined ? seat.holder && ` (${seat.holder})` : ' (vacant)'
                }
              </li>`,
          )}
        </ul>`

const paperPart = ({ room, form, empty }: PeopleView): Html | undefined =>
  room.progress.state === 'closed'
    ? undefined
    : html`<h2 class="govuk-heading-m">Somebody who works on paper</h2>
        <p class="govuk-body narrow">
          They write their score down, and you enter it for them while the round is open: <b>you will see it</b>. Tell
          them so. Their answers enter with the reveal, and the record says how many came on paper.
        </p>
        <form method="post" action="${peoplePath(room.workshop)}/paper" novalidate>
          ${input({
            name: 'shown-as',
            label: 'Shown as: a name or a role',
            classes: 'govuk-input--width-20',
            value: form.typed('shown-as'),
            errorMessage: form.mistakeOf('shown-as')?.words,
          })}
          ${checkboxes({
            name: 'how',
            classes: 'govuk-checkboxes--small',
            values: form.typedAll('how'),
            items: [
              { value: 'by-role', text: 'This is a role: the record shows no name' },
              { value: 'under-18', text: 'Under 18: always shown by role' },
            ],
          })}
          ${select({
            name: 'seat',
            label: 'For which seat?',
            value: form.typed('seat'),
            items: [{ value: '', text: 'None of them' }, ...empty.map(({ id, title }) => ({ value: id, text: title }))],
          })}
          ${select({
            name: 'table',
            id: 'paper-table',
            label: 'At which table?',
            value: form.typed('table'),
            items: [
              { value: '', text: 'No table' },
              ...room.tables.map(({ id, letter }) => ({ value: id, text: `Table ${letter}` })),
            ],
          })}
          ${button({ text: 'Add them', classes: 'govuk-button--secondary' })}
        </form>`
