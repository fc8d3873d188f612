import { actions, button, checkboxes, details, folds, html, input, insetText, textarea, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import type { Doubt } from '../../proposing/doubt.ts'
import type { SaidDoubt } from '../../proposing/doubts.ts'
import { isRepeated, titleIn, type LaidOut, type LaidOutSection } from '../../proposing/proposal.ts'
import type { EditionPaths } from '../../paths.ts'
import { proposalOf, titleFromFile, type Draft } from '../draft.ts'
import { asideRow, droppedRow } from './aside.ts'
import { columnsPart } from './columns.ts'
import { doubtsPart, type Link } from './doubts.ts'
import { deedBox, deedsOf, pieceBox, type Boxes } from './piece.ts'
import { scalePart } from './scale.ts'
import { standardFold } from './standard.ts'
import { sayStepCounts, stepsPart } from './steps.ts'

export type DraftView = {
  readonly paths: EditionPaths
  readonly draft: Draft
  readonly layout: LaidOut
  readonly doubts: readonly SaidDoubt[]
  /** What the last correction was, where it can be undone. */
  readonly undoable?: string
  readonly boxes: Boxes
  readonly open: ReadonlySet<string>
  readonly mistakes: readonly ShownMistake[]
  readonly said?: string
}

/** The one screen on which a proposal is corrected: doubts first, then everything, the document beside it. */
export const draftPage = (frame: Frame, view: DraftView): Html => {
  const { draft, paths, mistakes } = view
  return framed(frame, {
    title: draft.details.title,
    caption: `Draft, begun by ${draft.beganBy} on ${sayDay(dayOf(draft.beganAt))}`,
    current: 'practice',
    back: { text: 'The standards we use', href: paths.all },
    lede: sayWhole(view),
    mistakes,
    ...(mistakes.length === 0 ? {} : { kept: 'Everything else that you changed is saved.' }),
    main: html`${view.said && insetText({ text: view.said })} ${ways(view)} ${undoing(view)}
      <form method="post" action="${paths.draft(draft.id)}/corrections" novalidate>
        <input type="hidden" name="version" value="${draft.version}" />
        <button class="govuk-visually-hidden" tabindex="-1" aria-hidden="true"></button>
        ${titleBox(view)} ${noneFound(view)} ${doubtsPart(view.doubts, doubt => placeIn(view, doubt))} ${kind(view)}
        ${whole(view)}
        ${actions(button({ text: 'Save what I changed' }), html`<p class="quiet">A text on two lines becomes two texts.</p>`)}
      </form>
      ${away(view)}`,
  })
}

/** What it is called, where it is seen, with where that comes from. */
const titleBox = ({ draft, boxes }: DraftView): Html => {
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
    </div>`
}

const titleHint = ({ began, beganFrom, corrected, details }: Draft): string | undefined => {
  if (titleIn(corrected) === details.title) return 'As the document calls itself.'
  return began === 'file' && titleFromFile(beganFrom) === details.title ? 'From the name of the file.' : undefined
}

/** What to do where there is no standard yet: begin to write, or name the columns of the tables that were read. */
const noneFound = ({ draft, layout, paths }: DraftView): Html | undefined => {
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

/** The question that is asked again on every standard is no further question of each. */
const sayWhole = ({ draft, layout }: DraftView): string => {
  if (draft.corrected.kind === 'checklist') return sayStepCounts(layout)
  const standards = layout.sections.flatMap(section => section.standards)
  const statements = standards.flatMap(({ bands }) => bands.flatMap(band => band.statements))
  const prompts = standards.flatMap(standard => standard.prompts.filter(each => !isRepeated(draft.corrected, each)))
  return [
    sayCount(standards.length, 'standard'),
    sayCount(statements.length, 'statement'),
    sayCount(prompts.length, 'question'),
    `${sayCount(layout.scale.length, 'score')} with a label`,
  ].join(', ')
}

const ways = ({ paths, draft, layout }: DraftView): Html => {
  const first = layout.sections.flatMap(({ standards }) => standards)[0]
  return html`${button({ text: 'Check and publish', href: paths.publication(draft.id) })}
    <div class="inline-forms">
      ${first && html`<a class="govuk-link" href="${paths.preview(draft.id, 1)}">Preview it as a group sees it</a>`}
      ${
        draft.original.blocks.length > 0 &&
        html`<a class="govuk-link" href="${paths.draft(draft.id)}/original">The whole document as it was read</a>`
      }
    </div>`
}

const undoing = ({ paths, draft, undoable }: DraftView): Html | undefined =>
  undoable === undefined
    ? undefined
    : html`<form method="post" action="${paths.draft(draft.id)}/undoing" novalidate>
        <input type="hidden" name="version" value="${draft.version}" />
        <p class="inline-forms">
          <button class="link-button">Undo the last correction (${undoable})</button>
        </p>
      </form>`

const kind = ({ draft }: DraftView): Html | undefined =>
  draft.corrected.kind !== 'checklist'
    ? undefined
    : insetText({
        html: html`This reads as a checklist: steps with questions for yes or no. Published, it stands among the
          checklists, where anyone can go through it at any time. It has no scores, so no year runs on it.
          <button class="link-button" name="press" value="as>banded">Read it as standards all the same</button>`,
      })

/** Where a doubt is put right by hand. */
const placeIn = ({ layout, paths, draft }: DraftView, { kind: what, about }: Doubt): Link | undefined =>
  what === 'scale-missing' || what === 'scale-length' || what === 'scale-other'
    ? { text: 'Scores and bands', href: `${paths.draft(draft.id)}?open=scale#scale` }
    : standardWith(layout, about)

const standardWith = (layout: LaidOut, about: readonly string[]): Link | undefined => {
  const found = layout.sections
    .flatMap(({ standards }) => standards)
    .find(({ id, title, bands, prompts }) =>
      [
        id,
        title?.id,
        ...bands.flatMap(band => band.statements.map(each => each.id)),
        ...prompts.map(each => each.id),
      ].some(each => each !== undefined && about.includes(each)),
    )
  return found && { text: `Standard ${found.number ?? ''}`, href: `#${found.id}` }
}

const whole = (view: DraftView): Html => {
  const { draft, layout, boxes } = view
  if (draft.corrected.kind === 'checklist') return html`${stepsPart(layout, boxes)} ${beside(view)}`
  const proposal = proposalOf(draft)
  const scale = sayCount(layout.scale.length, 'score')
  return html`<h2 class="govuk-heading-m">Scores, bands and columns</h2>
    ${folds([
      {
        ...{ id: 'scale', title: 'Scores and bands', count: `${scale}, ${sayCount(layout.bands.length, 'band')}` },
        ...{ open: view.open.has('scale'), inside: scalePart(proposal, layout, boxes) },
      },
      ...(proposal.columns.length === 0
        ? []
        : [
            {
              ...{ id: 'columns', title: 'What each column is', count: sayCount(proposal.columns.length, 'column') },
              ...{ open: view.open.has('columns'), inside: columnsPart(proposal, layout) },
            },
          ]),
    ])}
    ${layout.sections.map((section, at) => sectionPart(view, section, at))} ${newSection(boxes)}
    <p class="inline-forms">
      <button class="link-button" name="press" value="number-all">Number all standards from 1</button>
      ${
        proposal.original.blocks.length > 0 &&
        html`<button class="link-button" name="press" value="whole-cells">
          Put the sentences of each cell together
        </button>`
      }
    </p>
    ${beside(view)}`
}

const doubtCount =
  (doubts: readonly SaidDoubt[]) =>
  (id: string): number =>
    doubts.filter(({ doubt }) => doubt.answered === undefined && doubt.about.includes(id)).length

const sectionPart = (view: DraftView, section: LaidOutSection, at: number): Html => {
  const { layout, boxes, draft, doubts, open } = view
  const around = { proposal: proposalOf(draft), layout, boxes, open, doubts: doubtCount(doubts) }
  return html`<h2 class="govuk-heading-m" id="${section.id}">Section ${at + 1}</h2>
    ${section.title && pieceBox(section.title, `the title of section ${at + 1}`, [], boxes)}
    ${
      layout.sections.length > 1 &&
      deedBox(section.id, `section ${at + 1}`, [
        ...(at === 0 ? [] : [{ value: 'join', text: 'Join it to the section above' }]),
        { value: 'up', text: 'Move it up' },
        { value: 'down', text: 'Move it down' },
      ])
    }
    ${folds(section.standards.map(standard => standardFold(standard, around)))} ${items(section, layout, boxes)}
    ${textarea({
      name: `add-standard.${section.id}`,
      rows: 1,
      label: { text: `Add standards to section ${at + 1}`, classes: 'govuk-label--s' },
      hint: 'The title of each on a line.',
      value: boxes.typed(`add-standard.${section.id}`) ?? '',
    })}`
}

/** Questions that stand in a section and belong to none of its standards. */
const items = ({ items: all, standards }: LaidOutSection, layout: LaidOut, boxes: Boxes): Html | undefined => {
  const [first] = standards
  return all.length === 0
    ? undefined
    : html`<h3 class="govuk-heading-s">In this section, and in no standard</h3>
        ${all.map((piece, at) =>
          pieceBox(
            piece,
            `text ${at + 1} of the section`,
            first === undefined ? [{ value: 'drop', text: 'Leave it out' }] : deedsOf(piece, first, layout),
            boxes,
          ),
        )}`
}

const newSection = (boxes: Boxes): Html =>
  input({
    name: 'add-section',
    label: { text: 'Add a section', classes: 'govuk-label--s' },
    hint: 'Its title.',
    value: boxes.typed('add-section') ?? '',
  })

const beside = ({ draft, layout }: DraftView): Html =>
  html`<h2 class="govuk-heading-m">What is not in it</h2>
    ${folds([
      {
        ...{ title: 'Left aside', count: sayCount(layout.aside.length, 'text') },
        inside: html`<ul class="waiting">
          ${layout.aside.map(piece => asideRow(piece, layout, draft.corrected.kind === 'checklist'))}
        </ul>`,
      },
      {
        ...{ title: 'Left out', count: sayCount(layout.dropped.length, 'text') },
        inside: html`<ul class="waiting">
          ${layout.dropped.map(droppedRow)}
        </ul>`,
      },
    ])}`

const away = ({ paths, draft, mistakes }: DraftView): Html =>
  details({
    summaryText: 'Set this draft aside',
    open: mistakes.some(({ href }) => href === '#sure'),
    html: html`<p>It leaves the list of drafts and can’t be changed any more. Nothing that was published changes.</p>
      <form method="post" action="${paths.draft(draft.id)}/setting-aside" novalidate>
        ${checkboxes({ name: 'sure', items: [{ value: 'yes', text: 'Set it aside for good' }] })}
        ${button({ text: 'Set it aside', classes: 'govuk-button--warning' })}
      </form>`,
  })
