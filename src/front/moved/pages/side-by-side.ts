import { html, slopeScore, type Html, type Inserted } from '#design'
import { sayCount, sayDay } from '#ground'
import { said, spotsIn, standardAt, type StandardThen } from '#plans'
import { agreedIn, scoresIn } from '../drawing.ts'
import type { StandardView } from '../view.ts'

type Saying = (standard: StandardThen) => Inserted

/** Every year in a column: how it was asked, what was agreed, and the words on record. */
export const sideBySide = (view: StandardView): Html => {
  const { moved, strand, own } = view
  const cells = (saying: Saying): readonly Html[] =>
    moved.years.map((_, year) => {
      const spots = spotsIn(strand, year)
      return html`<td class="govuk-table__cell">
        ${
          spots.length === 0
            ? html`<span class="quiet">Not asked</span>`
            : sayings(
                spots.map(spot => standardAt(moved, spot)),
                saying,
              )
        }
      </td>`
    })
  const row = (title: string, saying: Saying): Html => rowOf(title, cells(saying))
  return html`<h2 class="govuk-heading-m" id="words">The same as a table, with the words of each year</h2>
    <div class="scrolls" role="region" aria-label="What was agreed, with its words, year by year" tabindex="0">
      <table class="govuk-table">
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <td class="govuk-table__header"></td>
            ${moved.years.map(
              ({ exercise }) =>
                html`<th scope="col" class="govuk-table__header">
                  ${exercise.label}${exercise.readIn !== undefined && html` <span class="quiet">(read in from a document)</span>`}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          ${rowOf(
            'As it was asked',
            moved.years.map(
              ({ exercise }, year) =>
                html`<td class="govuk-table__cell">
                  ${spotsIn(strand, year).map(spot => asked(standardAt(moved, spot), `${own}/exercises/${exercise.id}`))}
                </td>`,
            ),
          )}
          ${rowOf(
            'Agreed',
            moved.years.map(
              (_, year) =>
                html`<td class="govuk-table__cell">
                  ${scoresIn(strand, moved, agreedIn(moved), year).map(each => (typeof each === 'string' ? each : slopeScore(each)))}
                </td>`,
            ),
          )}
          ${row('What that says', label)} ${row('Groups, from the lowest to the highest', spread)}
          ${row('Evidence', evidence)} ${row('Where we stand', ({ position }) => words(position?.summary))}
          ${row('Why there is none', why)} ${row('Where it varies', ({ position }) => words(position?.variations))}
          ${row('What this means for the plan', ({ position }) => words(position?.implications))}
          ${row('Dissent', dissent)} ${row('Decided', decided)}
        </tbody>
      </table>
    </div>`
}

/** What each standard of a year says; where several became one, each under its number, and one sign where none says any. */
const sayings = (standards: readonly StandardThen[], saying: Saying): readonly Inserted[] => {
  const [one] = standards
  if (one === undefined || standards.length === 1) return one === undefined ? [] : [saying(one)]
  const all = standards.map(standard => ({ number: standard.number, words: saying(standard) }))
  return all.every(({ words: own }) => own === nothing)
    ? [nothing]
    : all.map(({ number, words: own }) => html`<div><b>No. ${number}:</b> ${own}</div>`)
}

const rowOf = (title: string, cells: readonly Html[]): Html =>
  html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${title}</th>
    ${cells}
  </tr>`

const asked = ({ number, title }: StandardThen, year: string): Html =>
  html`<div><a class="govuk-link" href="${year}/positions/${number}">${number}. ${title}</a></div>`

const nothing = html`<span class="quiet">–</span>`

const words = (text: string | undefined): Html => (text === undefined || text.trim() === '' ? nothing : said(text))

/** What the score says in its own edition’s words. */
const label: Saying = ({ position }) => {
  const { outcome, asked: question } = position ?? {}
  if (outcome?.kind !== 'score') return nothing
  return words(question?.answer.scale.find(({ score }) => score === outcome.score)?.label)
}

/** Both ends as groups gave them; nothing lies between. */
const spread: Saying = ({ answers }) => {
  const scores = answers.flatMap(({ answer }) => (answer.kind === 'score' ? [answer.score] : []))
  if (scores.length === 0) return html`<span class="quiet">no score of a group</span>`
  const [least, most] = [Math.min(...scores), Math.max(...scores)]
  return least === most ? String(least) : `${least} to ${most}`
}

const evidence: Saying = ({ answers }) => {
  const giving = answers.filter(({ evidenceCount }) => evidenceCount > 0)
  return giving.length === 0
    ? html`<span class="quiet">none</span>`
    : giving.map(({ group, evidenceCount }) => html`<div>${group.name}: ${sayCount(evidenceCount, 'piece')}</div>`)
}

const why: Saying = ({ position }) => words(position?.outcome.kind === 'none' ? position.outcome.why : undefined)

const dissent: Saying = ({ position }) =>
  position === undefined || position.dissents.length === 0
    ? nothing
    : position.dissents.map(
        ({ words: own, name }) => html`<div>${said(own)} <span class="quiet">${name ?? 'no name given'}</span></div>`,
      )

const decided: Saying = ({ position }) =>
  position === undefined ? html`<span class="quiet">not yet</span>` : `${position.meeting}, ${sayDay(position.metOn)}`
