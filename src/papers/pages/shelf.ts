import { html, standing, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { FileOf, OnShelf } from '../shelf/on-shelf.ts'

export type ShelfView = {
  /** `2026/27`. */
  readonly year: string
  readonly plan: readonly OnShelf[]
  readonly strategic: readonly OnShelf[]
  readonly support: readonly OnShelf[]
  readonly board: readonly OnShelf[]
  readonly agreed: OnShelf
  readonly groups: readonly OnShelf[]
  readonly blanks: readonly OnShelf[]
  readonly tables: readonly OnShelf[]
  /** Where everything can be taken as one file, for whoever may. */
  readonly everything?: string
}

/** Every paper of a year: what it is, where it stands, and why one is held. */
export const shelfPage = (
  frame: Frame,
  {
    year,
    plan,
    strategic,
    support,
    board,
    agreed,
    groups,
    blanks,
    otherForms,
    tables,
    readIn,
    everything,
  }: ShelfView & {
    /** Where the blank forms of all standards are. */
    readonly otherForms: string
    /** Where a paper that was edited in Word is read in again, for whoever may. */
    readonly readIn?: string
  },
): Html =>
  framed(frame, {
    title: 'Papers',
    caption: `Stocktake ${year}`,
    current: 'papers',
    lede: 'Each paper can be taken as a Word file, to work on, or as an accessible PDF, to publish. It shows what is on record when you download it; what was signed stays as it was.',
    main: html`${
        readIn !== undefined &&
        html`<p class="govuk-body">
          Was a paper changed in Word? <a class="govuk-link" href="${readIn}">Read an edited paper in</a>
        </p>`
      }
      ${part('Outline change plan', plan)} ${part('Strategic change plan', strategic)}
      ${part('Support agreement', support)} ${part('For the Board', board)}
      ${part('Where the partnership stands', [agreed])}
      ${
        groups.length === 0
          ? html`<h2 class="govuk-heading-m">What each group said</h2>
              <p class="govuk-body">No group sits this year.</p>`
          : part('What each group said', groups)
      }
      ${part('For groups that work on paper', blanks)}
      <p class="govuk-body"><a class="govuk-link" href="${otherForms}">Blank forms of other standards</a></p>
      ${part('As tables', tables)}
      ${
        everything !== undefined &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="${everything}">Take everything in one file</a>: the papers of every year, files,
          and all that is on record.
        </p>`
      }`,
  })

const part = (title: string, papers: readonly OnShelf[]): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>
    ${paperList(papers)}`

/** Papers with where they stand, and each of the files that they can be taken as. */
export const paperList = (papers: readonly OnShelf[]): Html => standing(papers.map(row))

const row = ({ name, what, state, files = [], held, change }: OnShelf) => ({
  name: files.length === 0 ? name : html`${files.map((file, at) => link(name, file, at === 0))}`,
  state,
  heavy: files.length === 0,
  note: html`${what} ${held && html` ${held.why} <a class="govuk-link" href="${held.cure.href}">${held.cure.text}</a>`}
  ${
    change &&
    html` <a class="govuk-link" href="${change.href}"
      >${change.text}<span class="govuk-visually-hidden">: ${name}</span></a
    >`
  }`,
})

/** The first form says the name aloud; the others say it to who cannot see them side by side. */
const link = (name: string, { form, href }: FileOf, isFirst: boolean): Html =>
  isFirst
    ? html`<a class="govuk-link" href="${href}">${name} (${form})</a>`
    : html` <a class="govuk-link" href="${href}"><span class="govuk-visually-hidden">${name} </span>(${form})</a>`
