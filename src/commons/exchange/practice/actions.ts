import type { Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { eventOf } from '#support'
import { requestOf } from '../programme/store/requests.ts'
import { show, shownOf, takeDown } from '../shown/store.ts'
import { consentFor, markOf, waitsForConsent, wordsOf } from './consent.ts'
import type { Practice, PracticeSaid } from './practice.ts'
import { mayBeNamed, mayPublish, type PracticeRefusal, type Showing } from './publishing.ts'
import { shownFrom } from './showing.ts'
import { consentsOf, keepConsent, keepRefusal, keepWithdrawal } from './store/consents.ts'
import { knownFor } from './store/known.ts'
import { askNoName, keepPractice, heldPractice, markNamed, markPublished } from './store/records.ts'

/** The partnership whose record it is, as it would be named. */
export type Own = { readonly id: Id<'partnership'>; readonly name: string }

type Done = Decision<undefined, PracticeRefusal>

const factOf = ({ now, person }: Hand) => ({ at: now, by: person })

/** Writes a new record. */
export const addPractice = async (hand: Hand, said: PracticeSaid): Promise<Id<'practice'>> => {
  const id = hand.world.newId<'practice'>()
  await hand.write(tx => keepPractice(tx, id, said, factOf(hand)))
  return id
}

/** Says a record anew. What others read of it stays as it was published until it is published again. */
export const changePractice = (
  hand: Hand,
  { id, seen }: { readonly id: Id<'practice'>; readonly seen: number },
  said: PracticeSaid,
): Promise<Done> =>
  hand.write(async tx => {
    const practice = await heldPractice(tx, id)
    if (practice === undefined) return no({ kind: 'absent' })
    if (practice.version !== seen) return no({ kind: 'stale' })
    await keepPractice(tx, id, said, factOf(hand))
    return yes(undefined)
  })

/** How a record would be shown now, or why it can't be. */
export const judged = async (
  tx: Parameters<typeof consentsOf>[0],
  practice: Practice,
  own: Own,
): Promise<Decision<Showing, PracticeRefusal>> =>
  mayPublish(practice, await consentsOf(tx, practice.id), await knownFor(tx, practice, own))

const publish = async (tx: Write, hand: Hand, practice: Practice, own: Own): Promise<Done> => {
  const how = await judged(tx, practice, own)
  if (!how.ok) return how
  const event = practice.event === undefined ? undefined : await eventOf(tx, practice.event)
  const asked = practice.request === undefined ? undefined : await requestOf(tx, practice.request)
  const more = {
    ...(event === undefined ? {} : { event: { id: event.id, title: event.title } }),
    wasAskedOfAll: asked !== undefined && asked.partnership === undefined,
  }
  await show(tx, shownFrom(practice, how.value, { partnership: own, at: hand.now, ...more }))
  await markPublished(tx, practice.id, hand.now)
  if (how.value === 'named') await markNamed(tx, practice.id, hand.now)
  return yes(undefined)
}

/** Publishes a record as the page showed it: to its audience, and by name only with the champion's consent to this text. */
export const publishPractice = (
  hand: Hand,
  own: Own,
  { id, mark }: { readonly id: Id<'practice'>; readonly mark: string },
): Promise<Done> =>
  hand.write(async tx => {
    const practice = await heldPractice(tx, id)
    if (practice === undefined) return no({ kind: 'absent' })
    return markOf(practice) === mark ? publish(tx, hand, practice, own) : no({ kind: 'stale' })
  })

/** Takes a record back from its readers. The draft stays. */
export const withdrawPractice = (hand: Hand, id: Id<'practice'>): Promise<Done> =>
  hand.write(async tx => {
    if ((await heldPractice(tx, id)) === undefined) return no({ kind: 'absent' })
    await takeDown(tx, id)
    await markPublished(tx, id, undefined)
    return yes(undefined)
  })

/** The champion lets the partnership be named with this text. Where it is published already, its name is added. */
export const consentToNaming = (
  hand: Hand,
  own: Own,
  { id, mark }: { readonly id: Id<'practice'>; readonly mark: string },
): Promise<Done> => {
  const consent = hand.world.newId<'consent'>()
  return hand.write(async tx => {
    const practice = await heldPractice(tx, id)
    if (practice === undefined) return no({ kind: 'absent' })
    if (markOf(practice) !== mark) return no({ kind: 'stale' })
    if (!practice.naming || practice.audience === 'partnership') return no({ kind: 'not-asked' })
    if (consentFor(practice, await consentsOf(tx, id)) !== undefined) return yes(undefined)
    const may = mayBeNamed(practice, await knownFor(tx, practice, own))
    if (!may.ok) return may
    await keepConsent(tx, { id: consent, practice: id, mark, words: wordsOf(practice) }, factOf(hand))
    const stands = await shownOf(tx, id)
    return stands?.mark === mark ? publish(tx, hand, practice, own) : yes(undefined)
  })
}

/** The champion says no to this text with the name: it goes on without, and whoever wrote it is told. */
export const refuseNaming = (
  hand: Hand,
  { id, mark }: { readonly id: Id<'practice'>; readonly mark: string },
): Promise<Done> => {
  const refusal = hand.world.newId<'refusal'>()
  return hand.write(async tx => {
    const practice = await heldPractice(tx, id)
    if (practice === undefined) return no({ kind: 'absent' })
    if (markOf(practice) !== mark) return no({ kind: 'stale' })
    if (!waitsForConsent(practice, await consentsOf(tx, id))) return no({ kind: 'not-asked' })
    await keepRefusal(tx, { id: refusal, practice: id, mark, words: wordsOf(practice) }, factOf(hand))
    await askNoName(tx, id)
    return yes(undefined)
  })
}

/** Takes a consent back. What it named goes from its readers in the same transaction; the record of the consent stays. */
export const withdrawConsent = (hand: Hand, id: Id<'practice'>): Promise<Done> =>
  hand.write(async tx => {
    const practice = await heldPractice(tx, id)
    if (practice === undefined) return no({ kind: 'absent' })
    const standing = (await consentsOf(tx, id)).filter(({ withdrawn }) => withdrawn === undefined)
    if (standing.length === 0) return no({ kind: 'not-asked' })
    for (const consent of standing) await keepWithdrawal(tx, consent.id, factOf(hand))
    // Whoever has just taken it back is not asked for it again: the writer may ask anew.
    await askNoName(tx, id)
    if ((await shownOf(tx, id))?.named !== undefined) {
      await takeDown(tx, id)
      await markPublished(tx, id, undefined)
    }
    return yes(undefined)
  })
