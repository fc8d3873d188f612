import { html, type Html } from '#design'
import { framed, type Frame } from '#people'
import { sayCode } from '../../code.ts'
import { joinPath, tablePaperPath, workshopPath } from '../../paths.ts'
import type { WorkshopPapers } from '../papers.ts'
import { hourTable, totalLine } from './parts.ts'
import { tablesList } from './tables-list.ts'

export type RunSheetView = {
  readonly papers: WorkshopPapers
  readonly publicUrl: string
  /** Where the same lies as a file, without its ending. */
  readonly fileHref: (ending: 'docx' | 'pdf') => string
}

/** The hour on paper, for whoever runs it: times, what to say, what each part is for. */
export const runSheetPage = (frame: Frame, { papers, publicUrl, fileHref }: RunSheetView): Html => {
  const { workshop, tables } = papers
  const held = { partnership: workshop.partnership, workshop: workshop.id }
  return framed(frame, {
    title: `Run sheet: ${workshop.name}`,
    caption: papers.when,
    current: 'this-year',
    back: { text: workshop.name, href: workshopPath(held) },
    main: html`<p class="govuk-body not-on-paper">
        Print this page, or take it with the tables’ papers as
        <a class="govuk-link" href="${fileHref('docx')}">Word</a> or
        <a class="govuk-link" href="${fileHref('pdf')}">PDF</a>. Each table’s papers by themselves:
        ${tables.map(({ letter }, at) => html`${at > 0 && ', '}<a class="govuk-link" href="${tablePaperPath(held, letter)}">table ${letter}</a>`)}.
      </p>
      <h2 class="govuk-heading-m">Before people come</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${papers.before.map(line => html`<li>${line}</li>`)}
        <li>
          The code, in case the screen fails: <b class="code">${sayCode(workshop.code)}</b> at
          ${publicUrl.replace(/^https?:\/\//, '')}${joinPath()}
        </li>
      </ul>
      <h2 class="govuk-heading-m">The hour</h2>
      ${totalLine(workshop)}${hourTable(papers.hour)}
      <h2 class="govuk-heading-m">What to say, and what for</h2>
      <dl class="spoken">
        ${papers.spoken.map(
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
      <h2 class="govuk-heading-m">The tables: ${papers.who}</h2>
      ${tablesList(tables)}`,
  })
}
