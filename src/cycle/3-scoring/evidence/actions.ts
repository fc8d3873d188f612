import type { Write } from '#db'
import type { Exercise } from '#exercise'
import type { FileRefusal } from '#files'
import { no, yes, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import { broughtHere } from '../carried/actions.ts'
import { mayDecide, type Brought } from '../carried/carried.ts'
import { continuationOf, keepContinuation, keepDecision } from '../carried/store.ts'
import { keepEarlier } from '../earlier/store.ts'
import { decideChange, type ChangeRefusal } from '../noted/change.ts'
import { isOnBehalf, type Writer } from '../response/actions.ts'
import { fieldsOfEvidence, sameFields } from '../response/fields.ts'
import type { AttachedFile, Evidence } from '../response/response.ts'
import type { Hand, Place } from '../response/place.ts'
import { touch } from '../response/store.ts'
import { openedToWrite } from '../actions/opened.ts'
import type { Shut } from '../response/shut.ts'
import {
  dropEvidence,
  evidenceOfGroup,
  evidenceOf,
  keepAttachment,
  keepEvidence,
  useEvidence,
  type KeptEvidence,
} from './store.ts'

export type EvidenceContent = Omit<Evidence, 'id'>

/** A file that came with the form. Storing it is part of the same transaction, and may find no space. */
export type NewFile = {
  readonly file: AttachedFile
  readonly store: (tx: Write) => Promise<Decision<unknown, FileRefusal>>
}

/** The file was not kept, and so nothing was. */
export type FileNotKept = { readonly kind: 'file'; readonly refusal: FileRefusal }

/** What was posted for a piece of evidence. Without `file` and `newFile` it has none. */
export type EvidencePosted = {
  readonly id: Id<'evidence'>
  readonly content: EvidenceContent
  readonly seen: number
  readonly newFile?: NewFile
  readonly setAside?: EvidenceContent
  /** The piece of the year before that this one goes on from, changed. */
  readonly continues?: { readonly from: Id<'evidence'>; readonly editions: Editions }
}

const same = (one: EvidenceContent, other: EvidenceContent): boolean =>
  sameFields(fieldsOfEvidence(one), fieldsOfEvidence(other))

const isOf = (evidence: KeptEvidence, place: Place): boolean =>
  evidence.group.exercise === place.exercise && evidence.group.group === place.group

/** Adds or changes a piece of evidence. A change shows on every standard that it serves. */
export const saveEvidence = (
  writer: Writer,
  place: Place,
  posted: EvidencePosted,
): Promise<Decision<undefined, Shut | ChangeRefusal<EvidenceContent> | FileNotKept>> => {
  const ids = { earlier: writer.world.newId<'earlier'>(), aside: writer.world.newId<'earlier'>() }
  const hand = { at: writer.now, by: writer.person.id }
  return writer.write(async tx => {
    const opened = await openedToWrite(tx, place)
    if (!opened.ok) return opened
    const brought = await broughtFrom(tx, opened.value.exercise, place, posted.continues)
    const known = posted.continues && (await continuationOf(tx, place.exercise, posted.continues.from))
    const stored = await evidenceOf(tx, known ?? posted.id)
    if (brought === 'none' || (stored && !isOf(stored, place))) return no({ kind: 'absent' })
    const isOther = known !== undefined && known !== posted.id
    const decision = decideChange(stored, isOther ? { ...posted, seen: 0 } : posted, same)
    if (!decision.ok) return decision
    const id = known ?? posted.id
    const file = decision.value.kind === 'unchanged' ? undefined : await posted.newFile?.store(tx)
    if (file?.ok === false) return no({ kind: 'file', refusal: file.refusal })
    await touchAll(tx, writer, place, stored)
    const piece = { piece: 'evidence', pieceId: id, keptAt: hand.at } as const
    if (posted.setAside !== undefined) {
      const from = { version: posted.seen, writtenAt: hand.at, writtenBy: hand.by }
      await keepEarlier(tx, place, { ...piece, ...from, content: posted.setAside, id: ids.aside, why: 'set-aside' })
    }
    if (decision.value.kind === 'replaced') {
      const { content, version, at, by } = decision.value.earlier
      const from = { version, writtenAt: at, writtenBy: by }
      await keepEarlier(tx, place, { ...piece, ...from, content, id: ids.earlier, why: 'replaced' })
    }
    if (decision.value.kind !== 'unchanged') {
      const version = decision.value.kind === 'new' ? 1 : decision.value.version
      await keepEvidence(tx, place, id, { content: posted.content, version, ...hand })
      if (posted.newFile) await keepAttachment(tx, place, id, posted.newFile.file.id, hand)
    }
    await useEvidence(tx, place, id, hand.at)
    if (brought !== undefined) await goOnFrom(tx, place, brought, { ...posted, id, ...hand })
    return yes(undefined)
  })
}

/** The piece of the year before that is to go on, as it is brought to that place; `none` when it is not. */
const broughtFrom = async (
  tx: Write,
  exercise: Exercise,
  place: Place,
  continues: EvidencePosted['continues'],
): Promise<Brought | 'none' | undefined> => {
  if (continues === undefined) return undefined
  const all = await broughtHere(tx, continues.editions, exercise, place.group)
  return all.find(({ standard, piece }) => standard === place.standard && piece.id === continues.from) ?? 'none'
}

/** What is saved without a change is confirmed. */
const goOnFrom = async (
  tx: Write,
  place: Place,
  { piece, decision: stands }: Brought,
  { id, content, at, by }: Pick<EvidencePosted, 'id' | 'content'> & Pick<Hand, 'at' | 'by'>,
): Promise<void> => {
  const decision = same(piece, content) ? 'confirmed' : 'changed'
  await keepContinuation(tx, place.exercise, piece.id, id)
  if (mayDecide(stands, decision)) await keepDecision(tx, place, { from: piece.id, decision, at, by })
}

/** Lets evidence of other standards serve this one too. */
export const reuseEvidence = (
  writer: Writer,
  place: Place,
  chosen: readonly Id<'evidence'>[],
): Promise<Decision<undefined, Shut>> =>
  writer.write(async tx => {
    const opened = await openedToWrite(tx, place)
    if (!opened.ok) return opened
    const own = await evidenceOfGroup(tx, place)
    if (!chosen.every(id => own.some(each => each.id === id))) return no({ kind: 'absent' })
    await touchAll(tx, writer, place)
    for (const id of chosen) await useEvidence(tx, place, id, writer.now)
    return yes(undefined)
  })

/** Takes a piece of evidence off this standard. It stays the group's and can be used again. Twice is once. */
export const removeEvidence = (
  writer: Writer,
  place: Place,
  id: Id<'evidence'>,
): Promise<Decision<undefined, Shut>> => {
  const earlierId = writer.world.newId<'earlier'>()
  return writer.write(async tx => {
    const opened = await openedToWrite(tx, place)
    if (!opened.ok) return opened
    const stored = await evidenceOf(tx, id)
    if (!stored || !isOf(stored, place)) return no({ kind: 'absent' })
    if (!stored.standards.includes(place.standard)) return yes(undefined)
    await touchAll(tx, writer, place)
    await dropEvidence(tx, place, id)
    await keepEarlier(tx, place, {
      ...{ piece: 'evidence', pieceId: id, id: earlierId, why: 'removed', content: stored.content },
      ...{ version: stored.version, writtenAt: stored.at, writtenBy: stored.by, keptAt: writer.now },
    })
    return yes(undefined)
  })
}

/** A submission under way must see the change on every standard that it shows on. */
const touchAll = async (tx: Write, writer: Writer, place: Place, stored?: KeptEvidence): Promise<void> => {
  const hand = { at: writer.now, by: writer.person.id, onBehalf: isOnBehalf(writer.roles, place.group) }
  for (const standard of new Set([place.standard, ...(stored?.standards ?? [])])) {
    await touch(tx, { ...place, standard }, hand)
  }
}
