import { isId, type Id } from '#ground'
import { fingerprint } from '#plans'
import { asPrinted, squeezed } from './typed.ts'

/** The papers that can be read in again. */
export const originKinds = ['outline', 'strategic', 'board', 'agreed', 'group', 'blank'] as const
export type OriginKind = (typeof originKinds)[number]

/** Which paper a file was made as. `signed`: a version as it was signed, whose texts carry no marks. */
export type Origin = {
  readonly kind: OriginKind
  readonly exercise: Id<'exercise'>
  readonly group?: Id<'group'>
  readonly signed?: number
}

/** In one word: `outline/<year>`, `group/<year>/<group>`, `outline/<year>/signed-2`. */
export const sayOrigin = ({ kind, exercise, group, signed }: Origin): string =>
  [kind, exercise, group, signed === undefined ? undefined : `signed-${signed}`]
    .filter(part => part !== undefined)
    .join('/')

/** Reads what a file says of itself; `undefined` where that is no paper of ours. */
export const originFrom = (said: string | undefined): Origin | undefined => {
  const [kind, exercise, last] = (said ?? '').split('/')
  const known = originKinds.find(each => each === kind)
  if (known === undefined || !isId(exercise)) return undefined
  const signed = /^signed-([1-9]\d{0,3})$/.exec(last ?? '')?.[1]
  return {
    ...{ kind: known, exercise },
    ...(isId(last) ? { group: last } : {}),
    ...(signed === undefined ? {} : { signed: Number(signed) }),
  }
}

/** Names the place of a text in a paper, and what stood there when the paper was made. */
export type Marking = (key: string, words: string) => string | undefined

/** For a paper that is not read in again. */
export const unmarked: Marking = () => undefined

/** What a text reads like, in a short mark. */
export const markOfWords = (words: string): string => fingerprint(squeezed(asPrinted(words)))

const placeOf = (origin: Origin, key: string): string => fingerprint(`${sayOrigin(origin)} ${key}`)

/** The marks of one paper. A mark says whose place it is without naming it, so it fits where names are short. */
const markingFor =
  (origin: Origin): Marking =>
  (key, words) =>
    `st_${placeOf(origin, key)}_${markOfWords(words)}`

/** How a paper says what it is and marks its texts. One that was signed says so and marks nothing: it stays as it was. */
export const madeAs = (
  origin: Origin | undefined,
): { readonly said: { readonly origin?: string }; readonly mark: Marking } => {
  if (origin === undefined) return { said: {}, mark: unmarked }
  return { said: { origin: sayOrigin(origin) }, mark: origin.signed === undefined ? markingFor(origin) : unmarked }
}

/**
 * A mark as it stands in a file: `made` is what the text read like. On the text itself, on the heading above it, on what
 * follows it, or (`column`) on the cell that names its row.
 */
export type FoundMark = { readonly place: string; readonly made: string } & (
  { readonly on: 'text' | 'heading' | 'end' } | { readonly on: 'row'; readonly column: number }
)

export const markFrom = (name: string): FoundMark | undefined => {
  const [, place, made, more] =
    /^st_([0-9a-z]{1,12})_([0-9a-z]{1,12})(?:_(h|e|n\d{1,2}))?$/.exec(name.toLowerCase()) ?? []
  if (place === undefined || made === undefined) return undefined
  if (more?.startsWith('n')) return { place, made, on: 'row', column: Number(more.slice(1)) }
  return { place, made, on: more === 'h' ? 'heading' : more === 'e' ? 'end' : 'text' }
}

/** True when the mark is of that text of that paper. */
export const isMarkOf = (mark: FoundMark, origin: Origin, key: string): boolean => mark.place === placeOf(origin, key)
