import { sayConfirmer, type Confirmation } from '#agreement'
import { sittingPath, exercisePath, sayScope, type Sitting } from '#exercise'
import { dayOf, sayCount, sayDay, type Id } from '#ground'
import type { Submission } from '#scoring'

/** One paper on the shelf: what it is, where it stands, and where to take it or why it is held. */
export type OnShelf = {
  readonly name: string
  readonly what: string
  readonly state: string
  readonly href?: string
  readonly held?: { readonly why: string; readonly cure: { readonly text: string; readonly href: string } }
}

export type Place = { readonly partnership: Id<'partnership'>; readonly exercise: Id<'exercise'> }

/** Where the papers of a year are listed; each lies below. */
export const papersPath = ({ partnership, exercise }: Place): string => `${exercisePath(partnership, exercise)}/papers`

/** The agreed position: from the first one on record, a draft until all are confirmed. */
export const agreedOnShelf = (place: Place, { recorded, standardCount, confirmation }: AgreedStanding): OnShelf => {
  const paper = {
    name: 'The agreed position',
    what: 'The self-analysis in the template’s columns: agreed scores, the groups’ scores beside them, dissent, who was not heard.',
  }
  if (recorded === 0)
    return {
      ...paper,
      state: 'Not yet',
      held: {
        why: 'No position is on record.',
        cure: { text: 'Agree the first one', href: `${exercisePath(place.partnership, place.exercise)}/positions` },
      },
    }
  return {
    ...paper,
    state:
      confirmation === undefined
        ? `Draft: ${recorded} of ${sayCount(standardCount, 'standard')} on record`
        : `Confirmed on ${sayDay(dayOf(confirmation.at))} ${sayConfirmer(confirmation)}`,
    href: `${papersPath(place)}/agreed.docx`,
  }
}

export type AgreedStanding = {
  /** How many standards have a position, or “none this year”, on record. */
  readonly recorded: number
  readonly standardCount: number
  readonly confirmation?: Pick<Confirmation, 'at' | 'by' | 'forChair'>
}

/** What one group said, once it has submitted. */
export const groupOnShelf = (
  place: Place,
  { group, standards }: Pick<Sitting, 'group' | 'standards'>,
  submission: Submission | undefined,
  standardCount: number,
): OnShelf => {
  const paper = { name: group.name, what: `What the group submitted on ${sayScope(standards, standardCount)}.` }
  if (submission === undefined)
    return {
      ...paper,
      state: 'Not yet',
      held: {
        why: sayNotSubmitted(group.name),
        cure: { text: 'How the group sat', href: sittingPath(place.partnership, place.exercise, group.id) },
      },
    }
  return {
    ...paper,
    state: `Submitted on ${sayDay(dayOf(submission.submittedAt))}${submission.onBehalf ? ', entered on its behalf' : ''}`,
    href: `${papersPath(place)}/group.docx?group=${group.id}`,
  }
}

export const sayNotSubmitted = (group: string): string => `${group} has not submitted its answers yet.`

/** A form to fill in by hand: for one group, or for any. */
export const blankOnShelf = (
  place: Place,
  sitting: Pick<Sitting, 'group' | 'standards'> | undefined,
  standardCount: number,
): OnShelf => ({
  name: sitting === undefined ? 'Blank form, every standard' : `Blank form for ${sitting.group.name}`,
  what:
    sitting === undefined
      ? `All ${sayCount(standardCount, 'standard')} with their guidance.`
      : `${sayScope(sitting.standards, standardCount)} with their guidance, and the group’s seats.`.replace(/^a/, 'A'),
  state: 'Ready to print',
  href: `${papersPath(place)}/blank.docx${sitting === undefined ? '' : `?group=${sitting.group.id}`}`,
})
