import { actions, button, dateInput, html, input, questionRow, type Html } from '#design'
import { sayDay } from '#ground'
import type { Frame, MaySign, Signatory } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { lapsedPart, signatoryBox } from '../../signature/pages/signatory.ts'
import type { Boxes } from '../../words/boxes.ts'
import { nameKey, signatoryKey, targetKey } from '../../words/field.ts'
import { otherWords } from '../../words/pages/box.ts'

export type DetailsView = PlanView & {
  readonly boxes: Boxes
  /** Whoever may sign, with their roles. */
  readonly people: readonly MaySign[]
  readonly signatory: Signatory
}

/** What the plan is called, when it should be done, and who signs it. */
export const detailsPage = (frame: Frame, view: DetailsView): Html => {
  const { paths, boxes, signatory } = view
  return leaf(frame, view, {
    title: 'Name, target date and signature',
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${lapsedPart(signatory)}
      <form method="post" action="${paths.details}" novalidate>
        <input type="hidden" name="version" value="${boxes.version}" />
        ${questionRow({
          thin: true,
          asking: input({
            name: nameKey,
            label: { text: 'What do you call this plan?', classes: 'govuk-label--s' },
            hint: 'For example: Commissioning improvement plan.',
            value: boxes.value(nameKey),
            errorMessage: boxes.mistake(nameKey),
          }),
          helping: otherWords(boxes, nameKey),
        })}
        ${questionRow({ thin: true, asking: targetField(boxes), helping: otherWords(boxes, targetKey, words => sayDay(words)) })}
        ${signatoryBox({ ...view, key: signatoryKey })} ${actions(button({ text: 'Save' }))}
      </form>`,
  })
}

const targetField = (boxes: Boxes): Html => {
  const parts = ['day', 'month', 'year'].map(part => `${targetKey}-${part}`)
  return dateInput({
    id: targetKey,
    namePrefix: targetKey,
    hint: 'For example, 27 3 2027',
    fieldset: { legend: { text: 'By when should it be carried out?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(boxes.mistake).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, boxes.value(part)])),
  })
}
