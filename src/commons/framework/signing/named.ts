import type { Id } from '#ground'
import { signatoryKey } from '../document/details.ts'
import { wordsAt, type Held } from '../document/held.ts'

/** Who is named to sign; `undefined` for whoever chairs. */
export const namedIn = (held: Held): Id<'person'> | undefined => wordsAt(held, signatoryKey) || undefined
