import { readForm, type Form } from '#forms'
import { sayTime } from '#ground'
import { Absent, data, mistaken, refused, seeOther, type Markup, type Reply } from '#http'
import type { Ask } from '#people'
import type { Plan } from '../../outline/plan.ts'
import { writeWords, type Saved } from '../actions.ts'
import type { Again } from '../boxes.ts'
import type { Field } from '../field.ts'
import { writtenOf } from '../store.ts'
import { seenFrom, versionOf, type SeenAll, type Sent } from '../saving.ts'

/** What was posted of one text; `undefined` when it was not posted, or has a mistake. */
const wordsIn = (form: Form, field: Field): string | undefined => {
  const { key, called } = field
  if (!form.has(field.as === 'day' ? `${key}-day` : key)) return undefined
  const before = form.mistakes.length
  const words = reading(form, field, called)
  return form.mistakes.length > before ? undefined : words
}

const reading = (form: Form, field: Field, called: string): string => {
  switch (field.as) {
    case 'text':
      return form.text(field.key, { called, max: field.max })
    case 'line':
      return form.line(field.key, { called, max: field.max })
    case 'day':
      return form.day(field.key, { called }) ?? ''
    case 'choice':
      return form.choice(field.key, field.choices, { called }) ?? ''
  }
}

export type Posting = {
  readonly plan: Plan
  readonly fields: readonly Field[]
  /** The page again as things stand after saving, with what could not be saved as it was typed. */
  readonly page: (again: Again, plan: Plan) => Promise<Markup>
  readonly next: string
  /** What only the caller can see to be wrong with a text; it is not saved then. */
  readonly check?: (form: Form, sent: readonly Sent[]) => void
}

/** Saves the texts that a form posts, each against its own version; saves first and complains after. */
export const postWords = async (ask: Ask, posting: Posting): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const seen = seenFrom(form.typed('version'))
  const read = posting.fields.flatMap(({ key, ...field }) => {
    const words = wordsIn(form, { key, ...field })
    return words === undefined ? [] : [{ key, words, seen: seen.get(key) }]
  })
  posting.check?.(form, read)
  const sent = read.filter(({ key }) => form.mistakeOf(key) === undefined)
  if (ask.asked.wantsData) return keepAsTyped(ask, posting, { form, seen, sent })
  const saved = orGone(await writeWords(ask, posting.plan.exercise.id, sent, { together: false }))
  if (saved.conflicts.length === 0 && form.mistakes.length === 0) return seeOther(posting.next)
  const { plan, fields } = posting
  const written = await ask.read(tx => writtenOf(tx, plan.exercise.id))
  const page = await posting.page(againOf(fields, { form, seen, saved }), { ...plan, written })
  return saved.conflicts.length > 0 ? refused(page) : mistaken(page)
}

const orGone = (decision: Awaited<ReturnType<typeof writeWords>>): Saved => {
  if (decision.ok) return decision.value
  throw new Absent()
}

const calledOf = (fields: readonly Field[], key: string): string => fields.find(each => each.key === key)?.called ?? ''

const sayChanged = (called: string): string => `Somebody else changed “${called}” while you were writing`

const againOf = (
  fields: readonly Field[],
  { form, seen, saved }: { readonly form: Form; readonly seen: SeenAll; readonly saved: Saved },
): Again => {
  const conflicts = new Set(saved.conflicts.map(({ key }) => key))
  const mistakenFields = form.mistakes.map(({ field }) => field.replace(/-(day|month|year)$/, ''))
  return {
    seen,
    conflicts,
    unsaved: new Set([...conflicts, ...mistakenFields]),
    typed: form.typed,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: [
      ...[...conflicts].map(key => ({ text: sayChanged(calledOf(fields, key)), href: `#${key}` })),
      ...form.mistakes.map(({ field, words }) => ({ text: words, href: `#${field}` })),
    ],
  }
}

type AsTyped = { readonly form: Form; readonly seen: SeenAll; readonly sent: readonly Sent[] }

/** A page that saves by itself saves all or nothing, so that what it knows of the versions stays true. */
const keepAsTyped = async (ask: Ask, posting: Posting, { form, seen, sent }: AsTyped): Promise<Reply> => {
  const [mistake] = form.mistakes
  if (mistake) return data({ saved: false, reason: 'mistake', message: mistake.words }, 422)
  const saved = orGone(await writeWords(ask, posting.plan.exercise.id, sent, { together: true }))
  const [conflict] = saved.conflicts
  if (conflict) {
    const message = `${sayChanged(calledOf(posting.fields, conflict.key))}. Press Save to see both texts.`
    return data({ saved: false, reason: 'conflict', message }, 409)
  }
  return data({ saved: true, at: sayTime(ask.now), version: versionOf(new Map([...seen, ...saved.seen])) })
}
