import { actions, button, dateInput, html, select, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Frame } from '#people'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import type { Section } from '../../sections/section.ts'

export type ActionView = FrameworkView & {
  readonly section: Section
  readonly form: Form
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

const dayParts = ['due-day', 'due-month', 'due-year'] as const

/** An action that comes from a section of the framework. */
export const actionPage = (frame: Frame, view: ActionView): Html => {
  const { section, form, people, paths } = view
  const back = `${paths.section(section.key)}#actions`
  return leaf(frame, view, {
    title: 'Add an action',
    lede: `From the section “${section.title}”. It stands among the partnership’s actions, and waits on whoever answers for it.`,
    back: { text: 'Back to the section', href: back },
    mistakes: summaryOf(form.mistakes),
    main: html`<form method="post" action="${paths.actions(section.key)}" class="narrow" novalidate>
      ${textarea({
        name: 'words',
        label: { text: 'What has to be done?', classes: 'govuk-label--s' },
        rows: 3,
        value: form.typed('words'),
        errorMessage: form.mistakeOf('words')?.words,
      })}
      ${select({
        name: 'owner',
        label: { text: 'Who answers for it?', classes: 'govuk-label--s' },
        value: form.typed('owner'),
        errorMessage: form.mistakeOf('owner')?.words,
        items: [{ value: '', text: 'Nobody yet' }, ...people.map(({ id, name }) => ({ value: id, text: name }))],
      })}
      ${dateInput({
        ...{ id: 'due', namePrefix: 'due' },
        fieldset: { legend: { text: 'By when?', classes: 'govuk-fieldset__legend--s' } },
        errorMessage: dayParts.map(part => form.mistakeOf(part)?.words).find(Boolean),
        values: Object.fromEntries(dayParts.map(part => [part, form.typed(part)])),
      })}
      ${actions(button({ text: 'Add the action' }), html`<a class="govuk-link govuk-body" href="${back}">Leave it</a>`)}
    </form>`,
  })
}
