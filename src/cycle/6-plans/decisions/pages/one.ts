import { button, details, html, insetText, summaryList, textarea, type Html } from '#design'
import { sayDay, sayInstant } from '#ground'
import type { Frame, ShownMistake } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { prose, said } from '../../pages/prose.ts'
import type { Decided } from '../decided.ts'

export type DecisionView = PlanView & {
  readonly decision: Decided
  readonly review?: string
  readonly inquiry?: string
  readonly actions: readonly { readonly words: string; readonly href: string }[]
  readonly mayWrite: boolean
  readonly value: (name: string) => string
  readonly mistake: (name: string) => string | undefined
  readonly mistakes: readonly ShownMistake[]
  readonly refusal?: string
}

/** One decision, what it answers, and what it gave to do. */
export const decisionPage = (frame: Frame, view: DecisionView): Html => {
  const { decision, paths } = view
  const { struck } = decision
  const row = (key: string, value: Html | string) => ({ key: { text: key }, value: { html: html`${value}` } })
  return leaf(frame, view, {
    title: decision.words,
    caption: `Decision of ${sayDay(decision.on)}`,
    back: { text: 'Decisions', href: paths.decisions },
    mistakes: view.mistakes,
    main: html`${view.refusal && insetText({ text: view.refusal })}
    ${struck && insetText({ text: `Struck out by ${struck.by}, ${sayInstant(struck.at)}: ${struck.because}` })}
    ${summaryList({
      rows: [
        row('Who decided it', decision.by),
        row('Why', decision.why === '' ? 'Not written down' : prose(decision.why, 'govuk-!-margin-0')),
        decision.review !== undefined &&
          row(
            'At',
            html`<a class="govuk-link" href="${paths.review(decision.review)}">${view.review ?? 'a review'}</a>`,
          ),
        decision.inquiry !== undefined &&
          row(
            'What it answers',
            html`<a class="govuk-link" href="${paths.registered(decision.inquiry)}"
              >${view.inquiry ?? 'Something that was taken out of the register'}</a
            >`,
          ),
        row('What it gives to do', actionsOf(view)),
        row('Written down', `by ${decision.recordedBy}, ${sayInstant(decision.recordedAt)}`),
      ],
    })}
    ${view.mayWrite && struck === undefined && strikePart(view)}`,
  })
}

const actionsOf = ({ actions }: DecisionView): Html | string =>
  actions.length === 0
    ? 'Nothing'
    : html`${actions.map(
        ({ words, href }, at) => html`${at > 0 && html`<br />`}<a class="govuk-link" href="${href}">${said(words)}</a>`,
      )}`

const strikePart = (view: DecisionView): Html =>
  details({
    summaryText: 'It was written down wrongly',
    open: view.mistakes.length > 0,
    html: html`<form method="post" action="${view.paths.decision(view.decision.id)}" novalidate>
      ${textarea({
        name: 'because',
        label: { text: 'What is wrong with it?', classes: 'govuk-label--s' },
        hint: 'It stays in the log, marked as struck out. Record the right one as a new decision.',
        rows: 2,
        value: view.value('because'),
        errorMessage: view.mistake('because'),
      })}
      ${button({ text: 'Strike it out', classes: 'govuk-button--secondary' })}
    </form>`,
  })
