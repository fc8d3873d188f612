import { folds, html, input, textarea, type Html } from '#design'
import type { SaidDoubt } from '../../proposing/doubts.ts'
import type { LaidOut, LaidOutSection } from '../../proposing/proposal.ts'
import { proposalOf } from '../draft.ts'
import { deedBox, deedsOf, pieceBox, type Boxes } from './piece.ts'
import { standardFold } from './standard.ts'
import type { DraftView } from './view.ts'

const doubtCount =
  (doubts: readonly SaidDoubt[]) =>
  (id: string): number =>
    doubts.filter(({ doubt }) => doubt.answered === undefined && doubt.about.includes(id)).length

/** One section: its title, its standards folded, and where more are added. */
export const sectionPart = (view: DraftView, section: LaidOutSection, at: number): Html => {
  const { layout, boxes, draft, doubts, open } = view
  const around = { proposal: proposalOf(draft), layout, boxes, open, doubts: doubtCount(doubts) }
  return html`<h2 class="govuk-heading-m" id="${section.id}">Section ${at + 1}</h2>
    ${sectionTitle(section, `the title of section ${at + 1}`, layout, boxes)}
    ${
      layout.sections.length > 1 &&
      deedBox(
        section.id,
        `section ${at + 1}`,
        [
          ...(at === 0 ? [] : [{ value: 'join', text: 'Join it to the section above' }]),
          { value: 'up', text: 'Move it up' },
          { value: 'down', text: 'Move it down' },
          { value: 'drop', text: 'Leave it out, with its standards' },
        ],
        boxes,
      )
    }
    ${folds(section.standards.map(standard => standardFold(standard, around)))} ${items(section, layout, boxes)}
    ${textarea({
      name: `add-standard.${section.id}`,
      rows: 1,
      label: { text: `Add standards to section ${at + 1}`, classes: 'govuk-label--s' },
      hint: 'The title of each on a line.',
      value: boxes.typed(`add-standard.${section.id}`) ?? '',
      errorMessage: boxes.mistakeOf(`add-standard.${section.id}`),
    })}`
}

/** The title of a section; one that stands alone needs none and is called as the whole is. */
const sectionTitle = (
  { id, title }: LaidOutSection,
  called: string,
  { sections }: LaidOut,
  boxes: Boxes,
): Html | undefined => {
  if (title !== undefined) return pieceBox(title, called, [], boxes)
  return sections.length === 1 ? undefined : titleInput(id, called, boxes)
}

/** Where the title of a section or a step that has none is written. */
export const titleInput = (id: string, called: string, boxes: Boxes): Html => {
  const name = `add-title.${id}`
  const text = called.charAt(0).toUpperCase() + called.slice(1)
  return input({ name, label: { text }, value: boxes.typed(name), errorMessage: boxes.mistakeOf(name) })
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

/** Where another section begins. */
export const newSection = (boxes: Boxes): Html =>
  input({
    name: 'add-section',
    label: { text: 'Add a section', classes: 'govuk-label--s' },
    hint: 'Its title.',
    value: boxes.typed('add-section') ?? '',
    errorMessage: boxes.mistakeOf('add-section'),
  })
