import { exercisePath } from '#exercise'
import type { Id } from '#ground'
import { actionPaths } from './action/paths.ts'
import type { ListName } from './lists/kinds.ts'
import { outcomePaths } from './outcomes/paths.ts'
import type { Cure } from './outline/readiness.ts'
import type { StrategicCure } from './strategic/readiness.ts'

/** `?area=A&from=register`, of what is there. */
const asking = (asked: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '')
  return given.length === 0 ? '' : `?${given.map(([name, value]) => `${name}=${value}`).join('&')}`
}

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
    newEntry: (name: ListName, area?: string, from = ''): string => `${list(name)}/new${asking({ area, from })}`,
    entryFrom: (name: ListName, id: Id, from: string): string => `${list(name)}/${id}${asking({ from })}`,
    register: `${plan}/register`,
    registered: (id: Id): string => `${plan}/register/${id}`,
    finding: (id: Id): string => `${plan}/register/${id}/findings`,
    ideas: `${plan}/ideas`,
    idea: (id: Id): string => `${plan}/ideas/${id}`,
    stakeholders: `${plan}/stakeholders`,
    newStakeholder: `${plan}/stakeholders/new`,
    stakeholder: (id: Id): string => `${plan}/stakeholders/${id}`,
    stakeholderPlace: (id: Id): string => `${plan}/stakeholders/${id}/place`,
    reviews: `${plan}/reviews`,
    review: (id: Id): string => `${plan}/reviews/${id}`,
    reviewRecord: (id: Id): string => `${plan}/reviews/${id}/record`,
    decisions: `${plan}/decisions`,
    newDecision: (about: { readonly review?: Id; readonly inquiry?: Id } = {}): string =>
      `${plan}/decisions/new${asking(about)}`,
    decision: (id: Id): string => `${plan}/decisions/${id}`,
    phase: `${plan}/phase`,
    entry: (name: ListName, id: Id): string => `${list(name)}/${id}`,
    entryPlace: (name: ListName, id: Id): string => `${list(name)}/${id}/place`,
    earlier: (key: string): string => `${plan}/earlier/${key}`,
    signature: `${plan}/signature`,
    undoing: `${plan}/signature/undoing`,
    version: (version: number | 'draft'): string => `${plan}/versions/${version}`,
    strategic: `${plan}/strategic`,
    strategicDetails: `${plan}/strategic/details`,
    vision: `${plan}/strategic/vision`,
    progress: (section: string): string => `${plan}/strategic/areas/${section}`,
    content: (section: string): string => `${plan}/strategic/areas/${section}/content`,
    carrying: `${plan}/strategic/carrying`,
    operation: (id: Id): string => `${plan}/strategic/operations/${id}`,
    /** Where it is said which outcomes a gap or an operational plan is for. */
    strategicOutcomes: (list: 'gap' | 'operation', id: Id): string => `${plan}/strategic/outcomes/${list}/${id}`,
    strategicSignature: `${plan}/strategic/signature`,
    strategicUndoing: `${plan}/strategic/signature/undoing`,
    strategicVersion: (version: number | 'draft'): string => `${plan}/strategic/versions/${version}`,
    trace: `${year}/trace`,
    traceOf: (standard: number): string => `${year}/trace/standards/${standard}`,
    strategicPaper: (form: 'docx' | 'pdf'): string => `${year}/papers/strategic-change-plan.${form}`,
    operationPaper: (id: Id, form: 'docx' | 'pdf'): string => `${year}/papers/operational-plan.${form}?plan=${id}`,
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

/** The address at which something that the strategic plan lacks is put right. */
export const strategicCurePath = (paths: PlanPaths, cure: StrategicCure): string => {
  const at = (page: string, part: string): string => (part === '' ? page : `${page}#${part}`)
  switch (cure.at) {
    case 'outline':
      return paths.signature
    case 'details':
      return paths.strategicDetails
    case 'register':
      return paths.registered(cure.id)
    case 'vision':
    case 'carrying':
      return at(paths[cure.at], cure.part)
    case 'progress':
    case 'content':
      return at(paths[cure.at](cure.section), cure.part)
  }
}

/** The same addresses as the server takes them. */
export const pattern = '/partnerships/:partnership/exercises/:exercise/plan'
