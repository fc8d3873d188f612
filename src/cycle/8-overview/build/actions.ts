import type { Database, Read, Write } from '#db'
import type { Day, Id, Scope } from '#ground'
import type { Editions } from '#instrument'
import { contributionsIn, contributionsSince, keepCounted } from '../contribution/store.ts'
import { makers } from '../release/actions.ts'
import type { DraftKey } from '../release/key.ts'
import type { PrintedEdition, Release } from '../release/printed.ts'
import { filesMade, keepFile } from '../release/store/files.ts'
import { printedOf } from '../release/store/printed.ts'
import { placesOf, publishedOf } from '../release/store/releases.ts'
import { compose, type Making } from '../rules/compose.ts'
import { countedAt, tooOldAt, type Contribution } from '../rules/counted.ts'
import { reachedIn } from '../rules/reached.ts'
import { printedEdition } from './edition.ts'
import { membersIn, type Member } from './membership.ts'
import {
  keepBuilt,
  keepGathered,
  keepMade,
  lastFigures,
  lastLevels,
  heldWaitingDraft,
  waitingDraft,
  type Waiting,
} from './store.ts'

/** What the builder is told by the desk, and tells it: this room knows no person. */
export type BuildNeeds = {
  readonly db: Database
  readonly editions: Editions
  /** The day on which contributions to a release closed. */
  readonly closingOf: (tx: Read, key: DraftKey) => Promise<Day | undefined>
  /** Puts on record, in the same transaction, that contributions were read to build this draft. */
  readonly recordReading: (tx: Write, key: DraftKey) => Promise<void>
}

/** The one scope that may read contributions of many partnerships. Whoever takes it does so through this file. */
const builder: Scope = { kind: 'job', name: 'overview.build' }

/**
 * The editions of what was counted, those that programmes offer after the shipped ones; where nothing was, the newest, so
 * that there are tables that say so.
 */
const editionsIn = async (
  tx: Read,
  editions: Editions,
  counted: readonly Contribution[],
): Promise<readonly PrintedEdition[]> => {
  const ids = [...new Set(counted.map(({ row }) => row.edition))]
  const own = editions.shipped().filter(({ id }) => ids.includes(id))
  for (const id of ids.filter(each => editions.shippedOne(each) === undefined).toSorted()) {
    const offered = await editions.find(tx, id)
    if (offered !== undefined) own.push(offered)
  }
  return (own.length > 0 ? own : editions.shipped().slice(0, 1)).map(printedEdition)
}

/** What was printed anew before, with what those releases counted. */
const printedBefore = async (tx: Read, programme: Id<'programme'>): Promise<Making['before']> => {
  const cells = await lastFigures(tx, programme)
  const levels = await lastLevels(tx, programme)
  const needed = new Set([...cells, ...levels].map(({ release }) => release))
  const published = await publishedOf(tx, programme)
  const counted = await contributionsIn(
    tx,
    published.filter(({ release }) => needed.has(release)),
  )
  return { cells, levels, counted }
}

/**
 * Reads the contributions, makes all that the draft prints (R1–R9) and keeps it, with the record that they were read: all
 * of it in one transaction, or nothing.
 */
const count = async (needs: BuildNeeds, tx: Write, { key, places, withheld }: Waiting): Promise<void> => {
  const cutOff = await needs.closingOf(tx, key)
  if (cutOff === undefined) throw new Error('A draft without a closing day was to be built')
  const counted = countedAt(cutOff, await contributionsSince(tx, key.programme, tooOldAt(cutOff)))
  const editions = await editionsIn(tx, needs.editions, counted)
  const before = await printedBefore(tx, key.programme)
  await keepCounted(tx, key, counted)
  await keepMade(tx, key, compose({ counted, places, editions, withheld, before }), editions)
  await needs.recordReading(tx, key)
}

const counting = (needs: BuildNeeds, programme: Id<'programme'>): Promise<void> =>
  needs.db.write(builder, async tx => {
    const waiting = await heldWaitingDraft(tx, programme)
    if (waiting !== undefined && !waiting.isCounted) await count(needs, tx, waiting)
  })

/** Whether a draft is not whole yet; held, so that two workers follow each other. */
const isStillWaiting = async (tx: Write, key: DraftKey): Promise<boolean> => {
  const waiting = await heldWaitingDraft(tx, key.programme)
  return waiting?.key.release === key.release && waiting.key.draft === key.draft
}

const kinds = Object.keys(makers) as readonly (keyof typeof makers)[]

/**
 * Makes the files that are missing, one after another: each is kept as soon as it is made, unless another worker has made
 * the draft whole meanwhile.
 */
const write = async ({ db }: BuildNeeds, key: DraftKey, release: Release): Promise<void> => {
  const made = await db.read(builder, tx => filesMade(tx, key))
  for (const kind of kinds.filter(each => !made.includes(each))) {
    const bytes = await makers[kind](release)
    await db.write(builder, async tx => {
      if (await isStillWaiting(tx, key)) await keepFile(tx, key, kind, bytes)
    })
  }
}

/**
 * Builds the draft of a programme that waits to be built, if there is one. It may be killed at any moment and called
 * again: what is done stays done, what was half done was never there, and a draft is read by nobody until it is whole.
 */
export const buildDraft = async (needs: BuildNeeds, programme: Id<'programme'>): Promise<void> => {
  await counting(needs, programme)
  const found = await needs.db.read(builder, async tx => {
    const waiting = await waitingDraft(tx, programme)
    return waiting && { key: waiting.key, release: await printedOf(tx, waiting.key) }
  })
  if (found?.release === undefined) return
  await write(needs, found.key, found.release)
  await needs.db.write(builder, async tx => {
    if (await isStillWaiting(tx, found.key)) await keepBuilt(tx, found.key)
  })
}

/** Says anew which thresholds a programme’s contributions have reached, as if they closed on that day. */
export const gather = ({ db }: Pick<BuildNeeds, 'db'>, programme: Id<'programme'>, on: Day): Promise<void> =>
  db.write(builder, async tx => {
    const counted = countedAt(on, await contributionsSince(tx, programme, tooOldAt(on)))
    await keepGathered(tx, programme, reachedIn(counted))
  })

/**
 * Who is in which cell of all published releases and this draft, on one standard, without a name and in no order: what
 * the gate’s attacker is taken to know. Only in the builder’s scope.
 */
export const membershipOf = async (
  tx: Read,
  draft: DraftKey,
  of: { readonly editionId: string; readonly standard: number },
): Promise<readonly Member[]> => {
  const published = (await publishedOf(tx, draft.programme)).filter(({ release }) => release < draft.release)
  const drafts = [...published, draft]
  const counted = await contributionsIn(tx, drafts)
  const releases = []
  for (const key of drafts) releases.push({ counted: counted.get(key.release) ?? [], names: await placesOf(tx, key) })
  return membersIn(releases, { edition: of.editionId, standard: of.standard })
}
