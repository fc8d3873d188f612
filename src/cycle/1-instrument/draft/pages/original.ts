import { html, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { EditionPaths } from '../../paths.ts'
import type { Draft } from '../draft.ts'
import { wholeOriginal } from './beside.ts'

/** The document of a draft, as it was read. */
export const originalPage = (frame: Frame, draft: Draft, paths: EditionPaths): Html =>
  framed(frame, {
    title: draft.began === 'file' ? draft.beganFrom : 'What was pasted',
    caption: draft.details.title,
    current: 'practice',
    back: { text: 'The draft', href: paths.draft(draft.id) },
    lede: 'As Stocktake read it: every line and every cell, and nothing else.',
    main: html`${
      draft.file !== undefined &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${paths.draft(draft.id)}/document">Download the file itself</a>
      </p>`
    }
    ${wholeOriginal(draft.original, draft.details.language)}`,
  })
