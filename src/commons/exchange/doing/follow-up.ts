import type { Form } from '#forms'
import type { Day } from '#ground'

/** On whose list what somebody takes home stands: their own, or one that the whole partnership reads (002: action points). */
export const whoSees = { me: 'Only me', partnership: 'Everybody in the partnership' } as const
const whoSeesNames = Object.keys(whoSees) as readonly (keyof typeof whoSees)[]

/** Something that somebody will do after what they read or heard. */
export type FollowUp = { readonly words: string; readonly due: Day | undefined; readonly isShared: boolean }

/** Under which names a form asks: several forms of one page have boxes of their own. */
export type Boxes = { readonly words: string; readonly due: string }

/** A follow-up as it was typed; complete only when the form has no mistake. */
export const readFollowUp = (form: Form, { words, due }: Boxes, today: Day): FollowUp => {
  const said = form.text(words, { called: 'What you will do', needed: 'Write what you will do', max: 2000 })
  const day = form.day(due, { called: 'The day' })
  if (day !== undefined && day < today) form.complain(`${due}-day`, 'The day must not be in the past')
  const sees = form.choice('sees', whoSeesNames, { called: 'Who sees it' })
  return { words: said, due: day, isShared: sees === 'partnership' }
}
