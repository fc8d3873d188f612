import type { Form } from '#forms'
import type { Id } from '#ground'
import type { Participant, Table } from '../room/room.ts'

/** A seat of the group, without whoever holds it: whoever has the code may know that it exists. */
export type SeatOffered = {
  readonly id: Id<'seat'>
  readonly title: string
  readonly table: Id<'table'>
  readonly organisation?: string
  /** Its holder has a link to score ahead and has not come: with the code they would count twice. */
  readonly isAwaited: boolean
}

type Place = {
  readonly seat: Id<'seat'>
  readonly table: Id<'table'>
  readonly title: string
  readonly organisation?: string
}

/** The seats that were laid before the day, in words that anybody at the door may read. */
export const seatsOffered = (places: readonly Place[], people: readonly Participant[]): readonly SeatOffered[] =>
  places.map(({ seat, title, table, organisation }) => ({
    ...{ id: seat, title, table },
    ...(organisation === undefined ? {} : { organisation }),
    isAwaited: people.some(each => each.seat === seat && each.cameAt === undefined && !each.takenOut),
  }))

export type Offered = { readonly seats: readonly SeatOffered[]; readonly tables: readonly Table[] }

/** What somebody says at the door. */
export type SaidAtTheDoor = Pick<Participant, 'shownAs' | 'byRole' | 'under18'> & {
  readonly kind: 'taking-part' | 'observer' | 'screen'
  readonly seat?: Id<'seat'>
  readonly organisation?: string
  readonly table?: Id<'table'>
}

/** How an under-18 is shown who gives no role: what they typed as a name is not kept. */
export const youngMember = 'Young member'

const longestName = 80

/**
 * Reads the door's form; `undefined` with the mistakes in the form. Only a name or a role is needed, and not even that
 * with a seat chosen and shown by it. Nothing that an under-18 gives as a name is kept.
 */
export const readAtTheDoor = (form: Form, offered: Offered): SaidAtTheDoor | undefined => {
  const kind =
    form.choice('as', ['taking-part', 'observer', 'screen'], { called: 'How you take part' }) ?? 'taking-part'
  if (kind === 'screen') {
    return form.mistakes.length > 0 ? undefined : { kind, shownAs: 'Big screen', byRole: true, under18: false }
  }
  const name = form.line('name', { called: 'The name or role', max: longestName })
  const isRole = form.choice('by', ['name', 'role'], { called: 'Name or role' }) === 'role'
  const under18 = form.choices('under18', ['yes'], { called: 'Your age' }).length > 0
  const seat = seatIn(form, offered)
  const organisation = form.line('organisation', { called: 'The organisation', max: 120 }) || seat?.organisation
  const table = tableIn(form, offered) ?? seat?.table
  const shownAs = shownAsOf({ name, isRole, under18, seat })
  if (shownAs === '' && form.mistakeOf('name') === undefined) {
    form.complain('name', 'Enter the name or the role you wish to be shown by')
  }
  if (form.mistakes.length > 0) return undefined
  return {
    ...{ kind, shownAs, under18, byRole: isRole || under18 },
    ...(seat === undefined ? {} : { seat: seat.id }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(table === undefined ? {} : { table }),
  }
}

const seatIn = (form: Form, { seats }: Offered): SeatOffered | undefined => {
  const chosen = form.choice(
    'seat',
    seats.map(({ id }) => id),
    { called: 'The seat' },
  )
  const seat = seats.find(({ id }) => id === chosen)
  if (seat?.isAwaited === true) {
    form.complain(
      'seat',
      'For this seat a link to score ahead was sent. Open that link on this phone to come in, or choose no seat if it is not yours',
    )
  }
  return seat
}

const tableIn = (form: Form, { tables }: Offered): Id<'table'> | undefined =>
  form.choice(
    'table',
    tables.map(({ id }) => id),
    { called: 'The table' },
  )

type Shown = {
  readonly name: string
  readonly isRole: boolean
  readonly under18: boolean
  readonly seat: SeatOffered | undefined
}

const shownAsOf = ({ name, isRole, under18, seat }: Shown): string => {
  if (isRole && name !== '') return name
  if (under18) return seat?.title ?? youngMember
  if (isRole) return seat?.title ?? ''
  return name
}
