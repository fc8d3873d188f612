import { readForm, type Form } from '#forms'
import type { Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply } from '#http'
import type { Needs } from '../../access/member.ts'
import { mayHold, saySidesRefusal } from '../../access/sides.ts'
import { peopleOf } from '../../partnership/store/people.ts'
import { allotmentFault, daysFault, type Allotment } from '../allotment.ts'
import { allotmentPage, allotmentsPage } from '../pages/allotments.ts'
import { allotmentsOf, changeAllotment, endAllotments, keepAllotment, knownLeads } from '../store/allotments.ts'
import type { AtDesk } from './desk.ts'
import { ownOf } from './paths.ts'

const known = (desk: AtDesk) =>
  desk.read(async tx => ({
    allotments: await allotmentsOf(tx, desk.programme.id),
    leads: await knownLeads(tx, desk.programme.id),
  }))

const doneWords: Readonly<Record<string, string>> = {
  allotted: 'The local lead is allotted.',
  changed: 'The days are saved.',
  ended: 'The allotment has ended.',
}

export const showAllotments = async (desk: AtDesk, form?: Form): Promise<Reply> => {
  const page = await allotmentsOn(desk, form)
  return form === undefined ? shown(page) : mistaken(page)
}

const allotmentsOn = async (desk: AtDesk, form?: Form) => {
  const { programme, partnerships, today } = desk
  const done = desk.asked.query['done']
  return allotmentsPage(desk.frame, {
    ...{ own: ownOf(desk), programme, partnerships, today, mayArrange: desk.may('desk.arrange'), form },
    ...(await known(desk)),
    done: typeof done === 'string' && Object.hasOwn(doneWords, done) ? doneWords[done] : undefined,
  })
}

/** Reads the first and the last day of an allotment. */
const readDays = (form: Form): Pick<Allotment, 'startsOn' | 'endsOn'> => {
  const startsOn = form.day('from', { called: 'The first day' })
  const endsOn = form.day('to', { called: 'The last day' })
  const days = { ...(startsOn === undefined ? {} : { startsOn }), ...(endsOn === undefined ? {} : { endsOn }) }
  const fault = daysFault(days)
  if (fault !== undefined) form.complain('to-day', fault)
  return days
}

/** Whether somebody can be local lead there: nobody is who scores, agrees or signs for that partnership. */
const mayLead = (
  { db }: Pick<Needs, 'db'>,
  { person, today }: AtDesk,
  lead: Id<'person'>,
  partnership: Id<'partnership'>,
): Promise<ReturnType<typeof mayHold>> =>
  db.read({ kind: 'partnership', partnership, person: person.id }, async tx => {
    const here = (await peopleOf(tx)).find(each => each.person.id === lead)
    return mayHold({ roles: here?.roles ?? [], isStaff: false }, 'local-lead', today)
  })

export const allot = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const { allotments, leads } = await known(desk)
  const form = readForm(desk.asked.body)
  const lead = form.choice(
    'lead',
    leads.map(each => each.id),
    { called: 'The local lead', needed: 'Choose the local lead' },
  )
  const partnership = form.choice(
    'partnership',
    desk.partnerships.map(each => each.id),
    { called: 'The partnership', needed: 'Choose the partnership' },
  )
  const days = readDays(form)
  if (lead !== undefined && partnership !== undefined && form.mistakes.length === 0) {
    const fault = allotmentFault({ lead, partnership, ...days }, allotments)
    if (fault !== undefined) form.complain('lead', fault)
  }
  if (lead === undefined || partnership === undefined || form.mistakes.length > 0) return showAllotments(desk, form)
  const decision = await mayLead(needs, desk, lead, partnership)
  if (!decision.ok) {
    form.complain('lead', saySidesRefusal(decision.refusal))
    return refused(await allotmentsOn(desk, form))
  }
  const id = desk.world.newId<'role'>()
  await desk.write(tx =>
    keepAllotment(tx, desk.programme.id, { id, lead, partnership, ...days }, { at: desk.now, by: desk.person.id }),
  )
  return seeOther(`${ownOf(desk)}/allotments?done=allotted`)
}

const allotmentIn = async (desk: AtDesk) => {
  const { allotments } = await known(desk)
  const allotment = orAbsent(allotments.find(each => each.id === desk.asked.params['allotment']))
  const partnership = orAbsent(desk.partnerships.find(each => each.id === allotment.partnership))
  return { allotment, partnership, others: allotments.filter(each => each.id !== allotment.id) }
}

export const showAllotment = async (desk: AtDesk): Promise<Reply> =>
  shown(allotmentPage(desk.frame, { own: ownOf(desk), ...(await allotmentIn(desk)) }))

export const saveAllotment = async (desk: AtDesk): Promise<Reply> => {
  const { allotment, partnership, others } = await allotmentIn(desk)
  const form = readForm(desk.asked.body)
  const days = readDays(form)
  const fault = allotmentFault({ lead: allotment.lead.id, partnership: partnership.id, ...days }, others)
  if (fault !== undefined) form.complain('from-day', fault)
  if (form.mistakes.length > 0)
    return mistaken(allotmentPage(desk.frame, { own: ownOf(desk), allotment, partnership, form }))
  await desk.write(tx => changeAllotment(tx, desk.programme.id, allotment.id, days))
  return seeOther(`${ownOf(desk)}/allotments?done=changed`)
}

export const endAllotment = async (desk: AtDesk): Promise<Reply> => {
  const { allotment } = await allotmentIn(desk)
  await desk.write(tx =>
    endAllotments(tx, desk.programme.id, { id: allotment.id }, { at: desk.now, by: desk.person.id }),
  )
  return seeOther(`${ownOf(desk)}/allotments?done=ended`)
}
