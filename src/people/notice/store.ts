import type { Read, Write } from '#db'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import type { Person } from '../access/person.ts'
import type { Closing, Notice } from './notice.ts'

type Tables = {
  'people.notice': {
    partnership_id: string
    id: string
    role_id: string
    reason: string
    given_at: Instant
    given_by: string
    giver_name: string
    ends_from: Day
  }
  'people.notice_closing': {
    partnership_id: string
    notice_id: string
    how: Closing['how']
    closed_at: Instant
    closed_by: string
    closer_name: string
  }
}

/** The notices that the champions of this scope's partnership were given, the newest first. */
export const noticesOf = async (tx: Read): Promise<readonly Notice[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.notice as n')
    .leftJoin('people.notice_closing as c', join =>
      join.onRef('c.partnership_id', '=', 'n.partnership_id').onRef('c.notice_id', '=', 'n.id'),
    )
    .select(['n.id', 'n.role_id', 'n.reason', 'n.given_at', 'n.given_by', 'n.giver_name', 'n.ends_from'])
    .select(['c.how', 'c.closed_at', 'c.closer_name'])
    .where('n.partnership_id', '=', partnershipIn(tx))
    .orderBy('n.given_at', 'desc')
    .orderBy('n.id', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, role: row.role_id, reason: row.reason, at: row.given_at, endsFrom: row.ends_from },
    by: { id: row.given_by, name: row.giver_name },
    ...(row.how === null || row.closed_at === null || row.closer_name === null
      ? {}
      : { closing: { how: row.how, at: row.closed_at, by: row.closer_name } }),
  }))
}

export const keepNotice = async (tx: Write, notice: Omit<Notice, 'closing'>): Promise<void> => {
  const { id, role, reason, at, by, endsFrom } = notice
  await tx
    .over<Tables>()
    .insertInto('people.notice')
    .values({
      ...{ partnership_id: partnershipIn(tx), id, role_id: role, reason, ends_from: endsFrom },
      ...{ given_at: at, given_by: by.id, giver_name: by.name },
    })
    .execute()
}

/** Says what became of a notice; it is said once. */
export const keepClosing = async (
  tx: Write,
  notice: Id<'notice'>,
  closing: Omit<Closing, 'by'> & { readonly by: Pick<Person, 'id' | 'name'> },
): Promise<void> => {
  const { how, at, by } = closing
  await tx
    .over<Tables>()
    .insertInto('people.notice_closing')
    .values({
      ...{ partnership_id: partnershipIn(tx), notice_id: notice, how },
      ...{ closed_at: at, closed_by: by.id, closer_name: by.name },
    })
    .execute()
}
