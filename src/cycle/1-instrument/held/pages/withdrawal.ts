import { actions, button, html, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame, type ShownMistake } from '#people'

export type WithdrawalView = {
  readonly title: string
  /** The edition's own page. */
  readonly href: string
  readonly back: string
  readonly isWithdrawn: boolean
  readonly form: Form
  readonly refusal?: ShownMistake
}

/** Withdrawing an edition from new years, or offering it for them again. */
export const withdrawalPage = (frame: Frame, view: WithdrawalView): Html =>
  framed(frame, {
    title: view.isWithdrawn ? 'Offer it for new years again' : 'Withdraw it from new years',
    caption: view.title,
    ...(frame.partnership === undefined ? {} : { current: 'practice' as const }),
    back: { text: view.back, href: view.href },
    lede: view.isWithdrawn
      ? 'It stands in the choice again when a year is opened.'
      : 'It stands no more in the choice when a year is opened. Years that run on it, and what people answered, stay as they are. You can offer it again.',
    mistakes: [...summaryOf(view.form.mistakes), ...(view.refusal === undefined ? [] : [view.refusal])],
    main: html`<form class="narrow" method="post" action="${view.href}/withdrawal" novalidate>
      <input type="hidden" name="move" value="${view.isWithdrawn ? 'back' : 'out'}" />
      ${
        !view.isWithdrawn &&
        textarea({
          name: 'because',
          rows: 3,
          label: { text: 'Why?', classes: 'govuk-label--m' },
          hint: 'Everybody who opens a year can read it.',
          value: view.form.typed('because'),
          errorMessage: view.form.mistakeOf('because')?.words,
        })
      }
      ${actions(button({ text: view.isWithdrawn ? 'Offer it again' : 'Withdraw it' }))}
    </form>`,
  })
