import { button, dateInput, held, html, input, insetText, questionRow, radios, textarea, type Html } from '#design'
import { sayDay, sayInstant } from '#ground'
import type { Frame, ShownMistake } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { said } from '../../pages/prose.ts'
import { mayEnter, phaseNames, phaseOf, phases, type PhaseChange } from '../phase.ts'

export type PhaseView = PlanView & {
  readonly changes: readonly PhaseChange[]
  readonly strategicSigned: boolean
  readonly mayWrite: boolean
  readonly value: (name: string) => string
  readonly mistake: (name: string) => string | undefined
  readonly mistakes: readonly ShownMistake[]
  readonly refusal?: string
}

/** The phase that the change is in, and the decisions that moved it. */
export const phasePage = (frame: Frame, view: PhaseView): Html => {
  const { changes, strategicSigned, mayWrite } = view
  const seen = changes.at(-1)?.number ?? 0
  const open = phases.filter(phase => mayEnter(changes, phase, { seen, strategicSigned }).ok)
  return leaf(frame, view, {
    title: 'Phase of the change',
    lede: `It is in ${phaseNames[phaseOf(changes)]}. A phase is entered by a decision: who, when and why stay on record.`,
    mistakes: view.mistakes,
    main: html`${view.refusal && insetText({ text: view.refusal })}
    ${questionRow({ whole: true, asking: changesPart(changes) })} ${mayWrite && formPart(view, open)}`,
  })
}

const changesPart = (changes: readonly PhaseChange[]): Html =>
  changes.length === 0
    ? html`<p class="govuk-body">It has been in Prepare since the plan was begun.</p>`
    : html`<ol class="govuk-list govuk-list--spaced">
        ${changes.toReversed().map(
          ({ phase, on, by, why, recordedAt, recordedBy }) =>
            html`<li>
              <b>${phaseNames[phase]} from ${sayDay(on)}</b>, decided by ${by}: ${said(why)}<br />
              <span class="quiet govuk-!-font-size-16">Written down by ${recordedBy}, ${sayInstant(recordedAt)}</span>
            </li>`,
        )}
      </ol>`

const formPart = (view: PhaseView, open: readonly (typeof phases)[number][]): Html => {
  const { value, mistake, changes, paths } = view
  if (open.length === 0)
    return held({
      id: 'phase-waits',
      text: 'Enter Deliver',
      reason: html`the strategic plan is not signed. Signing it is what ends Prepare; it rests on
        <a class="govuk-link" href="${paths.register}">what was tested</a>.`,
    })
  const days = ['on-day', 'on-month', 'on-year']
  return html`<form method="post" action="${paths.phase}" class="narrow" novalidate>
    <input type="hidden" name="seen" value="${changes.at(-1)?.number ?? 0}" />
    ${radios({
      ...{ name: 'phase', value: value('phase'), errorMessage: mistake('phase') },
      fieldset: { legend: { text: 'Which phase was decided on?', classes: 'govuk-fieldset__legend--s' } },
      items: open.map(phase => ({ value: phase, text: phaseNames[phase] })),
    })}
    ${input({
      ...{ name: 'by', value: value('by'), errorMessage: mistake('by') },
      label: { text: 'Who decided it?', classes: 'govuk-label--s' },
      hint: 'For example: the Board.',
    })}
    ${textarea({
      ...{ name: 'why', value: value('why'), errorMessage: mistake('why'), rows: 3 },
      label: { text: 'Why?', classes: 'govuk-label--s' },
    })}
    ${dateInput({
      ...{ id: 'on', namePrefix: 'on', hint: 'Leave it empty for today.' },
      fieldset: { legend: { text: 'When?', classes: 'govuk-fieldset__legend--s' } },
      errorMessage: days.map(mistake).find(Boolean),
      values: Object.fromEntries(days.map(name => [name, value(name)])),
    })}
    ${button({ text: 'Put this on record' })}
  </form>`
}
