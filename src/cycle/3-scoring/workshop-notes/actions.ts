import type { Write } from '#db'
import { heldAsked } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { openedToWrite } from '../actions/opened.ts'
import { evidenceOfGroup, keepEvidence, useEvidence } from '../evidence/store.ts'
import { idsToSave, isOnBehalf, nothingStored, saveOpened, type Writer } from '../response/actions.ts'
import type { Place } from '../response/place.ts'
import { touch } from '../response/store.ts'
import { namedIn, plain, withNotes, type NotesTaken } from './notes.ts'
import { keepNotes } from './store.ts'

/** Whoever runs the screen, inside the transaction of another room. */
export type NotesHand = Pick<Writer, 'world' | 'now' | 'person' | 'roles'>

/** Where the words went: into the group's response, or beside it where that is closed to them. */
export type NotesWent = 'in-response' | 'beside' | 'taken-before'

/**
 * Takes what a workshop's tables wrote into the group's response, without retyping and without overwriting. A response
 * that is submitted, or not asked of the group, stays as it is and has the notes beside it. Taken twice adds nothing.
 */
export const takeWorkshopNotes = async (
  tx: Write,
  hand: NotesHand,
  place: Place,
  notes: NotesTaken,
): Promise<Decision<NotesWent, { readonly kind: 'absent' }>> => {
  if ((await heldAsked(tx, place.exercise, place.group)) === undefined) return no({ kind: 'absent' })
  const opened = await openedToWrite(tx, place)
  const kept = { ...notes, inResponse: opened.ok, at: hand.now, by: hand.person }
  if (!(await keepNotes(tx, place, kept))) return yes('taken-before')
  if (!opened.ok) return yes('beside')
  const stored = opened.value.stored ?? nothingStored
  const posted = { writing: withNotes(stored.writing, notes), seen: stored.version, pressed: true }
  const saved = await saveOpened(tx, { ...hand, ids: idsToSave(hand.world) }, place, stored, posted)
  if (!saved.ok) throw new Error('A text that was read in this transaction cannot be stale in it.')
  await takeEvidence(tx, hand, place, namedIn(notes.evidence))
  return yes('in-response')
}

/** Evidence that was named without a file: a piece of its own, or the group's piece of that name. */
const takeEvidence = async (tx: Write, hand: NotesHand, place: Place, names: readonly string[]): Promise<void> => {
  if (names.length === 0) return
  const by = hand.person.id
  await touch(tx, place, { at: hand.now, by, onBehalf: isOnBehalf(hand.roles, place.group) })
  const own = await evidenceOfGroup(tx, place)
  for (const title of names) {
    const known = own.find(each => plain(each.title) === plain(title))?.id
    const id: Id<'evidence'> = known ?? hand.world.newId()
    const content = { title, link: '', owner: '', shows: '', keptFromProviders: false }
    if (known === undefined) await keepEvidence(tx, place, id, { content, version: 1, at: hand.now, by })
    await useEvidence(tx, place, id, hand.now)
  }
}
