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
  /** What it is withdrawn from. */
  readonly words: WithdrawalWords
}

/** What withdrawing means, and what taking it back does. */
export type WithdrawalWords = {
  readonly out: { readonly title: string; readonly lede: string; readonly hint: string }
  readonly back: { readonly title: string; readonly lede: string }
}

export const editionWords: WithdrawalWords = {
  out: {
    title: 'Withdraw it from new years',
    lede: 'It stands no more in the choice when a year is opened. Years that run on it, and what people answered, stay as they are. You can offer it again.',
    hint: 'Everybody who opens a year can read it.',
  },
  back: { title: 'Offer it for new years again', lede: 'It stands in the choice again when a year is opened.' },
}

/** Withdrawing an edition or a checklist, or offering it again. */
export const withdrawalPage = (frame: Frame, view: WithdrawalView): Html =>
  framed(frame, {
    title: (view.isWithdrawn ? view.words.back : view.words.out).title,
    caption: view.title,
    ...(frame.partnership === undefined ? {} : { current: 'practice' as const }),
    back: { text: view.back, href: view.href },
    lede: (view.isWithdrawn ? view.words.back : view.words.out).lede,
    mistakes: [...summaryOf(view.form.mistakes), ...(view.refusal === undefined ? [] : [view.refusal])],
    main: html`<form class="narrow" method="post" action="${view.href}/withdrawal" novalidate>
      <input type="hidden" name="move" value="${view.isWithdrawn ? 'back' : 'out'}" />
      ${
        !view.isWithdrawn &&
        textarea({
          name: 'because',
          rows: 3,
          label: { text: 'Why?', classes: 'govuk-label--m' },
          hint: view.words.out.hint,
          value: view.form.typed('because'),
          errorMessage: view.form.mistakeOf('because')?.words,
        })
      }
      ${actions(button({ text: view.isWithdrawn ? 'Offer it again' : 'Withdraw it' }))}
    </form>`,
  })
