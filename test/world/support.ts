import type { Day, Id } from '#ground'
import { peopleOf } from '#people'
import { outcomesOf, pickOutcomes } from '#plans'
import { contactKey } from '../../src/cycle/7-support/agreement/field.ts'
import { supportOf } from '../../src/cycle/7-support/agreement/store/support.ts'
import { activityKind } from '../../src/cycle/7-support/agreement/support.ts'
import { keepConsultant } from '../../src/cycle/7-support/consultant/store.ts'
import { nameSignatory } from '../../src/cycle/7-support/desk/actions.ts'
import { addLine } from '../../src/cycle/7-support/lines/actions.ts'
import { logDays } from '../../src/cycle/7-support/log/actions.ts'
import { signAgreement } from '../../src/cycle/7-support/signature/actions.ts'
import { markOf } from '../../src/cycle/7-support/signature/mark.ts'
import type { Side } from '../../src/cycle/7-support/signature/signature.ts'
import { writeTexts } from '../../src/cycle/7-support/words/actions.ts'
import { acting, done, type Actor, type HandAt, type Stage } from './acting.ts'
import type { Cast } from './people.ts'
import { support2025 as told } from './texts/support-wexmoor-2025.ts'

type Hand = ReturnType<HandAt>
type Activity = (typeof told.activities)[number] | typeof told.later

/** Last year’s support agreement: written, signed by both sides, changed and signed again; with what was done under it. */
export const agreeOnSupport = async (stage: Stage, story: Cast, exercise: Id<'exercise'>): Promise<void> => {
  const [ruth, noor] = [story.actor('ruth', 'wexmoor'), story.actor('noor', 'wexmoor')]
  const fromProgramme = (name: 'gwen' | 'nadia'): Actor => ({ ...ruth, person: story.people[name], roles: [] })
  const { editions } = stage
  const activities = await acting(stage, ruth, at => write(stage, at, exercise))
  await acting(stage, fromProgramme('nadia'), async at => {
    const { id, name } = story.people.gwen
    done(await nameSignatory(at('2026-02-26', '10:00'), editions, exercise, { id, name }))
  })
  await sign(stage, ruth, exercise, 'partnership', '2026-03-02')
  await sign(stage, fromProgramme('gwen'), exercise, 'programme', '2026-03-05')
  await acting(stage, ruth, async at => {
    const { name, email } = noor.person
    const days = { first: stage.calendar.day(told.from), last: stage.calendar.day(told.to) }
    const hand = at('2026-03-09', '09:00')
    const fact = { at: hand.now, by: ruth.person }
    const consultant = { id: stage.world.newId<'consultant'>(), name, email, ...days }
    await hand.write(tx => keepConsultant(tx, exercise, consultant, fact))
  })
  await acting(stage, ruth, async at => {
    const hand = at('2026-07-06', '14:30')
    const sent = await Promise.all(
      Object.entries({ 'consultancy.budget': told.moreDays, 'scope.inside': told.scopeLater }).map(
        async ([key, words]) => ({ key, words, seen: await seenAt(stage, hand, exercise, key) }),
      ),
    )
    done(await writeTexts(hand, editions, exercise, { sent, together: true }))
    await add(stage, hand, exercise, told.later)
  })
  await sign(stage, ruth, exercise, 'partnership', '2026-07-07')
  await sign(stage, fromProgramme('gwen'), exercise, 'programme', '2026-07-10')
  await acting(stage, noor, async at => {
    for (const { on, at: number, ...entry } of told.logged) {
      const said = { ...entry, on: stage.calendar.day(on), who: noor.person.name }
      const activity = activities[number]
      const line = activity === undefined ? said : { ...said, activity }
      done(await logDays(at(on, '17:20'), exercise, line))
    }
  })
}

const write = async (stage: Stage, at: HandAt, exercise: Id<'exercise'>): Promise<readonly Id[]> => {
  const { editions, calendar } = stage
  const hand = at('2026-02-23', '09:30')
  const words: Readonly<Record<string, string>> = {
    ...told.words,
    ...{ 'period.from': calendar.day(told.from), 'period.to': calendar.day(told.to) },
    'consultancy.budget': told.budget,
    [contactKey('regional-lead', 'name')]: told.regionalLead.name,
    [contactKey('regional-lead', 'reach')]: told.regionalLead.reach,
  }
  const sent = Object.entries(words).map(([key, each]) => ({ key, words: each }))
  done(await writeTexts(hand, editions, exercise, { sent, together: true }))
  for (const says of told.links) done(await addLine(hand, editions, exercise, { list: 'link', says }))
  for (const says of told.providers) done(await addLine(hand, editions, exercise, { list: 'provider', says }))
  const ids: Id[] = []
  for (const each of told.activities) ids.push(await add(stage, at('2026-02-24', '11:00'), exercise, each))
  return ids
}

/** What a text was seen as, so that it may be written anew. */
const seenAt = async ({ editions }: Stage, hand: Hand, exercise: Id<'exercise'>, key: string) => {
  const support = await hand.write(tx => supportOf(tx, editions, exercise))
  return { version: support?.written.get(key)?.version ?? 0, mark: '' }
}

const add = async (stage: Stage, hand: Hand, exercise: Id<'exercise'>, activity: Activity): Promise<Id> => {
  const { by, on, shows, when, ...said } = activity
  const { people, outcomes } = await hand.write(async tx => ({
    people: await peopleOf(tx),
    outcomes: await outcomesOf(tx),
  }))
  const person = people.find(each => each.person.name === by)?.person
  const outcome = outcomes.find(({ name }) => name.startsWith(shows))
  if (person === undefined || outcome === undefined) throw new Error(`The sample has no ${by} or no “${shows}”.`)
  const says = {
    ...said,
    when: moved(stage, when),
    ...{ measuredBy: person.id, measuredByName: person.name, measuredOn: stage.calendar.day(on) },
  }
  const fact = { at: hand.now, by: hand.person }
  const line = { list: 'activity', says } as const
  return done(
    await addLine(hand, stage.editions, exercise, line, (tx, item) =>
      pickOutcomes(tx, { kind: activityKind, item }, [outcome.id], fact),
    ),
  )
}

/** A day moves with the story; of a month, its middle does. */
const moved = ({ calendar }: Stage, when: Day): string =>
  when.length > 7 ? calendar.day(when) : calendar.day(`${when}-15`).slice(0, 7)

const sign = (stage: Stage, signer: Actor, exercise: Id<'exercise'>, side: Side, on: Day): Promise<void> =>
  acting(stage, signer, async at => {
    const hand = at(on, '15:00')
    const support = await hand.write(tx => supportOf(tx, stage.editions, exercise))
    if (support === undefined) throw new Error('The sample has no agreement to sign.')
    const as = side === 'partnership' ? 'champion' : 'signatory'
    done(await signAgreement(hand, stage.editions, exercise, { side, as, shown: markOf(support.agreement) }))
  })
