import { actions, button, html, input, insetText, textarea, type Html } from '#design'
import type { Form } from '#forms'
import { sayInstant } from '#ground'
import { summaryOf } from '#forms'
import type { Frame } from '#people'
import { said } from '#plans'
import { leaf, type SupportView } from '../../pages/leaf.ts'
import { listingOf, type Asked, type SmallList } from '../kinds.ts'
import type { Line } from '../line.ts'

export type LineView = SupportView & {
  readonly list: SmallList
  /** Absent for a new one. */
  readonly line?: Line
  readonly form: Form
  /** Somebody changed it since the page was opened: `line` is as it stands now. */
  readonly isStale?: boolean
}

/** One line of a small list: a new one, or one to change. */
export const linePage = (frame: Frame, view: LineView): Html => {
  const { list, line, form, paths } = view
  const listing = listingOf(list)
  return leaf(frame, view, {
    title: line === undefined ? `Add ${listing.one}` : `Change this ${listing.noun}`,
    back: { text: 'Back', href: `${paths.part(listing.part)}#${list}` },
    mistakes: summaryOf(form.mistakes),
    main: html`${view.isStale === true && line && standsNow(line)}
      <form
        method="post"
        action="${line === undefined ? paths.newLine(list) : paths.line(list, line.id)}"
        class="narrow"
        novalidate
      >
        <input type="hidden" name="version" value="${line?.version ?? 0}" />
        ${Object.entries(listing.asks).map(([name, asked]) => field(form, name, asked))}
        ${actions(
          button({ text: line === undefined ? 'Add' : 'Save' }),
          html`<a class="govuk-link govuk-body" href="${`${paths.part(listing.part)}#${list}`}">Leave it</a>`,
        )}
      </form>`,
  })
}

const field = (form: Form, name: string, { label, hint, as }: Asked): Html => {
  const ways = { name, hint, errorMessage: form.mistakeOf(name)?.words, value: form.typed(name) }
  return as === 'text'
    ? textarea({ ...ways, label: { text: label, classes: 'govuk-label--s' }, rows: 4 })
    : input({ ...ways, label: { text: label, classes: 'govuk-label--s' }, spellcheck: as === 'line' })
}

/** Both texts: the other's here, yours in the boxes below. */
export const standsNow = ({ changedBy, changedAt, says }: Line): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b
          >${changedBy} changed this at ${sayInstant(changedAt)}, while you were writing. Yours is below and is not
          saved yet.</b
        >
      </p>
      <p class="govuk-body">What stands now:</p>
      <ul class="govuk-list govuk-list--bullet">
        ${Object.entries(says)
          .filter(([name, words]) => words !== '' && name !== 'measuredBy')
          .map(([, words]) => html`<li>${said(words)}</li>`)}
      </ul>`,
  })
