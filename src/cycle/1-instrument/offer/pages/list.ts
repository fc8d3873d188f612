import { actions, button, fileUpload, html, standing, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { faultList } from '../../draft/pages/begin.ts'
import { standardsOf, type Edition } from '../../edition.ts'
import type { Fault } from '../../fault.ts'
import type { Offered } from '../../held/held.ts'

export type OffersView = {
  readonly programme: string
  readonly home: string
  /** The page's own address. */
  readonly href: string
  readonly offers: readonly { readonly edition: Edition; readonly offered: Offered }[]
  readonly wrong?: string
  readonly faults?: readonly Fault[]
}

/** What the programme offers to its partnerships, and taking in another edition. */
export const offersPage = (frame: Frame, view: OffersView): Html =>
  framed(frame, {
    title: 'Standards offered',
    caption: view.programme,
    back: { text: view.programme, href: view.home },
    lede: 'Editions that every partnership of the programme can open a year on, beside those that come with Stocktake. A partnership that does so keeps the edition as its own.',
    mistakes: view.wrong === undefined ? [] : [{ text: view.wrong, href: '#edition' }],
    main: html`${list(view)}
      <form class="narrow" method="post" action="${view.href}" enctype="multipart/form-data" novalidate>
        ${fileUpload({
          name: 'edition',
          id: 'edition',
          label: { text: 'Offer another edition', classes: 'govuk-label--m' },
          hint: 'Its file, as any partnership can download it from the page of an edition it published: a .json file, up to 2 MB.',
          errorMessage: view.wrong,
          attributes: { accept: '.json' },
        })}
        ${view.faults && faultList(view.faults)} ${actions(button({ text: 'Offer it' }))}
      </form>`,
  })

const list = ({ offers, href }: OffersView): Html =>
  offers.length === 0
    ? html`<p class="govuk-body">Nothing is offered beyond what comes with Stocktake.</p>`
    : standing(
        offers.map(({ edition, offered }) => ({
          name: html`<a class="govuk-link" href="${href}/${edition.id}">${edition.title}</a>`,
          state: offered.withdrawal === undefined ? `Version ${edition.version}` : 'Withdrawn',
          note: `${sayCount(standardsOf(edition).length, 'standard')} · offered by ${offered.offeredBy} on ${sayDay(dayOf(offered.offeredAt))}`,
        })),
      )
