import { button, html, table, type Html } from '#design'
import { framed, type Frame } from '#people'
import { about, said } from '#plans'
import { linkTo } from '../../offer/pages/wording.ts'
import type { Elsewhere } from '../elsewhere.ts'
import type { RegionPaths } from '../paths.ts'
import { sayWhenElsewhere, type RegionalView } from '../regional.ts'
import { yearFrom } from '../year.ts'
import { rowsTable } from './rows.ts'

export type RegionView = {
  readonly programme: string
  readonly paths: RegionPaths
  readonly view: RegionalView
}

/** What a region is offered and takes in a year, beside what other bodies offer there. */
export const regionPage = (frame: Frame, regional: RegionView): Html => {
  const { programme, paths, view } = regional
  return framed(frame, {
    title: `Support in ${view.region}, ${view.year.label}`,
    caption: programme,
    back: { text: programme, href: paths.programme },
    lede: 'What each partnership takes up, as states and numbers, and what other bodies offer in the region. No score and nothing that a partnership wrote. Each partnership can read what stands here about it.',
    main: html`${yearLinks(regional)}
      <h2 class="govuk-heading-m" id="taken">Taken up</h2>
      ${view.rows.length === 0 ? html`<p class="govuk-body">The region has no partnership.</p>` : scrolling('taken', rowsTable(view.rows, view.today))}
      <h2 class="govuk-heading-m" id="elsewhere">What other bodies offer here</h2>
      ${elsewherePart(regional)}
      ${button({ text: 'Add what another body offers', href: paths.newElsewhere, classes: 'govuk-button--secondary' })}
      ${papersPart(regional)}`,
  })
}

/** A table that scrolls by itself where the window is narrow. */
const scrolling = (titled: string, inside: Html): Html =>
  html`<div class="scrolls" role="region" aria-labelledby="${titled}" tabindex="0">${inside}</div>`

const yearLinks = ({ paths, view: { year } }: RegionView): Html => {
  const [before, after] = [yearFrom(year.from - 1), yearFrom(year.from + 1)]
  return html`<p class="govuk-body">
    April ${year.from} to March ${year.from + 1}.
    <a class="govuk-link" href="${paths.viewOf(before)}">${before.label}</a> ·
    <a class="govuk-link" href="${paths.viewOf(after)}">${after.label}</a>
  </p>`
}

const elsewherePart = ({ view: { elsewhere, year }, paths }: RegionView): Html =>
  elsewhere.length === 0
    ? html`<p class="govuk-body">Nothing is entered for ${year.label}.</p>`
    : scrolling(
        'elsewhere',
        table({
          caption: 'What other bodies offer',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [{ text: 'Body' }, { text: 'Offer' }, { text: 'For whom, when' }, { text: 'How it relates to ours' }],
          rows: elsewhere.map(each => [
            { html: html`${each.body}${changeLink(paths, each)}` },
            { html: html`${said(each.offer)}${each.link !== '' && html`<br />${linkTo(each.link)}`}` },
            {
              html: html`${each.audience === '' ? 'Not said for whom' : each.audience}<br />${sayWhenElsewhere(each)}${
                  each.contact !== '' && html`<br />Ask ${each.contact}`
                }`,
            },
            { html: each.relates === '' ? html`<span class="quiet">Not written yet</span>` : said(each.relates) },
          ]),
        }),
      )

const changeLink = (paths: RegionPaths, { id, body }: Elsewhere): Html =>
  html`<br /><a class="govuk-link" href="${paths.elsewhere(id)}">Change${about(`the offer of ${body}`)}</a>`

const papersPart = ({ paths, view: { year } }: RegionView): Html => {
  const file = (href: string, text: string) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`
  return html`<h2 class="govuk-heading-m" id="papers">For joint planning in the region</h2>
    <ul class="govuk-list">
      ${file(paths.paper('docx', year), 'The view as a Word file')}
      ${file(paths.paper('pdf', year), 'The view as a PDF')}
      ${file(paths.paper('xlsx', year), 'Both tables as an Excel file')}
      ${file(paths.paper('csv', year), 'What was taken up, as CSV')}
      ${file(paths.otherBodies(year), 'What other bodies offer, as CSV')}
    </ul>`
}
