import { actions, button, html, input, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame } from '#people'
import { workshopPagePath, workshopPath } from '../../paths.ts'
import type { Workshop } from '../../room/room.ts'
import { whenFields } from './new.ts'

/** What a workshop is called, and when it is. */
export const detailsPage = (frame: Frame, workshop: Workshop, form: Form): Html => {
  const held = { partnership: workshop.partnership, workshop: workshop.id }
  return framed(frame, {
    title: 'Name, day and time',
    caption: workshop.name,
    current: 'this-year',
    back: { text: workshop.name, href: workshopPath(held) },
    mistakes: summaryOf(form.mistakes),
    main: html`<form method="post" action="${workshopPagePath(held, 'details')}" novalidate>
      ${input({
        name: 'name',
        label: { text: 'What is it called?', classes: 'govuk-label--m' },
        hint: 'It stands on the wall, on every phone and in the record.',
        classes: 'govuk-input--width-20',
        value: form.typed('name'),
        errorMessage: form.mistakeOf('name')?.words,
      })}
      ${whenFields(form)}
      ${
        workshop.recipe.ahead &&
        html`<p class="govuk-body">
          Links to score ahead open seven days before the workshop at the earliest. If you move it, that day moves with
          it.
        </p>`
      }
      ${actions(button({ text: 'Save' }))}
    </form>`,
  })
}
