import { readForm, type Form } from '#forms'
import { mistaken, refused, seeOther, shown, type Reply } from '#http'
import type { Needs } from '../../access/member.ts'
import { roleWords, type Role } from '../../access/role.ts'
import { mayBringIn, offeredByDesk } from '../../invitation/offering.ts'
import { openInvitations } from '../../invitation/store.ts'
import { peopleOf } from '../../partnership/store/people.ts'
import { movePartnership, renamePartnership, sayArea } from '../actions/becoming.ts'
import { sayDays } from '../allotment.ts'
import { nameFault } from '../change.ts'
import { deskPartnershipPage } from '../pages/partnership.ts'
import { areaKindsOf, regionsOf } from '../store/regions.ts'
import { readFact } from './change-form.ts'
import type { AtDesk } from './desk.ts'
import { anyPartnershipIn, ownOf, partnershipIn, pathOf, within } from './paths.ts'

const doneWords: Readonly<Record<string, string>> = {
  invited: 'The invitation is on its way.',
  'read-in': 'It is read in. The invitation to lead it is on its way.',
  again: 'The invitation is on its way again. The earlier link no longer works.',
  withdrawn: 'The invitation is withdrawn. Its link no longer works.',
  changed: 'The change is recorded. It stands in the history.',
  'role-ended': 'The champion’s role has ended. Invite somebody who leads it from now on.',
  reminded: 'The reminder is on its way to the champion.',
}

/** The roles that a programme knows of in its partnerships; the rest is the partnership's own. */
const known: readonly Role[] = ['champion', 'deputy', 'chair', 'local-lead', 'consultant']

export const showPartnership = async (
  needs: Needs,
  desk: AtDesk,
  { form, refusal }: { readonly form?: Form; readonly refusal?: string } = {},
): Promise<Reply> => {
  const partnership = anyPartnershipIn(desk)
  const offered = offeredByDesk(desk.may('desk.arrange'))
  const { people, invitations } = await needs.db.read(within(desk), async tx => ({
    people: await peopleOf(tx),
    invitations: (await openInvitations(tx)).filter(each => offered.includes(each.role)),
  }))
  const lists = await desk.read(async tx => ({
    regions: await regionsOf(tx, desk.programme.id),
    areas: await areaKindsOf(tx, desk.programme.id),
  }))
  const leading = people.flatMap(({ person, roles }) =>
    roles
      .filter(held => known.includes(held.role))
      .map(held => ({
        ...{ name: person.name, role: roleWords[held.role] },
        ...(held.startsOn === undefined && held.endsOn === undefined ? {} : { days: sayDays(held) }),
      })),
  )
  const done = desk.asked.query['done']
  const page = deskPartnershipPage(desk.frame, {
    ...{ own: ownOf(desk), programme: desk.programme, partnership, isAdmin: desk.may('desk.arrange') },
    ...{ ...lists, leading, invitations, form, refusal, now: desk.now, today: desk.today },
    mayInvite: offered.some(role => mayBringIn(role, people).ok),
    ...(typeof done === 'string' && Object.hasOwn(doneWords, done) ? { done: doneWords[done] ?? '' } : {}),
  })
  if (refusal !== undefined) return refused(page)
  return form === undefined ? shown(page) : mistaken(page)
}

/** Saves a partnership's name, region and kind of area; each that differs is a change on record. */
export const savePartnership = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const partnership = partnershipIn(desk)
  const form = readForm(desk.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter the partnership’s name', max: 120 })
  const { regions, areas } = await desk.read(async tx => ({
    regions: await regionsOf(tx, desk.programme.id),
    areas: await areaKindsOf(tx, desk.programme.id),
  }))
  const chosen = {
    region: form.choice(
      'region',
      regions.map(each => each.id),
      { called: 'The region' },
    ),
    area: form.choice(
      'area',
      areas.map(each => each.id),
      { called: 'The kind of area' },
    ),
  }
  const taken = nameFault(name, desk.partnerships, [partnership.id])
  if (taken !== undefined) form.complain('name', taken)
  const fact = readFact(form, desk)
  if (form.mistakes.length > 0) return showPartnership(needs, desk, { form })
  const region = regions.find(each => each.id === chosen.region)
  const area = areas.find(each => each.id === chosen.area)
  const at = { programme: desk.programme.id, today: desk.today }
  await desk.write(async tx => {
    await renamePartnership(tx, needs.world, partnership, name, fact)
    if (region !== undefined) await movePartnership(tx, needs.world, at, partnership, region, fact)
    if (area !== undefined) await sayArea(tx, needs.world, partnership, area, fact)
  })
  return seeOther(`${pathOf(desk)}?done=changed`)
}
