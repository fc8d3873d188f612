import type { Read } from '#db'
import { readForm, type Form } from '#forms'
import { dayOf, sayDay } from '#ground'
import { Absent, mistaken, seeOther, shown, type Reply, type Route } from '#http'
import { contributionsOf, withdrawEverything } from '#overview'
import {
  isOfProgramme,
  leaveProgramme,
  leavingsOf,
  lookCount,
  memberRoute,
  peopleOf,
  permissionsOf,
  programmeName,
  stateOf,
  type Ask,
  type Needs,
  type Permission,
  type Role,
} from '#people'
import { agreementsOf, endForLeaving, giveUpForLeaving } from '#support'
import { leavingPage } from './pages/leaving.ts'
import { programmePage } from './pages/programme.ts'
import { inOrder, type Seeing, type WentOut } from './programme.ts'

/** What stands between a partnership and its programme, put together from every room; and the way out of it. */
export const programmeRoutes = (needs: Needs): readonly Route[] => {
  const path = '/partnerships/:partnership/programme'
  return [
    memberRoute(needs, { method: 'GET', path, ability: 'permission.read', handle: showProgramme }),
    memberRoute(needs, {
      ...{ method: 'GET', path: `${path}/leaving`, ability: 'programme.leave' },
      handle: ask => showLeaving(ask),
    }),
    memberRoute(needs, { method: 'POST', path: `${path}/leaving`, ability: 'programme.leave', handle: leave }),
  ]
}

const ownOf = (ask: Ask): string => `/partnerships/${ask.partnership.id}`

const nameOfProgramme = async (tx: Read, { partnership }: Ask): Promise<string | undefined> =>
  partnership.programme === undefined ? undefined : programmeName(tx, partnership.programme)

const showProgramme = async (ask: Ask): Promise<Reply> => {
  const own = ownOf(ask)
  const today = dayOf(ask.now)
  const view = await ask.read(async tx => {
    const permissions = await permissionsOf(tx)
    return {
      programme: await nameOfProgramme(tx, ask),
      seeing: (await peopleOf(tx)).flatMap(seeingOf),
      ...(ask.may('looks.read') ? { looks: await lookCount(tx) } : {}),
      waiting: permissions.filter(each => stateOf(each, today) === 'open').length,
      out: inOrder([
        ...permissions.flatMap(each => toldOf(own, each)),
        ...(await contributionsOf(tx)).map(each => contributed(own, each)),
        ...(await agreementsOf(tx)).map(each => signed(own, each)),
      ]),
      leavings: await leavingsOf(tx),
    }
  })
  return shown(programmePage(ask.frame, { ...view, own, mayLeave: ask.may('programme.leave') }))
}

const sees: Partial<Record<Role, string>> = {
  'local-lead': 'What members see: submitted answers, positions, plans and papers. No ballot and no draft of a group.',
  consultant: 'The plans and the support agreement.',
}

const seeingOf = ({ person, roles }: Awaited<ReturnType<typeof peopleOf>>[number]): readonly Seeing[] =>
  roles
    .filter(held => isOfProgramme(held.role))
    .map(held => ({
      name: person.name,
      role: held.role === 'consultant' ? 'consultant' : 'local lead',
      sees: sees[held.role] ?? '',
      ...(held.endsOn === undefined ? {} : { until: sayDay(held.endsOn) }),
    }))

/** Each time that something was told with a permission. */
const toldOf = (own: string, permission: Permission): readonly WentOut[] =>
  permission.uses.map(use => ({
    at: use.at,
    what: permission.kind === 'quote' ? 'Words of the partnership, quoted' : 'The partnership’s name',
    to: `${permission.readers} (${use.place})`,
    href: `${own}/permissions/${permission.id}`,
  }))

type Contribution = Awaited<ReturnType<typeof contributionsOf>>[number]
const contributed = (own: string, { exercise, row, givenAt, withdrawnOn }: Contribution): WentOut => ({
  at: givenAt,
  what: `Scores of ${row.year}, without a name${withdrawnOn === undefined ? '' : `; withdrawn on ${sayDay(withdrawnOn)}`}`,
  to: 'The national overview, which prints no partnership’s scores',
  href: `${own}/exercises/${exercise}/contribution`,
})

type Signed = Awaited<ReturnType<typeof agreementsOf>>[number]
const signed = (own: string, { exercise, year, version, heldFrom }: Signed): WentOut => ({
  at: heldFrom,
  what: `Support agreement of ${year}, version ${version}`,
  to: 'The programme’s signatory and administrators',
  href: `${own}/exercises/${exercise}/support/versions/${version}`,
})

const showLeaving = async (ask: Ask, form?: Form): Promise<Reply> => {
  const programme = await ask.read(tx => nameOfProgramme(tx, ask))
  if (programme === undefined) throw new Absent()
  const page = leavingPage(ask.frame, { own: ownOf(ask), programme, form })
  return form === undefined ? shown(page) : mistaken(page)
}

const leave = async (ask: Ask): Promise<Reply> => {
  if (ask.partnership.programme === undefined) throw new Absent()
  const form = readForm(ask.asked.body)
  const reason = form.text('reason', { called: 'The reason', max: 2000 })
  form.choice('sure', ['yes'], { called: 'That you are sure', needed: 'Tick that the partnership decided to leave' })
  if (form.mistakes.length > 0) return showLeaving(ask, form)
  const id = ask.world.newId<'leaving'>()
  await ask.write(async tx => {
    await withdrawEverything(tx, ask.person, ask.now)
    await endForLeaving(tx, ask.person, ask.now)
    await giveUpForLeaving(tx, ask.partnership.id, ask.now)
    await leaveProgramme(tx, ask.partnership, { id, reason, by: ask.person, at: ask.now })
  })
  return seeOther(`${ownOf(ask)}/programme`)
}
