import type { Read } from '#db'
import { exerciseOf, sittingsOf, type Exercise } from '#exercise'
import { no, yes, type Decision } from '#ground'
import { currentSubmissionOf } from '../submission/store.ts'
import type { Place } from '../response/place.ts'
import { storedOf } from '../response/store.ts'
import type { Stored } from '../response/saving.ts'
import type { Shut } from '../response/shut.ts'

/** A place that can be written on, with the texts as they are stored. */
export type Opened = { readonly exercise: Exercise; readonly stored: Stored | undefined }

/**
 * Whether a group may write on a standard: it is asked that standard, the gathering is open, and its answers are not
 * submitted. What has a row was asked once already, so only the first save looks at the sittings.
 */
export const openedAt = async (tx: Read, place: Place): Promise<Decision<Opened, Shut>> => {
  const exercise = await exerciseOf(tx, place.exercise)
  if (exercise === undefined) return no({ kind: 'absent' })
  const stored = await storedOf(tx, place)
  if (stored === undefined && !(await isAsked(tx, place))) return no({ kind: 'absent' })
  if (stored === undefined || stored.frozen) {
    const submission = await currentSubmissionOf(tx, place.exercise, place.group)
    if (submission !== undefined) return no({ kind: 'submitted', by: submission.submittedBy })
  }
  return exercise.phase === 'gather' ? yes({ exercise, stored }) : no({ kind: 'gathering-closed' })
}

const isAsked = async (tx: Read, place: Place): Promise<boolean> => {
  const sittings = await sittingsOf(tx, place.exercise)
  return sittings.some(({ group, standards }) => group.id === place.group && standards.includes(place.standard))
}
