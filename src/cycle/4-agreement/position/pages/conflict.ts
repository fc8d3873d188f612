import { html, table, type Html } from '#design'
import { sayCount } from '#ground'
import type { AgreeView } from '../view.ts'

/** Both texts side by side, where they differ. */
export const conflictPart = ({ conflict = [], draft, history }: AgreeView): Html => {
  const wasRecorded = draft !== undefined && draft.content === undefined
  const who = wasRecorded ? history[0]?.recordedBy : draft?.savedBy
  return html`<h2 class="govuk-heading-m">Somebody else was writing too</h2>
    <p class="govuk-body">
      ${who ?? 'Somebody'} ${wasRecorded ? 'recorded a position' : 'saved a draft'} since you opened this page. Nothing
      is lost: theirs is kept, and yours is in the boxes below, not saved yet.
      ${sayCount(conflict.length, 'part differs', 'parts differ')}. Save to put yours in the place of theirs.
    </p>
    ${table({
      caption: 'Where the two differ',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'Part' }, { text: 'Kept now' }, { text: 'Yours' }],
      rows: conflict.map(({ name, theirs, yours }) => [
        { text: name },
        { text: theirs || '(empty)' },
        { text: yours || '(empty)' },
      ]),
    })}`
}
