import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Ask } from './ask.ts'
import type { Look } from './look.ts'
import { sayRole } from './role.ts'

type Tables = {
  'people.look': {
    partnership_id: string
    id: string
    person_id: string
    person_name: string
    role: string
    page: string
    looked_at: Instant
  }
}

/** Records that programme staff opened a page; what is on record is the kind of page, not its content. */
export const recordLook = (ask: Ask, page: string): Promise<void> => {
  const id = ask.world.newId<'look'>()
  return ask.write(tx => keepLook(tx, ask, id, page))
}

const keepLook = async (tx: Write, ask: Ask, id: Id<'look'>, page: string): Promise<void> => {
  const [held] = ask.roles
  await tx
    .over<Tables>()
    .insertInto('people.look')
    .values({
      partnership_id: ask.partnership.id,
      id,
      person_id: ask.person.id,
      person_name: ask.person.name,
      role: held === undefined ? 'programme staff' : sayRole(held),
      page: page.replace('/partnerships/:partnership', '') || '/',
      looked_at: ask.now,
    })
    .execute()
}

/** The newest looks first, at most 500. */
export const looksOf = async (tx: Read): Promise<readonly Look[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.look')
    .select(['person_name', 'role', 'page', 'looked_at'])
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map(row => ({ who: row.person_name, role: row.role, page: row.page, at: row.looked_at }))
}
