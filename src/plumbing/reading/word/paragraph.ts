import { limits, TooMuch } from '../limits.ts'
import type { Part } from '../read.ts'
import type { Element } from '../xml.ts'
import type { Lists } from './lists.ts'
import type { Marks } from './marks.ts'
import type { Tracking } from './tracking.ts'

type Open = {
  text: string
  style: string
  list: string
  depth: number
  joins: boolean
  readonly trackedBy: Set<string>
}

type Around = {
  readonly lists: Lists
  readonly headings: ReadonlyMap<string, number>
  readonly marks: Marks
  readonly tracked: Tracking
  readonly add: (part: Part) => void
}

/** The paragraphs of a document as they come. One whose end was taken out goes on in the next. */
export const paragraphs = ({ lists, headings, marks, tracked, add }: Around) => {
  const open: Open[] = []
  let [page, count, characters] = [1, 0, 0]
  let before:
    { readonly text: string; readonly marks: readonly string[]; readonly trackedBy: ReadonlySet<string> } | undefined
  let box: boolean | undefined

  const say = (words: string): void => {
    const now = open.at(-1)
    if (now === undefined) return
    characters += words.length
    if (characters > limits.characters) throw new TooMuch('More text than any paper.')
    now.text += words
    marks.said()
    changed()
  }
  const changed = (): void => {
    const by = tracked.by()
    if (by !== undefined) open.at(-1)?.trackedBy.add(by)
  }
  const begin = (): void => {
    count += 1
    if (count > limits.paragraphs) throw new TooMuch('More paragraphs than any paper.')
    open.push({ text: '', style: '', list: '', depth: 0, joins: false, trackedBy: new Set() })
    marks.begin()
  }
  const end = (): void => {
    const now = open.pop()
    if (now === undefined) return
    const own = marks.end()
    const whole = {
      text: `${before?.text ?? ''}${now.text}`,
      marks: before === undefined ? own : [...new Set([...before.marks, ...own])],
      trackedBy: new Set([...(before?.trackedBy ?? []), ...now.trackedBy]),
    }
    before = now.joins ? whole : undefined
    if (now.joins) return
    const heading = headings.get(now.style)
    const mark = now.list === '' || now.list === '0' ? '' : lists.markOf(now.list, now.depth)
    add({
      kind: 'paragraph',
      ...{ text: whole.text, marks: whole.marks, trackedBy: [...whole.trackedBy], page },
      ...(heading === undefined ? {} : { heading }),
      ...(mark === '' ? {} : { item: { depth: now.depth, mark } }),
    })
  }

  return {
    page: () => page,
    say,
    changed,
    /** The end of the paragraph under way was taken out. */
    joinNext: (): void => {
      const now = open.at(-1)
      if (now) now.joins = true
    },
    open: (element: Element, { isOut }: { readonly isOut: boolean }): void => {
      const { name, get } = element
      const now = open.at(-1)
      if (name === 'p') begin()
      else if (name === 'lastRenderedPageBreak' || (name === 'br' && get('type') === 'page')) page += 1
      else if (name === 'checkBox') box = false
      else if (box !== undefined && (name === 'default' || name === 'checked'))
        box = !/^(?:0|false)$/.test(get('val') ?? '')
      else if (now === undefined) return
      else if (name === 'pStyle') now.style = get('val') ?? ''
      else if (name === 'numId') now.list = get('val') ?? ''
      else if (name === 'ilvl') now.depth = Math.min(8, Math.max(0, Number(get('val') ?? 0) || 0))
      else if (!isOut) say(signOf(element))
    },
    close: (name: string): void => {
      if (name === 'p') end()
      else if (name === 'checkBox') {
        say(box === true ? '☒' : '☐')
        box = undefined
      }
    },
    /** What a paragraph without an end left over is not lost. */
    finish: (): void => {
      if (before === undefined) return
      add({ kind: 'paragraph', text: before.text, marks: before.marks, trackedBy: [...before.trackedBy], page })
      before = undefined
    },
  }
}

/** Boxes as older symbol fonts have them. */
const symbols: Readonly<Record<string, string>> = { F0A8: '☐', F06F: '☐', F0FE: '☒', F0FD: '☒', F078: '☒', F0FC: '✓' }

/** What an element stands for inside a line; '' for those that are no text. */
const signOf = ({ name, get }: Element): string => {
  if (name === 'br' || name === 'cr') return '\n'
  // A tab stop has a kind, a tab has none.
  if (name === 'tab') return get('val') === undefined ? '\t' : ''
  if (name === 'noBreakHyphen') return '\u2011'
  return name === 'sym' ? (symbols[(get('char') ?? '').toUpperCase()] ?? '') : ''
}
