import { isBlank, isId, unixLines, type Day, type Id } from '#ground'
import { readEmail, readLink } from './address.ts'
import { readDay } from './day.ts'
import type { Mistake, Reading } from './mistake.ts'
import { readWholeNumber } from './number.ts'
import { postedFrom } from './posted.ts'
import { readLine, readText } from './words.ts'

/** How a question is asked. `called` starts the words of a mistake; `needed` are the words when nothing is answered. */
export type Asked = { readonly called?: string; readonly needed?: string }

/** A question answered in text. `max` in characters. */
export type AskedText = Asked & { readonly max?: number }

/**
 * Reads one posted form, field by field. A reader never throws: what it can't accept becomes a mistake and reads as
 * nothing ('' or undefined). Nothing answered reads the same, and is a mistake only when `needed` says so.
 */
export type Form = {
  /** Every mistake so far, in the order of reading. */
  readonly mistakes: readonly Mistake[]
  /** The mistake of one field, if it has one. */
  mistakeOf(name: string): Mistake | undefined
  /** Adds a mistake that only the caller can see (two dates in the wrong order). The same words are said once. */
  complain(name: string, words: string): void
  /** True when the field was posted at all, even empty: an unposted field is no wish to clear it. */
  has(name: string): boolean
  /** Exactly what was typed; '' when not posted; all of it, one after another, when posted more than once. */
  typed(name: string): string
  /** Every value posted under the name, as a row of checkboxes sends them. */
  typedAll(name: string): readonly string[]
  /** Text of any number of lines with Unix line ends, otherwise untouched ('' when it is only space). 20,000 characters unless told. */
  text(name: string, asked?: AskedText): string
  /** One line, trimmed. 200 characters unless told. */
  line(name: string, asked?: AskedText): string
  /** One of the values allowed. */
  choice<Value extends string>(name: string, allowed: readonly Value[], asked?: Asked): Value | undefined
  /** Any of the values allowed, each once and in the order of `allowed`. */
  choices<Value extends string>(name: string, allowed: readonly Value[], asked?: Asked): readonly Value[]
  /** A whole number in plain digits, `min` and `max` included. */
  wholeNumber(name: string, asked: Asked & { readonly min: number; readonly max: number }): number | undefined
  /** A date from the three inputs `prefix-day`, `prefix-month` and `prefix-year`. */
  day(prefix: string, asked?: Asked): Day | undefined
  /** One email address, NFC, domain in lower case. */
  email(name: string, asked?: Asked): string
  /** An http or https address. */
  link(name: string, asked?: Asked): string
  /** An id as one of our own pages offers it. Whether it is yours to use is for the action to say. */
  id<Noun extends string>(name: string, asked?: Asked): Id<Noun> | undefined
  /** Any number of ids, each once. */
  ids<Noun extends string>(name: string, asked?: Asked): readonly Id<Noun>[]
}

/** Reads a parsed form body. Anything that is not a record of strings and lists of strings reads as not posted. */
export const readForm = (body: unknown): Form => {
  const mistakes: Mistake[] = []
  const posted = postedFrom(body)
  const typedAll = (name: string): readonly string[] => posted.get(name) ?? []
  const typed = (name: string): string => typedAll(name).join('\n\n')
  const complain = (field: string, words: string): void => {
    const said = mistakes.some(mistake => mistake.field === field && mistake.words === words)
    if (!said) mistakes.push({ field, words, typed: typed(field) })
  }

  const settle = <Value>(name: string, reading: Reading<Value>): Value | undefined => {
    if ('value' in reading) return reading.value
    complain(name, reading.words)
    return undefined
  }
  const single = <Value>(name: string, asked: Asked, read: (typed: string) => Reading<Value>): Value | undefined => {
    if (typedAll(name).length > 1) return settle(name, { words: sentTwice(asked.called ?? 'Your answer') })
    if (!isBlank(typed(name))) return settle(name, read(typed(name)))
    return asked.needed === undefined ? undefined : settle(name, { words: asked.needed })
  }
  const several = <Value>(name: string, asked: Asked, read: (typed: string) => Value | undefined): readonly Value[] => {
    const answered = typedAll(name).filter(value => !isBlank(value))
    const values = answered.map(read).filter(value => value !== undefined)
    if (values.length < answered.length) complain(name, notListed(asked))
    else if (values.length === 0 && asked.needed !== undefined) complain(name, asked.needed)
    return values.length < answered.length ? [] : [...new Set(values)]
  }

  return {
    mistakes,
    mistakeOf: name => mistakes.find(mistake => mistake.field === name),
    complain,
    has: name => posted.has(name),
    typed,
    typedAll,
    text(name, asked = {}) {
      const { called = 'Your answer', max = 20_000 } = asked
      return single(name, asked, answer => readText(unixLines(answer), called, max)) ?? ''
    },
    line(name, asked = {}) {
      const { called = 'Your answer', max = 200 } = asked
      return single(name, asked, answer => readLine(answer, called, max)) ?? ''
    },
    choice: <Value extends string>(name: string, allowed: readonly Value[], asked: Asked = {}) =>
      single(name, asked, answer =>
        listed(
          allowed.find(value => value === answer),
          asked,
        ),
      ),
    choices(name, allowed, asked = {}) {
      const chosen = several(name, asked, answer => allowed.find(value => value === answer))
      return allowed.filter(value => chosen.includes(value))
    },
    wholeNumber: (name, asked) =>
      single(name, asked, answer => readWholeNumber(answer, asked.called ?? 'Your answer', asked.min, asked.max)),
    day(prefix, asked = {}) {
      const { called = 'The date', needed } = asked
      const [day, month, year] = [`${prefix}-day`, `${prefix}-month`, `${prefix}-year`] as const
      const twice = [day, month, year].find(name => typedAll(name).length > 1)
      if (twice) return settle(twice, { words: sentTwice(called) })
      const whole = { day: typed(day), month: typed(month), year: typed(year) }
      if (isBlank(whole.day + whole.month + whole.year)) {
        return needed === undefined ? undefined : settle(day, { words: needed })
      }
      const reading = readDay(whole, called)
      return settle('part' in reading ? `${prefix}-${reading.part}` : day, reading)
    },
    email: (name, asked = {}) =>
      single(name, asked, answer => readEmail(answer, asked.called ?? 'Email address')) ?? '',
    link: (name, asked = {}) => single(name, asked, answer => readLink(answer, asked.called ?? 'The link')) ?? '',
    id: <Noun extends string>(name: string, asked: Asked = {}) =>
      single(name, asked, answer => listed(isId(answer) ? (answer as Id<Noun>) : undefined, asked)),
    ids: <Noun extends string>(name: string, asked: Asked = {}) =>
      several(name, asked, answer => (isId(answer) ? (answer as Id<Noun>) : undefined)),
  }
}

const sentTwice = (called: string): string =>
  `${called} was sent twice in the same form. Both are kept below: leave one and try again`

const notListed = ({ called = 'Your answer' }: Asked): string => `${called} must be chosen from the list`

const listed = <Value>(value: Value | undefined, asked: Asked): Reading<Value> =>
  value === undefined ? { words: notListed(asked) } : { value }
