import { type Html, button, html, input } from '#design'
import { type Form, summaryOf } from '#forms'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { Organisation } from '../organisation.ts'

/** A small form of the register: where it posts, what stands in it, what was wrong with it. */
export type SmallForm = {
  readonly action: string
  readonly back: string
  readonly form?: Form | undefined
  /** Set when the thing exists already and may be ended. */
  readonly endable?: string | undefined
  /** What its button says, where it does more than save. */
  readonly go?: string
}

export const value = (form: Form | undefined, name: string, kept: string): string =>
  form === undefined ? kept : form.typed(name)

export const wrong = (form: Form | undefined, name: string): { readonly text: string } | undefined => {
  const mistake = form?.mistakeOf(name)
  return mistake && { text: mistake.words }
}

export const small = (frame: Frame, title: string, small: SmallForm, fields: Html): Html =>
  framed(frame, {
    title,
    current: 'people',
    back: { text: 'People and groups', href: small.back },
    mistakes: small.form === undefined ? [] : summaryOf(small.form.mistakes),
    main: html`<form method="post" action="${small.action}" novalidate class="narrow">
      ${fields}
      <div class="govuk-button-group">
        ${button({ text: small.go ?? 'Save', preventDoubleClick: true })}
        ${small.endable !== undefined && button({ text: small.endable, name: 'do', value: 'end', classes: 'govuk-button--secondary' })}
      </div>
    </form>`,
  })

/** Who is invited: a name and an address. The hint says what comes of it. */
export const nameAndAddress = (form: Form | undefined, hint: string): Html =>
  html`${input({ id: 'name', name: 'name', label: { text: 'Name' }, value: value(form, 'name', ''), errorMessage: wrong(form, 'name') })}
  ${input({
    id: 'email',
    name: 'email',
    type: 'email',
    label: { text: 'E-mail address' },
    hint: { text: hint },
    spellcheck: false,
    value: value(form, 'email', ''),
    errorMessage: wrong(form, 'email'),
  })}`

export const chosen = (items: Readonly<Record<string, string>>, picked: string) =>
  Object.entries(items).map(([key, text]) => ({ value: key, text, checked: key === picked }))

export const organisationItems = (organisations: readonly Organisation[], picked: string, none: string) => [
  { value: '', text: none, selected: picked === '' },
  ...organisations.map(each => ({ value: each.id, text: each.name, selected: each.id === picked })),
]
