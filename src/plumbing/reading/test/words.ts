import type { Part } from '../read.ts'

/** A cell's text, its paragraphs one below another. */
export const textIn = (parts: readonly Part[]): string =>
  parts
    .flatMap(part =>
      part.kind === 'paragraph' ? [part.text] : part.rows.flatMap(({ cells }) => cells.map(cell => textIn(cell.parts))),
    )
    .join('\n')
    .trim()
