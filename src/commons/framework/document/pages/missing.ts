import { html, ready, type Html } from '#design'
import { sayCount } from '#ground'
import type { Frame } from '#people'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import { curePath } from '../../paths.ts'
import { numberOf, sections } from '../../sections/sections.ts'
import type { Missing } from '../completeness.ts'

/** Everything that a framework should say and does not, section by section, each with the way to its place. */
export const missingPage = (
  frame: Frame,
  view: FrameworkView & { readonly missing: readonly Missing[]; readonly held?: string },
): Html =>
  leaf(frame, view, {
    title: 'What is missing',
    lede:
      view.missing.length === 0
        ? 'Nothing: every element that is asked for is there.'
        : `${sayCount(view.missing.length, 'element is', 'elements are')} missing. Nothing has to wait for them: you decide how much your framework says.`,
    main: html`${
      view.held !== undefined &&
      html`<p class="govuk-body">
        Before it can be signed: ${view.held.charAt(0).toLowerCase()}${view.held.slice(1)}.
        ${view.mayWrite && html`<a class="govuk-link" href="${view.paths.details}">Put that right</a>`}
      </p>`
    }
    ${sections.map(({ key, title }) => {
      const own = view.missing.filter(({ section }) => section === key)
      return (
        own.length > 0 &&
        html`<h2 class="govuk-heading-s">${numberOf(key)}. ${title}</h2>
          ${ready(
            own.map(each => ({
              ...{ what: each.what, isDone: false },
              href: view.mayWrite ? curePath(view.paths, each) : undefined,
            })),
          )}`
      )
    })}`,
  })
