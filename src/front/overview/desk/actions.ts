import { isUniqueViolation, type Read, type Write } from '#db'
import { dayAfter, no, sayDay, yes, type Day, type Decision, type Id } from '#ground'
import { send } from '#jobs'
import {
  gateStandingOf,
  keepDraft,
  keepGivenUp,
  keepPublished,
  keepRelease,
  mayBuild,
  mayPlan,
  mayPrint,
  raiseRevision,
  releasesOf,
  type BuildRefusal,
  type CellKey,
  type DraftKey,
  type PlacesRefusal,
  type PlanRefusal,
  type ReleaseKey,
} from '#overview'
import {
  keepAskedApprover,
  keepReleaseClosing,
  mayApprove,
  recordReleaseFact,
  releaseClosingsOf,
  releaseFactsOf,
  releasePlacesOf,
  type ApprovalRefusal,
  type AtDesk,
  type GateForApproval,
  type Person,
} from '#people'

/** Between the closing days of two releases that are no corrections: a release is built once a year (R1). */
const daysBetween = 330

type Gone = { readonly kind: 'absent' }

/** `March 2027`. */
const monthOf = (day: Day): string => sayDay(day).replace(/^\d+ /, '')

/** Plans the next release: its number, the year it speaks of, and when contributions close. */
export const planRelease = async (
  desk: AtDesk,
  plan: { readonly label: string; readonly closesOn: Day; readonly corrects?: number },
): Promise<Decision<number, PlanRefusal>> => {
  const { programme, person, now, today } = desk
  const planned = desk.write(async tx => {
    const releases = await releasesOf(tx, programme.id)
    const last = (await releaseClosingsOf(tx, programme.id)).findLast(
      ({ release, isCorrection }) => !isCorrection && releases.some(each => each.number === release && !each.isGivenUp),
    )
    const earliest = last && dayAfter(last.closesOn, daysBetween)
    const decision = mayPlan(releases, { ...plan, today, ...(earliest === undefined ? {} : { earliest }) })
    if (!decision.ok) return decision
    const key = { programme: programme.id, release: (releases.at(-1)?.number ?? 0) + 1 }
    await keepRelease(tx, key, plan)
    const closing = { label: plan.label, closesOn: plan.closesOn, isCorrection: plan.corrects !== undefined }
    await keepReleaseClosing(tx, key, closing, { at: now, by: person })
    return yes(key.release)
  })
  return planned.catch((error: unknown) => {
    if (isUniqueViolation(error)) return no({ kind: 'under-way', number: 0 } as const)
    throw error
  })
}

/** Asks for another draft, without the cells that are to be withheld. It is built as a job. */
export const askForDraft = async (
  desk: AtDesk,
  release: number,
  withheld: readonly CellKey[],
): Promise<Decision<number, BuildRefusal | PlacesRefusal | Gone>> => {
  const { programme, person, now, today, world } = desk
  const id = world.newId<'release fact'>()
  const asked = desk.write(async tx => {
    const found = (await releasesOf(tx, programme.id)).find(({ number }) => number === release)
    const closing = (await releaseClosingsOf(tx, programme.id)).find(each => each.release === release)
    if (found === undefined || closing === undefined) return no({ kind: 'absent' } as const)
    const draft = mayBuild(found, closing.closesOn, today)
    if (!draft.ok) return draft
    const { regions, areaTypes } = await releasePlacesOf(tx, programme.id, closing.closesOn)
    const places = mayPrint(regions, areaTypes)
    if (!places.ok) return places
    const key = { programme: programme.id, release, draft: draft.value }
    await raiseRevision(tx, key)
    await keepDraft(tx, key, {
      ...{ called: programme.name, closed: monthOf(closing.closesOn), places: places.value, withheld },
    })
    await recordReleaseFact(tx, key, { id, kind: 'asked', at: now, by: person })
    await send(tx, 'overview.build', { programme: programme.id })
    return yes(draft.value)
  })
  return asked.catch((error: unknown) => {
    if (isUniqueViolation(error)) return no({ kind: 'being-built', draft: 0 } as const)
    throw error
  })
}

/** Ends a release that will not be published, for a reason. */
export const giveUp = async (
  desk: AtDesk,
  release: number,
  reason: string,
): Promise<Decision<undefined, Gone | { readonly kind: 'over' }>> => {
  const { programme, person, now, world } = desk
  const [id, key] = [world.newId<'release fact'>(), { programme: programme.id, release }]
  return desk.write(async tx => {
    const found = (await releasesOf(tx, programme.id)).find(({ number }) => number === release)
    if (found === undefined) return no({ kind: 'absent' } as const)
    if (found.month !== undefined || found.isGivenUp) return no({ kind: 'over' } as const)
    await keepGivenUp(tx, key)
    await recordReleaseFact(tx, { ...key, draft: 0 }, { id, kind: 'given-up', at: now, by: person, words: reason })
    return yes(undefined)
  })
}

/** Asks the champion of a partnership, by name, to approve a release, and tells them by mail. */
export const askChampion = (
  desk: AtDesk,
  key: ReleaseKey,
  partnership: Id<'partnership'>,
  champion: Pick<Person, 'id' | 'name'>,
): Promise<void> =>
  desk.write(async tx => {
    await keepAskedApprover(tx, key, { partnership, person: champion, at: desk.now, by: desk.person })
    await send(tx, 'mail.approval', { partnership, person: champion.id })
  })

const gates: Readonly<Record<Awaited<ReturnType<typeof gateStandingOf>>['state'], GateForApproval>> = {
  none: 'missing',
  running: 'running',
  stopped: 'running',
  clear: 'clear',
  blocked: 'found',
  undecided: 'found',
}

/** How far the gate is with a draft, as approving asks it: what it could not decide is not cleared. */
export const gateOf = async (tx: Read, key: DraftKey): Promise<GateForApproval> =>
  gates[(await gateStandingOf(tx, key)).state]

export type Approving = {
  readonly key: DraftKey
  readonly person: Pick<Person, 'id' | 'name'>
  readonly now: AtDesk['now']
  readonly today: Day
  readonly approval: Id<'release fact'>
  readonly publication: Id<'release fact'>
  /** Whether the page on which it was pressed said that it publishes. */
  readonly saidToPublish: boolean | undefined
}

/** Somebody else approved it since the page was opened, or nobody was told what pressing does. */
export type NotAsSaid = { readonly kind: 'not-as-said' }

/**
 * Approves a draft as this person, and publishes it with the second approval, under the month of that day. All in the
 * transaction given: nothing is ever half published, and nothing is published by who was not told that it would be.
 */
export const approve = async (
  tx: Write,
  { key, person, now, today, approval, publication, saidToPublish }: Approving,
): Promise<Decision<{ readonly publishes: boolean }, ApprovalRefusal | NotAsSaid | Gone>> => {
  const found = (await releasesOf(tx, key.programme)).find(({ number }) => number === key.release)
  const draft = found?.drafts.find(({ number }) => number === key.draft)
  if (found === undefined || draft === undefined) return no({ kind: 'absent' })
  const decision = mayApprove({
    person: person.id,
    facts: await releaseFactsOf(tx, key),
    draft: key.draft,
    newestDraft: found.drafts.length,
    isBuilt: draft.isBuilt,
    isOver: found.month !== undefined || found.isGivenUp,
    gate: await gateOf(tx, key),
  })
  if (!decision.ok) return decision
  if (decision.value.publishes !== saidToPublish) return no({ kind: 'not-as-said' })
  await raiseRevision(tx, key)
  await recordReleaseFact(tx, key, { id: approval, kind: 'approved', at: now, by: person })
  if (decision.value.publishes) {
    await keepPublished(tx, key, monthOf(today))
    await recordReleaseFact(tx, key, { id: publication, kind: 'published', at: now, by: person })
  }
  return decision
}
