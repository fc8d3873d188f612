import type { Read } from '#db'
import { exerciseOf, sittingsOf, type Exercise } from '#exercise'
import { no, yes, type Decision } from '#ground'
import { currentSubmissionOf } from './submission/store.ts'
import { storedOf, type Place } from './response/store.ts'
import type { Stored } from './response/saving.ts'

/** Why nothing can be written at a place now. */
export type Shut =
  | { readonly kind: 'absent' }
  | { readonly kind: 'gathering-closed' }
  | { readonly kind: 'submitted'; readonly by: string }

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

/** Why it could not be saved, and what can be done. */
export const sayShut = (shut: Exclude<Shut, { readonly kind: 'absent' }>): string =>
  shut.kind === 'gathering-closed'
    ? 'The gathering of answers is closed. The champion can reopen it.'
    : `${shut.by} has submitted this group’s answers, so they can no longer be changed. The champion can hand them back.`
