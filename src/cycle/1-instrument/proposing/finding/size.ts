import type { Unsure } from '../unsure.ts'
import type { Original } from '../original.ts'
import { textsOf } from './vocabulary.ts'

/** A document that is no framework by its size alone. */
export type TooLong = Extract<Unsure, { kind: 'too-long' }>

/** What a document may have and still be a framework: lines and cells, characters in all and in one of them, columns. */
const most = { texts: 8000, characters: 600_000, line: 20_000, columns: 200 } as const

/** What a document has too much of, before anything is looked for in it. */
export const tooLongBySize = (original: Original): TooLong | undefined => {
  const lengths = textsOf(original).map(({ length }) => length)
  const all = lengths.reduce((sum, each) => sum + each, 0)
  const longest = lengths.reduce((top, each) => Math.max(top, each), 0)
  const columns = columnsIn(original)
  if (lengths.length > most.texts) return { kind: 'too-long', count: lengths.length }
  if (all > most.characters) return { kind: 'too-long', count: all, of: 'document' }
  if (longest > most.line) return { kind: 'too-long', count: longest, of: 'line' }
  return columns > most.columns ? { kind: 'too-long', count: columns, of: 'table' } : undefined
}

const columnsIn = ({ blocks }: Original): number => {
  let widest = 0
  for (const block of blocks)
    if (block.kind === 'table')
      for (const { width = 0, cells } of block.rows) {
        const last = cells.at(-1)
        widest = Math.max(widest, width, last === undefined ? 0 : last.column + last.across - 1)
      }
  return widest
}

/** What is too much of what was found: everything after grows with each of these times the others. */
export const tooLongByParts = (found: {
  readonly sections: readonly unknown[]
  readonly standards: readonly unknown[]
  readonly bands: ReadonlyMap<string, unknown>
}): TooLong | undefined => {
  const { sections, standards, bands } = found
  if (sections.length <= 100 && standards.length <= 500 && bands.size <= 20) return undefined
  return { kind: 'too-long', count: sections.length + standards.length + bands.size, of: 'framework' }
}
