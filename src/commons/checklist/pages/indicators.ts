import { actions, button, checkboxes, html, insetText, type Html } from '#design'
import type { LibraryIndicator } from '#instrument'
import { framed, type Frame } from '#people'
import type { Question } from '../checklist.ts'
import { captionOf, type RunView } from './view.ts'

export type IndicatorsView = RunView & {
  readonly question: Question
  readonly choices: readonly LibraryIndicator[]
  readonly picked: readonly string[]
  readonly mistake?: string
}

/** The indicators of the library, to be picked in the answer to a question, theme by theme. */
export const indicatorsPage = (frame: Frame, view: IndicatorsView): Html => {
  const { paths, run, question, choices, picked, mistake } = view
  const themes = [...new Set(choices.map(({ theme }) => theme))]
  return framed(frame, {
    title: 'Choose indicators',
    caption: `Question ${question.key} · ${captionOf(view)}`,
    current: 'practice',
    back: { text: 'Back to the question', href: paths.question(run.id, question.key) },
    ...(mistake === undefined ? {} : { mistakes: [{ text: mistake, href: '#theme-1' }] }),
    main: html`<p class="govuk-body">${question.words}</p>
      ${choices.length === 0 && insetText({ text: 'The library has none of this kind.' })}
      <form method="post" action="${paths.indicators(run.id, question.key)}" novalidate>
        ${themes.map((theme, at) =>
          checkboxes({
            ...{ name: 'indicators', idPrefix: `theme-${at + 1}`, values: picked },
            fieldset: {
              legend: {
                text: theme === '' ? 'Of your own' : theme,
                classes: 'govuk-fieldset__legend--m',
                headingLevel: 2,
              },
            },
            classes: 'govuk-checkboxes--small',
            items: choices
              .filter(each => each.theme === theme)
              .map(({ id, number, name }) => ({ value: id, text: number === '' ? name : `${name} (${number})` })),
          }),
        )}
        ${actions(button({ text: 'Save' }), html`<a class="govuk-link govuk-body" href="${paths.question(run.id, question.key)}">Leave it</a>`)}
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="${paths.own}/indicators/library"
          >The library of indicators, and how to add your own</a
        >
      </p>`,
  })
}
