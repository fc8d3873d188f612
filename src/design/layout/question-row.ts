import { classes, type Optional } from '../govuk/options.ts'
import { attributes, html, type Html } from '../html.ts'

export type QuestionRowOptions = { readonly asking: Html } & Optional<{
  helping: Html
  /** A grey line above instead of a black one: part of the same question. */
  thin: boolean
  /** Both columns for the question: it brings its own help. */
  whole: boolean
  id: string
}>

/** A box and what helps to fill it: side by side where there is room, in reading order where there is not. */
export const questionRow = ({ asking, helping, thin, whole, id }: QuestionRowOptions): Html => {
  const named = { class: classes('row', thin && 'row--thin', whole && 'row--whole'), id }
  return html`<div${attributes(named)}>
    <div class="row__asking">${asking}</div>
    ${helping && html`<div class="row__helping">${helping}</div>`}
  </div>`
}
