import type { Day, Id } from '#ground'
import type { PersonInPartnership } from '../partnership/organisation.ts'
import { holdsOn } from '../programme/allotment.ts'
import { mayWith, type Ability } from './ability.ts'
import { sayRole, type RoleHeld } from './role.ts'

/** Who is to sign for a partnership: what pages say, who may, and on whom it waits are all read from this. */
export type Signatory = {
  /** Whoever is named and may sign; absent for whoever chairs. */
  readonly named?: { readonly id: Id<'person'>; readonly name: string }
  /** The name of who chairs now. */
  readonly chair?: string
  /** Somebody was named who may not sign any more, so it falls to whoever chairs. */
  readonly hasLapsed: boolean
}

export type MaySign = { readonly id: Id<'person'>; readonly name: string; readonly role: string }

/** Whoever may sign on a day, each with the role that lets them. `ability` is the one for what is signed. */
export const mayBeSignatory = (
  people: readonly PersonInPartnership[],
  ability: Ability,
  today: Day,
): readonly MaySign[] =>
  people.flatMap(({ person, roles }) => {
    const held = roles.find(role => holdsOn(role, today) && mayWith([role], ability))
    return held === undefined ? [] : [{ id: person.id, name: person.name, role: sayRole(held) }]
  })

/** What is signed: the person that its text names, '' for nobody, and the ability that signing it needs. */
export type ToBeSigned = { readonly named: string; readonly ability: Ability }

/** Who signs on a day. Whoever has left, or lost the role for it, is nobody named. */
export const signatoryAmong = (
  people: readonly PersonInPartnership[],
  { named, ability }: ToBeSigned,
  today: Day,
): Signatory => {
  const found = mayBeSignatory(people, ability, today).find(({ id }) => id === named)
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
export const signsAs = (roles: readonly RoleHeld[], ability: Ability): string => {
  const held = roles.find(({ role }) => role === 'chair') ?? roles.find(role => mayWith([role], ability)) ?? roles[0]
  return held === undefined ? '' : sayRole(held)
}
