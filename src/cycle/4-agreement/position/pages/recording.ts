import {
  actions,
  button,
  dateInput,
  folds,
  html,
  input,
  questionRow,
  savedLine,
  select,
  textarea,
  tiles,
  type Html,
} from '#design'
import { dayOf, sayDay, sayTime } from '#ground'
import { fieldsOf, wordsOf } from '#instrument'
import { positionPath } from '../../paths.ts'
import { otherMeeting } from '../draft.ts'
import { chosenAs, meetingsOf, sayMeeting, sayUsed } from '../meeting.ts'
import type { AgreeView } from '../view.ts'
import { bandsPart, labelsPart } from './help.ts'
import { box, takingFold } from './taking.ts'

/** The boxes in which a position is agreed and recorded. */
export const recordingPart = (view: AgreeView): Html => {
  const own = positionPath(view.partnership, view.exercise.id, view.standard.number)
  return html`<form method="post" action="${own}" data-autosave="${own}" novalidate>
    <input type="hidden" name="version" value="${view.draft?.version ?? 0}" />
    ${draftLine(view)}${questionRow({ asking: agreeing(view), helping: bandsPart(view) })}
    ${questionRow({ asking: deciding(view), helping: whatIsRecorded(view) })}
    ${actions(
      button({ text: 'Record what we agree', name: 'do', value: 'record', preventDoubleClick: true }),
      button({ text: 'Save as a draft', name: 'do', value: 'draft', classes: 'govuk-button--secondary' }),
    )}
  </form>`
}

const agreeing = (view: AgreeView): Html => {
  const { edition, form } = view
  const isNone = form.typed('agreed') === 'none'
  return html`${tiles({
    name: 'agreed',
    legend: { text: 'What does the partnership agree?', classes: 'govuk-fieldset__legend--m', headingLevel: 2 },
    value: form.typed('agreed'),
    errorMessage: form.mistakeOf('agreed')?.words,
    items: [
      ...edition.answer.scale.map(({ score }) => ({ value: score, mark: score })),
      { value: 'none', words: 'No agreed position this year' },
    ],
  })}
  ${labelsPart(view)}
  ${textarea({
    name: 'summary',
    label: { text: 'Where we stand, in our words', classes: 'govuk-label--m', headingLevel: 2 },
    hint: 'This is what prints. It changes nothing that a group said.',
    rows: 5,
    value: form.typed('summary'),
    errorMessage: form.mistakeOf('summary')?.words,
  })}
  ${folds([
    {
      title: 'If there is no agreed position: why, and what would settle it',
      count: isNone ? 'needed' : 'only then',
      open: isNone || ['why', 'would-settle'].some(field => form.mistakeOf(field) !== undefined),
      inside: html`${box(view, 'why', 'Why is there none this year?')}${box(view, 'would-settle', 'What would settle it?')}`,
    },
    takingFold(view, 'variations', 'Where it varies'),
    takingFold(view, 'implications', implicationsQuestion(view)),
  ])}`
}

const implicationsQuestion = ({ edition, standard, terms }: AgreeView): string => {
  const field = fieldsOf(edition, standard.number)?.implications
  return field === undefined ? 'What this means for the plan' : wordsOf(field.question, terms)
}

const deciding = (view: AgreeView): Html => {
  const { form, sittings, usedMeetings, today } = view
  const parts = ['met-day', 'met-month', 'met-year']
  return html`${select({
    name: 'meeting',
    label: { text: 'Who took this decision?', classes: 'govuk-label--m', headingLevel: 2 },
    errorMessage: form.mistakeOf('meeting')?.words,
    value: form.typed('meeting'),
    items: [
      { value: '', text: 'Choose a meeting' },
      ...meetingsOf(sittings, today).map(sitting => ({ value: sitting.group.id, text: sayMeeting(sitting) })),
      ...usedMeetings.map(used => ({ value: chosenAs(used), text: sayUsed(used) })),
      { value: otherMeeting, text: 'Another meeting, written below' },
    ],
  })}
  ${input({
    name: 'meeting-words',
    label: 'Another meeting',
    hint: 'For example, the Board, or a call of the group leads.',
    value: form.typed('meeting-words'),
    errorMessage: form.mistakeOf('meeting-words')?.words,
  })}
  ${dateInput({
    id: 'met',
    namePrefix: 'met',
    fieldset: { legend: { text: 'Its day' } },
    hint: 'Only for another meeting: one from the list brings its day with it.',
    errorMessage: parts.map(part => form.mistakeOf(part)?.words).find(words => words !== undefined),
    values: Object.fromEntries(parts.map(part => [part, form.typed(part)])),
  })}`
}

const draftLine = ({ draft, history }: AgreeView): Html =>
  savedLine({
    at: draft?.content && sayTime(draft.savedAt),
    note: draft?.content
      ? `Draft by ${draft.savedBy}, ${sayDay(dayOf(draft.savedAt))}. Not recorded yet: only those who record can see it.`
      : history.length > 0
        ? `Version ${history[0]?.version ?? 1} is on record. What you record now becomes the next one.`
        : 'What you type is kept as a draft until you record it.',
  })

const whatIsRecorded = ({ reader, today }: AgreeView): Html =>
  html`<p class="govuk-body-s">
    The record will say: <b>recorded by ${reader} on ${sayDay(today)}</b>. You can change it until the positions are
    confirmed; every earlier version stays readable.
  </p>`
