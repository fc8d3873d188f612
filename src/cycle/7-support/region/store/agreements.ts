import type { Read } from '#db'
import type { Id } from '#ground'
import { standingsOf } from '../../desk/store.ts'
import type { AgreementStanding } from '../regional.ts'
import { daysOf } from './days.ts'

/** Where every support agreement in this scope stands, with its days; the newest year first. */
export const agreementsStanding = async (
  tx: Read,
): Promise<readonly (AgreementStanding & { readonly partnership: Id<'partnership'> })[]> => {
  const days = await daysOf(tx)
  return (await standingsOf(tx)).map(each => ({ ...each, ...days.get(each.exercise) }))
}
