import { button, html, input, radios, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import { daysToAnswer, kindWords, permissionKinds } from '../permission.ts'

export type AskingView = {
  readonly partnership: string
  readonly action: string
  readonly back: string
  readonly form?: Form | undefined
}

/** Asks a partnership for leave to tell others one thing. */
export const askingPage = (frame: Frame, view: AskingView): Html =>
  framed(frame, {
    title: 'Ask to tell others something',
    caption: view.partnership,
    back: { text: 'Back', href: view.back },
    lede: `What ${view.partnership} wrote is shown to nobody else unless its champion says yes to these words, for these readers. Without an answer within ${daysToAnswer} days the request lapses.`,
    mistakes: view.form === undefined ? [] : summaryOf(view.form.mistakes),
    main: html`<form method="post" action="${view.action}" class="narrow" novalidate>
      ${radios({
        name: 'kind',
        idPrefix: 'kind',
        fieldset: { legend: { text: 'What do you ask for?', classes: 'govuk-fieldset__legend--s' } },
        errorMessage: view.form?.mistakeOf('kind')?.words,
        items: permissionKinds.map(kind => ({
          value: kind,
          text: kindWords[kind],
          checked: view.form?.typed('kind') === kind,
        })),
      })}
      ${textarea({
        ...ways(view, 'words', 'The words, exactly as they would be told'),
        hint: 'With a score, a name, a case: whatever stands here is all that a yes allows.',
        rows: 5,
      })}
      ${input({
        ...ways(view, 'readers', 'Who will read or hear it?'),
        hint: 'For example: readers of the programme’s report of 2027, which will be public.',
      })}
      ${textarea({ ...ways(view, 'purpose', 'What is it for?'), rows: 3 })}
      ${button({ text: 'Send the request', preventDoubleClick: true })}
    </form>`,
  })

const ways = ({ form }: AskingView, name: string, text: string) => ({
  ...{ name, id: name, value: form?.typed(name) ?? '', errorMessage: form?.mistakeOf(name)?.words },
  label: { text, classes: 'govuk-label--s' },
})
