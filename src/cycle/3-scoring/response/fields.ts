import { sayCount, sayDay } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { variationKinds, type Answer, type Evidence, type Variation, type Voice, type Writing } from './response.ts'

/** One field of a piece of a response, as a page shows it and as two versions of it are compared. */
export type PieceField = {
  /** Of the input that holds it. */
  readonly name: string
  readonly label: string
  /** As the input posts it. Equal values are the same answer. */
  readonly value: string
  /** As a person reads it; '' when there is nothing. */
  readonly said: string
  /** Long text can be put together from two; the others are one or the other. */
  readonly shape: 'long' | 'one'
}

const long = (name: string, label: string, value: string): PieceField => ({
  name,
  label,
  value,
  said: value,
  shape: 'long',
})

const one = (name: string, label: string, value: string, said = value): PieceField => ({
  name,
  label,
  value,
  said,
  shape: 'one',
})

/** The value that the score's radios post. */
const postedAnswer = (answer: Answer | undefined): string =>
  answer === undefined ? '' : answer.kind === 'score' ? String(answer.score) : 'none'

/** `3: We are on the way to meeting this standard`, with the edition's label always beside the number. */
export const sayAnswer = (answer: Answer | undefined, asked: QuestionAsAsked): string => {
  if (answer === undefined) return 'No answer yet'
  if (answer.kind === 'cant-judge') return asked.answer.cannotJudge.label
  const label = asked.answer.scale.find(point => point.score === answer.score)?.label
  return label === undefined ? String(answer.score) : `${answer.score}: ${label}`
}

export const fieldsOfWriting = (writing: Writing, asked: QuestionAsAsked): readonly PieceField[] => {
  const { score, summary, strategic, implications } = asked.fields
  return [
    one('score', score?.question ?? 'Score', postedAnswer(writing.answer), sayAnswer(writing.answer, asked)),
    long('summary', summary?.question ?? 'Summary', writing.summary),
    ...(strategic || writing.strategic !== ''
      ? [long('strategic', strategic?.question ?? 'Implications for strategic change', writing.strategic)]
      : []),
    long('implications', implications?.question ?? 'Implications', writing.implications),
  ]
}

export const fieldsOfVariation = (variation: Omit<Variation, 'id'>): readonly PieceField[] => [
  one('kind', 'How it varies', variation.kind, variationKinds[variation.kind]),
  one('whose', 'Which organisation, place, group of people or tier', variation.whose),
  long('words', 'What is different there', variation.words),
]

export const fieldsOfVoice = (voice: Omit<Voice, 'id'>): readonly PieceField[] => [
  long('said', 'What they say', voice.said),
  long('source', 'Where that comes from', voice.source),
]

export const fieldsOfEvidence = (evidence: Omit<Evidence, 'id'>): readonly PieceField[] => [
  one('title', 'What it is called', evidence.title),
  one('link', 'Web address', evidence.link),
  one('file', 'File', evidence.file?.id ?? '', evidence.file === undefined ? '' : sayFile(evidence.file)),
  one('dated', 'Date', evidence.dated ?? '', evidence.dated === undefined ? '' : sayDay(evidence.dated)),
  one('owner', 'Whose it is', evidence.owner),
  long('shows', 'What it shows', evidence.shows),
  one(
    'kept',
    'Kept from providers',
    evidence.keptFromProviders ? 'yes' : '',
    evidence.keptFromProviders ? 'Yes' : 'No',
  ),
]

const sayFile = (file: { readonly name: string; readonly bytes: number }): string =>
  `${file.name} (${sayBytes(file.bytes)})`

/** `14 kB`, `3.2 MB`: for people, in thousands. */
export const sayBytes = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`

/** True when both say the same in every field. */
export const sameFields = (ours: readonly PieceField[], others: readonly PieceField[]): boolean =>
  ours.length === others.length && ours.every((field, at) => field.value === others[at]?.value)

/** `nothing yet`, `1 noted`, `3 pieces`. */
export const sayHowMany = (count: number, one: string, many?: string): string =>
  count === 0 ? 'nothing yet' : sayCount(count, one, many)
