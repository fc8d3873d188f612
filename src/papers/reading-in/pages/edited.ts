import { html, insetText, type Html } from '#design'
import { framed, type Frame } from '#people'
import { fileForm, limitsHint, nothingYet } from './choosing.ts'

export type EditedView = {
  readonly year: string
  readonly papers: string
  /** Why the file that was sent is not read. */
  readonly wrong?: string
  /** What came of a file that was read before. */
  readonly taken?: { readonly count: number; readonly leadsTo: { readonly text: string; readonly href: string } }
}

/** Where a paper that was edited in Word is read in again. */
export const editedPage = (frame: Frame, { year, papers, wrong, taken }: EditedView): Html =>
  framed(frame, {
    title: 'Read an edited paper in',
    caption: `Stocktake ${year}`,
    current: 'papers',
    back: { text: 'Papers', href: papers },
    lede: 'A paper from this page that people changed in Word, with or without tracked changes, can come back. You see each text that was changed beside what stands here now, and take those that you want.',
    mistakes: wrong === undefined ? [] : [{ text: wrong, href: '#file' }],
    main: html`${taken && done(taken)} ${nothingYet}
      ${fileForm({
        action: `${papers}/edited`,
        label: 'The edited Word file',
        hint: limitsHint,
        button: 'Show what was changed',
        ...(wrong === undefined ? {} : { wrong }),
      })}
      <h2 class="govuk-heading-m">What can be read in</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>the long texts of the outline and the strategic change plan, while they are drafts</li>
        <li>the words of the two Board papers</li>
        <li>the agreed position: what you take becomes a draft, which a meeting then agrees</li>
        <li>a group’s own answers, once they are handed back to it</li>
      </ul>
      <p class="govuk-body">
        Scores, names, dates and tables of actions are changed here, not in a file: what the file says of them is left
        aside. A filled blank form is read in at its group, from the list of papers.
      </p>`,
  })

const done = ({ count, leadsTo }: NonNullable<EditedView['taken']>): Html =>
  insetText({
    html: html`<b>${count === 1 ? 'One text is saved.' : `${count} texts are saved.`}</b> What stood there before is
      among the earlier versions. <a class="govuk-link" href="${leadsTo.href}">${leadsTo.text}</a>`,
  })
