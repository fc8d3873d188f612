import { button, html, input, radios, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'

const saidOf = (form: Form | undefined, name: string) => ({
  id: name,
  name,
  value: form?.typed(name) ?? '',
  errorMessage: form?.mistakeOf(name) && { text: form.mistakeOf(name)?.words ?? '' },
})

const partnershipPart = (form: Form | undefined): Html =>
  input({
    ...saidOf(form, 'partnership'),
    label: { text: 'Name of the partnership' },
    hint: { text: 'For example, Wexmoor Children’s Partnership. You will be its champion; you can hand over later.' },
  })

const programmePart = (form: Form | undefined): Html =>
  html`${input({
    ...saidOf(form, 'programme'),
    label: { text: 'Name of the programme' },
  })}
  ${textarea({
    ...saidOf(form, 'partnerships'),
    label: { text: 'Its partnerships, one a line' },
    hint: { text: 'The name, a comma, the region. You can paste two columns from a spreadsheet, and add more later.' },
    rows: 6,
  })}`

/** Where an empty installation begins: what it is for, and who is the first person in it. */
export const firstRunPage = (frame: Frame, action: string, form?: Form): Html => {
  const kind = form?.typed('kind')
  return framed(frame, {
    title: 'Set up Stocktake',
    lede: 'This page works once. It makes the first partnership, or a programme of many, and you as its first person.',
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: html`<form method="post" action="${action}" novalidate class="narrow">
      ${radios({
        name: 'kind',
        idPrefix: 'kind',
        fieldset: { legend: { text: 'What are you setting up?', classes: 'govuk-fieldset__legend--m' } },
        errorMessage: form?.mistakeOf('kind') && { text: form.mistakeOf('kind')?.words ?? '' },
        items: [
          {
            value: 'partnership',
            text: 'One partnership, standing alone',
            checked: kind === 'partnership',
            conditional: { html: partnershipPart(form) },
          },
          {
            value: 'programme',
            text: 'A programme with several partnerships',
            checked: kind === 'programme',
            conditional: { html: programmePart(form) },
          },
        ],
      })}
      <h2 class="govuk-heading-m">About you</h2>
      ${input({ ...saidOf(form, 'name'), label: { text: 'Your name' }, autocomplete: 'name' })}
      ${input({
        ...saidOf(form, 'email'),
        type: 'email',
        label: { text: 'Your e-mail address' },
        hint: { text: 'You sign in with it from now on.' },
        autocomplete: 'email',
        spellcheck: false,
      })}
      ${button({ text: 'Set up', preventDoubleClick: true })}
      <p class="govuk-body">
        Do you come from another Stocktake?
        <a class="govuk-link" href="${action}/reading-in"
          >Read in the file of everything that your partnership took out</a
        >
      </p>
    </form>`,
  })
}

/** The link was used, or somebody has set the installation up. */
export const setUpAlreadyPage = (frame: Frame): Html =>
  framed(frame, {
    title: 'Stocktake is set up already',
    main: html`<p class="govuk-body">
      This link worked once. <a class="govuk-link" href="/sign-in">Sign in</a> instead.
    </p>`,
  })
