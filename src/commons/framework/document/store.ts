import { sql, type Read, type Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Id, type Instant } from '#ground'
import { glossaryOf } from '#instrument'
import { partnershipsOf } from '#people'
import { linesOf } from '../lists/store.ts'
import { askingsOf } from '../asking/store.ts'
import { shownVersion } from '../showing/store.ts'
import { versionsOf } from '../signing/store.ts'
import { writtenAt } from '#plans'
import { frameworkTexts } from '../words/store.ts'
import { frameworkFrom } from './assembly.ts'
import type { Held } from './held.ts'

type Tables = {
  'framework.framework': {
    partnership_id: string
    id: string
    begun_at: Instant
    begun_by: string
    begun_by_name: string
  }
}

/** Under which id the framework stands; `undefined` while nobody has begun it. */
const idOf = async (tx: Read): Promise<Id<'framework'> | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('framework.framework')
    .select('id')
    .where('partnership_id', '=', partnershipIn(tx))
    .executeTakeFirst()
  return row?.id
}

/** The same where it is begun for certain: inside a transaction that writes on it. */
export const idIn = async (tx: Write): Promise<Id<'framework'>> => {
  const id = await idOf(tx)
  if (id === undefined) throw new Error('A framework is written on before it was begun.')
  return id
}

/** Begins the framework unless somebody has, and locks it: two who change or sign it do so one after the other. */
export const beginAndLock = async (
  tx: Write,
  id: Id<'framework'>,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('framework.framework')
    .values({ partnership_id: partnershipIn(tx), id, begun_at: at, begun_by: by.id, begun_by_name: by.name })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await tx
    .over<Tables>()
    .selectFrom('framework.framework')
    .select(sql<number>`1`.as('one'))
    .where('partnership_id', '=', partnershipIn(tx))
    .forUpdate()
    .execute()
}

/** The same, for those who have nothing to say of a framework that nobody has begun. */
export const begunOf = async (tx: Read): Promise<Held | undefined> =>
  (await idOf(tx)) === undefined ? undefined : heldOf(tx)

/** Everything about the partnership's framework, begun or not. */
export const heldOf = async (tx: Read): Promise<Held> => {
  const [written, lines, versions] = [await writtenAt(tx, frameworkTexts(tx)), await linesOf(tx), await versionsOf(tx)]
  const glossary = await glossaryOf(tx)
  const partnership = (await partnershipsOf(tx)).find(({ id }) => id === partnershipIn(tx))?.name ?? ''
  const version = (versions.at(-1)?.version ?? 0) + 1
  return {
    ...{ id: await idOf(tx), written, lines, versions, shown: await shownVersion(tx) },
    asked: (await askingsOf(tx)).find(each => each.version === version),
    draft: frameworkFrom({ partnership, written, lines, glossary, version }),
  }
}
