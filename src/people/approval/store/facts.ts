import type { Read, Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import type { Person } from '../../access/person.ts'
import type { AskedApprover, OfDraft, OfRelease, ReleaseClosing, ReleaseFact, ReleaseFactKind } from '../approval.ts'

type Tables = {
  'people.release_closing': {
    programme_id: string
    release: number
    label: string
    closes_on: Day
    is_correction: boolean
    arranged_at: Instant
    arranged_by: string
    arranged_by_name: string
  }
  'people.release_fact': {
    programme_id: string
    id: string
    release: number
    draft: number
    kind: ReleaseFactKind
    at: Instant
    person_id: string | null
    person_name: string
    words: string
  }
  'people.release_asked': {
    programme_id: string
    release: number
    partnership_id: string
    person_id: string
    person_name: string
    asked_at: Instant
    asked_by_name: string
  }
}

type Who = Pick<Person, 'id' | 'name'>

/** Says when contributions to a release close. */
export const keepReleaseClosing = async (
  tx: Write,
  { programme, release }: OfRelease,
  closing: Pick<ReleaseClosing, 'label' | 'closesOn' | 'isCorrection'>,
  { at, by }: { readonly at: Instant; readonly by: Who },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.release_closing')
    .values({
      ...{ programme_id: programme, release, label: closing.label, closes_on: closing.closesOn },
      ...{ is_correction: closing.isCorrection, arranged_at: at, arranged_by: by.id, arranged_by_name: by.name },
    })
    .execute()
}

/** When contributions close and closed, oldest first: of that programme, as far as the scope may see it. */
export const releaseClosingsOf = async (tx: Read, programme: Id<'programme'>): Promise<readonly ReleaseClosing[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.release_closing')
    .selectAll()
    .where('programme_id', '=', programme)
    .orderBy('closes_on')
    .orderBy('release')
    .execute()
  return rows.map(row => ({
    ...{ release: row.release, label: row.label, closesOn: row.closes_on },
    ...{ isCorrection: row.is_correction, arrangedBy: row.arranged_by_name },
  }))
}

/** Puts on record what somebody did with a draft, or (0) with a release as a whole. Nothing of it is ever changed. */
export const recordReleaseFact = async (
  tx: Write,
  { programme, release, draft }: OfDraft,
  fact: {
    readonly id: Id<'release fact'>
    readonly kind: ReleaseFactKind
    readonly at: Instant
    readonly by: Who | 'the builder'
    readonly words?: string
  },
): Promise<void> => {
  const { id, kind, at, by, words = '' } = fact
  await tx
    .over<Tables>()
    .insertInto('people.release_fact')
    .values({
      ...{ programme_id: programme, id, release, draft, kind, at, words },
      ...(by === 'the builder'
        ? { person_id: null, person_name: 'The builder' }
        : { person_id: by.id, person_name: by.name }),
    })
    .execute()
}

/** Everything on record about a release and its drafts, oldest first. */
export const releaseFactsOf = async (tx: Read, { programme, release }: OfRelease): Promise<readonly ReleaseFact[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.release_fact')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('release', '=', release)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...{ release: row.release, draft: row.draft, kind: row.kind, at: row.at, who: row.person_name, words: row.words },
    ...(row.person_id === null ? {} : { person: row.person_id }),
  }))
}

/** Asks the champion of a partnership, by name, to approve a release. Asking again names the champion of today. */
export const keepAskedApprover = async (
  tx: Write,
  { programme, release }: OfRelease,
  asked: { readonly partnership: Id<'partnership'>; readonly person: Who; readonly at: Instant; readonly by: Who },
): Promise<void> => {
  const names = { person_id: asked.person.id, person_name: asked.person.name }
  const asking = { ...names, asked_at: asked.at, asked_by_name: asked.by.name }
  await tx
    .over<Tables>()
    .insertInto('people.release_asked')
    .values({ programme_id: programme, release, partnership_id: asked.partnership, ...asking })
    .onConflict(conflict => conflict.columns(['partnership_id', 'programme_id', 'release']).doUpdateSet(asking))
    .execute()
}

type AskedRow = Tables['people.release_asked']

const askedFrom = (
  row: AskedRow,
): AskedApprover & { readonly release: number; readonly programme: Id<'programme'> } => ({
  ...{ programme: row.programme_id, release: row.release, partnership: row.partnership_id },
  ...{ person: row.person_id, name: row.person_name, askedBy: row.asked_by_name },
})

/** Who from outside the staff was asked to approve a release. */
export const askedApproversOf = async (
  tx: Read,
  { programme, release }: OfRelease,
): Promise<readonly AskedApprover[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.release_asked')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('release', '=', release)
    .orderBy('person_name')
    .execute()
  return rows.map(askedFrom)
}

/** Which releases the person in scope was asked to approve, in the partnership in scope; the newest first. */
export const releasesAskedOf = async (
  tx: Read,
  partnership: Id<'partnership'>,
): Promise<readonly (OfRelease & { readonly askedBy: string })[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.release_asked')
    .selectAll()
    .where('partnership_id', '=', partnership)
    .orderBy('release', 'desc')
    .execute()
  return rows.map(askedFrom)
}
