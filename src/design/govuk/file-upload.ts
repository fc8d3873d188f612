import { attributes, html, type Html } from '../html.ts'
import { between, field, idOf, type FieldOptions } from './form-group.ts'
import { classes, type Optional } from './options.ts'

/** The plain control only: the drop zone of GOV.UK needs JavaScript that we do not send. */
export type FileUploadOptions = FieldOptions & Optional<{ multiple: boolean }>

export const fileUpload = (options: FileUploadOptions): Html =>
  field(options, describedBy => {
    const named = attributes({
      class: classes('govuk-file-upload', options.classes, Boolean(options.errorMessage) && 'govuk-file-upload--error'),
      id: idOf(options),
      name: options.name,
      type: 'file',
      disabled: options.disabled,
      multiple: options.multiple,
      'aria-describedby': describedBy,
      ...options.attributes,
    })
    return between(options.formGroup, html`<input ${named} />`)
  })
