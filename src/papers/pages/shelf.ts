import { html, standing, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { OnShelf } from '../shelf.ts'

export type ShelfView = {
  /** `2026/27`. */
  readonly year: string
  readonly plan: readonly OnShelf[]
  readonly agreed: OnShelf
  readonly groups: readonly OnShelf[]
  readonly blanks: readonly OnShelf[]
}

/** Every paper of a year: what it is, where it stands, and why one is held. */
export const shelfPage = (frame: Frame, { year, plan, agreed, groups, blanks }: ShelfView): Html =>
  framed(frame, {
    title: 'Papers',
    caption: `Stocktake ${year}`,
    current: 'papers',
    lede: 'Each paper is a Word file that a Board can receive. It shows what is on record when you download it; what was signed stays as it was.',
    main: html`${part('Outline change plan', plan)} ${part('Where the partnership stands', [agreed])}
    ${
      groups.length === 0
        ? html`<h2 class="govuk-heading-m">What each group said</h2>
            <p class="govuk-body">No group sits this year.</p>`
        : part('What each group said', groups)
    }
    ${part('For groups that work on paper', blanks)}`,
  })

const part = (title: string, papers: readonly OnShelf[]): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>
    ${standing(papers.map(row))}`

const row = ({ name, what, state, href, held }: OnShelf) => ({
  name: href === undefined ? name : html`<a class="govuk-link" href="${href}">${name} (Word)</a>`,
  state,
  heavy: href === undefined,
  note:
    held === undefined
      ? what
      : html`${what} ${held.why} <a class="govuk-link" href="${held.cure.href}">${held.cure.text}</a>`,
})
