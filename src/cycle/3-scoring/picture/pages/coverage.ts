import { columns, flag, html, standing, type Html } from '#design'
import { saySeat, saySitting, type Sitting } from '#exercise'
import { sayCount, sayDay, sayList, type Id } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import type { Silences } from '../silence.ts'

/** How far a group is on a standard. Of a draft no more is known than that it has an answer. */
export type CoverageState = 'submitted' | 'answered' | 'not-yet' | 'not-asked'

export type CoverageView = {
  readonly frame: Frame
  readonly label: string
  readonly standards: readonly QuestionAsAsked['standard'][]
  readonly sittings: readonly Sitting[]
  readonly stateOf: (group: Id<'group'>, standard: number) => CoverageState
  readonly submittedAt: ReadonlyMap<Id<'group'>, string>
  readonly silences: Silences
  readonly hrefs: { readonly year: string; readonly spread: string; readonly group: (id: Id<'group'>) => string }
}

const stateWords: Readonly<Record<CoverageState, string>> = {
  submitted: 'Submitted',
  answered: 'Answered',
  'not-yet': 'Not yet',
  'not-asked': 'Not asked',
}

/** Who has been heard, on what, and who has not. */
export const coveragePage = (view: CoverageView): Html =>
  framed(view.frame, {
    title: 'Who has been heard',
    caption: `This year, ${view.label}`,
    lede: 'Silence is shown here: a gap is something to know about, and to fill while there is time.',
    current: 'this-year',
    back: { text: 'This year', href: view.hrefs.year },
    main: html`${columns(sat(view), silent(view))} ${grid(view)}
      <p class="govuk-body">
        <a class="govuk-link" href="${view.hrefs.spread}">Where the groups’ scores stand</a>
      </p>`,
  })

const sat = ({ sittings, submittedAt, hrefs }: CoverageView): Html =>
  html`<h2 class="govuk-heading-m">Who has sat</h2>
    ${standing(
      sittings.map(sitting => {
        const { group } = sitting
        const said = saySitting(sitting)
        const submitted = submittedAt.get(group.id)
        return {
          name: html`<a class="govuk-link" href="${hrefs.group(group.id)}">${group.name}</a>`,
          state: submitted === undefined ? flag('Not submitted') : submitted,
          note: said ?? 'No sitting on record',
          heavy: submitted === undefined,
        }
      }),
    )}`

const silent = ({ silences, standards, sittings }: CoverageView): Html => {
  const { notSubmitted, vacant, withoutFamilies, withoutEvidence, cantJudge, asksNobody } = silences
  const all = standards.length
  const nothing = notSubmitted.length === sittings.length ? 'No group has submitted its answers yet.' : undefined
  const couldJudge =
    notSubmitted.length > 0 ? 'Every group that has submitted could judge.' : 'Every group could judge.'
  return html`<h2 class="govuk-heading-m">Who has not been heard</h2>
    ${
      vacant.length > 0
        ? standing(
            vacant.flatMap(({ group, seats }) =>
              seats.map(seat => ({
                name: saySeat(seat),
                state: flag('Seat vacant'),
                note: `${group.name}${seat.vacantSince ? `, since ${sayDay(seat.vacantSince)}` : ''}`,
              })),
            ),
          )
        : html`<p class="govuk-body">Every seat is held.</p>`
    }
    ${finding('No child, young person or family heard', numbers(withoutFamilies, all), 'Somebody was heard on every standard.')}
    ${finding('A score without evidence', byGroup(withoutEvidence), nothing ?? 'No score is without evidence.')}
    ${finding('A group cannot judge yet', byGroup(cantJudge), nothing ?? couldJudge)}
    ${finding('No group is asked', numbers(asksNobody, all), 'Every standard is asked of somebody.')}`
}

const finding = (title: string, words: string, otherwise: string): Html =>
  html`<h3 class="govuk-heading-s">${title}</h3>
    <p class="govuk-body">${words || otherwise}</p>`

const numbers = (standards: readonly number[], all: number): string => {
  if (standards.length === 0) return ''
  if (standards.length === all) return 'On every standard.'
  return `On ${sayCount(standards.length, 'standard')}: ${sayList(standards.map(String))}.`
}

const byGroup = (list: Silences['cantJudge']): string =>
  list.map(({ standard, groups }) => `On standard ${standard}: ${sayList(groups.map(group => group.name))}.`).join(' ')

const grid = ({ standards, sittings, stateOf }: CoverageView): Html =>
  html`<h2 class="govuk-heading-m">Every group and every standard</h2>
    <p class="govuk-body narrow">
      “Answered” is a draft with an answer. What it says is seen by the group’s leads and the champion only.
    </p>
    <table class="strips">
      <caption class="govuk-visually-hidden">
        How far each group is on each standard
      </caption>
      <thead>
        <tr>
          <th scope="col">Standard</th>
          ${sittings.map(({ group }) => html`<th scope="col" class="strips__n">${group.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${standards.map(
          ({ number, shortTitle }) =>
            html`<tr>
              <th scope="row"><span class="strips__number">${number}</span> ${shortTitle}</th>
              ${sittings.map(({ group }) => cell(group.name, stateOf(group.id, number)))}
            </tr>`,
        )}
      </tbody>
    </table>`

const cell = (name: string, state: CoverageState): Html =>
  html`<td class="strips__n" data-name="${name}">
    ${
      state === 'submitted'
        ? stateWords.submitted
        : state === 'not-asked'
          ? html`<span class="quiet">${stateWords['not-asked']}</span>`
          : html`<b>${stateWords[state]}</b>`
    }
  </td>`
