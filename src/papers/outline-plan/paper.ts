import { contents, facts, heading, headingOnNewPage, note, paragraph, type Fact, type Paper } from '#documents'
import { dayOf, isBlank, sayDay, type Id, type Instant } from '#ground'
import type { Outline, PlanWork } from '#plans'
import { signedBlocks, signedFact, signedStatus, type Signed } from '../signed.ts'
import { madeAs } from '../reading-in/origin.ts'
import { prepareBlocks } from './prepare.ts'
import { priorityBlocks } from './priorities.ts'
import { criteriaBlocks, supportBlocks } from './support.ts'

/** The plan as it reads now, or as a version was signed. `missing` says what is still wanted before anyone can sign. */
export type Standing =
  | { readonly outline: Outline; readonly signed: Signed }
  | { readonly outline: Outline; readonly signed?: never; readonly missing: readonly string[] }

export type PlanView = {
  readonly partnership: string
  readonly now: Instant
  readonly plan: Standing
  /** The year, so that a draft that comes back edited is found its way. */
  readonly exercise?: Id<'exercise'>
  /** What has come of it; not for a version as it was signed. */
  readonly work?: PlanWork
}

/** The outline change plan in the four parts of the template and in their order (001:3.1). */
export const planPaper = (view: PlanView): Paper => {
  const { partnership, plan, work } = view
  const { outline } = plan
  const gap = plan.signed === undefined ? 'Not written yet' : 'Nothing written'
  const { said, mark } = madeAs(
    view.exercise && {
      kind: 'outline',
      exercise: view.exercise,
      ...(plan.signed === undefined ? {} : { signed: outline.version }),
    },
  )
  const writing = { gap, mark } as const
  return {
    ...said,
    title: isBlank(outline.name) ? 'Outline change plan' : outline.name,
    subtitle: `Outline change plan, Stocktake ${outline.year}`,
    organisation: partnership,
    lang: 'en-GB',
    ...signedStatus(plan.signed, view.now),
    ...(work === undefined || plan.signed === undefined
      ? {}
      : { date: `with what has come of it by ${sayDay(dayOf(view.now))}` }),
    orientation: 'portrait',
    blocks: [
      facts(...frontFacts(plan)),
      contents,
      headingOnNewPage(1, '1. Initial priority areas for change'),
      ...priorityBlocks(outline, writing),
      heading(1, '2. Outline change plan with “Prepare” focus'),
      ...prepareBlocks(outline, writing, work),
      heading(1, '3. Support for the outline change plan'),
      ...supportBlocks(outline, writing, work),
      heading(1, '4. Success criteria'),
      ...criteriaBlocks(outline, gap, work),
      heading(1, 'Signature'),
      ...signedBlocks(plan.signed, plan.signed === undefined ? plan.missing : []),
    ],
  }
}

const frontFacts = (plan: Standing): readonly Fact[] => {
  const { outline } = plan
  const target = outline.target === undefined ? note('No target date yet') : paragraph(sayDay(outline.target))
  return [
    { name: 'Year', value: [paragraph(outline.year)] },
    { name: 'Version', value: [paragraph(String(outline.version))] },
    { name: 'To be done by', value: [target] },
    signedFact(plan.signed, plan.signed === undefined ? plan.missing : []),
  ]
}
