import { isBlank, sayList } from '#ground'
import { listings } from '../lists/kinds.ts'
import { mostPhases } from '../sections/cycles.ts'
import { sections } from '../sections/sections.ts'
import type { ListName, Part, Section, SectionKey } from '../sections/section.ts'
import { entriesIn, phasesOf, textIn, type Framework, type Row } from './framework.ts'
import { circlingIn } from './structure.ts'

/** One thing that a framework should say and does not, with the place where it is put right. */
export type Missing = {
  readonly section: SectionKey
  readonly what: string
  /** The box or heading on the page of the section. */
  readonly anchor: string
}

type Lack = Omit<Missing, 'section'>

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 59).toWellFormed()}…` : words)

/** What a row does not say yet, in one line. */
const lacksOfRow = (list: ListName, { id, says }: Row): readonly Lack[] => {
  const lacking = Object.entries(listings[list].asks)
    .filter(([key, { lacks }]) => lacks !== undefined && isBlank(says[key] ?? ''))
    .map(([, { lacks }]) => lacks ?? '')
  const name = shortened(says['name'] ?? '')
  return lacking.length === 0 ? [] : [{ what: `“${name}” does not say: ${sayList(lacking)}`, anchor: `row-${id}` }]
}

/** Bodies that report in a circle. */
const faultsOfRows = (list: ListName, rows: readonly Row[]): readonly Lack[] => {
  if (list === 'body')
    return circlingIn(rows).map(({ id, says }) => ({
      ...{ what: `“${shortened(says['name'] ?? '')}” reports in a circle: nobody is at the top`, anchor: `row-${id}` },
    }))
  return []
}

/** A list may be empty where a text says why. */
const excuses: Readonly<Partial<Record<ListName, string>>> = { budget: 'funding.none' }

const lacksOfList = (framework: Framework, list: ListName, lacks: string): readonly Lack[] => {
  const rows = framework.lists[list]
  const excuse = excuses[list]
  if (rows.length === 0)
    return excuse !== undefined && !isBlank(textIn(framework, excuse)) ? [] : [{ what: lacks, anchor: list }]
  return [...rows.flatMap(row => lacksOfRow(list, row)), ...faultsOfRows(list, rows)]
}

const lacksOfCycle = (phases: number): readonly Lack[] => {
  const anchor = 'model.phases'
  if (phases < 2) return [{ what: 'The phases of your own cycle, at least two', anchor }]
  if (phases <= mostPhases) return []
  const what = `Your own cycle has ${phases} phases: more than ${mostPhases} are listed, but not drawn as a cycle`
  return [{ what, anchor }]
}

const lacksOfPart = (framework: Framework, part: Part): readonly Lack[] => {
  const { lacks = '' } = part
  if (part.kind === 'list') return lacksOfList(framework, part.list, lacks)
  if (lacks === '') return []
  if (part.kind === 'drawn') return isBlank(framework.definition) ? [{ what: lacks, anchor: part.drawn }] : []
  const isThere =
    part.kind === 'lines' ? entriesIn(framework, part.key).length > 0 : !isBlank(textIn(framework, part.key))
  if (!isThere) return [{ what: lacks, anchor: part.key }]
  return part.key === 'model.cycle' ? lacksOfCycle(phasesOf(framework).length) : []
}

export const missingIn = (framework: Framework, section: Section): readonly Missing[] =>
  section.parts.flatMap(part => lacksOfPart(framework, part)).map(lack => ({ ...lack, section: section.key }))

/** Everything that a framework should say and does not, section by section. It keeps nobody from anything. */
export const missingFrom = (framework: Framework): readonly Missing[] =>
  sections.flatMap(section => missingIn(framework, section))

/** True when anything at all is written in a section. */
export const isBegun = (framework: Framework, section: Section): boolean =>
  section.parts.some(part => {
    if (part.kind === 'list') return framework.lists[part.list].length > 0
    if (part.kind === 'drawn') return part.drawn === 'definition' && !isBlank(framework.definition)
    return !isBlank(textIn(framework, part.key))
  })

export type SectionState = 'empty' | 'begun' | 'whole'

export const stateOf = (framework: Framework, section: Section): SectionState => {
  if (missingIn(framework, section).length === 0) return 'whole'
  return isBegun(framework, section) ? 'begun' : 'empty'
}
