import { html, quoted, type Html } from '#design'
import { differencesPart } from '#exercise'
import { isBlank } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { sayAnswer } from '../../response/fields.ts'
import { paragraphs } from '../../pages/conflict.ts'
import { variationKinds } from '../../response/response.ts'
import type { SubmittedResponse } from '../../submission/submission.ts'
import type { SaidBefore, WordsBefore } from '../before.ts'

/** The group’s own words of the year before, beside the box for this year’s: one panel for each standard they stood at. */
export const beforePart = (words: WordsBefore | undefined, asked: QuestionAsAsked): Html | undefined =>
  words &&
  html`<h3>Your group in ${words.label}</h3>
    ${whole(words) > 1 && html`<p>${whole(words)} standards became this one. Judge it afresh.</p>`}
    ${words.sources.length === 0 ? html`<p>${whyNone(words)}</p>` : words.sources.map(each => panel(each, words, asked))}`

const whole = ({ sources }: WordsBefore): number => sources.filter(({ source }) => source.share === 'whole').length

const whyNone = ({ isLinked, label }: WordsBefore): string =>
  isLinked
    ? `This standard is new. Nothing like it was asked in ${label}.`
    : `${label} was run on other standards, and nothing says how they belong to these.`

const panel = ({ source, said }: SaidBefore, words: WordsBefore, asked: QuestionAsAsked): Html => {
  const title = said?.asked.standard.shortTitle ?? source.standard.shortTitle
  const which = words.isSameEdition ? 'What you said' : `Then ${source.standard.number}: ${title}`
  return html`<details class="band__help" open data-folds-when-narrow>
    <summary>${which}</summary>
    ${said === undefined ? html`<p>Your group submitted nothing on it.</p>` : sayings(said)}
    ${!words.isSameEdition && differencesPart(source, asked, words.edition)}
  </details>`
}

/** Answer and texts as they stood, under their old question. */
const sayings = (said: SubmittedResponse): Html =>
  html`<p><b>${sayAnswer(said.answer, said.asked)}</b></p>
    ${isBlank(said.summary) ? html`<p class="quiet">No summary.</p>` : quoted(paragraphs(said.summary, 'govuk-body-s'))}
    ${
      said.variations.length > 0 &&
      html`<p><b>Where it varied</b></p>
        <ul>
          ${said.variations.map(
            ({ whose, kind, words }) => html`<li>${whose} (${variationKinds[kind].toLowerCase()}): ${words}</li>`,
          )}
        </ul>`
    }
    ${part(said.asked.fields.strategic?.question, said.strategic)}
    ${part(said.asked.fields.implications?.question, said.implications)}`

const part = (title: string | undefined, text: string): Html | false =>
  !isBlank(text) &&
  html`<p><b>${title ?? 'Implications'}</b></p>
    ${quoted(paragraphs(text, 'govuk-body-s'))}`
