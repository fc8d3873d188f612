import type { StaffRole } from './staff.ts'

type Row = { readonly words: string; readonly roles: readonly StaffRole[] }

/** Who on the programme's staff may do what, in one table, as `access/ability.ts` says it for a partnership's people. */
const table = {
  'desk.read': {
    words: 'Read where every exercise stands, as states and dates: a regional lead for their own region',
    roles: ['programme-admin', 'regional-lead'],
  },
  'desk.arrange': {
    words: 'Name regions and partnerships, set the programme’s dates, say who is allotted where',
    roles: ['programme-admin'],
  },
  'staff.read': {
    words: 'Read who is on the programme’s staff',
    roles: ['programme-admin', 'regional-lead', 'analyst', 'approver', 'signatory'],
  },
  'staff.arrange': { words: 'Invite staff and end their part', roles: ['programme-admin'] },
} satisfies Record<string, Row>

export type StaffAbility = keyof typeof table

const rowOf = (ability: StaffAbility): Row => table[ability]

export const staffAbilities = Object.keys(table) as readonly StaffAbility[]

export const staffAbilityWords = (ability: StaffAbility): string => rowOf(ability).words

export const staffRolesWith = (ability: StaffAbility): readonly StaffRole[] => rowOf(ability).roles

/** Whether any of the roles gives the ability. */
export const mayAtDesk = (held: readonly StaffRole[], ability: StaffAbility): boolean =>
  held.some(role => staffRolesWith(ability).includes(role))
