import { fiveBoxes, html, insetText, summaryList, table, type Html } from '#design'
import { linesIn, sayCount, sayDay, sayTime } from '#ground'
import { framed, type Frame } from '#people'
import { exercisePath } from '#exercise'
import { workshopPath } from '../../paths.ts'
import type { Minute } from '../../room/room.ts'
import { agreedIn } from '../../screen/wall-words.ts'
import type { StandardRecord, WorkshopRecord } from '../record.ts'
import { notesSideBySide } from './notes.ts'
import { sayAbsent, sayDecided, sayMinutes, sayRoundCount, sayUncounted, totalsOf } from '../record-words.ts'

/** The record on screen: everything that the Word file holds, in the same order. */
export const recordPage = (around: Frame, record: WorkshopRecord, may: { readonly takePapers: boolean }): Html => {
  const { workshop } = record
  return framed(around, {
    title: 'Record of the workshop',
    caption: `${workshop.name}, ${sayDay(workshop.heldOn)}`,
    current: 'this-year',
    back: { text: workshop.name, href: workshopPath({ partnership: workshop.partnership, workshop: workshop.id }) },
    main: html`${!record.isClosed && insetText({ text: 'The workshop is not closed: this is how the record stands now.' })}
    ${record.isClosed && may.takePapers && papersPart(record)}
    ${whoPart(record)}${agreedPart(record)}${record.standards.map(each => standardPart(each))}
    ${rankingPart(record)}${sentencesPart('Assurance statement', record.assurance, 'No assurance statement was made.')}
    ${sentencesPart('Decisions', record.decisions, 'No decision was written down.')}${hourPart(record)}`,
  })
}

const papersPart = ({ workshop }: WorkshopRecord): Html => {
  const papers = `${exercisePath(workshop.partnership, workshop.exercise)}/papers/workshop-record`
  return html`<p class="govuk-body">
    Take the record as
    <a class="govuk-link" href="${papers}.docx?workshop=${workshop.id}">Word</a> or
    <a class="govuk-link" href="${papers}.pdf?workshop=${workshop.id}">PDF</a>.
  </p>`
}

const list = (lines: readonly string[], none: string): Html =>
  lines.length === 0
    ? html`<span class="quiet">${none}</span>`
    : html`<ul class="govuk-list govuk-!-margin-bottom-0">
        ${lines.map(line => html`<li>${line}</li>`)}
      </ul>`

const whoPart = (record: WorkshopRecord): Html => {
  const { workshop } = record
  const when = [
    ...(workshop.openedAt === undefined ? [] : [`opened at ${sayTime(workshop.openedAt)}`]),
    ...(workshop.closedAt === undefined ? [] : [`closed at ${sayTime(workshop.closedAt)}`]),
  ].join(', ')
  return summaryList({
    rows: [
      { key: { text: 'Held' }, value: { text: `${sayDay(workshop.heldOn)}${when === '' ? '' : `, ${when}`}` } },
      {
        key: { text: `Present (${record.present.length})` },
        value: {
          html: html`${list(record.present, 'Nobody')}${sayUncounted(record).map(words => html`<p class="govuk-body-s">${words}</p>`)}`,
        },
      },
      { key: { text: 'Absent: seats without anybody' }, value: { html: list(record.absent.map(sayAbsent), 'None') } },
      { key: { text: 'Observers, not counted' }, value: { html: list(record.observers, 'None') } },
    ],
  })
}

const agreedPart = ({ standards }: WorkshopRecord): Html =>
  html`<h2 class="govuk-heading-m">What the room decided</h2>
    ${summaryList({
      rows: standards.map(({ asked, tallies, outcome }) => ({
        key: { text: `${asked.standard.number} ${asked.standard.shortTitle}` },
        value: {
          html: html`<b>${sayDecided(outcome)}</b>
            ${tallies.length === 0 ? html`<p class="flush">Not scored</p>` : tallies.map(each => html`<p class="flush">${sayRoundCount(each, tallies)}</p>`)}`,
        },
      })),
    })}`

const standardPart = (each: StandardRecord): Html => {
  const { asked, outcome, dissents, comments } = each
  return html`<section class="recorded">
    <h2 class="govuk-heading-m">${asked.standard.number} ${asked.standard.shortTitle}</h2>
    <p class="govuk-body narrow">${asked.standard.plain}</p>
    ${countsPart(each)}
    <p class="govuk-body"><b>${sayDecided(outcome)}</b></p>
    ${outcome !== undefined && linesIn(outcome.words).map(line => html`<p class="govuk-body narrow">${line}</p>`)}
    ${outcome?.kind === 'none' && html`<p class="govuk-body narrow"><b>What would settle it:</b> ${outcome.wouldSettle}</p>`}
    ${
      dissents.length > 0 &&
      html`<h3 class="govuk-heading-s">Dissent</h3>
        ${dissents.map(
          ({ words, saidBy }) =>
            html`<blockquote class="quoted">
              ${words}
              <footer class="quiet">${saidBy ?? 'Without a name'}</footer>
            </blockquote>`,
        )}`
    }
    ${
      comments.length > 0 &&
      html`<h3 class="govuk-heading-s">Comments, shuffled and without names</h3>
        <ul class="govuk-list govuk-list--bullet">
          ${comments.map(words => html`<li>${words}</li>`)}
        </ul>`
    }
    ${notesPart(each)}
  </section>`
}

/** Each count with its drawing and its numbers as a table. */
const countsPart = ({ asked, tallies, outcome }: StandardRecord): Html => {
  if (tallies.length === 0) return html`<p class="govuk-body">The room did not score this standard.</p>`
  return html`${tallies.map(tally =>
    tally.way === 'too-few'
      ? html`<p class="govuk-body">${sayRoundCount(tally, tallies)}</p>`
      : html`<p class="govuk-body flush">${sayRoundCount(tally, tallies)}</p>
          ${fiveBoxes({ counts: tally.counts, agreed: agreedIn(outcome) })}
          ${table({
            caption: `How many chose each score on standard ${asked.standard.number}`,
            captionClasses: 'govuk-visually-hidden',
            classes: 'counts',
            head: [
              ...asked.answer.scale.map(({ score }) => ({ text: String(score) })),
              { text: asked.answer.cannotJudge.label },
            ],
            rows: [[...tally.counts, tally.cantJudge].map(count => ({ text: String(count) }))],
          })}`,
  )}`
}

const notesPart = ({ notes }: StandardRecord): Html =>
  html`<h3 class="govuk-heading-s">What the tables said</h3>
    ${notesSideBySide(notes, 4)}`

const rankingPart = ({ candidates, ranked }: WorkshopRecord): Html => {
  if (candidates.length === 0)
    return html`<h2 class="govuk-heading-m">What comes first</h2>
      <p class="govuk-body">Nothing was ranked.</p>`
  if (ranked === undefined)
    return html`<h2 class="govuk-heading-m">What comes first</h2>
      <p class="govuk-body">No count of dots may be shown. These were put up:</p>
      <ul class="govuk-list govuk-list--bullet">
        ${candidates.map(({ words }) => html`<li>${words}</li>`)}
      </ul>`
  return html`<h2 class="govuk-heading-m">What comes first</h2>
    <ol class="govuk-list govuk-list--number">
      ${ranked.map(
        ({ rank, dots, candidate: { words, heard } }) =>
          html`<li value="${rank}">
            ${words}, <b>${sayCount(dots, 'dot')}</b>${heard !== '' && html` <span class="quiet">(${heard})</span>`}
          </li>`,
      )}
    </ol>`
}

const sentencesPart = (title: string, minutes: readonly Minute[], none: string): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>
    ${
      minutes.length === 0
        ? html`<p class="govuk-body quiet">${none}</p>`
        : minutes.map(
            ({ words }) =>
              html`<div class="govuk-body narrow">
                ${linesIn(words).map(line => html`<p class="flush">${line}</p>`)}
              </div>`,
          )
    }`

const hourPart = (record: WorkshopRecord): Html => {
  const { planned, taken } = totalsOf(record)
  return html`${table({
    caption: 'The hour, in minutes',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Part' }, { text: 'Planned and taken' }],
    rows: [
      ...record.hour.map(line => [{ text: line.name }, { text: sayMinutes(line) }]),
      [{ text: 'All' }, { text: `${sayCount(planned, 'minute')} planned, ${taken} taken` }],
    ],
  })}
  ${
    record.happened.length > 0 &&
    html`<h3 class="govuk-heading-s">What went otherwise than planned</h3>
      <ul class="govuk-list govuk-list--bullet">
        ${record.happened.map(words => html`<li>${words}</li>`)}
      </ul>`
  }`
}
