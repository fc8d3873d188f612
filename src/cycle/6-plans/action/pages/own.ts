import { html, waiting, type Html } from '#design'
import type { Day } from '#ground'
import { framed, type Frame } from '#people'
import type { Action } from '../action.ts'
import type { ActionPaths } from '../paths.ts'
import { actionRow, type ActionsView } from './list.ts'

export type OwnActionsView = {
  readonly paths: ActionPaths
  readonly today: Day
  readonly lists: readonly { readonly name: string; readonly actions: readonly Action[] }[]
  readonly origins: ActionsView['origins']
  readonly mayAdopt: boolean
}

/** The actions on one's own list and on those of one's groups, which are in no plan. */
export const ownActionsPage = (frame: Frame, { paths, today, lists, origins, mayAdopt }: OwnActionsView): Html =>
  framed(frame, {
    title: 'Your own actions',
    current: 'plan',
    back: { text: 'All actions', href: paths.list },
    lede: 'What you and your groups said you would do, outside every plan. Until one is shared, nobody else in the partnership sees it, except whoever answers for it.',
    main: html`${lists.map(
      ({ name, actions }) =>
        html`<h2 class="govuk-heading-m">${name}</h2>
          ${
            actions.length === 0
              ? html`<p class="govuk-body quiet">No action.</p>`
              : waiting(actions.map(each => actionRow({ paths, today, origins }, each)))
          }`,
    )}
    ${mayAdopt && html`<p class="govuk-body"><a class="govuk-link" href="${paths.elsewhere}">Actions from elsewhere that the plan can take in</a></p>`}`,
  })
