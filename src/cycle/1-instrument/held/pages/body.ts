import { details, explainer, html, summaryList, type Explainer, type Html } from '#design'
import { bandsOf, promptsOf, type Edition, type Section, type Standard } from '../../edition.ts'
import { explainedFor } from '../../glossary/explained.ts'
import { shippedWords } from '../../glossary/shipped.ts'
import { saySpan } from '../../span.ts'
import { termsOf, wordsOf } from '../../words.ts'

type Say = (text: string) => string

/** How a text is said, and how its words are explained where they first stand. */
type Saying = { readonly say: Say; readonly explained: Explainer }

/** Everything that an edition holds, in the order in which it is asked. */
export const editionBody = (edition: Edition): Html => {
  const terms = termsOf(edition)
  const say: Say = text => wordsOf(text, terms)
  const saying = { say, explained: explainer(explainedFor([], shippedWords, edition, terms)) }
  return html`${contents(edition, say)} ${scale(edition, say)}
  ${edition.sections.map(section => sectionPart(edition, section, saying))} ${capacity(edition, say)}
  ${glossary(edition)}`
}

const contents = ({ sections }: Edition, say: Say): Html =>
  html`<nav aria-label="Standards">
    <ol class="govuk-list govuk-list--number">
      ${sections
        .flatMap(({ standards }) => standards)
        .map(({ number, title }) => html`<li><a class="govuk-link" href="#standard-${number}">${say(title)}</a></li>`)}
    </ol>
  </nav>`

const scale = ({ answer }: Edition, say: Say): Html =>
  html`<h2 class="govuk-heading-m">What a score means</h2>
    ${summaryList({
      rows: [
        ...answer.scale.map(({ score, label }) => ({ key: { text: String(score) }, value: { text: say(label) } })),
        { key: { text: '–' }, value: { text: `${say(answer.cannotJudge.label)}. ${say(answer.cannotJudge.hint)}` } },
      ],
    })}`

const sectionPart = (edition: Edition, section: Section, saying: Saying): Html =>
  html`<h2 class="govuk-heading-l">${saying.say(section.title)}</h2>
    ${asked(section, saying.say)} ${section.standards.map(standard => standardPart(edition, standard, saying))}`

const asked = ({ fields }: Section, say: Say): Html =>
  details({
    summaryText: 'What is asked in this section',
    html: html`<ul class="govuk-list govuk-list--bullet">
      ${Object.values(fields).map(({ heading, question }) => html`<li>${say(heading)}: ${say(question)}</li>`)}
    </ul>`,
  })

const standardPart = (edition: Edition, standard: Standard, { say, explained }: Saying): Html =>
  html`<section class="narrow" id="standard-${standard.number}">
    <h3 class="govuk-heading-m">${standard.number}. ${say(standard.title)}</h3>
    ${
      standard.plain !== standard.title &&
      html`<p class="govuk-body quiet">In plain words: ${explained(say(standard.plain))}</p>`
    }
    ${bandsOf(edition, standard).map(
      ({ from, to, statements }) =>
        html`<h4 class="govuk-heading-s">What ${saySpan({ from, to })} often looks like</h4>
          <ul class="govuk-list govuk-list--bullet">
            ${statements.map(({ words }) => html`<li>${explained(say(words))}</li>`)}
          </ul>`,
    )}
    ${
      promptsOf(edition, standard).length > 0 &&
      html`<h4 class="govuk-heading-s">Questions</h4>
        <ul class="govuk-list govuk-list--bullet">
          ${promptsOf(edition, standard).map(({ words }) => html`<li>${explained(say(words))}</li>`)}
        </ul>`
    }
  </section>`

const capacity = ({ capacity: question }: Edition, say: Say): Html | undefined =>
  question &&
  html`<h2 class="govuk-heading-m">Asked on every standard</h2>
    <p class="govuk-body">${say(question.words)}</p>
    <ul class="govuk-list govuk-list--bullet">
      ${question.answers.map(({ label }) => html`<li>${say(label)}</li>`)}
    </ul>`

const glossary = ({ glossary: words, terms }: Edition): Html | undefined =>
  words.length + terms.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">Words</h2>
        ${summaryList({
          rows: [
            ...words.map(({ word, means }) => ({ key: { text: word }, value: { text: means } })),
            ...terms.map(({ name, about }) => ({ key: { text: name }, value: { text: about } })),
          ],
        })}`
