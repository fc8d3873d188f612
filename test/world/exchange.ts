import type { Id } from '#ground'
import { answerIntroduction, askIntroduction, offerHelp } from '../../src/commons/exchange/help/actions.ts'
import { addPractice, consentToNaming, publishPractice, type Own } from '../../src/commons/exchange/practice/actions.ts'
import { markOf } from '../../src/commons/exchange/practice/consent.ts'
import type { PracticeSaid } from '../../src/commons/exchange/practice/practice.ts'
import type { Keeper } from '../../src/commons/exchange/programme/actions/keeper.ts'
import { recordOutcome } from '../../src/commons/exchange/programme/actions/outcomes.ts'
import { askContribution, tellBecame } from '../../src/commons/exchange/programme/actions/requests.ts'
import { addSession } from '../../src/commons/exchange/programme/actions/sessions.ts'
import { keepReading } from '../../src/commons/exchange/programme/store/reading.ts'
import { acting, done, type HandAt, type Stage } from './acting.ts'
import type { PersonName } from './cast.ts'
import type { Offered } from './offer.ts'
import type { Cast } from './people.ts'
import { partnerships, type PartnershipName } from './places.ts'
import { asked, offersOfHelp, outcome, reading, records, sessions } from './texts/exchange.ts'

/** Things of the practice exchange that pages and tests open. */
export type Exchanged = {
  /** Wexmoor’s, read by anyone under its name. */
  readonly record: Id<'practice'>
  /** Calder Reach’s, read by the network without a name. */
  readonly nameless: Id<'practice'>
  /** Of Wexmoor. */
  readonly help: Id<'help'>
  /** Between Wexmoor, which asked, and Calder Reach. */
  readonly introduction: Id<'introduction'>
  /** Of the workshop on small markets, still to come. */
  readonly session: Id<'session'>
  readonly request: Id<'request'>
}

type Asked = { readonly session: Id<'session'>; readonly request: Id<'request'>; readonly guide: Id<'request'> }

/** The programmes of two events: one that was, and one to come. */
const planProgrammes = async (
  { calendar, world }: Stage,
  events: Offered['events'],
  at: (told: string, time: string) => Keeper,
): Promise<Asked> => {
  const add = async (event: Id<'event'>, { day, ...said }: (typeof sessions)[keyof typeof sessions]) =>
    done(await addSession(at('2026-07-20', '10:00'), event, { ...said, day: calendar.day(day) }))
  const words = await add(events.outcomes, sessions.words)
  await add(events.outcomes, sessions.swap)
  const session = await add(events.market, sessions.market)
  const everybody = { whom: 'everybody who takes part' }
  const { what, work } = asked.guide
  const due = calendar.day('2026-09-16')
  const guide = done(
    await askContribution(at('2026-08-31', '09:30'), events.outcomes, { ...everybody, what, work, due }),
  )
  const soon = { ...everybody, ...asked.market, due: calendar.day('2026-11-30'), session }
  const request = done(await askContribution(at('2026-11-02', '14:00'), events.market, soon))
  const keeper = at('2026-09-24', '11:00')
  const recorded = { event: events.outcomes, id: words, seen: 1 }
  done(await recordOutcome(keeper, recorded, { words: outcome, audience: 'network' }))
  done(await tellBecame(at('2026-11-02', '14:30'), { event: events.outcomes, id: guide, seen: '' }, asked.guide.became))
  return { session, request, guide: await addReading(keeper, events.outcomes, world.newId(), guide) }
}

const addReading = async (
  keeper: Keeper,
  event: Id<'event'>,
  id: Id<'reading'>,
  guide: Id<'request'>,
): Promise<Id<'request'>> => {
  const by = { id: keeper.person.id, name: keeper.person.name }
  await keeper.write(tx => {
    if (tx.scope.kind !== 'desk') throw new Error('The desk adds what there is to read.')
    return keepReading(tx, tx.scope.programme, { ...reading, id, event, words: '', addedAt: keeper.now, addedBy: by })
  })
  return guide
}

/** Records and offers of two partnerships, the programmes of two events, and one introduction that was made. */
export const fillExchange = async (stage: Stage, story: Cast, { events }: Offered): Promise<Exchanged> => {
  const { db, world, calendar } = stage
  const { programme, people } = story
  const person = people.nadia
  const { session, request, guide } = await db.write({ kind: 'desk', programme, person: person.id }, tx =>
    planProgrammes(stage, events, (told, time) => ({
      ...{ world, person, now: calendar.at(told, time) },
      write: work => work(tx),
    })),
  )
  const own = (where: PartnershipName): Own => ({ id: story.partnerships[where], name: partnerships[where].name })
  const as = <Value>(name: PersonName, where: PartnershipName, deeds: (at: HandAt) => Promise<Value>) =>
    acting(stage, story.actor(name, where), deeds)
  const publish = (name: PersonName, where: PartnershipName, said: PracticeSaid, told: string) =>
    as(name, where, async at => {
      const id = await addPractice(at(told, '10:15'), said)
      done(
        await publishPractice(at(told, '10:40'), own(where), {
          id,
          mark: markOf({ ...said, changedBy: people[name] }),
        }),
      )
      return id
    })

  const list = { ...records.list, event: events.outcomes, request: guide }
  const record = await as('dev', 'wexmoor', at => addPractice(at('2026-09-08', '15:00'), list))
  const mark = markOf({ ...list, changedBy: people.dev })
  await as('ruth', 'wexmoor', at =>
    consentToNaming(at('2026-09-10', '09:20'), own('wexmoor'), { id: record, mark }).then(done),
  )
  await as('dev', 'wexmoor', at =>
    publishPractice(at('2026-09-11', '11:00'), own('wexmoor'), { id: record, mark }).then(done),
  )
  await as('mair', 'wexmoor', at =>
    addPractice(at('2026-11-10', '16:10'), { ...records.panel, event: events.market, request }),
  )
  const nameless = await publish('sunita', 'calder', { ...records.tender, event: events.market, request }, '2026-11-09')
  await publish('ewa', 'calder', { ...records.visits, event: events.outcomes }, '2026-09-28')

  const help = await as('ruth', 'wexmoor', at =>
    offerHelp(at('2026-10-06', '10:00'), own('wexmoor'), offersOfHelp.wexmoor).then(done),
  )
  const theirs = await as('owen', 'calder', at =>
    offerHelp(at('2026-10-07', '12:00'), own('calder'), offersOfHelp.calder).then(done),
  )
  const wanted = { kind: 'help', of: theirs, naming: () => '9 Contracts' } as const
  const introduction = await as('tom', 'wexmoor', at =>
    askIntroduction(
      at('2026-10-12', '09:00'),
      own('wexmoor'),
      wanted,
      'Lots for short breaks, before we write ours.',
    ).then(done),
  )
  await as('owen', 'calder', at =>
    answerIntroduction(at('2026-10-14', '17:30'), own('calder'), introduction, true).then(done),
  )
  return { record, nameless, help, introduction, session, request }
}
