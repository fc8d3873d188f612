import type { Day, Instant } from '#ground'

/** What a line stands at in the register, or an idea in its trial. The kinds of line say each in words of their own. */
export const findingStates = ['open', 'held', 'failed', 'untested', 'taken-up', 'set-aside'] as const
export type FindingState = (typeof findingStates)[number]

export type InquiryKind = 'issue' | 'data' | 'assumption' | 'hypothesis'

/** The states that a line of the register can be in. */
export const registerStates = ['open', 'held', 'failed', 'untested'] as const
export type RegisterState = (typeof registerStates)[number]

/** What somebody who answers for a line can find: going on untested is for those who write the plan to choose. */
export const foundStates = ['open', 'held', 'failed'] as const satisfies readonly RegisterState[]

/** The states that an idea can be in. */
export const ideaStates = ['open', 'taken-up', 'set-aside'] as const
export type IdeaState = (typeof ideaStates)[number]

/** What was found out at one moment. The last one of a line is where it stands. */
export type Finding<State extends FindingState = FindingState> = {
  readonly number: number
  readonly state: State
  /** What was found or learned, or the reason why it stays untested or is set aside. */
  readonly words: string
  readonly evidence: string
  /** Where the evidence can be read; '' without one. */
  readonly link: string
  readonly foundOn: Day
  readonly recordedAt: Instant
  readonly recordedBy: string
}

const tried: Readonly<Record<RegisterState, string>> = {
  open: 'Open',
  held: 'Held',
  failed: 'Failed',
  untested: 'Knowingly untested',
}
const sought: Readonly<Record<RegisterState, string>> = {
  open: 'Open',
  held: 'Settled',
  failed: 'Could not be settled',
  untested: 'Knowingly left open',
}

/** `held` of an assumption or a hypothesis is “Held”, of an issue or data to get “Settled”. */
export const sayRegisterState = (kind: InquiryKind, state: RegisterState): string =>
  (kind === 'assumption' || kind === 'hypothesis' ? tried : sought)[state]

export const ideaStateWords: Readonly<Record<IdeaState, string>> = {
  open: 'Still being tested',
  'taken-up': 'Taken up',
  'set-aside': 'Set aside',
}

/** The last of the findings, which stand in the order of their numbers. */
export const standsAt = <State extends FindingState>(
  findings: readonly Pick<Finding<State>, 'state'>[],
): State | 'open' => findings.at(-1)?.state ?? 'open'
