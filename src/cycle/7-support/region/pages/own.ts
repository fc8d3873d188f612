import { html, type Html } from '#design'
import type { Day } from '#ground'
import { framed, type Frame } from '#people'
import type { OfferPaths } from '../../offer/paths.ts'
import type { RegionalRow } from '../regional.ts'
import { yearFrom, type RegionalYear } from '../year.ts'
import { rowAlone } from './rows.ts'

export type OwnRegionView = {
  readonly offer: OfferPaths
  readonly year: RegionalYear
  readonly today: Day
  readonly rows: readonly RegionalRow[]
}

/** Exactly what the programme’s regional view says about this partnership. */
export const ownRegionPage = (frame: Frame, { offer, year, today, rows }: OwnRegionView): Html => {
  const [before, after] = [yearFrom(year.from - 1), yearFrom(year.from + 1)]
  return framed(frame, {
    current: 'support',
    title: `What the regional view says about us, ${year.label}`,
    back: { text: 'Universal offer', href: offer.offer },
    lede: 'Your programme plans the support of a region together with other bodies. Of your partnership it sees there this row, and nothing else: states, days and numbers.',
    main: html`<p class="govuk-body">
        <a class="govuk-link" href="${offer.region}?year=${before.from}">${before.label}</a> ·
        <a class="govuk-link" href="${offer.region}?year=${after.from}">${after.label}</a>
      </p>
      ${rows.map(row => rowAlone(row, today))}`,
  })
}
