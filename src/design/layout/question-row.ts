import type { Optional } from '../govuk/options.ts'
import { attributes, html, type Html } from '../html.ts'

export type QuestionRowOptions = { readonly asking: Html } & Optional<{
  helping: Html
  /** A grey line above instead of a black one: part of the same question. */
  thin: boolean
  id: string
}>

/** A box and what helps to fill it: side by side where there is room, in reading order where there is not. */
export const questionRow = ({ asking, helping, thin, id }: QuestionRowOptions): Html =>
  html`<div${attributes({ class: thin === true ? 'row row--thin' : 'row', id })}>
    <div class="row__asking">${asking}</div>
    ${helping && html`<div class="row__helping">${helping}</div>`}
  </div>`
