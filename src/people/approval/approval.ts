import { dayOf, no, yes, type Day, type Decision, type Id, type Instant } from '#ground'

/** One release of a programme, or one draft of it, by their numbers. */
export type OfRelease = { readonly programme: Id<'programme'>; readonly release: number }
export type OfDraft = OfRelease & { readonly draft: number }

/** The day on which contributions to a release close. */
export type ReleaseClosing = {
  readonly release: number
  readonly label: string
  readonly closesOn: Day
  readonly isCorrection: boolean
  readonly arrangedBy: string
}

export type ReleaseFactKind =
  | 'asked'
  | 'contributions-read'
  | 'read'
  | 'gate-started'
  | 'gate-stopped'
  | 'approved'
  | 'published'
  | 'given-up'
  | 'opened'
  | 'closed'

/** What somebody did with a release or a draft (0: with the release as a whole). */
export type ReleaseFact = {
  readonly release: number
  readonly draft: number
  readonly kind: ReleaseFactKind
  readonly at: Instant
  /** None: the builder, at somebody's asking. */
  readonly person?: Id<'person'>
  readonly who: string
  readonly words: string
}

/** Somebody from outside the staff who was asked to approve. */
export type AskedApprover = {
  readonly person: Id<'person'>
  readonly name: string
  readonly partnership: Id<'partnership'>
  readonly askedBy: string
}

/** How many have to approve, none of whom built it (R11, ASVS 2.3.5). */
export const approversNeeded = 2

export type ApprovalRefusal =
  | { readonly kind: 'not-whole' }
  | { readonly kind: 'over' }
  | { readonly kind: 'not-newest' }
  | { readonly kind: 'built-it' }
  | { readonly kind: 'approved-already' }
  | { readonly kind: 'gate-missing' }
  | { readonly kind: 'gate-running' }
  | { readonly kind: 'gate-found' }

/** How far the gate is with a draft, as approving asks it. */
export type GateForApproval = 'missing' | 'running' | 'found' | 'clear'

export type ForApproval = {
  readonly person: Id<'person'>
  /** Everything on record about the release. */
  readonly facts: readonly ReleaseFact[]
  readonly draft: number
  readonly newestDraft: number
  readonly isBuilt: boolean
  readonly isOver: boolean
  readonly gate: GateForApproval
}

const gateKinds: Readonly<Record<Exclude<GateForApproval, 'clear'>, ApprovalRefusal>> = {
  missing: { kind: 'gate-missing' },
  running: { kind: 'gate-running' },
  found: { kind: 'gate-found' },
}

/** Who approved this draft, in the order of their approvals. */
export const approvalsOf = (facts: readonly ReleaseFact[], draft: number): readonly ReleaseFact[] =>
  facts.filter(fact => fact.kind === 'approved' && fact.draft === draft)

/** Whether it is on record already that this person read this draft that day: once a day is enough. */
export const hasRead = (
  facts: readonly ReleaseFact[],
  reading: { readonly draft: number; readonly person: Id<'person'>; readonly on: Day },
): boolean =>
  facts.some(
    ({ kind, draft, person, at }) =>
      kind === 'read' && draft === reading.draft && person === reading.person && dayOf(at) === reading.on,
  )

/**
 * Whether this person may approve a draft now, and whether that publishes it. Nobody approves who asked for any draft of
 * the release, nobody twice, and nothing that the gate has not found clean.
 */
export const mayApprove = (asked: ForApproval): Decision<{ readonly publishes: boolean }, ApprovalRefusal> => {
  if (asked.isOver) return no({ kind: 'over' })
  if (!asked.isBuilt) return no({ kind: 'not-whole' })
  if (asked.draft !== asked.newestDraft) return no({ kind: 'not-newest' })
  if (asked.facts.some(({ kind, person }) => kind === 'asked' && person === asked.person))
    return no({ kind: 'built-it' })
  const given = approvalsOf(asked.facts, asked.draft)
  if (given.some(({ person }) => person === asked.person)) return no({ kind: 'approved-already' })
  if (asked.gate !== 'clear') return no(gateKinds[asked.gate])
  return yes({ publishes: given.length + 1 >= approversNeeded })
}

const refusals: Readonly<Record<ApprovalRefusal['kind'], string>> = {
  'not-whole': 'This draft is still being built. Come back when it is whole.',
  over: 'This release is over: it was published, or given up. Nothing about it changes any more.',
  'not-newest': 'There is a newer draft. Only the newest can be approved.',
  'built-it': 'You had a draft of this release built, so you cannot approve it. Two other people have to.',
  'approved-already': 'You have approved this draft already. The second approval has to be somebody else’s.',
  'gate-missing': 'The disclosure check has not looked at this draft yet. Nobody can approve it before.',
  'gate-running': 'The disclosure check is not through with this draft. Nobody can approve it before.',
  'gate-found':
    'The disclosure check has not cleared this draft, so it cannot be approved. Build another without the cells it names.',
}

export const sayApprovalRefusal = ({ kind }: ApprovalRefusal): string => refusals[kind]
