import type { Branch } from './document.ts'
import { typeable } from './typeable.ts'

const longest = 48

/** A name that fits into a drawing; the whole of it stands in words beside. */
export const label = (name: string): string => {
  const letters = [...typeable(name).replaceAll(/\s+/g, ' ')]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('')
}

/** A ring in words: `1 Understand, 2 Plan, then 1 again`. */
export const sayRing = (steps: readonly string[]): string =>
  `${steps.map((name, at) => `${at + 1} ${name}`).join(', ')}, then 1 again`

/** A tree in words: `The Board, and below it: the executive`. */
export const sayTree = (branches: readonly Branch[]): string =>
  branches.map(({ name, below }) => (below.length === 0 ? name : `${name}, and below it: ${sayTree(below)}`)).join('; ')

/** A box of a tree where it is drawn. Boxes below one another have rows of their own; deeper ones stand further in. */
export type TreeRow = {
  readonly name: string
  readonly depth: number
  readonly row: number
  readonly parent: number | null
}

const deepest = 6

/** A tree as rows from the top down. `parent` is the row that a box hangs on. */
export const rowsOf = (
  branches: readonly Branch[],
  depth = 0,
  first = 0,
  parent: number | null = null,
): readonly TreeRow[] =>
  branches.reduce<readonly TreeRow[]>((before, { name, below }) => {
    const row = first + before.length
    const own = { name: label(name), depth: Math.min(depth, deepest), row, parent }
    return [...before, own, ...rowsOf(below, depth + 1, row + 1, row)]
  }, [])
