import type { Id, Instant } from '#ground'
import { audiences, type Audience, type PracticeKind } from './choices.ts'
import { markOf, waitsForConsent, type Consent } from './consent.ts'
import type { Practice } from './practice.ts'

/** Where a record stands, without its words. */
export type Standing = {
  readonly asks: boolean
  /** The name is not asked for any more, since a consent was taken back. */
  readonly wasTakenBack: boolean
  readonly shown?: { readonly audience: Audience; readonly isNamed: boolean; readonly isCurrent: boolean }
}

/** A record in the list of its partnership's. */
export type Listed = Standing & {
  readonly id: Id<'practice'>
  readonly title: string
  readonly kind: PracticeKind
  readonly changedAt: Instant
  readonly changedBy: string
}

/** Those of a list that one page shows, and how many there are of them. */
export type ListedPage = { readonly rows: readonly Listed[]; readonly count: number }

type Stands = {
  readonly practice: Practice
  readonly consents: readonly Consent[]
  readonly shown?: { readonly audience: Audience; readonly named?: unknown; readonly mark: string } | undefined
}

export const standingOf = ({ practice, consents, shown }: Stands): Standing => ({
  asks: waitsForConsent(practice, consents),
  wasTakenBack: !practice.naming && consents.some(({ withdrawn }) => withdrawn !== undefined),
  ...(shown === undefined
    ? {}
    : {
        shown: {
          ...{ audience: shown.audience, isNamed: shown.named !== undefined },
          isCurrent: shown.mark === markOf(practice),
        },
      }),
})

/** The same in one line. */
export const sayStanding = ({ asks: isAsked, wasTakenBack, shown }: Standing): string => {
  const asks = isAsked ? 'waits for the champion’s consent to the name' : ''
  if (shown === undefined)
    return ['Draft', wasTakenBack ? 'the consent to the name was taken back' : asks].filter(Boolean).join(', ')
  const whom = `Published for: ${audiences[shown.audience].toLowerCase()}`
  const name = shown.audience === 'partnership' ? '' : shown.isNamed ? 'with our name' : 'without our name'
  const changed = shown.isCurrent ? '' : 'changed since, not published'
  return [whom, name, changed, asks].filter(Boolean).join(', ')
}
