import type { Id } from '#ground'
import { personNamesOf, type Ask } from '#people'

/** Who saved what a stale page met, by name. Undefined when it was the reader, on another page or another device. */
export const saverOf = async (ask: Ask, by: Id<'person'> | undefined): Promise<string | undefined> => {
  if (by === ask.person.id) return undefined
  if (by === undefined) return 'Somebody'
  const names = await ask.read(tx => personNamesOf(tx, [by]))
  return names.get(by) ?? 'Somebody'
}
