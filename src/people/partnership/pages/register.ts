import { button, flag, html, notificationBanner, tag, type Html } from '#design'
import { dayOf, sayCount, sayDay, type Instant } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { answersFor } from '../../access/judging.ts'
import { roleWords, sayRole } from '../../access/role.ts'
import type { Invitation } from '../../invitation/invitation.ts'
import { framed } from '../../pages/framed.ts'
import { sayDays } from '../../programme/allotment.ts'
import {
  groupKinds,
  organisationKinds,
  type Group,
  type Organisation,
  type Seat,
  type PersonInPartnership,
} from '../organisation.ts'

export type RegisterView = {
  readonly own: string
  readonly mayArrange: boolean
  readonly mayHandOver: boolean
  /** They end the roles that answer for the partnership too. */
  readonly isAnswering: boolean
  readonly organisations: readonly Organisation[]
  readonly groups: readonly Group[]
  readonly people: readonly PersonInPartnership[]
  readonly invitations: readonly Invitation[]
  readonly now: Instant
  /** That the programme means to end the champion's role, where notice of it stands. */
  readonly notice?: Html | undefined
  /** What was just done, said once. */
  readonly done?: Done
  /** Mail is kept in the outbox instead of being sent. */
  readonly outbox: boolean
}

const doneWords = {
  invited: 'The invitation is on its way.',
  given: 'They are here already, so the role is theirs at once.',
  stays: 'You stay champion. Whom it concerns gets a mail.',
  handed: 'There is a new champion. Whom it concerns gets a mail.',
  again: 'The invitation is on its way again. The earlier link no longer works.',
  withdrawn: 'The invitation is withdrawn. Its link no longer works.',
} as const
export type Done = keyof typeof doneWords

/** What an address says was just done, if it is one of these. */
export const doneIn = (word: unknown): Done | undefined =>
  typeof word === 'string' && Object.hasOwn(doneWords, word) ? (word as Done) : undefined

const noMail = html`<p class="govuk-body">
  No mail leaves this installation. It keeps what it would have sent in its outbox: whoever started it has the outbox’s
  address, and can pass on the links.
</p>`

const link = (href: string, text: string, about: string): Html =>
  html`<a class="govuk-link" href="${href}">${text}<span class="govuk-visually-hidden"> ${about}</span></a>`

const seatWords = (seat: Seat): Html => {
  const body = seat.organisationName === undefined ? undefined : ` (${seat.organisationName})`
  return seat.vacantSince === undefined
    ? html`<b>${seat.title}</b>${body}: ${seat.holder}`
    : html`<b>${seat.title}</b>${body}: ${flag(`vacant since ${sayDay(seat.vacantSince)}`, 'late')}`
}

const groupPart = (view: RegisterView, group: Group): Html =>
  html`<section aria-labelledby="group-${group.id}">
    <h3 class="govuk-heading-s" id="group-${group.id}">${group.name}</h3>
    <p class="govuk-body-s">
      ${groupKinds[group.kind]}. ${sayCount(group.seats.length, 'seat')}.
      ${view.mayArrange && link(`${view.own}/people/groups/${group.id}`, 'Change', group.name)}
    </p>
    ${
      group.seats.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${group.seats.map(
          seat =>
            html`<li>
              ${seatWords(seat)}
              ${
                view.mayArrange &&
                link(`${view.own}/people/groups/${group.id}/seats/${seat.id}`, 'Change', `the seat ${seat.title}`)
              }
            </li>`,
        )}
      </ul>`
    }
    ${
      view.mayArrange &&
      html`<p class="govuk-body">
        ${link(`${view.own}/people/groups/${group.id}/seats/new`, 'Add a seat', `in ${group.name}`)}
      </p>`
    }
  </section>`

const peoplePart = (view: RegisterView): Html =>
  html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">
      People and their roles
    </caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th scope="col" class="govuk-table__header">Name</th>
        <th scope="col" class="govuk-table__header">Roles</th>
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${view.people.map(
        ({ person, roles }) =>
          html`<tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              ${person.name}<br /><span class="govuk-body-s typed">${person.email}</span>
            </th>
            <td class="govuk-table__cell">
              <ul class="govuk-list">
                ${roles.map(
                  held =>
                    html`<li>
                      ${sayRole(held).replace(/^./, first => first.toUpperCase())}${
                        (held.startsOn !== undefined || held.endsOn !== undefined) && `, ${sayDays(held)}`
                      }
                      ${
                        view.mayArrange &&
                        held.role !== 'champion' &&
                        (view.isAnswering || !answersFor(held.role)) &&
                        link(
                          `${view.own}/people/roles/${held.id}/ending`,
                          'End',
                          `the role ${roleWords[held.role]} of ${person.name}`,
                        )
                      }
                    </li>`,
                )}
              </ul>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`

const ofGroup = (view: RegisterView, invitation: Invitation): string => {
  const group = view.groups.find(each => each.id === invitation.group)
  return group === undefined ? '' : ` of ${group.name}`
}

const invitationPart = (view: RegisterView): Html =>
  html`<h3 class="govuk-heading-s">Invited, not here yet</h3>
    <ul class="govuk-list">
      ${view.invitations.map(invitation => {
        const hasRunOut = view.now >= invitation.expiresAt
        return html`<li>
          ${invitation.name}, ${invitation.email}:
          ${roleWords[invitation.role].toLowerCase()}${ofGroup(view, invitation)}.
          ${
            hasRunOut
              ? tag({ text: 'Run out', classes: 'govuk-tag--red' })
              : html`Open until ${sayDay(dayOf(invitation.expiresAt))}.`
          }
          ${
            view.mayArrange &&
            html`<form method="post" action="${view.own}/people/invitations/${invitation.id}" class="inline-forms">
              <button class="link-button" name="do" value="again">
                Send again<span class="govuk-visually-hidden"> to ${invitation.name}</span>
              </button>
              <button class="link-button" name="do" value="withdraw">
                Withdraw<span class="govuk-visually-hidden"> the invitation of ${invitation.name}</span>
              </button>
            </form>`
          }
        </li>`
      })}
    </ul>`

const organisationPart = (view: RegisterView): Html =>
  html`<ul class="govuk-list">
    ${view.organisations.map(
      organisation =>
        html`<li>
          <b>${organisation.name}</b>:
          ${organisationKinds[organisation.kind].toLowerCase()}${organisation.statutory && ', statutory partner'}${organisation.provider && ', provider'}.
          ${view.mayArrange && link(`${view.own}/people/organisations/${organisation.id}`, 'Change', organisation.name)}
        </li>`,
    )}
  </ul>`

/** Everybody who has a part in the partnership: bodies, groups with their seats, people with their roles. */
export const registerPage = (frame: Frame, view: RegisterView): Html =>
  framed(frame, {
    title: 'People and groups',
    current: 'people',
    main: html`${view.done && notificationBanner({ type: 'success', text: doneWords[view.done] })} ${view.notice}
      <h2 class="govuk-heading-m">Groups and their seats</h2>
      ${view.groups.length === 0 && html`<p class="govuk-body">No group yet. Groups are who sits and answers: the Board, a management team, a forum.</p>`}
      ${view.groups.map(group => groupPart(view, group))}
      ${view.mayArrange && button({ text: 'Add a group', href: `${view.own}/people/groups/new`, classes: 'govuk-button--secondary' })}
      <h2 class="govuk-heading-m">People</h2>
      ${peoplePart(view)} ${view.invitations.length > 0 && invitationPart(view)}
      ${view.outbox && view.mayArrange && view.invitations.length > 0 && noMail}
      <div class="govuk-button-group">
        ${view.mayArrange && button({ text: 'Invite someone', href: `${view.own}/people/invitations/new` })}
        ${view.mayHandOver && html`<a class="govuk-link" href="${view.own}/people/champion">Hand over as champion</a>`}
        ${view.mayArrange && html`<a class="govuk-link" href="${view.own}/people/name">Rename the partnership</a>`}
        <a class="govuk-link" href="${view.own}/history">What became of it</a>
      </div>
      <h2 class="govuk-heading-m">Partner organisations</h2>
      ${view.organisations.length === 0 && html`<p class="govuk-body">No organisation yet.</p>`}
      ${organisationPart(view)}
      ${view.mayArrange && button({ text: 'Add an organisation', href: `${view.own}/people/organisations/new`, classes: 'govuk-button--secondary' })}`,
  })
