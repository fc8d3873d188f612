import { type Html, checkboxes, html, input, radios } from '#design'
import type { Frame } from '../../access/frame.ts'
import { type Organisation, organisationKinds } from '../organisation.ts'
import { type SmallForm, chosen, small, value, wrong } from './small-form.ts'

/** A partner organisation. */
export const organisationForm = (frame: Frame, view: SmallForm & { readonly organisation?: Organisation }): Html => {
  const { form, organisation } = view
  const ticked = form === undefined ? undefined : form.typedAll('is')
  return small(
    frame,
    organisation?.name ?? 'Add an organisation',
    view,
    html`${input({
      id: 'name',
      name: 'name',
      label: { text: 'Name' },
      value: value(form, 'name', organisation?.name ?? ''),
      errorMessage: wrong(form, 'name'),
    })}
    ${radios({
      name: 'kind',
      idPrefix: 'kind',
      fieldset: { legend: { text: 'What kind of body is it?', classes: 'govuk-fieldset__legend--s' } },
      classes: 'govuk-radios--small',
      errorMessage: wrong(form, 'kind'),
      items: chosen(organisationKinds, value(form, 'kind', organisation?.kind ?? '')),
    })}
    ${checkboxes({
      name: 'is',
      idPrefix: 'is',
      fieldset: { legend: { text: 'Does either of these apply?', classes: 'govuk-fieldset__legend--s' } },
      classes: 'govuk-checkboxes--small',
      items: [
        {
          value: 'statutory',
          text: 'It is a statutory partner',
          hint: { text: 'The law says that it takes part.' },
          checked: ticked?.includes('statutory') ?? organisation?.statutory ?? false,
        },
        {
          value: 'provider',
          text: 'It sells services to the partnership',
          hint: { text: 'Evidence can be kept from its people where that matters.' },
          checked: ticked?.includes('provider') ?? organisation?.provider ?? false,
        },
      ],
    })}`,
  )
}
