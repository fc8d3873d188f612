import { html, summaryList, type Html } from '#design'
import type { Frame } from '#people'
import { said } from '#plans'
import { leaf, type SupportView } from '../../pages/leaf.ts'
import type { Change } from '../changes.ts'

export type ChangesView = SupportView & {
  readonly name: string
  readonly before?: string
  readonly changes: readonly Change[]
  readonly back: string
}

/** What reads differently, field by field, both texts one under the other. */
export const changesPart = (changes: readonly Change[], level: 2 | 3 = 3): Html =>
  html`${changes.map(
    ({ section, field, before, after }) =>
      html`<h${level} class="govuk-heading-s">${section}: ${field}</h${level}>
        ${summaryList({
          rows: [
            before !== undefined && {
              key: { text: after === undefined ? 'Taken out' : 'Before' },
              value: words(before),
            },
            after !== undefined && { key: { text: before === undefined ? 'Added' : 'Now' }, value: words(after) },
          ],
        })}`,
  )}`

const words = (text: string) => ({ html: text.trim() === '' ? html`Nothing` : said(text) })

/** What is different between a version and the one before it. */
export const changesPage = (frame: Frame, view: ChangesView): Html =>
  leaf(frame, view, {
    title: `What is different in ${view.name}`,
    back: { text: 'Back to the agreement', href: view.back },
    ...(view.before === undefined ? {} : { lede: `Beside ${view.before}.` }),
    main:
      view.before === undefined
        ? html`<p class="govuk-body">There is no version before it that both sides signed.</p>`
        : view.changes.length === 0
          ? html`<p class="govuk-body">Nothing reads differently.</p>`
          : changesPart(view.changes, 2),
  })
