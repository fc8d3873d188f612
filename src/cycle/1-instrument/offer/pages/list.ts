import { actions, button, fileUpload, html, standing, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { faultList } from '../../draft/pages/begin.ts'
import type { Fault } from '../../fault.ts'
import type { Offered } from '../../held/held.ts'

/** An edition or a checklist that is offered, as a line says it. */
export type OfferedLine = {
  readonly title: string
  readonly version: number
  /** How much there is in it. */
  readonly holds: string
  readonly offered: Offered
}

export type OffersWords = {
  readonly title: string
  readonly lede: string
  readonly none: string
  readonly another: string
  readonly hint: string
}

export type OffersView = {
  readonly programme: string
  readonly home: string
  /** The page's own address. */
  readonly href: string
  readonly words: OffersWords
  readonly offers: readonly OfferedLine[]
  readonly wrong?: string
  readonly faults?: readonly Fault[]
}

/** What the programme offers to its partnerships, and taking in more. */
export const offersPage = (frame: Frame, view: OffersView): Html =>
  framed(frame, {
    ...{ title: view.words.title, caption: view.programme, lede: view.words.lede },
    back: { text: view.programme, href: view.home },
    mistakes: view.wrong === undefined ? [] : [{ text: view.wrong, href: '#edition' }],
    main: html`${list(view)}
      <form class="narrow" method="post" action="${view.href}" enctype="multipart/form-data" novalidate>
        ${fileUpload({
          name: 'edition',
          id: 'edition',
          label: { text: view.words.another, classes: 'govuk-label--m' },
          hint: view.words.hint,
          errorMessage: view.wrong,
          attributes: { accept: '.json' },
        })}
        ${view.faults && faultList(view.faults)} ${actions(button({ text: 'Offer it' }))}
      </form>`,
  })

const list = ({ offers, href, words }: OffersView): Html =>
  offers.length === 0
    ? html`<p class="govuk-body">${words.none}</p>`
    : standing(
        offers.map(({ title, version, holds, offered }) => ({
          name: html`<a class="govuk-link" href="${href}/${offered.id}">${title}</a>`,
          state: offered.withdrawal === undefined ? `Version ${version}` : 'Withdrawn',
          note: `${holds} · offered by ${offered.offeredBy} on ${sayDay(dayOf(offered.offeredAt))}`,
        })),
      )
