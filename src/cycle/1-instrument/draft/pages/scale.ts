import { button, html, input, type Html } from '#design'
import type { LaidOut, Proposal } from '../../proposing/proposal.ts'
import { isOther } from '../../proposing/fitted.ts'
import { besideOf } from './beside.ts'
import { scoresAsked } from '../../proposing/usual-labels.ts'
import { usualPart } from './usual.ts'
import { deedBox, pieceBox, type Boxes } from './piece.ts'

const small = (boxes: Boxes, name: string, text: string, stored = ''): Html =>
  input({
    ...{ name, label: text, classes: 'govuk-input--width-3', inputmode: 'numeric' },
    value: boxes.typed(name) ?? stored,
    errorMessage: boxes.mistakeOf(name),
  })

const scoresIn = ({ scale, bands }: LaidOut): readonly number[] =>
  [...scale.map(({ score }) => score), ...bands.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())].toSorted(
    (one, other) => one - other,
  )

/** The scores with their labels, and the bands that guide to them. */
export const scalePart = (proposal: Proposal, layout: LaidOut, boxes: Boxes): Html => {
  const said = (number: number | undefined): string => (number === undefined ? '' : String(number))
  return html`<h3 class="govuk-heading-s">Scores</h3>
    ${layout.scale.length === 0 && html`<p class="govuk-body">The document has no scale. Give each score from 1 to 5 a label.</p>`}
    ${layout.scale.map(
      ({ score, label }) =>
        html`<h4 class="govuk-heading-s">${score}</h4>
          ${pieceBox(label, `the label of score ${score}`, [{ value: 'drop', text: 'Leave it out' }], boxes)}`,
    )}
    ${scoresAsked
      .filter(score => !layout.scale.some(each => each.score === score))
      .map(score =>
        input({
          name: `label.${score}`,
          label: { text: `What a score of ${score} means`, classes: 'govuk-label--s' },
          value: boxes.typed(`label.${score}`) ?? '',
          errorMessage: boxes.mistakeOf(`label.${score}`),
        }),
      )}
    ${usualPart(proposal)}
    <p class="inline-forms">
      ${isOther(scoresIn(layout)) && html`<button class="link-button" name="press" value="fit-scale">Fit the scores into 1 to 5</button>`}
      <button class="link-button" name="press" value="turn-scale">Turn the scale round</button>
      <button class="link-button" name="press" value="shift-scale>1">Every score one higher</button>
      <button class="link-button" name="press" value="shift-scale>-1">Every score one lower</button>
    </p>
    <h3 class="govuk-heading-s">Bands</h3>
    ${layout.bands.map(
      (band, at) =>
        html`<h4 class="govuk-heading-s">Band ${at + 1}</h4>
          ${band.heading && pieceBox(band.heading, `the heading of band ${at + 1}`, [], boxes)}
          ${small(boxes, `from.${band.id}`, 'From score', said(band.from))}
          ${small(boxes, `to.${band.id}`, 'To score', said(band.to))}
          ${deedBox(band.id, `band ${at + 1}`, [{ value: 'drop-band', text: 'Take this band away' }], boxes)}`,
    )}
    <h4 class="govuk-heading-s">Add a band</h4>
    ${input({ name: 'add-band', label: 'Its heading', value: boxes.typed('add-band') ?? '', errorMessage: boxes.mistakeOf('add-band') })}
    ${small(boxes, 'add-band-from', 'From score')} ${small(boxes, 'add-band-to', 'To score')}
    ${button({ text: 'Save', name: 'stay', value: 'scale', classes: 'govuk-button--secondary', attributes: { 'aria-label': 'Save, scores and bands' } })}
    <h3 class="govuk-heading-s">The document</h3>
    <div class="row__helping">
      ${besideOf(
        proposal.original,
        layout.scale.map(({ label }) => label),
      )}
    </div>`
}

/** Whether something in it has to be seen. */
export const isScaleWrong = ({ scale, bands }: LaidOut, { mistakeOf }: Boxes): boolean =>
  [
    ...scale.map(({ label }) => label.id),
    ...bands.flatMap(({ id, heading }) => [id, ...(heading === undefined ? [] : [heading.id])]),
  ]
    .flatMap(id => ['words', 'do', 'from', 'to'].map(field => `${field}.${id}`))
    .concat(
      scoresAsked.map(score => `label.${score}`),
      ['add-band', 'add-band-from', 'add-band-to'],
    )
    .some(name => mistakeOf(name) !== undefined)
