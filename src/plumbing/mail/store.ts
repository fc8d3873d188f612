import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Mail } from './mail.ts'

type Tables = {
  'mail.kept': { id: string; recipient: string; subject: string; text: string; kept_at: string }
}

/** A mail that was kept instead of sent. */
export type KeptMail = Mail & { readonly id: Id<'kept mail'>; readonly at: Instant }

const limit = 100

const newest = (tx: Read) =>
  tx.over<Tables>().selectFrom('mail.kept').orderBy('kept_at', 'desc').orderBy('id', 'desc').limit(limit)

/** Keeps one mail, and forgets those that the outbox page no longer shows: they hold links. */
export const keep = async (tx: Write, { id, to, subject, text, at }: KeptMail): Promise<void> => {
  const tables = tx.over<Tables>()
  await tables.insertInto('mail.kept').values({ id, recipient: to, subject, text, kept_at: at }).execute()
  await tables.deleteFrom('mail.kept').where('id', 'not in', newest(tx).select('id')).execute()
}

/** The newest hundred, newest first. Only for the job scope named `outbox`; any other sees none. */
export const keptMail = async (tx: Read): Promise<readonly KeptMail[]> => {
  const rows = await newest(tx).select(['id', 'recipient', 'subject', 'text', 'kept_at']).execute()
  return rows.map(({ id, recipient, subject, text, kept_at }) => ({ id, to: recipient, subject, text, at: kept_at }))
}
