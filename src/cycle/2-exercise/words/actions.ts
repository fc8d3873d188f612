import { no, yes, type Decision } from '#ground'
import type { Hand } from '../year/actions.ts'
import { replaceTerms, versionOfTerms, type SaidTerms } from './store.ts'

/** Says what the partnership calls things. `version` is what the page showed. */
export const sayTerms = (
  hand: Hand,
  said: SaidTerms,
  version: string,
): Promise<Decision<undefined, { readonly kind: 'stale' }>> =>
  hand.write(async tx => {
    if ((await versionOfTerms(tx)) !== version) return no({ kind: 'stale' })
    await replaceTerms(tx, said, hand.now, hand.person.id)
    return yes(undefined)
  })
