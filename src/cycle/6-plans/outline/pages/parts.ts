import { isBlank, sayCount } from '#ground'
import type { PlanPaths } from '../../paths.ts'
import { statementNames } from '../../words/field.ts'
import type { Outline, OutlineArea } from '../outline.ts'

/** One part of the plan: where it is written or read, and how far it is. */
export type Part = { readonly title: string; readonly state: string; readonly isDone: boolean; readonly href: string }

/** The parts of the plan in the order in which it is written. Readers are led to the draft instead. */
export const partsOf = (outline: Outline, paths: PlanPaths, mayWrite: boolean): readonly Part[] => {
  const draft = (anchor: string): string => `${paths.version('draft')}#${anchor}`
  const at = (href: string, anchor: string): string => (mayWrite ? href : draft(anchor))
  const { team, resources, reviews, criteria, capacity, texts } = outline
  const answered = capacity.filter(({ answer }) => answer !== undefined).length
  const prepared = outline.areas.flatMap(({ inquiries, actions, ideas }) => [...inquiries, ...actions, ...ideas])
  const written = Object.entries(texts).filter(([key, words]) => key.startsWith('prepare.') && !isBlank(words))
  return [
    ...outline.areas.map((area, index) => ({
      title: `Area ${index + 1}: ${area.title}`,
      ...stateOf(area),
      href: at(paths.area(area.section), `area-${area.section}`),
    })),
    {
      title: 'Getting ready to change',
      state: `${sayCount(prepared.length + outline.actions.length, 'entry', 'entries')}, ${written.length} of 6 texts`,
      isDone: prepared.length > 0 && written.length === 6,
      href: at(paths.prepare, 'prepare'),
    },
    ...(capacity.length === 0
      ? []
      : [
          {
            title: 'Capacity for change',
            state: `${answered} of ${capacity.length} answered`,
            isDone: answered === capacity.length,
            href: at(paths.capacity, 'capacity'),
          },
        ]),
    {
      title: 'What carries the plan',
      state: `${sayCount(team.length, 'person', 'people')}, ${sayCount(resources.length, 'resource')}, ${sayCount(reviews.length, 'review')}`,
      isDone: team.length > 0 && resources.length > 0 && reviews.length > 0,
      href: at(paths.support, 'support'),
    },
    {
      title: 'Success criteria',
      state: sayCount(criteria.length, 'criterion', 'criteria'),
      isDone: criteria.length > 0,
      href: at(paths.criteria, 'criteria'),
    },
  ]
}

const stateOf = ({ priorities, statements, whyNone }: OutlineArea): Pick<Part, 'state' | 'isDone'> => {
  if (priorities.length === 0) {
    const isDone = !isBlank(whyNone)
    return { isDone, state: isDone ? 'No priority this year, and why' : 'No priority yet' }
  }
  const written = statementNames.filter(name => !isBlank(statements[name])).length
  return {
    isDone: written === statementNames.length,
    state: `${sayCount(priorities.length, 'priority', 'priorities')}, ${written} of 5 statements`,
  }
}
