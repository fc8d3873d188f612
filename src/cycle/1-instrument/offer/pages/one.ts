import { html, summaryList, warningText, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import type { Edition } from '../../edition.ts'
import { sayCounts } from '../../held/counts.ts'
import type { Offered } from '../../held/held.ts'
import { editionBody } from '../../held/pages/body.ts'

export type OfferView = {
  readonly programme: string
  readonly back: string
  readonly href: string
  readonly edition: Edition
  readonly offered: Offered
  readonly fingerprint: string
}

/** One edition that the programme offers, whole. */
export const offerPage = (frame: Frame, view: OfferView): Html => {
  const { edition, offered } = view
  return framed(frame, {
    title: edition.title,
    caption: `Version ${edition.version} · ${view.programme}`,
    back: { text: 'Standards offered', href: view.back },
    lede: edition.about,
    main: html`${
        offered.withdrawal &&
        warningText({
          iconFallbackText: 'Warning',
          text: `${offered.withdrawal.by} withdrew it on ${sayDay(dayOf(offered.withdrawal.at))}. ${offered.withdrawal.because}`,
        })
      }
      <p class="inline-forms">
        <a class="govuk-link" href="${view.href}/withdrawal"
          >${offered.withdrawal === undefined ? 'Withdraw it from the offer' : 'Offer it again'}</a
        >
      </p>
      ${summaryList({
        rows: [
          { key: { text: 'Holds' }, value: { text: sayCounts(edition) } },
          { key: { text: 'Edition' }, value: { text: edition.id } },
          {
            key: { text: 'Offered' },
            value: { text: `${sayDay(dayOf(offered.offeredAt))}, by ${offered.offeredBy}` },
          },
          { key: { text: 'Fingerprint' }, value: { html: html`<span class="typed">${view.fingerprint}</span>` } },
        ],
      })}
      ${editionBody(edition)}`,
  })
}
