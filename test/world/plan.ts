import type { Id } from '#ground'
import { sectionOf } from '#instrument'
import { peopleOf } from '#people'
import { contentOf, outlineOf } from '#plans'
import { newAction } from '../../src/cycle/6-plans/action/actions.ts'
import { addEntry } from '../../src/cycle/6-plans/lists/actions.ts'
import { beginPlan } from '../../src/cycle/6-plans/outline/actions.ts'
import { planOf } from '../../src/cycle/6-plans/outline/store/plan.ts'
import { decideCandidate, type Deciding } from '../../src/cycle/6-plans/priorities/actions.ts'
import { signOutline } from '../../src/cycle/6-plans/signature/actions.ts'
import { writeWords } from '../../src/cycle/6-plans/words/actions.ts'
import { fingerprint } from '../../src/cycle/6-plans/words/fingerprint.ts'
import { acting, done, type Actor, type HandAt, type Stage } from './acting.ts'
import { editionOf } from './gathering.ts'
import type { Planning } from './texts/planning.ts'

/** Writes a year's outline change plan over three mornings. */
export const plan = (stage: Stage, writer: Actor, exercise: Id<'exercise'>, told: Planning): Promise<void> =>
  acting(stage, writer, async at => {
    done(await beginPlan(at('2025-12-15', '09:20'), exercise))
    await choosePriorities(stage, at, exercise, told)
    const words = { 'plan.target': stage.calendar.day(told.target), ...told.words }
    const sent = Object.entries(words).map(([key, each]) => ({ key, words: each }))
    done(await writeWords(at('2026-01-08', '10:00'), exercise, { sent, together: true }))
    await fillLists(stage, at, exercise, told)
  })

type Wanted = { readonly standard: number; readonly words: string }

const choosePriorities = async (
  stage: Stage,
  at: HandAt,
  exercise: Id<'exercise'>,
  { kept, aside }: Planning,
): Promise<void> => {
  const hand = at('2025-12-15', '09:45')
  const known = await hand.write(tx => planOf(tx, stage.editions, exercise))
  const decide = async (wanted: Wanted, deciding: Deciding): Promise<Id<'priority'>> => {
    const { standard, words } = wanted
    const found = known?.candidates.find(each => each.standard === standard && each.words === words)
    if (found === undefined) throw new Error(`The sample finds no implication “${words}” on standard ${standard}.`)
    const edition = editionOf(stage)
    const section = sectionOf(edition, standard)?.key ?? ''
    return done(await decideCandidate(hand, { exercise, edition, section }, found.key, deciding))
  }
  for (const each of kept) {
    const into = await decide(each, { as: 'keep' })
    for (const words of each.with ?? []) await decide({ standard: each.standard, words }, { as: 'into', into })
  }
  for (const each of aside) await decide(each, { as: 'aside' })
}

const fillLists = async ({ calendar }: Stage, at: HandAt, exercise: Id<'exercise'>, told: Planning): Promise<void> => {
  const hand = at('2026-01-15', '14:10')
  const when = (due: string | undefined): string => (due === undefined ? '' : calendar.day(due))
  for (const { area, due, owner = '', ...says } of told.inquiries)
    done(await addEntry(hand, exercise, 'inquiry', { area, says: { ...says, owner, due: when(due) } }))
  const people = await hand.write(peopleOf)
  for (const { area, due, owner, words } of told.actions) {
    const person = people.find(each => each.person.name === owner)?.person
    const named = owner === undefined ? undefined : ({ kind: 'named', name: owner } as const)
    await newAction(hand, {
      ...{ exercise, area, words, due: due === undefined ? undefined : calendar.day(due) },
      owner: person === undefined ? named : { kind: 'person', id: person.id, name: person.name },
    })
  }
  for (const { area, ...says } of told.ideas) done(await addEntry(hand, exercise, 'idea', { area, says }))
  for (const says of told.team) done(await addEntry(hand, exercise, 'member', { says }))
  for (const says of told.resources) done(await addEntry(hand, exercise, 'resource', { says }))
  for (const { day, ...says } of told.reviews)
    done(await addEntry(hand, exercise, 'review', { says: { ...says, day: when(day) } }))
}

/** Signs the plan as it reads. */
export const sign = async (stage: Stage, signer: Actor, exercise: Id<'exercise'>): Promise<void> => {
  const { db, editions } = stage
  const scope = { kind: 'partnership', partnership: signer.partnership, person: signer.person.id } as const
  const outline = await db.read(scope, tx => outlineOf(tx, editions, exercise))
  if (outline === undefined) throw new Error('The sample has no plan to sign.')
  const mark = fingerprint(contentOf(outline))
  await acting(stage, signer, async at => done(await signOutline(at('2026-02-12', '18:05'), editions, exercise, mark)))
}
