import type { Attributes, Html, Inserted } from '../html.ts'

/** Every option may be left out or handed in as `undefined`. */
export type Optional<Shape> = { readonly [Name in keyof Shape]?: Shape[Name] | undefined }

/** Words for a reader: `text` is escaped, `html` is markup and wins when it is there. */
export type Words = Optional<{ text: string | number; html: Html }>

export type Looks = Optional<{ classes: string; attributes: Attributes }>

/** A list may hold gaps, so that an item can be left out where the list is written. */
export type Items<Item> = ReadonlyArray<Item | false | null | undefined>

export const wordsOf = (said: Words | string | undefined): Inserted =>
  typeof said === 'object' ? (said.html?.markup ? said.html : said.text) : said

export const hasWords = (said: Words | string | undefined): boolean => {
  const words = wordsOf(said)
  return words !== undefined && words !== ''
}

/** Class names in one string; what is missing is left out. */
export const classes = (...names: ReadonlyArray<string | false | undefined>): string => names.filter(Boolean).join(' ')

/** A string stands for `{ text }` wherever a part of a form takes words. */
export const parted = <Part extends Words>(
  part: Part | string | undefined,
): Part | { readonly text: string } | undefined =>
  typeof part === 'string' ? (part === '' ? undefined : { text: part }) : part

export const present = <Item>(items: Items<Item> | undefined): readonly Item[] =>
  (items ?? []).filter((item): item is Item => Boolean(item))
