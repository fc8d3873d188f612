import { html, summaryList, warningText, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import type { OfferedLine } from './list.ts'

export type OfferView = OfferedLine & {
  readonly programme: string
  readonly about: string
  readonly back: { readonly text: string; readonly href: string }
  readonly href: string
  readonly fingerprint: string
  /** What it is called among the facts: an edition, a checklist. */
  readonly kind: string
  /** All of its words. */
  readonly whole: Html
  readonly mistakes?: readonly ShownMistake[]
}

/** One edition or checklist that the programme offers, whole. */
export const offerPage = (frame: Frame, view: OfferView): Html => {
  const { offered } = view
  return framed(frame, {
    title: view.title,
    caption: `Version ${view.version} · ${view.programme}`,
    ...{ back: view.back, lede: view.about, mistakes: view.mistakes ?? [] },
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
          { key: { text: 'Holds' }, value: { text: view.holds } },
          { key: { text: view.kind }, value: { text: offered.id } },
          {
            key: { text: 'Offered' },
            value: { text: `${sayDay(dayOf(offered.offeredAt))}, by ${offered.offeredBy}` },
          },
          { key: { text: 'Fingerprint' }, value: { html: html`<span class="typed">${view.fingerprint}</span>` } },
        ],
      })}
      ${view.whole}`,
  })
}
