import { inLine, type Read, type Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Original } from '../proposing/original.ts'
import type { Fact } from '../scope.ts'
import type { Beginning, Corrected, Details, Draft, ListedDraft } from './draft.ts'

type Row = {
  partnership_id: string
  id: string
  began: Beginning
  began_from: string
  began_at: Instant
  began_by_name: string
  file_id: string | null
  /** jsonb is read parsed and written as text. */
  original: Original
  proposal: Corrected
  details: Details
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
  published_as: string | null
  checklist_id: string | null
  set_aside_at: Instant | null
}
type Tables = { 'instrument.draft': Row; 'instrument.draft_step': Step }
type Step = {
  partnership_id: string
  draft_id: string
  version: number
  words: string
  proposal: Corrected
  /** Where the step changed them. */
  details: Details | null
}
type Written = {
  'instrument.draft': Omit<Row, 'original' | 'proposal' | 'details'> &
    Record<'original' | 'proposal' | 'details', string>
  'instrument.draft_step': Omit<Step, 'proposal' | 'details'> & { proposal: string; details: string | null }
}

const draftFrom = (row: Row): Draft => {
  const publishedAs = row.published_as ?? row.checklist_id
  return {
    ...{ id: row.id, began: row.began, beganFrom: row.began_from, beganAt: row.began_at, beganBy: row.began_by_name },
    ...{ original: row.original, corrected: row.proposal, details: row.details, version: row.version },
    ...{ changedAt: row.changed_at, changedBy: row.changed_by_name, isSetAside: row.set_aside_at !== null },
    ...(row.file_id === null ? {} : { file: row.file_id }),
    ...(publishedAs === null ? {} : { publishedAs }),
  }
}

/** One draft of the partnership in this scope. */
export const draftOf = async (tx: Read, id: Id<'draft'>): Promise<Draft | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('instrument.draft')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : draftFrom(row)
}

/** The same, with nobody else changing it until this transaction ends. */
export const heldDraft = async (tx: Write, id: Id<'draft'>): Promise<Draft | undefined> => {
  const key = { partnership_id: partnershipIn(tx), id }
  const [row] = await inLine<Tables['instrument.draft']>(tx, 'instrument.draft', key)
  return row === undefined ? undefined : draftFrom(row)
}

/** Drafts that are neither published nor set aside, the one changed last first. */
export const draftsOf = async (tx: Read): Promise<readonly ListedDraft[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('instrument.draft')
    .select(['id', 'details', 'began', 'began_from', 'began_at', 'changed_at', 'changed_by_name'])
    .where('partnership_id', '=', partnershipIn(tx))
    .where('published_as', 'is', null)
    .where('checklist_id', 'is', null)
    .where('set_aside_at', 'is', null)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, details: row.details, changedAt: row.changed_at, changedBy: row.changed_by_name },
    ...{ began: row.began, beganFrom: row.began_from, beganAt: row.began_at },
  }))
}

export type NewDraft = Pick<Draft, 'id' | 'began' | 'beganFrom' | 'original' | 'corrected' | 'details'> & {
  readonly file?: Id<'file'>
}

export const keepDraft = async (tx: Write, draft: NewDraft, { at, by }: Fact): Promise<void> => {
  await tx
    .over<Written>()
    .insertInto('instrument.draft')
    .values({
      ...{ partnership_id: partnershipIn(tx), id: draft.id, began: draft.began, began_from: draft.beganFrom },
      ...{ began_at: at, began_by_name: by.name, file_id: draft.file ?? null, version: 1 },
      ...{ original: JSON.stringify(draft.original), proposal: JSON.stringify(draft.corrected) },
      ...{ details: JSON.stringify(draft.details), changed_at: at, changed_by: by.id, changed_by_name: by.name },
      ...{ published_as: null, checklist_id: null, set_aside_at: null },
    })
    .execute()
}

type Change = {
  readonly corrected?: Corrected
  readonly details?: Details
  readonly publishedAs?: string
  readonly setAside?: true
}

const publishedAs = ({ corrected }: Draft, id: string) =>
  corrected.kind === 'checklist' ? { checklist_id: id } : { published_as: id }

/** Changes a locked draft, which is then one version further. */
export const changeDraft = async (tx: Write, draft: Draft, change: Change, { at, by }: Fact): Promise<number> => {
  const version = draft.version + 1
  await tx
    .over<Written>()
    .updateTable('instrument.draft')
    .set({
      ...{ version, changed_at: at, changed_by: by.id, changed_by_name: by.name },
      ...(change.corrected === undefined ? {} : { proposal: JSON.stringify(change.corrected) }),
      ...(change.details === undefined ? {} : { details: JSON.stringify(change.details) }),
      ...(change.publishedAs === undefined ? {} : publishedAs(draft, change.publishedAs)),
      ...(change.setAside === undefined ? {} : { set_aside_at: at }),
    })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', draft.id)
    .execute()
  return version
}

const stepsIn = (tx: Read, id: Id<'draft'>) =>
  tx
    .over<Tables>()
    .selectFrom('instrument.draft_step')
    .where('partnership_id', '=', partnershipIn(tx))
    .where('draft_id', '=', id)

/** The proposal as it was in a version, as far back as steps are kept. */
export const correctedAt = async (tx: Read, id: Id<'draft'>, version: number): Promise<Corrected | undefined> =>
  (await stepsIn(tx, id).select('proposal').where('version', '=', version).executeTakeFirst())?.proposal

/** A correction that undoing would take back. */
export type LastStep = { readonly version: number; readonly words: string; readonly details: Details | null }

export const lastStep = (tx: Read, id: Id<'draft'>): Promise<LastStep | undefined> =>
  stepsIn(tx, id).select(['version', 'words', 'details']).orderBy('version', 'desc').limit(1).executeTakeFirst()

type KeptStep = { readonly words: string; readonly kept: number; readonly renames: boolean }

/** Keeps a draft as it is before a correction, and lets go of what is too far back to be undone. */
export const keepStep = async (tx: Write, draft: Draft, { words, kept, renames }: KeptStep): Promise<void> => {
  const details = renames ? JSON.stringify(draft.details) : null
  const step = { partnership_id: partnershipIn(tx), draft_id: draft.id, version: draft.version, words, details }
  await tx
    .over<Written>()
    .insertInto('instrument.draft_step')
    .values({ ...step, proposal: JSON.stringify(draft.corrected) })
    .execute()
  await dropSteps(tx, draft.id, draft.version - kept)
}

/** Lets go of steps up to and with a version. */
const dropSteps = async (tx: Write, id: Id<'draft'>, version: number): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('instrument.draft_step')
    .where('partnership_id', '=', partnershipIn(tx))
    .where('draft_id', '=', id)
    .where('version', '<=', version)
    .execute()
}

/** Takes the last step away once it was gone back to. */
export const dropStep = async (tx: Write, id: Id<'draft'>, version: number): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('instrument.draft_step')
    .where('partnership_id', '=', partnershipIn(tx))
    .where('draft_id', '=', id)
    .where('version', '=', version)
    .execute()
}
