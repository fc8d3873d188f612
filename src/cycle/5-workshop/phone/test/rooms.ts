import { join } from 'node:path'
import { loadEditions, questionAsAsked, termsOf } from '#instrument'
import type { Move } from '../../hour/progress.ts'
import { progressOf } from '../../hour/progress.ts'
import { readyRecipe, type Recipe } from '../../hour/recipe.ts'
import { stepsOf } from '../../hour/step.ts'
import type { Participant, Room, Table } from '../../room/room.ts'

const editions = await loadEditions(join(import.meta.dirname, '../../../../../editions'))

const start = '2026-11-18T18:00:00.000Z'

export const tables: readonly Table[] = [
  { id: 'table-a', letter: 'A', noteTaker: 'sam' },
  { id: 'table-b', letter: 'B', callLink: 'https://call.example/b' },
]

export const person = (id: string, more: Partial<Participant> = {}): Participant => ({
  ...{ id, kind: 'taking-part', shownAs: id, byRole: false, under18: false, takenOut: false, cameAt: start },
  ...{ table: 'table-a' },
  ...more,
})

/** A room of seven people on two standards that has come as far as the step with this key. */
export const roomAt = (key: string | undefined, more: Partial<Room> = {}, changed: Partial<Recipe> = {}): Room => {
  const standards = [1, 3]
  const recipe: Recipe = { ...readyRecipe(standards, 7), ...changed }
  const steps = stepsOf(recipe)
  const edition = editions.shippedOne('commissioning-12.v1')
  if (edition === undefined) throw new Error('The edition of the tests is missing.')
  const moves: readonly Move[] =
    key === undefined ? [] : [{ number: 1, kind: 'step', step: key, at: start, by: 'Ruth Adeyemi' }]
  return {
    workshop: {
      ...{
        id: 'workshop',
        partnership: 'partnership',
        exercise: 'exercise',
        group: 'group',
        preparedBy: 'Ruth Adeyemi',
      },
      ...{ name: 'Board workshop', partnershipName: 'Wexmoor', heldOn: '2026-11-18', startsAt: '18:00', recipe },
      ...{ code: 'K7QM3XPD', doorLocked: false, revision: 4 },
      questions: standards.map(standard => questionAsAsked(edition, standard, termsOf(edition, {}))),
    },
    ...{ steps, moves, tables, progress: progressOf(steps, moves) },
    people: [person('sam'), person('priya'), person('lee', { kind: 'observer' })],
    ...{ rounds: [], tallies: [], notes: [], outcomes: [], candidates: [], minutes: [] },
    ...more,
  }
}
