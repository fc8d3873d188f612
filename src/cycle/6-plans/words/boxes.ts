import type { Instant } from '#ground'
import type { Field } from './field.ts'
import { seenAs, versionOf, type SeenAll, type Written } from './saving.ts'

/** What stands in the boxes of a page, and what is wrong with it. Names are those of the inputs. */
export type Boxes = {
  /** The form's `version`. */
  readonly version: string
  readonly savedAt?: Instant
  readonly value: (name: string) => string
  readonly mistake: (name: string) => string | undefined
  /** What somebody else wrote there meanwhile. */
  readonly other: (key: string) => Written | undefined
  readonly hasEarlier: (key: string) => boolean
  readonly mistakes: readonly { readonly text: string; readonly href: string }[]
}

/** The texts that a page shows as they stand. */
export type Standing = {
  readonly fields: readonly Field[]
  readonly written: ReadonlyMap<string, Written>
  /** What stands under a key, written or not. */
  readonly wordsAt: (key: string) => string
  readonly earlier: ReadonlySet<string>
}

/** A form that could not be saved whole: what was typed stays in the boxes that were not saved. */
export type Again = {
  readonly seen: SeenAll
  /** The keys that were not saved, by mistake or for somebody else's words. */
  readonly unsaved: ReadonlySet<string>
  readonly typed: (name: string) => string
  readonly mistake: (name: string) => string | undefined
  readonly conflicts: ReadonlySet<string>
  readonly mistakes: readonly { readonly text: string; readonly href: string }[]
}

/** The key of the field that an input belongs to: a date has three inputs. */
const keyOf = (fields: readonly Field[], name: string): string =>
  fields.some(({ key }) => key === name) ? name : name.replace(/-(day|month|year)$/, '')

const inputValue = (fields: readonly Field[], wordsAt: Standing['wordsAt'], name: string): string => {
  const key = keyOf(fields, name)
  if (key === name) return wordsAt(key)
  const [year, month, day] = wordsAt(key).split('-')
  const part = { day, month, year }[name.slice(key.length + 1)]
  return part === undefined || part === '' ? '' : String(Number(part))
}

/** The boxes as they stand, or as they were typed where something could not be saved. */
export const boxesOf = (standing: Standing, again?: Again): Boxes => {
  const { fields, written, wordsAt, earlier } = standing
  const isUnsaved = (name: string): boolean => again?.unsaved.has(keyOf(fields, name)) === true
  const saved = fields
    .map(({ key }) => written.get(key)?.at ?? '')
    .toSorted()
    .at(-1)
  return {
    version: versionOf(new Map(fields.map(field => [field.key, seenOf(standing, field.key, again)]))),
    ...(saved ? { savedAt: saved } : {}),
    value: name => (again && isUnsaved(name) ? again.typed(name) : inputValue(fields, wordsAt, name)),
    mistake: name => again?.mistake(name),
    other: key => (again?.conflicts.has(key) === true ? written.get(key) : undefined),
    hasEarlier: key => earlier.has(key),
    mistakes: again?.mistakes ?? [],
  }
}

/** Whoever has read both texts has seen the newer one; a mistake leaves what was seen before. */
const seenOf = ({ written, wordsAt }: Standing, key: string, again: Again | undefined) => {
  const before = again?.unsaved.has(key) === true && !again.conflicts.has(key) ? again.seen.get(key) : undefined
  return before ?? seenAs(written.get(key)?.version ?? 0, wordsAt(key))
}
