import type { Id } from '#ground'
import type { Row } from './framework.ts'

/** A body with those that report to it. */
export type Node = { readonly id: Id; readonly name: string; readonly below: readonly Node[] }

const reportsTo = (bodies: readonly Row[], { id, says }: Row): Id | undefined => {
  const to = says['reports'] ?? ''
  return to !== id && bodies.some(each => each.id === to) ? to : undefined
}

/** True when the lines upward from a body never end: A reports to B, and B to A. */
const goesRound = (bodies: readonly Row[], body: Row): boolean => {
  const seen = new Set<Id>()
  let at: Row | undefined = body
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id)
    const to: Id | undefined = reportsTo(bodies, at)
    at = bodies.find(({ id }) => id === to)
  }
  return at !== undefined
}

/** Bodies that report to each other in a circle, or to one that does: nobody is at their top. */
export const circlingIn = (bodies: readonly Row[]): readonly Row[] => bodies.filter(body => goesRound(bodies, body))

/** The bodies as they report to each other. Whoever stands in a circle stands alone. */
export const structureOf = (bodies: readonly Row[]): readonly Node[] => {
  const lost = new Set(circlingIn(bodies).map(({ id }) => id))
  const nodeOf = (body: Row): Node => ({
    ...{ id: body.id, name: body.says['name'] ?? '' },
    below: bodies.filter(each => !lost.has(each.id) && reportsTo(bodies, each) === body.id).map(nodeOf),
  })
  return bodies
    .filter(body => lost.has(body.id) || reportsTo(bodies, body) === undefined)
    .map(body => (lost.has(body.id) ? { ...nodeOf(body), below: [] } : nodeOf(body)))
}
