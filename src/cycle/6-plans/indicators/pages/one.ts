import {
  actions,
  button,
  dateInput,
  details,
  html,
  input,
  insetText,
  questionRow,
  summaryList,
  table,
  type Html,
} from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay, type Id } from '#ground'
import type { LibraryIndicator } from '#instrument'
import { framed, type Frame } from '#people'
import type { Outcome } from '../../outcomes/outcome.ts'
import { pickedPart, pickPart } from '../../outcomes/pages/pick.ts'
import type { OutcomePaths } from '../../outcomes/paths.ts'
import { about, said } from '../../pages/prose.ts'
import type { Indicator, Reading } from '../indicator.ts'
import type { IndicatorPaths } from '../paths.ts'
import { sayMeasured } from '../value.ts'
import { chartOf, sayStanding } from './list.ts'

export type IndicatorView = {
  readonly paths: IndicatorPaths
  readonly outcomePaths: OutcomePaths
  readonly indicator: Indicator
  readonly removedReadings: readonly Reading[]
  /** The priorities that it tells of, in words. */
  readonly priorities: readonly string[]
  /** The entry of the library that it was started from. */
  readonly from: LibraryIndicator | undefined
  readonly outcomes: readonly Outcome[]
  readonly picked: readonly Id<'outcome'>[]
  readonly mayWrite: boolean
  readonly form: Form
}

/** One indicator: its chart, every reading, and what it tells of. */
export const indicatorPage = (frame: Frame, view: IndicatorView): Html => {
  const { indicator, paths, mayWrite, form } = view
  return framed(frame, {
    title: indicator.name,
    caption: 'A local indicator',
    current: 'plan',
    back: { text: 'Local indicators', href: paths.list },
    mistakes: summaryOf(form.mistakes),
    main: html`${indicator.isRemoved && insetText({ text: 'It was taken out.' })}
    ${questionRow({
      asking: html`${chartOf(indicator)}
        <p class="govuk-body">${sayStanding(indicator)}</p>
        ${readingsTable(view)}`,
      helping: factsPart(view),
    })}
    ${
      mayWrite &&
      html`<form method="post" action="${paths.place(indicator.id)}" class="inline-forms">
        <a class="govuk-link" href="${paths.wording(indicator.id)}">Change what is measured, baseline or target</a>
        <button class="link-button" name="move" value="${indicator.isRemoved ? 'back' : 'out'}">
          ${indicator.isRemoved ? 'Put it back' : 'Take it out'}
        </button>
      </form>`
    }
    ${mayWrite && !indicator.isRemoved && readingForm(view)} ${removedPart(view)} ${outcomesPart(view)}`,
  })
}

const factsPart = ({ indicator, priorities, from }: IndicatorView): Html => {
  const { measures, better, changedBy } = indicator
  const row = (key: string, value: Html | string) => ({ key: { text: key }, value: { html: html`${value}` } })
  return summaryList({
    classes: 'govuk-summary-list--no-border',
    rows: [
      row('What it measures', measures === '' ? 'Not written yet' : said(measures)),
      row('What is better', better === 'up' ? 'More' : 'Less'),
      row(
        'Priorities',
        priorities.length === 0
          ? 'None is named'
          : html`${priorities.map((each, at) => html`${at > 0 && html`<br />`}${said(each)}`)}`,
      ),
      ...(from === undefined ? [] : [row('From the library', said(`${from.number} ${from.name}`))]),
      row('Last worded by', changedBy),
    ],
  })
}

const readingsTable = ({ indicator, paths, mayWrite }: IndicatorView): Html => {
  const { baseline, target, readings, unit } = indicator
  const takeOut = (reading: Reading): Html =>
    html`<form method="post" action="${paths.reading(indicator.id, reading.id)}">
      <button class="link-button">Take out${about(`the reading of ${sayDay(reading.on)}`)}</button>
    </form>`
  const line = (day: string, value: number, source: Html | string) => [
    { text: day },
    { text: sayMeasured(value, unit), format: 'numeric' as const },
    { html: html`${source}` },
  ]
  return table({
    caption: 'Every value',
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: 'Day' }, { text: 'Value', format: 'numeric' }, { text: 'Where it comes from' }],
    rows: [
      line(sayDay(baseline.on), baseline.value, 'Baseline'),
      ...readings.map(each =>
        line(
          sayDay(each.on),
          each.value,
          html`${said(each.source)} (recorded by ${each.recordedBy}) ${mayWrite && takeOut(each)}`,
        ),
      ),
      line(`By ${sayDay(target.on)}`, target.value, 'Target'),
    ],
  })
}

const removedPart = ({ removedReadings, indicator }: IndicatorView): Html | false =>
  removedReadings.length > 0 &&
  details({
    summaryText: `Readings taken out (${removedReadings.length})`,
    html: html`<ul class="govuk-list">
      ${removedReadings.map(
        ({ on, value, source, removedBy }) =>
          html`<li>${sayDay(on)}: ${sayMeasured(value, indicator.unit)}, ${source}. Taken out by ${removedBy}.</li>`,
      )}
    </ul>`,
  })

const readingForm = ({ paths, indicator, form }: IndicatorView): Html =>
  html`<form method="post" action="${paths.readings(indicator.id)}" class="narrow" novalidate>
    <h2 class="govuk-heading-m govuk-!-margin-top-6" id="reading">Record a reading</h2>
    ${input({
      name: 'value',
      label: { text: `Value${indicator.unit === '' ? '' : ` (${indicator.unit})`}`, classes: 'govuk-label--s' },
      classes: 'govuk-input--width-10',
      inputmode: 'decimal',
      value: form.typed('value'),
      errorMessage: form.mistakeOf('value')?.words,
    })}
    ${dayField(form, 'on', 'For which day?')}
    ${input({
      name: 'source',
      label: { text: 'Where does it come from?', classes: 'govuk-label--s' },
      hint: 'So that somebody else can find the figure.',
      value: form.typed('source'),
      errorMessage: form.mistakeOf('source')?.words,
      spellcheck: true,
    })}
    ${actions(button({ text: 'Record this reading' }))}
  </form>`

/** A day in its three inputs. */
export const dayField = (form: Form, name: string, text: string): Html => {
  const parts = ['day', 'month', 'year'].map(part => `${name}-${part}`)
  return dateInput({
    id: name,
    namePrefix: name,
    hint: 'For example, 31 3 2027',
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(part => form.mistakeOf(part)?.words).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, form.typed(part)])),
  })
}

const outcomesPart = (view: IndicatorView): Html => {
  const { paths, indicator, outcomes, picked, mayWrite, form } = view
  if (mayWrite && !indicator.isRemoved)
    return pickPart({
      action: paths.outcomes(indicator.id),
      ...{ list: view.outcomePaths.list, outcomes, picked, asks: 'Which outcomes does it tell of?' },
      mistake: form.mistakeOf('outcomes')?.words,
    })
  return html`<h2 class="govuk-heading-m" id="outcomes">Outcomes that it tells of</h2>
    ${pickedPart(
      view.outcomePaths,
      outcomes.filter(({ id }) => picked.includes(id)),
    )}`
}
