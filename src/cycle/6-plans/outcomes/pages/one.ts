import { actions, button, html, insetText, summaryList, textarea, type Html } from '#design'
import { dayOf, sayDay, sayInstant } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { said } from '../../pages/prose.ts'
import type { Outcome } from '../outcome.ts'
import type { OutcomePaths } from '../paths.ts'
import type { Served } from '../served.ts'

export type OutcomeView = {
  readonly paths: OutcomePaths
  readonly outcome: Outcome
  readonly serving: readonly { readonly title: string; readonly served: readonly Served[] }[]
  readonly mayWrite: boolean
  /** What was typed as the reason of its end, and what is wrong with that. */
  readonly because?: string
  readonly mistake?: string
  readonly mistakes?: readonly ShownMistake[]
  readonly refusal?: string
}

/** One outcome, and everything that serves it. */
export const outcomePage = (frame: Frame, view: OutcomeView): Html => {
  const { paths, outcome, serving, mayWrite } = view
  const isServed = serving.some(({ served }) => served.length > 0)
  return framed(frame, {
    title: outcome.name,
    caption: 'An outcome of ours',
    current: 'plan',
    back: { text: 'Our outcomes', href: paths.list },
    mistakes: view.mistakes ?? [],
    main: html`${view.refusal && insetText({ text: view.refusal })}
      ${
        outcome.ended &&
        insetText({
          text: `Ended by ${outcome.ended.by} on ${sayDay(dayOf(outcome.ended.at))}: ${outcome.ended.because}`,
        })
      }
      ${summaryList({
        rows: [
          { key: { text: 'For whom' }, value: saidOr(outcome.forWhom) },
          { key: { text: 'Which local plan it comes from' }, value: saidOr(outcome.source) },
          { key: { text: 'How it will show' }, value: saidOr(outcome.shows) },
          {
            key: { text: 'Last changed' },
            value: { text: `${outcome.changedBy}, ${sayInstant(outcome.changedAt)}` },
          },
        ],
      })}
      ${mayWrite && html`<p class="govuk-body"><a class="govuk-link" href="${paths.wording(outcome.id)}">Change these words</a></p>`}
      <h2 class="govuk-heading-m" id="serving">What serves it</h2>
      ${!isServed && html`<p class="govuk-body">Nothing yet. Open a priority or an action and say that it serves this.</p>`}
      ${serving
        .filter(({ served }) => served.length > 0)
        .map(
          ({ title, served }) =>
            html`<h3 class="govuk-heading-s">${title}</h3>
              <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
                ${served.map(servedItem)}
              </ul>`,
        )}
      ${mayWrite && endPart(view)}`,
  })
}

const saidOr = (words: string) => (words === '' ? { text: 'Not written yet' } : { html: said(words) })

const servedItem = ({ words, href, note }: Served): Html =>
  html`<li>
    ${href === undefined ? words : html`<a class="govuk-link" href="${href}">${words}</a>`}
    ${note !== undefined && html`<br /><span class="quiet govuk-!-font-size-16">${note}</span>`}
  </li>`

const endPart = ({ paths, outcome, because, mistake }: OutcomeView): Html =>
  outcome.ended
    ? html`<form method="post" action="${paths.ending(outcome.id)}">
        ${button({ text: 'Take the end back', classes: 'govuk-button--secondary', name: 'end', value: 'undo' })}
      </form>`
    : html`<h2 class="govuk-heading-m">End it</h2>
        <form method="post" action="${paths.ending(outcome.id)}" class="narrow" novalidate>
          ${textarea({
            name: 'because',
            label: { text: 'Why does it end?', classes: 'govuk-label--s' },
            hint: 'Reached, or given up. Nothing new can then serve it; what serves it stays.',
            rows: 2,
            value: because ?? '',
            errorMessage: mistake,
          })}
          ${actions(button({ text: 'End this outcome', classes: 'govuk-button--secondary', name: 'end', value: 'end' }))}
        </form>`
