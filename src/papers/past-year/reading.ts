import { no, yes, type Decision } from '#ground'
import type { FileRead } from '#reading'
import { bestOf, calledIn, fittestOf, foundOn, isDoubtful, isEmpty, type Candidate, type Found } from './found.ts'
import { isOfOther } from './further.ts'
import { fits } from './packed.ts'
import type { PastRefusal } from './refusal.ts'

/** The form on the standards that were chosen, or on those that fit it best. Where none clearly do, that is refused. */
export const readOn = (
  file: FileRead,
  candidates: readonly Candidate[],
  edition: string,
): Decision<Found, PastRefusal> => {
  const wanted = candidates.filter(({ id }) => edition === 'find' || id === edition)
  const [found, ...asGood] = fittestOf(wanted.map(candidate => foundOn(file, candidate)))
  if (found === undefined) return no({ kind: 'no-answers' })
  if (edition === 'find' && isDoubtful(found)) return no({ kind: 'which', called: calledIn(found) })
  if (asGood.length > 0) return no({ kind: 'which-of', titles: [found, ...asGood].map(each => each.edition.title) })
  return whole(found)
}

/** The form on the standards of its year; one that was filled in on others is refused. */
export const readInYear = (
  file: FileRead,
  own: Candidate,
  { label, others }: { readonly label: string; readonly others: readonly Candidate[] },
): Decision<Found, PastRefusal> => {
  const onOwn = foundOn(file, own)
  const best = bestOf([onOwn, ...others.map(candidate => foundOn(file, candidate))])
  if (best === undefined) return no({ kind: 'no-answers' })
  if (isOfOther(best, own, onOwn))
    return no({ kind: 'other-standards', label, found: best.edition.title, wanted: own.title })
  return onOwn.answers.length === 0 ? no({ kind: 'no-answers' }) : whole(onOwn)
}

const whole = (found: Found): Decision<Found, PastRefusal> => {
  if (isEmpty(found)) return no({ kind: 'empty' })
  const long = found.answers.filter(answer => !fits(answer)).map(({ asked }) => asked.standard.number)
  return long.length > 0 ? no({ kind: 'too-long', standards: long }) : yes(found)
}
