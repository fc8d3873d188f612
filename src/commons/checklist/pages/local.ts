import { actions, button, html, input, insetText, summaryList, type Html } from '#design'
import { framed, type Frame, type ShownMistake } from '#people'
import type { Checklist } from '../checklist.ts'
import type { Local } from '../local/local.ts'
import type { ChecklistPaths } from '../paths.ts'

export type LocalView = {
  readonly paths: ChecklistPaths
  readonly checklist: Checklist
  readonly local: ReadonlyMap<string, Local>
  readonly mayWrite: boolean
  readonly value: (name: string) => string
  /** What whoever saves will have seen of it. */
  readonly seen: (name: string) => string
  readonly mistake: (name: string) => string | undefined
  readonly mistakes: readonly ShownMistake[]
}

/** The field that carries what the page showed, so that a save changes only what was typed anew. */
export const seenName = (name: string): string => `${name}-seen`

/** Whom to ask in this area, and where things are; it is shown beside the questions that name them. */
export const localPage = (frame: Frame, view: LocalView): Html => {
  const { paths, checklist, mayWrite } = view
  return framed(frame, {
    title: 'Whom to ask in this area',
    caption: checklist.title,
    current: 'practice',
    back: { text: 'Checklists', href: paths.list },
    mistakes: view.mistakes,
    lede: 'The questions name people and papers in general words. What stands here is shown beside them to everybody in the partnership.',
    main: mayWrite ? writing(view) : reading(view),
  })
}

const writing = ({ paths, checklist, value, seen, mistake }: LocalView): Html =>
  html`<form method="post" action="${paths.local}" class="narrow" novalidate>
    ${checklist.local.map(
      ({ key, name, was }) =>
        html`<h2 class="govuk-heading-s" id="${key}">${name}</h2>
          <p class="govuk-body quiet">In the source: ${was}.</p>
          ${[`${key}.words`, `${key}.link`].map(
            part => html`<input type="hidden" name="${seenName(part)}" value="${seen(part)}" />`,
          )}
          ${input({
            ...{ name: `${key}.words`, value: value(`${key}.words`), errorMessage: mistake(`${key}.words`) },
            label: { html: html`Who or what it is here${hidden(name)}` },
            hint: 'For example, a name and a telephone number',
          })}
          ${input({
            ...{ name: `${key}.link`, value: value(`${key}.link`), errorMessage: mistake(`${key}.link`) },
            label: { html: html`A link, if there is one${hidden(name)}` },
            ...{ type: 'url', inputmode: 'url', autocomplete: 'off' },
          })}`,
    )}
    ${actions(button({ text: 'Save' }))}
  </form>`

const hidden = (name: string): Html => html`<span class="govuk-visually-hidden">: ${name}</span>`

const reading = ({ checklist, local }: LocalView): Html =>
  html`${insetText({ text: 'The champion and the deputy can write this.' })}
  ${summaryList({
    rows: checklist.local.map(({ key, name }) => ({
      key: { text: name },
      value: { html: saidOf(local.get(key)) },
    })),
  })}`

const saidOf = (local: Local | undefined): Html => {
  if (local === undefined || local.words + local.link === '') return html`Not written down yet`
  const words = local.words === '' ? local.link : local.words
  return local.link === '' ? html`${words}` : html`<a class="govuk-link" href="${local.link}">${words}</a>`
}
