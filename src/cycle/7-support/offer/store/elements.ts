import { inLine, type Read, type Write } from '#db'
import type { Recorder } from '#exercise'
import type { Id, Instant } from '#ground'
import type { Element, ElementKind, ElementSaid } from '../element.ts'
import { ownProgramme } from '../scope.ts'

type Tables = {
  'support.element': {
    programme_id: string
    id: string
    kind: ElementKind
    name: string
    about: string
    audience: string
    link: string
    helps: readonly string[]
    version: number
    changed_at: Instant
    changed_by: string
    changed_by_name: string
    withdrawn_at: Instant | null
  }
}

type Fact = { readonly at: Instant; readonly by: Recorder }

/** The elements of the catalogue in this scope by name, those withdrawn among them. */
export const elementsOf = async (tx: Read): Promise<readonly Element[]> => {
  const rows = await tx.over<Tables>().selectFrom('support.element').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(row => ({
    ...{ id: row.id, kind: row.kind, name: row.name, about: row.about, audience: row.audience, link: row.link },
    ...{ helps: row.helps, version: row.version, changedAt: row.changed_at, changedBy: row.changed_by_name },
    isWithdrawn: row.withdrawn_at !== null,
  }))
}

/** Holds the catalogue's elements, so that two who change them do so one after the other. */
export const holdElements = async (tx: Write): Promise<void> => {
  await inLine(tx, 'support.element', { programme_id: ownProgramme(tx) })
}

const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

export const keepElement = async (tx: Write, id: Id<'element'>, said: ElementSaid, fact: Fact): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('support.element')
    .values({ programme_id: ownProgramme(tx), id, version: 1, withdrawn_at: null, ...said, ...factColumns(fact) })
    .execute()
}

/** Says an element anew, withdraws it or offers it again. */
export const changeElement = async (
  tx: Write,
  id: Id<'element'>,
  change: ElementSaid | { readonly isWithdrawn: boolean },
  fact: Fact,
): Promise<void> => {
  const said = 'isWithdrawn' in change ? { withdrawn_at: change.isWithdrawn ? fact.at : null } : change
  await tx
    .over<Tables>()
    .updateTable('support.element')
    .set(set => ({ ...said, version: set('version', '+', 1), ...factColumns(fact) }))
    .where('programme_id', '=', ownProgramme(tx))
    .where('id', '=', id)
    .execute()
}
