import { AlignmentType, LevelFormat, Paragraph } from 'docx'
import type { List } from './document.ts'
import { wordRuns } from './word-runs.ts'

/** Where a list stands: the paragraph style of its items, how far in (twips), and a number for each new list. */
export type ListPlace = { readonly style: string; readonly indent: number; readonly newList: () => number }

const step = 360
const deepest = 3
const bulletMarks = ['•', '–', '•', '–']

/** A list as Word's own, its items real list paragraphs; lists below an item stand further in. */
export const wordList = (list: List, place: ListPlace, depth = 0): Paragraph[] => {
  const level = Math.min(depth, deepest)
  const numbering = { reference: definitionOf(list), level, instance: place.newList() }
  const indent = { left: place.indent + step * (level + 1), hanging: step }
  return list.items.flatMap(({ runs, below = [] }) => [
    new Paragraph({ style: place.style, numbering, indent, children: wordRuns(runs) }),
    ...below.flatMap(inner => wordList(inner, place, depth + 1)),
  ])
}

/**
 * The library finds a list's number by writing its name in braces and replacing it afterwards, wherever it stands in the
 * document. U+FFFE keeps that name out of reach of anything typed: `xmlText` lets none through.
 */
const definitionOf = ({ numbered }: List) => ({
  reference: numbered ? `\ufffenumbers ${numbered.from} ${numbered.mark}` : '\ufffebullets',
  levels: bulletMarks.map((bullet, level) => ({
    level,
    format: numbered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: numbered ? `%${level + 1}${numbered.mark}` : bullet,
    alignment: AlignmentType.LEFT,
    start: numbered?.from ?? 1,
    style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
  })),
})
