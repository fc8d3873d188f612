import { html, insetText, questionRow, type Html } from '#design'
import type { Day } from '#ground'
import { framed, type Frame } from '#people'
import type { Typed } from '../../action/pages/action.ts'
import { sayAnswer } from '../../lists/entry.ts'
import { prose } from '../../pages/prose.ts'
import { foundStates, sayRegisterState, type RegisterState } from '../../register/finding.ts'
import { isUnsettled, type OwnLine } from '../../register/own.ts'
import { findingForm, findingsPart, stateChoices } from '../../register/pages/finding.ts'
import { stateOf } from '../../register/registered.ts'
import { sayOwnWhen } from './own.ts'

export type OwnLineView = Typed & {
  readonly path: string
  readonly partnership: string
  readonly today: Day
  readonly line: OwnLine
  readonly refusal?: string
}

/** One thing that somebody without an account is to find out. */
export const ownLinePage = (frame: Frame, view: OwnLineView): Html => {
  const { path, line } = view
  const { kind, findings } = line
  return framed(frame, {
    title: 'What did you find?',
    caption: `${sayAnswer('inquiry', 'kind', kind)} · ${view.partnership}`,
    back: { text: 'What you answer for', href: path },
    mistakes: view.mistakes,
    main: html`${view.refusal && insetText({ text: view.refusal })} ${prose(line.words, 'govuk-body-l narrow')}
    ${
      line.settles !== '' &&
      html`<p class="govuk-body"><b>What would settle it:</b></p>
        ${prose(line.settles, 'govuk-body narrow')}`
    }
    ${isUnsettled(line) && html`<p class="govuk-body">${sayOwnWhen(line, view.today)}</p>`}
    ${
      findings.length > 0 &&
      html`<h2 class="govuk-heading-m">What was found</h2>
        ${findingsPart(findings, ({ state }) => sayRegisterState(kind, state as RegisterState))}`
    }
    ${questionRow({
      whole: true,
      asking: html`<h2 class="govuk-heading-m">Record what was found</h2>
        ${findingForm({
          ...{
            action: `${path}/register/${line.id}`,
            seen: findings.length,
            value: view.value,
            mistake: view.mistake,
          },
          legend: 'Where does it stand?',
          asks: {
            words: 'What was found?',
            hint: 'In a few sentences that somebody else can check.',
          },
          choices: stateChoices(kind, stateOf(line), foundStates),
        })}`,
    })}`,
  })
}
