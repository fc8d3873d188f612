import type { Instant } from '#ground'

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
  readonly visits: readonly { readonly from: Instant; readonly lastSeen: Instant; readonly until?: Instant }[]
}
