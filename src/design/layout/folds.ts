import type { Optional } from '../govuk/options.ts'
import { attributes, html, type Html } from '../html.ts'

export type Fold = {
  readonly title: string
  /** What is inside before it opens: `2 pieces`, `nothing yet`. */
  readonly count: string
  readonly inside: Html
} & Optional<{ open: boolean; id: string }>

const fold = ({ title, count, inside, open, id }: Fold): Html =>
  html`<details${attributes({ id, open })}><summary><span>${title}</span> <em>${count}</em></summary><div>${inside}</div></details>`

/** Rows that fold out, each saying what it holds. */
export const folds = (rows: readonly Fold[]): Html => html`<div class="folds">${rows.map(fold)}</div>`
