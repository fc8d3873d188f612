import { html, input, textarea, type Html } from '#design'
import { sayCount } from '#ground'
import type { LaidOut, LaidOutSection, Piece } from '../../proposing/proposal.ts'
import { sayPost } from '../posted/fields.ts'
import { titleInput } from './section.ts'
import { deedBox, pieceBox, type Boxes, type Deed } from './piece.ts'

/** How much a checklist holds, in a line. */
export const sayStepCounts = ({ sections }: LaidOut): string => {
  const items = sections.flatMap(section => section.items)
  const notes = items.filter(({ post }) => post.as === 'note').length
  return [sayCount(sections.length, 'step'), sayCount(items.length - notes, 'question'), sayCount(notes, 'note')].join(
    ', ',
  )
}

/** Every step of a draft that reads as a checklist, with its questions and notes in boxes. */
export const stepsPart = (layout: LaidOut, boxes: Boxes): Html =>
  html`<h2 class="govuk-heading-m">Steps</h2>
    ${layout.sections.map((section, at) => stepPart(layout, section, at, boxes))}
    ${input({
      name: 'add-section',
      label: { text: 'Add a step', classes: 'govuk-label--s' },
      hint: 'Its title.',
      value: boxes.typed('add-section') ?? '',
      errorMessage: boxes.mistakeOf('add-section'),
    })}
    <p class="inline-forms">
      <button class="link-button" name="press" value="number-all">Number all steps from 1</button>
    </p>`

const stepPart = (layout: LaidOut, section: LaidOutSection, at: number, boxes: Boxes): Html =>
  html`<h3 class="govuk-heading-s" id="${section.id}">Step ${section.mark ?? at + 1}</h3>
    ${
      section.title === undefined
        ? titleInput(section.id, `the title of step ${at + 1}`, boxes)
        : pieceBox(section.title, `the title of step ${at + 1}`, [], boxes)
    }
    ${
      layout.sections.length > 1 &&
      deedBox(
        section.id,
        `step ${at + 1}`,
        [
          ...(at === 0 ? [] : [{ value: 'join', text: 'Join it to the step above' }]),
          { value: 'up', text: 'Move it up' },
          { value: 'down', text: 'Move it down' },
          { value: 'drop', text: 'Leave it out, with its questions' },
        ],
        boxes,
      )
    }
    ${section.items.map(
      (piece, line) =>
        html`${piece.post.as === 'note' && html`<p class="govuk-body-s quiet">Note, which asks nothing</p>`}
        ${pieceBox(piece, `text ${line + 1} of step ${at + 1}`, deedsAt(piece, layout, at), boxes)}`,
    )}
    ${addBox(section, 'prompt', `Add questions to step ${at + 1}`, boxes)}
    ${addBox(section, 'note', `Add notes to step ${at + 1}`, boxes)}`

const addBox = ({ id }: LaidOutSection, as: 'prompt' | 'note', text: string, boxes: Boxes): Html =>
  textarea({
    name: `add-${as}.${id}`,
    rows: 1,
    label: { text, classes: 'govuk-label--s' },
    hint: 'Each on a line.',
    value: boxes.typed(`add-${as}.${id}`) ?? '',
    errorMessage: boxes.mistakeOf(`add-${as}.${id}`),
  })

const deedsAt = ({ post }: Piece, { sections }: LaidOut, at: number): readonly Deed[] => {
  const to = (section: LaidOutSection | undefined, as: 'prompt' | 'note', text: string): readonly Deed[] =>
    section === undefined ? [] : [{ value: `to>${sayPost({ as, of: section.id })}`, text }]
  const as = post.as === 'note' ? 'note' : 'prompt'
  return [
    { value: 'join', text: 'Join it to the text above' },
    { value: 'up', text: 'Move it up' },
    { value: 'down', text: 'Move it down' },
    ...(as === 'note' ? to(sections[at], 'prompt', 'It is a question') : to(sections[at], 'note', 'It is a note')),
    ...to(sections[at - 1], as, 'Move it to the step above'),
    ...to(sections[at + 1], as, 'Move it to the step below'),
    { value: 'drop', text: 'Leave it out' },
  ]
}
