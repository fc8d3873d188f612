import type { Optional } from '../govuk/options.ts'
import { html, type Html, type Inserted } from '../html.ts'
import { agreedMark } from './agreed-mark.ts'
import { fiveBoxes } from './five-boxes.ts'
import type { Agreed, Standing } from './scores.ts'

/** Why there is no number: a short sign, and the words for it (`–`, `not asked`). */
export type NoScore = { readonly sign: string; readonly words: string }

export type StripRow = {
  readonly number: string | number
  readonly title: string
  /** In the order of the groups. */
  readonly scores: ReadonlyArray<number | NoScore>
  readonly agreed: Agreed
} & Optional<{
  href: string
  /** Under the drawing: what else was scored there. */
  below: Inserted
  /** What can be done about it, or what else is to be known. */
  doing: Inserted
}>

export type StripTableOptions = {
  readonly caption: string
  readonly groups: ReadonlyArray<{ readonly mark: string; readonly name: string }>
  readonly sections: ReadonlyArray<{ readonly title?: string | undefined; readonly rows: readonly StripRow[] }>
} & Optional<{
  /** What a row is: `Standard`. */
  rowName: string
  /** Over the drawings: `Where the groups stand, 1 to 5`. */
  boxesName: string
  boxes: number
}>

const cell = (score: number | NoScore, mark: string): Html => {
  const words =
    typeof score === 'number'
      ? score
      : html`<span class="quiet" aria-hidden="true">${score.sign}</span
          ><span class="govuk-visually-hidden">${score.words}</span>`
  return html`<td role="cell" class="strips__n" data-name="${mark}">${words}</td>`
}

const standingOf = (row: StripRow, groups: StripTableOptions['groups']): readonly Standing[] =>
  groups.flatMap((group, at) => {
    const score = row.scores[at]
    return typeof score === 'number' ? [{ ...group, score }] : []
  })

const line = (row: StripRow, { groups, boxes }: StripTableOptions): Html => {
  const title = row.href ? html`<a class="govuk-link" href="${row.href}">${row.title}</a>` : row.title
  const cells = groups.map((group, at) => cell(row.scores[at] ?? { sign: '–', words: 'nothing' }, group.mark))
  const drawn = fiveBoxes({ boxes, groups: standingOf(row, groups), agreed: row.agreed })
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <span class="strips__title"><span class="strips__number">${row.number}</span> ${title}</span>
    </th>
    <td role="cell">${drawn}${row.below}</td>
    ${cells}
    <td role="cell" class="strips__n" data-name="Agreed">${agreedMark(row.agreed)}</td>
    <td role="cell">${row.doing}</td>
  </tr>`
}

const section = (options: StripTableOptions, at: number): Html => {
  const { title, rows } = options.sections[at] ?? { rows: [] }
  const head =
    title &&
    html`<tr role="row" class="strips__section">
      <th colspan="${options.groups.length + 4}" scope="rowgroup" role="rowheader">${title}</th>
    </tr>`
  return html`<tbody role="rowgroup">
    ${head}${rows.map(row => line(row, options))}
  </tbody>`
}

/**
 * The chair's page: a drawing and its numbers in one row, one table for all. Put what differs most in the first section.
 * The roles are said aloud because a table drawn as blocks on a phone would lose them.
 */
export const stripTable = (options: StripTableOptions): Html => {
  const heads = options.groups.map(
    ({ mark, name }) =>
      html`<th scope="col" role="columnheader" class="strips__n"><abbr title="${name}">${mark}</abbr></th>`,
  )
  return html`<table class="strips" role="table">
    <caption class="govuk-visually-hidden">
      ${options.caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${options.rowName ?? 'Line'}</th>
        <th scope="col" role="columnheader">${options.boxesName ?? 'Where the groups stand'}</th>
        ${heads}
        <th scope="col" role="columnheader" class="strips__n">Agreed</th>
        <th scope="col" role="columnheader"><span class="govuk-visually-hidden">What to do</span></th>
      </tr>
    </thead>
    ${options.sections.map((_, at) => section(options, at))}
  </table>`
}
