import type { Column } from '#db'
import type { Id } from '#ground'
import { idColumns } from './leaving.ts'

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const wholeId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The ids in the columns of a row that hold ids; nothing when one of them is no id in the one form that ids have. */
export const idsIn = (
  row: Readonly<Record<string, unknown>>,
  columns: readonly Column[],
): readonly string[] | undefined => {
  const values = idColumns(columns).flatMap(name => row[name] ?? [])
  return values.every((value): value is string => typeof value === 'string' && wholeId.test(value)) ? values : undefined
}

/** A new id for each, drawn in the order of the old ones, so that what was sorted by id still is. */
export const drawnFor = (ids: Iterable<string>, newId: () => Id): ReadonlyMap<string, string> =>
  new Map([...new Set(ids)].toSorted().map(id => [id, newId()]))

/** A text with new ids in the place of the old, wherever they stand: in columns, lists, frozen versions and addresses. */
export const redrawn = (text: string, drawn: ReadonlyMap<string, string>): string =>
  text.replace(anyId, id => drawn.get(id) ?? id)
