import { prose } from '#documents'
import type { Paragraph } from '#reading'

type Inner = ReturnType<typeof prose>[number]
type List = Extract<Inner, { readonly kind: 'list' }>
type Runs = Extract<Inner, { readonly kind: 'paragraph' }>['runs']

const inRuns = (runs: Runs): string =>
  typeof runs === 'string' ? runs : runs.map(run => (typeof run === 'string' ? run : run.text)).join('')

const inList = ({ numbered, items }: List, depth: number): readonly string[] =>
  items.flatMap(({ runs, below = [] }, at) => [
    `${'  '.repeat(depth)}${numbered === undefined ? '•' : `${numbered.from + at}${numbered.mark}`} ${inRuns(runs)}`,
    ...below.flatMap(list => inList(list, depth + 1)),
  ])

const inInner = (inner: Inner): string => {
  if (inner.kind === 'list') return inList(inner, 0).join('\n')
  return inner.kind === 'note' ? inner.text : inRuns(inner.runs)
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')

/** A text as it reads on paper: paragraphs with a line between, lists with the same bullets and numbers everywhere. */
export const asPrinted = (words: string): string => tidy(prose(words).map(inInner).join('\n\n'))

/** What stands in a paper where nothing was written; an edited file that still says so says nothing. */
const gaps: ReadonlySet<string> = new Set([
  ...['Not written yet', 'Nothing written', 'None recorded', 'None written', 'No summary written', 'Nothing recorded'],
  ...['Not said yet', 'Nothing is on record yet', 'Nobody named yet', 'No date yet'],
])

/** The paragraphs of a file as somebody would type them. */
export const asTyped = (paragraphs: readonly Pick<Paragraph, 'text' | 'item'>[]): string => {
  const blocks: string[] = []
  let wasItem = false
  for (const { text, item } of paragraphs) {
    if (text.trim() === '') {
      wasItem = false
      continue
    }
    const line = item === undefined ? text : `${'  '.repeat(item.depth)}${item.mark} ${text}`
    const last = blocks.length - 1
    if (item !== undefined && wasItem) blocks[last] = `${blocks[last]}\n${line}`
    else blocks.push(line)
    wasItem = item !== undefined
  }
  const typed = tidy(blocks.join('\n\n'))
  return gaps.has(typed.replace(/\.$/, '')) ? '' : typed
}

/** True when both read the same; how many spaces stand somewhere is nobody’s change. */
export const readsTheSame = (one: string, other: string): boolean => squeezed(one) === squeezed(other)

/** For comparing only. */
export const squeezed = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')
