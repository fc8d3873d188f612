import { button, html, input, insetText, type Html } from '#design'
import { sayCount } from '#ground'
import { isRepeated, questionsOf, titleIn } from '../../proposing/proposal.ts'
import { nameOfLanguage } from '../../spoken/language.ts'
import { proposalOf, titleFromFile, type Draft } from '../draft.ts'
import { sayNotes } from './notes.ts'
import { sayStepCounts } from './steps.ts'
import type { DraftView } from './view.ts'

/** How much there is in it, in a line. The question that is asked again on every standard is no further one of each. */
export const sayWhole = ({ draft, layout }: DraftView): string => {
  if (draft.corrected.kind === 'checklist') return sayStepCounts(layout)
  const standards = layout.sections.flatMap(section => section.standards)
  const statements = standards.flatMap(({ bands }) => bands.flatMap(band => band.statements))
  const prompts = standards.flatMap(standard =>
    questionsOf(standard).filter(each => !isRepeated(draft.corrected, each)),
  )
  return [
    sayCount(standards.length, 'standard'),
    sayCount(statements.length, 'statement'),
    sayCount(prompts.length, 'question'),
    ...sayNotes(standards.flatMap(each => each.prompts)),
    `${sayCount(layout.scale.length, 'score')} with a label`,
  ].join(', ')
}

/** Whether there is anything that could be published: a standard, or a question of a checklist. */
const isBegun = ({ draft, layout }: DraftView): boolean =>
  layout.sections.some(({ standards, items }) =>
    draft.corrected.kind === 'checklist' ? items.length > 0 : standards.length > 0,
  )

/** What can be done with the whole of it. */
export const ways = (view: DraftView): Html => {
  const { paths, draft, layout } = view
  const first = layout.sections.flatMap(({ standards }) => standards)[0]
  return html`${isBegun(view) && button({ text: 'Check and publish', href: paths.publication(draft.id) })}
    <div class="inline-forms">
      ${first && html`<a class="govuk-link" href="${paths.preview(draft.id, 1)}">Preview it as a group sees it</a>`}
      ${
        draft.original.blocks.length > 0 &&
        html`<a class="govuk-link" href="${paths.draft(draft.id)}/original">The whole document as it was read</a>`
      }
    </div>`
}

/** The last correction, to be taken back. */
export const undoing = ({ paths, draft, undoable }: DraftView): Html | undefined =>
  undoable === undefined
    ? undefined
    : html`<form method="post" action="${paths.draft(draft.id)}/undoing" novalidate>
        <input type="hidden" name="version" value="${draft.version}" />
        <p class="inline-forms">
          <button class="link-button">Undo the last correction (${undoable})</button>
        </p>
      </form>`

/** What it is called, where it is seen, with where that comes from. */
export const titleBox = ({ draft, boxes, paths }: DraftView): Html => {
  const { title } = draft.details
  return html`<input type="hidden" name="title-seen" value="${title}" />
    <div class="narrow">
      ${input({
        name: 'title',
        label: { text: 'What it is called', classes: 'govuk-label--s' },
        hint: titleHint(draft),
        value: boxes.typed('title') ?? title,
        errorMessage: boxes.mistakeOf('title'),
      })}
      ${button({ text: 'Save the title', classes: 'govuk-button--secondary' })}
      <p class="govuk-body">
        Its words are taken as <b>${nameOfLanguage(draft.details.language)}</b>.
        <a class="govuk-link" href="${paths.publication(draft.id)}#language">Change the language</a>
      </p>
    </div>`
}

const titleHint = ({ began, beganFrom, corrected, details }: Draft): string | undefined => {
  if (titleIn(corrected) === details.title) return 'As the document calls itself.'
  return began === 'file' && titleFromFile(beganFrom) === details.title ? 'From the name of the file.' : undefined
}

/** What to do where there is no standard yet: begin to write, or name the columns of the tables that were read. */
export const noneFound = ({ draft, layout, paths }: DraftView): Html | undefined => {
  if (draft.corrected.kind === 'checklist' || layout.sections.some(({ standards }) => standards.length > 0))
    return undefined
  if (proposalOf(draft).columns.length > 0)
    return insetText({
      html: html`<b>No standard was found in the tables.</b> Say
        <a class="govuk-link" href="${paths.draft(draft.id)}?open=columns#columns">what each column is</a>: one holds
        the standards, others their numbers and questions. For columns of statements, add
        <a class="govuk-link" href="${paths.draft(draft.id)}?open=scale#scale">bands</a> first.`,
    })
  const [section] = layout.sections
  return insetText({
    html: html`<b>There is no standard yet.</b>
      ${section && html`<a class="govuk-link" href="#add-standard.${section.id}">Write the titles</a>, one on a line;`}
      then say <a class="govuk-link" href="${paths.draft(draft.id)}?open=scale#scale">what each score means</a>.`,
  })
}

/** What it means that it reads as a checklist. */
export const kind = ({ draft }: DraftView): Html | undefined =>
  draft.corrected.kind !== 'checklist'
    ? undefined
    : insetText({
        html: html`This reads as a checklist: steps with questions for yes or no. Published, it stands among the
          checklists, where anyone can go through it at any time. It has no scores, so no year runs on it.
          <button class="link-button" name="press" value="as>banded">Read it as standards all the same</button>`,
      })
