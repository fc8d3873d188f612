import type { Write } from '#db'
import { dayOf, no, yes, type Decision, type Id, type Instant } from '#ground'
import { send } from '#jobs'
import type { Person } from '../access/person.ts'
import { takeRole } from '../partnership/actions/giving.ts'
import { peopleOf } from '../partnership/store/people.ts'
import { holdRoles } from '../partnership/store/roles.ts'
import { endsFrom, mayEndByNotice, mayGiveNotice, openNotice, type NoticeRefusal } from './notice.ts'
import { keepClosing, keepNotice, noticesOf } from './store.ts'

/** Who does it, and when. */
type Doing = { readonly partnership: Id<'partnership'>; readonly by: Pick<Person, 'id' | 'name'>; readonly at: Instant }
type Done = Decision<undefined, NoticeRefusal>

const standing = async (tx: Write, { partnership }: Doing) => {
  await holdRoles(tx, partnership)
  return { people: await peopleOf(tx), notices: await noticesOf(tx) }
}

const tell = (tx: Write, { partnership, by }: Doing, notice: Id<'notice'>): Promise<void> =>
  send(tx, 'mail.notice', { partnership, notice, doer: by.id })

/** Gives a champion notice that their role will end. They and everybody with a role there get a mail. */
export const giveNotice = async (
  tx: Write,
  doing: Doing,
  { id, reason }: { readonly id: Id<'notice'>; readonly reason: string },
): Promise<Done> => {
  const { people, notices } = await standing(tx, doing)
  const decision = mayGiveNotice(notices, people)
  if (!decision.ok) return decision
  const { at, by } = doing
  await keepNotice(tx, { id, role: decision.value, reason, at, by, endsFrom: endsFrom(dayOf(at)) })
  await tell(tx, doing, id)
  return yes(undefined)
}

/** Closes the notice that stands: the champion stays, or the desk takes it back. Who had a mail gets another. */
export const closeNotice = async (tx: Write, doing: Doing, how: 'stays' | 'back'): Promise<Done> => {
  const { people, notices } = await standing(tx, doing)
  const notice = openNotice(notices, people)
  if (notice === undefined) return no({ kind: 'not-open' })
  await keepClosing(tx, notice.id, { how, at: doing.at, by: doing.by })
  await tell(tx, doing, notice.id)
  return yes(undefined)
}

/** Ends the role of a champion who had notice and did not answer. The desk then invites a champion as where there is none. */
export const endByNotice = async (tx: Write, doing: Doing): Promise<Done> => {
  const { people, notices } = await standing(tx, doing)
  const decision = mayEndByNotice(notices, people, dayOf(doing.at))
  if (!decision.ok) return decision
  const { id, role } = decision.value
  await takeRole(tx, doing.partnership, { id: role, role: 'champion' }, { at: doing.at, by: doing.by.id })
  await keepClosing(tx, id, { how: 'ended', at: doing.at, by: doing.by })
  await tell(tx, doing, id)
  return yes(undefined)
}
