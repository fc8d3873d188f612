import { html, insetText, questionRow, type Html } from '#design'
import { exercisePath } from '#exercise'
import { summaryOf } from '#forms'
import { sayInstant } from '#ground'
import { wordsOf } from '#instrument'
import { framed, type Frame } from '#people'
import { scoreOf } from '#scoring'
import { sayConfirmer, sayNumber } from '../../confirmation/twelve.ts'
import { positionsPath } from '../../paths.ts'
import { beforePart } from '../../before/pages/before.ts'
import type { AgreeView } from '../view.ts'
import { dissentPart } from './dissent.ts'
import { familiesPart, groupsPart } from './groups.ts'
import { workshopPart } from './workshop.ts'
import { earlierPart, onRecord } from './on-record.ts'
import { conflictPart } from './conflict.ts'
import { recordingPart } from './recording.ts'

/** One standard, from many scores to one, or to none this year. */
export const agreePage = (frame: Frame, view: AgreeView): Html => {
  const { partnership, exercise, edition, standard, terms, form, dissenting, refusal, conflict } = view
  const count = edition.sections.flatMap(section => section.standards).length
  const own = positionsPath(partnership, exercise.id)
  return framed(frame, {
    title: wordsOf(standard.shortTitle, terms),
    caption: [`Standard ${standard.number} of ${count}`, ...sayWidth(view)].join(' · '),
    current: 'positions',
    back: { text: 'Where we stand', href: own },
    ...(standard.plain === standard.title
      ? {}
      : { lede: html`<b>In plain words:</b> ${wordsOf(standard.plain, terms)}` }),
    mistakes: summaryOf([...form.mistakes, ...dissenting.mistakes]),
    ...(form.mistakes.length > 0 ? { kept: 'What could be kept is saved as a draft. Nothing is recorded yet.' } : {}),
    main: html`${refusal && insetText({ text: refusal })}${conflict && conflictPart(view)}
      <p class="govuk-body narrow"><b>The standard:</b> ${wordsOf(standard.title, terms)}</p>
      ${questionRow({ asking: groupsPart(view), helping: html`${workshopPart(view)}${familiesPart(view)}${beforePart(view)}` })}
      ${position(view, own)}${questionRow({ asking: html`${dissentPart(view)}${earlierPart(view.history)}` })}`,
  })
}

const sayWidth = ({ responses }: AgreeView): readonly string[] => {
  const scores = responses.map(({ answer }) => scoreOf(answer)).filter(score => score !== undefined)
  const width = scores.length > 1 ? Math.max(...scores) - Math.min(...scores) : 0
  const words = sayNumber(width)
  return width < 2 ? [] : [`${words.charAt(0).toUpperCase()}${words.slice(1)} apart`]
}

const position = (view: AgreeView, own: string): Html => {
  const { history, mayRecord, mayConfirm, confirmation } = view
  const [latest] = history
  if (confirmation === undefined && mayRecord) return recordingPart(view)
  return questionRow({
    asking: html`<h2 class="govuk-heading-m">What the partnership agreed</h2>
      ${
        latest === undefined
          ? html`<p class="govuk-body">Nothing is on record yet. The champion records it.</p>`
          : onRecord(latest, view)
      }`,
    ...(confirmation === undefined
      ? {}
      : {
          helping: html`<p class="govuk-body-s">
              Confirmed ${sayConfirmer(confirmation)}, at ${sayInstant(confirmation.at)}. Until that is undone, no
              position changes.
              ${
                mayConfirm
                  ? html`<a class="govuk-link" href="${own}/confirmation">Undo the confirmation</a>`
                  : 'The chair or the champion can undo it.'
              }
            </p>
            <p class="govuk-body-s">
              <a
                class="govuk-link"
                href="${exercisePath(view.partnership, view.exercise.id)}/trace/standards/${view.standard.number}"
                >What is being done about it</a
              >
            </p>`,
        }),
  })
}
