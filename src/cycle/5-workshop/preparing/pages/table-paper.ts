import { html, type Html } from '#design'
import type { QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import { workshopPagePath } from '../../paths.ts'
import type { TablePapers, WorkshopPapers } from '../papers.ts'

/** One table's papers, to print: a sheet for each standard with room to write. */
export const tablePaperPage = (frame: Frame, papers: WorkshopPapers, table: TablePapers): Html => {
  const { workshop } = papers
  return framed(frame, {
    title: `Table ${table.letter}: ${workshop.name}`,
    caption: papers.when,
    current: 'this-year',
    back: {
      text: 'Run sheet',
      href: workshopPagePath({ partnership: workshop.partnership, workshop: workshop.id }, 'run-sheet'),
    },
    main: html`${table.people.length > 0 && html`<p class="govuk-body"><b>At this table:</b> ${table.people.join(', ')}.</p>`}
      <p class="govuk-body narrow">${papers.announced}</p>
      ${table.questions.map(sheet)}`,
  })
}

const sheet = ({ standard, answer }: QuestionAsAsked): Html =>
  html`<section class="sheet" aria-labelledby="standard-${standard.number}">
    <h2 class="govuk-heading-m" id="standard-${standard.number}">${standard.number} ${standard.plain}</h2>
    <p class="govuk-body-s">${standard.title}</p>
    ${answer.bands.length > 0 ? bandTable(answer) : bareScale(answer)}
    <p class="govuk-body-s"><b>${answer.cannotJudge.label}</b> is an answer too.</p>
    <div class="sheet__notes">
      ${['What was said', 'Evidence that was named', 'What should follow'].map(
        title =>
          html`<div>
            <h3 class="govuk-heading-s">${title}</h3>
            <div class="sheet__room"></div>
          </div>`,
      )}
    </div>
  </section>`

const bareScale = ({ scale }: QuestionAsAsked['answer']): Html =>
  html`<ul class="govuk-list">
    ${scale.map(({ score, label }) => html`<li><b>${score}</b> ${label}</li>`)}
  </ul>`

const bandTable = (answer: QuestionAsAsked['answer']): Html =>
  html`<table class="govuk-table sheet__scale">
    <caption class="govuk-visually-hidden">
      The scale, and what the partnership often looks like there
    </caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th class="govuk-table__header" scope="col">Scores</th>
        <th class="govuk-table__header" scope="col">Often looks like this</th>
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${answer.bands.map(
        band =>
          html`<tr class="govuk-table__row">
            <th class="govuk-table__header" scope="row">
              ${answer.scale
                .filter(({ score }) => band.from <= score && score <= band.to)
                .map(({ score, label }, at) => html`${at > 0 && html`<br />`}${score} ${label}`)}
            </th>
            <td class="govuk-table__cell">
              <ul class="govuk-list govuk-list--bullet">
                ${band.statements.map(({ words }) => html`<li>${words}</li>`)}
              </ul>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`
