import { html, input, type Html } from '#design'
import { about } from '../../pages/prose.ts'
import type { PlanPaths } from '../../paths.ts'
import type { Boxes } from '../../words/boxes.ts'
import { promptLineKey } from '../../words/field.ts'
import { otherWords } from '../../words/pages/box.ts'
import type { Prompt } from '../prompt.ts'

/** One planning prompt on the page of all of them. */
export const promptForm = (paths: PlanPaths, prompt: Prompt, boxes: Boxes): Html => {
  const action = paths.prompt(prompt.key)
  return html`<form method="post" action="${action}" id="prompt-${prompt.key}" novalidate>
    <input type="hidden" name="version" value="${boxes.version}" />
    ${promptPart(action, prompt, boxes)}
  </form>`
}

/** A planning prompt inside a form, with everything that can be made of it in one step. None is required. */
export const promptPart = (action: string, prompt: Prompt, boxes: Boxes): Html => {
  const { key, words } = prompt
  const line = promptLineKey(key)
  const press = (as: string, text: string): Html =>
    html`<button class="link-button" formaction="${action}" name="as" value="${as}">${text}${about(words)}</button>`
  return html`${input({
      name: line,
      label: { text: words },
      value: boxes.value(line),
      errorMessage: boxes.mistake(line),
      spellcheck: true,
    })}
    ${otherWords(boxes, line)}${madeOf(prompt)}
    <div class="inline-forms">
      ${press('line', 'Answer in this line')} ${press('priority', 'Make a priority')}
      ${press('action', 'Make an action')} ${press('hypothesis', 'Something to test')}
      ${prompt.isParked ? press('unpark', 'Parked: take it up again') : press('park', 'Park')}
    </div>`
}

const madeOf = ({ made }: Prompt): Html =>
  made.length === 0
    ? html``
    : html`<ul class="govuk-list govuk-list--bullet govuk-body-s">
        ${made.map(each => html`<li>Made ${each}</li>`)}
      </ul>`
