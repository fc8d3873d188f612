import { dateInput, html, input, questionRow, type Html } from '#design'
import { otherWords, type Boxes } from '#plans'
import { budgetKey, contactKey, contactNames, contacts, fromKey, toKey } from '../field.ts'

const day = (boxes: Boxes, key: string, legend: string, hint: string): Html => {
  const parts = ['day', 'month', 'year'].map(part => `${key}-${part}`)
  return dateInput({
    id: key,
    namePrefix: key,
    hint,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(boxes.mistake).find(Boolean) ?? boxes.mistake(key),
    values: Object.fromEntries(parts.map(part => [part, boxes.value(part)])),
  })
}

/** From when until when the support runs. */
export const periodFields = (boxes: Boxes): Html =>
  questionRow({
    thin: true,
    asking: html`${day(boxes, fromKey, 'First day', 'For example, 1 4 2027')}${day(boxes, toKey, 'Last day', 'For example, 31 3 2028')}`,
    helping: html`${otherWords(boxes, fromKey)}${otherWords(boxes, toKey)}`,
  })

/** How many days of consultancy are agreed in all. */
export const budgetField = (boxes: Boxes): Html =>
  questionRow({
    thin: true,
    asking: input({
      name: budgetKey,
      label: { text: 'Days of consultancy agreed in all', classes: 'govuk-label--s' },
      hint: 'Whole or half days, like 12 or 12.5. The activities of the consultancy plan are added up against it.',
      classes: 'govuk-input--width-4',
      inputmode: 'decimal',
      value: boxes.value(budgetKey),
      errorMessage: boxes.mistake(budgetKey),
    }),
    helping: otherWords(boxes, budgetKey),
  })

/** The three people to turn to. */
export const contactFields = (boxes: Boxes): Html =>
  html`${contactNames.map(name => {
    const [who, reach] = [contactKey(name, 'name'), contactKey(name, 'reach')]
    return questionRow({
      thin: true,
      asking: html`<h2 class="govuk-heading-s">${contacts[name]}</h2>
        ${input({ name: who, label: { html: html`Name${hidden(name)}` }, value: boxes.value(who), errorMessage: boxes.mistake(who), spellcheck: false })}
        ${input({ name: reach, label: { html: html`Telephone or e-mail${hidden(name)}` }, value: boxes.value(reach), errorMessage: boxes.mistake(reach), spellcheck: false })}`,
      helping: html`${otherWords(boxes, who)}${otherWords(boxes, reach)}`,
    })
  })}`

const hidden = (name: (typeof contactNames)[number]): Html =>
  html`<span class="govuk-visually-hidden"> of the ${name.replace('-', ' ')}</span>`
