import { actions, button, checkboxes, html, input, insetText, select, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay, sayWeekday, type Day } from '#ground'
import { framed, type Frame, type Seat } from '#people'
import { saySeat } from '#exercise'
import { workshopPagePath, workshopPath } from '../../paths.ts'
import type { Room } from '../../room/room.ts'
import { daysToOpen, type SentAhead } from '../ahead.ts'

export type AheadView = {
  readonly room: Room
  /** Seats of the group that have no link yet, with the address that is known. */
  readonly known: readonly { readonly seat: Seat; readonly email: string }[]
  readonly unknown: readonly Seat[]
  readonly sent: readonly SentAhead[]
  readonly today: Day
  readonly form: Form
  readonly refusal?: string
}

/** Whom to send a link of their own, so that they can score before the day. */
export const aheadPage = (frame: Frame, view: AheadView): Html => {
  const { workshop } = view.room
  const held = { partnership: workshop.partnership, workshop: workshop.id }
  return framed(frame, {
    title: 'Scoring ahead',
    caption: workshop.name,
    current: 'this-year',
    back: { text: workshop.name, href: workshopPath(held) },
    lede: 'For people who can’t be there, or want to think first. Each gets a link of their own; their answers are revealed with everybody’s.',
    mistakes: view.refusal === undefined ? summaryOf(view.form.mistakes) : [{ text: view.refusal, href: '#from' }],
    main: html`${promised}${sentPart(view)}${workshop.recipe.shared ? sharedPart : askPart(view)}`,
  })
}

const promised = html`<p class="govuk-body narrow">
    Nobody can look up what they choose: not you, not the programme. Until the reveal the server does hold each answer,
    under a code and without a name, and back-ups of those days hold it too. At the reveal the answers are deleted and
    only how many chose each score is kept. Their page says so.
  </p>
  <p class="govuk-body narrow">Nobody is shown who has used their link, and you are not told either.</p>`

const sharedPart = insetText({
  text: 'Here tables share the standards out and show hands, so nobody can score ahead unseen. Change the hour first if people should.',
})

const sentPart = ({ room, sent }: AheadView): Html | undefined => {
  if (sent.length === 0) return undefined
  const { workshop, people } = room
  const isOpen = workshop.openedAt === undefined
  return html`<h2 class="govuk-heading-m" id="sent">Links sent</h2>
    <ul class="govuk-list govuk-list--spaced narrow">
      ${sent.map(link => {
        const person = people.find(each => each.id === link.participant)
        return html`<li>
          <b>${person?.shownAs ?? ''}</b>, <span class="typed">${link.email}</span><br />
          <span class="quiet govuk-!-font-size-16">Asked for by ${link.askedBy}.</span>
          ${
            person?.takenOut === true
              ? html`<br /><b>Withdrawn.</b>`
              : isOpen && person?.cameAt === undefined && linkButtons(workshop, link, person?.shownAs ?? '')
          }
        </li>`
      })}
    </ul>
    ${
      isOpen &&
      html`<p class="govuk-body narrow">
        Sent again, a link ends the one before. Withdrawn, it opens nothing any more; what was answered with it stays
        and is counted, because nobody can tell which answer it is.
      </p>`
    }`
}

const linkButtons = (workshop: Room['workshop'], { participant }: SentAhead, name: string): Html => {
  const held = { partnership: workshop.partnership, workshop: workshop.id }
  const one = (value: string, words: string): Html =>
    html`<button class="link-button" name="do" value="${value}">
      ${words}<span class="govuk-visually-hidden">: ${name}</span>
    </button>`
  return html`<form method="post" action="${workshopPagePath(held, 'ahead')}/${participant}">
    ${one('again', 'Send it again')} · ${one('withdraw', 'Withdraw it')}
  </form>`
}

const askPart = ({ room: { workshop }, known, unknown, today, form }: AheadView): Html =>
  html`<form
    method="post"
    action="${workshopPagePath({ partnership: workshop.partnership, workshop: workshop.id }, 'ahead')}"
    novalidate
  >
    ${select({
      name: 'from',
      label: { text: 'From which day?', classes: 'govuk-label--m' },
      hint: 'Seven days before at the earliest. The mail goes out at once and names the day.',
      value: form.typed('from'),
      errorMessage: form.mistakeOf('from')?.words,
      items: daysToOpen(workshop.heldOn, today).map(day => ({
        value: day,
        text: day <= today ? 'At once' : `${sayWeekday(day)} ${sayDay(day)}`,
      })),
    })}
    ${
      known.length > 0 &&
      checkboxes({
        name: 'seats',
        values: form.typedAll('seats'),
        errorMessage: form.mistakeOf('seats')?.words,
        fieldset: { legend: { text: 'Who in the group?', classes: 'govuk-fieldset__legend--m' } },
        hint: 'Their address is known, because they sign in here.',
        items: known.map(({ seat, email }) => ({
          value: seat.id,
          text: saySeat(seat),
          hint: { html: html`<span class="typed">${email}</span>` },
        })),
      })
    }
    ${
      unknown.length > 0 &&
      html`<h2 class="govuk-heading-m">${known.length > 0 ? 'Others of the group' : 'Who in the group?'}</h2>
        <p class="govuk-body">Leave the address empty for anybody who gets no link.</p>
        ${unknown.map(seat =>
          input({
            name: `email-${seat.id}`,
            label: saySeat(seat),
            type: 'email',
            autocomplete: 'off',
            classes: 'govuk-input--width-20',
            value: form.typed(`email-${seat.id}`),
            errorMessage: form.mistakeOf(`email-${seat.id}`)?.words,
          }),
        )}`
    }
    ${textarea({
      name: 'others',
      label: { text: 'Anybody else', classes: 'govuk-label--m' },
      hint: 'A name and an address a line: Ana Ruiz ana@example.org',
      rows: 3,
      value: form.typed('others'),
      errorMessage: form.mistakeOf('others')?.words,
    })}
    ${actions(button({ text: 'Send the links', preventDoubleClick: true }))}
  </form>`
