import { button, details, html, input, radios, select, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { dayOf, sayDay, type Id, type Instant } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { Programme } from '../../programme/programme.ts'
import { mayAtDesk, staffAbilities, staffAbilityWords } from '../ability.ts'
import { staffPurpose, staffRoles, staffWords, type Staff, type StaffInvitation } from '../staff.ts'

export type StaffView = {
  readonly programme: Programme
  readonly person: Id<'person'>
  readonly isAdmin: boolean
  readonly staff: readonly Staff[]
  readonly invitations: readonly StaffInvitation[]
  readonly regions: readonly { readonly id: Id<'region'>; readonly name: string }[]
  readonly now: Instant
  readonly form?: Form | undefined
}

const press = (action: string, words: string, about: string): Html =>
  html`<form method="post" action="${action}" class="inline-forms">
    <button class="link-button">${words}<span class="govuk-visually-hidden"> ${about}</span></button>
  </form>`

const people = (view: StaffView, own: string): Html =>
  html`<ul class="govuk-list">
    ${view.staff.map(
      each =>
        html`<li>
          <b>${each.person.name}</b>, <span class="typed">${each.person.email}</span>:
          ${staffWords[each.role].toLowerCase()}${each.region !== undefined && `, ${each.region.name}`}
          ${
            view.isAdmin &&
            each.person.id !== view.person &&
            press(`${own}/staff/${each.id}/ending`, 'End', `the part of ${each.person.name}`)
          }
        </li>`,
    )}
  </ul>`

const invited = (view: StaffView, own: string): Html =>
  html`<h2 class="govuk-heading-m">Invited, not here yet</h2>
    <ul class="govuk-list">
      ${view.invitations.map(
        each =>
          html`<li>
            ${each.name}, <span class="typed">${each.email}</span>: ${staffWords[each.role].toLowerCase()}.
            ${view.now >= each.expiresAt ? 'Run out.' : `Open until ${sayDay(dayOf(each.expiresAt))}.`}
            ${
              view.isAdmin &&
              press(`${own}/staff/invitations/${each.id}/withdrawal`, 'Withdraw', `the invitation of ${each.name}`)
            }
          </li>`,
      )}
    </ul>`

const wrong = (form: Form | undefined, name: string) => form?.mistakeOf(name)?.words

const invitation = ({ form, regions }: StaffView, own: string): Html => {
  const typed = (name: string): string => form?.typed(name) ?? ''
  return html`<form method="post" action="${own}/staff" novalidate class="narrow">
    <h2 class="govuk-heading-m">Invite somebody to the staff</h2>
    ${input({ id: 'name', name: 'name', label: 'Name', value: typed('name'), errorMessage: wrong(form, 'name') })}
    ${input({
      id: 'email',
      name: 'email',
      type: 'email',
      label: 'E-mail address',
      hint: 'They get a link that works for seven days.',
      spellcheck: false,
      value: typed('email'),
      errorMessage: wrong(form, 'email'),
    })}
    ${radios({
      name: 'role',
      idPrefix: 'role',
      fieldset: { legend: { text: 'As what?', classes: 'govuk-fieldset__legend--s' } },
      errorMessage: wrong(form, 'role'),
      items: staffRoles.map(role => ({
        value: role,
        text: staffWords[role],
        hint: staffPurpose[role],
        checked: typed('role') === role,
      })),
    })}
    ${select({
      id: 'region',
      name: 'region',
      label: 'A regional lead: of which region?',
      errorMessage: wrong(form, 'region'),
      items: [
        { value: '', text: 'Choose a region', selected: typed('region') === '' },
        ...regions.map(region => ({ value: region.id, text: region.name, selected: typed('region') === region.id })),
      ],
    })}
    ${button({ text: 'Invite', preventDoubleClick: true })}
  </form>`
}

/** Which part in the staff may do what, from the one table that decides it. */
const mayDo = (): Html =>
  details({
    summaryText: 'What each part may do',
    html: html`${staffRoles.map(
      role =>
        html`<h2 class="govuk-heading-s">${staffWords[role]}</h2>
          <ul class="govuk-list govuk-list--bullet">
            ${staffAbilities
              .filter(ability => mayAtDesk([role], ability))
              .map(ability => html`<li>${staffAbilityWords(ability)}</li>`)}
          </ul>`,
    )}`,
  })

/** Who runs the programme. */
export const staffPage = (frame: Frame, view: StaffView): Html => {
  const own = `/programmes/${view.programme.id}`
  return framed(frame, {
    title: 'The programme’s staff',
    caption: view.programme.name,
    back: { text: view.programme.name, href: own },
    mistakes: view.form === undefined ? [] : summaryOf(view.form.mistakes),
    main: html`<div id="staff">${people(view, own)}</div>
      ${mayDo()} ${view.invitations.length > 0 && invited(view, own)} ${view.isAdmin && invitation(view, own)}`,
  })
}
