import { bullets, contents, facts, heading, note, paragraph, type Fact, type Paper } from '#documents'
import type { FrameworkRead } from '#framework'
import { tell } from '#framework'
import { dayOf, sayDay, sayInstant, type Instant } from '#ground'
import type { Gap } from '../outline-plan/blocks.ts'
import { signedBlocks, signedStatus, type Signed } from '../signed.ts'
import { sectionBlocks } from './section.ts'

export type FrameworkView = { readonly now: Instant; readonly read: FrameworkRead }

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
      ...tell(framework).flatMap(section => sectionBlocks(section, gap)),
      ...leftOut(read),
      heading(1, 'Signature'),
      ...signedBlocks(signed),
    ],
  }
}

const frontFacts = ({ framework, version, missing }: FrameworkRead, now: Instant): readonly Fact[] => [
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
]

const sayLeftOut = (count: number): string =>
  `${count} of the elements that are asked for, listed under “What this framework leaves out”`

const leftOut = ({ missing }: FrameworkRead) =>
  missing.length === 0 ? [] : [heading(1, 'What this framework leaves out'), bullets(missing)]
