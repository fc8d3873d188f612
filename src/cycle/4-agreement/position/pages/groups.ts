import { fiveBoxes, flag, html, lettersFor, type Html } from '#design'
import { sayDay, sayCount, sayList } from '#ground'
import { saySitting, type Sitting } from '#exercise'
import { isFamilyVoice } from '#people'
import { lacksEvidence, scoreOf, variationKinds, type Evidence, type SubmittedResponse } from '#scoring'
import { inShort, prose } from '../../pages/prose.ts'
import type { AgreeView } from '../view.ts'

/** How the groups see one standard: a drawing, its table, and every answer whole behind it. */
export const groupsPart = (view: AgreeView): Html => {
  const asked = view.sittings.filter(({ standards }) => standards.includes(view.standard.number))
  const notAsked = view.sittings.filter(sitting => !asked.includes(sitting)).map(({ group }) => group.name)
  const marks = lettersFor(asked.map(({ group }) => group.name))
  const rows = asked.map((sitting, at) => ({
    sitting,
    mark: marks[at] ?? '',
    response: view.responses.find(({ group }) => group.id === sitting.group.id),
  }))
  const groups = rows.flatMap(({ sitting, mark, response }) => {
    const score = scoreOf(response?.answer)
    return score === undefined ? [] : [{ name: sitting.group.name, mark, score }]
  })
  return html`<h2 class="govuk-heading-m">How the groups see it</h2>
    ${
      rows.length === 0
        ? html`<p class="govuk-body">No group is asked about this standard.</p>`
        : html`${fiveBoxes({ groups })}${answersTable(rows)}`
    }
    ${notAsked.length > 0 && html`<p class="govuk-body-s quiet">Not asked: ${sayList(notAsked)}.</p>`}`
}

type GroupRow = {
  readonly sitting: Sitting
  readonly mark: string
  readonly response: SubmittedResponse | undefined
}

const answersTable = (rows: readonly GroupRow[]): Html =>
  html`<table class="strips">
    <caption class="govuk-visually-hidden">
      What each group said
    </caption>
    <thead>
      <tr>
        <th scope="col">Group</th>
        <th scope="col" class="strips__n govuk-!-padding-right-4">Score</th>
        <th scope="col">In short</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(groupRow)}
    </tbody>
  </table>`

const groupRow = ({ sitting, mark, response }: GroupRow): Html =>
  html`<tr>
    <th scope="row">
      <b>${mark} · ${sitting.group.name}</b><br /><span class="quiet"
        >${saySitting(sitting) ?? 'no sitting on record'}${response?.onBehalf === true && ', entered on its behalf'}</span
      >
    </th>
    <td class="strips__n govuk-!-padding-right-4" data-name="Score">
      ${response ? sayAnswer(response) : html`<span class="quiet">–</span>`}
    </td>
    <td>${response ? answerCell(response) : flag('Not submitted.')}</td>
  </tr>`

const sayAnswer = ({ answer }: SubmittedResponse): Html =>
  answer.kind === 'score' ? html`<b>${answer.score}</b>` : html`can’t judge`

const answerCell = (response: SubmittedResponse): Html => {
  const { summary, evidence, keptBack } = response
  const pieces = evidence.length + keptBack
  return html`${summary.trim() === '' ? html`<span class="quiet">No summary.</span>` : `“${inShort(summary)}”`}<br />
    ${
      lacksEvidence(response)
        ? flag('No evidence yet.')
        : html`<span class="quiet">Evidence: ${sayCount(pieces, 'piece')}.</span>`
    }
    <details class="govuk-details govuk-!-margin-bottom-0">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text"
          >Read all<span class="govuk-visually-hidden"> that ${response.group.name} said</span></span
        >
      </summary>
      <div class="govuk-details__text">${wholeAnswer(response)}</div>
    </details>`
}

const wholeAnswer = (response: SubmittedResponse): Html => {
  const { variations, evidence, voices, keptBack, strategic, implications, summary } = response
  const part = (title: string, inside: Html | undefined): Html | undefined =>
    inside &&
    html`<h3 class="govuk-heading-s">${title}</h3>
      ${inside}`
  const some = <Each>(each: readonly Each[], say: (one: Each) => Html): Html | undefined =>
    each.length === 0
      ? undefined
      : html`<ul class="govuk-list govuk-list--bullet">
          ${each.map(one => html`<li>${say(one)}</li>`)}
        </ul>`
  return html`${part('Summary', summary.trim() === '' ? undefined : prose(summary))}
    ${part(
      'Where it varies',
      some(variations, ({ kind, whose, words }) => html`${variationKinds[kind]}, ${whose}: ${words}`),
    )}
    ${part('Evidence', some(evidence, sayEvidence))}
    ${
      keptBack > 0 &&
      html`<p class="govuk-body">
        ${sayCount(keptBack, 'piece is', 'pieces are')} kept from members who sell services to the partnership.
      </p>`
    }
    ${part(
      'What children, young people and families say',
      some(voices, ({ said, source }) => html`${said} <span class="quiet">${source}</span>`),
    )}
    ${part('What this means for the plan', implications.trim() === '' ? undefined : prose(implications))}
    ${part('For strategic change', strategic.trim() === '' ? undefined : prose(strategic))}
    <p class="govuk-body-s quiet">Submitted by ${response.submittedBy}${response.onBehalf && ' on its behalf'}.</p>`
}

const sayEvidence = ({ title, link, file, dated, owner, shows }: Evidence): Html =>
  html`${link === '' ? title : html`<a class="govuk-link" href="${link}">${title}</a>`}${
    dated !== undefined && html`, ${sayDay(dated)}`
  }${owner !== '' && html`, ${owner}`}${file && html` (file: ${file.name})`}${shows !== '' && html`. ${shows}`}`

/** What children, young people and families say of it: their own forums, and what others wrote down. */
export const familiesPart = ({ responses }: AgreeView): Html => {
  const forums = responses.filter(({ group }) => isFamilyVoice(group))
  const voices = responses.flatMap(({ group, voices: each }) => each.map(voice => ({ ...voice, group: group.name })))
  return html`<h3 class="govuk-heading-s">What families say</h3>
    ${
      forums.length + voices.length === 0
        ? html`<p class="govuk-body-s">${flag('No young person or parent was heard on this one.')}</p>`
        : html`<ul class="govuk-list govuk-list--bullet govuk-body-s">
            ${forums.map(
              ({ group, summary, answer }) =>
                html`<li>
                  ${group.name}:
                  ${answer.kind === 'score' ? answer.score : 'can’t judge'}${summary.trim() !== '' && html`. “${inShort(summary)}”`}
                </li>`,
            )}
            ${voices.map(({ said, source, group }) => html`<li>“${said}” <span class="quiet">${[source, group].filter(Boolean).join(', ')}</span></li>`)}
          </ul>`
    }`
}
