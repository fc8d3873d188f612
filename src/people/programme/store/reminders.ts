import type { Read, Write } from '#db'
import type { Id } from '#ground'
import type { Person } from '../../access/person.ts'
import type { Reminder } from '../reminder.ts'
import type { Tables } from './tables.ts'

type Numbered = Reminder & { readonly partnership: Id<'partnership'>; readonly number: number }

const reminders = (tx: Read) => tx.over<Tables>().selectFrom('people.reminder').selectAll()

const reminderFrom = (row: Tables['people.reminder']): Numbered => ({
  ...{ partnership: row.partnership_id, number: row.number, what: row.what, dueOn: row.due_on },
  ...{ sentAt: row.sent_at, by: row.sent_by_name },
})

/** The last reminder of each partnership that the scope sees. */
export const lastReminders = async (tx: Read): Promise<ReadonlyMap<Id<'partnership'>, Numbered>> => {
  const rows = await reminders(tx).orderBy('number').execute()
  return new Map(rows.map(row => [row.partnership_id, reminderFrom(row)]))
}

/** The reminders that one partnership got, newest first. */
export const remindersOf = async (tx: Read, partnership: Id<'partnership'>): Promise<readonly Numbered[]> => {
  const rows = await reminders(tx).where('partnership_id', '=', partnership).orderBy('number', 'desc').execute()
  return rows.map(reminderFrom)
}

/** Keeps a reminder under its number; a second one under the same violates the key. */
export const keepReminder = async (
  tx: Write,
  partnership: Id<'partnership'>,
  sent: Omit<Reminder, 'by'> & { readonly number: number; readonly by: Pick<Person, 'id' | 'name'> },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.reminder')
    .values({
      ...{ partnership_id: partnership, number: sent.number, what: sent.what, due_on: sent.dueOn },
      ...{ sent_at: sent.sentAt, sent_by: sent.by.id, sent_by_name: sent.by.name },
    })
    .execute()
}
