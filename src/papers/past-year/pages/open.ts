import { html, type Html } from '#design'
import type { Form } from '#forms'
import { sayCount } from '#ground'
import type { Shown } from './standard.ts'

/** Links to fields further down: the form is long. */
const linksTo = (open: readonly Shown[], name: string, says: (each: Shown) => string): Html =>
  html`<ul class="govuk-list">
    ${open.map(
      each => html`<li><a class="govuk-link" href="#${name}.${each.asked.standard.number}">${says(each)}</a></li>`,
    )}
  </ul>`

const ours = ({ asked: { standard } }: Shown): string => `${standard.number}. ${standard.shortTitle}`

/** Which rows have another title than the standard of their number. */
export const toConfirm = (shown: readonly Shown[]): Html | false => {
  const open = shown.filter(({ packed }) => packed.called !== undefined)
  return (
    open.length > 0 &&
    html`<p class="govuk-body">
        <b>${sayCount(open.length, 'standard')} to confirm.</b> The file calls them something else, and only the number
        is the same:
      </p>
      ${linksTo(open, 'same', each => `“${each.packed.called ?? ''}”: our ${ours(each)}`)}`
  )
}

/** Which scores have to be said. */
export const toSay = (shown: readonly Shown[], form: Form): Html | false => {
  const open = shown.filter(({ asked, score }) => {
    const name = `score.${asked.standard.number}`
    return form.has(name) ? form.typed(name) === '' : score === undefined
  })
  return (
    open.length > 0 &&
    html`<p class="govuk-body">
        <b>${sayCount(open.length, 'score')} to say.</b> No single score stands in the file there, and nothing is
        guessed:
      </p>
      ${linksTo(open, 'score', ours)}`
  )
}
