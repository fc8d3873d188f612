import type { Read, Write } from '#db'
import { keepFile, type FileRefusal, type Inspected } from '#files'
import { no, yes, type Decision, type Id } from '#ground'
import type { Ask } from '#people'
import { keepChecklist } from '../checklist/store.ts'
import { keepEdition } from '../held/store/keeping.ts'
import type { EditionText } from '../held/file.ts'
import { correct, readsAgain } from '../proposing/correct.ts'
import type { Correction, CorrectionRefusal } from '../proposing/correction.ts'
import type { Proposal } from '../proposing/proposal.ts'
import {
  proposalOf,
  retitled,
  stepsKept,
  withoutOriginal,
  type Beginning,
  type Conflict,
  type Details,
  type Draft,
  type DraftRefusal,
  type Outcome,
} from './draft.ts'
import { askedIn, type Asked } from './posted/asked.ts'
import type { Asking, Posted } from './posted/fields.ts'
import { isToldOf, pressAgain } from './posted/pressed.ts'
import { sayCorrections } from './posted/said.ts'
import { changeDraft, correctedAt, draftOf, dropStep, keepDraft, keepStep, lastStep, heldDraft } from './store.ts'

/** Whoever keeps a partnership's editions. */
export type Keeper = Pick<Ask, 'write' | 'world' | 'now' | 'person' | 'partnership'>

const factOf = ({ now, person }: Keeper) => ({ at: now, by: person })

export type Begun = {
  readonly began: Beginning
  readonly beganFrom: string
  readonly proposal: Proposal
  readonly details: Details
  /** The document itself, looked into and not yet kept. */
  readonly file?: Inspected
}

/** Begins a draft, and keeps the document that it began with. */
export const beginDraft = (keeper: Keeper, begun: Begun): Promise<Decision<Id<'draft'>, FileRefusal>> => {
  const [id, file] = [keeper.world.newId<'draft'>(), keeper.world.newId<'file'>()]
  const { began, beganFrom, proposal, details } = begun
  const draft = { id, began, beganFrom, original: proposal.original, corrected: withoutOriginal(proposal), details }
  const by = { person: keeper.person.id, at: keeper.now }
  return keeper.write(async tx => {
    if (begun.file === undefined) await keepDraft(tx, draft, factOf(keeper))
    else {
      const kept = await keepFile(tx, { partnership: keeper.partnership.id, file }, begun.file, by)
      if (!kept.ok) return kept
      await keepDraft(tx, { ...draft, file }, factOf(keeper))
    }
    return yes(id)
  })
}

/** A draft that can still be changed, held. */
const opened = async (tx: Write, id: Id<'draft'>): Promise<Decision<Draft, DraftRefusal>> => {
  const draft = await heldDraft(tx, id)
  if (draft === undefined) return no({ kind: 'absent' })
  const shut = shutBy(draft)
  return shut === undefined ? yes(draft) : no(shut)
}

/** Why a draft cannot be changed any more, where it cannot. */
const shutBy = ({ publishedAs, isSetAside }: Draft): DraftRefusal | undefined => {
  if (publishedAs !== undefined) return { kind: 'published' }
  return isSetAside ? { kind: 'set-aside' } : undefined
}

type Made = Pick<Outcome, 'refused'> & { readonly proposal: Proposal; readonly made: readonly Correction[] }

/** Makes what one field after another asks for; one that cannot be made stops none of the others. */
const made = (before: Proposal, askings: readonly Asking[]): Made => {
  let proposal = before
  const done: Correction[] = []
  const refused: Outcome['refused'][number][] = []
  for (const { field, corrections } of askings) {
    const after = all(proposal, corrections)
    if (after.ok) {
      proposal = after.value
      done.push(...corrections)
    } else refused.push({ ...after.refusal, field })
  }
  return { proposal, refused, made: done }
}

/** All of them, or none. */
const all = (before: Proposal, corrections: readonly Correction[]): Decision<Proposal, CorrectionRefusal> => {
  let proposal = before
  for (const correction of corrections) {
    const after = correct(proposal, correction)
    if (!after.ok) return after
    proposal = after.value
  }
  return yes(proposal)
}

type Held = { readonly now: readonly Asking[]; readonly again?: Outcome['again'] }

/**
 * What reads the document again lets go of every correction. It is done alone, and where there is something to lose
 * only once somebody was told.
 */
const heldBack = (now: Proposal, { askings, wrong, conflicts }: Asked, posted: Posted): Held => {
  const again = askings.filter(({ corrections }) => corrections.some(each => readsAgain(now, each)))
  const others = askings.filter(each => !again.includes(each))
  const isAlone = others.length + wrong.length + conflicts.length === 0
  const goes = now.corrections + others.length
  if (again.length === 0 || (isAlone && (goes === 0 || isToldOf(posted)))) return { now: askings }
  return { now: others, again: { press: pressAgain(again, posted), goes } }
}

type Seen = { readonly draft: Draft; readonly base: Proposal | undefined }

/** The draft, and how it was when the page was made. */
const seenAs = async (tx: Read, id: Id<'draft'>, seen: number): Promise<Seen | undefined> => {
  const draft = await draftOf(tx, id)
  if (draft === undefined) return undefined
  const earlier = seen === draft.version ? draft.corrected : await correctedAt(tx, id, seen)
  return { draft, base: earlier && { ...earlier, original: draft.original } }
}

/**
 * Corrects a draft as a page posted it. `seen` is the version that the page showed. What is to be done is worked out
 * outside the transaction, for reading a document again takes time, and again where somebody changed the draft meanwhile.
 */
export const correctDraft = async (
  keeper: Keeper,
  id: Id<'draft'>,
  seen: number,
  posted: Posted,
  goes = 3,
): Promise<Decision<Outcome, DraftRefusal>> => {
  const found = await keeper.write(tx => seenAs(tx, id, seen))
  if (found === undefined) return no({ kind: 'absent' })
  const { draft, base } = found
  const shut = shutBy(draft)
  if (shut !== undefined) return no(shut)
  const now = proposalOf(draft)
  const asked = askedIn(base, now, posted)
  const { now: askings, again } = heldBack(now, asked, posted)
  const done = made(now, askings)
  const title = titleAsked(draft, posted)
  const outcome = {
    ...{ refused: done.refused, wrong: asked.wrong, ...(again && { again }) },
    conflicts: title.conflict === undefined ? asked.conflicts : [title.conflict, ...asked.conflicts],
  }
  if (done.made.length === 0 && title.details === undefined) return yes({ version: draft.version, ...outcome })
  const saved = await saveCorrected(keeper, draft, { ...done, ...title })
  if (saved.ok) return yes({ version: saved.value, ...outcome })
  return saved.refusal.kind === 'stale' && goes > 1 ? correctDraft(keeper, id, seen, posted, goes - 1) : saved
}

const saveCorrected = (
  keeper: Keeper,
  { id, version }: Draft,
  { proposal, made: corrections, details }: Made & TitleAsked,
): Promise<Decision<number, DraftRefusal>> =>
  keeper.write(async (tx): Promise<Decision<number, DraftRefusal>> => {
    const found = await opened(tx, id)
    if (!found.ok) return found
    if (found.value.version !== version) return no({ kind: 'stale' })
    const words = corrections.length === 0 ? 'the title' : sayCorrections(corrections)
    await keepStep(tx, found.value, { words, kept: stepsKept, renames: details !== undefined })
    const change = { corrected: withoutOriginal(proposal), ...(details && { details }) }
    return yes(await changeDraft(tx, found.value, change, factOf(keeper)))
  })

type TitleAsked = { readonly details?: Details; readonly conflict?: Conflict }

/** Another title, unless somebody else gave it one since the page was made. */
const titleAsked = (draft: Draft, posted: Posted): TitleAsked => {
  const [typed, seen] = [posted.value('title'), posted.value('title-seen')]
  const { title } = draft.details
  if (!posted.has('title') || typed === '' || typed === seen || typed === title) return {}
  return seen === title ? { details: retitled(draft, typed) } : { conflict: { id: 'title', typed } }
}

/** Goes back to how the draft was before its last correction. `seen` is the version that the page showed. */
export const undoLast = (keeper: Keeper, id: Id<'draft'>, seen: number): Promise<Decision<undefined, DraftRefusal>> =>
  keeper.write(async (tx): Promise<Decision<undefined, DraftRefusal>> => {
    const found = await opened(tx, id)
    if (!found.ok) return found
    if (found.value.version !== seen) return no({ kind: 'stale' })
    const step = await lastStep(tx, id)
    const before = step === undefined ? undefined : await correctedAt(tx, id, step.version)
    if (step === undefined || before === undefined) return no({ kind: 'nothing-to-undo' })
    // Ids are never used twice, so that a page of before does not mean something else by one of them.
    const next = Math.max(before.next, found.value.corrected.next)
    const change = { corrected: { ...before, next }, ...(step.details && { details: step.details }) }
    await changeDraft(tx, found.value, change, factOf(keeper))
    await dropStep(tx, id, step.version)
    return yes(undefined)
  })

/** Says what the edition is to be called, unless the draft was changed since it was read; can be undone like a correction. */
export const sayDetails = (
  keeper: Keeper,
  { id, version }: Pick<Draft, 'id' | 'version'>,
  details: Details,
): Promise<Decision<undefined, DraftRefusal>> =>
  keeper.write(async (tx): Promise<Decision<undefined, DraftRefusal>> => {
    const found = await opened(tx, id)
    if (!found.ok) return found
    if (found.value.version !== version) return no({ kind: 'stale' })
    await keepStep(tx, found.value, { words: 'what it is called', kept: stepsKept, renames: true })
    await changeDraft(tx, found.value, { details }, factOf(keeper))
    return yes(undefined)
  })

/** Sets a draft aside: it stays on record and is not shown among the drafts any more. */
export const setAside = (keeper: Keeper, id: Id<'draft'>): Promise<Decision<undefined, DraftRefusal>> =>
  keeper.write(async (tx): Promise<Decision<undefined, DraftRefusal>> => {
    const found = await opened(tx, id)
    if (!found.ok) return found
    await changeDraft(tx, found.value, { setAside: true }, factOf(keeper))
    return yes(undefined)
  })

/**
 * Publishes what the check page showed, to the letter: the edition or checklist is kept for ever and the draft is
 * closed, both or neither.
 * @param seen The version of the draft that `made` was made of.
 */
export const publish = (
  keeper: Keeper,
  id: Id<'draft'>,
  seen: number,
  { made, details }: { readonly made: EditionText; readonly details: Details },
): Promise<Decision<string, DraftRefusal>> =>
  keeper.write(async (tx): Promise<Decision<string, DraftRefusal>> => {
    const found = await opened(tx, id)
    if (!found.ok) return found
    if (found.value.version !== seen) return no({ kind: 'stale' })
    // The same text under the same id: whoever held it before held this.
    if (found.value.corrected.kind === 'checklist') await keepChecklist(tx, made, factOf(keeper))
    else await keepEdition(tx, made, factOf(keeper))
    await changeDraft(tx, found.value, { publishedAs: made.id, details }, factOf(keeper))
    return yes(made.id)
  })
