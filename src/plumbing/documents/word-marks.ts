import { BookmarkEnd, BookmarkStart, Paragraph } from 'docx'
import type { Cell, Mark } from './document.ts'

/** Blocks side by side under one mark, or under none, and the mark of those before them. */
export type Group<Block> = { readonly mark?: Mark; readonly before?: Mark; readonly blocks: readonly Block[] }

/** Blocks side by side under the same mark, and those under none. */
export const byMark = <Block extends { readonly mark?: Mark }>(blocks: readonly Block[]): readonly Group<Block>[] => {
  const groups: (Group<Block> & { readonly blocks: Block[] })[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last && last.mark === block.mark) last.blocks.push(block)
    else
      groups.push({
        ...(block.mark === undefined ? {} : { mark: block.mark }),
        ...(last?.mark === undefined ? {} : { before: last.mark }),
        blocks: [block],
      })
  }
  return groups
}

/** Numbers far from those that the library gives to bookmarks of its own. */
const firstNumber = 1_000_000

/** The same paragraphs with a bookmark from the beginning of the first to the end of the last. */
export const bookmarked = (mark: Mark, paragraphs: Paragraph[], newMark: () => number): Paragraph[] => {
  const number = firstNumber + newMark()
  const [first, last] = [paragraphs[0], paragraphs.at(-1)]
  first?.addRunToFront(new BookmarkStart(mark, number) as unknown as Parameters<Paragraph['addRunToFront']>[0])
  last?.addChildElement(new BookmarkEnd(number))
  return paragraphs
}

/** Says of a paragraph that the stretch before it has ended: what is typed behind its own bookmark is then not lost. */
export const endsAt = (before: Mark | undefined, next: unknown, newMark: () => number): void => {
  if (before !== undefined && next instanceof Paragraph) bookmarked(`${before}_e`, [next], newMark)
}

/** The mark of a cell that is one marked stretch. */
const markIn = (cell: Cell): Mark | undefined => {
  if (typeof cell === 'string') return undefined
  const [first, ...others] = cell
  return others.every(({ mark }) => mark === first?.mark) ? first?.mark : undefined
}

/**
 * Marks for the cell that names a row, one for each marked cell behind it, with its column: who writes a whole cell anew
 * in Word takes its own bookmark away with the old words.
 */
export const marksOfRow = (row: readonly Cell[]): readonly Mark[] =>
  row.flatMap((cell, column) => {
    const mark = column === 0 ? undefined : markIn(cell)
    return mark === undefined ? [] : [`${mark}_n${column}`]
  })
