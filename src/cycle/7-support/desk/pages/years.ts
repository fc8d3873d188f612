import { html, type Html } from '#design'
import type { Day, Id } from '#ground'
import { framed, type Frame } from '#people'
import { sayStanding, type Standing } from '../../agreement/standing.ts'

export type YearsView = {
  readonly programme: { readonly id: Id<'programme'>; readonly name: string }
  readonly partnership: { readonly id: Id<'partnership'>; readonly name: string }
  readonly years: readonly { readonly label: string; readonly href: string; readonly standing: Standing | undefined }[]
  readonly today: Day
}

/** The agreements of one partnership, year by year. */
export const yearsPage = (frame: Frame, { programme, partnership, years, today }: YearsView): Html =>
  framed(frame, {
    title: 'Support agreements',
    caption: partnership.name,
    back: { text: 'All support agreements', href: `/programmes/${programme.id}/support` },
    main:
      years.length === 0
        ? html`<p class="govuk-body">
            ${partnership.name} has opened no exercise yet, so there is nothing to agree on.
          </p>`
        : html`<ul class="govuk-list govuk-list--spaced">
            ${years.map(
              ({ label, href, standing }) =>
                html`<li>
                  <a class="govuk-link" href="${href}">${label}</a>:
                  ${standing === undefined ? 'No agreement yet' : sayStanding(standing, today)}
                </li>`,
            )}
          </ul>`,
  })
