import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Day, type Instant } from '#ground'
import type { ElementKind } from '../element.ts'
import type { Serves } from '../places.ts'
import { takeUpFrom, type ElementTaken, type TakeUp } from '../take-up.ts'
import { attendancesOf } from './places.ts'
import { dropTake, keepTake } from './take.ts'

type Tables = {
  'support.element_taken': {
    partnership_id: string
    element_id: string
    name: string
    kind: ElementKind
    since: Day
    until: Day | null
    purpose: string
    serves_kind: Serves['kind'] | null
    serves_id: string | null
    serves_words: string
    version: number
    changed_at: Instant
    changed_by: string
    changed_by_name: string
  }
}

/** The elements that the partnership of this scope took up, by the day since when. */
export const elementsTakenOf = async (tx: Read): Promise<readonly ElementTaken[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.element_taken')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .orderBy('since')
    .orderBy('element_id')
    .execute()
  return rows.map(row => ({
    ...{ element: row.element_id, name: row.name, kind: row.kind, since: row.since, purpose: row.purpose },
    ...(row.until === null ? {} : { until: row.until }),
    ...(row.serves_kind === null || row.serves_id === null
      ? {}
      : { serves: { kind: row.serves_kind, id: row.serves_id, words: row.serves_words } }),
    ...{ version: row.version, changedBy: row.changed_by_name },
  }))
}

/** Keeps what is said of an element that was taken up, and what the programme may know of it. */
export const keepElementTaken = async (
  tx: Write,
  taken: Omit<ElementTaken, 'changedBy'>,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  const partnership_id = partnershipIn(tx)
  const { element, name, kind, since, until, purpose, serves, version } = taken
  const said = {
    ...{ name, kind, since, until: until ?? null, purpose, version },
    ...{ serves_kind: serves?.kind ?? null, serves_id: serves?.id ?? null, serves_words: serves?.words ?? '' },
    ...{ changed_at: at, changed_by: by.id, changed_by_name: by.name },
  }
  await tx
    .over<Tables>()
    .insertInto('support.element_taken')
    .values({ partnership_id, element_id: element, ...said })
    .onConflict(conflict => conflict.columns(['partnership_id', 'element_id']).doUpdateSet(said))
    .execute()
  await keepTake(tx, partnership_id, {
    ...{ kind: 'element', of: element, name, begins: since, tally: { asked: 0, confirmed: 0, waiting: 0 }, names: [] },
    ...(until === undefined ? {} : { ends: until }),
  })
}

/** Takes back that an element was taken up: it never was. */
export const dropElementTaken = async (tx: Write, { element }: Pick<ElementTaken, 'element'>): Promise<void> => {
  const partnership_id = partnershipIn(tx)
  await tx
    .over<Tables>()
    .deleteFrom('support.element_taken')
    .where('partnership_id', '=', partnership_id)
    .where('element_id', '=', element)
    .execute()
  await dropTake(tx, partnership_id, { kind: 'element', of: element })
}

/** Everything of the universal offer that the partnership of this scope took up, by its day. */
export const takeUpOf = async (tx: Read): Promise<readonly TakeUp[]> =>
  takeUpFrom(await elementsTakenOf(tx), await attendancesOf(tx))
