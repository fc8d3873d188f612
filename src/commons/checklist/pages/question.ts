import {
  button,
  dateInput,
  details,
  html,
  input,
  questionRow,
  radios,
  textarea,
  type Explainer,
  type Html,
} from '#design'
import { sayDay } from '#ground'
import { about, otherWords, sayActionState, said, type Action } from '#plans'
import { answerIn, answerKey, choices, evidenceKey, linkKey, sayStanding, standingOf } from '../answers/answer.ts'
import { actionWordsKey, dueKey, startingWords } from '../answers/proposed.ts'
import type { Question } from '../checklist.ts'
import { pointingPart } from './pointing.ts'
import type { StepView } from './step-view.ts'

/** One question with its answer, its evidence, and the actions that came from it. */
export const questionPart = (view: StepView, question: Question, explained: Explainer): Html => {
  const { key, isOpen } = question
  const parts = [answerPart(view, question), evidencePart(view, question)]
  return questionRow({
    asking: html`<h2 class="govuk-heading-s" id="q-${key.replace('.', '-')}">Question ${key}</h2>
      <p class="govuk-body">${explained(question.words)}</p>
      ${isOpen === true ? parts.toReversed() : parts} ${question.picks && picksPart(view, question)}
      ${linkPart(view, question)} ${actionsPart(view, question)}`,
    helping: pointingPart(view.pointers, question),
  })
}

const answerPart = ({ boxes }: StepView, { key, isOpen }: Question): Html => {
  const name = answerKey(key)
  const open = isOpen === true
  return html`${radios({
    name,
    value: boxes.value(name),
    classes: 'govuk-radios--inline govuk-radios--small',
    errorMessage: boxes.mistake(name),
    fieldset: {
      legend: {
        html: html`${open ? 'If it helps: is it as it should be?' : 'Your answer'}${about(`question ${key}`)}`,
        classes: 'govuk-fieldset__legend--s',
      },
    },
    items: [
      ...Object.entries(choices).map(([value, text]) => ({ value, text })),
      { value: '', text: 'Not answered', checked: boxes.value(name) === '' },
    ],
  })}
  ${otherWords(boxes, name, words => sayStanding(words === 'yes' || words === 'no' || words === 'na' ? words : 'left'))}`
}

const evidencePart = ({ boxes }: StepView, { key, isOpen }: Question): Html => {
  const name = evidenceKey(key)
  const label = isOpen === true ? 'Your answer, in words' : 'Evidence'
  return html`${textarea({
    name,
    rows: isOpen === true ? 4 : 2,
    label: { html: html`${label}${about(`question ${key}`)}`, classes: 'govuk-label--s' },
    ...(isOpen === true ? { hint: 'This question can’t be answered with yes or no.' } : {}),
    value: boxes.value(name),
    errorMessage: boxes.mistake(name),
  })}
  ${otherWords(boxes, name)}`
}

const linkPart = ({ boxes }: StepView, { key }: Question): Html => {
  const name = linkKey(key)
  return html`${input({
    name,
    label: { html: html`A link to it, if there is one${about(`question ${key}`)}` },
    ...{ type: 'url', inputmode: 'url', autocomplete: 'off' },
    value: boxes.value(name),
    errorMessage: boxes.mistake(name),
  })}
  ${otherWords(boxes, name)}`
}

const picksPart = ({ answers }: StepView, { key }: Question): Html => {
  const { picked } = answerIn(answers, key)
  return html`${
      picked.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${picked.map(name => html`<li>${name}</li>`)}
      </ul>`
    }
    <p class="govuk-body">
      ${button({
        html: html`${picked.length === 0 ? 'Choose indicators' : 'Choose other indicators'}${about(`question ${key}`)}`,
        ...{ classes: 'govuk-button--secondary', name: 'go', value: `indicators-${key}` },
      })}
    </p>`
}

const actionsPart = (view: StepView, question: Question): Html => {
  const { boxes, answers, paths } = view
  const { key } = question
  const made = view.actionsOf.get(key) ?? []
  const [words, due] = [actionWordsKey(key), dueKey(key)]
  const isWrong = [words, ...dueParts(due)].some(name => boxes.mistake(name) !== undefined)
  const isNo = standingOf(question, answerIn(answers, key)) === 'no'
  return html`${made.map(action => html`<p class="govuk-body">Action: ${actionLine(paths.action(action.id), action)}</p>`)}
  ${details({
    summaryHtml: html`${made.length === 0 ? 'Make it an action' : 'Make another action of it'}${about(`question ${key}`)}`,
    open: isWrong || (isNo && made.length === 0),
    html: html`${textarea({
      name: words,
      rows: 2,
      label: { html: html`What will you do?${about(`question ${key}`)}`, classes: 'govuk-label--s' },
      value: boxes.value(words) === '' ? startingWords(question) : boxes.value(words),
      errorMessage: boxes.mistake(words),
    })}
    ${dateInput({
      id: due,
      namePrefix: due,
      fieldset: { legend: { html: html`By when, if you know${about(`question ${key}`)}` } },
      errorMessage: dueParts(due).map(boxes.mistake).find(Boolean),
      values: Object.fromEntries(dueParts(due).map(name => [name, boxes.value(name)])),
    })}
    ${button({
      html: html`Add this action${about(`question ${key}`)}`,
      ...{ classes: 'govuk-button--secondary', name: 'add', value: key },
    })}`,
  })}`
}

const dueParts = (due: string): readonly string[] => [`${due}-day`, `${due}-month`, `${due}-year`]

/** An action in a line: its words as a link, how far it is, and by when. */
export const actionLine = (href: string, { words, state, due }: Action): Html =>
  html`<a class="govuk-link" href="${href}">${said(words)}</a> (${sayActionState(state).toLowerCase()}${
      due !== undefined && `, by ${sayDay(due)}`
    })`
