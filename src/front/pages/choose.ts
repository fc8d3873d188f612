import { html, type Html } from '#design'
import { framed, type Frame } from '#people'

/** The places where one person has a part, when there are several or none. */
export const choosePage = (frame: Frame, places: readonly { readonly name: string; readonly href: string }[]): Html =>
  framed(frame, {
    title: places.length === 0 ? 'You have no role anywhere now' : 'Where do you want to go?',
    main:
      places.length === 0
        ? html`<p class="govuk-body">
              You are signed in, but no partnership and no programme lists you any more. Ask whoever invited you to do
              so again.
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href="/you/checklists">Checklists that you went through alone</a> are still yours to
              take with you.
            </p>`
        : html`<ul class="govuk-list">
            ${places.map(place => html`<li class="govuk-!-margin-bottom-3"><a class="govuk-link govuk-body-l" href="${place.href}">${place.name}</a></li>`)}
          </ul>`,
  })
