import { isUniqueViolation, type Database } from '#db'
import { dayAfter, dayOf, no, yes, type Day, type Decision, type Id } from '#ground'
import { send } from '#jobs'
import { peopleOf } from '../../partnership/store/people.ts'
import { mayRemind, type ReminderKind, type ReminderRefusal } from '../reminder.ts'
import type { AtDesk } from '../routes/desk.ts'
import { keepReminder, remindersOf } from '../store/reminders.ts'

/**
 * Asks for a mail to the champion of a partnership about what is overdue there. It is on record at the desk and in the
 * partnership's history. Once a week at the most, also when two press at once.
 */
export const remindChampion = async (
  { db }: { readonly db: Database },
  { person, now, today }: Pick<AtDesk, 'person' | 'now' | 'today'>,
  partnership: Id<'partnership'>,
  overdue: { readonly what: ReminderKind; readonly dueOn: Day },
): Promise<Decision<undefined, ReminderRefusal>> => {
  try {
    return await db.write({ kind: 'partnership', partnership, person: person.id }, async tx => {
      const people = await peopleOf(tx)
      const [last] = await remindersOf(tx, partnership)
      const hasChampion = people.some(each => each.roles.some(held => held.role === 'champion'))
      const decision = mayRemind(last, hasChampion, today)
      if (!decision.ok) return decision
      await keepReminder(tx, partnership, { ...overdue, number: (last?.number ?? 0) + 1, sentAt: now, by: person })
      await send(tx, 'mail.reminder', { partnership })
      return yes(undefined)
    })
  } catch (error) {
    if (isUniqueViolation(error)) return no({ kind: 'too-soon', again: dayAfter(dayOf(now), 7) })
    throw error
  }
}
