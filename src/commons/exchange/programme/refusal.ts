import { sayDay, type Day } from '#ground'
import type { Telling } from '#people'
import { sayTelling } from '../practice/telling.ts'

/** Why a part of a programme can't be kept so. */
export type ProgrammeRefusal =
  | { readonly kind: 'absent' }
  /** Somebody else wrote since the page was opened. */
  | { readonly kind: 'stale' }
  /** The same, where nothing was typed that could be kept. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'cancelled' }
  /** Nobody can prepare for what has been. */
  | { readonly kind: 'past'; readonly ends: Day }
  /** What came of it is known once it has begun. */
  | { readonly kind: 'to-come'; readonly day: Day }
  | { readonly kind: 'not-then'; readonly days: string }
  | { readonly kind: 'too-late'; readonly ends: Day }
  /** Nobody is asked for it any more. */
  | { readonly kind: 'withdrawn' }
  /** What came of it would name a partnership or people, and no consent covers an outcome. */
  | { readonly kind: 'names'; readonly found: readonly Telling[] }
  /** Nothing is recorded that could be taken back. */
  | { readonly kind: 'no-outcome' }

export const sayProgrammeRefusal = (refusal: ProgrammeRefusal): string => {
  switch (refusal.kind) {
    case 'absent':
      return 'It is not in the programme any more'
    case 'stale':
      return 'Somebody changed it while you were writing. Read what stands now; yours is below and is not saved'
    case 'changed':
      return 'Somebody changed it since you opened the page. Read what stands now, then decide'
    case 'cancelled':
      return 'The event is cancelled'
    case 'past':
      return `It was over on ${sayDay(refusal.ends)}, so nobody can bring anything along. Record what came of its sessions instead`
    case 'to-come':
      return `The session is on ${sayDay(refusal.day)}: what came of it can be written from then on`
    case 'not-then':
      return `The event is on ${refusal.days}. A session has to be then`
    case 'too-late':
      return `That is after the event, which ends on ${sayDay(refusal.ends)}`
    case 'withdrawn':
      return 'It was withdrawn already: nobody is asked for it any more'
    case 'names':
      return `It names a partnership or people: ${sayTelling(refusal.found)}. Take that out. A partnership that wants to be named writes a record of its own, to which its champion consents`
    case 'no-outcome':
      return 'There is nothing that could be withdrawn'
  }
}
