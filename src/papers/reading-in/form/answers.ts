import type { QuestionAsAsked } from '#instrument'
import type { FileRead } from '#reading'
import { answerKey, formFields, type FormField } from '../../self-analysis/group-marks.ts'
import { placesIn, saidAt } from '../in-file.ts'
import type { Origin } from '../origin.ts'
import { cellsByHeadings, type Cells } from './cells.ts'
import { evidenceFrom, itemsIn, variationFrom, voiceFrom } from './notes.ts'
import type { EvidenceRead, VariationRead, VoiceRead } from './notes.ts'
import { readScore, type ScoreRead } from './score.ts'

/** What a form says on one standard; a text is absent where its cell was not found. */
export type FormAnswer = {
  readonly asked: QuestionAsAsked
  readonly score: ScoreRead
  readonly texts: Partial<Record<'summary' | 'strategic' | 'implications', string>>
  readonly variations: readonly VariationRead[]
  readonly evidence: readonly EvidenceRead[]
  readonly voices: readonly VoiceRead[]
  /** The columns that were not found. */
  readonly missing: readonly FormField[]
}

export type FormRead = {
  readonly answers: readonly FormAnswer[]
  /** `marks`: as it was made. Otherwise by headings and rows, wholly or where marks were lost. */
  readonly by: 'marks' | 'headings' | 'both'
  /** Standards asked of the group that are not in the file. */
  readonly absent: readonly QuestionAsAsked[]
}

/** The cells that the form's own marks lead to. */
const cellsByMarks = (file: FileRead, origin: Origin | undefined, asked: readonly QuestionAsAsked[]): Cells => {
  if (file.kind !== 'word' || origin === undefined) return new Map()
  const places = placesIn(file)
  return new Map(
    asked.flatMap(({ standard: { number } }) => {
      const said = formFields.flatMap(name => {
        const found = saidAt(places, origin, answerKey(number, name))
        return found === undefined ? [] : [[name, found.words] as const]
      })
      return said.length === 0 ? [] : [[number, Object.fromEntries(said)] as const]
    }),
  )
}

/** Reads a filled form: by its marks, and where those are lost by the headings of its tables. */
export const readAnswers = (
  file: FileRead,
  origin: Origin | undefined,
  asked: readonly QuestionAsAsked[],
): FormRead => {
  const marked = cellsByMarks(file, origin, asked)
  const headed = cellsByHeadings(file, asked)
  let [fromMarks, fromHeadings] = [false, false]
  const absent: QuestionAsAsked[] = []
  const answers: FormAnswer[] = []
  for (const question of asked) {
    const [own, other] = [marked.get(question.standard.number) ?? {}, headed.get(question.standard.number) ?? {}]
    const wanted = formFields.filter(name => question.fields[name] !== undefined)
    fromMarks ||= wanted.some(name => own[name] !== undefined)
    fromHeadings ||= wanted.some(name => own[name] === undefined && other[name] !== undefined)
    const cells = { ...other, ...own }
    if (wanted.every(name => cells[name] === undefined)) absent.push(question)
    else answers.push(answerFrom(question, cells, wanted))
  }
  return { answers, absent, by: !fromHeadings ? 'marks' : fromMarks ? 'both' : 'headings' }
}

/** What the cells of one standard say. */
export const answerFrom = (
  asked: QuestionAsAsked,
  cells: Partial<Record<FormField, string>>,
  wanted: readonly FormField[],
): FormAnswer => {
  const textAt = (name: 'summary' | 'strategic' | 'implications') =>
    cells[name] === undefined || !wanted.includes(name) ? {} : { [name]: cells[name] }
  return {
    asked,
    score: readScore(cells.score ?? '', asked),
    texts: { ...textAt('summary'), ...textAt('strategic'), ...textAt('implications') },
    variations: itemsIn(cells.variations ?? '').map(variationFrom),
    evidence: itemsIn(cells.evidence ?? '').map(evidenceFrom),
    voices: itemsIn(cells.voice ?? '').map(voiceFrom),
    missing: wanted.filter(name => cells[name] === undefined),
  }
}
