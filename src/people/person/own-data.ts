import type { Read } from '#db'
import type { Instant } from '#ground'
import type { StaffRole } from '../staff/staff.ts'

/** What another room keeps of a person as a person. It is handed in: this room knows none of the others. */
export type OwnPart = {
  /** For the file of one's own data, read in the person's scope. */
  readonly kept: (tx: Read) => Promise<Readonly<Record<string, unknown>>>
  /** Where the person sees it. */
  readonly links: readonly { readonly text: string; readonly href: string }[]
  /** What goes when they are erased, and what of it others have to change, in sentences. */
  readonly goes: string
  readonly stays: string
}

/** What we hold of a person as a person: no content, that is the partnership's. */
export type OwnData = {
  readonly name: string
  readonly email: string
  readonly since: Instant
  readonly weeklyMail: 'on' | 'off'
  readonly roles: readonly {
    readonly partnership: string
    readonly role: string
    readonly from: Instant
    readonly until?: Instant
  }[]
  /** Parts in the staff of programmes. */
  readonly parts: readonly {
    readonly programme: string
    readonly role: StaffRole
    readonly from: Instant
    readonly until?: Instant
  }[]
  readonly visits: readonly { readonly from: Instant; readonly lastSeen: Instant; readonly until?: Instant }[]
}
