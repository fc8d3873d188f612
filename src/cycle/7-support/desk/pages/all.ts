import { html, table, type Html } from '#design'
import type { Day, Id } from '#ground'
import { framed, type Frame } from '#people'
import { sayStanding } from '../../agreement/standing.ts'
import type { DeskStanding } from '../standing.ts'

export type AllView = {
  readonly programme: { readonly id: Id<'programme'>; readonly name: string }
  readonly partnerships: readonly { readonly id: Id<'partnership'>; readonly name: string }[]
  readonly standings: readonly DeskStanding[]
  readonly today: Day
}

/** Where every partnership's agreement stands: what waits for the programme's signature first. */
export const allPage = (frame: Frame, { programme, partnerships, standings, today }: AllView): Html => {
  const own = `/programmes/${programme.id}`
  const waiting = standings.filter(({ state }) => state === 'for-programme' || state === 'amending')
  const nameOf = (id: string): string => partnerships.find(each => each.id === id)?.name ?? ''
  return framed(frame, {
    title: 'Support agreements',
    caption: programme.name,
    back: { text: programme.name, href: own },
    lede: 'Where each stands, as a state and a day. What an agreement says is read by the named signatory alone.',
    main: html`<h2 class="govuk-heading-m">Half signed</h2>
      ${
        waiting.length === 0
          ? html`<p class="govuk-body">Nothing waits for a signature.</p>`
          : html`<ul class="govuk-list govuk-list--spaced">
              ${waiting.map(
                each =>
                  html`<li>
                    <a class="govuk-link" href="${own}/partnerships/${each.partnership}/support/${each.exercise}"
                      >${nameOf(each.partnership)}, ${each.year}</a
                    >: ${sayStanding(each, today)}
                  </li>`,
              )}
            </ul>`
      }
      ${table({
        caption: 'Every partnership',
        captionClasses: 'govuk-table__caption--m',
        head: [{ text: 'Partnership' }, { text: 'Newest agreement' }],
        rows: partnerships.map(each => {
          const newest = standings.find(({ partnership }) => partnership === each.id)
          return [
            { html: html`<a class="govuk-link" href="${own}/partnerships/${each.id}/support">${each.name}</a>` },
            { text: newest === undefined ? 'None yet' : `${newest.year}: ${sayStanding(newest, today)}` },
          ]
        }),
      })}`,
  })
}
