import type { Read } from '#db'
import type { Day, Instant } from '#ground'
import type { Role } from '../../access/role.ts'
import type { GroupKind, OrganisationKind } from '../organisation.ts'

export type Tables = {
  'people.installation': { one: boolean; set_up_at: Instant; sample: boolean }
  'people.partnership': {
    id: string
    name: string
    programme_id: string | null
    region_id: string | null
    area_kind_id: string | null
    closed_on: Day | null
    made_at: Instant
  }
  'people.organisation': {
    partnership_id: string
    id: string
    name: string
    kind: OrganisationKind
    statutory: boolean
    provider: boolean
    ended_at: Instant | null
  }
  'people.partner_group': {
    partnership_id: string
    id: string
    name: string
    kind: GroupKind
    organisation_id: string | null
    made_at: Instant
    ended_at: Instant | null
  }
  'people.seat': {
    partnership_id: string
    id: string
    group_id: string
    organisation_id: string | null
    title: string
    holder: string | null
    holder_person_id: string | null
    vacant_since: Day | null
    ended_at: Instant | null
  }
  'people.role': {
    partnership_id: string
    id: string
    person_id: string
    role: Role
    programme_id: string | null
    group_id: string | null
    organisation_id: string | null
    given_at: Instant
    given_by: string | null
    starts_on: Day | null
    ends_on: Day | null
    ended_at: Instant | null
    ended_by: string | null
  }
  'people.person': { id: string; email: string | null; name: string; made_at: Instant; erased_at: Instant | null }
}

/** A person's own roles elsewhere are visible to them too, so a list of one partnership names it. */
export const ownPartnership = (tx: Read): string => ('partnership' in tx.scope ? (tx.scope.partnership ?? '') : '')
