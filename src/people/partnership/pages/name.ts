import { type Html, input } from '#design'
import type { Frame } from '../../access/frame.ts'
import { type SmallForm, small, value, wrong } from './small-form.ts'

/** The partnership's own name. */
export const nameForm = (frame: Frame, view: SmallForm & { readonly name: string }): Html =>
  small(
    frame,
    'Rename the partnership',
    view,
    input({
      id: 'name',
      name: 'name',
      label: { text: 'Name' },
      hint: { text: 'Papers that are signed keep the name that they were signed under.' },
      value: value(view.form, 'name', view.name),
      errorMessage: wrong(view.form, 'name'),
    }),
  )
