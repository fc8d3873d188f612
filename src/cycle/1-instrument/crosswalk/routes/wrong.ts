import type { Ask } from '#people'
import type { Fault } from '../../fault.ts'
import type { EditionNeeds } from '../../routes/needs.ts'
import { crosswalkFrom, type Drafted } from '../drafted.ts'
import { crosswalkFaults, cycleFaults } from '../faults.ts'
import { named } from '../named.ts'
import type { Ends } from './loading.ts'

const noneGoesOn: Fault = {
  place: 'standards',
  problem: 'no standard goes on anywhere',
  remedy: 'Say of one at least where it goes on.',
}
const nothingSaid: Fault = {
  place: 'about',
  problem: 'nothing is said of the change',
  remedy: 'Say in a sentence what a reader should know.',
}

/** What keeps a list of changes from being fixed, in the words of the page on which it is written. */
export const wrongWith = (
  { editions }: EditionNeeds,
  ask: Ask,
  { from, to }: Ends,
  drafted: Drafted,
): Promise<readonly Fault[]> =>
  ask.read(async tx => {
    const crosswalk = crosswalkFrom(drafted, from, to)
    const circles = cycleFaults([...(await editions.crosswalksIn(tx)), crosswalk])
    const own = circles.filter(({ place }) => place === `${from.id}--${to.id}`)
    return [
      ...(crosswalk.standards.length === 0 ? [noneGoesOn] : []),
      ...(drafted.about.trim() === '' ? [nothingSaid] : []),
      ...crosswalkFaults(crosswalk, from, to).map(fault => named(fault, from, to)),
      ...own.slice(0, 1).map(fault => ({
        ...fault,
        problem: `“${to.title}” leads back to “${from.title}” by other lists of changes`,
        remedy: 'A list of changes leads from an older edition to a newer one: write it the other way round.',
      })),
    ]
  })
