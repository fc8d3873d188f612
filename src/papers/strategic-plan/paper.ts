import { contents, facts, heading, headingOnNewPage, paragraph, type Fact, type Paper } from '#documents'
import { isBlank, sayDay, type Id, type Instant } from '#ground'
import type { StrategicPlan, StrategicStanding } from '#plans'
import type { Gap } from '../outline-plan/blocks.ts'
import { madeAs } from '../reading-in/origin.ts'
import { signedBlocks, signedBy, signedFact, signedStatus, type Signed } from '../signed.ts'
import { contentBlocks } from './content.ts'
import { carryingBlocks, strategicCriteria } from './carrying.ts'
import { visionBlocks } from './vision.ts'

export type StrategicView = {
  readonly partnership: string
  readonly now: Instant
  readonly standing: StrategicStanding
  /** The year, so that a draft that comes back edited is found its way. */
  readonly exercise?: Id<'exercise'>
}

/** The strategic change plan in the four parts of the template and in their order (001:3.2). */
export const strategicPaper = (view: StrategicView): Paper => {
  const { plan, signature } = view.standing
  const signed = signature && signedBy(signature)
  const missing = signature === undefined ? view.standing.missing : []
  const gap: Gap = signature === undefined ? 'Not written yet' : 'Nothing written'
  const { said, mark } = madeAs(
    view.exercise && {
      kind: 'strategic',
      exercise: view.exercise,
      ...(signature === undefined ? {} : { signed: plan.version }),
    },
  )
  const writing = { gap, mark } as const
  return {
    ...said,
    title: isBlank(plan.name) ? 'Strategic change plan' : plan.name,
    subtitle: `Strategic change plan ${plan.from} to ${plan.to}, built from the outline of ${plan.year}`,
    organisation: view.partnership,
    lang: 'en-GB',
    ...signedStatus(signed, view.now),
    orientation: 'portrait',
    blocks: [
      facts(...frontFacts(view.standing, signed)),
      contents,
      headingOnNewPage(1, '1. Change vision and priority areas'),
      ...visionBlocks(plan, writing),
      heading(1, '2. Content and implementation'),
      ...contentBlocks(plan, writing),
      heading(1, '3. Support for the strategic change plan'),
      ...carryingBlocks(plan, writing),
      heading(1, '4. Success criteria'),
      ...strategicCriteria(plan, gap),
      heading(1, 'Signature'),
      ...signedBlocks(signed, missing),
    ],
  }
}

const frontFacts = (standing: StrategicStanding, signed: Signed | undefined): readonly Fact[] => {
  const { plan } = standing
  return [
    { name: 'Years', value: [paragraph(`${plan.from} to ${plan.to}`)] },
    { name: 'Version', value: [paragraph(String(plan.version))] },
    { name: 'Built from', value: [paragraph(sayOutline(plan))] },
    signedFact(signed, standing.signature === undefined ? standing.missing : []),
  ]
}

const sayOutline = ({ outline, year }: StrategicPlan): string =>
  `Version ${outline.version} of the outline plan of ${year}, signed by ${outline.by} on ${sayDay(outline.on)}`
