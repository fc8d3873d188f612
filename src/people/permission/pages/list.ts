import { button, details, html, type Html } from '#design'
import type { Day } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { Permission } from '../permission.ts'
import { permissionTable } from './parts.ts'

export type PermissionsView = {
  readonly permissions: readonly Permission[]
  readonly today: Day
  readonly href: (permission: Permission) => string
  readonly back: { readonly text: string; readonly href: string }
  /** Set where one may ask. */
  readonly askHref?: string
  /** Whom one may ask, where the list has more than one partnership. */
  readonly askable?: readonly { readonly name: string; readonly href: string }[]
  /** Names the partnership, where the list has more than one. */
  readonly whose?: (permission: Permission) => string
}

/** All that was ever asked: of one partnership, or by a programme. */
export const permissionsPage = (frame: Frame, view: PermissionsView): Html =>
  framed(frame, {
    title: 'Permissions to tell others',
    back: view.back,
    lede: 'Whatever names or quotes a partnership needs its champion’s yes, for the words and the readers that are asked for.',
    main: html`${
      view.permissions.length === 0
        ? html`<p class="govuk-body">Nothing has been asked so far.</p>`
        : permissionTable(view.permissions, view.today, {
            href: view.href,
            ...(view.whose === undefined ? {} : { whose: view.whose }),
          })
    }
    ${view.askHref !== undefined && button({ text: 'Ask for a permission', href: view.askHref })}
    ${
      view.askable !== undefined &&
      details({
        summaryText: 'Ask a partnership',
        html: html`<ul class="govuk-list">
          ${view.askable.map(each => html`<li><a class="govuk-link" href="${each.href}">${each.name}</a></li>`)}
        </ul>`,
      })
    }`,
  })
