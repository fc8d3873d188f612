import { button, details, html, type Html } from '#design'
import { sayCount } from '#ground'
import type { Doubt } from '../../proposing/doubt.ts'
import type { SaidDoubt } from '../../proposing/doubts.ts'
import { scoresAsked } from '../../proposing/usual-labels.ts'
import { usualList } from './usual.ts'

/** What the program was unsure of, open doubts first, each with its ways out as buttons. */
export const doubtsPart = (doubts: readonly SaidDoubt[], placeOf: (doubt: Doubt) => Link | undefined): Html => {
  const open = doubts.filter(({ doubt }) => doubt.answered === undefined)
  const answered = doubts.filter(({ doubt }) => doubt.answered !== undefined)
  return html`<h2 class="govuk-heading-m" id="doubts">What Stocktake is unsure of</h2>
    <p class="govuk-body">${sayOpen(open.length, answered.length)}</p>
    <ol class="waiting">
      ${open.map(each => doubtRow(each, placeOf(each.doubt)))}
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

const doubtRow = ({ doubt, unsure, did, places }: SaidDoubt, link: Link | undefined): Html =>
  html`<li id="${doubt.id}">
    <span
      >${unsure} <b>${did}</b
      ><small>${sayPlaces(places)}${link && html` <a class="govuk-link" href="${link.href}">${link.text}</a>`}</small
      >${usualBeside(doubt)}</span
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
