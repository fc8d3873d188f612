import { boxesKey, html, lettersFor, stripTable, type Html, type Inserted } from '#design'
import { talliesInRow } from '#scoring'
import { positionPath, positionsPath } from '../../paths.ts'
import { drawn } from '../../position/position.ts'
import { sayDissents, sectionsOf, type Line } from '../twelve.ts'
import type { TwelveView } from '../view.ts'

const notAsked = { sign: '–', words: 'not asked' }
const notHeard = { sign: '…', words: 'not heard yet' }
const cannotJudge = { sign: 'cj', words: 'can’t judge' }

/** All standards in one table: where the groups stand on each, and what was agreed. */
export const strips = (view: TwelveView): Html => {
  const { edition, lines, order, sittings } = view
  const marks = lettersFor(sittings.map(({ group }) => group.name))
  const groups = sittings.map(({ group }, at) => ({ name: group.name, mark: marks[at] ?? '' }))
  return html`${boxesKey(groups, 'Agreed by the partnership')}
  ${stripTable({
    caption: 'The standards: each group’s score, and what was agreed',
    rowName: 'Standard',
    boxesName: 'Where the groups stand, 1 to 5',
    boxes: edition.answer.max,
    groups,
    sections: sectionsOf(lines, order).map(section => ({
      title: section.title,
      rows: section.lines.map(line => row(line, view)),
    })),
  })}
  ${signs(view)}`
}

const row = (line: Line, view: TwelveView) => ({
  number: line.standard,
  title: line.title,
  href: positionPath(view.partnership, view.exercise.id, line.standard),
  scores: view.sittings.map(sitting => scoreIn(line, sitting, view)),
  agreed: drawn(line.position),
  below: talliesInRow(
    view.tallies.filter(({ standard }) => standard === line.standard),
    group => nameIn(view, group),
  ),
  doing: doing(line, view),
})

const nameIn = ({ sittings }: TwelveView, id: string): string =>
  sittings.find(({ group }) => group.id === id)?.group.name ?? ''

const scoreIn = (
  { standard, spread }: Line,
  { group, standards }: TwelveView['sittings'][number],
  view: TwelveView,
) => {
  if (!standards.includes(standard)) return notAsked
  const scored = spread.scores.find(each => each.group.id === group.id)
  if (scored) return scored.score
  return view.answers.some(each => each.group.id === group.id && each.standard === standard) ? cannotJudge : notHeard
}

const doing = ({ standard, position }: Line, view: TwelveView): Html => {
  const href = positionPath(view.partnership, view.exercise.id, standard)
  const link = (words: Inserted): Html =>
    html`<a class="govuk-link" href="${href}"
      >${words}<span class="govuk-visually-hidden">, standard ${standard}</span></a
    >`
  if (position === undefined)
    return html`${view.mayRecord ? link(html`<b>Agree this one</b>`) : 'open'}${
      view.mayRecord && view.drafted.includes(standard) && html`<br />draft begun`
    }`
  const dissents = position.dissents.length > 0 && html`<br />${sayDissents(position.dissents.length)}`
  return position.outcome.kind === 'none'
    ? html`${link('Read why')}<br />none this year${dissents}`
    : html`${link('Read')}${dissents}`
}

const signs = ({ partnership, exercise, order }: TwelveView): Html => {
  const own = positionsPath(partnership, exercise.id)
  return html`<p class="govuk-body-s quiet narrow">
    – not asked. … not heard yet. cj: can’t judge. There is no total and no average: each judgement stays its own.
    ${
      order === 'differences'
        ? html`<a class="govuk-link" href="${own}?order=standards">Put them in the order of the standards</a>`
        : html`<a class="govuk-link" href="${own}">Put the differences first</a>`
    }
  </p>`
}
