import { actions, button, html, input, questionRow, radios, savedLine, type Html } from '#design'
import { sayInstant } from '#ground'
import type { Frame } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import type { Boxes } from '../../words/boxes.ts'
import { capacityAnswerKey, capacityLackingKey } from '../../words/field.ts'
import { otherWords } from '../../words/pages/box.ts'

export type CapacityView = PlanView & {
  readonly question: string
  readonly lacking: string
  readonly answers: readonly { readonly key: string; readonly label: string }[]
  readonly standards: readonly { readonly number: number; readonly title: string }[]
  readonly boxes: Boxes
}

/** One question asked of every standard, all the answers on one page. */
export const capacityPage = (frame: Frame, view: CapacityView): Html => {
  const { paths, boxes, standards } = view
  return leaf(frame, view, {
    title: 'Capacity for change',
    lede: html`${view.question} None has to be answered; what is lacking is offered where
      <a class="govuk-link" href="${paths.support}#resource">resources</a> are written.`,
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`<form method="post" action="${paths.capacity}" data-autosave="${paths.capacity}" novalidate>
      <input type="hidden" name="version" value="${boxes.version}" />
      ${savedLine({ at: boxes.savedAt && sayInstant(boxes.savedAt) })} ${standards.map(standard => row(view, standard))}
      ${actions(button({ text: 'Save' }))}
    </form>`,
  })
}

const row = ({ boxes, answers, lacking }: CapacityView, { number, title }: CapacityView['standards'][number]): Html => {
  const [answer, line] = [capacityAnswerKey(number), capacityLackingKey(number)]
  const say = (key: string): string => answers.find(each => each.key === key)?.label ?? key
  return questionRow({
    thin: true,
    asking: html`${radios({
      name: answer,
      value: boxes.value(answer),
      classes: 'govuk-radios--inline govuk-radios--small',
      errorMessage: boxes.mistake(answer),
      fieldset: { legend: { text: `${number}. ${title}`, classes: 'govuk-fieldset__legend--s', headingLevel: 2 } },
      items: answers.map(({ key, label }) => ({ value: key, text: label })),
    })}
    ${otherWords(boxes, answer, say)}`,
    helping: html`${input({
      name: line,
      label: lacking,
      value: boxes.value(line),
      errorMessage: boxes.mistake(line),
      spellcheck: true,
    })}${otherWords(boxes, line)}`,
  })
}
