import { actions, button, html, input, insetText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Frame } from '#people'
import { strategicLeaf, type StrategicView } from './leaf.ts'
import { yearFields } from './start.ts'

export type StrategicDetailsView = StrategicView & {
  readonly form: Form
  readonly version: number
  /** Somebody else changed it since the page was opened. */
  readonly isStale?: boolean
}

/** What the plan is called and for which years it is made. */
export const strategicDetailsPage = (frame: Frame, view: StrategicDetailsView): Html =>
  strategicLeaf(frame, view, {
    title: 'Name and years',
    mistakes: summaryOf(view.form.mistakes),
    main: html`${
        view.isStale === true &&
        insetText({
          text: `Somebody changed this while you were writing: it is now called “${view.strategic.name}” and runs from ${view.strategic.from} to ${view.strategic.to}. Yours is below and is not saved yet.`,
        })
      }
      <form method="post" action="${view.paths.strategicDetails}" class="narrow" novalidate>
        <input type="hidden" name="version" value="${view.version}" />
        ${input({
          name: 'name',
          label: { text: 'What do you call this plan?', classes: 'govuk-label--s' },
          value: view.form.typed('name'),
          errorMessage: view.form.mistakeOf('name')?.words,
          spellcheck: true,
        })}
        ${yearFields(view.form)} ${actions(button({ text: 'Save' }))}
      </form>`,
  })
