import { attributes, button, details, html, summaryList, type Html } from '#design'
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
    html`<h2 class="govuk-heading-m">${theme === '' ? 'Without a theme' : theme} (${here.length})</h2>
      ${summaryList({
        rows: here.map(each => ({
          key: { text: each.number === '' ? 'Without a number' : each.number },
          value: { html: indicatorCell(each) },
          actions: { items: doing(view, each) },
        })),
      })}`
  )
}

const kinds: Readonly<Record<LibraryIndicator['kind'], string>> = { designated: 'Designated', other: 'Other' }

const indicatorCell = ({ id, name, measures, unit, origin, kind }: LibraryIndicator): Html =>
  html`<b${attributes({ id: origin === 'own' ? id : undefined })} dir="auto">${name}</b><br /><span class="typed" dir="auto">${measures}</span><br /><span class="quiet"
      >${kinds[kind]}${unit !== '' && `. In: ${unit}`}${origin === 'own' && '. Yours'}</span
    >`

const doing = ({ paths, mayKeep, mayPlan }: LibraryView, { id, name, origin }: LibraryIndicator) => {
  const starts = `${paths.list.replace(/\/library$/, '')}/new?from=${encodeURIComponent(id)}`
  return [
    ...(mayPlan ? [{ text: 'Follow it', href: starts, visuallyHiddenText: name }] : []),
    ...(mayKeep && origin === 'own' ? [{ text: 'Change', href: paths.one(id), visuallyHiddenText: name }] : []),
  ]
}

const removedPart = ({ paths, removed }: LibraryView): Html | false =>
  removed.length > 0 &&
  details({
    summaryText: `Taken out (${removed.length})`,
    html: html`<ul class="govuk-list">
      ${removed.map(({ id, name }) => html`<li><a class="govuk-link" href="${paths.one(id)}" dir="auto">${name}</a></li>`)}
    </ul>`,
  })
