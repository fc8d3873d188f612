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

/** Every marked place of a file with its paragraphs. */
export const placesIn = (file: Pick<WordRead, 'parts' | 'marks'>): readonly Place[] => {
  const places = new Map<string, Place>()
  const at = (mark: FoundMark): Place => {
    const key = `${mark.place} ${mark.made}`
    const place = places.get(key) ?? { mark, paragraphs: [] }
    places.set(key, place)
    return place
  }
  // A mark that is around no paragraph any more is a place that was emptied.
  for (const mark of file.marks.map(markFrom)) if (mark?.on === 'text') at(mark)
  for (const side of sidesIn(file.parts)) readSide(side, at)
  return [...cellsBeside(file.parts), ...places.values()]
}

/** What is read from top to bottom by itself: the document, and each cell of its tables. */
const sidesIn = (parts: readonly Part[]): readonly (readonly Part[])[] => [
  parts,
  ...parts.flatMap(part =>
    part.kind === 'paragraph' ? [] : part.rows.flatMap(({ cells }) => cells.flatMap(cell => sidesIn(cell.parts))),
  ),
]

/**
 * A text begins with its own mark or below its heading, and goes on until what followed it when it was made, another
 * text, a heading or a table: whatever was typed behind its mark belongs to it. Headings are no text.
 */
const readSide = (parts: readonly Part[], at: (mark: FoundMark) => Place): void => {
  let open: FoundMark | undefined
  for (const part of parts) {
    if (part.kind === 'table') {
      open = undefined
      continue
    }
    const marks = part.marks.map(markFrom).filter(mark => mark !== undefined)
    if (marks.some(mark => mark.on === 'end' && mark.place === open?.place)) open = undefined
    if (part.heading !== undefined) {
      open = marks.find(mark => mark.on === 'heading')
      if (open !== undefined) at(open)
      continue
    }
    const own = marks.filter(mark => mark.on === 'text')
    if (own.length > 0) open = own.at(-1)
    for (const mark of own.length > 0 ? own : open === undefined ? [] : [open]) at(mark).paragraphs.push(part)
  }
}

const paragraphsIn = (parts: readonly Part[]): readonly Paragraph[] =>
  sidesIn(parts).flatMap(side => side.filter(part => part.kind === 'paragraph'))

/** Whole cells, found by the cell that names their row: their own mark may be gone, or end before what was added. */
const cellsBeside = (parts: readonly Part[]): readonly Place[] =>
  parts.flatMap(part =>
    part.kind === 'paragraph'
      ? []
      : part.rows.flatMap(({ cells }) => {
          const marks = paragraphsIn(cells[0]?.parts ?? []).flatMap(paragraph => paragraph.marks.map(markFrom))
          return marks.flatMap(mark => {
            if (mark?.on !== 'row') return []
            const cell = cells.find(({ column }) => column === mark.column)
            return cell === undefined ? [] : [{ mark, paragraphs: [...paragraphsIn(cell.parts)] }]
          })
        }),
  )

/** What the file says at the place of one text; `undefined` where that place is not in it any more. */
export const saidAt = (places: readonly Place[], origin: Origin, key: string, label?: string): InFile | undefined => {
  const place = places.find(({ mark }) => isMarkOf(mark, origin, key))
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
