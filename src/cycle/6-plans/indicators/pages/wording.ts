import { actions, button, checkboxes, html, input, insetText, radios, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay, sayInstant } from '#ground'
import type { LibraryIndicator } from '#instrument'
import { framed, type Frame } from '#people'
import type { Indicator } from '../indicator.ts'
import type { IndicatorPaths } from '../paths.ts'
import { sayMeasured } from '../value.ts'
import { dayField } from './one.ts'

export type IndicatorWordingView = {
  readonly paths: IndicatorPaths
  /** Absent for a new one; as it stands now for one that is changed. */
  readonly indicator?: Indicator
  /** The entry of the library that a new one starts from. */
  readonly from?: LibraryIndicator
  readonly isStale?: boolean
  readonly form: Form
  readonly version: number
  readonly priorities: readonly { readonly id: string; readonly words: string }[]
}

/** What is measured, from where to where. */
export const indicatorWordingPage = (frame: Frame, view: IndicatorWordingView): Html => {
  const { paths, indicator, form } = view
  return framed(frame, {
    title: indicator === undefined ? 'Add an indicator' : 'Change this indicator',
    current: 'plan',
    back:
      indicator === undefined
        ? { text: 'Local indicators', href: paths.list }
        : { text: indicator.name, href: paths.one(indicator.id) },
    mistakes: summaryOf(form.mistakes),
    main: html`${view.isStale === true && indicator && standsNow(indicator)}
      <form
        method="post"
        action="${indicator === undefined ? paths.new : paths.wording(indicator.id)}"
        class="narrow"
        novalidate
      >
        <input type="hidden" name="version" value="${view.version}" />
        <input type="hidden" name="from" value="${view.from?.id ?? ''}" />
        ${view.from && insetText({ html: fromPart(view.from) })}
        ${line(form, 'name', 'What do you call it?', 'For example: weeks until a first short break.')}
        ${textarea({
          name: 'measures',
          label: { text: 'What exactly does it measure?', classes: 'govuk-label--s' },
          hint: 'Who is counted, from when to when, by whom.',
          rows: 3,
          value: form.typed('measures'),
          errorMessage: form.mistakeOf('measures')?.words,
        })}
        ${line(form, 'unit', 'In what unit?', 'For example: weeks, children, %, £. It may be left empty.')}
        ${radios({
          name: 'better',
          value: form.typed('better'),
          classes: 'govuk-radios--inline',
          errorMessage: form.mistakeOf('better')?.words,
          fieldset: { legend: { text: 'What is better?', classes: 'govuk-fieldset__legend--s' } },
          items: [
            { value: 'up', text: 'More' },
            { value: 'down', text: 'Less' },
          ],
        })}
        ${line(form, 'baselineValue', 'Where did it stand at first?', 'A figure, without its unit.', true)}
        ${dayField(form, 'baseline', 'On which day was that?')}
        ${line(form, 'targetValue', 'Where should it get?', 'A figure, without its unit.', true)}
        ${dayField(form, 'target', 'By when?')}
        ${
          view.priorities.length > 0 &&
          checkboxes({
            name: 'priorities',
            values: form.typedAll('priorities'),
            errorMessage: form.mistakeOf('priorities')?.words,
            fieldset: { legend: { text: 'Which priorities does it tell of?', classes: 'govuk-fieldset__legend--s' } },
            items: view.priorities.map(({ id, words }) => ({ value: id, text: words })),
          })
        }
        ${actions(button({ text: indicator === undefined ? 'Add this indicator' : 'Save' }))}
      </form>`,
  })
}

const fromPart = ({ number, name, origin }: LibraryIndicator): Html =>
  html`From the library: ${number} <b>${name}</b>.
    ${origin === 'shipped' && 'Check that the figure is still collected.'} Word it as you count it yourselves.`

const line = (form: Form, name: string, text: string, hint: string, isFigure = false): Html =>
  input({
    ...{ name, hint, value: form.typed(name), errorMessage: form.mistakeOf(name)?.words },
    label: { text, classes: 'govuk-label--s' },
    ...(isFigure ? { classes: 'govuk-input--width-10', inputmode: 'decimal' } : { spellcheck: true }),
  })

const standsNow = ({ name, changedBy, changedAt, baseline, target, unit }: Indicator): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b
          >${changedBy} changed this at ${sayInstant(changedAt)}, while you were writing. Yours is below and is not
          saved yet.</b
        >
      </p>
      <p class="govuk-body">
        What stands now: ${name}, from ${sayMeasured(baseline.value, unit)} on ${sayDay(baseline.on)} to
        ${sayMeasured(target.value, unit)} by ${sayDay(target.on)}.
      </p>`,
  })
