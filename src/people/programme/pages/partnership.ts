import { button, html, input, insetText, notificationBanner, select, summaryList, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { dayOf, sayDay, type Day, type Instant } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { roleWords } from '../../access/role.ts'
import type { Invitation } from '../../invitation/invitation.ts'
import { framed } from '../../pages/framed.ts'
import { sayClosed } from '../change.ts'
import type { DeskPartnership, Programme } from '../programme.ts'
import type { AreaKind, Region } from '../region.ts'
import { changeFields, standing, wrong } from './fields.ts'

export type DeskPartnershipView = {
  /** The programme's address. */
  readonly own: string
  readonly programme: Programme
  readonly partnership: DeskPartnership
  readonly isAdmin: boolean
  /** Those who run it, and who is there from the programme's side: names, roles and days only. */
  readonly leading: readonly { readonly name: string; readonly role: string; readonly days?: string }[]
  readonly invitations: readonly Invitation[]
  readonly regions: readonly Region[]
  readonly areas: readonly AreaKind[]
  readonly now: Instant
  readonly today: Day
  readonly done?: string
  readonly form?: Form | undefined
  /** What the rules refused, in words. */
  readonly refusal?: string | undefined
  /** There is a role that the desk can still invite somebody to. */
  readonly mayInvite: boolean
}

const invited = (view: DeskPartnershipView, own: string): Html =>
  html`<h2 class="govuk-heading-m" id="invited" tabindex="-1">Invited, not here yet</h2>
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

const listed = (items: readonly { readonly id: string; readonly name: string }[], here: string) => [
  { value: '', text: 'As it is', selected: here === '' },
  ...items.map(each => ({ value: each.id, text: each.name, selected: each.id === here })),
]

const naming = (view: DeskPartnershipView, action: string): Html => {
  const { partnership, regions, areas, form } = view
  return html`<form method="post" action="${action}" novalidate class="narrow">
    <h2 class="govuk-heading-m">Name, region and kind of area</h2>
    ${input({
      id: 'name',
      name: 'name',
      label: 'Name',
      value: standing(form, 'name', partnership.name),
      errorMessage: wrong(form, 'name'),
    })}
    ${select({
      id: 'region',
      name: 'region',
      label: 'Region',
      hint: 'In releases it stays where it is printed until the table of printed regions ends.',
      items: listed(regions, standing(form, 'region', partnership.regionId)),
      errorMessage: wrong(form, 'region'),
    })}
    ${select({
      id: 'area',
      name: 'area',
      label: 'Kind of area',
      items: listed(areas, standing(form, 'area', partnership.areaId)),
      errorMessage: wrong(form, 'area'),
    })}
    ${changeFields(form, view.today)} ${button({ text: 'Record the change', preventDoubleClick: true })}
  </form>`
}

const facts = ({ partnership, leading }: DeskPartnershipView): Html =>
  summaryList({
    rows: [
      ...leading.map(each => ({
        key: { text: each.role },
        value: { text: each.days === undefined ? each.name : `${each.name}, ${each.days}` },
      })),
      { key: { text: 'Region' }, value: { text: partnership.region ?? 'Not said' } },
      { key: { text: 'Kind of area' }, value: { text: partnership.area ?? 'Not said' } },
    ],
  })

const open = (view: DeskPartnershipView, action: string): Html =>
  html`${view.invitations.length > 0 && invited(view, action)}
  ${
    view.mayInvite
      ? button({ text: 'Invite someone', href: `${action}/invitations` })
      : html`<p class="govuk-body">
          It has people of its own by now, who invite the others.
          <a class="govuk-link" href="${action}/invitations">Whom the desk invites</a>
        </p>`
  }
  ${view.isAdmin && naming(view, action)}`

const elsewhere = ({ isAdmin, partnership }: DeskPartnershipView, action: string): Html =>
  html`<ul class="govuk-list">
    <li><a class="govuk-link" href="${action}/standing">Where its exercises stand</a></li>
    <li><a class="govuk-link" href="${action}/history">What became of it</a></li>
    <li><a class="govuk-link" href="${action}/permissions/new">Ask to quote or name it</a></li>
    ${
      isAdmin &&
      partnership.closedOn === undefined &&
      html`<li><a class="govuk-link" href="${action}/split">Split it</a></li>
        <li><a class="govuk-link" href="${action}/notice">If the champion cannot be reached</a></li>`
    }
  </ul>`

/** One partnership as its programme sees it: who runs it, and who is invited to. Nothing that it wrote. */
export const deskPartnershipPage = (frame: Frame, view: DeskPartnershipView): Html => {
  const { own, programme, partnership, leading, done } = view
  const action = `${own}/partnerships/${partnership.id}`
  const isRun = leading.length > 0 || partnership.closedOn !== undefined
  return framed(frame, {
    title: partnership.name,
    caption: programme.name,
    back: { text: programme.name, href: own },
    mistakes: [
      ...(view.form === undefined ? [] : summaryOf(view.form.mistakes)),
      ...(view.refusal === undefined ? [] : [{ text: view.refusal, href: '#invited' }]),
    ],
    main: html`${done && notificationBanner({ type: 'success', text: done })}
      ${partnership.closedOn !== undefined && insetText({ text: sayClosed(partnership.closedOn) })}
      <h2 class="govuk-heading-m">Who runs it</h2>
      ${!isRun && html`<p class="govuk-body">Nobody is there yet. Invite a champion first.</p>`} ${facts(view)}
      ${elsewhere(view, action)} ${partnership.closedOn === undefined && open(view, action)}`,
  })
}
