import type { Day } from '#ground'
import type { Exercise } from '../year/exercise.ts'
import { yearIn } from '../year/label.ts'

/** The day that the phase of a year works towards; a signed year has none. */
const nextDay = ({ phase, gatherBy, agreeBy, planBy }: Exercise): Day | undefined =>
  phase === 'gather' ? gatherBy : phase === 'agree' ? agreeBy : phase === 'plan' ? planBy : undefined

/**
 * The exercises under way, the one whose next day comes first before the others: those of the newest year, and those
 * before it that are not signed and still have time, for the next may be opened meanwhile. Years that were read in from a
 * document are none.
 */
export const underWay = (exercises: readonly Exercise[], today: Day): readonly Exercise[] => {
  const run = exercises.filter(({ phase }) => phase !== 'past')
  const newest = yearIn(run[0]?.label ?? '')
  return run
    .filter(({ label, phase, planBy }) => yearIn(label) === newest || (phase !== 'signed' && planBy >= today))
    .toSorted((one, other) => (nextDay(one) ?? last).localeCompare(nextDay(other) ?? last))
}

/** After every day that somebody can set. */
const last: Day = '9999-12-31'
