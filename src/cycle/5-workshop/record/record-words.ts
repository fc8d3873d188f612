import { sayCount, sayTime } from '#ground'
import { sayTally, type Tally } from '#scoring'
import type { Seat } from '#people'
import type { Outcome } from '../room/room.ts'
import type { HourLine } from '../controls/hour.ts'
import { sayHalves } from '../preparing/saying.ts'
import type { WorkshopRecord } from './record.ts'

/** `Director of public health, Health board (vacant)`. */
export const sayAbsent = ({ title, organisationName, holder, vacantSince }: Seat): string => {
  const named = [title, ...(organisationName === undefined ? [] : [organisationName])].join(', ')
  if (vacantSince !== undefined) return `${named} (vacant)`
  return holder === undefined ? named : `${named} (${holder})`
}

/** One count in words; which of the two it is where the room scored twice. */
export const sayRoundCount = (tally: Tally, all: readonly Tally[]): string =>
  all.length < 2 ? sayTally(tally) : `${tally.round === 1 ? 'First score' : 'Second score'}: ${sayTally(tally)}`

/** `Agreed: 4`, with who recorded it and when. Nothing decided is left to the champion, too. */
export const sayDecided = (outcome: Outcome | undefined): string => {
  if (outcome === undefined) return 'Nothing was decided. Left to the champion.'
  const by = `recorded by ${outcome.decidedBy} at ${sayTime(outcome.decidedAt)}`
  if (outcome.kind === 'agreed') return `Agreed: ${outcome.score}, ${by}`
  return outcome.kind === 'champion' ? `Left to the champion, ${by}` : `No agreed position, ${by}`
}

/** `7 planned, 8 taken`; skipped and not reached are said. */
export const sayMinutes = ({ planned, taken, state }: HourLine): string => {
  const minutes = `${sayHalves(planned)} planned`
  if (state === 'skipped') return `${minutes}, ${taken ?? 0} taken, then skipped`
  return taken === undefined ? `${minutes}, not reached` : `${minutes}, ${taken} taken`
}

export const totalsOf = ({
  hour,
}: Pick<WorkshopRecord, 'hour'>): { readonly planned: number; readonly taken: number } => ({
  planned: hour.reduce((sum, line) => sum + line.planned, 0),
  taken: hour.reduce((sum, line) => sum + (line.taken ?? 0), 0),
})

/** Who is in no list by name, and why. */
export const sayUncounted = ({
  onPaper,
  takenOut,
}: Pick<WorkshopRecord, 'onPaper' | 'takenOut'>): readonly string[] => [
  ...(onPaper === 0
    ? []
    : [`${sayCount(onPaper, 'person', 'people')} worked on paper: the facilitator entered their scores and saw them.`]),
  ...(takenOut === 0 ? [] : [`${sayCount(takenOut, 'person was', 'people were')} taken out by the facilitator.`]),
]
