import { button, html, input, type Html } from '#design'
import type { LaidOut, Proposal } from '../../proposing/proposal.ts'
import { isOther } from '../../proposing/fitted.ts'
import { besideOf } from './beside.ts'
import { scoresAsked } from '../../proposing/usual-labels.ts'
import { usualPart } from './usual.ts'
import { deedBox, pieceBox, type Boxes } from './piece.ts'

const small = (name: string, text: string, value: string): Html =>
  input({ name, label: text, classes: 'govuk-input--width-3', inputmode: 'numeric', value })

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
          ${small(`from.${band.id}`, 'From score', boxes.typed(`from.${band.id}`) ?? said(band.from))}
          ${small(`to.${band.id}`, 'To score', boxes.typed(`to.${band.id}`) ?? said(band.to))}
          ${deedBox(band.id, `band ${at + 1}`, [{ value: 'drop-band', text: 'Take this band away' }])}`,
    )}
    <h4 class="govuk-heading-s">Add a band</h4>
    ${input({ name: 'add-band', label: 'Its heading', value: boxes.typed('add-band') ?? '' })}
    ${small('add-band-from', 'From score', boxes.typed('add-band-from') ?? '')}
    ${small('add-band-to', 'To score', boxes.typed('add-band-to') ?? '')}
    ${button({ text: 'Save', name: 'stay', value: 'scale', classes: 'govuk-button--secondary', attributes: { 'aria-label': 'Save, scores and bands' } })}
    <h3 class="govuk-heading-s">The document</h3>
    <div class="row__helping">
      ${besideOf(
        proposal.original,
        layout.scale.map(({ label }) => label),
      )}
    </div>`
}
