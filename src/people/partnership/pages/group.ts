import { type Html, html, input, radios, select } from '#design'
import type { Frame } from '../../access/frame.ts'
import { type Group, type Organisation, groupKinds } from '../organisation.ts'
import { type SmallForm, chosen, organisationItems, small, value, wrong } from './small-form.ts'

/** A group that sits and answers. */
export const groupForm = (
  frame: Frame,
  view: SmallForm & { readonly group?: Group; readonly organisations: readonly Organisation[] },
): Html => {
  const { form, group } = view
  return small(
    frame,
    group?.name ?? 'Add a group',
    view,
    html`${input({
      id: 'name',
      name: 'name',
      label: { text: 'Name' },
      value: value(form, 'name', group?.name ?? ''),
      errorMessage: wrong(form, 'name'),
    })}
    ${radios({
      name: 'kind',
      idPrefix: 'kind',
      fieldset: { legend: { text: 'What kind of group is it?', classes: 'govuk-fieldset__legend--s' } },
      classes: 'govuk-radios--small',
      errorMessage: wrong(form, 'kind'),
      items: chosen(groupKinds, value(form, 'kind', group?.kind ?? '')),
    })}
    ${select({
      id: 'organisation',
      name: 'organisation',
      label: { text: 'If it is one organisation’s own: which one?' },
      errorMessage: wrong(form, 'organisation'),
      items: organisationItems(
        view.organisations,
        value(form, 'organisation', group?.organisation ?? ''),
        'Of the whole partnership',
      ),
    })}`,
  )
}
