import { columns, html, insetText, questionRow, type Html } from '#design'
import { sayDay } from '#ground'
import type { Frame } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { said } from '../../pages/prose.ts'
import { ideaStateWords } from '../../register/finding.ts'
import { byStanding, stateOfIdea, type Idea } from '../idea.ts'

export type IdeasView = PlanView & {
  readonly ideas: readonly Idea[]
  readonly areas: ReadonlyMap<string, string>
  readonly mayWrite: boolean
}

/** The ideas of the plan: with whom each is tested, and what became of it. */
export const ideasPage = (frame: Frame, view: IdeasView): Html =>
  leaf(frame, view, {
    title: 'Ideas to test',
    lede: 'Early thoughts on solutions. Each is tried with the people who would know, then taken up or set aside.',
    main: html`${view.ideas.length === 0 && insetText({ text: 'No idea to test yet.' })}
      ${view.ideas.toSorted(byStanding).map(idea => ideaPart(view, idea))}
      ${
        view.mayWrite &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="${view.paths.prepare}">Add or reword ideas where the plan gets ready to change</a>
        </p>`
      }
      <p class="govuk-body"><a class="govuk-link" href="${view.paths.register}">What we are testing</a></p>`,
  })

const ideaPart = ({ paths, areas }: IdeasView, idea: Idea): Html => {
  const last = idea.findings.at(-1)
  return questionRow({
    thin: true,
    whole: true,
    asking: columns(
      html`<p class="govuk-body-s quiet govuk-!-margin-bottom-1">${areas.get(idea.area) ?? 'The plan as a whole'}</p>
        <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
          <a class="govuk-link" href="${paths.idea(idea.id)}">${idea.words}</a>
        </h2>
        ${last && html`<p class="govuk-body-s">${said(last.words)}</p>`}`,
      html`<p class="govuk-body-s govuk-!-margin-bottom-1">
          <b>${ideaStateWords[stateOfIdea(idea)]}${last && `, ${sayDay(last.foundOn)}`}</b>
        </p>
        <p class="govuk-body-s">${idea.whom === '' ? 'Nobody is named to test it with' : `With: ${idea.whom}`}</p>`,
    ),
  })
}
