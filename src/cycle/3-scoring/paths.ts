import type { Id } from '#ground'
import type { Place } from './response/place.ts'

/** The addresses of this room, below one partnership. */
export const pathsIn = (partnership: Id<'partnership'>) => {
  const exercise = (id: Id<'exercise'>) => `/partnerships/${partnership}/exercises/${id}`
  const group = (id: Id<'exercise'>, of: Id<'group'>) => `${exercise(id)}/groups/${of}`
  return {
    exercise,
    group,
    sitting: (id: Id<'exercise'>, of: Id<'group'>) => `${group(id, of)}/sitting`,
    response: (id: Id<'exercise'>, of: Id<'group'>) => `${group(id, of)}/response`,
    submission: (id: Id<'exercise'>, of: Id<'group'>) => `${group(id, of)}/submission`,
    submitted: (id: Id<'exercise'>, of: Id<'group'>, one: Id<'submission'>) => `${group(id, of)}/submissions/${one}`,
    handBack: (id: Id<'exercise'>, of: Id<'group'>) => `${group(id, of)}/reopening`,
    standard: ({ exercise: id, group: of, standard }: Place) => `${group(id, of)}/standards/${standard}`,
    narrowing: (id: Id<'exercise'>, of: Id<'group'>) => `${group(id, of)}/narrowing`,
    brought: (id: Id<'exercise'>, of: Id<'group'>) => `${group(id, of)}/brought`,
    coverage: (id: Id<'exercise'>) => `${exercise(id)}/coverage`,
    spread: (id: Id<'exercise'>) => `${exercise(id)}/spread`,
    file: (id: Id<'file'>) => `/partnerships/${partnership}/files/${id}`,
  }
}

/** The same addresses as the server takes them. */
export const patterns = (() => {
  const partnership = '/partnerships/:partnership'
  const exercise = `${partnership}/exercises/:exercise`
  const group = `${exercise}/groups/:group`
  const standard = `${group}/standards/:standard`
  return { partnership, exercise, group, standard }
})()
