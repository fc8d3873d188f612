import { html, insetText, questionRow, type Html } from '#design'
import type { Frame, ShownMistake } from '#people'
import type { LineChange } from '../../lists/history.ts'
import { historyPart } from '../../lists/pages/history.ts'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { ideaStates, ideaStateWords, type IdeaState } from '../../register/finding.ts'
import { findingForm, findingsPart, type FindingFields } from '../../register/pages/finding.ts'
import { stateOfIdea, type Idea } from '../idea.ts'

export type IdeaView = PlanView &
  Pick<FindingFields, 'value' | 'mistake'> & {
    readonly idea: Idea
    readonly changes: readonly LineChange[]
    readonly mayWrite: boolean
    readonly mistakes: readonly ShownMistake[]
    readonly refusal?: string
  }

/** One idea: with whom it is tested, what was learned, and whether it was taken up. */
export const ideaPage = (frame: Frame, view: IdeaView): Html => {
  const { idea, paths } = view
  return leaf(frame, view, {
    title: idea.words,
    caption: ideaStateWords[stateOfIdea(idea)],
    back: { text: 'Ideas to test', href: paths.ideas },
    lede: idea.whom === '' ? 'Nobody is named to test it with.' : `To be tested with: ${idea.whom}`,
    mistakes: view.mistakes,
    main: html`${view.refusal && insetText({ text: view.refusal })}
    ${
      view.mayWrite &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${paths.entry('idea', idea.id)}">Change what it says</a>
      </p>`
    }
    ${questionRow({
      whole: true,
      asking: html`<h2 class="govuk-heading-m">What was learned</h2>
        ${
          idea.findings.length === 0
            ? html`<p class="govuk-body">Nothing yet.</p>`
            : findingsPart(idea.findings, ({ state }) => ideaStateWords[state as IdeaState])
        }`,
    })}
    ${view.mayWrite && formPart(view)} ${historyPart(view.changes)}`,
  })
}

const formPart = ({ idea, paths, value, mistake }: IdeaView): Html =>
  questionRow({
    whole: true,
    asking: html`<h2 class="govuk-heading-m">Record what was learned</h2>
      ${findingForm({
        ...{ action: paths.idea(idea.id), seen: idea.findings.length, value, mistake },
        legend: 'What becomes of it?',
        asks: { words: 'What was learned, and from whom?', hint: 'If it is set aside: why.' },
        choices: ideaStates.map(each => ({ value: each, text: ideaStateWords[each] })),
      })}`,
  })
