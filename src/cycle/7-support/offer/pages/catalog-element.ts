import { html, insetText, summaryList, table, type Html } from '#design'
import { sayDay, sayInstant } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { about, prose } from '#plans'
import { elementKinds, type Element } from '../element.ts'
import type { NamedStandard } from '../helps.ts'
import type { CatalogPaths } from '../paths.ts'
import type { Take } from '../take.ts'
import { fact, linkTo, standardLines } from './wording.ts'

/** What the programme knows of one partnership's take-up, under its name. */
export type NamedTake = Take & { readonly partnershipName: string }

export type CatalogElementView = {
  readonly programme: string
  readonly paths: CatalogPaths
  readonly element: Element
  readonly standards: readonly NamedStandard[]
  readonly takes: readonly NamedTake[]
  readonly mayKeep: boolean
  readonly refusal?: ShownMistake | undefined
}

/** One element as staff see it: what it is, and which partnerships took it up since when. */
export const catalogElementPage = (frame: Frame, view: CatalogElementView): Html => {
  const { element, paths, standards, mayKeep, refusal } = view
  return framed(frame, {
    title: element.name,
    caption: `Universal offer: ${elementKinds[element.kind].toLowerCase()}`,
    back: { text: 'Universal offer', href: paths.catalog },
    ...(refusal === undefined ? {} : { mistakes: [refusal] }),
    main: html`${element.isWithdrawn && insetText({ text: 'It is withdrawn. Partnerships that took it up still see it.' })}
      ${prose(element.about)}
      ${summaryList({
        rows: [
          fact('Who it is for', element.audience),
          fact('Link', linkTo(element.link)),
          fact('Helps with', standardLines(standards)),
          fact('Last changed', `by ${element.changedBy}, ${sayInstant(element.changedAt)}`),
        ],
      })}
      ${mayKeep && keeping(view)}
      <h2 class="govuk-heading-m" id="taken">Taken up</h2>
      ${takesPart(view.takes)}`,
  })
}

const keeping = ({ element, paths }: CatalogElementView): Html =>
  html`<form method="post" action="${paths.elementPlace(element.id)}" class="inline-forms" id="place">
    <input type="hidden" name="version" value="${element.version}" />
    <a class="govuk-link" href="${paths.element(element.id)}/wording">Change what it says</a>
    <button class="link-button" name="move" value="${element.isWithdrawn ? 'back' : 'out'}">
      ${element.isWithdrawn ? 'Offer it again' : 'Withdraw it'}${about(element.name)}
    </button>
  </form>`

const takesPart = (takes: readonly NamedTake[]): Html =>
  takes.length === 0
    ? html`<p class="govuk-body">No partnership has taken it up yet.</p>`
    : table({
        caption: 'By partnership',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Partnership' }, { text: 'Since' }, { text: 'Until' }],
        rows: takes.map(({ partnershipName, begins, ends }) => [
          { text: partnershipName },
          { text: sayDay(begins) },
          { text: ends === undefined ? 'In use' : sayDay(ends) },
        ]),
      })
