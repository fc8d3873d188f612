import { isUniqueViolation } from '#db'
import { no, yes, type Decision } from '#ground'
import type { AtDesk } from '#people'
import type { EditionText } from '../held/file.ts'
import { changeOffer, keepOffer, offeredIn } from './store.ts'

/** Why an offer cannot be made or changed. */
export type OfferRefusal = { readonly kind: 'offered' | 'already' }

export const sayOfferRefusal = ({ kind }: OfferRefusal): string =>
  ({
    offered: 'This edition is offered already: not a letter of it differs.',
    already: 'Somebody else did this a moment ago. The page shows how it stands now.',
  })[kind]

const offered = no({ kind: 'offered' as const })

/** Offers an edition to the programme's partnerships. */
export const offerEdition = (desk: AtDesk, edition: EditionText): Promise<Decision<string, OfferRefusal>> =>
  desk
    .write(async (tx): Promise<Decision<string, OfferRefusal>> => {
      if ((await offeredIn(tx)).some(({ id }) => id === edition.id)) return offered
      await keepOffer(tx, desk.programme.id, edition, { at: desk.now, by: desk.person })
      return yes(edition.id)
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'offer_pkey')) return offered
      throw error
    })

/** Withdraws an edition from the offer for a reason, or offers it again. */
export const moveOffer = (
  desk: AtDesk,
  edition: string,
  because?: string,
): Promise<Decision<undefined, OfferRefusal>> =>
  desk.write(async tx => {
    const key = { programme: desk.programme.id, edition }
    const moved = await changeOffer(tx, key, { at: desk.now, by: desk.person }, because)
    return moved ? yes(undefined) : no({ kind: 'already' as const })
  })
