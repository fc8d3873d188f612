import { button, details, html, questionRow, trendChart, type Html } from '#design'
import { sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { about } from '../../pages/prose.ts'
import { directionOf, directionWords, type Indicator } from '../indicator.ts'
import type { IndicatorPaths } from '../paths.ts'
import { sayMeasured } from '../value.ts'

export type IndicatorsView = {
  readonly paths: IndicatorPaths
  readonly indicators: readonly Indicator[]
  readonly removed: readonly Indicator[]
  readonly mayWrite: boolean
  /** The library is for those who may read what the partnership has. */
  readonly readsLibrary: boolean
}

/** What the partnership measures, each with its small chart. */
export const indicatorsPage = (
  frame: Frame,
  { paths, indicators, removed, mayWrite, readsLibrary }: IndicatorsView,
): Html =>
  framed(frame, {
    title: 'Local indicators',
    current: 'plan',
    lede: 'A few things that you measure yourselves, from where they stood to where they should get.',
    main: html`${indicators.length === 0 && html`<p class="govuk-body">There is none yet.</p>`}
    ${mayWrite && button({ text: 'Add an indicator', href: paths.new, ...(indicators.length > 0 ? { classes: 'govuk-button--secondary' } : {}) })}
    ${readsLibrary && html`<p class="govuk-body"><a class="govuk-link" href="${paths.library}">Library of indicators</a></p>`}
    ${indicators.map(each => indicatorPart(paths, each))}
    ${
      mayWrite &&
      removed.length > 0 &&
      details({
        summaryText: `Taken out (${removed.length})`,
        html: html`${removed.map(
          ({ id, name }) =>
            html`<form method="post" action="${paths.place(id)}" class="inline-forms">
              ${name} <button class="link-button" name="move" value="back">Put back${about(name)}</button>
            </form>`,
        )}`,
      })
    }`,
  })

const indicatorPart = (paths: IndicatorPaths, indicator: Indicator): Html => {
  const { name, target } = indicator
  return questionRow({
    asking: html`<h2 class="govuk-heading-m">
        <a class="govuk-link" href="${paths.one(indicator.id)}">${name}</a>
      </h2>
      ${chartOf(indicator)}`,
    helping: html`<p>${sayStanding(indicator)}</p>
      <p>Target: ${sayMeasured(target.value, indicator.unit)} by ${sayDay(target.on)}.</p>`,
  })
}

/** The small chart of an indicator. */
export const chartOf = ({ name, baseline, target, readings, unit }: Indicator): Html =>
  trendChart({ ...{ name, baseline, target, readings }, say: value => sayMeasured(value, unit) })

/** The last reading, and whether it moved towards the target: no verdict. */
export const sayStanding = (indicator: Indicator): string => {
  const { readings, baseline, unit } = indicator
  const last = readings.at(-1)
  const direction = directionOf(indicator)
  if (last === undefined || direction === undefined)
    return `No reading yet. It began at ${sayMeasured(baseline.value, unit)} on ${sayDay(baseline.on)}.`
  return `${sayMeasured(last.value, unit)} on ${sayDay(last.on)}. ${directionWords[direction]}`
}
