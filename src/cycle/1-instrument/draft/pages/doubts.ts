import { button, details, html, type Html } from '#design'
import { sayCount } from '#ground'
import type { Doubt } from '../../proposing/doubt.ts'
import type { SaidDoubt } from '../../proposing/doubts.ts'
import { scoresAsked } from '../../proposing/usual-labels.ts'
import { usualList } from './usual.ts'

/** What the program was unsure of, open doubts first, each with its ways out as buttons. `done` is where a press leads. */
export const doubtsPart = (
  doubts: readonly SaidDoubt[],
  placeOf: (doubt: Doubt) => Link | undefined,
  done?: Landing,
): Html => {
  const open = doubts.filter(({ doubt }) => doubt.answered === undefined)
  const answered = doubts.filter(({ doubt }) => doubt.answered !== undefined)
  const isAtRow = open.some(({ doubt }) => doubt.id === done?.at)
  return html`<h2 class="govuk-heading-m" id="doubts" tabindex="-1">What Stocktake is unsure of</h2>
    ${done && !isAtRow && html`<p class="govuk-body" role="status">${done.said}</p>`}
    <p class="govuk-body">${sayOpen(open.length, answered.length)}</p>
    <ol class="waiting">
      ${open.map(each => doubtRow(each, placeOf(each.doubt), each.doubt.id === done?.at ? done.said : undefined))}
    </ol>
    ${together(open)}
    ${
      answered.length > 0 &&
      details({
        summaryText: `${sayCount(answered.length, 'doubt')} looked at`,
        html: html`<ul class="govuk-list govuk-list--bullet">
          ${answered.map(
            ({ doubt, unsure }) => html`<li>${unsure} <b>${doubt.choices[doubt.answered ?? 0]?.words ?? ''}</b></li>`,
          )}
        </ul>`,
      })
    }`
}

/** Doubts of one kind, where there are several, can be answered with one press. */
const together = (open: readonly SaidDoubt[]): Html | undefined => {
  const several = [...Map.groupBy(open, ({ doubt }) => doubt.kind).values()].filter(own => own.length >= 3)
  return several.length === 0
    ? undefined
    : html`<p class="govuk-body">Several of one kind can be answered at once:</p>
        <ul class="govuk-list">
          ${several.map(allOf)}
        </ul>`
}

const allOf = (own: readonly SaidDoubt[]): Html | undefined => {
  const [first] = own
  if (first === undefined) return undefined
  const choices = Math.min(...own.map(({ doubt }) => doubt.choices.length))
  return html`<li>
    <b>All ${own.length} like “${first.unsure}”</b>
    <span class="inline-forms">
      ${first.doubt.choices
        .slice(0, choices)
        .map(
          ({ words }, at) =>
            html`<button class="link-button" name="press" value="answer-all>${first.doubt.kind}>${at}">
              ${at === 0 ? words : `With each as here: ${words}`}
            </button>`,
        )}
    </span>
  </li>`
}

/** The doubt that a page opens at after another was answered, and what was done; without one, the list. */
export type Landing = { readonly at?: string; readonly said: string }

/** Where a press on a doubt leads: to the open one after it, else to the list. */
export const landingAfter = (doubts: readonly Doubt[], pressed: string): Landing | undefined => {
  const [deed, which = '', choice] = pressed.split('>')
  if (deed === 'again') return { said: `The document was read again. ${sayLeft(doubts)}` }
  if (deed !== 'answer' && deed !== 'answer-all') return undefined
  const here = doubts.find(({ id, kind }) => id === which || (deed === 'answer-all' && kind === which))
  const words = here?.answered === undefined ? undefined : here.choices[Number(choice)]?.words
  const open = doubts.filter(({ answered }) => answered === undefined)
  const next = deed === 'answer' ? (open.find(({ id }) => isAfter(id, which)) ?? open[0]) : undefined
  const left = sayLeft(doubts)
  return {
    ...(next && words !== undefined ? { at: next.id } : {}),
    said: words === undefined ? `The document was read again. ${left}` : `Done: ${words}. ${left}`,
  }
}

const sayLeft = (doubts: readonly Doubt[]): string => {
  const open = doubts.filter(({ answered }) => answered === undefined).length
  return open === 0 ? 'Nothing is left to look at.' : `${sayCount(open, 'thing')} left to look at.`
}

const isAfter = (one: string, other: string): boolean => Number(one.slice(1)) > Number(other.slice(1))

export type Link = { readonly text: string; readonly href: string }

const sayOpen = (open: number, answered: number): string => {
  if (open === 0) return answered === 0 ? 'Nothing. Read it through all the same.' : 'Nothing any more.'
  return `${sayCount(open, 'thing')} to look at. Each says what was done about it; nothing was guessed without telling you.`
}

/** As many places as a person looks up; the document as it was read has all of them. */
const mostPlaces = 6

const sayPlaces = (places: readonly string[]): string =>
  [
    ...places.slice(0, mostPlaces),
    ...(places.length > mostPlaces ? [`and ${sayCount(places.length - mostPlaces, 'other place')}`] : []),
  ].join(' · ')

/** What the usual labels are, wherever they can be taken. */
const usualBeside = ({ choices }: Doubt): Html | undefined =>
  choices.some(({ corrections }) => corrections.some(({ kind }) => kind === 'usual-labels'))
    ? details({ summaryText: 'The usual labels', html: usualList(scoresAsked) })
    : undefined

const doubtRow = ({ doubt, unsure, did, places }: SaidDoubt, link: Link | undefined, said: string | undefined): Html =>
  html`<li id="${doubt.id}" tabindex="-1">
    <span
      >${said !== undefined && html`<small role="status">${said}</small> `}${unsure}
      <b>${did}</b>${usualBeside(doubt)}<small
        >${sayPlaces(places)}${link && html` <a class="govuk-link" href="${link.href}">${link.text}</a>`}</small
      ></span
    >
    <span class="inline-forms">
      ${doubt.choices.map(({ words }, at) =>
        button({
          text: words,
          name: 'press',
          value: `answer>${doubt.id}>${at}`,
          classes: 'govuk-button--secondary',
          attributes: { 'aria-describedby': doubt.id },
        }),
      )}
    </span>
  </li>`
