import { html, summaryList, type Html } from '#design'
import type { Frame } from '#people'
import { said } from '#plans'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import type { Change } from '../changes.ts'

export type ChangesView = FrameworkView & {
  readonly name: string
  readonly before?: number
  readonly changes: readonly Change[]
  readonly back: string
}

const words = (text: string) => ({ html: said(text) })

/** What is different between a version and the one before it, both texts one under the other. */
export const changesPage = (frame: Frame, view: ChangesView): Html =>
  leaf(frame, view, {
    title: `What is different in ${view.name}`,
    back: { text: 'Back to the framework', href: view.back },
    ...(view.before === undefined ? {} : { lede: `Beside version ${view.before}.` }),
    main:
      view.before === undefined
        ? html`<p class="govuk-body">There is no signed version before it.</p>`
        : view.changes.length === 0
          ? html`<p class="govuk-body">Nothing reads differently.</p>`
          : html`${view.changes.map(changePart)}`,
  })

const changePart = ({ section, field, before, after }: Change): Html =>
  html`<h2 class="govuk-heading-s">${section}: ${field}</h2>
    ${summaryList({
      rows: [
        before !== undefined && { key: { text: after === undefined ? 'Taken out' : 'Before' }, value: words(before) },
        after !== undefined && { key: { text: before === undefined ? 'Added' : 'Now' }, value: words(after) },
      ],
    })}`
