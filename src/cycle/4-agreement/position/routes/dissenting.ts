import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, type Reply } from '#http'
import type { Ask } from '#people'
import { dissent, withdraw } from '../../dissent/actions.ts'
import { sayDissentRefusal } from '../../dissent/dissent.ts'
import type { AgreementNeeds } from '../../needs.ts'
import { positionPath } from '../../paths.ts'
import { agreePage } from '../pages/agree.ts'
import { loadView, placeOf } from './loading.ts'

/** Writes a member's dissent. */
export const writeDissent = async (needs: AgreementNeeds, ask: Ask): Promise<Reply> => {
  const view = await loadView(needs, ask)
  const form = readForm(ask.asked.body)
  const words = form.text('words', {
    called: 'Your dissent',
    needed: 'Write in what way you see it differently',
    max: 4000,
  })
  const named = form.choices('named', ['yes'], { called: 'Your name' }).length > 0
  if (form.mistakes.length > 0) return mistaken(agreePage(ask.frame, { ...view, dissenting: form }))
  const written = await dissent(ask, placeOf(view), { words, named })
  return afterDissent(needs, ask, written, form)
}

/** Withdraws one's own. */
export const withdrawDissent = async (needs: AgreementNeeds, ask: Ask): Promise<Reply> => {
  const view = await loadView(needs, ask)
  const withdrawn = await withdraw(ask, { ...placeOf(view), id: ask.asked.params['dissent'] ?? '' })
  return afterDissent(needs, ask, withdrawn, readForm({}))
}

const afterDissent = async (
  needs: AgreementNeeds,
  ask: Ask,
  decision: Awaited<ReturnType<typeof dissent>>,
  dissenting: Form,
): Promise<Reply> => {
  const view = await loadView(needs, ask)
  if (decision.ok) return seeOther(`${positionPath(view.partnership, view.exercise.id, view.standard.number)}#dissent`)
  if (decision.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return refused(agreePage(ask.frame, { ...view, dissenting, refusal: sayDissentRefusal(decision.refusal) }))
}
