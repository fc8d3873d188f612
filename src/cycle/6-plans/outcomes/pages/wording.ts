import { actions, button, html, input, insetText, textarea, type Html } from '#design'
import { sayInstant } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { said } from '../../pages/prose.ts'
import type { Outcome } from '../outcome.ts'
import type { OutcomePaths } from '../paths.ts'

export type WordingView = {
  readonly paths: OutcomePaths
  /** Absent for a new one. */
  readonly outcome?: Outcome
  readonly value: (name: string) => string
  readonly mistake: (name: string) => string | undefined
  readonly mistakes: readonly ShownMistake[]
  /** Somebody changed it since the page was opened: `outcome` is as it stands now. */
  readonly isStale?: boolean
}

/** A new outcome, or the words of one. */
export const wordingPage = (frame: Frame, view: WordingView): Html => {
  const { paths, outcome, value, mistake } = view
  const back = outcome === undefined ? paths.list : paths.one(outcome.id)
  const line = (name: string, label: string, hint: string): Html =>
    input({
      ...{ name, hint, value: value(name), errorMessage: mistake(name), spellcheck: true },
      label: { text: label, classes: 'govuk-label--s' },
    })
  return framed(frame, {
    title: outcome === undefined ? 'Add an outcome' : 'Change this outcome',
    current: 'plan',
    back: { text: outcome === undefined ? 'Our outcomes' : outcome.name, href: back },
    mistakes: view.mistakes,
    main: html`${view.isStale === true && outcome && standsNow(outcome)}
      <form
        method="post"
        action="${outcome === undefined ? paths.new : paths.wording(outcome.id)}"
        class="narrow"
        novalidate
      >
        <input type="hidden" name="version" value="${outcome?.version ?? 0}" />
        ${line('name', 'What should be true for people?', 'One sentence. For example: Children under five are ready for school.')}
        ${line('forWhom', 'For whom?', 'Who they are, and who among them first.')}
        ${line('source', 'Which local plan does it come from?', 'Leave it empty when it comes from none.')}
        ${textarea({
          name: 'shows',
          label: { text: 'How will it show?', classes: 'govuk-label--s' },
          hint: 'What will be different, and where one will see it.',
          rows: 4,
          value: value('shows'),
          errorMessage: mistake('shows'),
        })}
        ${actions(
          button({ text: outcome === undefined ? 'Add this outcome' : 'Save' }),
          html`<a class="govuk-link govuk-body" href="${back}">Leave it</a>`,
        )}
      </form>`,
  })
}

const standsNow = (outcome: Outcome): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b
          >${outcome.changedBy} changed this at ${sayInstant(outcome.changedAt)}, while you were writing. Yours is below
          and is not saved yet.</b
        >
      </p>
      <p class="govuk-body">What stands now:</p>
      <ul class="govuk-list govuk-list--bullet">
        ${[outcome.name, outcome.forWhom, outcome.source, outcome.shows]
          .filter(Boolean)
          .map(words => html`<li>${said(words)}</li>`)}
      </ul>`,
  })
