import { positionsOf } from '#agreement'
import type { Read } from '#db'
import { standing, type Exercise } from '#exercise'
import type { Id } from '#ground'
import type { Editions } from '#instrument'
import {
  contentOf,
  lastStanding,
  outlineOf,
  readiness,
  signaturesOf,
  signedOutlineOf,
  type SignedOutline,
} from '#plans'
import type { Standing } from '../outline-plan/paper.ts'
import { signedBy } from '../signed.ts'

/**
 * The plan as it reads now: the last version whose signature stands where nothing has changed since, else a draft with
 * what it lacks. `undefined` while nobody has begun it.
 */
export const planNow = async (
  tx: Read,
  editions: Editions,
  exercise: Pick<Exercise, 'id' | 'editionId' | 'milestones'>,
): Promise<Standing | undefined> => {
  const outline = await outlineOf(tx, editions, exercise.id)
  if (outline === undefined) return undefined
  const last = lastStanding(await signaturesOf(tx, exercise.id))
  const signed = last && (await signedOutlineOf(tx, exercise.id, last.version))
  if (signed !== undefined && contentOf(signed.outline) === contentOf(outline)) return asSigned(signed)
  const isConfirmed = standing(exercise.milestones, 'positions-confirmed') !== undefined
  const edition = await editions.pinned(tx, exercise)
  const { missing } = readiness(outline, edition, await positionsOf(tx, exercise.id), isConfirmed)
  return { outline, missing: missing.map(({ what }) => what) }
}

/** A version as it was signed; `undefined` when there is none of that number. */
export const signedVersion = async (
  tx: Read,
  exercise: Id<'exercise'>,
  version: number,
): Promise<Standing | undefined> => {
  const signed = await signedOutlineOf(tx, exercise, version)
  return signed && asSigned(signed)
}

const asSigned = ({ outline, signature }: SignedOutline): Standing => ({ outline, signed: signedBy(signature) })
