import type { Outcome } from '#agreement'
import { html, insetText, slopeTable, standing, type Html, type SlopeRow } from '#design'
import { sayList } from '#ground'
import { framed, type Frame } from '#people'
import { headings, nameOf, partsOf, readingOf, type Part, type Strand } from '#plans'
import { agreedIn, columnsOf, scoresIn, slopeOf } from '../drawing.ts'
import type { MovedView } from '../view.ts'
import { choosing, otherLines } from './choosing.ts'
import { doneInBrief } from './done.ts'
import { wholePlans } from './whole.ts'

/** All standards through the years that were chosen, and what was done in between. */
export const movedPage = (frame: Frame, view: MovedView): Html => {
  const { moved, all, isFirst } = view
  return framed(frame, {
    title: 'What has moved, what hasn’t, and what we said we would do',
    caption: sayList(moved.years.map(({ exercise }) => exercise.label)),
    current: 'positions',
    main:
      all.length === 0
        ? html`<p class="govuk-body">No exercise has been opened yet. What moves from year to year will stand here.</p>`
        : html`${choosing(view, view.paths.choosing)}${otherLines(view)}
          ${isFirst ? firstYear(view) : html`${breaksPart(view)} ${partsOf(moved).map(part => partOf(view, part))} ${howToRead}`}
          ${wholePlans(view)} ${files(view)}`,
  })
}

/** With nothing to set it beside, each standard with what is agreed on it. */
const firstYear = (view: MovedView): Html =>
  html`<p class="govuk-body narrow">
      This is the first year. From the second on, what was agreed then and now stands side by side.
    </p>
    <h2 class="govuk-heading-m">Where we stand (${view.moved.strands.length})</h2>
    ${standing(
      view.moved.strands.map(strand => {
        const [found] = nameOf(strand, view.moved).standards
        return { name: html`${titleOf(view, strand)}`, state: sayAgreed(found?.position?.outcome) }
      }),
    )}`

const sayAgreed = (outcome: Outcome | undefined): string =>
  outcome === undefined ? 'Not agreed yet' : outcome.kind === 'none' ? 'None this year' : `Agreed: ${outcome.score}`

/** Said once for each gap that nothing bridges. */
const breaksPart = ({ moved: { breaks, years } }: MovedView): readonly Html[] =>
  breaks.map(year => {
    const [from, to] = [years[year - 1], years[year]]
    return insetText({
      text: `Nothing joins ${from?.exercise.label ?? ''} and ${to?.exercise.label ?? ''}: there is no list of changes from “${from?.edition.title ?? ''}” to “${to?.edition.title ?? ''}”. Both years are shown, each by itself.`,
    })
  })

const partOf = (view: MovedView, { kind, strands }: Part): Html => {
  const { title, words } = headings[kind]
  return html`<h2 class="govuk-heading-m" id="${kind}">${title} (${strands.length})</h2>
    <p class="govuk-body narrow">${words}</p>
    ${slopeTable({
      caption: title,
      rowName: 'Standard',
      columns: columnsOf(view.moved).map(({ name }) => ({ name })),
      doingName: 'What was done in between',
      rows: strands.map(strand => rowOf(view, strand)),
    })}`
}

const rowOf = (view: MovedView, strand: Strand): SlopeRow => {
  const { moved } = view
  const drawn = agreedIn(moved)
  return {
    title: titleOf(view, strand),
    reading: html`<p class="moved__note">${readingOf(strand, moved).join(' ')}</p>`,
    slope: slopeOf(strand, moved, drawn),
    scores: moved.years.map((_, year) => scoresIn(strand, moved, drawn, year)),
    doing: doneInBrief(view, strand),
  }
}

const titleOf = ({ moved, paths }: MovedView, strand: Strand): readonly Html[] => {
  const { exercise, standards } = nameOf(strand, moved)
  return standards.map(
    ({ number, title }) =>
      html`<span class="strips__title"
        ><span class="strips__number">${number}</span>
        <a class="govuk-link" href="${paths.standard(exercise?.id ?? '', number)}">${title}</a></span
      >`,
  )
}

const howToRead = html`<p class="govuk-body-s">
  A filled box was agreed under the newest edition, a hollow one under another, and a hollow dash says none this year. A
  thick line joins two answers to one question; a thin one, the question and what it became; a broken one, only a part.
  Every number is as it was agreed.
</p>`

const files = ({ paths, mayTake }: MovedView): Html | false =>
  mayTake &&
  html`<p class="govuk-body">
    Take this with you:
    ${(
      [
        ['xlsx', 'Excel'],
        ['csv', 'CSV'],
        ['docx', 'Word'],
        ['pdf', 'PDF'],
      ] as const
    ).map(
      ([kind, name], at) => html`${at > 0 && ', '}<a class="govuk-link" href="${paths.file(kind)}">${name} file</a>`,
    )}
  </p>`
