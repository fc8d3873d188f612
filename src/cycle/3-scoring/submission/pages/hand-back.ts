import { actions, button, html, radios, textarea, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { Shown } from '../../pages/typed.ts'

/** Why answers are handed back, to pick from; anything else is written. */
export const handBackReasons = {
  error: 'Something is wrong or was entered by mistake',
  identifies: 'Something could identify a child or a family',
  incomplete: 'The group wants to add something',
  changed: 'The group has changed its mind',
  other: 'Another reason',
} as const
export type HandBackReason = keyof typeof handBackReasons

export type HandBackView = {
  readonly frame: Frame
  readonly groupName: string
  readonly action: string
  readonly back: string
  readonly shown: Shown
}

export const handBackPage = (view: HandBackView): Html =>
  framed(view.frame, {
    title: 'Hand the answers back',
    caption: view.groupName,
    current: 'this-year',
    back: { text: 'What was submitted', href: view.back },
    mistakes: view.shown.mistakes,
    main: html`<p class="govuk-body narrow">
        The group can change its answers and submit them again. Until then they do not count. What was submitted stays
        readable, with your name and the reason.
      </p>
      <form class="narrow" method="post" action="${view.action}" novalidate>
        ${radios({
          name: 'reason',
          fieldset: { legend: { text: 'Why?', classes: 'govuk-fieldset__legend--m' } },
          value: view.shown.value('reason'),
          errorMessage: view.shown.mistakeOf('reason'),
          items: Object.entries(handBackReasons).map(([value, text]) => ({ value, text })),
        })}
        ${textarea({
          name: 'words',
          rows: 3,
          label: 'Say more, if you want to',
          hint: 'Needed for another reason. Everyone in the partnership can read it.',
          value: view.shown.value('words'),
          errorMessage: view.shown.mistakeOf('words'),
        })}
        ${actions(
          button({ text: 'Hand back', classes: 'govuk-button--warning' }),
          html`<a class="govuk-link" href="${view.back}">Leave them submitted</a>`,
        )}
      </form>`,
  })
