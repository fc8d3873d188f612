import type { Framework } from '../document/framework.ts'
import type { Version } from '../document/held.ts'

/** A framework for whoever prints it: as it reads now, or a version as it was signed. */
export type FrameworkRead = {
  readonly framework: Framework
  /** Absent for the draft. */
  readonly version?: Version
  /** What it leaves out, in words. */
  readonly missing: readonly string[]
  /** Why it is to be signed, or was, although something is missing. */
  readonly asked?: { readonly reason: string; readonly by: { readonly name: string } }
  /** A mark of the text: two papers that bear the same say the same. */
  readonly mark: string
}

/** A section for rooms that want to know whether it is there. */
export type SectionStanding = {
  readonly key: string
  readonly title: string
  readonly href: string
  /** True when anything is written there. */
  readonly isWritten: boolean
}

/** That the framework waits on a person. */
export type FrameworkDue = {
  readonly kind: 'to-sign' | 'review'
  readonly href: string
  /** Who asked for the signature although so many elements are missing. */
  readonly asked?: { readonly by: string; readonly lacks: number }
  /** The day of the review. */
  readonly on?: string
}
