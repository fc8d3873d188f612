import type { KeptTables } from '#db'

const programmes = 'Names a programme of this Stocktake; another one has none of that name, or none at all.'
const drawnAnew = 'The hash of a link that lets somebody in: a link that was sent opens nothing elsewhere.'

/** People, who are shared between partnerships: they leave as the list of those whom rows point at. */
export const personTable = 'people.person'
/** The record of looks, whose chain is made of ids. */
export const lookTable = 'people.look'

/** What of this room leaves with everything that a partnership wrote. */
export const peopleTables: KeptTables = {
  kept: [
    'people.partnership',
    'people.organisation',
    'people.partner_group',
    'people.seat',
    'people.role',
    'people.invitation',
    lookTable,
    'people.permission',
    'people.permission_answer',
    'people.permission_withdrawal',
    'people.permission_use',
    'people.leaving',
    'people.partnership_change',
    'people.reminder',
    'people.notice',
    'people.notice_closing',
  ],
  without: {
    'people.partnership.programme_id': programmes,
    'people.partnership.region_id': programmes,
    'people.partnership.area_kind_id': programmes,
    'people.role.programme_id': programmes,
    'people.leaving.programme_id': programmes,
    'people.invitation.token_hash': drawnAnew,
  },
  left: {
    'people.look_chain': 'The end of the chain of looks, which is closed anew when they are read in.',
    'people.publication_place': 'Where the releases of one programme print the partnership.',
    'people.release_asked': 'Who was asked to approve a release of one programme.',
    'people.partnership_origin': 'Points at other partnerships of one programme; the changes keep it in words.',
  },
}
