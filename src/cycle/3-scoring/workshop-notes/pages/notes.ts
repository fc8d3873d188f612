import { html, type Html } from '#design'
import { isBlank, sayDay } from '#ground'
import { namedIn, sayAgreed, type WorkshopNotes } from '../notes.ts'

/** What a workshop wrote that could not go into the response any more, beside it. */
export const notesBeside = (notes: readonly WorkshopNotes[]): Html | undefined => {
  const beside = notes.filter(({ inResponse }) => !inResponse)
  return beside.length === 0 ? undefined : html`${beside.map(one)}`
}

const one = ({ workshop, said, evidence, implications, agreed, takenBy }: WorkshopNotes): Html => {
  const part = (title: string, words: string): Html | undefined =>
    isBlank(words)
      ? undefined
      : html`<p class="govuk-body-s govuk-!-margin-bottom-0"><b>${title}</b></p>
          <p class="govuk-body-s">${inLines(words)}</p>`
  return html`<h3 class="govuk-heading-s">Notes of ${workshop.name}, ${sayDay(workshop.heldOn)}</h3>
    ${agreed && html`<p class="govuk-body-s">${sayAgreed(agreed)}</p>`}${part('What was said', said)}
    ${part('Evidence that was named', namedIn(evidence).join('\n'))}
    ${part('What this means for the plan', implications)}
    <p class="govuk-body-s quiet">Kept beside the answers, which were closed by then. Taken over by ${takenBy}.</p>`
}

const inLines = (words: string): readonly Html[] =>
  words.split('\n').map((line, at) => html`${at > 0 && html`<br />`}${line}`)

/** Whose words stand in the boxes of a page. */
export const sayTaken = (notes: readonly WorkshopNotes[]): string =>
  notes
    .filter(({ inResponse }) => inResponse)
    .map(
      ({ workshop }) =>
        `The notes of ${workshop.name}, ${sayDay(workshop.heldOn)}, were put into the boxes of this page.`,
    )
    .join(' ')
