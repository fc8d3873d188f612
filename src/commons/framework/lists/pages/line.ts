import { actions, button, dateInput, html, input, insetText, radios, select, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayInstant } from '#ground'
import type { Frame } from '#people'
import { said } from '#plans'
import { tellRow } from '../../document/told.ts'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import { sectionWith } from '../../sections/sections.ts'
import type { ListName } from '../../sections/section.ts'
import { listings, type Asked } from '../kinds.ts'
import type { Line } from '../line.ts'

export type LineView = FrameworkView & {
  readonly list: ListName
  /** Absent for a new one. */
  readonly line?: Line
  /** The other rows that stand, to choose among. */
  readonly others: readonly Line[]
  readonly form: Form
  /** Somebody changed it since the page was opened: `line` is as it stands now. */
  readonly isStale?: boolean
  readonly refusal?: string
}

/** One row of a list: a new one, or one to change. */
export const linePage = (frame: Frame, view: LineView): Html => {
  const { list, line, form, paths, others } = view
  const listing = listings[list]
  const back = `${paths.section(sectionWith({ list }))}#${list}`
  return leaf(frame, view, {
    title: line === undefined ? `Add ${listing.one}` : `Change this ${listing.noun}`,
    back: { text: 'Back', href: back },
    mistakes: summaryOf(form.mistakes),
    main: html`${view.refusal && insetText({ text: view.refusal })}
      ${line?.isRemoved === true && insetText({ text: sayOut(line) })}
      ${view.isStale === true && line && standsNow(line, others)}
      <form
        method="post"
        action="${line === undefined ? paths.newLine(list) : paths.line(list, line.id)}"
        class="narrow"
        novalidate
      >
        <input type="hidden" name="version" value="${line?.version ?? 0}" />
        ${Object.entries(listing.asks).map(([name, asked]) => field(form, name, asked, others))}
        ${actions(
          line?.isRemoved === true
            ? button({ text: 'Save and put it back', name: 'go', value: 'back' })
            : button({ text: line === undefined ? 'Add' : 'Save' }),
          html`<a class="govuk-link govuk-body" href="${back}">Leave it</a>`,
        )}
      </form>`,
  })
}

/** Where a row stands that is in its list no more. */
const sayOut = ({ changedBy, changedAt }: Line): string =>
  `${changedBy} took it out of the list at ${sayInstant(changedAt)}. What stands below is not in the framework.`

const field = (form: Form, name: string, asked: Asked, others: readonly Line[]): Html => {
  const { hint, label: text } = asked
  const ways = { name, hint, errorMessage: form.mistakeOf(name)?.words, value: form.typed(name) }
  const label = { text, classes: 'govuk-label--s' }
  switch (asked.as) {
    case 'text':
      return textarea({ ...ways, label, rows: 4 })
    case 'line':
      return input({ ...ways, label })
    case 'choice':
      return radios({
        ...ways,
        idPrefix: name,
        fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
        items: Object.entries(asked.choices).map(([value, words]) => ({ value, text: words })),
      })
    case 'row':
      return select({
        ...ways,
        label,
        items: [
          { value: '', text: 'To none of these' },
          ...others.map(({ id, says }) => ({ value: id, text: says['name'] ?? '' })),
        ],
      })
    case 'day':
      return day(form, name, asked)
  }
}

const day = (form: Form, name: string, { label, hint }: Asked): Html => {
  const parts = ['day', 'month', 'year'].map(part => `${name}-${part}`)
  return dateInput({
    ...{ id: name, namePrefix: name, hint },
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: [...parts, name].map(part => form.mistakeOf(part)?.words).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, form.typed(part)])),
  })
}

/** Both texts: the other's here, yours in the boxes below. */
const standsNow = (line: Line, others: readonly Line[]): Html => {
  const { words, facts } = tellRow(line.list, line, others)
  return insetText({
    html: html`<p class="govuk-body">
        <b
          >${line.changedBy} changed this at ${sayInstant(line.changedAt)}, while you were writing. Yours is below and
          is not saved yet.</b
        >
      </p>
      <p class="govuk-body">What stands now:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>${said(words)}</li>
        ${facts.map(each => html`<li>${each.name}: ${said(each.words)}</li>`)}
      </ul>`,
  })
}
