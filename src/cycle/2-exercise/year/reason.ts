import type { Form } from '#forms'

/** Why something on record is undone: one of these, or the person's own words. */
export type Reasons = readonly string[]

export const reopeningReasons: Reasons = [
  'A group is still to be heard',
  'Something new has come to light',
  'Closed by mistake',
]

export const withdrawalReasons: Reasons = ['Opened by mistake', 'Opened on the wrong edition']

/** The value that stands for a reason in the person's own words. */
export const otherReason = 'other'

/** Reads the fields `reason` and `reason-words`. '' when there is a mistake. */
export const readReason = (form: Form, reasons: Reasons): string => {
  const chosen = form.choice('reason', [...reasons, otherReason], { called: 'The reason', needed: 'Choose a reason' })
  if (chosen !== otherReason) return chosen ?? ''
  return form.line('reason-words', { called: 'The reason', needed: 'Write the reason', max: 500 })
}
