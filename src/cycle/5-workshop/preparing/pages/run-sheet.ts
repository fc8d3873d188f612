import { html, type Html } from '#design'
import { framed, type Frame } from '#people'
import { sayCode } from '../../code.ts'
import { joinPath, tablePaperPath, workshopPath } from '../../paths.ts'
import type { Room } from '../../room/room.ts'
import { sayPeople } from '../saying.ts'
import { before, spokenOf } from '../script.ts'
import type { LaidPlace } from '../store.ts'
import { hourTable, sayWhen, totalLine } from './parts.ts'
import { tablesList } from './tables-list.ts'

export type RunSheetView = {
  readonly room: Room
  readonly places: readonly LaidPlace[]
  readonly publicUrl: string
  /** Where the same lies as a Word file. */
  readonly wordHref: string
}

/** The hour on paper, for whoever runs it: times, what to say, what each part is for. */
export const runSheetPage = (frame: Frame, { room, places, publicUrl, wordHref }: RunSheetView): Html => {
  const { workshop, tables, steps } = room
  const held = { partnership: workshop.partnership, workshop: workshop.id }
  return framed(frame, {
    title: `Run sheet: ${workshop.name}`,
    caption: sayWhen(workshop),
    current: 'this-year',
    back: { text: workshop.name, href: workshopPath(held) },
    main: html`<p class="govuk-body not-on-paper">
        <a class="govuk-link" href="${wordHref}">Take it as Word, with the tables’ papers</a>, or print this page.
        Papers to print:
        ${tables.map(({ letter }, at) => html`${at > 0 && ', '}<a class="govuk-link" href="${tablePaperPath(held, letter)}">table ${letter}</a>`)}.
      </p>
      <h2 class="govuk-heading-m">Before people come</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${before(workshop, tables.length).map(line => html`<li>${line}</li>`)}
        <li>
          The code, in case the screen fails: <b class="code">${sayCode(workshop.code)}</b> at
          ${publicUrl.replace(/^https?:\/\//, '')}${joinPath()}
        </li>
      </ul>
      <h2 class="govuk-heading-m">The hour</h2>
      ${totalLine(workshop)}${hourTable(workshop)}
      <h2 class="govuk-heading-m">What to say, and what for</h2>
      <dl class="spoken">
        ${spokenOf(workshop, steps).map(
          part =>
            html`<div class="spoken__part">
              <dt>${part.name} <span class="quiet">${part.minutes}</span></dt>
              <dd>
                ${part.say.map(line => html`<p>“${line}”</p>`)}
                <p class="quiet">${part.why}</p>
              </dd>
            </div>`,
        )}
      </dl>
      <h2 class="govuk-heading-m">The tables: ${sayPeople(workshop.recipe.people, tables.length)}</h2>
      ${tablesList(tables, places)}`,
  })
}
