import type { Write } from '#db'
import { keepFile, type FileRefusal, type Inspected } from '#files'
import { no, yes, type Decision, type Id } from '#ground'
import type { Ask } from '#people'
import { keepChecklist } from '../checklist/store.ts'
import { keepEdition } from '../held/store/keeping.ts'
import type { EditionText } from '../held/file.ts'
import { correct } from '../proposing/correct.ts'
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
import { askedIn } from './posted/asked.ts'
import type { Posted } from './posted/fields.ts'
import { sayCorrections } from './posted/said.ts'
import { changeDraft, correctedAt, dropStep, keepDraft, keepStep, lastStep, lockedDraft } from './store.ts'

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

/** A draft that can still be changed, locked. */
const opened = async (tx: Write, id: Id<'draft'>): Promise<Decision<Draft, DraftRefusal>> => {
  const draft = await lockedDraft(tx, id)
  if (draft === undefined) return no({ kind: 'absent' })
  if (draft.publishedAs !== undefined) return no({ kind: 'published' })
  return draft.isSetAside ? no({ kind: 'set-aside' }) : yes(draft)
}

type Corrected = { readonly proposal: Proposal; readonly refused: readonly CorrectionRefusal[]; readonly made: number }

/** Makes one correction after another; one that cannot be made stops none of the others. */
const corrected = (before: Proposal, corrections: readonly Correction[]): Corrected => {
  let proposal = before
  let made = 0
  const refused: CorrectionRefusal[] = []
  for (const correction of corrections) {
    const done = correct(proposal, correction)
    if (done.ok) {
      proposal = done.value
      made += 1
    } else refused.push(done.refusal)
  }
  return { proposal, refused, made }
}

/** Corrects a draft as a page posted it. `seen` is the version that the page showed. */
export const correctDraft = (
  keeper: Keeper,
  id: Id<'draft'>,
  seen: number,
  posted: Posted,
): Promise<Decision<Outcome, DraftRefusal>> =>
  keeper.write(async (tx): Promise<Decision<Outcome, DraftRefusal>> => {
    const found = await opened(tx, id)
    if (!found.ok) return found
    const draft = found.value
    const now = proposalOf(draft)
    const earlier = seen === draft.version ? draft.corrected : await correctedAt(tx, id, seen)
    const base = earlier === undefined ? undefined : { ...earlier, original: draft.original }
    const { corrections, conflicts } = askedIn(base, now, posted)
    const { proposal, refused, made } = corrected(now, corrections)
    const title = titleAsked(draft, posted)
    const all = title.conflict === undefined ? conflicts : [title.conflict, ...conflicts]
    if (made === 0 && title.details === undefined) return yes({ version: draft.version, refused, conflicts: all })
    const words = made === 0 ? 'the title' : sayCorrections(corrections)
    await keepStep(tx, draft, { words, kept: stepsKept, renames: title.details !== undefined })
    const change = { corrected: withoutOriginal(proposal), ...(title.details && { details: title.details }) }
    const version = await changeDraft(tx, draft, change, factOf(keeper))
    return yes({ version, refused, conflicts: all })
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

/** Says what the edition is to be called. */
export const sayDetails = (
  keeper: Keeper,
  id: Id<'draft'>,
  details: Details,
): Promise<Decision<undefined, DraftRefusal>> =>
  keeper.write(async (tx): Promise<Decision<undefined, DraftRefusal>> => {
    const found = await opened(tx, id)
    if (!found.ok) return found
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
