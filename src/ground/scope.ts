import type { Id } from './id.ts'
import type { Day } from './instant.ts'

/**
 * For whom the database is asked. A closed union: each kind sets its own settings for one transaction, and the row-level
 * policies read them. A setting that is not set matches nothing, so a forgotten scope sees no rows.
 */
export type Scope =
  /** Nobody signed in yet: sees only what the hash of a token, or a typed address, opens. */
  | { readonly kind: 'visitor'; readonly tokenHash?: string; readonly email?: string }
  /** One person across all their partnerships: their own roles and visits. */
  | { readonly kind: 'person'; readonly person: Id<'person'> }
  /** One person inside one partnership: that partnership's rows. */
  | { readonly kind: 'partnership'; readonly partnership: Id<'partnership'>; readonly person: Id<'person'> }
  /** Programme staff: the programme, its regions, the names of its partnerships and their standing. */
  | {
      readonly kind: 'desk'
      readonly programme: Id<'programme'>
      readonly person: Id<'person'>
      /** By whose calendar the programme still runs; the database's own where it is left out. */
      readonly today?: Day
    }
  /** Somebody who joined one workshop by its code or a personal link: that workshop's rows and nothing else. */
  | { readonly kind: 'workshop'; readonly workshop: Id<'workshop'> }
  /** Somebody who answers for actions without an account, by the link in their mail: those actions and nothing else. */
  | { readonly kind: 'owner'; readonly owner: Id<'owner'>; readonly of: Id<'partnership'> }
  /** A background job, by name, for at most one partnership or person. */
  | {
      readonly kind: 'job'
      readonly name: string
      readonly partnership?: Id<'partnership'>
      readonly person?: Id<'person'>
    }

/** The settings (`app.*`) that a transaction under this scope carries. Every one is always set, absent ones to ''. */
export const settingsOf = (scope: Scope): Readonly<Record<string, string>> => ({
  'app.scope': scope.kind,
  'app.person': 'person' in scope ? (scope.person ?? '') : '',
  'app.partnership': 'partnership' in scope ? (scope.partnership ?? '') : '',
  'app.workshop': scope.kind === 'workshop' ? scope.workshop : '',
  'app.owner': scope.kind === 'owner' ? scope.owner : '',
  'app.owner_partnership': scope.kind === 'owner' ? scope.of : '',
  'app.programme': scope.kind === 'desk' ? scope.programme : '',
  'app.today': scope.kind === 'desk' ? (scope.today ?? '') : '',
  'app.token': scope.kind === 'visitor' ? (scope.tokenHash ?? '') : '',
  'app.email': scope.kind === 'visitor' ? (scope.email ?? '') : '',
  'app.job': scope.kind === 'job' ? scope.name : '',
})

/** The partnership of this scope. A store that keeps rows by partnership is asked inside one; asking without is a fault of ours. */
export const partnershipIn = ({ scope }: { readonly scope: Scope }): Id<'partnership'> => {
  const partnership = 'partnership' in scope ? scope.partnership : undefined
  if (partnership === undefined) throw new Error('This is asked for inside one partnership.')
  return partnership
}
