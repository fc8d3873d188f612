import type { Database } from '#db'
import { dayOf, type Id, type World } from '#ground'
import type { Editions } from '#instrument'
import type { Handlers } from '#jobs'
import { buildDraft, gateHandlers, gather } from '#overview'
import { recordReleaseFact, releaseClosingsOf } from '#people'

type House = { readonly db: Database; readonly world: World; readonly editions: Editions }

/** The jobs of the overview: building a draft, running its gate, and saying how many contributions are still needed. */
export const overviewHandlers = ({ db, world, editions }: House): Handlers => ({
  'overview.build': async payload => {
    const programme = payload['programme'] as Id<'programme'>
    const id = world.newId<'release fact'>()
    await buildDraft(
      {
        ...{ db, editions },
        closingOf: async (tx, key) =>
          (await releaseClosingsOf(tx, key.programme)).find(({ release }) => release === key.release)?.closesOn,
        recordReading: (tx, key) =>
          recordReleaseFact(tx, key, { id, kind: 'contributions-read', at: world.now(), by: 'the builder' }),
      },
      programme,
    )
  },
  'overview.gather': payload => gather({ db }, payload['programme'] as Id<'programme'>, dayOf(world.now())),
  ...gateHandlers({ db }),
})
