import { dayAfter, no, sayDay, sayList, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import { answersFor, judges } from '../access/judging.ts'
import type { PersonInPartnership } from '../partnership/organisation.ts'

/** How long a champion has to answer, in days. */
export const noticeDays = 14

/** What became of a notice: the champion stays, the desk took it back, or the desk ended the role. */
export type Closing = { readonly how: 'stays' | 'back' | 'ended'; readonly at: Instant; readonly by: string }

/** The desk's word that the champion's role will end, unless the champion says that they stay. */
export type Notice = {
  readonly id: Id<'notice'>
  /** The role that it is about. */
  readonly role: Id<'role'>
  readonly reason: string
  readonly at: Instant
  readonly by: { readonly id: Id<'person'>; readonly name: string }
  /** The first day on which the role can be ended. */
  readonly endsFrom: Day
  readonly closing?: Closing
}

export type NoticeRefusal =
  | { readonly kind: 'no-champion' | 'given-already' | 'not-open' }
  /** Somebody there can hand over, or can be handed over to by a local lead. */
  | { readonly kind: 'others-answer' | 'others-judge'; readonly names: readonly string[] }
  | { readonly kind: 'too-soon'; readonly from: Day }

type People = readonly PersonInPartnership[]

export const championAmong = (people: People): { readonly name: string; readonly role: Id<'role'> } | undefined =>
  people.flatMap(({ person, roles }) =>
    roles.flatMap(held => (held.role === 'champion' ? [{ name: person.name, role: held.id }] : [])),
  )[0]

/** The notice that stands: about whoever is the champion now, and not closed. */
export const openNotice = (notices: readonly Notice[], people: People): Notice | undefined =>
  notices.find(({ role, closing }) => closing === undefined && role === championAmong(people)?.role)

/**
 * Whether a champion can be replaced by nobody but the desk. A deputy or a chair hands over by themselves; where others
 * score or sign, a local lead hands over to one of them.
 */
const nobodyElse = (people: People): Decision<Id<'role'>, NoticeRefusal> => {
  const champion = championAmong(people)
  if (champion === undefined) return no({ kind: 'no-champion' })
  const others = people.filter(({ roles }) => roles.every(({ id }) => id !== champion.role))
  const who = (can: typeof judges) =>
    others.filter(({ roles }) => roles.some(({ role }) => can(role))).map(({ person }) => person.name)
  const [answering, judging] = [who(answersFor), who(judges)]
  if (answering.length > 0) return no({ kind: 'others-answer', names: answering })
  return judging.length > 0 ? no({ kind: 'others-judge', names: judging }) : yes(champion.role)
}

/** Whether the desk can give notice now. @returns the role that it is about. */
export const mayGiveNotice = (notices: readonly Notice[], people: People): Decision<Id<'role'>, NoticeRefusal> => {
  const decision = nobodyElse(people)
  return decision.ok && openNotice(notices, people) !== undefined ? no({ kind: 'given-already' }) : decision
}

/** Whether the desk can end the role now: the days have passed, and there is still nobody else. */
export const mayEndByNotice = (
  notices: readonly Notice[],
  people: People,
  today: Day,
): Decision<Notice, NoticeRefusal> => {
  const decision = nobodyElse(people)
  if (!decision.ok) return decision
  const notice = openNotice(notices, people)
  if (notice === undefined) return no({ kind: 'not-open' })
  return today < notice.endsFrom ? no({ kind: 'too-soon', from: notice.endsFrom }) : yes(notice)
}

/** The first day on which a role can be ended of which notice is given today. */
export const endsFrom = (today: Day): Day => dayAfter(today, noticeDays)

/** The refusal for the screen: why, and what to do. */
export const sayNoticeRefusal = (refusal: NoticeRefusal): string => {
  switch (refusal.kind) {
    case 'no-champion':
      return 'The partnership has no champion now. Invite one.'
    case 'given-already':
      return 'Notice has been given already. It stands on this page.'
    case 'not-open':
      return 'No notice stands any more: the champion stays, another has come, or it was taken back.'
    case 'others-answer':
      return `${sayList(refusal.names)} can hand over as champion there, under “People and groups”. So the partnership does it by itself.`
    case 'others-judge':
      return `${sayList(refusal.names)} ${refusal.names.length === 1 ? 'scores or signs' : 'score or sign'} there. A local lead can make one of them the champion, under “People and groups”. Allot one if there is none.`
    case 'too-soon':
      return `The champion still has time to answer. The role can be ended from ${sayDay(refusal.from)} on.`
  }
}

const closingWords: Readonly<Record<Closing['how'], string>> = {
  stays: 'The champion stays',
  back: 'Taken back by the programme',
  ended: 'The role was ended',
}
export const sayClosing = ({ how }: Closing): string => closingWords[how]
