import { no, yes, type Decision, type Id, type Instant } from '#ground'

/** What can be reached in a year, in the order in which it is reached. */
export const milestoneKinds = ['opened', 'gathering-closed', 'positions-confirmed', 'outline-signed'] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

/** A fact on record: who reached what, when; and when it was undone, by whom and why. */
export type Milestone = {
  readonly id: Id<'milestone'>
  readonly kind: MilestoneKind
  readonly at: Instant
  readonly by: string
  readonly undone?: { readonly at: Instant; readonly by: string; readonly reason: string }
}

/**
 * Where an exercise is. Never stored: it follows from the milestones that stand. `past`: it was read in from a document,
 * and nothing is gathered, agreed or planned in it any more.
 */
export type Phase = 'gather' | 'agree' | 'plan' | 'signed' | 'past'

/** What has been reached in an exercise, and where that leaves it. */
export type Reached = { readonly milestones: readonly Milestone[]; readonly phase: Phase }

export type RecordRefusal =
  | { readonly kind: 'stands-already'; readonly milestone: MilestoneKind }
  | { readonly kind: 'too-early'; readonly milestone: MilestoneKind; readonly before: MilestoneKind }
export type UndoRefusal =
  /** What was read in from a document happened elsewhere. */
  | { readonly kind: 'read-in' }
  | { readonly kind: 'does-not-stand'; readonly milestone: MilestoneKind }
  | { readonly kind: 'later-stands'; readonly milestone: MilestoneKind; readonly later: MilestoneKind }
export type MilestoneRefusal = RecordRefusal | UndoRefusal

/** How a milestone reads on record. */
export const milestoneWords: Readonly<Record<MilestoneKind, string>> = {
  opened: 'Exercise opened',
  'gathering-closed': 'Gathering closed',
  'positions-confirmed': 'Positions confirmed',
  'outline-signed': 'Outline plan signed',
}

/** The milestone of that kind that has not been undone. */
export const standing = (milestones: readonly Milestone[], kind: MilestoneKind): Milestone | undefined =>
  milestones.find(milestone => milestone.kind === kind && milestone.undone === undefined)

export const phaseOf = (milestones: readonly Milestone[]): Phase => {
  if (standing(milestones, 'outline-signed')) return 'signed'
  if (standing(milestones, 'positions-confirmed')) return 'plan'
  return standing(milestones, 'gathering-closed') ? 'agree' : 'gather'
}

/** One after the other: nothing is reached before what it rests on, and nothing twice while it stands. */
export const mayRecord = (
  milestones: readonly Milestone[],
  kind: MilestoneKind,
): Decision<undefined, RecordRefusal> => {
  if (standing(milestones, kind)) return no({ kind: 'stands-already', milestone: kind })
  const before = milestoneKinds[milestoneKinds.indexOf(kind) - 1]
  return before !== undefined && !standing(milestones, before)
    ? no({ kind: 'too-early', milestone: kind, before })
    : yes(undefined)
}

/** Only the last that stands can be undone, so that nothing rests on what is no longer so; in a past year nothing. */
export const mayUndo = ({ milestones, phase }: Reached, kind: MilestoneKind): Decision<Milestone, UndoRefusal> => {
  if (phase === 'past') return no({ kind: 'read-in' })
  const milestone = standing(milestones, kind)
  if (!milestone) return no({ kind: 'does-not-stand', milestone: kind })
  const later = milestoneKinds.slice(milestoneKinds.indexOf(kind) + 1).findLast(each => standing(milestones, each))
  return later === undefined ? yes(milestone) : no({ kind: 'later-stands', milestone: kind, later })
}

const mid: Readonly<Record<MilestoneKind, string>> = {
  opened: 'the exercise is opened',
  'gathering-closed': 'the gathering is closed',
  'positions-confirmed': 'the positions are confirmed',
  'outline-signed': 'the outline plan is signed',
}

/** A refusal in words that say what would have to come first. */
export const sayMilestoneRefusal = (refusal: MilestoneRefusal): string => {
  switch (refusal.kind) {
    case 'read-in':
      return 'This year was read in from a document: what was reached then stays as it is.'
    case 'stands-already':
      return `This is done already: ${mid[refusal.milestone]}.`
    case 'too-early':
      return `This has to wait until ${mid[refusal.before]}.`
    case 'does-not-stand':
      return `There is nothing to undo: it is not so that ${mid[refusal.milestone]}.`
    case 'later-stands':
      return `This cannot be undone while ${mid[refusal.later]}. Undo that first.`
  }
}
