import { inLine, type Read, type Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Id, type Instant } from '#ground'
import { glossaryOf } from '#instrument'
import { partnershipsOf } from '#people'
import { linesOf } from '../lists/store.ts'
import { askingOf } from '../asking/store.ts'
import { shownVersion } from '../showing/store.ts'
import { signaturesOf, versionOf } from '../signing/store.ts'
import { writtenAt } from '#plans'
import { frameworkTexts } from '../words/store.ts'
import { frameworkFrom } from './assembly.ts'
import type { Framework } from './framework.ts'
import type { Draft, Held } from './held.ts'

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

/**
 * Begins the framework unless somebody has, and holds it until the end of the transaction: two who change or sign it do
 * so one after the other.
 */
export const beginAndHold = async (
  tx: Write,
  id: Id<'framework'>,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('framework.framework')
    .values({ partnership_id: partnershipIn(tx), id, begun_at: at, begun_by: by.id, begun_by_name: by.name })
    .onConflict(conflict => conflict.column('partnership_id').doNothing())
    .execute()
  await inLine(tx, 'framework.framework', { partnership_id: partnershipIn(tx) })
}

const nameHere = async (tx: Read): Promise<string> =>
  (await partnershipsOf(tx)).find(({ id }) => id === partnershipIn(tx))?.name ?? ''

/** What is written now, as the version of that number. */
const draftAs = async (tx: Read, version: number): Promise<Draft> => {
  const [written, lines] = [await writtenAt(tx, frameworkTexts(tx)), await linesOf(tx)]
  const [glossary, partnership] = [await glossaryOf(tx), await nameHere(tx)]
  return { written, lines, draft: frameworkFrom({ partnership, written, lines, glossary, version }) }
}

/** How it reads now; `undefined` while nobody has begun it. */
export const draftOf = async (tx: Read): Promise<Framework | undefined> => {
  if ((await idOf(tx)) === undefined) return undefined
  const last = (await signaturesOf(tx)).at(-1)
  return (await draftAs(tx, (last?.version ?? 0) + 1)).draft
}

/** Everything, for those who have nothing to say of a framework that nobody has begun. */
export const begunOf = async (tx: Read): Promise<Held | undefined> =>
  (await idOf(tx)) === undefined ? undefined : heldOf(tx)

/** Everything about the partnership's framework, begun or not. */
export const heldOf = async (tx: Read): Promise<Held> => {
  const signatures = await signaturesOf(tx)
  const signed = signatures.at(-1)?.version
  const version = (signed ?? 0) + 1
  return {
    ...{ id: await idOf(tx), signatures, shown: await shownVersion(tx) },
    last: signed === undefined ? undefined : await versionOf(tx, signed),
    asked: await askingOf(tx, version),
    ...(await draftAs(tx, version)),
  }
}
