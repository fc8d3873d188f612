import { readForm, type Form } from '#forms'
import { sayTime, type Decision, type Instant } from '#ground'
import { data, mistaken, orAbsent, refused, seeOther, type Reply } from '#http'
import { questionAsAsked } from '#instrument'
import type { Ask } from '#people'
import type { AgreementNeeds } from '../../needs.ts'
import { positionPath, positionsPath } from '../../paths.ts'
import { recordPosition, saveDraft, type SavingRefusal } from '../actions.ts'
import { differences, draftFields, type DraftContent } from '../draft.ts'
import { meetingsOf, sayChosen, type Offered } from '../meeting.ts'
import { readDraft, readPosition, readTaking } from './reading.ts'
import { taking } from '../offer.ts'
import { agreePage } from '../pages/agree.ts'
import type { AgreeView } from '../view.ts'
import { contentOf, loadView, placeOf } from './loading.ts'

const offeredIn = ({ edition, sittings, usedMeetings, today }: AgreeView): Offered => ({
  scores: edition.answer.scale.map(({ score }) => score),
  meetings: meetingsOf(sittings, today),
  usedMeetings,
  today,
})

/** Saves first and complains after: what can be kept is a draft before anything is said about the rest. */
export const save = async (needs: AgreementNeeds, ask: Ask): Promise<Reply> => {
  const view = await loadView(needs, ask)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 }) ?? -1
  const typed = readDraft(form, contentOf(view), offeredIn(view))
  if (ask.asked.wantsData) return keepAsTyped(ask, view, { content: typed, version }, form)
  const content = taking(withTexts(typed), readTaking(form, view.offers))
  const draft = { ...typed, fields: { ...typed.fields, ...textsIn(content) }, taken: content.taken }
  if (form.typed('do') === 'record') return record(needs, ask, { view, form, draft, version })
  const saved = await saveDraft(ask, placeOf(view), { content: draft, version })
  if (!saved.ok) return notSaved(needs, ask, saved.refusal, draft)
  if (form.mistakes.length > 0) return complain(needs, ask, form)
  return seeOther(positionPath(view.partnership, view.exercise.id, view.standard.number))
}

const withTexts = ({ fields, taken }: DraftContent) => ({ ...textsIn(fields), taken })
const textsIn = ({ variations, implications }: Pick<DraftContent['fields'], 'variations' | 'implications'>) => ({
  variations,
  implications,
})

type Recording = {
  readonly view: AgreeView
  readonly form: Form
  readonly draft: DraftContent
  readonly version: number
}

const record = async (needs: AgreementNeeds, ask: Ask, { view, form, draft, version }: Recording): Promise<Reply> => {
  const said = readPosition(form, draft, offeredIn(view))
  if (!said) {
    const saved = await saveDraft(ask, placeOf(view), { content: draft, version })
    return saved.ok ? complain(needs, ask, form) : notSaved(needs, ask, saved.refusal, draft)
  }
  const asked = questionAsAsked(view.edition, view.standard.number, view.terms)
  const recorded = await recordPosition(ask, placeOf(view), { ...said, asked, version })
  return recorded.ok
    ? seeOther(positionsPath(view.partnership, view.exercise.id))
    : notSaved(needs, ask, recorded.refusal, draft)
}

/** The page again with everything as it was typed, over the draft that was just kept. */
const complain = async (needs: AgreementNeeds, ask: Ask, form: Form): Promise<Reply> => {
  const view = await loadView(needs, ask)
  const typed = (name: string): string => (form.has(name) ? form.typed(name) : view.form.typed(name))
  return mistaken(agreePage(ask.frame, { ...view, form: { ...form, typed } }))
}

const sayConfirmed =
  'The positions have been confirmed, so nothing changes until that is undone. What you typed is not saved: copy it if you need it.'

const notSaved = async (
  needs: AgreementNeeds,
  ask: Ask,
  refusal: SavingRefusal,
  draft: DraftContent,
): Promise<Reply> => {
  const now = await loadView(needs, ask)
  if (refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  const form = readForm(draft.fields)
  if (refusal.kind === 'confirmed')
    return refused(agreePage(ask.frame, { ...now, refusal: `${sayConfirmed}${typedTexts(draft)}` }))
  const conflict = differences(contentOf(now).fields, draft.fields, chosen => sayChosen(offeredIn(now), chosen))
  return refused(agreePage(ask.frame, { ...now, form, conflict }))
}

const typedTexts = ({ fields }: DraftContent): string =>
  [fields.summary, fields.why, fields['would-settle'], fields.variations, fields.implications]
    .filter(text => text.trim() !== '')
    .map(text => ` “${text.trim()}”`)
    .join('')

const keepAsTyped = async (
  ask: Ask,
  view: AgreeView,
  draft: { readonly content: DraftContent; readonly version: number },
  form: Form,
): Promise<Reply> => {
  const isSame = draftFields.every(field => draft.content.fields[field] === contentOf(view).fields[field])
  const isCurrent = draft.version === (view.draft?.version ?? 0) && view.confirmation === undefined
  // Half of a form would raise the version behind the page's back: a mistake keeps nothing until it is mended.
  const [mistake] = form.mistakes
  if (mistake) return data({ saved: false, reason: 'mistake', message: mistake.words }, 422)
  if (isSame && isCurrent) return saved({ version: draft.version, at: ask.now })
  return replyTo(await saveDraft(ask, placeOf(view), draft))
}

const saved = ({ version, at }: { readonly version: number; readonly at: Instant }): Reply =>
  data({ saved: true, at: sayTime(at), version: String(version) })

const replyTo = (decision: Decision<{ readonly version: number; readonly at: Instant }, SavingRefusal>): Reply => {
  if (decision.ok) return saved(decision.value)
  switch (decision.refusal.kind) {
    case 'absent':
      return orAbsent<Reply>(undefined)
    case 'confirmed':
      return data({ saved: false, reason: 'refused', message: 'The positions have been confirmed.' }, 409)
    case 'stale':
      return data({ saved: false, reason: 'conflict', message: 'Somebody else changed this since you opened it.' }, 409)
  }
}
