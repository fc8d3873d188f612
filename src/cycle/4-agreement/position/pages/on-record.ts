import { agreedMark, details, html, type Html } from '#design'
import { sayCount, sayDay, sayInstant, sayList } from '#ground'
import { labelOf, wordsOf } from '#instrument'
import { prose } from '../../pages/prose.ts'
import { drawn, sayOutcome, type Position } from '../position.ts'
import type { Taken } from '../offer.ts'
import type { AgreeView } from '../view.ts'

/** The position on record, whole: what prints. */
export const onRecord = (position: Position, { edition, terms }: AgreeView): Html => {
  const { outcome } = position
  const label = outcome.kind === 'score' ? labelOf(edition, outcome.score) : undefined
  return html`<p class="govuk-body">
      ${agreedMark(drawn(position))}
      ${outcome.kind === 'none' ? 'No agreed position this year' : label && wordsOf(label, terms)}
    </p>
    ${texts(position)}
    <p class="govuk-body-s quiet">
      Decided: ${sayDecision(position)}. Recorded by ${position.recordedBy} at ${sayInstant(position.recordedAt)},
      version ${position.version}. No group’s answer was changed.
    </p>`
}

/** `Board, 3 December 2026`: a meeting with its day, said once. */
const sayDecision = ({ meeting, metOn, sittingOf }: Position): string =>
  sittingOf === undefined ? `${meeting}, ${sayDay(metOn)}` : meeting

const texts = (position: Position): Html => {
  const { outcome, summary, variations, implications, taken } = position
  const part = (title: string, words: string, note?: Html): Html | undefined =>
    words.trim() === ''
      ? undefined
      : html`<h3 class="govuk-heading-s">${title}</h3>
          ${prose(words)}${note}`
  return html`${outcome.kind === 'none' && part('Why there is none', outcome.why)}
  ${outcome.kind === 'none' && part('What would settle it', outcome.wouldSettle)} ${part('Where we stand', summary)}
  ${part('Where it varies', variations, takenNote(taken, 'variations'))}
  ${part('What this means for the plan', implications, takenNote(taken, 'implications'))}`
}

/** From whose words a text was taken. */
export const takenNote = (taken: readonly Taken[], field: Taken['field']): Html | undefined => {
  const names = taken.filter(each => each.field === field).map(({ groupName }) => groupName)
  return names.length === 0
    ? undefined
    : html`<p class="govuk-body-s quiet">Taken from the words of ${sayList(names)}.</p>`
}

/** Every version before the one that stands. */
export const earlierPart = (history: readonly Position[]): Html | undefined => {
  const earlier = history.slice(1)
  return earlier.length === 0
    ? undefined
    : details({
        summaryText: sayCount(earlier.length, 'earlier version'),
        html: html`${earlier.map(
          position =>
            html`<h3 class="govuk-heading-s">Version ${position.version}: ${sayOutcome(position.outcome)}</h3>
              ${texts(position)}
              <p class="govuk-body-s quiet">
                Decided: ${sayDecision(position)}. Recorded by ${position.recordedBy} at
                ${sayInstant(position.recordedAt)}.
              </p>`,
        )}`,
      })
}
