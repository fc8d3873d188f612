import { button, columns, html, input, select, textarea, type Fold, type Html } from '#design'
import { sayCount } from '#ground'
import { questionsOf, type LaidOut, type LaidOutStandard, type Piece, type Proposal } from '../../proposing/proposal.ts'
import { sayPost } from '../posted/fields.ts'
import { besideOf } from './beside.ts'
import { sayNotes } from './notes.ts'
import { deedBox, deedsOf, pieceBox, type Boxes, type Deed } from './piece.ts'

type Around = {
  readonly proposal: Proposal
  readonly layout: LaidOut
  readonly boxes: Boxes
  /** Standards and sections that stand open when the page comes. */
  readonly open: ReadonlySet<string>
  /** How many open doubts a part has. */
  readonly doubts: (id: string) => number
}

const piecesOf = ({ title, bands, prompts }: LaidOutStandard): readonly Piece[] => [
  ...(title === undefined ? [] : [title]),
  ...bands.flatMap(({ statements }) => statements),
  ...prompts,
]

/** One standard, folded: what the document says beside what was made of it. */
export const standardFold = (standard: LaidOutStandard, around: Around): Fold => {
  const { proposal, boxes } = around
  const pieces = piecesOf(standard)
  const open = pieces.reduce((sum, { id }) => sum + around.doubts(id), around.doubts(standard.id))
  return {
    id: standard.id,
    title: `${standard.number ?? '–'}. ${standard.title?.words ?? 'Without a title'}`,
    count: [
      sayCount(
        standard.bands.reduce((sum, { statements }) => sum + statements.length, 0),
        'statement',
      ),
      sayCount(questionsOf(standard).length, 'question'),
      ...sayNotes(standard.prompts),
      ...(open === 0 ? [] : [sayCount(open, 'doubt')]),
    ].join(', '),
    open: around.open.has(standard.id) || isWrong(standard, boxes),
    inside: columns(
      proposed(standard, around),
      html`<h3 class="govuk-heading-s">The document</h3>
        <div class="row__helping">${besideOf(proposal.original, pieces, standard.id)}</div>`,
    ),
  }
}

const fieldsOfText = ['words', 'do'] as const
const fieldsOfStandard = ['number', 'do', 'add-to', 'add'] as const

/** Whether something in it has to be seen. */
const isWrong = (standard: LaidOutStandard, { mistakeOf }: Boxes): boolean =>
  [
    ...piecesOf(standard).flatMap(({ id }) => fieldsOfText.map(field => `${field}.${id}`)),
    ...fieldsOfStandard.map(field => `${field}.${standard.id}`),
  ].some(name => mistakeOf(name) !== undefined)

const proposed = (standard: LaidOutStandard, around: Around): Html => {
  const { layout, boxes } = around
  return html`<h3 class="govuk-heading-s">The standard</h3>
    ${input({
      name: `number.${standard.id}`,
      label: 'Number',
      classes: 'govuk-input--width-3',
      inputmode: 'numeric',
      errorMessage: boxes.mistakeOf(`number.${standard.id}`),
      value: boxes.typed(`number.${standard.id}`) ?? (standard.number === undefined ? '' : String(standard.number)),
    })}
    ${
      standard.title &&
      html`<h4 class="govuk-heading-s">Title</h4>
        ${pieceBox(standard.title, 'its title', [], boxes)}`
    }
    ${deedBox(standard.id, `standard ${standard.number ?? ''}`, standardDeeds(standard, layout), boxes)}
    ${layout.bands.map((band, at) =>
      listed(
        band.heading?.words ?? `Band ${at + 1}`,
        standard.bands.find(each => each.band === band.id)?.statements ?? [],
        standard,
        around,
      ),
    )}
    ${listed('Questions', standard.prompts, standard, around)} ${adding(standard, layout, boxes)}
    ${button({ text: 'Save', name: 'stay', value: standard.id, classes: 'govuk-button--secondary', attributes: { 'aria-label': `Save, standard ${standard.number ?? ''}` } })}`
}

const listed = (title: string, pieces: readonly Piece[], standard: LaidOutStandard, around: Around): Html =>
  html`<h4 class="govuk-heading-s">${title}</h4>
    ${pieces.length === 0 && html`<p class="govuk-body quiet">Nothing</p>`}
    ${pieces.map(
      (piece, at) =>
        html`${piece.post.as === 'note' && html`<p class="govuk-body-s quiet">Note, which is not published</p>`}
        ${pieceBox(
          piece,
          `${title}, text ${at + 1} of standard ${standard.number ?? ''}`,
          deedsOf(piece, standard, around.layout),
          around.boxes,
        )}`,
    )}`

const standardDeeds = ({ section }: LaidOutStandard, { sections }: LaidOut): readonly Deed[] => [
  { value: 'join', text: 'Join it to the standard above' },
  { value: 'up', text: 'Move it up' },
  { value: 'down', text: 'Move it down' },
  ...sections
    .filter(({ id }) => id !== section)
    .map(({ id, title }) => ({ value: `to-section>${id}`, text: `Move it to section ${title?.words ?? ''}` })),
  { value: 'drop', text: 'Leave it out' },
]

const adding = ({ id, number }: LaidOutStandard, { bands }: LaidOut, boxes: Boxes): Html =>
  html`<h4 class="govuk-heading-s">Add</h4>
    ${select({
      name: `add-to.${id}`,
      label: { text: `Add to standard ${number ?? ''}`, classes: 'govuk-visually-hidden' },
      value: boxes.typed(`add-to.${id}`),
      errorMessage: boxes.mistakeOf(`add-to.${id}`),
      items: [
        { value: '', text: 'Nothing' },
        ...bands.map((band, at) => ({
          value: sayPost({ as: 'statement', of: id, band: band.id }),
          text: `A statement: ${band.heading?.words ?? `band ${at + 1}`}`,
        })),
        { value: sayPost({ as: 'prompt', of: id }), text: 'A question' },
        { value: sayPost({ as: 'title', of: id }), text: 'A title' },
      ],
    })}
    ${textarea({
      name: `add.${id}`,
      rows: 1,
      label: { text: `What to add to standard ${number ?? ''}, each line a text`, classes: 'govuk-visually-hidden' },
      value: boxes.typed(`add.${id}`),
      errorMessage: boxes.mistakeOf(`add.${id}`),
    })}`
