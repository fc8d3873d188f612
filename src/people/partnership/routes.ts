import { readForm, type Form } from '#forms'
import { dayOf, type Day, type Id } from '#ground'
import { mistaken, orAbsent, seeOther, shown, type Reply, type Route } from '#http'
import type { Ask } from '../access/ask.ts'
import { memberRoute, type Needs } from '../access/member.ts'
import { roleWords, type Role } from '../access/role.ts'
import { invite, tendInvitation } from '../invitation/actions.ts'
import { openInvitations } from '../invitation/store.ts'
import { groupKinds, organisationKinds, type GroupKind, type OrganisationKind } from './organisation.ts'
import {
  championForm,
  endingPage,
  endRolePage,
  groupForm,
  invitable,
  invitationForm,
  nameForm,
  organisationForm,
  seatForm,
} from './pages/forms.ts'
import { doneIn, registerPage, type Done } from './pages/register.ts'
import {
  end,
  endChampion,
  endRole,
  groupsOf,
  keepGroup,
  keepOrganisation,
  keepRole,
  keepSeat,
  organisationsOf,
  peopleOf,
  renamePartnership,
} from './store.ts'

const ownOf = (ask: Ask): string => `/partnerships/${ask.partnership.id}`
const registerOf = (ask: Ask): string => `${ownOf(ask)}/people`
const whole = (ask: Ask) => ({ action: ask.asked.url, back: registerOf(ask) })

/** The partnership's register: bodies, groups, seats, people, invitations, and the handing over of the championship. */
export const registerRoutes = (needs: Needs & { readonly outbox: boolean }): readonly Route[] => {
  const base = '/partnerships/:partnership/people'
  const arrange = (path: string, show: (ask: Ask) => Promise<Reply>, save: (ask: Ask) => Promise<Reply>) => [
    memberRoute(needs, { method: 'GET', path: base + path, ability: 'people.arrange', handle: show }),
    memberRoute(needs, { method: 'POST', path: base + path, ability: 'people.arrange', handle: save }),
  ]
  return [
    memberRoute(needs, {
      method: 'GET',
      path: base,
      ability: 'partnership.read',
      handle: ask => showRegister(needs, ask),
    }),
    ...arrange('/organisations/new', showOrganisation, saveOrganisation),
    ...arrange('/organisations/:organisation', showOrganisation, saveOrganisation),
    ...arrange('/groups/new', showGroup, saveGroup),
    ...arrange('/groups/:group', showGroup, saveGroup),
    ...arrange('/groups/:group/seats/new', showSeat, saveSeat),
    ...arrange('/groups/:group/seats/:seat', showSeat, saveSeat),
    ...arrange('/invitations/new', showInvitation, saveInvitation),
    memberRoute(needs, {
      method: 'POST',
      path: `${base}/invitations/:invitation`,
      ability: 'people.arrange',
      handle: tend,
    }),
    ...arrange('/roles/:role/ending', showEnding, endOne),
    ...arrange('/name', showName, saveName),
    memberRoute(needs, {
      method: 'GET',
      path: `${base}/champion`,
      ability: 'champion.hand-over',
      handle: ask => showHandover(ask),
    }),
    memberRoute(needs, { method: 'POST', path: `${base}/champion`, ability: 'champion.hand-over', handle: handOver }),
  ]
}

const showRegister = async (needs: { readonly outbox: boolean }, ask: Ask): Promise<Reply> => {
  const done = doneIn(ask.asked.query['done'])
  const view = await ask.read(async tx => ({
    organisations: await organisationsOf(tx),
    groups: await groupsOf(tx),
    people: await peopleOf(tx),
    invitations: await openInvitations(tx),
  }))
  const may = { mayArrange: ask.may('people.arrange'), mayHandOver: ask.may('champion.hand-over') }
  return shown(
    registerPage(ask.frame, {
      ...{ ...view, ...may, own: ownOf(ask), now: ask.now, outbox: needs.outbox },
      ...(done === undefined ? {} : { done }),
    }),
  )
}

const organisationIn = (ask: Ask) =>
  ask.read(async tx => {
    const id = ask.asked.params['organisation']
    if (id === undefined) return {}
    return {
      organisation: orAbsent((await organisationsOf(tx)).find(each => each.id === id)),
      endable: endWords.organisation,
    }
  })

const showOrganisation = async (ask: Ask): Promise<Reply> =>
  shown(organisationForm(ask.frame, { ...whole(ask), ...(await organisationIn(ask)) }))

const saveOrganisation = async (ask: Ask): Promise<Reply> => {
  const there = await organisationIn(ask)
  const known = 'organisation' in there ? there.organisation : undefined
  const left = known && (await ending(ask, 'organisation', known, known.name))
  if (left !== undefined) return left
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter the organisation’s name', max: 120 })
  const kinds = Object.keys(organisationKinds) as OrganisationKind[]
  const kind = form.choice('kind', kinds, { called: 'The kind', needed: 'Choose what kind of body it is' })
  const is = form.choices('is', ['statutory', 'provider'])
  complainIfTaken(form, name, await ask.read(organisationsOf), known?.id)
  if (form.mistakes.length > 0 || kind === undefined) {
    return mistaken(organisationForm(ask.frame, { ...whole(ask), ...there, form }))
  }
  const id = known?.id ?? ask.world.newId<'organisation'>()
  const said = { id, name, kind, statutory: is.includes('statutory'), provider: is.includes('provider') }
  await ask.write(tx => keepOrganisation(tx, ask.partnership.id, said))
  return seeOther(registerOf(ask))
}

const groupIn = (ask: Ask) =>
  ask.read(async tx => {
    const id = ask.asked.params['group']
    const organisations = await organisationsOf(tx)
    if (id === undefined) return { organisations }
    return {
      organisations,
      group: orAbsent((await groupsOf(tx)).find(each => each.id === id)),
      endable: endWords.group,
    }
  })

const showGroup = async (ask: Ask): Promise<Reply> =>
  shown(groupForm(ask.frame, { ...whole(ask), ...(await groupIn(ask)) }))

const saveGroup = async (ask: Ask): Promise<Reply> => {
  const there = await groupIn(ask)
  const known = 'group' in there ? there.group : undefined
  const left = known && (await ending(ask, 'group', known, known.name))
  if (left !== undefined) return left
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter the group’s name', max: 120 })
  const kinds = Object.keys(groupKinds) as GroupKind[]
  const kind = form.choice('kind', kinds, { called: 'The kind', needed: 'Choose what kind of group it is' })
  const organisation = pickedOrganisation(form, there.organisations)
  complainIfTaken(form, name, await ask.read(groupsOf), known?.id)
  if (form.mistakes.length > 0 || kind === undefined) {
    return mistaken(groupForm(ask.frame, { ...whole(ask), ...there, form }))
  }
  const id = known?.id ?? ask.world.newId<'group'>()
  await ask.write(tx => keepGroup(tx, ask.partnership.id, { id, name, kind, ...organisation, at: ask.now }))
  return seeOther(registerOf(ask))
}

/** Two of one name cannot be told apart, and are mostly the same form sent twice. */
const complainIfTaken = (
  form: Form,
  name: string,
  known: readonly { readonly id: Id; readonly name: string }[],
  own: Id | undefined,
): void => {
  const taken = known.some(each => each.id !== own && each.name.toLowerCase() === name.toLowerCase())
  if (taken) form.complain('name', `${name} is in the list already`)
}

/** Only an organisation of this partnership can be picked. */
const pickedOrganisation = (form: Form, organisations: readonly { readonly id: Id<'organisation'> }[]) => {
  const ids = organisations.map(each => each.id)
  const picked = form.choice('organisation', ids, { called: 'The organisation' })
  return picked === undefined ? {} : { organisation: picked }
}

const seatIn = (ask: Ask) =>
  ask.read(async tx => {
    const group = orAbsent((await groupsOf(tx)).find(each => each.id === ask.asked.params['group']))
    const organisations = await organisationsOf(tx)
    const id = ask.asked.params['seat']
    if (id === undefined) return { group, organisations }
    return {
      group,
      organisations,
      seat: orAbsent(group.seats.find(seat => seat.id === id)),
      endable: endWords.seat,
    }
  })

const showSeat = async (ask: Ask): Promise<Reply> =>
  shown(seatForm(ask.frame, { ...whole(ask), ...(await seatIn(ask)) }))

const saveSeat = async (ask: Ask): Promise<Reply> => {
  const there = await seatIn(ask)
  const known = 'seat' in there ? there.seat : undefined
  const left = known && (await ending(ask, 'seat', known, known.title))
  if (left !== undefined) return left
  const form = readForm(ask.asked.body)
  const title = form.line('title', {
    called: 'What the seat is called',
    needed: 'Enter what the seat is called',
    max: 120,
  })
  const organisation = pickedOrganisation(form, there.organisations)
  const held = readHolder(form, dayOf(ask.now))
  if (form.mistakes.length > 0 || held === undefined) {
    return mistaken(seatForm(ask.frame, { ...whole(ask), ...there, form }))
  }
  const id = known?.id ?? ask.world.newId<'seat'>()
  await ask.write(tx => keepSeat(tx, ask.partnership.id, there.group.id, { id, title, ...organisation, ...held }))
  return seeOther(registerOf(ask))
}

const readHolder = (form: Form, today: Day) => {
  const state = form.choice('state', ['held', 'vacant'], {
    called: 'Who holds it',
    needed: 'Choose whether somebody holds it',
  })
  if (state === 'held')
    return { holder: form.line('holder', { called: 'Name', needed: 'Enter who holds it', max: 120 }) }
  if (state === undefined) return undefined
  const vacantSince = form.day('since', { called: 'Vacant since', needed: 'Enter since when it is vacant' })
  if (vacantSince !== undefined && vacantSince > today)
    form.complain('since-day', 'Vacant since must be today or earlier')
  return vacantSince === undefined ? undefined : { vacantSince }
}

const endWords = { organisation: 'Remove it', group: 'End this group', seat: 'Remove this seat' } as const

/** Asked to end something: first the question, then, once answered, the end. */
const ending = async (
  ask: Ask,
  noun: keyof typeof endWords,
  { id }: { readonly id: Id },
  what: string,
): Promise<Reply | undefined> => {
  const act = ask.asked.body['do']
  if (act === 'end') return shown(endingPage(ask.frame, { ...whole(ask), endable: endWords[noun], what }))
  if (act !== 'end-now') return undefined
  await ask.write(tx => end(tx, noun, id, ask.now))
  return seeOther(registerOf(ask))
}

const invitationView = async (ask: Ask) => ({
  ...whole(ask),
  ...(await ask.read(async tx => ({ groups: await groupsOf(tx), organisations: await organisationsOf(tx) }))),
  offered: invitable(ask.partnership.programme !== undefined),
  title: 'Invite someone',
})

const showInvitation = async (ask: Ask): Promise<Reply> => shown(invitationForm(ask.frame, await invitationView(ask)))

const saveInvitation = async (ask: Ask): Promise<Reply> => {
  const view = await invitationView(ask)
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter their name', max: 100 })
  const email = form.email('email', { called: 'E-mail address', needed: 'Enter their e-mail address' })
  const role = form.choice('role', view.offered, { called: 'The role', needed: 'Choose what they are invited as' })
  const groupIds = view.groups.map(group => group.id)
  const group =
    role === 'group-lead'
      ? form.choice('group', groupIds, { called: 'The group', needed: 'Choose which group they lead' })
      : undefined
  const organisation = pickedOrganisation(form, view.organisations)
  if (role !== undefined && (await isOffered(ask, { email, role, group }))) {
    form.complain('email', `${email} has that role, or an open invitation to it, already`)
  }
  if (form.mistakes.length > 0 || role === undefined) {
    return mistaken(invitationForm(ask.frame, { ...view, form }))
  }
  const offered = { email, name, role, ...(group === undefined ? {} : { group }), ...organisation }
  const [id, roleId] = [ask.world.newId<'invitation'>(), ask.world.newId<'role'>()]
  const done = await ask.write<Done>(async tx => {
    const here = (await peopleOf(tx)).find(each => each.person.email === email)
    if (here === undefined) {
      const given = { partnership: ask.partnership.id, invitedAt: ask.now, invitedBy: ask.person.id }
      await invite(tx, { id, ...offered, ...given })
      return 'invited'
    }
    // Somebody who is here already has proven their address: a further role needs no mail.
    const given = { id: roleId, person: here.person.id, at: ask.now, by: ask.person.id }
    await keepRole(tx, ask.partnership.id, { ...offered, ...given })
    return 'given'
  })
  return seeOther(`${registerOf(ask)}?done=${done}`)
}

type Wanted = { readonly email: string; readonly role: Role; readonly group: Id<'group'> | undefined }

/** Whether that person has the role, or an open invitation to it. */
const isOffered = (ask: Ask, { email, role, group }: Wanted): Promise<boolean> =>
  ask.read(async tx => {
    const isSame = (each: { readonly role: Role; readonly group?: Id<'group'> }) =>
      each.role === role && each.group === group
    const here = (await peopleOf(tx)).find(each => each.person.email === email)
    const open = (await openInvitations(tx)).filter(each => each.email === email && each.expiresAt > ask.now)
    return here?.roles.some(isSame) === true || open.some(isSame)
  })

const tend = async (ask: Ask): Promise<Reply> => {
  const id = ask.asked.params['invitation'] ?? ''
  const act = readForm(ask.asked.body).choice('do', ['again', 'withdraw'])
  const done = await ask.write(tx => tendInvitation(tx, ask.world, id, act))
  return seeOther(done === undefined ? registerOf(ask) : `${registerOf(ask)}?done=${done}`)
}

const showName = async (ask: Ask): Promise<Reply> =>
  shown(nameForm(ask.frame, { ...whole(ask), name: ask.partnership.name }))

const saveName = async (ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter the partnership’s name', max: 120 })
  if (form.mistakes.length > 0) return mistaken(nameForm(ask.frame, { ...whole(ask), name, form }))
  await ask.write(tx => renamePartnership(tx, ask.partnership.id, { name }))
  return seeOther(registerOf(ask))
}

const roleIn = async (ask: Ask): Promise<{ readonly id: Id<'role'>; readonly who: string; readonly what: string }> => {
  const people = await ask.read(peopleOf)
  const found = people.flatMap(({ person, roles }) =>
    roles
      .filter(held => held.id === ask.asked.params['role'] && held.role !== 'champion')
      .map(held => ({ id: held.id, who: person.name, what: roleWords[held.role].toLowerCase() })),
  )
  return orAbsent(found[0])
}

const showEnding = async (ask: Ask): Promise<Reply> =>
  shown(endRolePage(ask.frame, { ...whole(ask), ...(await roleIn(ask)) }))

const endOne = async (ask: Ask): Promise<Reply> => {
  const { id } = await roleIn(ask)
  await ask.write(tx => endRole(tx, id, ask.now, ask.person.id))
  return seeOther(registerOf(ask))
}

const showHandover = async (ask: Ask, form?: Form): Promise<Reply> => {
  const people = await ask.read(peopleOf)
  const isChampion = (each: (typeof people)[number]): boolean => each.roles.some(held => held.role === 'champion')
  // The local lead is the programme's, and so cannot be the partnership's champion.
  const able = people.filter(each => !isChampion(each) && each.roles.some(held => held.role !== 'local-lead'))
  const view = { ...whole(ask), people: able, champion: people.find(isChampion)?.person.name, form }
  const page = championForm(ask.frame, view)
  return form === undefined ? shown(page) : mistaken(page)
}

const handOver = async (ask: Ask): Promise<Reply> => {
  const people = await ask.read(peopleOf)
  const form = readForm(ask.asked.body)
  const able = people.filter(each => each.roles.some(held => held.role !== 'local-lead')).map(each => each.person.id)
  const person = form.choice('person', [...able, 'new'], {
    called: 'The person',
    needed: 'Choose who is the champion from now on',
  })
  const isNew = person === 'new'
  const name = isNew ? form.line('name', { called: 'Name', needed: 'Enter their name', max: 100 }) : ''
  const email = isNew ? form.email('email', { called: 'E-mail address', needed: 'Enter their e-mail address' }) : ''
  if (form.mistakes.length > 0 || person === undefined) return showHandover(ask, form)
  const [role, invitation] = [ask.world.newId<'role'>(), ask.world.newId<'invitation'>()]
  await ask.write(async tx => {
    if (isNew) {
      const given = { partnership: ask.partnership.id, invitedAt: ask.now, invitedBy: ask.person.id }
      return invite(tx, { id: invitation, email, name, role: 'champion', ...given })
    }
    await endChampion(tx, ask.now, ask.person.id)
    await keepRole(tx, ask.partnership.id, { id: role, person, role: 'champion', at: ask.now, by: ask.person.id })
  })
  return seeOther(registerOf(ask))
}
