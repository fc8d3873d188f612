import { isBlank, sayDay, type Id, type Instant } from '#ground'
import type { Answer, Writing } from '../response/response.ts'
import { scoreOf } from '../response/response.ts'
import type { WorkshopNamed } from '../workshop.ts'

/** What a workshop's tables wrote on one standard, and what the room agreed where the group decided. */
export type NotesTaken = {
  readonly workshop: WorkshopNamed
  readonly said: string
  /** What shows it, as it was named in the room: a line each. */
  readonly evidence: readonly string[]
  readonly implications: string
  readonly agreed?: Answer
}

/** The notes as they came, kept for good. */
export type WorkshopNotes = NotesTaken & {
  readonly group: Id<'group'>
  readonly standard: number
  /** They stand in the group's response; otherwise it was closed to them, and they are shown beside it. */
  readonly inResponse: boolean
  readonly takenAt: Instant
  readonly takenBy: string
}

/** `From the Board workshop, 12 November 2026:`, the line under which notes are added to a text that stood. */
const sayFrom = ({ name, heldOn }: WorkshopNamed): string => `From ${name}, ${sayDay(heldOn)}:`

const below = (stood: string, added: string, from: string): string => {
  if (isBlank(added)) return stood
  return isBlank(stood) ? added.trim() : `${stood.trimEnd()}\n\n${from}\n${added.trim()}`
}

/**
 * A response with the notes in it. Nothing that stood is changed: words go below it under a line that names the workshop,
 * and an agreed score fills only an empty answer; beside another answer it is said in words.
 */
export const withNotes = (stood: Writing, notes: NotesTaken): Partial<Writing> => {
  const from = sayFrom(notes.workshop)
  const { agreed } = notes
  const fills = agreed !== undefined && stood.answer === undefined
  const differs = agreed !== undefined && !fills && !sameAnswer(stood.answer, agreed)
  const said = differs ? [sayAgreed(agreed), notes.said].filter(words => !isBlank(words)).join('\n') : notes.said
  return {
    ...(fills ? { answer: agreed } : {}),
    summary: below(stood.summary, said, from),
    implications: below(stood.implications, notes.implications, from),
  }
}

const sameAnswer = (one: Answer | undefined, other: Answer): boolean =>
  one?.kind === other.kind && scoreOf(one) === scoreOf(other)

/** What the room agreed, as words on a page. */
export const sayAgreed = (agreed: Answer): string =>
  agreed.kind === 'score' ? `The room agreed ${agreed.score}.` : 'The room agreed that it can’t judge this yet.'

/** The named evidence, each once. */
export const namedIn = (evidence: readonly string[]): readonly string[] => [
  ...new Map(evidence.filter(line => !isBlank(line)).map(line => [plain(line), line.trim()] as const)).values(),
]

/** Titles that say the same in other capitals or spaces are one piece. */
export const plain = (title: string): string => title.trim().toLowerCase().replaceAll(/\s+/g, ' ')
