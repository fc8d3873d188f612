import { no, yes, type Day, type Decision } from '#ground'

/** A release and its drafts as its programme sees them, without what they print. */
export type ReleaseStanding = {
  readonly number: number
  readonly label: string
  readonly corrects?: number
  /** `March 2027`, once published. */
  readonly month?: string
  readonly publishedDraft?: number
  readonly isGivenUp: boolean
  /** Shown to everybody, signed in or not. */
  readonly isOpen: boolean
  readonly drafts: readonly DraftStanding[]
}

export type DraftStanding = {
  readonly number: number
  readonly isBuilt: boolean
  /** How many of the steps of building are done, of `buildSteps`. */
  readonly steps: number
}

/** Counting, and a file of each kind. */
export const buildSteps = 6

/** Each draft is a release to whoever reads it (R11). */
export const draftsAtMost = 3

export type PlanRefusal =
  | { readonly kind: 'under-way'; readonly number: number }
  | { readonly kind: 'too-soon'; readonly earliest: Day }
  | { readonly kind: 'nothing-to-correct' }
  | { readonly kind: 'closed-already' }

/** Whether the next release may be planned: one at a time, one a year, its closing day still to come (R1). */
export const mayPlan = (
  releases: readonly ReleaseStanding[],
  plan: { readonly closesOn: Day; readonly today: Day; readonly corrects?: number; readonly earliest?: Day },
): Decision<undefined, PlanRefusal> => {
  const open = releases.find(({ month, isGivenUp }) => month === undefined && !isGivenUp)
  if (open !== undefined) return no({ kind: 'under-way', number: open.number })
  if (plan.closesOn < plan.today) return no({ kind: 'closed-already' })
  if (plan.corrects !== undefined) {
    const isThere = releases.some(({ number, month }) => number === plan.corrects && month !== undefined)
    return isThere ? yes(undefined) : no({ kind: 'nothing-to-correct' })
  }
  return plan.earliest !== undefined && plan.closesOn < plan.earliest
    ? no({ kind: 'too-soon', earliest: plan.earliest })
    : yes(undefined)
}

export type BuildRefusal =
  | { readonly kind: 'not-closed'; readonly on: Day }
  | { readonly kind: 'being-built'; readonly draft: number }
  | { readonly kind: 'no-more-drafts' }
  | { readonly kind: 'over' }

/** Whether another draft may be built: contributions closed, no other being built, three at most (R1, R11). */
export const mayBuild = (release: ReleaseStanding, closesOn: Day, today: Day): Decision<number, BuildRefusal> => {
  if (release.month !== undefined || release.isGivenUp) return no({ kind: 'over' })
  if (today <= closesOn) return no({ kind: 'not-closed', on: closesOn })
  const building = release.drafts.find(({ isBuilt }) => !isBuilt)
  if (building !== undefined) return no({ kind: 'being-built', draft: building.number })
  const next = release.drafts.length + 1
  return next > draftsAtMost ? no({ kind: 'no-more-drafts' }) : yes(next)
}
