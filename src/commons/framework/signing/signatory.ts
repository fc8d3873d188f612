import type { Day, Id } from '#ground'
import { holdsOn, mayWith, sayRole, type PersonInPartnership, type RoleHeld } from '#people'

/** Who is to sign: what pages say, who may, and on whom it waits are all read from this. */
export type Signatory = {
  /** Whoever is named and may sign; absent for whoever chairs. */
  readonly named?: { readonly id: Id<'person'>; readonly name: string }
  /** The name of who chairs now. */
  readonly chair?: string
  /** Somebody was named who may not sign any more, so it falls to whoever chairs. */
  readonly hasLapsed: boolean
}

export type MaySign = { readonly id: Id<'person'>; readonly name: string; readonly role: string }

/** Whoever may sign on a day, each with the role that lets them. */
export const mayBeSignatory = (people: readonly PersonInPartnership[], today: Day): readonly MaySign[] =>
  people.flatMap(({ person, roles }) => {
    const held = roles.find(role => holdsOn(role, today) && mayWith([role], 'framework.sign'))
    return held === undefined ? [] : [{ id: person.id, name: person.name, role: sayRole(held) }]
  })

/** Who signs where the text names `named`; '' names nobody. Whoever has left, or lost the role for it, is nobody. */
export const signatoryAmong = (people: readonly PersonInPartnership[], named: string, today: Day): Signatory => {
  const found = mayBeSignatory(people, today).find(({ id }) => id === named)
  const chairs = ({ roles }: PersonInPartnership): boolean =>
    roles.some(role => role.role === 'chair' && holdsOn(role, today))
  const chair = people.find(chairs)?.person.name
  return {
    ...(found === undefined ? {} : { named: { id: found.id, name: found.name } }),
    ...(chair === undefined ? {} : { chair }),
    hasLapsed: named !== '' && found === undefined,
  }
}

/** In place of a name, while nobody is named. */
export const sayChair = ({ chair }: Pick<Signatory, 'chair'>): string =>
  chair === undefined ? 'whoever chairs the Board' : `whoever chairs the Board (now ${chair})`

export const saySignatory = (signatory: Signatory): string => signatory.named?.name ?? sayChair(signatory)

/** The role in which a person signs: as chair where they hold that role, else as what lets them. */
export const signsAs = (roles: readonly RoleHeld[]): string => {
  const held =
    roles.find(({ role }) => role === 'chair') ?? roles.find(role => mayWith([role], 'framework.sign')) ?? roles[0]
  return held === undefined ? '' : sayRole(held)
}
