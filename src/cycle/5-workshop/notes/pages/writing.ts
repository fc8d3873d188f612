import { actions, button, html, savedLine, textarea, type Html } from '#design'
import { sayTime } from '#ground'
import type { Note } from '../../room/room.ts'
import { notesPath, type NoteField } from '../place.ts'
import type { NotesView } from '../view.ts'

const boxes: readonly {
  readonly name: NoteField
  readonly label: string
  readonly hint: string
  readonly rows: number
}[] = [
  {
    ...{ name: 'said', label: 'What was said', rows: 6 },
    hint: 'What your table sees, and where it sees it differently. No names: the record shows the table.',
  },
  { name: 'evidence', label: 'Evidence that somebody named', hint: 'One a line.', rows: 3 },
  {
    ...{ name: 'implications', label: 'What it means for the plan', rows: 3 },
    hint: 'One a line. The room ranks these at the end.',
  },
]

/** The boxes of the note-taker. What was typed and not kept stands in them, not what is kept. */
export const noteForm = ({ note, form, place }: Pick<NotesView, 'note' | 'form' | 'place'>): Html =>
  html`<form method="post" action="${notesPath()}" novalidate data-autosave="${notesPath()}">
    <input type="hidden" name="standard" value="${place.standard}" />
    <input type="hidden" name="version" value="${note.version}" />
    ${savedLine({ ...savedAt(note, form), note: 'Your table can read along; in the plenary the whole room can.' })}
    ${boxes.map(({ name, label, hint, rows }) =>
      textarea({
        ...{ name, hint, rows },
        label: { text: label, classes: 'govuk-label--m' },
        value: form?.has(name) === true ? form.typed(name) : note[name],
        errorMessage: form?.mistakeOf(name)?.words,
      }),
    )}
    ${actions(button({ text: 'Save the notes', preventDoubleClick: true }))}
  </form>`

/** What was typed and refused is not saved, whatever stands below it. */
const savedAt = ({ writtenAt }: Note, form: NotesView['form']): { readonly at?: string } =>
  writtenAt === undefined || form !== undefined ? {} : { at: sayTime(writtenAt) }
