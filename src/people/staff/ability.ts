import type { StaffRole } from './staff.ts'

type Row = { readonly words: string; readonly roles: readonly StaffRole[] }

/** Who on the programme's staff may do what, in one table, as `access/ability.ts` says it for a partnership's people. */
const table = {
  'desk.enter': {
    words: 'Come to the programme’s own page, also after its last day',
    roles: ['programme-admin', 'regional-lead', 'analyst', 'approver', 'sponsor', 'signatory'],
  },
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
  'agreement.see': {
    words: 'See where each partnership’s support agreement stands, as a state and a day',
    roles: ['programme-admin', 'signatory'],
  },
  'agreement.prepare': {
    words: 'Open the gate of a support agreement early, for a reason; name who signs it; allot consultants',
    roles: ['programme-admin'],
  },
  'agreement.sign': {
    words: 'Read support agreements that wait for a signature or have one, and sign them for the programme',
    roles: ['signatory'],
  },
  'release.build': {
    words: 'Say when contributions close, have drafts of a release built, and ask for approvals',
    roles: ['analyst'],
  },
  'release.follow': {
    words: 'Read the drafts of a release, which is put on record, and who did what with them',
    roles: ['analyst', 'approver', 'sponsor'],
  },
  'release.approve': {
    words: 'Approve a draft of a release that somebody else had built',
    roles: ['approver', 'sponsor'],
  },
  'release.read': {
    words: 'Read the published releases of the overview',
    roles: ['programme-admin', 'regional-lead', 'analyst', 'approver', 'sponsor', 'signatory'],
  },
  'offer.read': {
    words: 'Read the universal offer, also after the programme’s last day',
    roles: ['programme-admin', 'regional-lead'],
  },
  'offer.keep': {
    words: 'Keep the universal offer: elements, events and their places',
    roles: ['programme-admin', 'regional-lead'],
  },
  'region.keep': {
    words: 'Read what support a region is offered and takes, and write what other bodies offer there',
    roles: ['programme-admin', 'regional-lead'],
  },
  'edition.offer': {
    words: 'Offer standards and checklists to the programme’s partnerships, and withdraw them from the offer',
    roles: ['programme-admin'],
  },
  'permission.ask': {
    words: 'Ask a partnership to be allowed to quote or name it',
    roles: ['programme-admin', 'regional-lead', 'analyst'],
  },
} satisfies Record<string, Row>

export type StaffAbility = keyof typeof table

const rowOf = (ability: StaffAbility): Row => table[ability]

export const staffAbilities = Object.keys(table) as readonly StaffAbility[]

export const staffAbilityWords = (ability: StaffAbility): string => rowOf(ability).words

const staffRolesWith = (ability: StaffAbility): readonly StaffRole[] => rowOf(ability).roles

/** Whether any of the roles gives the ability. */
export const mayAtDesk = (held: readonly StaffRole[], ability: StaffAbility): boolean =>
  held.some(role => staffRolesWith(ability).includes(role))

/** What is left of the desk after the programme's last day: its page, what was offered, and what has been released. */
export const outlivesProgramme = (ability: StaffAbility): boolean =>
  (['desk.enter', 'offer.read', 'release.read'] as readonly string[]).includes(ability)
