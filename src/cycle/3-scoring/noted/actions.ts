import type { Read, Write } from '#db'
import { no, yes, type Decision, type Id, type Instant } from '#ground'
import type { Copied, EarlierCopy } from '../earlier/earlier.ts'
import { keepEarlier } from '../earlier/store.ts'
import { isOnBehalf, type Writer } from '../response/actions.ts'
import { fieldsOfVariation, fieldsOfVoice, sameFields, type PieceField } from '../response/fields.ts'
import type { Variation, Voice } from '../response/response.ts'
import { samePlace, type Place } from '../response/place.ts'
import { touch } from '../response/store.ts'
import { openedToWrite } from '../actions/opened.ts'
import type { Shut } from '../response/shut.ts'
import { decideChange, type ChangeRefusal } from './change.ts'
import {
  keepVariation,
  keepVoice,
  takeOutVariation,
  takeOutVoice,
  variationOf,
  voiceOf,
  type KeptAt,
  type Noting,
} from './store.ts'

/** One kind of thing that is noted with a response, and how it is stored. */
export type NotedKind<Content> = {
  readonly fields: (content: Content) => readonly PieceField[]
  readonly copied: (content: Content) => Copied
  readonly load: (tx: Read, id: Id) => Promise<KeptAt<Content> | undefined>
  readonly keep: (tx: Write, place: Place, id: Id, noting: Noting<Content>) => Promise<void>
  readonly takeOut: (tx: Write, id: Id, at: Instant) => Promise<void>
}

export const variationKind: NotedKind<Omit<Variation, 'id'>> = {
  fields: fieldsOfVariation,
  copied: content => ({ piece: 'variation', content }),
  load: variationOf,
  keep: keepVariation,
  takeOut: takeOutVariation,
}

export const voiceKind: NotedKind<Omit<Voice, 'id'>> = {
  fields: fieldsOfVoice,
  copied: content => ({ piece: 'voice', content }),
  load: voiceOf,
  keep: keepVoice,
  takeOut: takeOutVoice,
}

/** What was posted for one thing noted. `setAside` is what the person typed and did not choose, after a conflict. */
export type NotedPosted<Content> = {
  readonly id: Id
  readonly content: Content
  readonly seen: number
  readonly setAside?: Content
}

/** Adds or changes something noted. Whatever it replaces goes to the earlier versions. */
export const saveNoted = <Content>(
  writer: Writer,
  place: Place,
  kind: NotedKind<Content>,
  posted: NotedPosted<Content>,
): Promise<Decision<undefined, Shut | ChangeRefusal<Content>>> => {
  const ids = { earlier: writer.world.newId<'earlier'>(), aside: writer.world.newId<'earlier'>() }
  const hand = { at: writer.now, by: writer.person.id }
  return writer.write(async tx => {
    const opened = await openedToWrite(tx, place)
    if (!opened.ok) return opened
    const stored = await kind.load(tx, posted.id)
    if (stored && !samePlace(stored.place, place)) return no({ kind: 'absent' })
    const same = (one: Content, other: Content) => sameFields(kind.fields(one), kind.fields(other))
    const decision = decideChange(stored, posted, same)
    if (!decision.ok) return decision
    await touch(tx, place, { ...hand, onBehalf: isOnBehalf(writer.roles, place.group) })
    const copy = copying(kind, posted.id, hand.at)
    if (posted.setAside !== undefined) {
      const from = { content: posted.setAside, version: posted.seen, ...hand }
      await keepEarlier(tx, place, { ...copy(from), id: ids.aside, why: 'set-aside' })
    }
    if (decision.value.kind === 'unchanged') return yes(undefined)
    const version = decision.value.kind === 'new' ? 1 : decision.value.version
    if (decision.value.kind === 'replaced')
      await keepEarlier(tx, place, { ...copy(decision.value.earlier), id: ids.earlier, why: 'replaced' })
    await kind.keep(tx, place, posted.id, { content: posted.content, version, ...hand })
    return yes(undefined)
  })
}

/** Takes something noted out of its response; what it said goes to the earlier versions. Twice is once. */
export const removeNoted = <Content>(
  writer: Writer,
  place: Place,
  kind: NotedKind<Content>,
  id: Id,
): Promise<Decision<undefined, Shut>> => {
  const earlierId = writer.world.newId<'earlier'>()
  const hand = { at: writer.now, by: writer.person.id }
  return writer.write(async tx => {
    const opened = await openedToWrite(tx, place)
    if (!opened.ok) return opened
    const stored = await kind.load(tx, id)
    if (!stored || !samePlace(stored.place, place)) return no({ kind: 'absent' })
    if (stored.removed) return yes(undefined)
    await touch(tx, place, { ...hand, onBehalf: isOnBehalf(writer.roles, place.group) })
    await keepEarlier(tx, place, { ...copying(kind, id, hand.at)(stored), id: earlierId, why: 'removed' })
    await kind.takeOut(tx, id, hand.at)
    return yes(undefined)
  })
}

type From<Content> = {
  readonly content: Content
  readonly version: number
  readonly at: Instant
  readonly by: Id<'person'>
}

const copying =
  <Content>(kind: NotedKind<Content>, pieceId: Id, keptAt: Instant) =>
  (from: From<Content>): Omit<EarlierCopy, 'id' | 'why'> & Copied => ({
    ...kind.copied(from.content),
    ...{ pieceId, keptAt, version: from.version, writtenAt: from.at, writtenBy: from.by },
  })
