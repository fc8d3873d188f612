import type { Id } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { standardAt } from '../hour/step.ts'
import { questionOf, type Room, type Table, type Workshop } from '../room/room.ts'
import { sayHalves, sayPeople, sayTotal } from './saying.ts'
import { announced, before, sayPlace, sayWhen, slotName, slotParts, spokenOf, type Spoken } from './script.ts'
import type { LaidPlace } from './place.ts'
import { timetableOf } from './timetable.ts'

/** What is taken on paper into a workshop, in words: for whoever runs it, and for each table. */
export type WorkshopPapers = {
  readonly workshop: Workshop
  readonly when: string
  readonly who: string
  readonly total: string
  /** How scores are given, to be said before anybody answers. */
  readonly announced: string
  readonly before: readonly string[]
  readonly hour: readonly {
    readonly from: string
    readonly name: string
    readonly parts?: string
    /** `6`, `½`. */
    readonly minutes: string
  }[]
  readonly spoken: readonly Spoken[]
  readonly tables: readonly TablePapers[]
}

export type TablePapers = {
  readonly table: Id<'table'>
  readonly letter: string
  readonly people: readonly string[]
  readonly callLink?: string
  readonly questions: readonly QuestionAsAsked[]
}

/** The run sheet and each table's papers, from what stands now. */
export const papersFrom = (
  room: Pick<Room, 'workshop' | 'steps' | 'tables'>,
  places: readonly LaidPlace[],
): WorkshopPapers => {
  const { workshop, tables, steps } = room
  return {
    workshop,
    when: sayWhen(workshop),
    who: sayPeople(workshop.recipe.people, tables.length),
    total: sayTotal(workshop.recipe),
    announced: announced(workshop.recipe),
    before: before(workshop, tables.length),
    hour: hourOf(workshop),
    spoken: spokenOf(workshop, steps),
    tables: tables.map(table => ({
      table: table.id,
      letter: table.letter,
      people: places.filter(place => place.table === table.id).map(sayPlace),
      questions: questionsAt(room, table),
      ...(table.callLink === undefined ? {} : { callLink: table.callLink }),
    })),
  }
}

/** The hour part by part, with the time at which each begins. */
export const hourOf = (workshop: Pick<Workshop, 'recipe' | 'startsAt' | 'questions'>): WorkshopPapers['hour'] =>
  timetableOf(workshop.recipe, workshop.startsAt).map(slot => {
    const parts = slotParts(slot)
    const named = { from: slot.from, name: slotName(workshop, slot), minutes: sayHalves(slot.minutes) }
    return parts === undefined ? named : { ...named, parts }
  })

/** The questions that a table takes, in its order: all of them, or its share. */
const questionsAt = (
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
