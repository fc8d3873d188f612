import type { Form } from '#forms'
import type { ChangeFact } from '../actions/becoming.ts'
import { dayFault } from '../change.ts'
import type { AtDesk } from './desk.ts'

/** Reads when a change happened and why. Its mistakes stand in the form; until there are none it is not to be used. */
export const readFact = (form: Form, desk: Pick<AtDesk, 'today' | 'now' | 'person'>): ChangeFact => {
  const on = form.day('on', { called: 'The day', needed: 'Enter the day since when it is so' })
  const reason = form.line('reason', { called: 'Why', needed: 'Say why' })
  const fault = on && dayFault(on, desk.today)
  if (fault !== undefined) form.complain('on-day', fault)
  return { on: on ?? desk.today, reason, by: desk.person, at: desk.now }
}
