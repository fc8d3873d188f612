import type { OwnChecklist } from '#instrument'
import type { z } from 'zod'
import type { checklistFormat } from './shipped/format.ts'

/** A checklist as its file holds it. */
export type ChecklistFile = z.infer<typeof checklistFormat>

export type Step = ChecklistFile['steps'][number]
export type Line = Step['lines'][number]
export type Question = Extract<Line, { kind: 'question' }>
export type Reference = ChecklistFile['references'][number]

/** Steps with questions that one person or a team answers for themselves: a second kind of instrument. */
export type Checklist = ChecklistFile & {
  /** `nine-steps.v1`; one of a partnership's own has the first part of its fingerprint in it, too. */
  readonly id: string
  /** SHA-256 of its JSON, as hex; of its file, where it is a partnership's own. */
  readonly fingerprint: string
  /** Set for one that the partnership holds itself, or that its programme offers. */
  readonly own?: Pick<OwnChecklist, 'origin' | 'isProgrammes' | 'publishedAt' | 'publishedBy' | 'withdrawal'>
}

/** The questions of a step that can be asked; its notes left out. */
export const questionsIn = ({ lines }: Pick<Step, 'lines'>): readonly Question[] =>
  lines.filter(line => line.kind === 'question')

/** What it is called beside others: two versions of one, or two of one title, are told apart. */
export const sayWhich = ({ title, version, own }: Pick<Checklist, 'title' | 'version' | 'own'>): string => {
  if (own === undefined) return title
  return `${title}, version ${version} (${own.origin === 'own' ? 'your own' : 'offered by your programme'})`
}

/** Every question that can be asked, in the order of the steps. */
export const questionsOf = ({ steps }: Pick<Checklist, 'steps'>): readonly Question[] => steps.flatMap(questionsIn)

/** The question with that key. */
export const questionOf = (checklist: Pick<Checklist, 'steps'>, key: string | undefined): Question | undefined =>
  questionsOf(checklist).find(question => question.key === key)

/** The step with that key. */
export const stepOf = ({ steps }: Pick<Checklist, 'steps'>, key: string | undefined): Step | undefined =>
  steps.find(step => step.key === key)

const referenceStates: Readonly<Record<Reference['state'], string>> = {
  works: '',
  archived: 'no longer kept up; copies are in a web archive',
  gone: 'no longer there',
}

/** What a reader should know of a reference before opening it; '' for one that works. */
export const sayReferenceState = ({ state }: Pick<Reference, 'state'>): string => referenceStates[state]
