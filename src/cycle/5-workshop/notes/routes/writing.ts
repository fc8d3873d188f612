import { readForm, type Form } from '#forms'
import { sayTime } from '#ground'
import { data, mistaken, refused, seeOther, type Reply } from '#http'
import { writeNote, type NoteRefusal } from '../../actions/noting.ts'
import type { Seated } from '../../joining/routes/participant.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import type { Note } from '../../room/room.ts'
import { noteAt, noteFields, notesPath, placeIn, type NotesPlace } from '../place.ts'
import { noTableScreen, notesScreen } from '../pages/notes.ts'
import type { NotesView } from '../view.ts'

const longest = 8000

/** Keeps a table's notes as their next version. Nothing that somebody typed is lost, whoever writes now. */
export const keepNotes = async (needs: WorkshopNeeds, seated: Seated): Promise<Reply> => {
  const { asked, room, me, now, frame } = seated
  const form = readForm(asked.body)
  const place = placeIn(room, me, form.typed('standard'))
  if (place === undefined) return refused(noTableScreen(frame, room, now))
  const typed = readNote(form, noteAt(room, place))
  const view = { room, now, me, place, note: noteAt(room, place), form }
  if (form.mistakes.length > 0) {
    const message = form.mistakes[0]?.words ?? ''
    return asked.wantsData
      ? data({ saved: false, reason: 'mistake', message }, 422)
      : mistaken(notesScreen(frame, view))
  }
  const written = await writeNote(needs, seated.workshop, me.id, { ...typed, standard: place.standard })
  if (!written.ok) return notKept(seated, view, written.refusal)
  needs.live.nudge(seated.workshop)
  return kept(seated, place, written.value)
}

/** A field that was not posted stays as it was. */
const readNote = (form: Form, before: Note) => {
  const texts = noteFields.map(({ name, called }) => [
    name,
    form.has(name) ? form.text(name, { called, max: longest }) : before[name],
  ])
  const version = form.wholeNumber('version', { called: 'The version', min: 0, max: 1_000_000 }) ?? 0
  return { version, ...(Object.fromEntries(texts) as Pick<Note, 'said' | 'evidence' | 'implications'>) }
}

const kept = ({ asked, now }: Seated, { standard }: NotesPlace, { version }: Note): Reply =>
  asked.wantsData ? data({ saved: true, at: sayTime(now), version: String(version) }) : seeOther(notesPath(standard))

const notKept = ({ asked, frame }: Seated, view: NotesView, refusal: NoteRefusal): Reply => {
  const now = refusal.kind === 'conflict' ? refusal.now : view.note
  const page = { ...view, note: now, refusal: refusal.kind }
  if (!asked.wantsData) return refused(notesScreen(frame, page))
  const reason = refusal.kind === 'conflict' ? 'conflict' : 'refused'
  const message = notKeptWords[refusal.kind]
  return data({ saved: false, reason, message, href: notesPath(view.place.standard) }, 409)
}

const notKeptWords: Readonly<Record<NoteRefusal['kind'], string>> = {
  conflict: 'Somebody wrote in these notes on another device. Your words are on this page; press Save to see both.',
  'not-note-taker': 'Somebody else takes the notes of your table now. Your words are on this page.',
  closed: 'The workshop is closed. Your words are on this page.',
}
