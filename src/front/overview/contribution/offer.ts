import { confirmationOf, type Confirmation } from '#agreement'
import type { Read } from '#db'
import { exerciseOf, yearIn, type Exercise } from '#exercise'
import { dayOf } from '#ground'
import { orAbsent } from '#http'
import { isPrinted, standardsOf, termsOf, wordsOf, type Edition } from '#instrument'
import {
  givingStanding,
  readGiving,
  type Closing,
  type Given,
  type GivenRow,
  type GivingStanding,
  type Offer,
} from '#overview'
import { publicationPlaceOf, releaseClosingsOf, type Ask, type PublicationPlace } from '#people'
import type { OverviewNeeds } from '../needs.ts'

/** A year's contribution as its page shows it. */
export type ContributionView = {
  readonly exercise: Exercise
  readonly edition: Edition
  readonly standing: GivingStanding
  readonly inProgramme: boolean
  readonly place?: PublicationPlace
  readonly confirmation?: Confirmation
  /** The row that would be given now. */
  readonly offered?: GivenRow
  readonly given?: Given
  readonly earlier: readonly Given[]
  /** The closed release that the given row is in. */
  readonly closed?: Closing
  /** When contributions close next. */
  readonly next?: Closing
  /** The short titles of the standards, by number. */
  readonly titles: ReadonlyMap<number, string>
}

const rowFrom = (
  exercise: Exercise,
  edition: Edition,
  confirmation: Confirmation,
  place: PublicationPlace,
): GivenRow => ({
  ...{ year: yearIn(exercise.label), edition: edition.id, region: place.region, areaType: place.areaType },
  scores: standardsOf(edition).map(({ number }) => {
    const outcome = confirmation.positions.find(({ standard }) => standard === number)?.outcome
    return { standard: number, score: outcome?.kind === 'score' ? outcome.score : null }
  }),
})

/** All that the page of a year's contribution needs, in the partnership's own scope. */
export const readContribution = async ({ editions }: OverviewNeeds, ask: Ask, tx: Read): Promise<ContributionView> => {
  const exercise = orAbsent(await exerciseOf(tx, ask.asked.params['exercise'] ?? ''))
  const edition = await editions.pinned(tx, exercise)
  const isOffered = await isPrinted(tx, edition.id)
  const today = dayOf(ask.now)
  const programme = ask.partnership.programme
  const place = programme === undefined ? undefined : await publicationPlaceOf(tx, ask.partnership.id, today)
  // What a document says was never agreed here, and is nobody's to count.
  const confirmation = exercise.phase === 'past' ? undefined : await confirmationOf(tx, exercise.id)
  const closings = await closingsOf(tx, programme)
  const giving = await readGiving(tx, exercise.id, closings, today)
  const next = closings.find(({ on }) => on >= today)
  const terms = termsOf(edition, exercise.terms)
  return {
    ...{ exercise, edition, inProgramme: programme !== undefined, ...giving },
    standing: givingStanding({
      confirmation: confirmation?.id,
      isPlaced: place !== undefined,
      isOffered,
      given: giving.given,
    }),
    ...(place === undefined ? {} : { place }),
    ...(confirmation === undefined ? {} : { confirmation }),
    ...(place === undefined || confirmation === undefined || !isOffered
      ? {}
      : { offered: rowFrom(exercise, edition, confirmation, place) }),
    ...(next === undefined ? {} : { next }),
    titles: new Map(standardsOf(edition).map(({ number, shortTitle }) => [number, wordsOf(shortTitle, terms)])),
  }
}

/** When contributions to the partnership's programme close and closed. */
export const closingsOf = async (tx: Read, programme: string | undefined): Promise<readonly Closing[]> =>
  programme === undefined
    ? []
    : (await releaseClosingsOf(tx, programme)).map(({ release, label, closesOn }) => ({ release, label, on: closesOn }))

/** What is given when the row is given as the page shows it. */
export const offerIn = (ask: Ask, view: ContributionView): Offer | undefined => {
  const { confirmation, offered, place } = view
  const programme = ask.partnership.programme
  if (confirmation === undefined || offered === undefined || place === undefined || programme === undefined)
    return undefined
  return {
    ...{ partnership: ask.partnership.id, exercise: view.exercise.id, programme },
    ...{ confirmation: confirmation.id, confirmedOn: dayOf(confirmation.at), row: offered },
    ...{ regionName: place.regionName, areaTypeName: place.areaTypeName },
  }
}
