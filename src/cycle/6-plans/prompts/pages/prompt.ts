import { html, input, type Html } from '#design'
import { about } from '../../pages/prose.ts'
import type { PlanPaths } from '../../paths.ts'
import type { Boxes } from '../../words/boxes.ts'
import { promptLineKey } from '../../words/field.ts'
import { otherWords } from '../../words/pages/box.ts'
import type { Prompt } from '../prompt.ts'

/** Where a prompt leads back to: the page of its area, or the page of all its prompts. */
export type PromptPlace = 'area' | 'all'

/** One planning prompt with everything that can be made of it in one step. None is required. */
export const promptForm = (paths: PlanPaths, prompt: Prompt, boxes: Boxes, place: PromptPlace): Html => {
  const { key, words } = prompt
  const line = promptLineKey(key)
  return html`<form method="post" action="${paths.prompt(key)}" id="prompt-${key}" novalidate>
    <input type="hidden" name="version" value="${boxes.version}" />
    <input type="hidden" name="back" value="${place}" />
    ${input({
      name: line,
      label: { text: words },
      value: boxes.value(line),
      errorMessage: boxes.mistake(line),
      spellcheck: true,
    })}
    ${otherWords(boxes, line)}${madeOf(prompt)}
    <div class="inline-forms">
      ${press('line', 'Answer in this line', words)} ${press('priority', 'Make a priority', words)}
      ${press('action', 'Make an action', words)} ${press('hypothesis', 'Something to test', words)}
      ${prompt.isParked ? press('unpark', 'Parked: take it up again', words) : press('park', 'Park', words)}
    </div>
  </form>`
}

const press = (as: string, text: string, words: string): Html =>
  html`<button class="link-button" name="as" value="${as}">${text}${about(words)}</button>`

const madeOf = ({ made }: Prompt): Html =>
  made.length === 0
    ? html``
    : html`<ul class="govuk-list govuk-list--bullet govuk-body-s">
        ${made.map(each => html`<li>Made ${each}</li>`)}
      </ul>`
