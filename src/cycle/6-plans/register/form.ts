import type { Form } from '#forms'
import { sayDay, type Day } from '#ground'
import type { FindingSaid } from './actions.ts'
import type { FindingState } from './finding.ts'

/** What is needed beside each state, when it is left out. */
const neededFor: Readonly<Record<FindingState, string>> = {
  open: 'Write why it is open again',
  held: 'Write what was found',
  failed: 'Write what was found',
  untested: 'Write why it stays untested',
  'taken-up': 'Write what was learned',
  'set-aside': 'Write why it is set aside',
}

/** Reads what was found, or learned about an idea, and when. Nothing is found out in the future. */
export const readFinding = <State extends FindingState>(
  form: Form,
  states: readonly State[],
  { today }: { readonly today: Day },
): FindingSaid => {
  const state = form.choice('state', states, { called: 'Where it stands', needed: 'Choose where it stands' })
  const words = form.text('words', { called: 'What was found', needed: neededFor[state ?? 'held'], max: 4000 })
  const evidence = form.line('evidence', { called: 'The evidence', max: 500 })
  const link = form.link('link', { called: 'The link' })
  const foundOn = form.day('found', { called: 'The day' }) ?? today
  if (foundOn > today) form.complain('found-day', `The day must not be after today, ${sayDay(today)}`)
  return { state: state ?? 'open', words, evidence, link, foundOn }
}
