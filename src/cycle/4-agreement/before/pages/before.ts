import { agreedMark, html, quoted, type Html } from '#design'
import { differencesPart, exercisePath } from '#exercise'
import { sayDay, type Id } from '#ground'
import type { Edition } from '#instrument'
import { prose } from '../../pages/prose.ts'
import { drawn, type Position } from '../../position/position.ts'
import type { PositionsBefore } from '../before.ts'

export type BeforeView = {
  readonly partnership: Id<'partnership'>
  readonly edition: Edition
  readonly before: PositionsBefore | undefined
}

/** What was agreed in the year before, a panel for each standard that this one goes on from. */
export const beforePart = ({ partnership, edition, before }: BeforeView): Html => {
  if (before === undefined)
    return html`<h3 class="govuk-heading-s">The year before</h3>
      <p class="govuk-body-s">There was no exercise before this one.</p>`
  const { sources, label } = before
  const whole = sources.filter(({ source }) => source.share === 'whole').length
  return html`<h3 class="govuk-heading-s">What we agreed in ${label}</h3>
    ${whole > 1 && html`<p>${whole} standards became this one. Agree it afresh.</p>`}
    ${sources.length === 0 && html`<p>${whyNone(before)}</p>`}
    ${!before.isConfirmed && sources.some(each => each.position) && html`<p>These were never confirmed.</p>`}
    ${sources.map(each => panel(each, { partnership, edition, before }))}`
}

const whyNone = ({ isLinked, label }: PositionsBefore): string =>
  isLinked
    ? `This standard is new. Nothing like it was asked in ${label}.`
    : `${label} was run on other standards, and nothing says how they belong to these.`

type Panel = Omit<BeforeView, 'before'> & { readonly before: PositionsBefore }

const panel = (
  { source, position }: PositionsBefore['sources'][number],
  { partnership, edition, before }: Panel,
): Html => {
  const title = position?.asked.standard.shortTitle ?? source.standard.shortTitle
  const { number } = source.standard
  return html`<details class="band__help" open data-folds-when-narrow>
    <summary>${before.isSameEdition ? 'The position on record' : `Then ${number}: ${title}`}</summary>
    ${position === undefined ? html`<p>Nothing was recorded.</p>` : agreed(position, before.isSameEdition)}
    ${!before.isSameEdition && differencesPart(source, edition, before.edition)}
    <p>
      <a class="govuk-link" href="${exercisePath(partnership, before.exercise)}/trace/standards/${number}"
        >What was planned and done about it<span class="govuk-visually-hidden">, standard ${number} then</span></a
      >
    </p>
  </details>`
}

/** Hollow where it was agreed on another edition. */
const mark = ({ outcome }: Position, isSameEdition: boolean): Html =>
  outcome.kind === 'score' && !isSameEdition
    ? html`<span class="agreed agreed--none">${outcome.score}</span>`
    : agreedMark(drawn({ outcome }))

/** The position whole, under its old question: the number with its label, the words, dissent and what was to be done. */
const agreed = (position: Position, isSameEdition: boolean): Html => {
  const { outcome, asked, summary, variations, implications, dissents, metOn } = position
  const label = asked.answer.scale.find(({ score }) => outcome.kind === 'score' && score === outcome.score)?.label
  return html`<p>
      ${mark(position, isSameEdition)} ${label ?? 'No agreed position that year'}
      <span class="quiet">${sayDay(metOn)}</span>
    </p>
    ${outcome.kind === 'none' && part('Why there was none', outcome.why)}
    ${outcome.kind === 'none' && part('What would have settled it', outcome.wouldSettle)}
    ${summary.trim() !== '' && quoted(prose(summary, 'govuk-body-s'))} ${part('Where it varied', variations)}
    ${part('What we said it meant for the plan', implications)}
    ${
      dissents.length > 0 &&
      html`<p><b>Dissent</b></p>
        ${dissents.map(({ words, name }) => quoted(prose(words, 'govuk-body-s'), name ?? 'Without a name'))}`
    }`
}

const part = (title: string, words: string): Html | false =>
  words.trim() !== '' &&
  html`<p><b>${title}</b></p>
    ${quoted(prose(words, 'govuk-body-s'))}`
