import { type Html, html, radios, select } from '#design'
import { summaryOf } from '#forms'
import type { Frame } from '../../access/frame.ts'
import { answersFor } from '../../access/judging.ts'
import { type Role, rolePurpose, roleWords, roles } from '../../access/role.ts'
import { framed } from '../../pages/framed.ts'
import type { Group, Organisation } from '../organisation.ts'
import { type SmallForm, nameAndAddress, organisationItems, small, value, wrong } from './small-form.ts'

/**
 * Roles that one can be invited to here. The champion's passes by handing over, a local lead comes with a programme and a
 * consultant with a support agreement. Those that answer for the partnership are given by whoever has one.
 */
export const invitable = (hasProgramme: boolean, isAnswering: boolean): readonly Role[] =>
  roles.filter(
    role =>
      role !== 'champion' &&
      role !== 'consultant' &&
      (hasProgramme || role !== 'local-lead') &&
      (isAnswering || !answersFor(role)),
  )

/** Offers a role to an address. */
export const invitationForm = (
  frame: Frame,
  view: SmallForm & {
    readonly groups: readonly Group[]
    readonly organisations: readonly Organisation[]
    readonly offered: readonly Role[]
    readonly title: string
    /** Why some roles, or all of them, are not offered. */
    readonly why?: string | undefined
  },
): Html => {
  const { form, why } = view
  const reason = why !== undefined && html`<p class="govuk-body" id="why" tabindex="-1">${why}</p>`
  if (view.offered.length === 0)
    return framed(frame, {
      title: view.title,
      back: { text: 'Back', href: view.back },
      mistakes: form === undefined ? [] : summaryOf(form.mistakes).map(({ text }) => ({ text, href: '#why' })),
      main: html`${reason}`,
    })
  const picked = value(form, 'role', '')
  const groupItems = [
    { value: '', text: 'Choose a group', selected: value(form, 'group', '') === '' },
    ...view.groups.map(group => ({
      value: group.id,
      text: group.name,
      selected: value(form, 'group', '') === group.id,
    })),
  ]
  const ofGroup = select({
    id: 'group',
    name: 'group',
    label: { text: 'Which group?' },
    errorMessage: wrong(form, 'group'),
    items: groupItems,
  })
  return small(
    frame,
    view.title,
    view,
    html`${reason} ${nameAndAddress(form, 'They get a link that works for seven days.')}
    ${radios({
      name: 'role',
      idPrefix: 'role',
      fieldset: { legend: { text: 'As what?', classes: 'govuk-fieldset__legend--s' } },
      errorMessage: wrong(form, 'role'),
      items: view.offered.map(role => ({
        value: role,
        text: roleWords[role],
        hint: { text: rolePurpose[role] },
        checked: role === picked,
        ...(role === 'group-lead' ? { conditional: { html: ofGroup } } : {}),
      })),
    })}
    ${
      view.organisations.length > 0 &&
      select({
        id: 'organisation',
        name: 'organisation',
        label: { text: 'Which organisation are they from?' },
        errorMessage: wrong(form, 'organisation'),
        items: organisationItems(view.organisations, value(form, 'organisation', ''), 'None in particular'),
      })
    }`,
  )
}
