import { button, details, html, summaryList, type Html } from '#design'
import { sayCount, sayInstant } from '#ground'
import { framed, type Frame, type Region } from '#people'
import { about, said } from '#plans'
import type { PrinciplePaths } from '../paths.ts'
import type { KeptPrinciple } from '../principle.ts'

type AtProgramme = { readonly programme: string; readonly paths: PrinciplePaths }

export type RegionsView = AtProgramme & {
  readonly regions: readonly (Region & { readonly count: number })[]
}

/** The regions whose principles the reader keeps. */
export const regionsPage = (frame: Frame, { programme, paths, regions }: RegionsView): Html =>
  framed(frame, {
    title: 'Principles of regions',
    caption: programme,
    back: { text: programme, href: paths.desk },
    lede: 'Principles of commissioning that the partnerships of a region can adopt in their commissioning frameworks.',
    main:
      regions.length === 0
        ? html`<p class="govuk-body">The programme has no region yet.</p>`
        : html`<ul class="govuk-list">
            ${regions.map(
              ({ id, name, count }) =>
                html`<li>
                  <a class="govuk-link" href="${paths.of(id)}">${name}</a>:
                  ${count === 0 ? 'none yet' : sayCount(count, 'principle')}
                </li>`,
            )}
          </ul>`,
  })

export type PrinciplesView = AtProgramme & {
  readonly region: Region
  /** In their order, those taken out among them. */
  readonly principles: readonly KeptPrinciple[]
  readonly refusal?: string
}

/** The principles of one region as its lead keeps them. */
export const principlesPage = (frame: Frame, view: PrinciplesView): Html => {
  const { programme, paths, region, principles, refusal } = view
  const standing = principles.filter(({ isRemoved }) => !isRemoved)
  return framed(frame, {
    title: `Principles of ${region.name}`,
    caption: programme,
    back: { text: 'Principles of regions', href: paths.all },
    lede: 'The partnerships of this region read them as you write them here, and can adopt them. A change alters no partnership’s text: each is told, and decides.',
    mistakes: refusal === undefined ? [] : [{ text: refusal, href: '#main-content' }],
    main: html`${standing.length === 0 && html`<p class="govuk-body">None is written yet. The partnerships see only the examples.</p>`}
    ${standing.map(each => principlePart(view, each, standing))}
    ${button({ text: 'Add a principle', href: paths.added(region.id), classes: 'govuk-button--secondary' })}
    ${removedPart(
      view,
      principles.filter(({ isRemoved }) => isRemoved),
    )}`,
  })
}

const principlePart = (
  { paths, region }: PrinciplesView,
  each: KeptPrinciple,
  standing: readonly KeptPrinciple[],
): Html => {
  const { id, words, means, changedAt, changedBy } = each
  return html`<div id="principle-${id}" class="govuk-!-margin-bottom-4">
    <p class="govuk-body"><b>${words}</b></p>
    ${summaryList({
      rows: [
        means !== '' && { key: { text: 'What it means' }, value: { html: said(means) } },
        { key: { text: 'Last changed' }, value: { text: `${sayInstant(changedAt)}, ${changedBy}` } },
      ],
    })}
    <form method="post" action="${paths.place(region.id, id)}" class="inline-forms">
      <a class="govuk-link" href="${paths.one(region.id, id)}">Change${about(words)}</a>
      ${each !== standing[0] && html`<button class="link-button" name="move" value="up">Up${about(words)}</button>`}
      ${each !== standing.at(-1) && html`<button class="link-button" name="move" value="down">Down${about(words)}</button>`}
      <button class="link-button" name="move" value="out">Take out${about(words)}</button>
    </form>
  </div>`
}

const removedPart = ({ paths, region }: PrinciplesView, removed: readonly KeptPrinciple[]): Html | false =>
  removed.length > 0 &&
  details({
    summaryText: `${sayCount(removed.length, 'principle was', 'principles were')} taken out`,
    html: html`<ul class="govuk-list govuk-list--spaced">
      ${removed.map(
        ({ id, words, changedAt, changedBy }) =>
          html`<li>
            ${words} (${sayInstant(changedAt)}, ${changedBy})
            <form method="post" action="${paths.place(region.id, id)}" class="inline-forms">
              <a class="govuk-link" href="${paths.one(region.id, id)}">What it said${about(words)}</a>
              <button class="link-button" name="move" value="back">Put back${about(words)}</button>
            </form>
          </li>`,
      )}
    </ul>`,
  })
