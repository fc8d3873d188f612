import type { Block, Cell, Heading, Inner, List, Paper, Run, Ring, Runs, Strips, Table, Tree } from '../document.ts'
import { asIs, contentOf, isShort, leads, roomsOf, signing, staysWhole, type Widths } from '../rows.ts'
import { label, rowsOf, sayRing, sayTree } from '../drawn.ts'
import { safeAddress, typeable } from '../typeable.ts'

/** A stretch of text (`b` bold, `i` italic, `to` a link, `l` another language), a line break, a tab, or where a very long word may break. */
export type Piece =
  | { readonly t: string; readonly b?: true; readonly i?: true; readonly to?: string; readonly l?: string }
  | { readonly br: true }
  | { readonly tab: true }
  | { readonly gap: true }

// U+00AD shows only where a line breaks; no typeface need have it.
const lineBreak = /\r\n?|[\n\v\u2028\u2029]/
const longest = 28

/** In millimetres: where less room is, words are parted with a hyphen. */
const narrowest = 28
const longWord = new RegExp(`\\S{${longest},}`, 'gu')

/** Words in pieces, nothing of them read as markup. A word that no column could hold may break anywhere. */
const pieces = (runs: Runs): readonly Piece[] =>
  (typeof runs === 'string' ? [runs] : runs).flatMap(one => piecesOf(typeof one === 'string' ? { text: one } : one))

const piecesOf = ({ text, bold, italic, link, lang }: Run): readonly Piece[] => {
  const to = link === undefined ? undefined : safeAddress(link)
  const look = {
    ...(bold && { b: true as const }),
    ...(italic && { i: true as const }),
    ...(to !== undefined && { to }),
    ...(lang !== undefined && { l: mainly(lang) }),
  }
  const stretch = (words: string): readonly Piece[] => breakable(words).map(t => ({ t, ...look }))
  return text
    .split(lineBreak)
    .flatMap((line, at): readonly Piece[] => [
      ...(at > 0 ? [{ br: true } as const] : []),
      ...line
        .split('\t')
        .flatMap((words, column) => [...(column > 0 ? [{ tab: true } as const] : []), ...between(stretch(words))]),
    ])
}

/** Typst knows languages without their regions. */
const mainly = (lang: string): string => lang.split('-')[0] ?? lang

const between = (stretches: readonly Piece[]): readonly Piece[] =>
  stretches.flatMap((piece, at): readonly Piece[] => (at > 0 ? [{ gap: true }, piece] : [piece]))

const breakable = (words: string): readonly string[] => {
  const clean = typeable(words).replaceAll('\u00ad', '')
  if (clean === '') return []
  return clean.replace(longWord, word => (word.match(/.{1,12}/gsu) ?? []).join('\ufffe')).split('\ufffe')
}

const inner = (block: Inner): unknown => {
  if (block.kind === 'list') return listed(block)
  return block.kind === 'note'
    ? { kind: 'note', runs: pieces(block.text) }
    : { kind: 'paragraph', runs: pieces(block.runs) }
}

const listed = ({ numbered, items }: List): unknown => ({
  kind: 'list',
  from: numbered?.from ?? null,
  mark: numbered?.mark ?? '',
  items: items.map(({ runs, below = [] }) => ({ runs: pieces(runs), below: below.map(listed) })),
})

const tabled = (table: Table, width: number): unknown => {
  const widths = table.columns.map(column => column.width)
  return {
    kind: 'table',
    caption: table.caption === '' ? null : pieces(table.caption),
    widths,
    head: table.columns.map(({ heading }) => pieces(heading)),
    named: table.rowHeadings,
    // A header row that fills pages by itself would leave none for the rows.
    repeats: table.columns.every(({ heading }) => heading.length < 200),
    height: table.rowHeight ?? null,
    rows: table.rows.map(row => rowOf(row, table.rowHeadings, { widths, width, wholeRows: staysWhole(table) })),
  }
}

const rowOf = (row: readonly Cell[], named: boolean, widths: Widths): unknown => ({
  cells: row.map((cell, at) => contentOf(named && at === 0 ? asIs(cell) : cell).map(inner)),
  whole: isShort(row, widths),
  narrow: roomsOf(widths).map(room => room < narrowest),
})

/** PDF/UA lets no drawing stand without words. */
const drawing = ({ kind, caption }: Ring | Tree, say: string) => ({
  ...{ kind, caption: pieces(caption) },
  say: typeable([caption, say].filter(words => words.trim() !== '').join('. ')) || 'A drawing',
})

const strips = ({ caption, boxes, beside, rows }: Strips): unknown => ({
  kind: 'strips',
  caption: pieces(caption),
  boxes: boxes.map(pieces),
  beside: pieces(beside),
  rows: rows.map(row => ({
    name: pieces(row.name),
    marks: row.marks.map(pieces),
    full: row.full ?? null,
    beside: pieces(row.beside),
  })),
  say: typeable([caption, ...rows.map(({ say }) => say)].join('. ')),
})

/** A paper as the data that `paper.typ` sets. Heading levels never jump, as PDF/UA asks; a blank heading is left out. */
export const sheetOf = (paper: Paper): unknown => {
  const parts: { flipped: boolean; readonly blocks: unknown[] }[] = [
    { flipped: paper.orientation === 'landscape', blocks: [] },
  ]
  let level = 0
  for (const [at, block] of paper.blocks.entries()) {
    if (block.kind === 'turn') parts.push({ flipped: block.orientation === 'landscape', blocks: [] })
    else if (block.kind === 'heading') {
      if (block.text.trim() === '') continue
      level = Math.min(block.level, level + 1)
      parts.at(-1)?.blocks.push({ kind: 'heading', level, runs: headed(block), newPage: block.newPage ?? false })
    } else {
      const here = parts.at(-1)
      const sticks = leads(block, paper.blocks[at + 1])
      here?.blocks.push(
        sticks ? { kind: 'lead', block: blockOf(block, 170) } : blockOf(block, here.flipped ? 257 : 170),
      )
    }
  }
  return { ...frontOf(paper), parts: parts.filter(({ blocks }, at) => at === 0 || blocks.length > 0) }
}

const headed = ({ text, lang }: Heading): readonly Piece[] => pieces(lang === undefined ? text : [{ text, lang }])

/** `width`: of the text, in millimetres. */
const blockOf = (block: Exclude<Block, { kind: 'turn' | 'heading' }>, width: number): unknown => {
  switch (block.kind) {
    case 'table':
      return tabled(block, width)
    case 'facts':
      return {
        kind: 'facts',
        rows: block.facts.map(({ name, value }) => rowOf([name, value], true, { widths: [32, 68], width })),
      }
    case 'strips':
      return strips(block)
    case 'ring':
      return { ...drawing(block, sayRing(block.steps)), steps: block.steps.map(label) }
    case 'tree':
      return { ...drawing(block, sayTree(block.branches)), rows: rowsOf(block.branches) }
    case 'signatures':
      return tabled(signing(block.signatures), width)
    case 'quote':
      return { kind: 'quote', blocks: block.blocks.map(inner), by: block.by === undefined ? null : pieces(block.by) }
    case 'contents':
      return block
    default:
      return inner(block)
  }
}

const regionOf = (lang: string): string | null => /^[a-z]+-([A-Z]{2})\b/.exec(lang)?.[1] ?? null

const frontOf = ({ title, subtitle, organisation, status, date, lang }: Paper) => {
  const standing = [status, date].filter(words => words !== undefined).join(' · ')
  const line = (words: string | undefined) => (words === undefined || words === '' ? null : pieces(words))
  const name = typeable(title)
  return {
    ...{ title: name.trim() === '' ? 'Paper' : name, lang: mainly(lang), region: regionOf(lang) },
    subtitle: line(subtitle),
    organisation: organisation === undefined ? null : typeable(organisation),
    standing: line(standing),
    status: line(status),
    foot: pieces(title),
  }
}
