import type { Form } from '#forms'
import { sayTime } from '#ground'
import { Absent, data, refused, type Reply } from '#http'
import type { QuestionAsAsked } from '#instrument'
import type { Ask } from '#people'
import { conflictPage } from '../../pages/conflict.ts'
import { notSavedPage } from '../../pages/not-saved.ts'
import { pathsIn } from '../../paths.ts'
import { saverOf } from '../../routes/saver.ts'
import { sayShut, type Shut } from '../shut.ts'
import type { SaveRefusal } from '../actions.ts'
import { fieldsOfWriting } from '../fields.ts'
import { typedWriting } from '../posted.ts'
import type { TextOfWriting, Writing } from '../response.ts'
import type { Place } from '../place.ts'

/** Why a standard's texts were not saved, with everything as it was typed; for a script, in one line. */
export const notSaved = async (
  ask: Ask,
  place: Place,
  form: Form,
  asked: QuestionAsAsked,
  refusal: SaveRefusal,
): Promise<Reply> => {
  if (refusal.kind === 'absent') throw new Absent()
  return refusal.kind === 'conflict'
    ? inConflict(ask, place, form, asked, refusal)
    : whileShut(ask, place, form, asked, refusal)
}

const titleOf = (asked: QuestionAsAsked): string => `Standard ${asked.standard.number} · ${asked.standard.shortTitle}`

const whileShut = (
  ask: Ask,
  place: Place,
  form: Form,
  asked: QuestionAsAsked,
  refusal: Exclude<Shut, { readonly kind: 'absent' }>,
): Reply => {
  const why = sayShut(refusal)
  if (ask.asked.wantsData) return data({ saved: false, reason: 'refused', message: why }, 409)
  const href = pathsIn(ask.partnership.id).group(place.exercise, place.group)
  return refused(
    notSavedPage({
      ...{ frame: ask.frame, title: titleOf(asked), why, back: { text: 'All standards of this group', href } },
      typed: fieldsOfWriting(typedWriting(form, asked), asked).filter(field => field.value !== ''),
    }),
  )
}

const inConflict = async (
  ask: Ask,
  place: Place,
  form: Form,
  asked: QuestionAsAsked,
  refusal: Extract<SaveRefusal, { readonly kind: 'conflict' }>,
): Promise<Reply> => {
  const savedBy = await saverOf(ask, refusal.by)
  if (ask.asked.wantsData) {
    const who = savedBy === undefined ? 'You saved this standard in another window' : `${savedBy} saved this standard`
    const message = `${who} after you opened the page. Save to see both texts and choose.`
    return data({ saved: false, reason: 'conflict', message }, 409)
  }
  const here = pathsIn(ask.partnership.id).standard(place)
  return refused(
    conflictPage({
      ...{ frame: ask.frame, title: titleOf(asked), action: here, version: refusal.version, savedBy },
      back: { text: 'The page as it is saved', href: here },
      ...(refusal.at === undefined ? {} : { savedAt: sayTime(refusal.at) }),
      stored: fieldsOfWriting(refusal.stored, asked),
      typed: fieldsOfWriting(whatWasTyped(form, asked, refusal.sent), asked),
    }),
  )
}

/** What the person typed; what was not on their page stands as it would have been saved. */
const whatWasTyped = (form: Form, asked: QuestionAsAsked, sent: Writing): Writing => {
  const typed = typedWriting(form, asked)
  const text = (name: TextOfWriting): string => (form.has(name) ? typed[name] : sent[name])
  return {
    ...sent,
    ...typed,
    summary: text('summary'),
    strategic: text('strategic'),
    implications: text('implications'),
  }
}
