import { Bookmark, InternalHyperlink, Paragraph, type FileChild } from 'docx'
import type { Block, Heading, Inner, Mark } from './document.ts'
import { leads } from './rows.ts'
import { wordList } from './word-lists.ts'
import { wordRing, wordTree } from './word-drawn.ts'
import { bookmarked, byMark, endsAt } from './word-marks.ts'
import { wordRuns } from './word-runs.ts'
import { wordFacts, wordSignatures, wordStrips, wordTable } from './word-table.ts'

/** What a block needs to know of the paper around it. */
export type Place = {
  /** Width of the text in twips. */
  readonly width: number
  readonly newList: () => number
  readonly newMark: () => number
  /** The headings that a list of contents leads to, in order. */
  readonly headings: readonly Heading[]
  /** True for a paragraph that stays on the page of what follows it. */
  readonly keepNext?: true
}

const quoteIndent = 567

/** The blocks of one section for Word. */
export const wordBlocks = (blocks: readonly Block[], place: Place): FileChild[] => {
  const drawn = blocks.map((block, at) => {
    // Word takes two tables for one unless a paragraph stands between them.
    const joint = beginsWithTable(block) && endsWithTable(blocks[at - 1]) ? [new Paragraph({ style: 'Joint' })] : []
    const here = leads(block, blocks[at + 1]) ? ({ ...place, keepNext: true } as const) : place
    return { ...markOf(block), isHeading: block.kind === 'heading', children: [...joint, ...wordBlock(block, here)] }
  })
  return byMark(drawn).flatMap(({ mark, before, blocks: inside }) => {
    const children = inside.flatMap(each => each.children)
    endsAt(before, children[0], place.newMark)
    if (mark === undefined) return children
    bookmarked(`${mark}_h`, paragraphsOf(inside.filter(each => each.isHeading)), place.newMark)
    bookmarked(mark, paragraphsOf(inside.filter(each => !each.isHeading)), place.newMark)
    return children
  })
}

const paragraphsOf = (drawn: readonly { readonly children: readonly FileChild[] }[]): Paragraph[] =>
  drawn.flatMap(({ children }) => children.filter(child => child instanceof Paragraph))

const markOf = (block: Block): { readonly mark?: Mark } =>
  'mark' in block && block.mark !== undefined ? { mark: block.mark } : {}

const beginsWithTable = (block: Block): boolean => block.kind === 'facts' || block.kind === 'signatures'

const endsWithTable = (block: Block | undefined): boolean =>
  block !== undefined && (beginsWithTable(block) || block.kind === 'table' || block.kind === 'strips')

const wordBlock = (block: Block, place: Place): FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [wordHeading(block, place)]
    case 'table':
      return [
        new Paragraph({ style: 'Caption', keepNext: true, children: wordRuns(block.caption) }),
        wordTable(block, place),
      ]
    case 'strips':
      return [
        new Paragraph({ style: 'Caption', keepNext: true, children: wordRuns(block.caption) }),
        wordStrips(block, place),
      ]
    case 'ring':
      return [
        new Paragraph({ style: 'Caption', keepNext: true, children: wordRuns(block.caption) }),
        wordRing(block, place.width),
        new Paragraph({ style: 'Joint' }),
      ]
    case 'tree':
      return [
        new Paragraph({ style: 'Caption', keepNext: true, children: wordRuns(block.caption) }),
        wordTree(block, place.width),
        new Paragraph({ style: 'Joint' }),
      ]
    case 'facts':
      return [wordFacts(block.facts, place)]
    case 'signatures':
      return [wordSignatures(block.signatures, place)]
    case 'quote': {
      const words = block.blocks.flatMap(inner => wordInner(inner, place, quoteIndent))
      if (block.by === undefined) return words
      return [...words, new Paragraph({ style: 'QuoteSource', children: wordRuns(`– ${block.by}`) })]
    }
    case 'contents':
      return [new Paragraph({ style: 'Caption', children: wordRuns('Contents') }), ...place.headings.map(wordContents)]
    case 'turn':
      return []
    default:
      return wordInner(block, place, 0)
  }
}

const wordInner = (block: Inner, place: Place, indent: number): Paragraph[] => {
  if (block.kind === 'list') return wordList(block, { style: 'ListParagraph', indent, newList: place.newList })
  if (block.kind === 'note')
    return [new Paragraph({ style: 'Note', children: wordRuns(block.text), indent: { left: indent } })]
  return [
    new Paragraph({
      style: indent > 0 ? 'Quote' : 'Normal',
      ...(place.keepNext && { keepNext: true }),
      children: wordRuns(block.runs),
    }),
  ]
}

const anchorOf = (at: number): string => `heading_${at + 1}`

const wordHeading = (heading: Heading, { headings }: Place): Paragraph => {
  const at = headings.indexOf(heading)
  const { text, lang } = heading
  const runs = wordRuns(lang === undefined ? text : [{ text, lang }])
  return new Paragraph({
    style: `Heading${heading.level}`,
    ...(heading.newPage && { pageBreakBefore: true }),
    children: at < 0 ? runs : [new Bookmark({ id: anchorOf(at), children: runs })],
  })
}

const wordContents = ({ level, text }: Heading, at: number): Paragraph =>
  new Paragraph({
    style: level === 1 ? 'Contents1' : 'Contents2',
    children: [new InternalHyperlink({ anchor: anchorOf(at), children: wordRuns(text) })],
  })
