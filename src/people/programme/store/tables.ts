import type { Day, Instant } from '#ground'
import type { Tables as PartnershipTables } from '../../partnership/store/tables.ts'
import type { StaffRole } from '../../staff/staff.ts'
import type { ChangeKind } from '../change.ts'
import type { ReminderKind } from '../reminder.ts'

/** What the desk's stores read and write. */
export type Tables = Pick<PartnershipTables, 'people.partnership' | 'people.role'> & {
  'people.programme': { id: string; name: string; made_at: Instant }
  'people.programme_span': {
    programme_id: string
    first_day: Day | null
    last_day: Day | null
    due_month: number | null
    changed_at: Instant
    changed_by: string
    changed_by_name: string
  }
  'people.region': { programme_id: string; id: string; name: string; ended_on: Day | null }
  'people.area_kind': { programme_id: string; id: string; key: string; name: string; ended_on: Day | null }
  'people.staff': {
    programme_id: string
    id: string
    person_id: string
    role: StaffRole
    region_id: string | null
    given_at: Instant
    ended_at: Instant | null
  }
  'people.person': { id: string; name: string; email: string | null; erased_at: Instant | null }
  'people.publication_table': {
    programme_id: string
    id: string
    first_day: Day
    last_day: Day
    fixed_at: Instant
    fixed_by: string
    fixed_by_name: string
  }
  'people.publication_region': { programme_id: string; table_id: string; key: string; name: string }
  'people.publication_part': { programme_id: string; table_id: string; region_id: string; key: string }
  'people.publication_place': { partnership_id: string; table_id: string; programme_id: string; key: string }
  'people.partnership_change': {
    partnership_id: string
    id: string
    kind: ChangeKind
    on_day: Day
    before: string
    after: string
    reason: string
    recorded_at: Instant
    recorded_by: string
    recorded_by_name: string
  }
  'people.partnership_origin': {
    partnership_id: string
    from_id: string
    from_name: string
    kind: 'merged' | 'split'
    on_day: Day
    is_direct: boolean
  }
  'people.reminder': {
    partnership_id: string
    number: number
    what: ReminderKind
    due_on: Day
    sent_at: Instant
    sent_by: string
    sent_by_name: string
  }
}
