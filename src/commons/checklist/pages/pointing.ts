import { html, type Html } from '#design'
import { sayReferenceState, type Checklist, type Line, type Reference } from '../checklist.ts'
import type { Local } from '../local/local.ts'

/** What a line can point at: the partnership's own area, and the references with their states. */
export type Pointers = {
  readonly checklist: Pick<Checklist, 'local' | 'references'>
  readonly local: ReadonlyMap<string, Local>
  /** Where whom to ask is written down; absent for those who may not. */
  readonly localHref?: string
}

/** Whom to ask here, and what the source named with what became of it. */
export const pointingPart = (pointers: Pointers, line: Pick<Line, 'ask' | 'see' | 'key'>): Html | undefined => {
  const { checklist } = pointers
  const asked = checklist.local.filter(({ key }) => line.ask?.includes(key) === true)
  const seen = checklist.references.filter(({ key }) => line.see?.includes(key) === true)
  if (asked.length + seen.length === 0) return undefined
  return html`<ul class="govuk-list">
    ${asked.map(each => html`<li>${localPart(pointers, each, line.key)}</li>`)}
    ${seen.map(each => html`<li>${referencePart(each)}</li>`)}
  </ul>`
}

const localPart = (
  { local, localHref }: Pointers,
  { key, name }: Checklist['local'][number],
  question: string,
): Html => {
  const here = local.get(key)
  if (here !== undefined && here.words + here.link !== '') {
    const words = here.words === '' ? name : here.words
    return html`<b>${name}:</b>
      ${here.link === '' ? words : html`<a class="govuk-link" href="${here.link}">${words}</a>`}`
  }
  return html`<b>${name}:</b> ${
      localHref === undefined
        ? 'not written down yet'
        : html`<a class="govuk-link" href="${localHref}#${key}"
            >say it for your area<span class="govuk-visually-hidden">: ${name}, for ${question}</span></a
          >`
    }`
}

const referencePart = ({ title, was, link, ...reference }: Reference): Html => {
  const state = sayReferenceState(reference)
  return html`${link === undefined ? html`<b>${title}</b>` : html`<a class="govuk-link" href="${link}">${title}</a>`}${
    state !== '' && html` (${state})`
  }.
  ${was}`
}
