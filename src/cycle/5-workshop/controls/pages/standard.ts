import {
  actions,
  button,
  checkboxes,
  fiveBoxes,
  html,
  input,
  insetText,
  questionRow,
  radios,
  textarea,
  tiles,
  type Html,
} from '#design'
import { summaryOf, type Form } from '#forms'
import { capital, isBlank, sayTime } from '#ground'
import { framed, type Frame } from '#people'
import { sayTally, tallyPart } from '#scoring'
import { questionOf, type Room } from '../../room/room.ts'
import { notesSideBySide } from '../../record/pages/notes.ts'
import { agreedIn } from '../../screen/wall-words.ts'
import { mayShowHands, notesOn, outcomeOn, sayOutcome, type TableNote } from '../plenary.ts'
import { controlsPath, standardPath } from '../paths.ts'
import { runningBar } from './bar.ts'

export type StandardView = {
  readonly room: Room
  readonly standard: number
  /** The decision under way, as typed. */
  readonly form: Form
  readonly hands: Form
  readonly dissenting: Form
  readonly notice?: string
}

/** The plenary on one standard: the count, the tables' notes side by side, and what the room decides. */
export const standardPage = (around: Frame, view: StandardView): Html => {
  const { room, standard, form, hands, dissenting, notice } = view
  const asked = questionOf(room, standard)
  return framed(around, {
    title: asked?.standard.shortTitle ?? `Standard ${standard}`,
    caption: `${room.workshop.name} · standard ${standard}`,
    current: 'this-year',
    back: { text: 'The controls', href: controlsPath(room.workshop) },
    ...(asked === undefined ? {} : { lede: asked.standard.plain }),
    mistakes: summaryOf([...form.mistakes, ...hands.mistakes, ...dissenting.mistakes]),
    main: html`${runningBar(room.workshop)}${notice !== undefined && insetText({ text: notice })}
    ${countPart(view)}${notesPart(notesOn(room, standard))}${decidedPart(view)}
    ${room.progress.state === 'closed' ? undefined : html`${decidingPart(view)}${dissentPart(view)}${handsPart(view)}`}`,
  })
}

const countPart = ({ room, standard }: StandardView): Html => {
  const tallies = room.tallies.filter(each => each.standard === standard)
  const agreed = agreedIn(outcomeOn(room, standard))
  const [only, ...others] = tallies
  const comments = room.rounds.findLast(each => each.standard === standard && each.ending === 'shown')?.comments ?? []
  return html`<h2 class="govuk-heading-m">The room’s scores</h2>
    ${
      only === undefined
        ? html`<p class="govuk-body">This standard was not scored.</p>`
        : others.length === 0 && only.way !== 'too-few'
          ? html`${fiveBoxes({ counts: only.counts, agreed })}
              <p class="govuk-body">${sayTally(only)}</p>`
          : tallyPart(tallies)
    }
    ${
      comments.length > 0 &&
      html`<h3 class="govuk-heading-s">Comments, shuffled and without names</h3>
        <p class="govuk-body-s quiet">People may recognise each other’s words.</p>
        <ul class="govuk-list govuk-list--bullet">
          ${comments.map(words => html`<li>${words}</li>`)}
        </ul>`
    }`
}

const notesPart = (notes: readonly TableNote[]): Html =>
  html`<h2 class="govuk-heading-m">What the tables said</h2>
    ${notesSideBySide(notes, 3)}`

const decidedPart = ({ room, standard }: StandardView): Html | undefined => {
  const outcome = outcomeOn(room, standard)
  if (outcome === undefined) return undefined
  return html`<h2 class="govuk-heading-m">Decided here</h2>
    <p class="govuk-body">
      <b>${capital(sayOutcome(outcome))}</b>, recorded by ${outcome.decidedBy} at ${sayTime(outcome.decidedAt)}.
    </p>
    ${!isBlank(outcome.words) && html`<p class="govuk-body kept-lines">${outcome.words}</p>`}`
}

const decidingPart = (view: StandardView): Html => {
  const { room, standard, form } = view
  const asked = questionOf(room, standard)
  const isAgain = outcomeOn(room, standard) !== undefined
  const kind = form.typed('outcome')
  return html`<form method="post" action="${standardPath(room.workshop, standard)}" novalidate>
    ${questionRow({
      asking: html`${radios({
        name: 'outcome',
        fieldset: {
          legend: {
            text: isAgain ? 'Decide again' : 'What does the room do with it?',
            classes: 'govuk-fieldset__legend--m',
            headingLevel: 2,
          },
        },
        errorMessage: form.mistakeOf('outcome')?.words,
        value: kind,
        items: [
          {
            value: 'agreed',
            text: 'Agree here',
            hint: 'The score and the summary are a position of the partnership from this moment, with your name as who recorded it.',
          },
          {
            value: 'champion',
            text: 'Leave it to the champion',
            hint: 'The champion takes it up after the meeting, with the room’s scores and notes at hand.',
          },
          {
            value: 'none',
            text: 'No agreed position this year',
            hint: 'Also a decision on record: why, and what would settle it.',
          },
        ],
      })}
      ${tiles({
        name: 'score',
        legend: { text: 'If you agree: which score?', classes: 'govuk-fieldset__legend--s' },
        value: form.typed('score'),
        errorMessage: form.mistakeOf('score')?.words,
        items: (asked?.answer.scale ?? []).map(({ score }) => ({ value: score, mark: score })),
      })}
      ${textarea({
        name: 'words',
        label: { text: 'In the room’s words', classes: 'govuk-label--s' },
        hint: 'The summary of what was agreed; or why it is left, or why there is no position. It begins with what the tables said: keep what the room means.',
        rows: 5,
        value: form.typed('words'),
        errorMessage: form.mistakeOf('words')?.words,
      })}
      ${textarea({
        name: 'would-settle',
        label: { text: 'If there is no agreed position: what would settle it?', classes: 'govuk-label--s' },
        rows: 2,
        value: form.typed('would-settle'),
        errorMessage: form.mistakeOf('would-settle')?.words,
      })}`,
      helping: html`<h3>What each score means</h3>
        <ul>
          ${asked?.answer.scale.map(({ score, label }) => html`<li><b>${score}</b> ${label}</li>`)}
        </ul>
        <p>The room’s count decides nothing by itself: nobody adds up or takes a mean.</p>`,
    })}
    ${actions(button({ text: 'Record what the room decides', preventDoubleClick: true }))}
  </form>`
}

const dissentPart = ({ room, standard, dissenting }: StandardView): Html => {
  const said = room.minutes.filter(each => each.kind === 'dissent' && each.standard === standard)
  return html`<h2 class="govuk-heading-m" id="dissent">Somebody sees it differently</h2>
    ${said.map(
      ({ words, saidBy }) =>
        html`<blockquote class="quoted">
          ${words}
          <footer class="quiet">${saidBy ?? 'Without a name'}</footer>
        </blockquote>`,
    )}
    <form method="post" action="${standardPath(room.workshop, standard)}/dissents" novalidate>
      ${textarea({
        name: 'dissent',
        label: { text: 'Their words', classes: 'govuk-label--s' },
        hint: 'Only when somebody asks for it. It stands in the record beside the decision.',
        rows: 2,
        value: dissenting.typed('dissent'),
        errorMessage: dissenting.mistakeOf('dissent')?.words,
      })}
      ${input({
        name: 'said-by',
        label: 'Whose? Leave it empty and no name is shown',
        classes: 'govuk-input--width-20',
        value: dissenting.typed('said-by'),
        errorMessage: dissenting.mistakeOf('said-by')?.words,
      })}
      ${button({ text: 'Record the dissent', classes: 'govuk-button--secondary' })}
    </form>`
}

/** Only where no unseen count stands: hands never take the place of one. */
const handsPart = (view: StandardView): Html | undefined => {
  const { room, standard, hands } = view
  if (!mayShowHands(room, standard)) return undefined
  const asked = questionOf(room, standard)
  return html`<h2 class="govuk-heading-m" id="hands">An open show of hands</h2>
    <p class="govuk-body narrow">
      Everybody sees who shows what. Say so first, and say that nobody has to. The record names it a show of hands.
    </p>
    <form method="post" action="${standardPath(room.workshop, standard)}/hands" novalidate>
      <div class="hands">
        ${asked?.answer.scale.map(({ score, label }) =>
          input({
            name: `hands-${score}`,
            label: `${score} ${label}`,
            classes: 'govuk-input--width-3',
            inputmode: 'numeric',
            value: hands.typed(`hands-${score}`),
            errorMessage: hands.mistakeOf(`hands-${score}`)?.words,
          }),
        )}
        ${input({
          name: 'hands-cant-judge',
          label: asked?.answer.cannotJudge.label ?? 'Can’t judge',
          classes: 'govuk-input--width-3',
          inputmode: 'numeric',
          value: hands.typed('hands-cant-judge'),
          errorMessage: hands.mistakeOf('hands-cant-judge')?.words,
        })}
      </div>
      ${checkboxes({
        name: 'open',
        classes: 'govuk-checkboxes--small',
        values: hands.typedAll('open'),
        errorMessage: hands.mistakeOf('open')?.words,
        items: [{ value: 'yes', text: 'I have told the room that everybody sees it' }],
      })}
      ${button({ text: 'Write down the hands', classes: 'govuk-button--secondary' })}
    </form>`
}
