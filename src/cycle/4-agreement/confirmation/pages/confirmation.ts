import { agreedMark, button, html, insetText, standing, type Html } from '#design'
import { reasonField, type Exercise, type Reasons } from '#exercise'
import { summaryOf, type Form } from '#forms'
import { sayInstant, type Id } from '#ground'
import { framed, type Frame } from '#people'
import { positionsPath } from '../../paths.ts'
import { drawn } from '../../position/position.ts'
import { sayConfirmer, sayDissents, type Confirmation } from '../twelve.ts'

export type ConfirmationView = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Exercise
  readonly confirmation: Confirmation | undefined
  readonly mayConfirm: boolean
  readonly reasons: Reasons
  readonly form: Form
  readonly refusal?: string
}

/** The confirmation as it is on record, and undoing it. */
export const confirmationPage = (frame: Frame, view: ConfirmationView): Html => {
  const { partnership, exercise, confirmation, form, refusal } = view
  return framed(frame, {
    title: 'Confirmation of the positions',
    caption: `Stocktake ${exercise.label}`,
    current: 'positions',
    back: { text: 'Where we stand', href: positionsPath(partnership, exercise.id) },
    mistakes: summaryOf(form.mistakes),
    main: html`${refusal && insetText({ text: refusal })}${
      confirmation === undefined
        ? html`<p class="govuk-body">The positions are not confirmed.</p>`
        : html`${onRecord(confirmation)}${undoing(view)}`
    }`,
  })
}

const onRecord = (confirmation: Confirmation): Html =>
  html`<p class="govuk-body">
      Confirmed ${sayConfirmer(confirmation)}, at ${sayInstant(confirmation.at)}, as they stand here.
    </p>
    ${standing(
      confirmation.positions.map(position => ({
        name: `${position.standard} ${position.asked.standard.shortTitle}`,
        state: agreedMark(drawn(position)),
        ...(position.dissents.length > 0 ? { note: sayDissents(position.dissents.length) } : {}),
      })),
    )}`

const undoing = ({ partnership, exercise, mayConfirm, reasons, form }: ConfirmationView): Html =>
  mayConfirm
    ? html`<h2 class="govuk-heading-m">Undo the confirmation</h2>
        <p class="govuk-body">Positions can change again, and are confirmed again when they are right.</p>
        <form method="post" action="${positionsPath(partnership, exercise.id)}/confirmation/undoing" novalidate>
          ${reasonField(form, reasons)} ${button({ text: 'Undo the confirmation', classes: 'govuk-button--secondary' })}
        </form>`
    : html`<p class="govuk-body">The chair, or the champion, can undo the confirmation with a reason.</p>`
