import type { Person } from '#people'
import type { RankedPriority } from '../priorities/priority.ts'

/** What can be chosen in the forms of the lists. */
export type EntryOptions = {
  readonly areas: readonly { readonly key: string; readonly title: string }[]
  readonly people: readonly Pick<Person, 'id' | 'name' | 'email'>[]
  readonly priorities: readonly Pick<RankedPriority, 'id' | 'words'>[]
}
