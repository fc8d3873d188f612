import { longestText, mostOfEach } from '../checklist/format.ts'
import type { OwnChecklistFile } from '../checklist/checklist.ts'
import type { PlacedFault } from './fault.ts'
import { laidOut, type LaidOut, type LaidOutSection, type Proposal } from './proposal.ts'

export type ChecklistMade =
  | { readonly ok: true; readonly value: OwnChecklistFile }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] }

/** The checklist of a proposal, or everything that keeps it from being one. Steps count from 1 as they stand. */
export const checklistFrom = (
  proposal: Proposal,
  { name, version, language, title, about }: Omit<OwnChecklistFile, 'kind' | 'steps'>,
): ChecklistMade => {
  const layout = laidOut(proposal)
  const faults = [...stepFaults(layout), ...numberFaults(layout), ...lengthFaults(layout)]
  if (faults.length > 0) return { ok: false, faults }
  const steps = layout.sections.map((section, at) => ({
    number: at + 1,
    title: section.title?.words ?? '',
    items: section.items.map(({ post, words }) => ({
      kind: post.as === 'note' ? ('note' as const) : ('question' as const),
      words,
    })),
  }))
  return { ok: true, value: { kind: 'checklist', name, version, language, title, about, steps } }
}

const fault = (problem: string, remedy: string, about?: string): PlacedFault => ({
  ...{ place: 'steps', problem, remedy },
  ...(about === undefined ? {} : { about }),
})

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words)
const nameOf = ({ title }: LaidOutSection): string => (title ? `“${short(title.words)}”` : 'without a title')

const isBare = ({ title, items }: LaidOutSection): boolean => title === undefined && items.length === 0

const stepFaults = ({ sections }: LaidOut): readonly PlacedFault[] => {
  if (sections.every(isBare))
    return [fault('there is no step', 'Add one with its questions, or say which lines are headings.')]
  const tooMany = sections.length > mostOfEach
  return [
    ...(tooMany ? [fault(`there are more than ${mostOfEach} steps`, 'Join some, or leave some out.')] : []),
    ...sections.flatMap(section => [
      ...(section.title
        ? []
        : [fault('a step has no title', 'Write its title, or join it to the one above.', section.id)]),
      ...(section.items.some(({ post }) => post.as === 'prompt')
        ? []
        : [
            fault(
              `the step ${nameOf(section)} asks nothing`,
              'Add a question to it, join it to the one above, or leave it out.',
              section.id,
            ),
          ]),
      ...(section.items.length > mostOfEach
        ? [
            fault(
              `the step ${nameOf(section)} has more than ${mostOfEach} questions and notes`,
              'Leave some out, or make two steps of it.',
              section.id,
            ),
          ]
        : []),
    ]),
  ]
}

/** What the document numbers its steps by, where that is a number. Answers are filed under it, so it must be right. */
const numberFaults = ({ sections }: LaidOut): readonly PlacedFault[] => {
  const numbered = sections.map((section, at) => ({ section, place: at + 1, number: numberIn(section) }))
  const twice = numbered.flatMap(({ section, number }, at) => {
    const other = numbered.slice(0, at).find(each => number !== undefined && each.number === number)
    return other === undefined
      ? []
      : [
          fault(
            `two steps have the number ${number}: ${nameOf(other.section)} and ${nameOf(section)}`,
            'Join them if they are one step, leave one out, or number all steps in order.',
            section.id,
          ),
        ]
  })
  const astray = numbered.find(({ number, place }) => number !== undefined && number !== place)
  if (twice.length > 0 || astray === undefined) return twice
  const { section, number, place } = astray
  return [
    fault(
      `the step ${nameOf(section)} has the number ${number} and stands at place ${place}`,
      'Move it, add what is missing before it, or number all steps in order.',
      section.id,
    ),
  ]
}

const numberIn = ({ mark }: LaidOutSection): number | undefined =>
  mark !== undefined && /^\d{1,4}$/.test(mark) ? Number(mark) : undefined

const lengthFaults = ({ sections }: LaidOut): readonly PlacedFault[] =>
  sections.flatMap(({ id, title, items }) =>
    [...(title ? [title] : []), ...items]
      .filter(({ words }) => words.length > longestText)
      .map(({ words }) =>
        fault(`“${short(words)}” is longer than ${longestText} characters`, 'Make two texts of it, or shorten it.', id),
      ),
  )
