import { button, html, insetText, quoted, radios, summaryList, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay } from '#ground'
import type { Frame } from '#people'
import { prose, said } from '#plans'
import type { Activity } from '../../agreement/agreement.ts'
import { leaf, type SupportView } from '../../pages/leaf.ts'
import { effectNames, sayEffect, type Result } from '../result.ts'

export type MeasureView = SupportView & {
  readonly activity: Activity
  readonly results: readonly Result[]
  readonly mayTell: boolean
  readonly form: Form
  readonly refusal?: string
}

/** Whether an activity had the effect that was agreed, as somebody was to say. */
export const measurePage = (frame: Frame, view: MeasureView): Html => {
  const { activity, results, paths, refusal, form } = view
  const row = (text: string, words: string) => ({ key: { text }, value: { html: said(words) } })
  return leaf(frame, view, {
    title: 'How it turned out',
    lede: activity.activity,
    back: { text: 'The consultancy plan', href: `${paths.consultancy}#activity-${activity.id}` },
    mistakes: summaryOf(form.mistakes),
    main: html`${refusal && insetText({ text: refusal })}
      ${summaryList({
        rows: [
          row('Outcomes that it serves', activity.outcomes.join('\n')),
          row('How success is measured', activity.success),
          row('By whom', activity.measuredBy?.name ?? 'Nobody named'),
          activity.measuredOn !== undefined && row('On', sayDay(activity.measuredOn)),
        ],
      })}
      <h2 class="govuk-heading-m" id="said">What was said of it</h2>
      ${
        results.length === 0
          ? html`<p class="govuk-body">Nothing yet.</p>`
          : results
              .toReversed()
              .map(each =>
                quoted(
                  html`<b>${sayEffect(each.effect)}.</b> ${prose(each.words, '')}`,
                  `${each.by}, ${sayDay(each.on)}`,
                ),
              )
      }
      ${view.mayTell && formPart(view)}`,
  })
}

const formPart = ({ form, paths, activity }: MeasureView): Html =>
  html`<form method="post" action="${paths.measure(activity.id)}" class="narrow" novalidate>
    ${radios({
      name: 'effect',
      fieldset: { legend: { text: 'Did it have the effect?', classes: 'govuk-fieldset__legend--m' } },
      value: form.typed('effect'),
      errorMessage: form.mistakeOf('effect')?.words,
      items: effectNames.map(value => ({ value, text: sayEffect(value) })),
    })}
    ${textarea({
      ...{ name: 'words', rows: 4, value: form.typed('words'), errorMessage: form.mistakeOf('words')?.words },
      label: { text: 'What shows it?', classes: 'govuk-label--s' },
      hint: 'What was measured, and what it says about the outcomes. It stays on record; you can add to it later.',
    })}
    ${button({ text: 'Put it on record', preventDoubleClick: true })}
  </form>`
