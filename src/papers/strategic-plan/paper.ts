import {
  contents,
  facts,
  heading,
  headingOnNewPage,
  note,
  paragraph,
  signatures,
  type Cell,
  type Paper,
} from '#documents'
import { capital, dayOf, isBlank, sayDay, sayInstant, type Instant } from '#ground'
import type { StrategicPlan, StrategicStanding } from '#plans'
import type { Gap } from '../outline-plan/blocks.ts'
import { contentBlocks } from './content.ts'
import { carryingBlocks, strategicCriteria } from './carrying.ts'
import { visionBlocks } from './vision.ts'

export type StrategicView = {
  readonly partnership: string
  readonly now: Instant
  readonly standing: StrategicStanding
}

/** The strategic change plan in the four parts of the template and in their order (001:3.2). */
export const strategicPaper = (view: StrategicView): Paper => {
  const { plan, signature } = view.standing
  const gap: Gap = signature === undefined ? 'Not written yet' : 'Nothing written'
  return {
    title: isBlank(plan.name) ? 'Strategic change plan' : plan.name,
    subtitle: `Strategic change plan ${plan.from} to ${plan.to}, built from the outline of ${plan.year}`,
    organisation: view.partnership,
    lang: 'en-GB',
    ...stateOf(view),
    orientation: 'portrait',
    blocks: [
      facts(...frontFacts(view.standing)),
      contents,
      headingOnNewPage(1, '1. Change vision and priority areas'),
      ...visionBlocks(plan, gap),
      headingOnNewPage(1, '2. Content and implementation'),
      ...contentBlocks(plan, gap),
      headingOnNewPage(1, '3. Support for the strategic change plan'),
      ...carryingBlocks(plan, gap),
      heading(1, '4. Success criteria'),
      ...strategicCriteria(plan, gap),
      heading(1, 'Signature'),
      signatureBlock(view.standing),
    ],
  }
}

const stateOf = ({ standing: { signature }, now }: StrategicView): Pick<Paper, 'status' | 'date'> => {
  if (signature === undefined) return { status: 'Draft, not signed', date: `as it stood on ${sayDay(dayOf(now))}` }
  const words = `Signed on ${sayDay(dayOf(signature.at))} by ${signature.by.name}, ${signature.as}`
  return {
    status: signature.undone === undefined ? words : `${words}; undone on ${sayDay(dayOf(signature.undone.at))}`,
  }
}

type Fact = { readonly name: string; readonly value: Exclude<Cell, string> }

const frontFacts = (standing: StrategicStanding): readonly Fact[] => {
  const { plan, signature } = standing
  const list: readonly Fact[] = [
    { name: 'Years', value: [paragraph(`${plan.from} to ${plan.to}`)] },
    { name: 'Version', value: [paragraph(String(plan.version))] },
    { name: 'Built from', value: [paragraph(sayOutline(plan))] },
  ]
  if (signature === undefined) {
    const missing = standing.missing.map(words => paragraph(words))
    return [...list, { name: 'Still missing', value: missing.length > 0 ? missing : [note('Nothing')] }]
  }
  const { by, as, at, undone } = signature
  return [
    ...list,
    {
      name: 'Signed',
      value: [
        paragraph(`${by.name}, ${as}, ${sayInstant(at)}`),
        ...(undone === undefined
          ? []
          : [note(`The signature was undone at ${sayInstant(undone.at)}: ${undone.reason}`)]),
      ],
    },
  ]
}

const sayOutline = ({ outline, year }: StrategicPlan): string =>
  `Version ${outline.version} of the outline plan of ${year}, signed by ${outline.by} on ${sayDay(outline.on)}`

const signatureBlock = ({ signature }: StrategicStanding) =>
  signatures(
    signature === undefined
      ? { role: 'For the partnership' }
      : { role: capital(signature.as), name: signature.by.name, signed: `Signed at ${sayInstant(signature.at)}` },
  )
