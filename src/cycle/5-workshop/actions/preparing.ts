import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { codeFrom } from '../code.ts'
import { mayHold, type RecipeRefusal } from '../hour/recipe.ts'
import type { Table } from '../room/room.ts'
import {
  changeWorkshop as change,
  dropTable,
  keepTable,
  keepWorkshop,
  tablesOf,
  workshopOf,
  type NewWorkshop,
  type Prepared,
} from '../store/workshop.ts'

export type PreparingRefusal = RecipeRefusal | { readonly kind: 'opened' } | { readonly kind: 'absent' }

type Preparing = Omit<NewWorkshop, 'id' | 'code' | 'at' | 'by'>

/** Prepares a workshop, with a code and as many tables as its people need. */
export const prepareWorkshop = async (
  hand: Hand,
  preparing: Preparing & { readonly tables: readonly Omit<Table, 'id'>[] },
): Promise<Decision<Id<'workshop'>, RecipeRefusal>> => {
  const decision = mayHold(preparing.recipe)
  if (!decision.ok) return decision
  const { tables, ...prepared } = preparing
  const id = hand.world.newId<'workshop'>()
  const kept = { ...prepared, id, code: codeFrom(hand.world.chance), at: hand.now, by: hand.person }
  const laid = tables.map(table => ({ ...table, id: hand.world.newId<'table'>() }))
  await hand.write(async tx => {
    await keepWorkshop(tx, kept)
    const workshop = await workshopOf(tx, id)
    if (workshop === undefined) throw new Error('A workshop was kept and is not there.')
    for (const table of laid) await keepTable(tx, workshop, table)
  })
  return yes(id)
}

/** Changes what was prepared, until the workshop opens. */
export const changeWorkshop = async (
  hand: Hand,
  id: Id<'workshop'>,
  prepared: Prepared,
): Promise<Decision<undefined, PreparingRefusal>> => {
  const decision = mayHold(prepared.recipe)
  if (!decision.ok) return decision
  return hand.write(async tx => {
    const workshop = await workshopOf(tx, id)
    if (!workshop) return no({ kind: 'absent' })
    if (workshop.openedAt !== undefined) return no({ kind: 'opened' })
    await change(tx, id, { prepared })
    return yes(undefined)
  })
}

/** Lays the tables: a letter that stands already keeps its people and notes. */
export const arrangeTables = (
  hand: Hand,
  id: Id<'workshop'>,
  wanted: readonly Omit<Table, 'id' | 'noteTaker'>[],
): Promise<Decision<undefined, { readonly kind: 'absent' } | { readonly kind: 'opened' }>> => {
  const laid = wanted.map(table => ({ ...table, id: hand.world.newId<'table'>() }))
  return hand.write(async tx => {
    const workshop = await workshopOf(tx, id)
    if (!workshop) return no({ kind: 'absent' })
    const standing = await tablesOf(tx, id)
    const gone = standing.filter(table => !laid.some(each => each.letter === table.letter))
    if (workshop.openedAt !== undefined && gone.length > 0) return no({ kind: 'opened' })
    for (const table of laid) {
      const same = standing.find(each => each.letter === table.letter)
      await keepTable(tx, workshop, same ? { ...table, id: same.id } : table)
    }
    for (const table of gone) await dropTable(tx, workshop, table.id)
    await change(tx, id)
    return yes(undefined)
  })
}

/** Locks or unlocks the door: while it is locked nobody joins. */
export const lockDoor = (hand: Hand, id: Id<'workshop'>, locked: boolean): Promise<void> =>
  hand.write(tx => change(tx, id, { doorLocked: locked }))

/** Gives the workshop another code; who is in stays in. */
export const giveNewCode = (hand: Hand, id: Id<'workshop'>): Promise<void> => {
  const code = codeFrom(hand.world.chance)
  return hand.write(tx => change(tx, id, { code }))
}
