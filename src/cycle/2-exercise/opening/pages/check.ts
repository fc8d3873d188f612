import { actions, button, html, table, type Html } from '#design'
import { capital, sayCount, sayList, type Id } from '#ground'
import { goesBack, namedAmong, termsOf, wordsOf, type Edition, type LocalTerms } from '#instrument'
import { framed, type Frame } from '#people'
import type { Before } from '../../before/before.ts'
import { goesBackBehind } from '../../before/pages/differences.ts'
import { yearsPath } from '../../paths.ts'
import { changesTo, splitOf, type Became, type Changed } from '../change.ts'

export type CheckView = {
  readonly partnership: Id<'partnership'>
  readonly before: Before
  /** The exercise that is to be opened. */
  readonly label: string
  readonly edition: Edition
  readonly terms: LocalTerms
  /** Everything that was typed, to be sent again. */
  readonly posted: readonly (readonly [name: string, values: readonly string[]])[]
}

const becameWords: Readonly<Record<Became, string>> = {
  same: 'as it was',
  reworded: 'worded anew',
  older: 'in the older words',
  merged: 'put together',
  part: 'was part of another',
  new: 'new',
}

/** What changes with another edition, before a year is opened on it. */
export const checkPage = (frame: Frame, view: CheckView): Html => {
  const { partnership, before, label, edition, posted } = view
  return framed(frame, {
    title: 'Other standards than the year before',
    current: 'this-year',
    back: { text: 'All years', href: yearsPath(partnership) },
    lede: `${before.label} was run on ${called(before.edition, edition)}. ${label} would be run on ${called(edition, before.edition)}.`,
    main: html`${before.links === undefined ? notLinked(before) : linked(view)}
      <form method="post" action="${yearsPath(partnership)}">
        ${posted.flatMap(([name, values]) =>
          values.map(value => html`<input type="hidden" name="${name}" value="${value}" />`),
        )}
        <input type="hidden" name="checked" value="${edition.id}" />
        ${actions(
          button({ text: 'Open the exercise', preventDoubleClick: true }),
          button({ text: 'Change something first', name: 'do', value: 'change', classes: 'govuk-button--secondary' }),
        )}
      </form>`,
  })
}

const notLinked = ({ label }: Before): Html =>
  html`<p class="govuk-body narrow">
    Nothing says how the standards of the two belong together. Nothing that was said in ${label} will stand beside this
    year’s questions, no evidence will come forward, and the years can’t be compared standard by standard.
  </p>`

const linked = ({ before, edition, terms }: CheckView): Html => {
  const changes = changesTo(before, edition)
  const say = (text: string): string => wordsOf(text, termsOf(edition, terms))
  return html`<p class="govuk-body narrow">
      ${sayKinds(changes)}. Scores of the two never stand in one line as if the question were the same, and nothing is
      averaged.
    </p>
    ${goesBack(before.links ?? []) && olderOnes(before)} ${sayGone(before)}
    <div class="scrolls" role="region" aria-label="What changes" tabindex="0">
      ${table({
        caption: 'What changes, standard by standard',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [
          { text: 'This year' },
          { text: `In ${before.label}` },
          { text: 'What is different' },
          { text: changes.some(({ milder }) => milder.length > 0) ? 'How much is asked for' : 'More is asked for' },
        ],
        rows: changes.map(each => [
          { text: `${each.number}. ${say(each.title)}` },
          { text: sayFrom(each) },
          { html: differences(each) },
          { text: sayAsked(each) },
        ]),
      })}
    </div>`
}

/** What an edition is called beside another: with its version where both have one title. */
const called = (one: Edition, other: Edition): string =>
  one.title === other.title ? namedAmong([one, other])(one) : `“${one.title}”`

/** A year that turns back from newer standards to those before them. */
const olderOnes = ({ label }: Before): Html =>
  html`<p class="govuk-body narrow">
    <b>This year uses the older standards</b>, from before those of ${label}. What changed between the two is what the
    newer ones changed: this year goes back behind it.
  </p>`

const sayAsked = ({ stricter, milder }: Changed): string =>
  [
    ...(stricter.length === 0 ? [] : [sayList(stricter.map(String))]),
    ...(milder.length === 0 ? [] : [`less for a ${sayList(milder.map(String))}`]),
  ].join('; ') || '–'

/** `8 worded anew, 1 put together`. */
const sayKinds = (changes: readonly Changed[]): string => {
  const kinds = Object.keys(becameWords) as readonly Became[]
  const counted = kinds.flatMap(kind => {
    const count = changes.filter(({ became }) => became === kind).length
    return count === 0 ? [] : [`${count} ${becameWords[kind]}`]
  })
  return `Of ${sayCount(changes.length, 'standard')}: ${sayList(counted)}`
}

const sayGone = (before: Before): Html => {
  const { split, dropped } = splitOf(before)
  const named = (numbers: readonly number[]): string =>
    `${numbers.length === 1 ? 'standard' : 'standards'} ${sayList(numbers.map(String))} of ${before.label}`
  return html`${split.length > 0 && html`<p class="govuk-body narrow">In two places now: ${named(split)}.</p>`}
  ${dropped.length > 0 && html`<p class="govuk-body narrow">Not asked any more: ${named(dropped)}.</p>`}`
}

const sayFrom = ({ sources }: Changed): string =>
  sources.length === 0
    ? 'not asked'
    : sayList(sources.map(({ standard, share }) => `${share === 'part' ? 'part of ' : ''}${standard.number}`))

const differences = ({ became, sources }: Changed): Html =>
  html`${capital(becameWords[became])}. ${listOf(sources.flatMap(({ differs }) => differs))}
  ${listOf(
    sources.flatMap(({ undone }) => undone),
    html`<p class="govuk-body-s govuk-!-margin-bottom-1">${goesBackBehind}:</p>`,
  )}`

const listOf = (all: readonly string[], over?: Html): Html | false =>
  all.length > 0 &&
  html`${over}
    <ul class="govuk-list govuk-list--bullet govuk-body-s">
      ${[...new Set(all)].map(words => html`<li>${words}</li>`)}
    </ul>`
