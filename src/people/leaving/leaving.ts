import { no, yes, type Decision, type Id, type Instant } from '#ground'
import type { Partnership } from '../access/person.ts'

/** That the partnership left a programme: it keeps all that it wrote and goes on by itself. */
export type Leaving = {
  readonly programmeName: string
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

export type LeavingRefusal = { readonly kind: 'no-programme' }

/** Only a partnership that is in a programme can leave it. */
export const mayLeave = (partnership: Partnership): Decision<Id<'programme'>, LeavingRefusal> =>
  partnership.programme === undefined ? no({ kind: 'no-programme' }) : yes(partnership.programme)
