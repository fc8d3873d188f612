import type { Read } from '#db'
import type { Id, Instant } from '#ground'
import type { Editions } from '#instrument'
import { consultantsOf } from '../../consultant/store.ts'
import { standingsOf } from '../../desk/store.ts'
import { standingLog, usedOn, type Logged } from '../../log/logged.ts'
import { loggedOf } from '../../log/store.ts'
import type { Result } from '../../measure/result.ts'
import { resultsOf } from '../../measure/store.ts'
import { heldFrom, inForce, isWhole, standingIn, type Signed, type Version } from '../../signature/signature.ts'
import { versionsOf } from '../../signature/store.ts'
import { isSame, type Agreement } from '../agreement.ts'
import { readinessOf } from '../readiness.ts'
import type { Ending } from '../standing.ts'
import type { Consultant } from '../../consultant/consultant.ts'
import { supportOf } from './support.ts'

/** An agreement for whoever prints it: as it reads now, or a version as it was signed; with what was done under it. */
export type AgreementRead = {
  readonly agreement: Agreement
  /** Absent for the draft. */
  readonly version?: Version
  readonly isInForce: boolean
  /** What keeps a draft from being signed. */
  readonly missing: readonly string[]
  readonly ending?: Ending
  /** Of the version in force and of the draft: what was done so far, the first day first. */
  readonly logged: readonly Logged[]
  readonly results: readonly Result[]
  readonly used: number
  readonly consultants: readonly Consultant[]
}

/** `undefined` while nobody has begun it, or when there is no such version. */
export const agreementRead = async (
  tx: Read,
  editions: Editions,
  exercise: Id<'exercise'>,
  version?: number,
): Promise<AgreementRead | undefined> => {
  const support = await supportOf(tx, editions, exercise)
  if (support?.begun === undefined) return undefined
  const found = support.versions.find(each => each.version === version)
  if (version !== undefined && found === undefined) return undefined
  const isInForce = found !== undefined && inForce(support.versions) === found
  const isNow = found === undefined || isInForce
  const logged = isNow ? standingLog(await loggedOf(tx, exercise)).toReversed() : []
  return {
    agreement: found?.content ?? support.agreement,
    ...(found === undefined ? {} : { version: found }),
    ...{ isInForce, logged, used: usedOn(logged) },
    results: isNow ? await resultsOf(tx, exercise) : [],
    consultants: isNow ? await consultantsOf(tx, exercise) : [],
    missing:
      found === undefined
        ? readinessOf(support.agreement)
            .filter(({ isDone }) => !isDone)
            .map(({ what }) => what)
        : [],
    ...(support.ending === undefined || !isNow ? {} : { ending: support.ending }),
  }
}

/** A version that both sides signed, for lists of what the programme has. */
export type AgreementSigned = {
  readonly exercise: Id<'exercise'>
  readonly year: string
  readonly version: number
  readonly signed: readonly Signed[]
  readonly heldFrom: Instant
}

/** Every version of the partnership's agreements that both sides signed, the newest first. */
export const agreementsOf = async (tx: Read): Promise<readonly AgreementSigned[]> => {
  const found: AgreementSigned[] = []
  for (const { exercise, year } of await standingsOf(tx))
    for (const version of (await versionsOf(tx, exercise)).filter(isWhole)) {
      const from = heldFrom(version)
      if (from === undefined) continue
      found.push({ exercise, year, version: version.version, signed: standingIn(version), heldFrom: from })
    }
  return found.toSorted((one, other) => other.heldFrom.localeCompare(one.heldFrom))
}

/** Which versions of a year's agreement there are on paper, and whether the draft is one more. */
export type Shelved = {
  readonly versions: readonly { readonly version: number; readonly isWhole: boolean; readonly isInForce: boolean }[]
  /** The draft reads otherwise than what is in force. */
  readonly isChanged: boolean
}

/** `undefined` while nobody has begun it. */
export const shelvedOf = async (
  tx: Read,
  editions: Editions,
  exercise: Id<'exercise'>,
): Promise<Shelved | undefined> => {
  const support = await supportOf(tx, editions, exercise)
  if (support?.begun === undefined) return undefined
  const held = inForce(support.versions)
  return {
    versions: support.versions.map(version => ({
      ...{ version: version.version, isWhole: isWhole(version), isInForce: version === held },
    })),
    isChanged: held === undefined || !isSame(held.content, support.agreement),
  }
}
