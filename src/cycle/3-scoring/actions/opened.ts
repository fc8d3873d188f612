import type { Read, Write } from '#db'
import { askedOf, exerciseOf, heldAsked, type Exercise } from '#exercise'
import { no, yes, type Decision } from '#ground'
import { currentSubmissionOf } from '../submission/store.ts'
import type { Place } from '../response/place.ts'
import { storedOf } from '../response/store.ts'
import type { Stored } from '../response/saving.ts'
import type { Shut } from '../response/shut.ts'

/** A place that can be written on, with the texts as they are stored. */
export type Opened = { readonly exercise: Exercise; readonly stored: Stored | undefined }

type Asked = typeof askedOf

/**
 * Whether a group may write on a standard: it is asked that standard, the gathering is open, and its answers are not
 * submitted. What has a row was asked once already, so only the first save looks at the sittings.
 */
export const openedAt = (tx: Read, place: Place): Promise<Decision<Opened, Shut>> => look(tx, place, askedOf)

/**
 * The same for whoever writes there in this transaction: with the first save, the group’s sitting is held.
 * @param isFirst set where nothing is likely to be stored yet, so that all is read at once
 */
export const openedToWrite = (tx: Write, place: Place, isFirst = false): Promise<Decision<Opened, Shut>> =>
  look(tx, place, (_tx, exercise, group) => heldAsked(tx, exercise, group), isFirst)

const look = async (tx: Read, place: Place, asked: Asked, isFirst = false): Promise<Decision<Opened, Shut>> => {
  const [exercise, stored, ahead] = await Promise.all([
    exerciseOf(tx, place.exercise),
    storedOf(tx, place),
    isFirst ? standingOf(tx, place, asked) : undefined,
  ])
  if (exercise === undefined) return no({ kind: 'absent' })
  if (stored === undefined || stored.frozen) {
    const { isAsked, submission } = ahead ?? (await standingOf(tx, place, asked))
    if (stored === undefined && !isAsked) return no({ kind: 'absent' })
    if (submission !== undefined) return no({ kind: 'submitted', by: submission.submittedBy })
  }
  return exercise.phase === 'gather' ? yes({ exercise, stored }) : no({ kind: 'gathering-closed' })
}

/** How the group stands to the standard: whether it is asked it, and what it has submitted. */
const standingOf = async (tx: Read, { exercise, group, standard }: Place, asked: Asked) => {
  const [standards, submission] = await Promise.all([
    asked(tx, exercise, group),
    currentSubmissionOf(tx, exercise, group),
  ])
  return { isAsked: standards?.includes(standard) ?? false, submission }
}
