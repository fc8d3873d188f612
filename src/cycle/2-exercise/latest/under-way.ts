import type { Day } from '#ground'
import type { Exercise } from '../year/exercise.ts'
import { isYearsOwn, yearIn } from '../year/label.ts'

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

/**
 * The exercises whose plans somebody may mean: of several under way where none is signed, first the year’s own that was
 * signed last, whose plan is worked from.
 */
export const workedFrom = (exercises: readonly Exercise[], today: Day): readonly Exercise[] => {
  const open = underWay(exercises, today)
  const signed = exercises.find(({ label, phase }) => phase === 'signed' && isYearsOwn(label))
  return signed === undefined || open.length < 2 || open.some(({ phase }) => phase === 'signed')
    ? open
    : [signed, ...open]
}

/** After every day that somebody can set. */
const last: Day = '9999-12-31'
