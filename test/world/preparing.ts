import type { Id } from '#ground'
import { decide } from '../../src/cycle/6-plans/decisions/actions.ts'
import { addEntry, changeSaid } from '../../src/cycle/6-plans/lists/actions.ts'
import { standingIn, type Entry } from '../../src/cycle/6-plans/lists/entry.ts'
import { entriesOf } from '../../src/cycle/6-plans/lists/store.ts'
import { prioritiesOf } from '../../src/cycle/6-plans/priorities/store.ts'
import { recordFinding } from '../../src/cycle/6-plans/register/actions.ts'
import { recordReview } from '../../src/cycle/6-plans/reviews/actions.ts'
import { acting, done, type Actor, type HandAt, type Stage } from './acting.ts'
import { decided, found, reviewHeld, stakeholders } from './texts/prepare-wexmoor-2025.ts'

/** The signed plan at work: what was found, a review that was held with its decisions, and the map of stakeholders. */
export const prepare = (stage: Stage, writer: Actor, member: Actor, exercise: Id<'exercise'>): Promise<void> =>
  acting(stage, writer, async at => {
    const entries = await at('2026-02-16', '09:00').write(tx => entriesOf(tx, exercise))
    await nameMember(at, entries, member, exercise)
    await restOn(at, entries, exercise)
    await handOver(at, entries, exercise)
    for (const says of stakeholders) done(await addEntry(at('2026-03-02', '11:00'), exercise, 'stakeholder', { says }))
    await holdReview(stage, at, entries, exercise)
    for (const { list, of, on, ...said } of found) {
      const line = entries.find(each => each.list === list && each.says.words.startsWith(of))
      if (line === undefined) throw new Error(`The sample has no line that begins “${of}”.`)
      const finding = { ...said, foundOn: stage.calendar.day(on) }
      done(await recordFinding(at(on, '16:00'), exercise, { list, id: line.id, seen: 0 }, finding))
    }
  })

const nameMember = async (
  at: HandAt,
  entries: readonly Entry[],
  { person }: Actor,
  exercise: Id<'exercise'>,
): Promise<void> => {
  const line = standingIn(entries, 'member').find(({ says }) => says.name === person.name)
  if (line === undefined) throw new Error(`${person.name} is not in the sample’s change team.`)
  const aside = { person: person.id, begins: '', ends: '', brings: 'Knows every contract for short breaks' }
  done(await changeSaid(at('2026-02-16', '09:30'), exercise, line, { says: line.says, aside }))
}

/** Says which priority rests on the hypothesis that fails. */
const restOn = async (at: HandAt, entries: readonly Entry[], exercise: Id<'exercise'>): Promise<void> => {
  const line = standingIn(entries, 'inquiry').find(({ says }) => says.kind === 'hypothesis')
  if (line === undefined) throw new Error('The sample has no hypothesis.')
  const hand = at('2026-02-16', '09:40')
  const priority = (await hand.write(tx => prioritiesOf(tx, exercise))).find(({ area }) => area === line.area)
  const aside = { person: '', rests: priority?.id ?? '' }
  done(await changeSaid(hand, exercise, line, { says: line.says, aside, area: line.area }))
}

/** Rafael, who never signs in, finds out by mail what he answers for. */
const handOver = async (at: HandAt, entries: readonly Entry[], exercise: Id<'exercise'>): Promise<void> => {
  const line = standingIn(entries, 'inquiry').find(({ says }) => says.owner === 'Rafael Otto')
  if (line === undefined) throw new Error('The sample has nothing for Rafael to find out.')
  const aside = { ...line.aside, address: 'rafael.otto@wexmoorhealth.example' }
  done(await changeSaid(at('2026-02-16', '09:50'), exercise, line, { says: line.says, aside, area: line.area }))
}

const holdReview = async (
  { calendar }: Stage,
  at: HandAt,
  entries: readonly Entry[],
  exercise: Id<'exercise'>,
): Promise<void> => {
  const { day, recordedOn, ratings, ...said } = reviewHeld
  const hand = at(recordedOn, '10:00')
  const heldOn = calendar.day(day)
  const review = standingIn(entries, 'review').find(({ says }) => says.day === heldOn)
  if (review === undefined) throw new Error('The sample has no review on that day.')
  const of = review.id as Id<'review'>
  const rated = standingIn(entries, 'criterion').flatMap(({ id, says }, index) => {
    const [rating, note] = ratings[index] ?? []
    return rating === undefined ? [] : [{ criterion: id, words: says.words, rating, note: note ?? '' }]
  })
  done(await recordReview(hand, exercise, { id: of, seen: 0 }, { ...said, heldOn, ratings: rated }))
  for (const each of decided) {
    const { words, why, by } = each
    const given = 'action' in each ? { words: each.action, owner: each.owner, due: calendar.day(each.due) } : undefined
    const action = given ?? { words: '', owner: '' }
    const below = `/exercises/${exercise}/plan`
    done(await decide(hand, exercise, { words, why, by, on: heldOn, review: of }, { action, below }))
  }
}
