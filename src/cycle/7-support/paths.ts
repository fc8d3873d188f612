import { exercisePath } from '#exercise'
import type { Id } from '#ground'
import type { Cure } from './agreement/readiness.ts'
import type { GateCure } from './gate/gate.ts'

/** Where the support agreement of one year lives, and its pages below. */
export const supportPaths = (partnership: Id<'partnership'>, exercise: Id<'exercise'>) => {
  const year = exercisePath(partnership, exercise)
  const own = `${year}/support`
  return {
    own,
    part: (part: string): string => `${own}/parts/${part}`,
    earlier: (key: string): string => `${own}/earlier/${key}`,
    newLine: (list: string): string => `${own}/lists/${list}/new`,
    line: (list: string, id: Id): string => `${own}/lists/${list}/${id}`,
    linePlace: (list: string, id: Id): string => `${own}/lists/${list}/${id}/place`,
    consultancy: `${own}/consultancy`,
    newActivity: `${own}/consultancy/new`,
    activity: (id: Id): string => `${own}/consultancy/${id}`,
    activityPlace: (id: Id): string => `${own}/consultancy/${id}/place`,
    measure: (id: Id): string => `${own}/measures/${id}`,
    version: (version: number | 'draft'): string => `${own}/versions/${version}`,
    changes: (version: number | 'draft'): string => `${own}/versions/${version}/changes`,
    signing: `${own}/signing`,
    ending: `${own}/ending`,
    log: `${own}/log`,
    logged: (id: Id): string => `${own}/log/${id}`,
    consultants: `${own}/consultants`,
    consultant: (id: Id): string => `${own}/consultants/${id}`,
    positions: `${year}/positions`,
    position: (standard: number): string => `${year}/positions/${standard}`,
    signature: `${year}/plan/signature`,
    outcomes: `/partnerships/${partnership}/outcomes`,
    offer: `/partnerships/${partnership}/offer`,
    paper: (form: 'docx' | 'pdf', version?: number): string =>
      `${year}/papers/support-agreement.${form}${version === undefined ? '' : `?version=${version}`}`,
  }
}

export type SupportPaths = ReturnType<typeof supportPaths>

/** The address at which something that the agreement lacks is put right. */
export const curePath = (paths: SupportPaths, { part, anchor }: Cure): string => {
  const page = part === 'consultancy-plan' ? paths.consultancy : paths.part(part)
  return anchor === '' ? page : `${page}#${anchor}`
}

/** The address at which something is done that the gate waits for. */
export const gatePath = (paths: SupportPaths, cure: GateCure): string | undefined => {
  if (cure.at === 'position') return paths.position(cure.standard)
  return cure.at === 'outline' ? paths.signature : undefined
}

/** The same addresses as the server takes them. */
export const pattern = '/partnerships/:partnership/exercises/:exercise/support'
