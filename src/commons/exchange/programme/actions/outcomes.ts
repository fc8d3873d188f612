import type { Read, Write } from '#db'
import { dayOf, no, yes } from '#ground'
import { partnershipsOf, personNamesRead } from '#people'
import type { Event } from '#support'
import { lookingAt } from '../../practice/store/known.ts'
import { show, takeDown } from '../../shown/store.ts'
import { programmeIn } from '../../scope.ts'
import { mayRecord, mayTakeBack, outcomeParts } from '../session.ts'
import type { Nameable, Outcome, OutcomeSaid, Session } from '../session.ts'
import { keepTakenBack } from '../store/taken-back.ts'
import { changeSession } from '../store/sessions.ts'
import { atEvent, factOf, sessionIn, type Addressed, type Done, type Keeper } from './keeper.ts'

/** Partnerships of whichever region or programme, and people, of whom a word stands in what would be read. */
export const namesKnown = (tx: Read, session: Session, words: string): Promise<Nameable> =>
  lookingAt(tx, outcomeParts(session, words), async () => ({
    partnerships: (await partnershipsOf(tx)).map(({ name }) => name),
    people: await personNamesRead(tx),
  }))

/** Whether what would be read of a session may be: its own title and words are read with what came of it. */
export const mayBeRead = async (
  tx: Read,
  keeper: Keeper,
  session: Session,
  words: string,
): Promise<ReturnType<typeof mayRecord>> =>
  mayRecord(session, words, { today: dayOf(keeper.now), known: await namesKnown(tx, session, words) })

/** Shows what came of a session under its title as it is, since the day on which that was recorded. */
export const showOutcome = (tx: Write, event: Event, session: Session, { words, audience, at }: Omit<Outcome, 'by'>) =>
  show(tx, {
    ...{ id: session.id, kind: 'outcome', audience, mark: '', title: session.title },
    ...{ challenge: session.about, tried: '', learned: words, cost: '' },
    ...{ standards: event.helps, themes: [], areas: [], programme: programmeIn(tx) },
    ...{ event: { id: event.id, title: event.title }, publishedAt: at },
  })

/** Records what a session came to, for the network or for anyone: it is found like any other record. */
export const recordOutcome = (keeper: Keeper, addressed: Addressed, outcome: OutcomeSaid): Promise<Done> =>
  atEvent(keeper, addressed.event, async (tx, event) => {
    const session = await sessionIn(tx, addressed)
    if (session === undefined) return no({ kind: 'absent' })
    const may = await mayBeRead(tx, keeper, session, outcome.words)
    if (!may.ok) return may
    if (!(await changeSession(tx, addressed, { outcome }, factOf(keeper)))) return no({ kind: 'stale' })
    await showOutcome(tx, event, session, { ...outcome, at: keeper.now })
    return yes(undefined)
  })

/** Takes what a session came to back from all its readers at once. The words stay at the desk. */
export const takeOutcomeBack = (keeper: Keeper, addressed: Addressed): Promise<Done> => {
  const id = keeper.world.newId<'outcome'>()
  return atEvent(keeper, addressed.event, async tx => {
    const session = await sessionIn(tx, addressed)
    if (session === undefined) return no({ kind: 'absent' })
    const may = mayTakeBack(session)
    if (!may.ok) return may
    if (!(await changeSession(tx, addressed, { takenBack: true }, factOf(keeper)))) return no({ kind: 'stale' })
    await takeDown(tx, session.id)
    await keepTakenBack(tx, { id, session: session.id }, may.value, factOf(keeper))
    return yes(undefined)
  })
}
