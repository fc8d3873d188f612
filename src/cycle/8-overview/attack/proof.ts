import type { Known } from './exact.ts'
import { fits, provenBy, provenByExchange, type Parts, type Point } from './point.ts'

/** A score is safe while at least so many of its five values are left; fewer is a breach (R10). */
export const safe = 3

/** How many scores are in a set, where each is a bit. */
export const sizeOf = (bits: number): number => {
  let size = 0
  for (let score = 1; score <= 5; score++) size += (bits >> score) & 1
  return size
}

export const scoresIn = (bits: number): readonly number[] => [1, 2, 3, 4, 5].filter(score => (bits >> score) & 1)

/** The values proven possible so far, by unknown. What is shown for one of a lump holds for all of it. */
export type Proof = {
  readonly bits: Uint8Array
  readonly lumps: readonly (readonly number[])[]
  readonly known: Known
}

/** The unknowns of a lump that no insider knows. */
const hidden = ({ known }: Proof, lump: readonly number[]): readonly number[] =>
  lump.filter(unknown => !known.has(unknown))

/** Adds what one point shows. A point that does not fit shows nothing. */
export const learn = (proof: Proof, point: Point, parts: Parts): void => {
  if (!fits(point)) return
  for (const lump of proof.lumps) {
    const among = hidden(proof, lump)
    let bits = proof.bits[among[0] ?? 0] ?? 0
    if (sizeOf(bits) >= safe) continue
    for (const unknown of among) if (sizeOf(bits) < safe) bits |= provenBy(point, parts, unknown)
    for (const unknown of among) if (sizeOf(bits) < safe) bits |= provenByExchange(point, parts, unknown, proof.known)
    for (const unknown of among) proof.bits[unknown] = bits
  }
}

/** The lumps not yet shown to be safe, without what insiders know. */
export const openIn = (proof: Proof): readonly (readonly number[])[] =>
  proof.lumps
    .map(lump => hidden(proof, lump))
    .filter(([first]) => first !== undefined && sizeOf(proof.bits[first] ?? 0) < safe)
