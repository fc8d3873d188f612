import { sayCount } from '#ground'
import type { z } from 'zod'
import type { checklistFormat } from './format.ts'

/** A checklist as its file has it: steps with questions for yes or no, and notes that ask nothing. */
export type OwnChecklistFile = z.output<typeof checklistFormat>

/** How much there is of everything, in a line. */
export const sayChecklistCounts = ({ steps }: Pick<OwnChecklistFile, 'steps'>): string => {
  const items = steps.flatMap(step => step.items)
  const notes = items.filter(({ kind }) => kind === 'note').length
  return [
    sayCount(steps.length, 'step'),
    sayCount(items.length - notes, 'question'),
    ...(notes === 0 ? [] : [sayCount(notes, 'note')]),
  ].join(', ')
}
