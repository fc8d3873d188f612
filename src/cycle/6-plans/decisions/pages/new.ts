import { actions, button, dateInput, html, input, insetText, textarea, type Html } from '#design'
import type { Id } from '#ground'
import type { Frame, ShownMistake } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'

export type NewDecisionView = PlanView & {
  readonly review?: { readonly id: Id; readonly words: string }
  readonly inquiry?: { readonly id: Id; readonly words: string }
  readonly back: string
  readonly value: (name: string) => string
  readonly mistake: (name: string) => string | undefined
  readonly mistakes: readonly ShownMistake[]
}

/** Puts a decision on record, and with it something to be done. */
export const newDecisionPage = (frame: Frame, view: NewDecisionView): Html =>
  leaf(frame, view, {
    title: 'Record a decision',
    back: { text: 'Back', href: view.back },
    mistakes: view.mistakes,
    main: html`${view.inquiry && insetText({ text: `It answers: ${view.inquiry.words}` })}
      <form method="post" action="${view.paths.newDecision()}" class="narrow" novalidate>
        <input type="hidden" name="review" value="${view.review?.id ?? ''}" />
        <input type="hidden" name="inquiry" value="${view.inquiry?.id ?? ''}" />
        ${view.review && html`<p class="govuk-body">Decided at ${view.review.words}.</p>`}
        ${area(view, 'words', 'What was decided?', 'In one sentence that somebody who was not there can follow.')}
        ${area(view, 'why', 'Why?', 'What spoke for it, and what against.')}
        ${line(view, 'by', 'Who decided it?', 'For example: the Board.')}
        ${day(view, 'on', 'When?', 'Leave it empty for today.')}
        <h2 class="govuk-heading-m">Does it give something to do?</h2>
        ${area(view, 'action', 'What has to be done?', 'Leave it empty if nothing has. It then stands among all actions.')}
        ${line(view, 'owner', 'Who answers for it?', 'A name. Somebody who can sign in, or is told by mail, is chosen on the action’s own page.')}
        ${day(view, 'due', 'By when?', 'For example, 27 3 2027')}
        ${actions(
          button({ text: 'Record this decision' }),
          html`<a class="govuk-link govuk-body" href="${view.back}">Leave it</a>`,
        )}
      </form>`,
  })

const ways = ({ value, mistake }: NewDecisionView, name: string, text: string, hint: string) => ({
  ...{ name, hint, value: value(name), errorMessage: mistake(name) },
  label: { text, classes: 'govuk-label--s' },
})

const area = (view: NewDecisionView, name: string, text: string, hint: string): Html =>
  textarea({ ...ways(view, name, text, hint), rows: 3 })

const line = (view: NewDecisionView, name: string, text: string, hint: string): Html =>
  input(ways(view, name, text, hint))

const day = ({ value, mistake }: NewDecisionView, name: string, text: string, hint: string): Html => {
  const parts = ['day', 'month', 'year'].map(part => `${name}-${part}`)
  return dateInput({
    ...{ id: name, namePrefix: name, hint },
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(mistake).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, value(part)])),
  })
}
