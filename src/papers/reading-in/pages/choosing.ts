import { actions, button, fileUpload, html, insetText, type Html } from '#design'

/** The form by which a file is chosen. `wrong` says why the last one was not read. */
export const fileForm = (given: {
  readonly action: string
  readonly label: string
  readonly hint: string
  readonly button: string
  readonly wrong?: string
}): Html =>
  html`<form class="narrow" method="post" action="${given.action}" enctype="multipart/form-data" novalidate>
    ${fileUpload({
      name: 'file',
      id: 'file',
      label: { text: given.label, classes: 'govuk-label--m' },
      hint: given.hint,
      errorMessage: given.wrong,
      attributes: { accept: '.docx,.xlsx' },
    })}
    ${actions(button({ text: given.button }))}
  </form>`

/** What a file says is shown before anything is stored. */
export const nothingYet = insetText({
  text: 'Nothing is stored when a file is read. You see what it says first, and the file itself is not kept.',
})

export const limitsHint = 'Word (.docx), up to 10 MB. No macros, no password.'
