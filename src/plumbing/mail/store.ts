import type { Read, Write } from '#db'
import { toCalendar, type Id, type Instant } from '#ground'
import type { Mail } from './mail.ts'

type Tables = {
  'mail.kept': {
    id: string
    recipient: string
    subject: string
    text: string
    kept_at: string
    attached_name: string
    attached: string
  }
}

/** A mail that was kept instead of sent, with the file that it brings along. */
export type KeptMail = Omit<Mail, 'dates'> & {
  readonly id: Id<'kept mail'>
  readonly at: Instant
  readonly attached?: { readonly name: string; readonly text: string }
}

type Keeping = Mail & Pick<KeptMail, 'id' | 'at'>

const limit = 100

const newest = (tx: Read) =>
  tx.over<Tables>().selectFrom('mail.kept').orderBy('kept_at', 'desc').orderBy('id', 'desc').limit(limit)

/** Keeps one mail, and forgets those that the outbox page no longer shows: they hold links. */
export const keep = async (tx: Write, { id, to, subject, text, at, dates }: Keeping): Promise<void> => {
  const tables = tx.over<Tables>()
  await tables
    .insertInto('mail.kept')
    .values({ id, recipient: to, subject, text, kept_at: at, ...attachedFrom(dates) })
    .execute()
  await tables.deleteFrom('mail.kept').where('id', 'not in', newest(tx).select('id')).execute()
}

const attachedFrom = (dates: Mail['dates']) =>
  dates === undefined
    ? { attached_name: '', attached: '' }
    : { attached_name: dates.fileName, attached: new TextDecoder().decode(toCalendar(dates.calendar)) }

/** The newest hundred, newest first. Only for the job scope named `outbox`; any other sees none. */
export const keptMail = async (tx: Read): Promise<readonly KeptMail[]> => {
  const rows = await newest(tx).selectAll().execute()
  return rows.map(({ id, recipient, subject, text, kept_at, attached_name, attached }) => ({
    ...{ id, to: recipient, subject, text, at: kept_at },
    ...(attached_name === '' ? {} : { attached: { name: attached_name, text: attached } }),
  }))
}
