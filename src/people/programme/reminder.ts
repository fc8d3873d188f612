import { dayAfter, dayOf, no, sayDay, yes, type Day, type Decision, type Instant } from '#ground'

/** What a champion is reminded of: to begin a year, or the stage whose day is over. */
export type ReminderKind = 'start' | 'gather' | 'agree' | 'plan'

export const reminderWords: Readonly<Record<ReminderKind, string>> = {
  start: 'to open this year’s exercise',
  gather: 'to gather the groups’ answers',
  agree: 'to agree the positions',
  plan: 'to sign the outline change plan',
}

export type Reminder = {
  readonly what: ReminderKind
  readonly dueOn: Day
  readonly sentAt: Instant
  readonly by: string
}

export type ReminderRefusal =
  { readonly kind: 'too-soon'; readonly again: Day } | { readonly kind: 'nobody' } | { readonly kind: 'in-time' }

/** One reminder a week at the most, and only where somebody is there to read it. */
export const mayRemind = (
  last: Pick<Reminder, 'sentAt'> | undefined,
  hasChampion: boolean,
  today: Day,
): Decision<undefined, ReminderRefusal> => {
  if (!hasChampion) return no({ kind: 'nobody' })
  const again = last && dayAfter(dayOf(last.sentAt), 7)
  return again !== undefined && today < again ? no({ kind: 'too-soon', again }) : yes(undefined)
}

export const sayReminderRefusal = (refusal: ReminderRefusal): string => {
  switch (refusal.kind) {
    case 'too-soon':
      return `A reminder went out less than a week ago. The next can be sent on ${sayDay(refusal.again)}.`
    case 'nobody':
      return 'Nobody is champion there yet, so there is nobody to remind. Invite a champion first.'
    case 'in-time':
      return 'Nothing is overdue there any more, so no reminder was sent.'
  }
}
