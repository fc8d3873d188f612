import type { Read } from '#db'
import { askedOf, exerciseOf, type Exercise } from '#exercise'
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
  const [exercise, stored] = await Promise.all([exerciseOf(tx, place.exercise), storedOf(tx, place)])
  if (exercise === undefined) return no({ kind: 'absent' })
  if (stored === undefined || stored.frozen) {
    const [asked, submission] = await Promise.all([
      stored !== undefined || isAsked(tx, place),
      currentSubmissionOf(tx, place.exercise, place.group),
    ])
    if (!asked) return no({ kind: 'absent' })
    if (submission !== undefined) return no({ kind: 'submitted', by: submission.submittedBy })
  }
  return exercise.phase === 'gather' ? yes({ exercise, stored }) : no({ kind: 'gathering-closed' })
}

const isAsked = async (tx: Read, place: Place): Promise<boolean> => {
  const standards = await askedOf(tx, place.exercise, place.group)
  return standards?.includes(place.standard) ?? false
}
