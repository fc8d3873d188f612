import { confirmationOf } from '#agreement'
import { exerciseOf } from '#exercise'
import { dayOf, type Id } from '#ground'
import { giveContribution, keepRelease } from '#overview'
import { keepReleaseClosing, publicationPlaceOf } from '#people'
import type { Stage } from './acting.ts'
import type { Cast } from './people.ts'

/**
 * The overview in the small programme: its first release is planned and contributions are open; Wexmoor has given its
 * row of the year before.
 */
export const openOverview = async (stage: Stage, story: Cast, wexmoor2025: Id<'exercise'>): Promise<void> => {
  const { db, world, calendar } = stage
  const { programme, people, partnerships } = story
  const closing = { label: calendar.label('2026-11-16'), closesOn: calendar.day('2027-03-29'), isCorrection: false }
  await db.write({ kind: 'desk', programme, person: people.adaeze.id }, async tx => {
    await keepRelease(tx, { programme, release: 1 }, closing)
    const arranged = { at: calendar.at('2026-10-19', '11:20'), by: people.adaeze }
    await keepReleaseClosing(tx, { programme, release: 1 }, closing, arranged)
  })
  const partnership = partnerships.wexmoor
  const given = { id: world.newId<'contribution'>(), at: calendar.at('2026-10-26', '16:05'), by: people.ines }
  await db.write({ kind: 'partnership', partnership, person: people.ines.id }, async tx => {
    const exercise = await exerciseOf(tx, wexmoor2025)
    const confirmation = await confirmationOf(tx, wexmoor2025)
    const place = await publicationPlaceOf(tx, partnership, dayOf(given.at))
    if (exercise === undefined || confirmation === undefined || place === undefined)
      throw new Error('Wexmoor has nothing to give')
    await giveContribution(
      tx,
      {
        ...{ partnership, exercise: exercise.id, programme, confirmation: confirmation.id },
        confirmedOn: dayOf(confirmation.at),
        row: {
          ...{ year: exercise.label, edition: exercise.editionId, region: place.region, areaType: place.areaType },
          scores: confirmation.positions.map(({ standard, outcome }) => ({
            standard,
            score: outcome.kind === 'score' ? outcome.score : null,
          })),
        },
        ...{ regionName: place.regionName, areaTypeName: place.areaTypeName },
      },
      given,
    )
  })
}
