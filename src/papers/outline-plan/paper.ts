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
import type { Outline } from '#plans'
import { prepareBlocks } from './prepare.ts'
import { priorityBlocks } from './priorities.ts'
import { criteriaBlocks, supportBlocks } from './support.ts'

/** Who signed a version, as what and when; and that it was undone since, where it was. */
export type Signed = {
  readonly by: string
  readonly as: string
  readonly at: Instant
  readonly undone?: { readonly at: Instant; readonly because: string }
}

/** The plan as it reads now, or as a version was signed. `missing` says what is still wanted before anyone can sign. */
export type Standing =
  | { readonly outline: Outline; readonly signed: Signed }
  | { readonly outline: Outline; readonly signed?: never; readonly missing: readonly string[] }

export type PlanView = { readonly partnership: string; readonly now: Instant; readonly plan: Standing }

/** The outline change plan in the four parts of the template and in their order (001:3.1). */
export const planPaper = (view: PlanView): Paper => {
  const { partnership, plan } = view
  const { outline } = plan
  const gap = plan.signed === undefined ? 'Not written yet' : 'Nothing written'
  return {
    title: isBlank(outline.name) ? 'Outline change plan' : outline.name,
    subtitle: `Outline change plan, Stocktake ${outline.year}`,
    organisation: partnership,
    lang: 'en-GB',
    ...standingOf(view),
    orientation: 'portrait',
    blocks: [
      facts(...frontFacts(plan)),
      contents,
      headingOnNewPage(1, '1. Initial priority areas for change'),
      ...priorityBlocks(outline, gap),
      headingOnNewPage(1, '2. Outline change plan with “Prepare” focus'),
      ...prepareBlocks(outline, gap),
      headingOnNewPage(1, '3. Support for the outline change plan'),
      ...supportBlocks(outline, gap),
      heading(1, '4. Success criteria'),
      ...criteriaBlocks(outline, gap),
      heading(1, 'Signature'),
      signatureBlock(plan),
    ],
  }
}

const standingOf = ({ plan: { signed }, now }: PlanView): Pick<Paper, 'status' | 'date'> => {
  if (signed === undefined) return { status: 'Draft, not signed', date: `as it stood on ${sayDay(dayOf(now))}` }
  const words = `Signed on ${sayDay(dayOf(signed.at))} by ${signed.by}, ${signed.as}`
  return {
    status: signed.undone === undefined ? words : `${words}; undone on ${sayDay(dayOf(signed.undone.at))}`,
  }
}

type Fact = { readonly name: string; readonly value: Exclude<Cell, string> }

const frontFacts = (plan: Standing): readonly Fact[] => {
  const { outline, signed } = plan
  const target = outline.target === undefined ? note('No target date yet') : paragraph(sayDay(outline.target))
  const list: readonly Fact[] = [
    { name: 'Year', value: [paragraph(outline.year)] },
    { name: 'Version', value: [paragraph(String(outline.version))] },
    { name: 'To be done by', value: [target] },
  ]
  if (signed === undefined) {
    const missing = plan.missing.map(words => paragraph(words))
    return [...list, { name: 'Still missing', value: missing.length > 0 ? missing : [note('Nothing')] }]
  }
  const undone =
    signed.undone === undefined
      ? []
      : [note(`The signature was undone at ${sayInstant(signed.undone.at)}: ${signed.undone.because}`)]
  return [
    ...list,
    { name: 'Signed', value: [paragraph(`${signed.by}, ${signed.as}, ${sayInstant(signed.at)}`), ...undone] },
  ]
}

const signatureBlock = ({ signed }: Standing) =>
  signatures(
    signed === undefined
      ? { role: 'For the partnership' }
      : { role: capital(signed.as), name: signed.by, signed: `Signed at ${sayInstant(signed.at)}` },
  )
