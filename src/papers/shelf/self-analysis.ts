import { sayConfirmer, type Confirmation } from '#agreement'
import { exercisePath, sayScope, type Sitting } from '#exercise'
import { dayOf, sayCount, sayDay } from '#ground'
import type { Submission } from '#scoring'
import { papersPath, seeCoverage, wordAndPdf, type OnShelf, type Place } from './on-shelf.ts'

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
        cure: { text: 'See the positions', href: `${exercisePath(place.partnership, place.exercise)}/positions` },
      },
    }
  return {
    ...paper,
    ...(confirmation === undefined
      ? { state: 'Draft', what: `${paper.what} ${recorded} of ${sayCount(standardCount, 'standard')} on record.` }
      : {
          state: 'Confirmed',
          what: `${paper.what} Confirmed on ${sayDay(dayOf(confirmation.at))} ${sayConfirmer(confirmation)}.`,
        }),
    files: wordAndPdf(place, 'agreed'),
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
  const paper = { name: group.name, what: `The group’s answers on ${sayScope(standards, standardCount)}.` }
  if (submission === undefined)
    return {
      ...paper,
      state: 'Not yet',
      held: {
        why: sayNotSubmitted(group.name),
        ...seeCoverage(place),
      },
    }
  return {
    ...paper,
    what: `${paper.what} Submitted on ${sayDay(dayOf(submission.submittedAt))}${submission.onBehalf ? ', entered on its behalf' : ''}.`,
    state: 'Submitted',
    files: wordAndPdf(place, 'group', `?group=${group.id}`),
  }
}

export const sayNotSubmitted = (group: string): string => `${group} has not submitted its answers yet.`

/** A form to fill in by hand: for one group, or for any. */
export const blankOnShelf = (
  place: Place,
  sitting: Pick<Sitting, 'group' | 'standards'> | undefined,
  standardCount: number,
  mayWrite: boolean,
): OnShelf => ({
  name: sitting === undefined ? 'Blank form, every standard' : `Blank form for ${sitting.group.name}`,
  what:
    sitting === undefined
      ? `All ${sayCount(standardCount, 'standard')} with their guidance.`
      : `${sayScope(sitting.standards, standardCount)} with their guidance, and the group’s seats.`.replace(/^a/, 'A'),
  state: 'To print',
  files: wordAndPdf(place, 'blank', sitting === undefined ? '' : `?group=${sitting.group.id}`),
  ...(sitting !== undefined &&
    mayWrite && {
      change: { text: 'Read the filled form in', href: `${papersPath(place)}/forms/${sitting.group.id}` },
    }),
})
