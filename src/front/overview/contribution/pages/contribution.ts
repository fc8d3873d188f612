import { button, held, html, insetText, summaryList, table, warningText, type Html } from '#design'
import { dayOf, sayDay, sayInstant } from '#ground'
import { claim, type Given, type GivenRow } from '#overview'
import { framed, type Frame } from '#people'
import type { ContributionView } from '../offer.ts'

export type ContributionPage = ContributionView & {
  /** The page's own address. */
  readonly href: string
  readonly positionsHref: string
  readonly approvalsHref: string
  readonly mayGive: boolean
  readonly refusal?: string
}

const sayScore = (score: number | null): string => (score === null ? 'none this year' : String(score))

/** The row, whole: the place and the numbers, and nothing else. */
const rowTable = (view: ContributionPage, row: GivenRow, names: Pick<Given, 'regionName' | 'areaTypeName'>): Html =>
  html`${summaryList({
      rows: [
        { key: { text: 'Year' }, value: { text: row.year } },
        { key: { text: 'Edition' }, value: { text: `${view.edition.title} (${row.edition})` } },
        { key: { text: 'Printed region' }, value: { text: names.regionName } },
        { key: { text: 'Kind of area' }, value: { text: names.areaTypeName } },
      ],
    })}
    ${table({
      caption: 'What was agreed on each standard',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'Standard' }, { text: 'Position' }],
      rows: row.scores.map(({ standard, score }) => [
        { text: `${standard} ${view.titles.get(standard) ?? ''}` },
        { text: sayScore(score) },
      ]),
    })}
    <p class="govuk-body">Nothing else goes with it: no name, no summary, no evidence, no dissent, no day.</p>`

const beside = (given: Given): Html =>
  html`<p class="govuk-body">
    Given by ${given.givenBy} at ${sayInstant(given.givenAt)}, of positions confirmed on ${sayDay(given.finalisedOn)}.
    This line is kept for you and for deciding which release counts the row; no release holds it.
  </p>`

const giveForm = (view: ContributionPage, words: string): Html =>
  html`<form method="post" action="${view.href}" novalidate>
    <input type="hidden" name="confirmation" value="${view.confirmation?.id ?? ''}" />
    ${button({ text: words })}
  </form>`

const withdrawal = (view: ContributionPage): Html => {
  const { closed, href } = view
  return html`<h2 class="govuk-heading-m">Take it back</h2>
    ${
      closed === undefined
        ? html`<p class="govuk-body">
            You can withdraw the row${view.next ? ` until the end of ${sayDay(view.next.on)}` : ''}, and no release will
            count it.
          </p>`
        : html`<p class="govuk-body">
            Contributions to release ${closed.release} (${closed.label}) closed on ${sayDay(closed.on)} with this row
            among them, and a closed release is not changed. If you withdraw now, the row counts no more from the next
            release on.
          </p>`
    }
    <form method="post" action="${href}/withdrawal" novalidate>
      <input type="hidden" name="from" value="${closed === undefined ? 'all' : 'next'}" />
      ${button({
        text: closed === undefined ? 'Withdraw the row' : 'Withdraw it from the next release on',
        classes: 'govuk-button--secondary',
      })}
    </form>`
}

const cannotGive = (view: ContributionPage): Html => {
  const reason = !view.inProgramme
    ? html`This partnership is in no programme, so there is no overview to contribute to.`
    : view.standing.kind === 'not-offered'
      ? html`This year runs on “${view.edition.title}”, standards of your own. The overview prints what comes with
        Stocktake and what your programme offers to all its partnerships: your numbers would stand alone there, and tell
        whose they are.`
      : view.standing.kind === 'not-confirmed'
        ? html`The positions are not confirmed.
            <a class="govuk-link" href="${view.positionsHref}">Confirm them first</a>`
        : html`The programme has not said yet in which printed region you lie and what kind of area you are. Ask your
          regional lead.`
  return held({ text: 'Contribute these positions', id: 'contribute-held', reason })
}

const open = (view: ContributionPage): Html | undefined => {
  if (view.offered === undefined || view.place === undefined) return undefined
  const words =
    view.next &&
    `Contributions to release ${view.next.release} (${view.next.label}) close at the end of ${sayDay(view.next.on)}.`
  return html`<h2 class="govuk-heading-m">The row that would be given</h2>
    ${rowTable(view, view.offered, view.place)} ${words && html`<p class="govuk-body">${words}</p>`}
    ${
      view.mayGive
        ? giveForm(view, view.given === undefined ? 'Contribute these positions' : 'Give the row again as it is now')
        : html`<p class="govuk-body">The champion or the chair can contribute it.</p>`
    }`
}

const given = (view: ContributionPage): Html | undefined =>
  view.given &&
  html`<h2 class="govuk-heading-m">The row that was given</h2>
    ${rowTable(view, view.given.row, view.given)} ${beside(view.given)}`

const givenBefore = (view: ContributionPage): Html | undefined => {
  if (view.standing.kind !== 'given-before') return undefined
  return warningText({
    iconFallbackText: 'Warning',
    text: view.standing.isConfirmed
      ? 'The positions were reopened and confirmed again since you gave your row. The row below still counts until you give it again as it is now, or withdraw it.'
      : 'The positions were reopened since you gave your row. It still counts as it is below. Give it again when they are confirmed again, or withdraw it.',
  })
}

const earlier = (rows: readonly Given[]): Html | undefined =>
  rows.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">Withdrawn</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${rows.map(
            row =>
              html`<li>
                The row given by ${row.givenBy} on ${sayDay(dayOf(row.givenAt))}, withdrawn on
                ${sayDay(row.withdrawnOn ?? row.givenOn)} by ${row.withdrawnBy ?? ''}.
              </li>`,
          )}
        </ul>`

/** Precisely what a partnership gives to the overview of a year, or gave; and taking it back. */
export const contributionPage = (frame: Frame, view: ContributionPage): Html => {
  const { kind } = view.standing
  return framed(frame, {
    title: 'Contribute to the overview',
    caption: `Stocktake ${view.exercise.label}`,
    current: 'positions',
    back: { text: 'Where we stand', href: view.positionsHref },
    lede: 'The overview is the anonymous picture of the country, printed once a year. You decide whether your numbers are part of it.',
    main: html`${view.refusal && insetText({ text: view.refusal })} ${givenBefore(view)} ${given(view)}
      ${kind === 'open' || (kind === 'given-before' && view.standing.isConfirmed) ? open(view) : undefined}
      ${kind === 'not-confirmed' || kind === 'not-offered' || kind === 'not-placed' ? cannotGive(view) : undefined}
      ${view.given !== undefined && view.mayGive ? withdrawal(view) : undefined} ${earlier(view.earlier)}
      <h2 class="govuk-heading-m">What becomes of it</h2>
      <p class="govuk-body">${claim}</p>
      <p class="govuk-body">
        Figures are means of at least ten partnerships, rounded so that your own numbers are hidden among the others’.
        Nobody, at the programme either, can ask for anything finer, and before a release is published a program tries
        to work out single scores from it.
      </p>
      ${
        view.mayGive &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="${view.approvalsHref}">Releases that you are asked to approve</a>
        </p>`
      }`,
  })
}
