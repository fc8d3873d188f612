import {
  contents,
  facts,
  heading,
  note,
  paragraph,
  signatures,
  turn,
  type Block,
  type Cell,
  type Fact,
  type Paper,
  type Signature,
} from '#documents'
import { capital, dayOf, isBlank, sayDay, sayInstant, type Instant } from '#ground'
import { sayOverride, sideWords, standingIn, tell, type AgreementRead } from '#support'
import type { Gap } from '../outline-plan/blocks.ts'
import { doneBlocks } from './done.ts'
import { sectionBlocks } from './section.ts'

export type AgreementView = { readonly now: Instant; readonly read: AgreementRead }

/** The support agreement in its thirteen sections, the consultancy plan across the page, and who signed (001 §4). */
export const agreementPaper = ({ now, read }: AgreementView): Paper => {
  const { agreement, version } = read
  const gap: Gap = version === undefined ? 'Not written yet' : 'Nothing written'
  const sections = tell(agreement)
  const plan = sections.at(-1)
  return {
    title: `Support agreement ${agreement.year}`,
    subtitle: `Between ${agreement.partnership} and ${agreement.programme}`,
    organisation: agreement.partnership,
    lang: 'en-GB',
    ...stateOf(read, now),
    orientation: 'portrait',
    blocks: [
      facts(...frontFacts(read)),
      contents,
      ...sections.slice(0, -1).flatMap(section => sectionBlocks(section, gap)),
      ...(plan === undefined ? [] : [turn('landscape'), ...sectionBlocks(plan, gap), turn('portrait')]),
      ...doneBlocks(read),
      heading(1, 'Signatures'),
      signatureBlock(read),
    ],
  }
}

/** Where it stands, on every page; an override stands there with it. */
const stateOf = (
  { agreement, version, isInForce, ending }: AgreementRead,
  now: Instant,
): Pick<Paper, 'status' | 'date'> => {
  const early = agreement.override === undefined ? '' : '; its gate was opened before its time'
  if (version === undefined)
    return { status: `Draft of version ${agreement.version}${early}`, date: `as it stood on ${sayDay(dayOf(now))}` }
  const ended = ending === undefined ? '' : `, ended on ${sayDay(ending.on)}`
  const state = isInForce ? `both have signed${ended}` : 'not the version in force'
  return { status: `Version ${version.version}, ${state}${early}` }
}

const lines = (words: readonly string[], nothing: string): Exclude<Cell, string> =>
  words.length === 0 ? [note(nothing)] : words.map(each => paragraph(each))

const frontFacts = ({ agreement, version, missing, ending }: AgreementRead): readonly Fact[] => {
  const override = sayOverride(agreement)
  return [
    { name: 'Version', value: lines([String(agreement.version)], '') },
    {
      name: 'Runs',
      value: lines(
        agreement.from === undefined || agreement.to === undefined
          ? []
          : [`${sayDay(agreement.from)} to ${sayDay(agreement.to)}`],
        'No first and last day yet',
      ),
    },
    ...(override === undefined ? [] : [{ name: 'The gate', value: lines([override, ...missingThen(agreement)], '') }]),
    version === undefined
      ? { name: 'Still missing', value: lines(missing, 'Nothing') }
      : { name: 'Signed', value: lines(signedLines(version), 'By nobody') },
    ...(ending === undefined
      ? []
      : [{ name: 'Ended', value: lines([`On ${sayDay(ending.on)}, recorded by ${ending.by}: ${ending.reason}`], '') }]),
  ]
}

const missingThen = ({ override }: AgreementRead['agreement']): readonly string[] =>
  override === undefined || override.missing.length === 0 ? [] : [`Missing then: ${override.missing.join('; ')}`]

type Version = NonNullable<AgreementRead['version']>

const signedLines = ({ signed }: Version): readonly string[] =>
  signed.map(({ by, as, at, side, fallen }) => {
    const fell =
      fallen === undefined ? '' : `; it fell at ${sayInstant(fallen.at)}, when the text was changed by ${fallen.by}`
    return `For ${sideWords[side]}: ${by.name}, ${as}, at ${sayInstant(at)}${fell}`
  })

/** One line for each side, filled in once that side has signed. */
const signatureBlock = ({ agreement, version }: AgreementRead): Block => {
  const side = (name: keyof typeof sideWords): Signature => {
    const signed = version && standingIn(version).find(each => each.side === name)
    const role = `For ${sideWords[name]}: ${name === 'partnership' ? 'champion' : 'signatory'}`
    if (signed === undefined) {
      const named = agreement.signatories[name]
      return isBlank(named) ? { role } : { role: `For ${sideWords[name]}: ${named}` }
    }
    return {
      role: `For ${sideWords[name]}: ${signed.as}`,
      name: signed.by.name,
      signed: capital(`signed at ${sayInstant(signed.at)}`),
    }
  }
  return signatures(side('partnership'), side('programme'))
}
