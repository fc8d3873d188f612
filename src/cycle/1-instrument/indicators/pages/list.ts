import { button, details, flag, html, table, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { AdditionPaths } from '../../additions/paths.ts'
import { shippedLibrary, themes, type LibraryIndicator } from '../library.ts'

export type LibraryView = {
  readonly paths: AdditionPaths
  readonly indicators: readonly LibraryIndicator[]
  /** The partnership's own that were taken out. */
  readonly removed: readonly LibraryIndicator[]
  readonly mayKeep: boolean
  readonly mayPlan: boolean
}

const { year, ended, about } = shippedLibrary

/** The indicators that a partnership may pick from, by theme. */
export const libraryPage = (frame: Frame, view: LibraryView): Html => {
  const { paths, mayKeep } = view
  return framed(frame, {
    title: 'Library of indicators',
    current: 'practice',
    back: { text: 'Local indicators', href: paths.list.replace(/\/library$/, '') },
    lede: `A set of ${year}, kept as it was${ended === undefined ? '' : ` until ${ended}`}, and what you add to it. Start a local indicator from any of them, tie it to your priorities and follow it.`,
    main: html`<p class="govuk-body">${about}</p>
      ${mayKeep && button({ text: 'Add an indicator to the library', href: paths.new })}
      ${[...themes, ''].map(theme => themePart(view, theme))} ${mayKeep && removedPart(view)}`,
  })
}

const themePart = (view: LibraryView, theme: string): Html | false => {
  const here = view.indicators.filter(each => each.theme === theme)
  return (
    here.length > 0 &&
    table({
      caption: `${theme === '' ? 'Without a theme' : theme} (${here.length})`,
      captionClasses: 'govuk-table__caption--m',
      firstCellIsHeader: true,
      head: [{ text: 'Number' }, { text: 'Indicator' }, { text: 'Kind' }],
      rows: here.map(each => [
        { text: each.number === '' ? 'None' : each.number },
        { html: indicatorCell(view, each) },
        { text: each.kind === 'designated' ? 'Designated' : 'Other' },
      ]),
    })
  )
}

const indicatorCell = ({ paths, mayKeep, mayPlan }: LibraryView, each: LibraryIndicator): Html => {
  const { id, name, measures, unit, origin } = each
  const about = html`<span class="govuk-visually-hidden">: ${name}</span>`
  const starts = `${paths.list.replace(/\/library$/, '')}/new?from=${encodeURIComponent(id)}`
  return html`<b dir="auto">${name}</b> ${origin === 'own' && flag('Yours', 'plain')}<br /><span
      class="typed"
      dir="auto"
      >${measures}</span
    >
    ${unit !== '' && html`<span class="quiet">In: ${unit}</span>`}
    ${
      (mayPlan || (mayKeep && origin === 'own')) &&
      html`<br />${mayPlan && html`<a class="govuk-link" href="${starts}">Follow it${about}</a>`}
        ${mayKeep && origin === 'own' && html` <a class="govuk-link" href="${paths.one(id)}">Change${about}</a>`}`
    }`
}

const removedPart = ({ paths, removed }: LibraryView): Html | false =>
  removed.length > 0 &&
  details({
    summaryText: `Taken out (${removed.length})`,
    html: html`<ul class="govuk-list">
      ${removed.map(({ id, name }) => html`<li><a class="govuk-link" href="${paths.one(id)}" dir="auto">${name}</a></li>`)}
    </ul>`,
  })
