import type { WordRead } from '#reading'
import { placesIn, saidAt } from './in-file.ts'
import { markOfWords, type Origin } from './origin.ts'
import { asPrinted, readsTheSame } from './typed.ts'

/** A text that stands here and can be changed from an edited paper. */
export type Field = {
  /** The same for ever; its mark is made from it. */
  readonly key: string
  /** Where in the paper it stands, and what it is called there. */
  readonly place: string
  readonly called: string
  /** As it reads now. */
  readonly words: string
  /** What a save of it must know of what stands there. */
  readonly seen: string
  /** Characters that it may hold. */
  readonly max: number
  /** What stands before it on paper. */
  readonly label?: string
}

/** A text that the file says differently. */
export type Change = {
  readonly field: Field
  /** Both as they read on paper. */
  readonly now: string
  readonly said: string
  /** It was changed here as well since the paper was made. */
  readonly isChangedHere: boolean
  readonly trackedBy: readonly string[]
}

export type Comparison = {
  readonly changes: readonly Change[]
  /** Changed in the file to what stands here already. */
  readonly alreadyHere: readonly Field[]
  /** Their places are not in the file any more. */
  readonly notInFile: readonly Field[]
  /** How many were left as they were. */
  readonly untouched: number
}

/** Compares a file with what stands here, field by field. What the file left as it was made is nobody’s wish to change. */
export const compared = (
  file: Pick<WordRead, 'parts' | 'marks'>,
  origin: Origin,
  fields: readonly Field[],
): Comparison => {
  const places = placesIn(file)
  const changes: Change[] = []
  const alreadyHere: Field[] = []
  const notInFile: Field[] = []
  for (const field of fields) {
    const said = saidAt(places, origin, field.key, field.label)
    if (said === undefined) notInFile.push(field)
    else if (markOfWords(said.words) === said.made) continue
    else if (readsTheSame(asPrinted(said.words), asPrinted(field.words))) alreadyHere.push(field)
    else
      changes.push({
        field,
        now: asPrinted(field.words),
        said: said.words,
        isChangedHere: markOfWords(field.words) !== said.made,
        trackedBy: said.trackedBy,
      })
  }
  const untouched = fields.length - changes.length - alreadyHere.length - notInFile.length
  return { changes, alreadyHere, notInFile: lostIn(fields, notInFile), untouched }
}

/** A paper holds some parts of what stands here: only what is gone from a part that it does hold was lost. */
const lostIn = (fields: readonly Field[], absent: readonly Field[]): readonly Field[] =>
  absent.filter(
    ({ place, words }) => words.trim() !== '' && fields.some(field => field.place === place && !absent.includes(field)),
  )
