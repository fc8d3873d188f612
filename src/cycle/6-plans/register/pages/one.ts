import { flag, html, insetText, questionRow, summaryList, type Html } from '#design'
import { sayDay } from '#ground'
import type { Frame, ShownMistake } from '#people'
import { decisionLines } from '../../decisions/pages/lines.ts'
import { sayAnswer } from '../../lists/entry.ts'
import type { LineChange } from '../../lists/history.ts'
import { historyPart } from '../../lists/pages/history.ts'
import { leaf } from '../../pages/leaf.ts'
import { said } from '../../pages/prose.ts'
import { foundStates, registerStates, sayRegisterState, type RegisterState } from '../finding.ts'
import { needsDecision, stateOf, type Registered } from '../registered.ts'
import { findingForm, findingsPart, stateChoices, type FindingFields } from './finding.ts'
import { standPart, type RegisterView } from './register.ts'

export type RegisteredView = Omit<RegisterView, 'register' | 'phase'> &
  Pick<FindingFields, 'value' | 'mistake'> & {
    readonly line: Registered
    readonly area: string
    readonly changes: readonly LineChange[]
    /** They answer for it, or write the plan. */
    readonly mayFind: boolean
    readonly mistakes: readonly ShownMistake[]
    readonly refusal?: string
  }

/** One line of the register: what it is, what was found, what was decided, and every change. */
export const registeredPage = (frame: Frame, view: RegisteredView): Html => {
  const { line, paths, mayWrite } = view
  return leaf(frame, view, {
    title: line.words,
    caption: sayAnswer('inquiry', 'kind', line.kind),
    back: { text: 'What we are testing', href: paths.register },
    mistakes: view.mistakes,
    main: html`${view.refusal && insetText({ text: view.refusal })}
    ${
      needsDecision(line) &&
      html`<p class="govuk-body">
        ${flag('It has failed and needs a decision.')}
        ${mayWrite && html`<a class="govuk-link" href="${paths.newDecision({ inquiry: line.id })}">Record what we decided</a>`}
      </p>`
    }
    ${factsPart(view)}
    ${
      mayWrite &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${paths.entryFrom('inquiry', line.id, 'register')}">Change what it says</a>
      </p>`
    }
    ${questionRow({
      whole: true,
      asking: html`<h2 class="govuk-heading-m">What was found</h2>
        ${
          line.findings.length === 0
            ? html`<p class="govuk-body">Nothing yet.</p>`
            : findingsPart(line.findings, ({ state }) => sayRegisterState(line.kind, state as RegisterState))
        }
        ${
          line.decisions.length > 0 &&
          html`<h2 class="govuk-heading-m">What was decided about it</h2>
            ${decisionLines(paths, line.decisions)}`
        }`,
    })}
    ${view.mayFind && formPart(view)} ${historyPart(view.changes)}`,
  })
}

const factsPart = ({ line, area, today, priorities }: RegisteredView): Html => {
  const row = (key: string, value: Html | string) => ({
    key: { text: key },
    value: { html: html`${value}` },
  })
  const rests = line.rests.flatMap(id => priorities.get(id) ?? [])
  return summaryList({
    rows: [
      row('Where it stands', standPart(line, today)),
      row('What would settle it', line.settles === '' ? 'Not written yet' : said(line.settles)),
      row('Who answers for it', line.owner?.name ?? 'Nobody yet'),
      row('By when', line.due === undefined ? 'No date yet' : sayDay(line.due)),
      row('Headline area', area),
      row(
        'What rests on it',
        rests.length === 0
          ? 'No priority is named'
          : html`${rests.map((words, at) => html`${at > 0 && html`<br />`}${said(words)}`)}`,
      ),
    ],
  })
}

const formPart = (view: RegisteredView): Html => {
  const { line, paths } = view
  const state = stateOf(line)
  return questionRow({
    whole: true,
    asking: html`<h2 class="govuk-heading-m" id="record">Record what was found</h2>
      ${findingForm({
        ...{ action: paths.finding(line.id), seen: line.findings.length, value: view.value, mistake: view.mistake },
        legend: 'Where does it stand?',
        asks: { words: 'What was found?', hint: 'In a few sentences that somebody else can check. For untested: why.' },
        choices: stateChoices(line.kind, state, view.mayWrite ? registerStates : foundStates),
      })}`,
  })
}
