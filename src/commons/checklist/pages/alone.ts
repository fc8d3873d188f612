import { button, html, standing, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import type { ChecklistRead } from '../told/told.ts'

/** Every run that somebody began alone, and all of them as a file: theirs also after they left. */
export const alonePage = (frame: Frame, runs: readonly ChecklistRead[]): Html =>
  framed(frame, {
    title: 'Checklists that you went through alone',
    lede: 'They are yours, wherever you belong now. What you did not share is seen by nobody else, also after you have left a partnership: nobody there can open it then, so take what you need with you.',
    main:
      runs.length === 0
        ? html`<p class="govuk-body">There are none.</p>`
        : html`${standing(
            runs.map(({ run, checklist }) => ({
              name: run.about,
              state: run.finished === undefined ? 'Not finished' : `Finished on ${sayDay(dayOf(run.finished.at))}`,
              note: `${checklist.title} · ${run.commissioner} · begun on ${sayDay(dayOf(run.startedAt))} · ${run.isShared ? 'shared' : 'not shared'}`,
            })),
          )}
          ${button({ text: 'Download all of it', href: '/you/checklists/checklists.txt' })}`,
  })
