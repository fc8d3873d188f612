import { sayDay } from '#ground'
import type { OperationalPlan } from './strategic.ts'

/** `From 1 April 2027 until 31 March 2029`; '' without days. */
export const saySpan = ({ begins, ends }: Pick<OperationalPlan, 'begins' | 'ends'>): string =>
  [begins === '' ? '' : `from ${sayDay(begins)}`, ends === '' ? '' : `until ${sayDay(ends)}`]
    .filter(Boolean)
    .join(' ')
    .replace(/^./, first => first.toUpperCase())
