import { details, html, insetText, table, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { sayStanding } from '../answers/answer.ts'
import type { Change } from '../answers/change.ts'
import type { Run } from '../run/run.ts'
import { captionOf, type RunView } from './view.ts'

export type ChangesView = RunView & { readonly before?: Run; readonly changes: readonly Change[] }

/** A run beside the one before it: what is answered in another way. */
export const changesPage = (frame: Frame, view: ChangesView): Html => {
  const { paths, run, before, changes } = view
  return framed(frame, {
    title: 'Beside the last time',
    caption: captionOf(view),
    current: 'practice',
    back: { text: 'What it shows', href: paths.results(run.id) },
    main: html`${
      before === undefined
        ? insetText({ text: 'There is no earlier run on this subject that you can read.' })
        : html`<p class="govuk-body">
              Each question stands beside itself, and nothing is added up. The last time was
              <a class="govuk-link" href="${paths.results(before.id)}">begun on ${sayDay(dayOf(before.startedAt))}</a>.
            </p>
            ${bothPart(changes.filter(({ now }) => now !== 'left'))}
            ${leftPart(changes.filter(({ now }) => now === 'left'))}`
    }`,
  })
}

const bothPart = (changes: readonly Change[]): Html =>
  changes.length === 0 ? insetText({ text: 'Every question that is answered stands as it did.' }) : changesPart(changes)

/** Not answered now is no change of mind: those stand apart. */
const leftPart = (changes: readonly Change[]): Html | undefined =>
  changes.length === 0
    ? undefined
    : details({
        summaryText: `Answered the last time, and not yet now (${sayCount(changes.length, 'question')})`,
        html: html`<ul class="govuk-list">
          ${changes.map(
            ({ question, before }) =>
              html`<li>${question.key} ${question.words} Last time: ${sayStanding(before)}</li>`,
          )}
        </ul>`,
      })

const changesPart = (changes: readonly Change[]): Html =>
  html`<div class="scrolls" role="region" aria-label="What changed" tabindex="0">
    ${table({
      caption: 'What changed',
      captionClasses: 'govuk-table__caption--m',
      head: [{ text: 'Question' }, { text: 'Last time' }, { text: 'Now' }],
      rows: changes.map(({ question, before, now }) => [
        { text: `${question.key} ${question.words}` },
        { text: sayStanding(before) },
        { text: sayStanding(now) },
      ]),
    })}
  </div>`
