import { isUniqueViolation, type Read, type Write } from '#db'
import type { Hand } from '#exercise'
import { dayOf, no, yes, type Decision, type Id } from '#ground'
import type { StandardKey } from '#support'
import type { Own } from '../practice/actions.ts'
import { knownFor } from '../practice/store/known.ts'
import { practiceOf } from '../practice/store/records.ts'
import { othersIn, tellingIn } from '../practice/telling.ts'
import { shownOf } from '../shown/store.ts'
import { isUnderWay, mayAnswer, type AskedAbout, type HelpRefusal } from './help.ts'
import {
  askingsOf,
  endAsking,
  introductionsOf,
  keepAnswer,
  keepAsking,
  keepCard,
  setDeclinedAside,
} from './store/introductions.ts'
import { endHelp, helpShownOf, helpsOf, keepHelp } from './store/offers.ts'

type Done<Value = undefined> = Decision<Value, HelpRefusal>

const factOf = ({ now, person }: Hand) => ({ at: now, by: person })

/** What of these words would tell a stranger who wrote them, or names somebody else: as in a record without a name. */
const telling = async (tx: Write, { person }: Hand, own: Own, words: string): Promise<readonly string[]> => {
  const texts = { title: '', challenge: words, tried: '', learned: '', cost: '' }
  const known = await knownFor(tx, { ...texts, changedBy: person }, own)
  const parts = [{ where: 'the words', text: words }]
  return [...new Set([...tellingIn(parts, known), ...othersIn(parts, known)].map(each => each.words))]
}

/** Offers help with a standard to the network, without a name. */
export const offerHelp = (
  hand: Hand,
  own: Own,
  said: { readonly standard: StandardKey; readonly words: string },
): Promise<Done<Id<'help'>>> => {
  const id = hand.world.newId<'help'>()
  return hand.write(async tx => {
    const found = await telling(tx, hand, own, said.words)
    if (found.length > 0) return no({ kind: 'names-us', found })
    await keepHelp(tx, { id, ...said }, factOf(hand))
    return yes(id)
  })
}

/** Takes an offer back: it vanishes for everybody else at once, and whoever waits for an answer has it. */
export const withdrawHelp = (hand: Hand, id: Id<'help'>): Promise<Done> =>
  hand.write(async tx => {
    if (!(await helpsOf(tx)).some(each => each.id === id)) return no({ kind: 'absent' })
    await endHelp(tx, id, factOf(hand))
    for (const open of (await introductionsOf(tx)).filter(each => each.of === id && each.answer === undefined))
      await keepAnswer(tx, open.id, false, dayOf(hand.now))
    return yes(undefined)
  })

type About = { readonly kind: AskedAbout; readonly of: Id; readonly about: string }

/** What an introduction would be about, as far as whoever asks may know of it; `undefined` where it is not there. */
export const aboutOf = async (
  tx: Write | Parameters<typeof helpsOf>[0],
  { kind, of, naming }: Omit<About, 'about'> & { readonly naming: (standard: StandardKey) => string },
): Promise<(About & { readonly isOwn: boolean }) | undefined> => {
  if (kind === 'help') {
    const help = await helpShownOf(tx, of)
    const isOwn = (await helpsOf(tx)).some(({ id }) => id === of)
    return help && { kind, of, isOwn, about: naming(help.standard) }
  }
  const shown = await shownOf(tx, of)
  if (shown === undefined || shown.kind === 'outcome' || shown.named !== undefined) return undefined
  return { kind, of, isOwn: (await practiceOf(tx, of)) !== undefined, about: shown.title }
}

/** Whether an introduction about it waits or was made, so that asking again would say nothing new. */
export const hasAskedAbout = async (tx: Read, of: Id): Promise<boolean> => {
  const asked = (await askingsOf(tx)).filter(each => each.of === of)
  if (asked.length === 0) return false
  const introductions = await introductionsOf(tx)
  return asked.some(each => isUnderWay(each, introductions))
}

/** Asks for an introduction, which is the first yes; once more after a no. The partnership asked reads the words and no name. */
export const askIntroduction = (
  hand: Hand,
  own: Own,
  wanted: Parameters<typeof aboutOf>[1],
  words: string,
): Promise<Done<Id<'introduction'>>> => {
  const id = hand.world.newId<'introduction'>()
  const ask = async (tx: Write): Promise<Done<Id<'introduction'>>> => {
    const about = await aboutOf(tx, wanted)
    if (about === undefined) return no({ kind: 'withdrawn' })
    if (about.isOwn) return no({ kind: 'own' })
    const found = await telling(tx, hand, own, words)
    if (found.length > 0) return no({ kind: 'names-us', found })
    await setDeclinedAside(tx, about.of, hand.now)
    await keepAsking(tx, { ...about, id, words }, factOf(hand))
    await keepCard(tx, id, cardOf(hand, own, 'asks'))
    return yes(id)
  }
  return hand.write(ask).catch((error: unknown) => {
    if (isUniqueViolation(error, 'one_asking_at_a_time')) return no({ kind: 'asked-already' as const })
    throw error
  })
}

const cardOf = ({ person }: Hand, own: Own, side: 'asks' | 'helps') =>
  ({
    side,
    partnership: own.id,
    name: own.name,
    person: person.id,
    contact: person.name,
    address: person.email,
  }) as const

/** The other side's yes or no. With the yes both read who the other is; a no needs no reason and shows none. */
export const answerIntroduction = (hand: Hand, own: Own, id: Id<'introduction'>, isYes: boolean): Promise<Done> =>
  hand.write(async tx => {
    const [introduction] = await introductionsOf(tx, id)
    if (introduction === undefined || (await askingsOf(tx)).some(each => each.id === id)) return no({ kind: 'absent' })
    const may = mayAnswer(introduction)
    if (!may.ok) return may
    if (!(await keepAnswer(tx, id, isYes, dayOf(hand.now)))) return no({ kind: 'answered' })
    if (isYes) await keepCard(tx, id, cardOf(hand, own, 'helps'))
    return yes(undefined)
  })

/** Whoever asked says no after all, before there is an answer. Nothing of it is left with the other side. */
export const takeBackAsking = (hand: Hand, id: Id<'introduction'>): Promise<Done> =>
  hand.write(async tx => {
    const asking = (await askingsOf(tx)).find(each => each.id === id)
    const [introduction] = await introductionsOf(tx, id)
    if (asking === undefined || introduction === undefined) return no({ kind: 'absent' })
    const may = mayAnswer(introduction)
    if (!may.ok) return may
    await endAsking(tx, id, hand.now)
    return yes(undefined)
  })
