import { readForm } from '#forms'
import { mistaken, seeOther, shown, type Reply } from '#http'
import { datesPage } from '../pages/dates.ts'
import { spanFaults, type Span } from '../span.ts'
import { keepSpan } from '../store/span.ts'
import type { AtDesk } from './desk.ts'
import { ownOf } from './paths.ts'

export const showDates = async (desk: AtDesk): Promise<Reply> => {
  const done = desk.asked.query['done'] === 'saved' ? 'The dates are saved.' : undefined
  return shown(datesPage(desk.frame, { own: ownOf(desk), programme: desk.programme, done }))
}

export const saveDates = async (desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const firstDay = form.day('first', { called: 'The first day' })
  const lastDay = form.day('last', { called: 'The last day' })
  const dueMonth = form.wholeNumber('month', { called: 'The month', min: 1, max: 12 })
  const span: Span = {
    ...(firstDay === undefined ? {} : { firstDay }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(dueMonth === undefined ? {} : { dueMonth }),
  }
  for (const { field, words } of spanFaults(span, desk.today)) form.complain(`${field}-day`, words)
  if (form.mistakes.length > 0)
    return mistaken(datesPage(desk.frame, { own: ownOf(desk), programme: desk.programme, form }))
  await desk.write(tx => keepSpan(tx, desk.programme.id, span, { at: desk.now, by: desk.person }))
  return seeOther(`${ownOf(desk)}/dates?done=saved`)
}
