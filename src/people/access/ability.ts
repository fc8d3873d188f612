import type { Id } from '#ground'
import type { Role, RoleHeld } from './role.ts'

type Row = { readonly words: string; readonly roles: readonly Role[]; readonly ownGroupOnly?: readonly Role[] }

/**
 * Who may do what, in one table. It drives the routes, the route-by-role test and the help page. The local lead may do
 * in preparing and running what the champion may, and nothing in scoring, agreeing or signing.
 */
const table = {
  'partnership.read': {
    words: 'Read what the groups have submitted and the positions',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member', 'observer', 'local-lead'],
  },
  'plan.read': {
    words: 'Read the change plans and all that stands in them',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member', 'observer', 'local-lead', 'consultant'],
  },
  'people.arrange': {
    words: 'Name organisations, groups and seats; invite people and end their roles',
    roles: ['champion', 'deputy', 'local-lead'],
  },
  'champion.hand-over': {
    words: 'Make someone else the champion',
    roles: ['champion', 'deputy', 'chair', 'local-lead'],
  },
  'champion.stay': {
    words: 'Say that they stay champion, where the programme thinks that they cannot be reached',
    roles: ['champion'],
  },
  'exercise.run': {
    words: 'Open a year’s exercise, set its dates, say who sits, close and reopen the gathering',
    roles: ['champion', 'deputy', 'local-lead'],
  },
  'edition.keep': {
    words: 'Bring standards in, correct and publish them, and say which ones no new year begins on',
    roles: ['champion', 'deputy', 'local-lead'],
  },
  'sitting.record': {
    words: 'Record how a group sat, who took part and who was missing',
    roles: ['champion', 'deputy', 'local-lead', 'group-lead'],
    ownGroupOnly: ['group-lead'],
  },
  'response.write': {
    words: 'Write and submit a group’s answers',
    roles: ['champion', 'deputy', 'group-lead'],
    ownGroupOnly: ['group-lead'],
  },
  'response.reopen': {
    words: 'Hand submitted answers back to a group',
    roles: ['champion', 'deputy'],
  },
  'position.record': {
    words: 'Record what the partnership agreed on a standard',
    roles: ['champion', 'deputy'],
  },
  'workshop.run': {
    words: 'Prepare and run a live workshop of a group',
    roles: ['champion', 'deputy', 'local-lead', 'group-lead'],
    ownGroupOnly: ['group-lead'],
  },
  'position.confirm': {
    words: 'Confirm all the positions together',
    roles: ['chair', 'champion'],
  },
  'contribution.give': {
    words: 'Give the confirmed positions to the anonymous overview, and withdraw them',
    roles: ['chair', 'champion'],
  },
  'dissent.write': {
    words: 'Record dissent from a position',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member'],
  },
  'plan.write': {
    words: 'Write the outline and the strategic change plan',
    roles: ['champion', 'deputy'],
  },
  'plan.sign': {
    words: 'Sign a change plan, when named as its signatory',
    roles: ['champion', 'deputy', 'chair', 'member'],
  },
  'support.read': {
    words: 'Read the support agreement, its versions and what is done under it',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member', 'observer', 'local-lead', 'consultant'],
  },
  'support.write': {
    words: 'Write the support agreement, end it, and allot consultants to it',
    roles: ['champion', 'deputy', 'local-lead'],
  },
  'support.sign': {
    words: 'Sign the support agreement for the partnership',
    roles: ['champion'],
  },
  'days.log': {
    words: 'Log the days used and what was handed over',
    roles: ['champion', 'deputy', 'local-lead', 'consultant'],
  },
  'stakeholders.keep': {
    words: 'Keep the map of stakeholders: champion and deputy, and whoever else is in the change team',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member'],
  },
  'action.tell': {
    words: 'Say how far the actions are that one answers for',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member', 'local-lead'],
  },
  'papers.take': {
    words: 'Download papers as Word files, PDFs and tables',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member', 'observer', 'local-lead'],
  },
  'papers.write': {
    words: 'Write the words of the papers for the Board',
    roles: ['champion', 'deputy'],
  },
  'offer.take': {
    words: 'Take up the universal offer: elements, and places at events',
    roles: ['champion', 'deputy', 'group-lead', 'local-lead'],
  },
  'looks.read': {
    words: 'See when programme staff looked at the partnership’s content',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member'],
  },
  'permission.read': {
    words: 'Read what the programme sees, what it asked to tell others and what was told',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member', 'local-lead'],
  },
  'permission.ask': {
    words: 'Ask, for the programme, to tell others something about the partnership',
    roles: ['local-lead'],
  },
  'permission.answer': {
    words: 'Say yes or no when the programme asks to tell others something, and take a yes back',
    roles: ['champion', 'deputy'],
  },
  'checklist.run': {
    words: 'Go through a checklist, alone or with a group, and read those that others shared',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member'],
  },
  'checklist.arrange': {
    words: 'Say for the checklists whom to ask in this area, and where things are',
    roles: ['champion', 'deputy'],
  },
  'programme.leave': {
    words: 'Take the partnership out of the programme',
    roles: ['champion'],
  },
  'framework.write': {
    words: 'Write the commissioning framework, and choose whether everybody may read what was signed',
    roles: ['champion', 'deputy'],
  },
  'framework.sign': {
    words: 'Sign the commissioning framework, when named as its signatory',
    roles: ['champion', 'deputy', 'chair', 'member'],
  },
  'exchange.read': {
    words: 'Read and search the practice exchange, and keep private notes there',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member', 'observer', 'local-lead'],
  },
  'exchange.write': {
    words: 'Write practice records and publish them, without the partnership’s name',
    roles: ['champion', 'deputy', 'chair', 'group-lead', 'member'],
  },
  'exchange.name': {
    words: 'Agree that a practice record names the partnership, and take that back',
    roles: ['champion'],
  },
  'exchange.introduce': {
    words: 'Offer help to other partnerships, ask for introductions and answer them',
    roles: ['champion', 'deputy'],
  },
  'glossary.keep': {
    words: 'Explain words in the glossary in the partnership’s own way, and add to the library of indicators',
    roles: ['champion', 'deputy'],
  },
  'everything.take': {
    words: 'Take everything that the partnership wrote out in one file',
    roles: ['champion', 'deputy'],
  },
} satisfies Record<string, Row>

export type Ability = keyof typeof table

const rowOf = (ability: Ability): Row => table[ability]

export const abilities = Object.keys(table) as readonly Ability[]

export const abilityWords = (ability: Ability): string => rowOf(ability).words

/** The roles that have an ability, at least for their own group. */
export const rolesWith = (ability: Ability): readonly Role[] => rowOf(ability).roles

/** True when the ability reaches only the group that the role is held for. */
export const ownGroupOnly = (ability: Ability, role: Role): boolean =>
  rowOf(ability).ownGroupOnly?.includes(role) ?? false

/** Whether any role held gives the ability; name the group where the act is done for one. */
export const mayWith = (held: readonly RoleHeld[], ability: Ability, group?: Id<'group'>): boolean =>
  held.some(
    each =>
      rolesWith(ability).includes(each.role) &&
      (!ownGroupOnly(ability, each.role) || group === undefined || each.group === group),
  )
