import type { Id, Instant } from '#ground'
import { audiences, type Audience, type PracticeKind } from './choices.ts'
import { refusalFor, waitsForConsent, type Answers } from './consent.ts'
import type { Practice } from './practice.ts'
import { isAsItStands, type Published } from './showing.ts'

/** Where a record stands, without its words. */
export type Standing = {
  readonly asks: boolean
  /** The name is not asked for any more, since a consent was taken back. */
  readonly wasTakenBack: boolean
  /** The champion said no to the name with this text. */
  readonly wasRefused: boolean
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

type Stands = Answers & { readonly practice: Practice; readonly shown?: Published | undefined }

export const standingOf = ({ practice, consents, refusals, shown }: Stands): Standing => ({
  asks: waitsForConsent(practice, consents),
  wasTakenBack: !practice.naming && consents.some(({ withdrawn }) => withdrawn !== undefined),
  wasRefused: refusalFor(practice, refusals) !== undefined,
  ...(shown === undefined
    ? {}
    : {
        shown: {
          ...{ audience: shown.audience, isNamed: shown.named !== undefined },
          isCurrent: isAsItStands(practice, shown),
        },
      }),
})

/** The same in one line. */
export const sayStanding = ({ asks: isAsked, wasTakenBack, wasRefused, shown }: Standing): string => {
  const refused = wasRefused ? 'the champion said no to the name' : ''
  const asks = isAsked ? 'waits for the champion’s consent to the name' : refused
  if (shown === undefined)
    return ['Draft', wasTakenBack && !wasRefused ? 'the consent to the name was withdrawn' : asks]
      .filter(Boolean)
      .join(', ')
  const whom = `Published for: ${audiences[shown.audience].toLowerCase()}`
  const name = shown.audience === 'partnership' ? '' : shown.isNamed ? 'with our name' : 'without our name'
  const changed = shown.isCurrent ? '' : 'changed since, not published'
  return [whom, name, changed, asks].filter(Boolean).join(', ')
}
