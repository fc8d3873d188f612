import type { Id } from '#ground'
import { countedOf, isHere, type Participant, type Room, type Table } from '../room/room.ts'

/**
 * As whom a phone looks: whether it is counted, its table, and how it stands in the round that was open when it began to
 * look. All phones alike get the same frame. A choice is never among it: no page shows that again.
 */
export type Eyes = {
  readonly counts: boolean
  readonly table?: Table
  /** The round that had begun before they came. */
  readonly late?: Id<'round'>
  /** The round to which their answer is in. */
  readonly sent?: Id<'round'>
}

type Standing = Pick<Eyes, 'late' | 'sent'>

export const eyesOf = (
  room: Pick<Room, 'tables'>,
  me: Pick<Participant, 'kind' | 'table'>,
  standing: Standing,
): Eyes => {
  const table = room.tables.find(({ id }) => id === me.table)
  return { counts: me.kind === 'taking-part', ...standing, ...(table === undefined ? {} : { table }) }
}

/** The same in words, for the stream that a phone follows: `phone counted table=B`. */
export const audienceOf = ({ counts, table, late, sent }: Eyes): string =>
  [
    'phone',
    counts ? 'counted' : 'watching',
    ...(table === undefined ? [] : [`table=${table.letter}`]),
    ...(late === undefined ? [] : [`late=${late}`]),
    ...(sent === undefined ? [] : [`sent=${sent}`]),
  ].join(' ')

/** Reads those words in a room as it is now. */
export const eyesFrom = (room: Pick<Room, 'tables'>, audience: string): Eyes => {
  const said = new Map(audience.split(' ').map(word => [word.replace(/=.*/, ''), word.replace(/^.*=/, '')]))
  const table = room.tables.find(({ letter }) => letter === said.get('table'))
  const [late, sent] = [said.get('late'), said.get('sent')]
  return {
    counts: said.has('counted'),
    ...(table === undefined ? {} : { table }),
    ...(late === undefined ? {} : { late }),
    ...(sent === undefined ? {} : { sent }),
  }
}

/** Who sits at a table. */
export const peopleAt = (room: Room, table: Id<'table'>): readonly Participant[] =>
  countedOf(room.people).filter(each => each.table === table)

/** How somebody is called on the screens, if they are here. */
export const nameOf = (room: Room, id: Id<'participant'> | undefined): string | undefined =>
  room.people.find(each => each.id === id && isHere(each))?.shownAs
