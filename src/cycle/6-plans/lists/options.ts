import type { Day } from '#ground'
import type { Person } from '#people'
import type { RankedPriority } from '../priorities/priority.ts'

/** What can be chosen in the forms of the lists. */
export type EntryOptions = {
  readonly areas: readonly { readonly key: string; readonly title: string }[]
  readonly people: readonly Pick<Person, 'id' | 'name' | 'email'>[]
  /** The day on which the year was opened: nothing of its plan is due before. */
  readonly earliest?: Day
  readonly priorities: readonly Pick<RankedPriority, 'id' | 'words'>[]
}
