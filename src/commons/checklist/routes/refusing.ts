import { readForm } from '#forms'
import { isBlank } from '#ground'
import { Absent, data, refused, type Reply } from '#http'
import type { Ask } from '#people'
import { fieldsOf, sayAnswer } from '../answers/answer.ts'
import { proposedIn } from '../answers/proposed.ts'
import { stepOf } from '../checklist.ts'
import { refusedPage } from '../pages/refused.ts'
import type { RunView } from '../pages/view.ts'
import type { RunRefusal } from '../run/run.ts'

const words: Readonly<Record<Exclude<RunRefusal['kind'], 'absent'>, string>> = {
  'not-yours': 'This is somebody else’s. You can read it, and only they can change it. Nothing was saved.',
  finished: 'It was finished meanwhile, so nothing was saved. Whoever does it can open it again.',
}

/** The reply to whoever may not change a run now: why, and what they typed, to be copied. */
export const refusalReply = (ask: Ask, { view }: { readonly view: RunView }, { kind }: RunRefusal): Reply => {
  if (kind === 'absent') throw new Absent()
  if (ask.asked.wantsData) return data({ saved: false, reason: 'refused', message: words[kind] }, 409)
  const form = readForm(ask.asked.body)
  const step = stepOf(view.checklist, ask.asked.params['step'])
  const boxes = step === undefined ? [] : [...fieldsOf(step), ...proposedIn(step)]
  const typed = boxes
    .filter(({ key }) => !isBlank(form.typed(key)))
    .map(({ key, called }) => ({ called, words: sayAnswer(form.typed(key)) }))
  return refused(refusedPage(ask.frame, { ...view, words: words[kind], typed }))
}
