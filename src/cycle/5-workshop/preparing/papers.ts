import type { QuestionAsAsked } from '#instrument'
import { standardAt } from '../hour/step.ts'
import { questionOf, type Room, type Table } from '../room/room.ts'

/** The questions that a table takes, in its order: all of them, or its share. */
export const questionsAt = (
  room: Pick<Room, 'workshop' | 'steps' | 'tables'>,
  table: Pick<Table, 'id'>,
): readonly QuestionAsAsked[] => {
  const place = room.tables.findIndex(each => each.id === table.id)
  const standards = room.steps.filter(({ kind }) => kind === 'read').map(step => standardAt(step, place))
  return standards.flatMap(standard => {
    const question = standard === undefined ? undefined : questionOf(room, standard)
    return question === undefined ? [] : [question]
  })
}
