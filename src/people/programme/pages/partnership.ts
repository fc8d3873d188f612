import { button, html, input, notificationBanner, select, summaryList, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { dayOf, sayDay, type Id, type Instant } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { roleWords } from '../../access/role.ts'
import type { Invitation } from '../../invitation/invitation.ts'
import { framed } from '../../pages/framed.ts'
import type { DeskPartnership, Programme } from '../programme.ts'

export type DeskPartnershipView = {
  readonly programme: Programme
  readonly partnership: DeskPartnership
  readonly isAdmin: boolean
  /** Those who run it, and the programme's own local lead: names and roles only. */
  readonly leading: readonly { readonly name: string; readonly role: string }[]
  readonly invitations: readonly Invitation[]
  readonly regions: readonly { readonly id: Id<'region'>; readonly name: string }[]
  readonly now: Instant
  readonly done?: string
  readonly form?: Form | undefined
}

const invited = (view: DeskPartnershipView, own: string): Html =>
  html`<h2 class="govuk-heading-m">Invited, not here yet</h2>
    <ul class="govuk-list">
      ${view.invitations.map(
        each =>
          html`<li>
            ${each.name}, ${each.email}: ${roleWords[each.role].toLowerCase()}.
            ${view.now >= each.expiresAt ? 'Run out.' : `Open until ${sayDay(dayOf(each.expiresAt))}.`}
            <form method="post" action="${own}/invitations/${each.id}" class="inline-forms">
              <button class="link-button" name="do" value="again">
                Send again<span class="govuk-visually-hidden"> to ${each.name}</span>
              </button>
              <button class="link-button" name="do" value="withdraw">
                Withdraw<span class="govuk-visually-hidden"> the invitation of ${each.name}</span>
              </button>
            </form>
          </li>`,
      )}
    </ul>`

const naming = ({ partnership, regions, form }: DeskPartnershipView, own: string): Html => {
  const here = form?.typed('region') ?? regions.find(region => region.name === partnership.region)?.id ?? ''
  const mistake = form?.mistakeOf('name')
  return html`<form method="post" action="${own}" novalidate class="narrow">
    <h2 class="govuk-heading-m">Name and region</h2>
    ${input({
      id: 'name',
      name: 'name',
      label: 'Name',
      value: form?.typed('name') ?? partnership.name,
      errorMessage: mistake?.words,
    })}
    ${select({
      id: 'region',
      name: 'region',
      label: 'Region',
      items: [
        { value: '', text: 'As it is', selected: here === '' },
        ...regions.map(region => ({ value: region.id, text: region.name, selected: region.id === here })),
      ],
    })}
    ${button({ text: 'Save', classes: 'govuk-button--secondary' })}
  </form>`
}

/** One partnership as its programme sees it: who runs it, and who is invited to. Nothing that it wrote. */
export const deskPartnershipPage = (frame: Frame, view: DeskPartnershipView): Html => {
  const { programme, partnership, leading, done } = view
  const own = `/programmes/${programme.id}/partnerships/${partnership.id}`
  return framed(frame, {
    title: partnership.name,
    caption: programme.name,
    back: { text: programme.name, href: `/programmes/${programme.id}` },
    mistakes: view.form === undefined ? [] : summaryOf(view.form.mistakes),
    main: html`${done && notificationBanner({ type: 'success', text: done })}
      <h2 class="govuk-heading-m">Who runs it</h2>
      ${
        leading.length === 0
          ? html`<p class="govuk-body">Nobody is there yet. Invite a champion first.</p>`
          : summaryList({ rows: leading.map(each => ({ key: { text: each.role }, value: { text: each.name } })) })
      }
      ${view.invitations.length > 0 && invited(view, own)}
      ${button({ text: 'Invite someone', href: `${own}/invitations` })} ${view.isAdmin && naming(view, own)}`,
  })
}
