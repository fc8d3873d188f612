import type { Inner, List, ListItem } from './document.ts'

/**
 * Text as people type it or paste it from Word: a blank line ends a paragraph, a single line break stays a line break,
 * lines that begin with a bullet or a number are real lists. Every other character stays as it is; numbers stay as typed.
 */
export const prose = (text: string): readonly Inner[] => {
  const blocks: Inner[] = []
  let lines: string[] = []
  let list: Marked[] = []
  let blank = false

  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', runs: lines.join('\n') })
    lines = []
  }
  const endList = () => {
    blocks.push(...listsFrom(list))
    list = []
  }

  for (const line of text
    .replace(/\r\n?|\u2029/g, '\n')
    .replace(/\f/g, '\n\n')
    .split('\n')) {
    const item = markedFrom(line)
    const last = list.at(-1)
    if (line.trim() === '') endParagraph()
    else if (item) {
      endParagraph()
      list.push(item)
    } else if (last && !blank && /^\s/.test(line)) last.text += `\n${line.trim()}`
    else {
      endList()
      lines.push(line.trim())
    }
    blank = line.trim() === ''
  }
  endParagraph()
  endList()
  return blocks
}

/** A line that begins with a bullet or a number. `depth` is how far in it stands. */
type Marked = { readonly depth: number; readonly number?: number; readonly mark?: '.' | ')'; text: string }

// Bullets as keyboards, Word (U+F0B7 and others of its symbol fonts) and web pages write them; `o` only with a tab.
const marked = /^(\s*)(?:(?:[•●▪■◦○‣⁃·\uf0b7\uf0a7\uf0d8]\s*|[-–*]\s+|(o)\t\s*)|([0-9]{1,3})([.)])\s+)(\S.*)$/su

const markedFrom = (line: string): Marked | undefined => {
  const [, space = '', second, number, mark, text] = marked.exec(line) ?? []
  if (text === undefined) return undefined
  const item = { depth: space.length + (second ? 1 : 0), text: text.trimEnd() }
  return number === undefined ? item : { ...item, number: Number(number), mark: mark === ')' ? ')' : '.' }
}

/** Items in a row become lists: deeper ones go below the item before them, a break in the numbers begins a new list. */
const listsFrom = (marks: readonly Marked[]): readonly List[] => {
  const lists: OpenList[] = []
  const base = marks[0]?.depth ?? 0
  for (let at = 0; at < marks.length;) {
    const [head, ...below] = marks.slice(at, endOfGroup(marks, at, base))
    if (!head) break
    const item = below.length > 0 ? { runs: head.text, below: listsFrom(below) } : { runs: head.text }
    const open = lists.at(-1)
    if (open && continues(open, head)) open.items.push(item)
    else lists.push(openedBy(head, item))
    at += 1 + below.length
  }
  return lists
}

type OpenList = List & { readonly items: ListItem[] }

const endOfGroup = (marks: readonly Marked[], at: number, base: number): number => {
  let end = at + 1
  while ((marks[end]?.depth ?? base) > base) end += 1
  return end
}

const openedBy = ({ number, mark = '.' }: Marked, item: ListItem): OpenList =>
  number === undefined
    ? { kind: 'list', items: [item] }
    : { kind: 'list', numbered: { from: number, mark }, items: [item] }

const continues = (list: OpenList, { number, mark }: Marked): boolean =>
  list.numbered
    ? mark === list.numbered.mark && number === list.numbered.from + list.items.length
    : number === undefined
