import { details, flag, html, insetText, oneNext, summaryList, type Html } from '#design'
import { sayCount, sayDay, type Day } from '#ground'
import { framed, type Frame } from '#people'
import { sayCode } from '../../code.ts'
import { joinPath, tablePaperPath, workshopPagePath, workshopsPath, type WorkshopPage } from '../../paths.ts'
import type { Room } from '../../room/room.ts'
import { nextThing } from '../next.ts'
import type { WorkshopPapers } from '../papers.ts'
import { hourTable, totalLine } from './parts.ts'
import { tablesList } from './tables-list.ts'

export type PreparedView = {
  readonly room: Room
  readonly groupName: string
  readonly papers: WorkshopPapers
  /** How many were sent a link to score ahead. */
  readonly asked: number
  readonly today: Day
  readonly publicUrl: string
  /** Why something could not be changed, when the way there was refused. */
  readonly refusal?: string
}

/** A workshop as it stands: the hour, the tables, the code, the papers, what to do next, and how to change it. */
export const preparedPage = (frame: Frame, view: PreparedView): Html => {
  const { room, papers, today, refusal } = view
  const { workshop } = room
  const held = { partnership: workshop.partnership, workshop: workshop.id }
  const at = (page: WorkshopPage): string => workshopPagePath(held, page)
  const next = nextThing(room, today)
  return framed(frame, {
    title: workshop.name,
    caption: papers.when,
    current: 'this-year',
    back: { text: 'Live workshops', href: workshopsPath(workshop) },
    main: html`${refusal !== undefined && insetText({ text: refusal })}${oneNext({
        title: next.title,
        words: next.words,
        action: { text: next.button.text, href: at(next.button.page) },
        ...(next.other === undefined ? {} : { other: { text: next.other.text, href: at(next.other.page) } }),
      })}
      ${facts(view)}
      <h2 class="govuk-heading-m">The hour</h2>
      ${totalLine(workshop)}${hourTable(papers.hour)}
      <h2 class="govuk-heading-m">The tables</h2>
      ${tablesList(papers.tables)}
      <h2 class="govuk-heading-m">Papers</h2>
      <ul class="govuk-list">
        <li><a class="govuk-link" href="${at('run-sheet')}">Run sheet: times and what to say</a></li>
        ${room.tables.map(
          ({ letter }) =>
            html`<li><a class="govuk-link" href="${tablePaperPath(held, letter)}">Papers for table ${letter}</a></li>`,
        )}
      </ul>
      ${changes(view)}`,
  })
}

const facts = ({ room: { workshop }, papers, groupName, publicUrl, asked }: PreparedView): Html => {
  const { recipe } = workshop
  return summaryList({
    rows: [
      { key: { text: 'Who' }, value: { text: `${groupName}, ${papers.who}` } },
      {
        key: { text: 'To join' },
        value: {
          html: html`<b class="code">${sayCode(workshop.code)}</b> at
            ${publicUrl.replace(/^https?:\/\//, '')}${joinPath()}`,
        },
      },
      { key: { text: 'How scores are given' }, value: { text: papers.announced } },
      recipe.ahead && {
        key: { text: 'Scoring ahead' },
        value: {
          text:
            workshop.aheadFrom === undefined
              ? 'Offered'
              : `Open from ${sayDay(workshop.aheadFrom)}; ${sayCount(asked, 'link')} sent`,
        },
      },
    ],
  })
}

const changes = ({ room: { workshop, progress } }: PreparedView): Html => {
  const at = (page: WorkshopPage): string =>
    workshopPagePath({ partnership: workshop.partnership, workshop: workshop.id }, page)
  if (progress.state !== 'preparing') {
    return html`<p class="govuk-body">${flag('It has begun')}, so its hour and tables no longer change here.</p>`
  }
  const link = (page: WorkshopPage, text: string, words: string): Html =>
    html`<li><a class="govuk-link" href="${at(page)}">${text}</a>: ${words}</li>`
  return details({
    id: 'change',
    summaryText: 'Change something',
    open: true,
    html: html`<ul class="govuk-list govuk-list--bullet">
      ${link('recipe', 'The hour', 'other standards or another number of them, their order, minutes for each part, a second score, agreeing after each standard, sharing standards out between tables')}
      ${link('tables', 'The tables', 'who sits where, another number of tables, a call for people elsewhere')}
      ${link('ahead', 'Scoring ahead', 'send people a link of their own, up to seven days before')}
      ${link('details', 'Name, day and time', 'what it is called and when it is')}
    </ul>`,
  })
}
