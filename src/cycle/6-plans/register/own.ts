import type { Day, Id } from '#ground'
import type { Finding, InquiryKind, RegisterState } from './finding.ts'
import { stateOf } from './registered.ts'

/** What somebody without an account is to find out: no more of the register than their own line. */
export type OwnLine = {
  readonly id: Id<'inquiry'>
  readonly exercise: Id<'exercise'>
  readonly kind: InquiryKind
  readonly words: string
  readonly settles: string
  readonly due?: Day
  readonly findings: readonly Finding<RegisterState>[]
}

/** Whether anything is still to be found out. */
export const isUnsettled = (line: Pick<OwnLine, 'findings'>): boolean => stateOf(line) === 'open'
