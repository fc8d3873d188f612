import type { Database } from '#db'
import type { Id, Instant, World } from '#ground'
import { staffPartsOf } from '../partnership/store/sides.ts'
import { staffWords, type StaffRole } from '../staff/staff.ts'
import type { Ask } from './ask.ts'
import { pageLookedAt } from './look.ts'
import { isOfProgramme, sayRole } from './role.ts'
import { keepLook } from './store.ts'

/**
 * Records that somebody opened a page of the partnership, if they work for its programme: by a role there that is from
 * the programme's side, or by a part in its staff.
 */
export const recordLook = async (ask: Ask, route: string): Promise<void> => {
  const held = ask.roles.filter(each => isOfProgramme(each.role)).map(sayRole)
  const parts = (await ask.read(tx => staffPartsOf(tx, ask.person.id))).map(role => staffWords[role].toLowerCase())
  const role = [...held, ...parts].join(', ')
  if (role === '') return
  const look = {
    ...{ id: ask.world.newId<'look'>(), person: ask.person.id, who: ask.person.name, role },
    ...{ page: pageLookedAt(route, ask.asked.params), at: ask.now },
  }
  await ask.write(tx => keepLook(tx, ask.partnership.id, look))
}

/** Somebody at the programme's desk, by their parts in the staff. */
type Looking = {
  readonly world: World
  readonly now: Instant
  readonly person: { readonly id: Id<'person'>; readonly name: string }
  readonly parts: readonly { readonly role: StaffRole }[]
}

/**
 * Records that somebody at the programme's desk read something that a partnership wrote, in the record that the
 * partnership reads.
 * @param page what was read, as `/support-agreement`: never its content
 */
export const recordDeskLook = async (
  { db }: { readonly db: Database },
  desk: Looking,
  partnership: Id<'partnership'>,
  page: string,
): Promise<void> => {
  const role = desk.parts.map(each => staffWords[each.role].toLowerCase()).join(', ')
  const look = {
    ...{ id: desk.world.newId<'look'>(), person: desk.person.id, who: desk.person.name },
    ...{ role, page, at: desk.now },
  }
  const scope = { kind: 'partnership', partnership, person: desk.person.id } as const
  await db.write(scope, tx => keepLook(tx, partnership, look))
}
