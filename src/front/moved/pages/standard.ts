import { html, insetText, slopeChart, slopeTable, standing, type Html } from '#design'
import { goesBackBehind } from '#exercise'
import { sayCount, type Id } from '#ground'
import { framed, type Frame } from '#people'
import { nameOf, notesOn, spotsIn, standardAt, type Moved, type Strand } from '#plans'
import { agreedIn, columnsOf, saidBy, scoresIn, slopeOf } from '../drawing.ts'
import type { StandardView } from '../view.ts'
import { choosing } from './choosing.ts'
import { doneInFull } from './done-in-full.ts'
import { sideBySide } from './side-by-side.ts'

/** One standard through the years: what was agreed, what groups said, the words of each year and what was done. */
export const standardPage = (frame: Frame, view: StandardView): Html => {
  const { moved, strand, paths, here } = view
  const { standards } = nameOf(strand, moved)
  return framed(frame, {
    title: standards.map(({ title }) => title).join('; '),
    caption: `Standard ${standards.map(({ number }) => number).join(' and ')} · year on year`,
    current: 'positions',
    back: { text: 'What has moved', href: paths.page },
    main: html`${choosing(view, here)} ${moved.years.length > 1 && agreedEachYear(view)} ${changes(view)}
    ${sideBySide(view)} ${groupsPart(view)} ${doneInFull(view)}`,
  })
}

const agreedEachYear = ({ moved, strand, today }: StandardView): Html =>
  html`<h2 class="govuk-heading-m" id="agreed">What was agreed, each year</h2>
    ${slopeChart({ ...slopeOf(strand, moved, agreedIn(moved), today), columns: columnsOf(moved) })}
    <p class="govuk-body-s">
      Filled: the newest edition. Hollow: another edition, or a dash for none. Between the years stands what was done.
    </p>`

/** What has to be known of a change of the question, and what changed in its words. */
const changes = ({ moved, strand }: StandardView): readonly Html[] =>
  moved.years.slice(1).flatMap(({ exercise }, at) => {
    const notes = notesOn(strand, moved, at + 1)
    if (notes.length === 0) return []
    const ties = [...strand.ties, ...strand.parts].filter(({ to }) => to.year === at + 1)
    return [
      insetText({
        html: html`<p class="govuk-body">
            <b>In ${exercise.label} the question is another.</b> ${notes.join(' ')} Both numbers stand as they were
            agreed: a lower one is no step back, and nothing is added up.
          </p>
          ${listOf(ties.flatMap(({ differs }) => differs))}
          ${listOf(
            ties.flatMap(({ undone }) => undone),
            html`<p class="govuk-body">${goesBackBehind}:</p>`,
          )}`,
      }),
    ]
  })

const listOf = (changes: readonly string[], over?: Html): Html | false =>
  changes.length > 0 &&
  html`${over}
    <ul class="govuk-list govuk-list--bullet">
      ${[...new Set(changes)].map(words => html`<li>${words}</li>`)}
    </ul>`

/** Every group that answered in one of the years, as it was called last. */
const groupsIn = (strand: Strand, moved: Moved) => [
  ...new Map(
    strand.spots.flatMap(spot => standardAt(moved, spot).answers.map(({ group }) => [group.id, group.name] as const)),
  ),
]

const groupsPart = (view: StandardView): Html => {
  const { moved, strand } = view
  const groups = groupsIn(strand, moved)
  return html`<h2 class="govuk-heading-m" id="groups">What each group said</h2>
    ${
      groups.length === 0
        ? html`<p class="govuk-body">No group has submitted an answer on it in these years.</p>`
        : moved.years.length === 1
          ? saidOnce(view, groups)
          : slopeTable({
              caption: 'What each group said',
              rowName: 'Group',
              columns: columnsOf(moved).map(({ name }) => ({ name })),
              doingName: 'Evidence',
              rows: groups.map(([group, name]) => {
                const drawn = saidBy(moved, group)
                return {
                  title: name,
                  slope: slopeOf({ ...strand, parts: [] }, moved, drawn),
                  scores: moved.years.map((_, year) => scoresIn({ ...strand, parts: [] }, moved, drawn, year)),
                  doing: evidenceOf(view, group),
                }
              }),
            })
    }`
}

/** With nothing to set it beside, what each group said as it is. */
const saidOnce = (view: StandardView, groups: ReturnType<typeof groupsIn>): Html =>
  standing(
    groups.map(([group, name]) => ({
      name,
      state: spotsIn(view.strand, 0)
        .map(saidBy(view.moved, group))
        .map(said => ('words' in said ? said.words : `Scored ${said.agreed ?? ''}`))
        .join(', '),
      note: html`${evidenceOf(view, group)}`,
    })),
  )

const evidenceOf = ({ moved, strand }: StandardView, group: Id<'group'>): readonly Html[] =>
  moved.years.flatMap(({ exercise }, year) =>
    spotsIn(strand, year).flatMap(spot => {
      const { answers, number } = standardAt(moved, spot)
      const given = answers.find(answer => answer.group.id === group)
      const which = spotsIn(strand, year).length > 1 ? `, no. ${number}` : ''
      return given === undefined
        ? []
        : [
            html`<p class="moved__note">
              ${exercise.label}${which}: ${given.evidenceCount === 0 ? 'none' : sayCount(given.evidenceCount, 'piece')}
            </p>`,
          ]
    }),
  )
