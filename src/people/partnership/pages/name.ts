import { type Html, html, input } from '#design'
import type { Frame } from '../../access/frame.ts'
import { type SmallForm, small, value, wrong } from './small-form.ts'

/** The partnership's own name. */
export const nameForm = (frame: Frame, view: SmallForm & { readonly name: string }): Html =>
  small(
    frame,
    'Rename the partnership',
    view,
    html`${input({
      id: 'name',
      name: 'name',
      label: { text: 'Name' },
      hint: { text: 'Papers that are signed keep the name that they were signed under.' },
      value: value(view.form, 'name', view.name),
      errorMessage: wrong(view.form, 'name'),
    })}
    ${input({
      id: 'reason',
      name: 'reason',
      label: { text: 'Why?' },
      hint: { text: 'It stands in the history of the partnership, which its people and the programme can read.' },
      value: value(view.form, 'reason', ''),
      errorMessage: wrong(view.form, 'reason'),
    })}`,
  )
