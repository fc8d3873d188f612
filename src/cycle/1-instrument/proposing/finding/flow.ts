import { isChecklistHeading, numberedIn, sectionIn, stepIn } from './headings.ts'
import type { Block, Original } from '../original.ts'
import { goesOn, isEnded, joined, mayGoOn, textAt, wordsIn, type Text } from './text.ts'

/** A paragraph outside every table, its torn lines put together. */
export type Passage = {
  readonly text: Text
  readonly isItem: boolean
  /** The level of a heading, where it is one. */
  readonly heading?: number
}

type Paragraph = Extract<Block, { kind: 'paragraph' }>

/** How wide the lines of a text are that was broken at its right edge; undefined where lines are whole paragraphs. */
export const brokenAt = ({ blocks }: Original): number | undefined => {
  const lengths = blocks
    .flatMap(block => (block.kind === 'paragraph' ? [block.line.words.length] : []))
    .toSorted((one, other) => one - other)
  const wide = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const goneOn = blocks.filter(
    block => block.kind === 'paragraph' && block.line.item === undefined && goesOn(block.line.words),
  )
  return wide <= 100 && lengths.length > 8 && goneOn.length * 10 >= lengths.length ? wide : undefined
}

const begins = ({ line, heading }: Paragraph): boolean =>
  line.item !== undefined ||
  heading !== undefined ||
  isChecklistHeading(line.words) ||
  [sectionIn, stepIn, numberedIn].some(pattern => pattern(line.words) !== undefined)

/** Paragraphs that follow each other, with lines put together that the right edge of the page broke. */
export const passagesOf = (lines: readonly Paragraph[], width: number | undefined): readonly Passage[] => {
  const passages: (Passage & { text: Text })[] = []
  let before: Paragraph | undefined
  for (const block of lines) {
    const { line } = block
    const last = passages.at(-1)
    const [first = ''] = line.words.split(/\s/)
    const wasFull = before !== undefined && width !== undefined && before.line.words.length + first.length >= width - 8
    const isBroken =
      last !== undefined &&
      width !== undefined &&
      mayGoOn(last.text) &&
      !begins(block) &&
      (wasFull || goesOn(line.words)) &&
      (block.gap !== true || !isEnded(wordsIn(last.text)))
    if (isBroken)
      last.text = joined(last.text, textAt({ block: block.id }, line.words), glueAt(wordsIn(last.text), line.words))
    else
      passages.push({
        text: textAt({ block: block.id }, line.words),
        isItem: line.item !== undefined,
        ...(block.heading === undefined ? {} : { heading: block.heading }),
      })
    before = block
  }
  return passages
}

/** An address goes on without a space where a line broke it; so does a word after its hyphen. */
const glueAt = (before: string, after: string): '' | ' ' => {
  const last = before.split(/\s/).at(-1) ?? ''
  const [first = ''] = after.split(/\s/)
  const isAddress = /^(?:\(?https?:\/\/|www\.)/.test(last) && /[./]|^\p{Ll}+\/?$/u.test(first) && !isEnded(last)
  return isAddress || /\p{L}[-\u00AD]$/u.test(before) ? '' : ' '
}
