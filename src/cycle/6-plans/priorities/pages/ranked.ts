import { html, type Html } from '#design'
import type { OutlinePriority } from '../../outline/outline.ts'
import { about, said } from '../../pages/prose.ts'
import type { PlanPaths } from '../../paths.ts'
import type { RankedPriority } from '../priority.ts'
import { tracePart } from './trace.ts'

export type RankedView = {
  readonly paths: PlanPaths
  readonly ranked: readonly RankedPriority[]
  /** The same priorities as the plan has them, with what they rest on. */
  readonly traced: readonly OutlinePriority[]
}

/** Inside the form of its page: the priorities of an area in their order, with what can be done to each. */
export const rankedPart = ({ paths, ranked, traced }: RankedView): Html =>
  html`<ol class="govuk-list govuk-list--number govuk-list--spaced">
    ${ranked.map(
      (priority, at) =>
        html`<li id="priority-${priority.id}">
          ${said(priority.words)}<br />
          ${tracePart({ traces: traced.find(({ id }) => id === priority.id)?.traces ?? [] }, paths)}
          ${priority.merged.map(each => mergedPart(paths, each.id, each.words))}
          <div class="inline-forms">
            <a class="govuk-link" href="${paths.priority(priority.id)}">Reword${about(priority.words)}</a>
            ${at > 0 && press(paths.priorityPlace(priority.id), 'up', 'Move up', priority.words)}
            ${at < ranked.length - 1 && press(paths.priorityPlace(priority.id), 'down', 'Move down', priority.words)}
            ${ranked.length > 1 && html`<a class="govuk-link" href="${paths.priority(priority.id)}#into">Merge${about(priority.words)}</a>`}
            ${press(paths.priorityPlace(priority.id), 'aside', 'Set aside', priority.words)}
          </div>
        </li>`,
    )}
  </ol>`

const press = (action: string, move: string, text: string, words: string): Html =>
  html`<button class="link-button" formaction="${action}" name="move" value="${move}">${text}${about(words)}</button>`

const mergedPart = (paths: PlanPaths, id: string, words: string): Html =>
  html`<div class="inline-forms">
    ${said(`With: ${words}`, 'quiet')} ${press(paths.priorityPlace(id), 'apart', 'Undo merge', words)}
  </div>`
