import type { Database } from '#db'
import type { Id, World } from '#ground'
import type { Editions } from '#instrument'
import type { Stage } from './acting.ts'
import { buildCalder2025 } from './calder-2025.ts'
import { buildCalder2026 } from './calder-2026.ts'
import { calendarAt } from './calendar.ts'
import { cast, type PersonName } from './cast.ts'
import { goThrough, type GoneThrough } from './checklists.ts'
import { askWexmoor } from './permissions.ts'
import { fillDesk } from './desk.ts'
import { writePrinciples } from './principles.ts'
import { fillExchange, type Exchanged } from './exchange.ts'
import { writeFramework } from './framework.ts'
import { offerAndTake, type Offered } from './offer.ts'
import { openOverview } from './overview.ts'
import { bringChecklist, offerOwnChecklist } from './own-checklist.ts'
import { bringFramework, offerFramework, type Frameworks } from './own-framework.ts'
import { addOwnWords, type Added } from './own-words.ts'
import { buildPeople, type Cast } from './people.ts'
import { bringPractice } from './practice.ts'
import { partnerships, programme, type PartnershipName } from './places.ts'
import { goOn, type Progress } from './progress.ts'
import { writeStrategic } from './strategic.ts'
import { agreeOnSupport } from './support.ts'
import { buildWexmoor2025 } from './year-2025.ts'
import { prepareBoard } from './workshop-2026.ts'
import { buildWexmoor2026 } from './year-2026.ts'

export { buildDecade } from './decade.ts'
export { buildNation } from './nation.ts'

/** The fictional programme as it stands in the database, everything by name. */
export type SampleWorld = Omit<Cast, 'actor'> & {
  readonly exercises: {
    /** Wexmoor, the year before. */
    readonly wexmoor2025: Id<'exercise'>
    /** Wexmoor, gathering answers. */
    readonly wexmoor2026: Id<'exercise'>
    /** Calder Reach, the year before, on thirteen standards. */
    readonly calder2025: Id<'exercise'>
    /** Calder Reach, agreeing. */
    readonly calder2026: Id<'exercise'>
  }
  /** What Wexmoor’s first plan led to: an outcome, and an action that is late. */
  readonly progress: Progress
  readonly workshops: {
    /** Of Wexmoor’s Board, prepared for next week. */
    readonly board: Id<'workshop'>
  }
  /** Runs of the nine steps in Wexmoor’s commissioning unit. */
  readonly goneThrough: GoneThrough
  /** Of the programme’s universal offer. */
  readonly offered: Offered
  readonly exchanged: Exchanged
  /** The first principle of Wexmoor's region. */
  readonly principle: Id<'principle'>
  /** What Wexmoor added to the glossary and to the library of indicators. */
  readonly added: Added
  /** Of Wexmoor’s own: one published, one a draft. */
  readonly frameworks: Frameworks
  /** Wexmoor's own checklist. */
  readonly checklist: string
}

/**
 * Fills an empty, migrated database with a small programme that never was, through the rooms' own actions. The story is
 * told as of this week, whenever that is; the rest is the same every time.
 */
export const buildWorld = async (given: {
  readonly db: Database
  readonly world: World
  readonly editions: Editions
}): Promise<SampleWorld> => {
  const stage: Stage = { ...given, calendar: calendarAt(given.world.now()) }
  const { actor, ...story } = await buildPeople(stage)
  const wexmoor2025 = await buildWexmoor2025(stage, { ...story, actor })
  const progress = await goOn(stage, { ...story, actor }, wexmoor2025)
  await writeStrategic(stage, actor('ruth', 'wexmoor'), wexmoor2025)
  await agreeOnSupport(stage, { ...story, actor }, wexmoor2025)
  const wexmoor2026 = await buildWexmoor2026(stage, { ...story, actor })
  const board = await prepareBoard(stage, { ...story, actor }, wexmoor2026)
  const added = await addOwnWords(stage, actor('ruth', 'wexmoor'))
  const frameworks = await bringFramework(stage, actor('ruth', 'wexmoor'))
  await askWexmoor(stage, actor('lee', 'wexmoor'), actor('ruth', 'wexmoor'))
  const calder2025 = await buildCalder2025(stage, { ...story, actor })
  const calder2026 = await buildCalder2026(stage, { ...story, actor })
  await fillDesk(stage, { ...story, actor })
  const goneThrough = await goThrough(stage, {
    ...{ dev: actor('dev', 'wexmoor'), ruth: actor('ruth', 'wexmoor'), unit: story.groups.commissioning },
  })
  const checklist = await bringChecklist(stage, {
    ...{ dev: actor('dev', 'wexmoor'), ruth: actor('ruth', 'wexmoor'), unit: story.groups.commissioning },
  })
  await offerFramework(stage, story.people.nadia, story.programme, {
    ...{ edition: frameworks.edition, of: actor('ruth', 'wexmoor') },
  })
  await offerOwnChecklist(stage, story.people.nadia, story.programme, { checklist, of: actor('ruth', 'wexmoor') })
  const offered = await offerAndTake(stage, { ...story, actor })
  const exchanged = await fillExchange(stage, { ...story, actor }, offered)
  await bringPractice(stage, { ...story, actor })
  await openOverview(stage, { ...story, actor }, wexmoor2025)
  await writeFramework(stage, { actor })
  const principle = await writePrinciples(stage, { ...story, actor })
  return {
    ...story,
    exercises: { wexmoor2025, wexmoor2026, calder2025, calder2026 },
    workshops: { board },
    progress,
    offered,
    goneThrough,
    exchanged,
    added,
    frameworks,
    checklist,
    principle,
  }
}

const signIn = (role: string, person: PersonName, where?: PartnershipName) => ({
  ...{ role, email: cast[person].email },
  partnership: where === undefined ? programme.name : partnerships[where].name,
})

/**
 * One person for each role, in the order in which they are offered; a local lead who is allotted elsewhere; one for each
 * part in the staff; the last two where positions are being agreed.
 */
export const sampleSignIns: readonly { readonly role: string; readonly email: string; readonly partnership: string }[] =
  [
    signIn('champion', 'ruth', 'wexmoor'),
    signIn('deputy', 'tom', 'wexmoor'),
    signIn('chair', 'ines', 'wexmoor'),
    signIn('group-lead', 'dev', 'wexmoor'),
    signIn('member', 'joseph', 'wexmoor'),
    signIn('observer', 'jo', 'wexmoor'),
    signIn('local-lead', 'lee', 'wexmoor'),
    signIn('consultant', 'noor', 'wexmoor'),
    signIn('local-lead-elsewhere', 'pia', 'thornmere'),
    signIn('programme-admin', 'nadia'),
    signIn('regional-lead', 'maud'),
    signIn('analyst', 'adaeze'),
    signIn('approver', 'wilf'),
    signIn('sponsor', 'cora'),
    signIn('signatory', 'gwen'),
    signIn('second-approver', 'leila'),
    signIn('champion-agreeing', 'owen', 'calder'),
    signIn('chair-agreeing', 'amara', 'calder'),
  ]
