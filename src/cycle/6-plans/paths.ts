import { exercisePath } from '#exercise'
import type { Id } from '#ground'
import { actionPaths } from './action/paths.ts'
import type { ListName } from './lists/kinds.ts'
import { outcomePaths } from './outcomes/paths.ts'
import type { Cure } from './outline/readiness.ts'

/** Where the plan of one year lives, and its pages below. */
export const planPaths = (partnership: Id<'partnership'>, exercise: Id<'exercise'>) => {
  const year = exercisePath(partnership, exercise)
  const plan = `${year}/plan`
  const list = (name: ListName): string => `${plan}/lists/${name}`
  return {
    plan,
    details: `${plan}/details`,
    area: (section: string): string => `${plan}/areas/${section}`,
    priorities: (section: string): string => `${plan}/areas/${section}/priorities`,
    /** Where one candidate is decided. */
    candidate: (section: string, key: string): string =>
      `${plan}/areas/${section}/candidates?candidate=${encodeURIComponent(key)}`,
    prompts: (section: string): string => `${plan}/areas/${section}/prompts`,
    prompt: (key: string): string => `${plan}/prompts/${key}`,
    /** The same from the page of its area, which it leads back to. */
    promptInArea: (key: string): string => `${plan}/prompts/${key}?back=area`,
    priority: (id: Id<'priority'>): string => `${plan}/priorities/${id}`,
    priorityPlace: (id: Id<'priority'>): string => `${plan}/priorities/${id}/place`,
    priorityOutcomes: (id: Id<'priority'>): string => `${plan}/priorities/${id}/outcomes`,
    prepare: `${plan}/prepare`,
    support: `${plan}/support`,
    criteria: `${plan}/criteria`,
    capacity: `${plan}/capacity`,
    list,
    newEntry: (name: ListName, area?: string): string =>
      `${list(name)}/new${area === undefined ? '' : `?area=${area}`}`,
    entry: (name: ListName, id: Id): string => `${list(name)}/${id}`,
    entryPlace: (name: ListName, id: Id): string => `${list(name)}/${id}/place`,
    earlier: (key: string): string => `${plan}/earlier/${key}`,
    signature: `${plan}/signature`,
    undoing: `${plan}/signature/undoing`,
    version: (version: number | 'draft'): string => `${plan}/versions/${version}`,
    actions: actionPaths(partnership).list,
    outcomes: outcomePaths(partnership).list,
    positions: `${year}/positions`,
    position: (standard: number): string => `${year}/positions/${standard}`,
    confirmation: `${year}/positions/confirmation`,
    word: `${year}/papers/outline-change-plan.docx`,
  }
}

export type PlanPaths = ReturnType<typeof planPaths>

/** The address at which something missing is put right. */
export const curePath = (paths: PlanPaths, cure: Cure): string => {
  switch (cure.at) {
    case 'positions':
      return cure.standard === undefined ? paths.positions : paths.position(cure.standard)
    case 'confirmation':
      return paths.confirmation
    case 'area':
      return `${paths.area(cure.section)}#${cure.part}`
    case 'support':
      return `${paths.support}#${cure.part}`
    case 'details':
    case 'criteria':
      return paths[cure.at]
  }
}

/** The same addresses as the server takes them. */
export const pattern = '/partnerships/:partnership/exercises/:exercise/plan'
