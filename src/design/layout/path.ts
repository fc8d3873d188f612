import type { Optional } from '../govuk/options.ts'
import { attributes, html, type Html, type Inserted } from '../html.ts'

export type PathStep = { readonly name: string; readonly state: 'done' | 'now' | 'ahead' } & Optional<{
  note: Inserted
  href: string
}>

const spoken = { done: ' (done)', now: ' (now)', ahead: '' }

const step = ({ name, state, note, href }: PathStep): Html => {
  const title = href ? html`<a class="govuk-link" href="${href}">${name}</a>` : name
  const named = { class: `path__step path__step--${state}`, 'aria-current': state === 'now' ? 'step' : undefined }
  return html`<li${attributes(named)}><b>${title}<span class="govuk-visually-hidden">${spoken[state]}</span></b>${note && html` <span>${note}</span>`}</li>`
}

/** The steps of something longer, left to right; one of them may be now. */
export const path = (options: { readonly label: string; readonly steps: readonly PathStep[] }): Html =>
  html`<ol class="path" aria-label="${options.label}">
    ${options.steps.map(step)}
  </ol>`
