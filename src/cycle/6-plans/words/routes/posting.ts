import { readForm, type Form } from '#forms'
import { sayTime, type Instant } from '#ground'
import { Absent, data, mistaken, refused, seeOther, type Asked, type Markup, type Reply } from '#http'
import type { Ask } from '#people'
import type { Plan } from '../../outline/plan.ts'
import { writeWords } from '../actions.ts'
import type { Again } from '../boxes.ts'
import type { Field } from '../field.ts'
import type { Saved } from '../kept/actions.ts'
import { writtenAt } from '../kept/store.ts'
import { planTexts } from '../store.ts'
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
export const postWords = (ask: Ask, { plan, page, ...posting }: Posting): Promise<Reply> =>
  postTexts(ask, {
    ...posting,
    save: async (sent, how) => orGone(await writeWords(ask, plan.exercise.id, { sent, ...how })),
    page: async again =>
      page(again, { ...plan, written: await ask.read(tx => writtenAt(tx, planTexts(tx, plan.exercise.id))) }),
  })

/** Texts of any room, kept as the texts of a plan are. */
export type TextPosting = Pick<Posting, 'fields' | 'next' | 'check'> & {
  /** Saves what was sent, with `together` all or nothing; or replies why nothing may be written now. */
  readonly save: (sent: readonly Sent[], how: { readonly together: boolean }) => Promise<Saved | Reply>
  readonly page: (again: Again) => Promise<Markup>
}

/** The same for any room: each text against its own version, saved first and complained of after. */
export const postTexts = async (
  { asked, now }: { readonly asked: Asked; readonly now: Instant },
  posting: TextPosting,
): Promise<Reply> => {
  const form = readForm(asked.body)
  const seen = seenFrom(form.typed('version'))
  const read = posting.fields.flatMap(({ key, ...field }) => {
    const words = wordsIn(form, { key, ...field })
    return words === undefined ? [] : [{ key, words, seen: seen.get(key) }]
  })
  posting.check?.(form, read)
  const sent = read.filter(({ key }) => form.mistakeOf(key) === undefined)
  if (asked.wantsData) return keepAsTyped(now, posting, { form, seen, sent })
  const saved = await posting.save(sent, { together: false })
  if ('kind' in saved) return saved
  if (saved.conflicts.length === 0 && form.mistakes.length === 0) return seeOther(posting.next)
  const page = await posting.page(againOf(posting.fields, { form, seen, saved }))
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
const keepAsTyped = async (now: Instant, posting: TextPosting, { form, seen, sent }: AsTyped): Promise<Reply> => {
  const [mistake] = form.mistakes
  if (mistake) return data({ saved: false, reason: 'mistake', message: mistake.words }, 422)
  const saved = await posting.save(sent, { together: true })
  if ('kind' in saved) return saved
  const [conflict] = saved.conflicts
  if (conflict) {
    const message = `${sayChanged(calledOf(posting.fields, conflict.key))}. Press Save to see both texts.`
    return data({ saved: false, reason: 'conflict', message }, 409)
  }
  return data({ saved: true, at: sayTime(now), version: versionOf(new Map([...seen, ...saved.seen])) })
}
