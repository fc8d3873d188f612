import { confirmPositions, recordPosition } from '#agreement'
import { closeGathering, openExercise } from '#exercise'
import type { Id } from '#ground'
import { questionAsAsked, sectionOf, standardsOf, termsOf, type Edition } from '#instrument'
import { contentOf, outlineOf } from '#plans'
import { newAction, tellProgress } from '../../src/cycle/6-plans/action/actions.ts'
import { actionOf } from '../../src/cycle/6-plans/action/store.ts'
import { addEntry } from '../../src/cycle/6-plans/lists/actions.ts'
import { beginPlan } from '../../src/cycle/6-plans/outline/actions.ts'
import { planOf } from '../../src/cycle/6-plans/outline/store/plan.ts'
import { decideCandidate } from '../../src/cycle/6-plans/priorities/actions.ts'
import { recordFinding } from '../../src/cycle/6-plans/register/actions.ts'
import { recordReview } from '../../src/cycle/6-plans/reviews/actions.ts'
import { signOutline } from '../../src/cycle/6-plans/signature/actions.ts'
import { writeWords } from '../../src/cycle/6-plans/words/actions.ts'
import { fingerprint } from '../../src/cycle/6-plans/words/fingerprint.ts'
import { acting, done, type HandAt, type Stage } from './acting.ts'
import { answer } from './answering.ts'
import type { Cast } from './people.ts'
import { actions2025, first, words2025 } from './texts/calder-2025.ts'

/** Calder Reach’s first year, on thirteen standards: agreed, planned, signed, and worked on until the next began. */
export const buildCalder2025 = async (stage: Stage, story: Cast): Promise<Id<'exercise'>> => {
  const edition = stage.editions.shippedOne('commissioning-13.v1')
  if (edition === undefined) throw new Error('The sample needs the edition of thirteen standards.')
  const exercise = await gather(stage, story, edition)
  await agree(stage, story, edition, exercise)
  await planAndSign(stage, story, edition, exercise)
  return exercise
}

const gather = async (stage: Stage, story: Cast, edition: Edition): Promise<Id<'exercise'>> => {
  const { calendar } = stage
  const { leadership, jointTeam } = story.groups
  const standards = standardsOf(edition).map(({ number }) => number)
  const exercise = await acting(stage, story.actor('owen', 'calder'), async at =>
    done(
      await openExercise(at('2025-09-02', '10:00'), {
        ...{ label: calendar.label('2025-09-02'), editionId: edition.id },
        ...{ gatherBy: calendar.day('2025-10-31'), agreeBy: calendar.day('2025-12-05') },
        planBy: calendar.day('2026-02-27'),
        groups: [leadership, jointTeam].map(group => ({ group, standards })),
      }),
    ),
  )
  for (const [who, group, key] of [
    ['sunita', leadership, 'leadership'],
    ['gareth', jointTeam, 'jointTeam'],
  ] as const)
    await answer(stage, story.actor(who, 'calder'), {
      ...{ exercise, group, on: '2025-10-14', submittedOn: '2025-10-15' },
      tellings: first.map((each, at) => ({ standard: at + 1, answer: each[key], summary: each.summary })),
    })
  return exercise
}

const agree = async (stage: Stage, story: Cast, edition: Edition, exercise: Id<'exercise'>): Promise<void> => {
  const standards = standardsOf(edition).map(({ number }) => number)
  await acting(stage, story.actor('owen', 'calder'), async at => {
    done(await closeGathering(at('2025-11-03', '09:10'), exercise))
    for (const [index, { agreed, summary, implications = '' }] of first.entries()) {
      const place = { exercise, standard: index + 1 }
      const said = {
        outcome:
          typeof agreed === 'number' ? { kind: 'score' as const, score: agreed } : { kind: 'none' as const, ...agreed },
        ...{ summary, variations: '', implications, taken: [], version: 0 },
        ...{ meeting: 'The Board', metOn: stage.calendar.day('2025-11-20') },
        asked: questionAsAsked(edition, place.standard, termsOf(edition, {})),
      }
      done(await recordPosition(at('2025-11-21', `10:${10 + index}`), place, said))
    }
  })
  await acting(stage, story.actor('amara', 'calder'), async at =>
    done(
      await confirmPositions(at('2025-11-24', '12:00'), {
        ...{ exercise, standards, revision: standards.length, forChair: false },
      }),
    ),
  )
}

const planAndSign = async (stage: Stage, story: Cast, edition: Edition, exercise: Id<'exercise'>): Promise<void> => {
  const [owen, amara] = [story.actor('owen', 'calder'), story.actor('amara', 'calder')]
  const made = await acting(stage, owen, at => write(stage, at, edition, exercise))
  const scope = { kind: 'partnership', partnership: amara.partnership, person: amara.person.id } as const
  const outline = await stage.db.read(scope, tx => outlineOf(tx, stage.editions, exercise))
  if (outline === undefined) throw new Error('Calder Reach has no plan to sign.')
  const mark = fingerprint(contentOf(outline))
  await acting(stage, amara, async at =>
    done(await signOutline(at('2026-02-19', '17:00'), stage.editions, exercise, mark)),
  )
  await acting(stage, owen, at => work(stage, at, exercise, made))
}

/** Three priorities with their actions, something to find out, and what a plan needs to be signed. */
const write = async (stage: Stage, at: HandAt, edition: Edition, exercise: Id<'exercise'>) => {
  const { calendar } = stage
  const hand = at('2026-01-13', '10:00')
  done(await beginPlan(at('2025-12-08', '09:30'), exercise))
  const plan = await hand.write(tx => planOf(tx, stage.editions, exercise))
  const priorities = new Map<number, { readonly id: Id<'priority'>; readonly words: string; readonly area: string }>()
  for (const { key, standard = 0, words } of plan?.candidates ?? []) {
    const area = sectionOf(edition, standard)?.key ?? ''
    const id = done(await decideCandidate(hand, { exercise, edition, section: area }, key, { as: 'keep' }))
    priorities.set(standard, { id, words, area })
  }
  const texts = { ...words2025, 'plan.target': calendar.day('2026-12-18') }
  const sent = Object.entries(texts).map(([key, words]) => ({ key, words }))
  done(await writeWords(hand, exercise, { sent, together: true }))
  const inquiry = await addInquiry(stage, at, exercise, priorities.get(4)?.id ?? '')
  const person = { name: 'Owen Castell', organisation: 'Calder Reach Council', part: 'Leads it', days: '2 a month' }
  done(await addEntry(hand, exercise, 'member', { says: person }))
  const money = { kind: 'people', words: 'One commissioner for a day a week', amount: '', source: 'Health board' }
  done(await addEntry(hand, exercise, 'resource', { says: money }))
  const criterion = done(
    await addEntry(hand, exercise, 'criterion', { says: { words: 'Two services are bought together.' } }),
  )
  const day = calendar.day('2026-06-11')
  const review = done(
    await addEntry(hand, exercise, 'review', { says: { day, whom: 'The committee', looks: 'Both services' } }),
  )
  return { priorities, inquiry, criterion, review: review as Id<'review'> }
}

const addInquiry = async ({ calendar }: Stage, at: HandAt, exercise: Id<'exercise'>, rests: string): Promise<Id> => {
  const words = 'A contract that both bodies sign costs no more than two contracts.'
  const says = {
    kind: 'hypothesis',
    words,
    settles: 'The bids for nursery help.',
    owner: 'Hal Brunner',
    due: calendar.day('2026-05-29'),
  }
  return done(await addEntry(at('2026-01-13', '11:00'), exercise, 'inquiry', { area: 'A', says, aside: { rests } }))
}

/** Half of it was done; one action is late. */
const work = async (
  { calendar }: Stage,
  at: HandAt,
  exercise: Id<'exercise'>,
  { priorities, inquiry, criterion, review }: Awaited<ReturnType<typeof write>>,
): Promise<void> => {
  for (const { standard, words, owner, due, ...told } of actions2025) {
    const { id, words: of = '', area = '' } = priorities.get(standard) ?? { id: '' }
    const origin = { kind: 'priority', id, words: of, path: `/exercises/${exercise}/plan/priorities/${id}` }
    const named = { kind: 'named', name: owner } as const
    const action = await newAction(at('2026-02-24', '10:00'), {
      ...{ exercise, area, words, origin, owner: named, due: calendar.day(due) },
    })
    if (!('on' in told)) continue
    const hand = at(told.on, '16:00')
    const { version = 0 } = (await hand.write(tx => actionOf(tx, action))) ?? {}
    const saying = { state: 'done' as const, because: '', note: '', askedDue: undefined }
    done(await tellProgress({ ...hand, mayWrite: true }, action, saying, version))
  }
  const finding = {
    state: 'held' as const,
    evidence: 'Both bids, side by side',
    link: '',
    foundOn: calendar.day('2026-05-20'),
  }
  const words = 'The bid for both was lower by a tenth.'
  done(
    await recordFinding(
      at('2026-05-20', '15:00'),
      exercise,
      { list: 'inquiry', id: inquiry, seen: 0 },
      { ...finding, words },
    ),
  )
  done(
    await recordReview(
      at('2026-06-15', '09:00'),
      exercise,
      { id: review, seen: 0 },
      {
        ...{
          heldOn: calendar.day('2026-06-11'),
          place: 'Reachside',
          present: 'The committee',
          looked: 'Both services.',
        },
        ratings: [{ criterion, words: 'Two services are bought together.', rating: 'partly', note: 'One is.' }],
      },
    ),
  )
}
