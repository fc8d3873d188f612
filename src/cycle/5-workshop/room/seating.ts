import type { Id } from '#ground'
import { isHere, type Participant, type Table } from './room.ts'

/**
 * The table for somebody who joins: one where fewest sit from the same organisation, and of those the emptiest, so that
 * tables mix organisations and stay of one size.
 */
export const tableFor = (
  tables: readonly Table[],
  people: readonly Participant[],
  joining: Pick<Participant, 'organisation'>,
): Id<'table'> | undefined => {
  const seated = people.filter(each => each.kind !== 'screen' && (isHere(each) || each.cameAt === undefined))
  const at = (table: Table) => seated.filter(each => each.table === table.id)
  const alike = (table: Table): number =>
    joining.organisation === undefined ? 0 : at(table).filter(each => each.organisation === joining.organisation).length
  return tables.toSorted((a, b) => alike(a) - alike(b) || at(a).length - at(b).length)[0]?.id
}
