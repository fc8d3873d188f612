import { actions, button, html, input, insetText, select, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame, type Seat } from '#people'
import { saySeat } from '#exercise'
import { workshopPagePath, workshopPath } from '../../paths.ts'
import type { Workshop } from '../../room/room.ts'

export type TablesView = {
  readonly workshop: Workshop
  /** The seats that somebody holds. */
  readonly seats: readonly Seat[]
  readonly letters: readonly string[]
  readonly form: Form
  readonly refusal?: string
}

/** The tables by hand: how many, who sits where, and which of them is a call. */
export const tablesPage = (frame: Frame, view: TablesView): Html => {
  const { workshop, seats, letters, form, refusal } = view
  const held = { partnership: workshop.partnership, workshop: workshop.id }
  return framed(frame, {
    title: 'The tables',
    caption: workshop.name,
    current: 'this-year',
    back: { text: workshop.name, href: workshopPath(held) },
    lede: 'Tables of four to six on which organisations mix. Whoever holds no seat is put where they mix best when they join.',
    mistakes: refusal === undefined ? summaryOf(form.mistakes) : [{ text: refusal, href: '#tables' }],
    main: html`<form method="post" action="${workshopPagePath(held, 'tables')}" novalidate>
      ${countPart(form)}${seatsPart(seats, letters, form)}${callsPart(letters, form)}
      ${actions(button({ text: 'Save the tables', name: 'act', value: 'save' }))}
    </form>`,
  })
}

const countPart = (form: Form): Html =>
  html`${input({
    name: 'tables',
    label: { text: 'How many tables?', classes: 'govuk-label--m' },
    hint: 'Another number lays them anew, and mixes the seats.',
    inputmode: 'numeric',
    classes: 'govuk-input--width-2',
    value: form.typed('tables'),
    errorMessage: form.mistakeOf('tables')?.words,
  })}
  ${button({ text: 'Lay them and mix the seats', name: 'act', value: 'mix', classes: 'govuk-button--secondary' })}`

const seatsPart = (seats: readonly Seat[], letters: readonly string[], form: Form): Html =>
  html`<h2 class="govuk-heading-m">Who sits where?</h2>
    ${
      seats.length === 0
        ? insetText({ text: 'This group has no named seats. Everybody is put at a table when they join.' })
        : html`<div class="places">
            ${seats.map(seat =>
              select({
                name: `seat-${seat.id}`,
                label: saySeat(seat),
                value: form.typed(`seat-${seat.id}`),
                errorMessage: form.mistakeOf(`seat-${seat.id}`)?.words,
                items: [
                  { value: '', text: 'when they join' },
                  ...letters.map(letter => ({ value: letter, text: `Table ${letter}` })),
                ],
              }),
            )}
          </div>`
    }`

const callsPart = (letters: readonly string[], form: Form): Html =>
  html`<h2 class="govuk-heading-m">Is a table elsewhere?</h2>
    <p class="govuk-body narrow">
      People who are not in the room sit at a table of their own, with a call to talk in. Paste the link of the call; it
      stands on their phones.
    </p>
    ${letters.map(letter =>
      input({
        name: `call-${letter}`,
        label: `Table ${letter}: link of its call`,
        type: 'url',
        value: form.typed(`call-${letter}`),
        errorMessage: form.mistakeOf(`call-${letter}`)?.words,
      }),
    )}`
