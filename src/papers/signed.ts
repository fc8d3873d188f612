import { bold, bullets, note, paragraph, signatures, type Block, type Fact, type Paper } from '#documents'
import { capital, dayOf, sayDay, sayInstant, type Instant } from '#ground'
import type { Signature } from '#plans'

/** Who signed a version, as what and when; and that it was undone since, where it was. */
export type Signed = {
  readonly by: string
  readonly as: string
  readonly at: Instant
  readonly undone?: { readonly at: Instant; readonly because: string }
}

/** What a paper says of the signature that a version has on record. */
export const signedBy = ({ by, as, at, undone }: Signature): Signed => ({
  ...{ by: by.name, as, at },
  ...(undone === undefined ? {} : { undone: { at: undone.at, because: undone.reason } }),
})

/** Where a paper that is to be signed stands, as it is printed on every page. */
export const signedStatus = (signed: Signed | undefined, now: Instant): Pick<Paper, 'status' | 'date'> => {
  if (signed === undefined) return { status: 'Draft, not signed', date: `as it stood on ${sayDay(dayOf(now))}` }
  const words = `Signed on ${sayDay(dayOf(signed.at))} by ${signed.by}, ${signed.as}`
  return { status: signed.undone === undefined ? words : `${words}; undone on ${sayDay(dayOf(signed.undone.at))}` }
}

/** More than this many missing things are listed where it is to be signed: its front and contents stay on one page. */
const fewMissing = 3

/** The last fact of its front: who signed it, or what it still lacks before anyone can. */
export const signedFact = (signed: Signed | undefined, missing: readonly string[]): Fact => {
  if (signed === undefined) return { name: 'Still missing', value: missingIn(missing) }
  const { by, as, at, undone } = signed
  const undoing =
    undone === undefined ? [] : [note(`The signature was undone at ${sayInstant(undone.at)}: ${undone.because}`)]
  return { name: 'Signed', value: [paragraph(`${by}, ${as}, ${sayInstant(at)}`), ...undoing] }
}

const missingIn = (missing: readonly string[]): Fact['value'] => {
  if (missing.length === 0) return [note('Nothing')]
  return missing.length > fewMissing
    ? [paragraph(`${missing.length} things, listed under “Signature”`)]
    : missing.map(words => paragraph(words))
}

/** Where it is signed: filled in once it is; before that with what it lacks, where that is much. */
export const signedBlocks = (
  signed: Signed | undefined,
  missing: readonly string[] = [],
  role = 'For the partnership',
): readonly Block[] => {
  if (signed !== undefined)
    return [signatures({ role: capital(signed.as), name: signed.by, signed: `Signed at ${sayInstant(signed.at)}` })]
  const lacks =
    missing.length > fewMissing ? [paragraph(bold('Still missing before it can be signed')), bullets(missing)] : []
  return [...lacks, signatures({ role })]
}
