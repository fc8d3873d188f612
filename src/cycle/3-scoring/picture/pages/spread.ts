import { boxesKey, fiveBoxes, flag, html, insetText, lettersFor, type Html } from '#design'
import { sayList } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import { talliesInRow, type NameOf } from '../../tally/pages/tally.ts'
import type { Tally } from '../../tally/tally.ts'
import type { SubmittingGroup } from '../../submission/submission.ts'
import type { Spread } from '../spread.ts'

export type SpreadView = {
  readonly frame: Frame
  readonly label: string
  readonly standardOf: (standard: number) => QuestionAsAsked['standard']
  /** Groups with a submission that counts, in the order of the sittings. */
  readonly groups: readonly SubmittingGroup[]
  readonly notSubmitted: readonly string[]
  readonly spreads: readonly Spread[]
  /** How rooms scored in workshops. */
  readonly tallies: readonly Tally[]
  readonly nameOf: NameOf
  readonly isAsked: (group: string, standard: number) => boolean
  readonly isAskedOfAnyone: (standard: number) => boolean
  readonly onBehalf: readonly string[]
  readonly hrefs: {
    readonly year: string
    readonly coverage: string
    readonly answer: (group: string, standard: number) => string
  }
}

/** Where the groups stand on each standard: the drawing and its numbers in one table, differences first. */
export const spreadPage = (view: SpreadView): Html =>
  framed(view.frame, {
    title: 'Where the groups’ scores stand',
    caption: `This year, ${view.label}`,
    lede: 'What each group submitted, side by side, and how rooms scored in workshops. A difference is a finding to talk about. Nothing is averaged.',
    current: 'this-year',
    back: { text: 'This year', href: view.hrefs.year },
    main: html`${view.groups.length === 0 && nobody()}
    ${(view.groups.length > 0 || view.tallies.length > 0) && drawn(view)} ${silent(view)}`,
  })

const nobody = (): Html => insetText({ text: 'No group has submitted its answers yet.' })

const silent = ({ notSubmitted, onBehalf, hrefs }: SpreadView): Html =>
  html`${
      notSubmitted.length > 0 &&
      html`<p class="govuk-body narrow"><b>Not submitted yet:</b> ${sayList(notSubmitted)}.</p>`
    }
    ${
      onBehalf.length > 0 &&
      html`<p class="govuk-body narrow">
        <b>Entered on behalf of the group,</b> from its paper: ${sayList(onBehalf)}.
      </p>`
    }
    <p class="govuk-body"><a class="govuk-link" href="${hrefs.coverage}">Who has been heard, and who has not</a></p>`

type Marked = SubmittingGroup & { readonly mark: string }

const drawn = (view: SpreadView): Html => {
  const marks = lettersFor(view.groups.map(group => group.name))
  const groups = view.groups.map((group, at) => ({ ...group, mark: marks[at] ?? '' }))
  const [apart, close] = [view.spreads.filter(each => each.isApart), view.spreads.filter(each => !each.isApart)]
  return html`${groups.length > 0 && boxesKey(groups)}
    <table class="strips">
      <caption class="govuk-visually-hidden">
        The groups’ scores on each standard, those that are two or more apart first
      </caption>
      <thead>
        <tr>
          <th scope="col">Standard</th>
          <th scope="col">Where the groups stand, 1 to 5</th>
          ${groups.map(
            ({ mark, name }) => html`<th scope="col" class="strips__n"><abbr title="${name}">${mark}</abbr></th>`,
          )}
          <th scope="col">To know</th>
        </tr>
      </thead>
      ${section('Two or more apart', apart, groups, view)}
      ${section(apart.length > 0 ? 'Closer together' : undefined, close, groups, view)}
    </table>
    <p class="govuk-body-s quiet narrow">– not asked, or no answer. cj: can’t judge.</p>`
}

const section = (
  title: string | undefined,
  spreads: readonly Spread[],
  groups: readonly Marked[],
  view: SpreadView,
): Html | undefined =>
  spreads.length === 0
    ? undefined
    : html`<tbody>
        ${
          title &&
          html`<tr class="strips__section">
            <th colspan="${groups.length + 3}" scope="colgroup">${title}</th>
          </tr>`
        }
        ${spreads.map(spread => line(spread, groups, view))}
      </tbody>`

const line = (spread: Spread, groups: readonly Marked[], view: SpreadView): Html => {
  const { number, shortTitle } = view.standardOf(spread.standard)
  const tallies = view.tallies.filter(tally => tally.standard === spread.standard)
  const standing = groups.flatMap(({ id, name, mark }) => {
    const found = spread.scores.find(each => each.group.id === id)
    return found ? [{ name, mark, score: found.score }] : []
  })
  return html`<tr>
    <th scope="row"><span class="strips__number">${number}</span> ${shortTitle}</th>
    <td>
      ${(standing.length > 0 || tallies.length === 0) && fiveBoxes({ groups: standing })}${talliesInRow(tallies, view.nameOf)}
    </td>
    ${groups.map(group => cell(spread, group, view))}
    <td>${toKnow(spread, view.isAskedOfAnyone(spread.standard))}</td>
  </tr>`
}

const cell = (spread: Spread, group: Marked, view: SpreadView): Html => {
  const found = spread.scores.find(each => each.group.id === group.id)
  const href = view.hrefs.answer(group.id, spread.standard)
  const linked = (sign: string | number, words: string) =>
    html`<a class="govuk-link" href="${href}">${sign}<span class="govuk-visually-hidden">${words}</span></a>`
  const inside = found
    ? linked(found.score, `, ${group.name}`)
    : spread.cantJudge.some(each => each.id === group.id)
      ? linked('cj', `: ${group.name} can’t judge`)
      : html`<span class="quiet" aria-hidden="true">–</span
          ><span class="govuk-visually-hidden"
            >${view.isAsked(group.id, spread.standard) ? 'no answer' : 'not asked'}</span
          >`
  return html`<td class="strips__n" data-name="${group.mark}">${inside}</td>`
}

const toKnow = ({ isApart, cantJudge, withoutEvidence, scores }: Spread, isAsked: boolean): Html => {
  const names = (groups: readonly SubmittingGroup[]) => sayList(groups.map(group => group.name))
  const found = [
    isApart && flag('Two or more apart'),
    cantJudge.length > 0 && `Cannot judge yet: ${names(cantJudge)}`,
    withoutEvidence.length > 0 && `No evidence: ${names(withoutEvidence)}`,
    scores.length + cantJudge.length === 0 && (isAsked ? 'No answer submitted yet' : 'No group is asked'),
  ].filter(part => part !== false)
  return html`${found.map((part, at) => html`${at > 0 && html`<br />`}${part}`)}`
}
