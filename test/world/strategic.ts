import type { Id } from '#ground'
import { peopleOf } from '#people'
import { newAction } from '../../src/cycle/6-plans/action/actions.ts'
import { addIndicator, addReading } from '../../src/cycle/6-plans/indicators/actions.ts'
import { addEntry } from '../../src/cycle/6-plans/lists/actions.ts'
import { pickOutcomes } from '../../src/cycle/6-plans/outcomes/actions.ts'
import { outcomesOf } from '../../src/cycle/6-plans/outcomes/store.ts'
import { prioritiesOf } from '../../src/cycle/6-plans/priorities/store.ts'
import { rankedIn } from '../../src/cycle/6-plans/priorities/priority.ts'
import { beginStrategic } from '../../src/cycle/6-plans/strategic/actions.ts'
import { writeWords } from '../../src/cycle/6-plans/words/actions.ts'
import { acting, done, type Actor, type HandAt, type Stage } from './acting.ts'
import { strategic2025 as told } from './texts/strategic-wexmoor-2025.ts'

/** Writes the strategic plan that follows from the signed outline, as far as it has come, and what it is measured by. */
export const writeStrategic = (stage: Stage, writer: Actor, exercise: Id<'exercise'>): Promise<void> =>
  acting(stage, writer, async at => {
    const from = Number(stage.calendar.day('2026-11-04').slice(0, 4))
    done(await beginStrategic(at('2026-11-04', '09:10'), stage.editions, exercise, { from, to: from + told.years }))
    const sent = Object.entries(told.words).map(([key, words]) => ({ key, words }))
    done(await writeWords(at('2026-11-09', '10:00'), exercise, { sent, together: true }))
    await fillAreas(stage, at, exercise)
    const hand = at('2026-11-10', '15:00')
    for (const says of told.carriers) done(await addEntry(hand, exercise, 'carrier', { says }))
    for (const says of told.commitments) done(await addEntry(hand, exercise, 'commitment', { says }))
    await measure(stage, at, exercise)
  })

/** The outcome whose name begins so. */
const outcomeNamed = async (hand: ReturnType<HandAt>, start: string): Promise<Id<'outcome'>> => {
  const found = (await hand.write(outcomesOf)).find(({ name }) => name.startsWith(start))
  if (found === undefined) throw new Error(`The sample has no outcome that begins “${start}”.`)
  return found.id
}

const pick = async (hand: ReturnType<HandAt>, kind: string, item: Id, shows: string): Promise<void> => {
  const outcome = await outcomeNamed(hand, shows)
  await hand.write(tx => pickOutcomes(tx, { kind, item }, [outcome], { at: hand.now, by: hand.person }))
}

const fillAreas = async ({ calendar }: Stage, at: HandAt, exercise: Id<'exercise'>): Promise<void> => {
  const hand = at('2026-11-09', '14:00')
  const all = await hand.write(tx => prioritiesOf(tx, exercise))
  const forArea = (area: string): string =>
    rankedIn(area, all)
      .slice(0, 2)
      .map(({ id }) => id)
      .join(' ')
  for (const { area, shows, ...says } of told.gaps)
    await pick(hand, 'gap', done(await addEntry(hand, exercise, 'gap', { area, says })), shows)
  for (const { area, ...says } of told.solutions)
    done(await addEntry(hand, exercise, 'solution', { area, says: { ...says, priorities: forArea(area) } }))
  const people = await hand.write(peopleOf)
  for (const { area, begins, ends, ...says } of told.operations) {
    const days = { begins: calendar.day(begins), ends: calendar.day(ends) }
    const id = done(
      await addEntry(hand, exercise, 'operation', { area, says: { ...says, ...days, priorities: forArea(area) } }),
    )
    await pick(hand, 'operational-plan', id, told.gaps.find(gap => gap.area === area)?.shows ?? '')
    const path = `/exercises/${exercise}/plan/strategic/operations/${id}`
    for (const { words, owner, due } of told.actions.filter(each => each.of === says.words)) {
      const person = people.find(each => each.person.name === owner)?.person
      await newAction(hand, {
        ...{ exercise, area, words, due: calendar.day(due) },
        origin: { kind: 'operational-plan', id, words: says.words, path },
        ...(person === undefined ? {} : { owner: { kind: 'person', id: person.id, name: person.name } }),
      })
    }
  }
}

const measure = async ({ calendar }: Stage, at: HandAt, exercise: Id<'exercise'>): Promise<void> => {
  const hand = at('2026-11-11', '11:20')
  const all = await hand.write(tx => prioritiesOf(tx, exercise))
  for (const { baseline, target, readings, shows, standard, ...says } of told.indicators) {
    const rests = all.filter(({ origin }) => origin.kind === 'implication' && origin.standard === standard)
    const id = await addIndicator(hand, {
      ...says,
      baseline: { value: baseline[0], on: calendar.day(baseline[1]) },
      target: { value: target[0], on: calendar.day(target[1]) },
      priorities: rests.filter(each => each.mergedInto === undefined && !each.isAside).map(each => each.id),
    })
    for (const [value, on, source] of readings) await addReading(hand, id, { value, on: calendar.day(on), source })
    await pick(hand, 'indicator', id, shows)
  }
}
