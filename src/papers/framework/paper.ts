import { bullets, contents, facts, heading, note, paragraph, type Fact, type Paper } from '#documents'
import type { FrameworkRead } from '#framework'
import { tell, tellAll } from '#framework'
import { dayOf, sayDay, sayInstant, sayList, type Instant } from '#ground'
import type { Gap } from '../outline-plan/blocks.ts'
import { signedBlocks, signedStatus, type Signed } from '../signed.ts'
import { sectionBlocks } from './section.ts'

export type FrameworkView = { readonly now: Instant; readonly read: FrameworkRead }

/** Over its sections, so that contents names these and no more. */
const whole = 'What the partners have agreed'

/** The commissioning framework in its thirteen sections, with what it leaves out and who signed (002, domain 1.6). */
export const frameworkPaper = ({ now, read }: FrameworkView): Paper => {
  const { framework, version } = read
  const gap: Gap = version === undefined ? 'Not written yet' : 'Nothing written'
  const signed: Signed | undefined = version && { by: version.by.name, as: version.as, at: version.at }
  return {
    title: 'Commissioning framework',
    subtitle: `Version ${framework.version}${version === undefined ? ', a draft' : ''}`,
    organisation: framework.partnership,
    lang: 'en-GB',
    ...signedStatus(signed, now),
    orientation: 'portrait',
    blocks: [
      facts(...frontFacts(read, now)),
      contents,
      heading(1, whole),
      ...tell(framework).flatMap(section => sectionBlocks(section, gap)),
      ...leftOut(read),
      heading(1, 'Signature'),
      ...signedBlocks(signed),
    ],
  }
}

/**
 * A signed version for providers and families: what everybody may read, without who signed, what it leaves out and why,
 * and without headings over nothing.
 */
export const frameworkForAll = ({ framework, version }: FrameworkRead): Paper => {
  const { sections, silent } = tellAll(framework)
  const signed = version === undefined ? 'Not signed' : `Signed for the partnership on ${sayDay(dayOf(version.at))}`
  return {
    title: 'Commissioning framework',
    subtitle: `Version ${framework.version}`,
    ...{ organisation: framework.partnership, lang: 'en-GB', orientation: 'portrait', status: signed },
    blocks: [
      paragraph(
        'What the partners have agreed on commissioning for children, young people and families: what it is for, how it is done and who decides.',
      ),
      ...(framework.reviewOn === undefined
        ? []
        : [paragraph(`The partners look at it again on ${sayDay(framework.reviewOn)}.`)]),
      contents,
      heading(1, whole),
      ...sections.flatMap(section => sectionBlocks(section, 'Nothing written')),
      ...(silent.length === 0 ? [] : [note(`This version says nothing on: ${sayList(silent)}.`)]),
    ],
  }
}

const frontFacts = ({ framework, version, missing, mark, asked }: FrameworkRead, now: Instant): readonly Fact[] => [
  { name: 'Version', value: [paragraph(String(framework.version))] },
  {
    name: 'Signed',
    value: [
      version === undefined
        ? note(`Not signed: as it stood on ${sayDay(dayOf(now))}`)
        : paragraph(`${version.by.name}, ${version.as}, ${sayInstant(version.at)}`),
    ],
  },
  {
    name: 'Looked at again',
    value: [framework.reviewOn === undefined ? note('No day yet') : paragraph(sayDay(framework.reviewOn))],
  },
  {
    name: 'What it leaves out',
    value: [missing.length === 0 ? note('Nothing') : paragraph(sayLeftOut(missing.length))],
  },
  ...(asked === undefined
    ? []
    : [{ name: 'Why it is signed as it is', value: [paragraph(asked.reason), note(`Said by ${asked.by.name}`)] }]),
  { name: 'Mark of this text', value: [paragraph(mark)] },
]

const sayLeftOut = (count: number): string =>
  `${count} of the elements that are asked for, listed under “What this framework leaves out”`

const leftOut = ({ missing }: FrameworkRead) =>
  missing.length === 0 ? [] : [heading(1, 'What this framework leaves out'), bullets(missing)]
