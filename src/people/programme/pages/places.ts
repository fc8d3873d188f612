import type { StaffAbility } from '../../staff/ability.ts'

/** Somewhere to go from the programme's own page, for those who may. */
export type DeskPlace = {
  readonly ability: StaffAbility
  /** What follows the programme's address. */
  readonly path: string
  readonly text: string
  readonly note: string
}

/** The desk's pages, those of later rooms among them, in the order in which the programme's page lists them. */
export const deskPlaces: readonly DeskPlace[] = [
  {
    ...{ ability: 'desk.read', path: '/standing', text: 'Where every exercise stands' },
    note: 'Started, sat, agreed, signed: states and dates.',
  },
  {
    ...{ ability: 'desk.read', path: '/overdue', text: 'Who is overdue' },
    note: 'Dates that have passed, and reminders.',
  },
  {
    ...{ ability: 'desk.read', path: '/calendar', text: 'Calendar' },
    note: 'What is due when, month by month.',
  },
  {
    ...{ ability: 'desk.read', path: '/allotments', text: 'Local leads' },
    note: 'Who is allotted to which partnership, from when to when.',
  },
  {
    ...{ ability: 'offer.read', path: '/offer', text: 'Universal offer' },
    note: 'Elements, events and their places; support by region, beside what other bodies offer.',
  },
  {
    ...{ ability: 'offer.keep', path: '/exchange', text: 'Programmes of events' },
    note: 'Sessions, what partnerships are asked to bring along, what there is to read, what came of it.',
  },
  {
    ...{ ability: 'region.keep', path: '/principles', text: 'Principles of regions' },
    note: 'What a region’s partnerships can adopt in their commissioning frameworks.',
  },
  {
    ...{ ability: 'edition.offer', path: '/editions', text: 'Standards offered' },
    note: 'Editions that every partnership can open a year on, beside those that come with Stocktake.',
  },
  {
    ...{ ability: 'edition.offer', path: '/checklists', text: 'Checklists offered' },
    note: 'Checklists that everybody in a partnership can go through, beside those that come with Stocktake.',
  },
  {
    ...{ ability: 'agreement.see', path: '/support', text: 'Support agreements' },
    note: 'Where each stands, what waits for a signature, and the gate.',
  },
  {
    ...{ ability: 'permission.ask', path: '/permissions', text: 'Quoting and naming' },
    note: 'What partnerships were asked to be quoted with, and what they said.',
  },
  {
    ...{ ability: 'desk.read', path: '/regions', text: 'Regions and kinds of area' },
    note: 'How the desk tells partnerships apart.',
  },
  {
    ...{ ability: 'desk.read', path: '/printed-regions', text: 'Printed regions' },
    note: 'Which regions are printed together in releases, fixed for three years.',
  },
  {
    ...{ ability: 'release.read', path: '/releases', text: 'Releases of the overview' },
    note: 'The anonymous picture of the country: published releases, and the one under way.',
  },
  {
    ...{ ability: 'desk.arrange', path: '/dates', text: 'Dates of the programme' },
    note: 'Its first and last day, and the month in which exercises are due.',
  },
  {
    ...{ ability: 'desk.arrange', path: '/merger', text: 'Merge partnerships' },
    note: 'Two or more into one. To split one, go to its own page.',
  },
  {
    ...{ ability: 'desk.arrange', path: '/reading-in', text: 'Read a partnership in' },
    note: 'From the file of everything that it took out of another Stocktake.',
  },
  {
    ...{ ability: 'staff.read', path: '/staff', text: 'The programme’s staff' },
    note: 'Who does what, and inviting others.',
  },
]
