import type { Form } from '#forms'
import type { Consultant } from './consultant.ts'

/** Reads who is allotted and for which days; `undefined` when something is missing or wrong. */
export const readConsultant = (form: Form): Pick<Consultant, 'name' | 'email' | 'first' | 'last'> | undefined => {
  const name = form.line('name', { called: 'Name', needed: 'Enter their name', max: 100 })
  const email = form.email('email', { called: 'E-mail address', needed: 'Enter their e-mail address' })
  const first = form.day('first', { called: 'The first day', needed: 'Enter their first day' })
  const last = form.day('last', { called: 'The last day', needed: 'Enter their last day' })
  if (first !== undefined && last !== undefined && last < first)
    form.complain('last-day', 'The last day must not be before the first')
  if (form.mistakes.length > 0 || first === undefined || last === undefined) return undefined
  return { name, email, first, last }
}
