import { type Reply, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { isAnswering } from '../../access/judging.ts'
import { openInvitations } from '../../invitation/store.ts'
import { noticeFor } from '../../notice/routes.ts'
import { noticesOf } from '../../notice/store.ts'
import { mayHandOver } from '../handing-over.ts'
import { doneIn, registerPage } from '../pages/register.ts'
import { groupsOf } from '../store/groups.ts'
import { organisationsOf } from '../store/organisations.ts'
import { peopleOf } from '../store/people.ts'
import { ownOf } from './paths.ts'

export const showRegister = async (needs: { readonly outbox: boolean }, ask: Ask): Promise<Reply> => {
  const done = doneIn(ask.asked.query['done'])
  const view = await ask.read(async tx => ({
    organisations: await organisationsOf(tx),
    groups: await groupsOf(tx),
    people: await peopleOf(tx),
    invitations: await openInvitations(tx),
    notices: await noticesOf(tx),
  }))
  const may = {
    mayArrange: ask.may('people.arrange'),
    mayHandOver: ask.may('champion.hand-over') && mayHandOver(ask.roles, view.people).ok,
    isAnswering: isAnswering(ask.roles),
  }
  return shown(
    registerPage(ask.frame, {
      ...{ ...view, ...may, own: ownOf(ask), now: ask.now, outbox: needs.outbox },
      ...(done === undefined ? {} : { done }),
      notice: noticeFor(ask, view),
    }),
  )
}
