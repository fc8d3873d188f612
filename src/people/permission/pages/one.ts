import { button, dateInput, html, input, radios, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Day } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import { mayAnswer, mayUse, mayWithdraw, type Permission } from '../permission.ts'
import { facts } from './parts.ts'

export type PermissionView = {
  readonly permission: Permission
  readonly today: Day
  /** The address of the page; what is done to the permission is posted below it. */
  readonly own: string
  readonly back: { readonly text: string; readonly href: string }
  readonly partnership: string
  /** The person answers for the partnership. */
  readonly answers: boolean
  /** The person is on the side that asked. */
  readonly asks: boolean
  readonly form?: Form | undefined
  /** What the rules refused, in words. */
  readonly refusal?: string
}

/** One request: what is on record of it, and what this person can do about it. */
export const permissionPage = (frame: Frame, view: PermissionView): Html => {
  const { permission, today, answers, asks, form, refusal } = view
  return framed(frame, {
    title: 'A permission to tell others',
    caption: view.partnership,
    back: view.back,
    mistakes: [
      ...(form === undefined ? [] : summaryOf(form.mistakes)),
      ...(refusal === undefined ? [] : [{ text: refusal, href: '#record' }]),
    ],
    main: html`<div id="record" tabindex="-1">${facts(permission, today)}</div>
      ${answers && mayAnswer(permission, today).ok && answering(view)}
      ${asks && mayUse(permission, today).ok && using(view)}
      ${
        ((answers && mayWithdraw(permission, today, false)) || (asks && mayWithdraw(permission, today, true))) &&
        withdrawing(view)
      }`,
  })
}

const ways = ({ form }: PermissionView, name: string, text: string) => ({
  ...{ name, id: name, value: form?.typed(name) ?? '', errorMessage: form?.mistakeOf(name)?.words },
  label: { text, classes: 'govuk-label--s' },
})

const day = ({ form }: PermissionView, name: string, text: string, hint: string): Html => {
  const parts = ['day', 'month', 'year'].map(part => `${name}-${part}`)
  return dateInput({
    ...{ id: name, namePrefix: name, hint },
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(part => form?.mistakeOf(part)?.words).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, form?.typed(part) ?? ''])),
  })
}

const answering = (view: PermissionView): Html =>
  html`<form method="post" action="${view.own}/answer" class="narrow" novalidate>
    ${radios({
      name: 'answer',
      idPrefix: 'answer',
      fieldset: { legend: { text: 'May they tell this to these readers?', classes: 'govuk-fieldset__legend--m' } },
      errorMessage: view.form?.mistakeOf('answer')?.words,
      items: [
        { value: 'yes', text: 'Yes, these words for these readers', checked: view.form?.typed('answer') === 'yes' },
        { value: 'no', text: 'No', checked: view.form?.typed('answer') === 'no' },
      ],
    })}
    ${textarea({ ...ways(view, 'reason', 'Why, or on what condition?'), hint: 'You may leave it empty.', rows: 3 })}
    ${day(view, 'until', 'A yes holds until', 'You may leave it empty. You can withdraw a yes at any time.')}
    ${button({ text: 'Answer', preventDoubleClick: true })}
  </form>`

const using = (view: PermissionView): Html =>
  html`<form method="post" action="${view.own}/uses" class="narrow" novalidate>
    <h2 class="govuk-heading-m">Say where it was told</h2>
    ${input({ ...ways(view, 'place', 'Where?'), hint: 'For example: report of 2027, page 14.' })}
    ${day(view, 'on', 'When?', 'Leave it empty for today.')}
    ${button({ text: 'Record it', classes: 'govuk-button--secondary' })}
  </form>`

const withdrawing = (view: PermissionView): Html =>
  html`<form
    method="post"
    action="${view.own}/${view.answers ? 'withdrawal' : 'taking-back'}"
    class="narrow"
    novalidate
  >
    <h2 class="govuk-heading-m">${view.answers ? 'Withdraw the permission' : 'Take the request back'}</h2>
    <p class="govuk-body">
      ${
        view.answers
          ? 'From then on it may not be told any more. What has been told already stays told; it is listed above.'
          : 'It stays on record that it was asked.'
      }
    </p>
    ${textarea({ ...ways(view, 'because', 'Why?'), hint: 'You may leave it empty.', rows: 2 })}
    ${button({ text: view.answers ? 'Withdraw it' : 'Take it back', classes: 'govuk-button--warning' })}
  </form>`
