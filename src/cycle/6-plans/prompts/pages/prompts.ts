import { html, questionRow, type Html } from '#design'
import { sayCount } from '#ground'
import type { Frame } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import type { Boxes } from '../../words/boxes.ts'
import { capacityAnswerKey } from '../../words/field.ts'
import { isUsed, type Prompt } from '../prompt.ts'
import { promptForm } from './prompt.ts'

export type PromptsView = PlanView & {
  readonly section: string
  readonly title: string
  readonly standards: readonly {
    readonly number: number
    readonly title: string
    readonly prompts: readonly { readonly prompt: Prompt; readonly boxes: Boxes }[]
  }[]
  /** The label of the capacity answer on a standard, and what is lacking. */
  readonly capacity: (standard: number) => { readonly label: string; readonly lacking: string } | undefined
}

/** All the prompts of an area, standard by standard, in print order. */
export const promptsPage = (frame: Frame, view: PromptsView): Html => {
  const all = view.standards.flatMap(({ prompts }) => prompts)
  const asked = all.filter(({ prompt }) => prompt.kind === 'prompt')
  const wrong = all.flatMap(({ boxes }) => boxes.mistakes)
  return leaf(frame, view, {
    title: 'Questions that may help',
    lede: `${asked.filter(({ prompt }) => isUsed(prompt)).length} of ${sayCount(asked.length, 'question')} used. None has to be answered: write a line first to say what you make of it, or leave the line empty to take the question as it stands.`,
    back: { text: view.title, href: view.paths.area(view.section) },
    mistakes: wrong,
    main: html`${view.standards.map(
      ({ number, title, prompts }) =>
        html`<h2 class="govuk-heading-m govuk-!-margin-top-6">Standard ${number}: ${title}</h2>
          ${prompts.map(({ prompt, boxes }) =>
            questionRow({
              thin: true,
              asking: prompt.kind === 'prompt' ? promptForm(view.paths, prompt, boxes) : capacityPart(view, prompt),
            }),
          )}`,
    )}`,
  })
}

const capacityPart = (view: PromptsView, prompt: Prompt): Html => {
  const answer = view.capacity(prompt.standard)
  const href = `${view.paths.capacity}#${capacityAnswerKey(prompt.standard)}`
  return html`<p class="govuk-body" id="prompt-${prompt.key}">
    ${prompt.words}<br />
    ${
      answer === undefined
        ? html`<a class="govuk-link" href="${href}"
            >Answer<span class="govuk-visually-hidden"> on standard ${prompt.standard}</span></a
          >`
        : html`<b>${answer.label}</b>${answer.lacking !== '' && `. Lacking: ${answer.lacking}`}
            <a class="govuk-link" href="${href}"
              >Change<span class="govuk-visually-hidden"> on standard ${prompt.standard}</span></a
            >`
    }
  </p>`
}
