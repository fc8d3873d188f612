import type { Paragraph, Part, WordRead } from '#reading'
import { isMarkOf, markFrom, type FoundMark, type Origin } from './origin.ts'
import { asTyped } from './typed.ts'

/** What a file says at one place. */
export type InFile = {
  readonly words: string
  /** A mark of what stood there when the paper was made. */
  readonly made: string
  readonly trackedBy: readonly string[]
}

type Place = { readonly mark: FoundMark; readonly paragraphs: Paragraph[] }

/** Every marked place of a file with its paragraphs, tables among them; headings hold a mark and are no text. */
export const placesIn = (file: Pick<WordRead, 'parts' | 'marks'>): readonly Place[] => {
  const places = new Map<string, Place>()
  const at = (name: string): Place | undefined => {
    const mark = markFrom(name)
    if (mark === undefined) return undefined
    const place = places.get(name) ?? { mark, paragraphs: [] }
    places.set(name, place)
    return place
  }
  for (const name of file.marks) at(name)
  for (const paragraph of paragraphsIn(file.parts))
    if (paragraph.heading === undefined) for (const name of paragraph.marks) at(name)?.paragraphs.push(paragraph)
  const whole = [...places.values()].filter(({ mark }) => mark.column === undefined)
  return [...whole, ...cellsBeside(file.parts)]
}

/** Every paragraph in order, those in tables among them. */
const paragraphsIn = (parts: readonly Part[]): readonly Paragraph[] =>
  parts.flatMap(part =>
    part.kind === 'paragraph'
      ? [part]
      : part.rows.flatMap(({ cells }) => cells.flatMap(cell => paragraphsIn(cell.parts))),
  )

/** Whole cells, found by the cell that names their row: their own mark may be gone, or end before what was added. */
const cellsBeside = (parts: readonly Part[]): readonly Place[] =>
  parts.flatMap(part =>
    part.kind === 'paragraph'
      ? []
      : part.rows.flatMap(({ cells }) => {
          const marks = paragraphsIn(cells[0]?.parts ?? []).flatMap(paragraph => paragraph.marks)
          return marks.flatMap(name => {
            const mark = markFrom(name)
            const cell = cells.find(({ column }) => column === mark?.column)
            return mark?.column === undefined || cell === undefined
              ? []
              : [{ mark, paragraphs: [...paragraphsIn(cell.parts)] }]
          })
        }),
  )

/** What the file says at the place of one text; `undefined` where that place is not in it any more. */
export const saidAt = (places: readonly Place[], origin: Origin, key: string, label?: string): InFile | undefined => {
  const found = places.filter(({ mark }) => isMarkOf(mark, origin, key))
  const place = found.find(({ mark }) => mark.column !== undefined) ?? found[0]
  if (place === undefined) return undefined
  const typed = asTyped(place.paragraphs)
  return {
    words: label === undefined ? typed : withoutLabel(typed, label),
    made: place.mark.made,
    trackedBy: [...new Set(place.paragraphs.flatMap(({ trackedBy }) => trackedBy))],
  }
}

/** A name that stands before a text on paper is no part of it. */
const withoutLabel = (typed: string, label: string): string =>
  typed.startsWith(`${label}:`) ? asTyped([{ text: typed.slice(label.length + 1).trimStart() }]) : typed
