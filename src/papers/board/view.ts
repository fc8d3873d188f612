import type { Exercise, Sitting } from '#exercise'
import type { Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { Submission } from '#scoring'
import type { Occasion, Words } from './words.ts'

/** What both Board papers are made from. */
export type BoardView = {
  readonly partnership: string
  readonly now: Instant
  readonly exercise: Exercise
  /** Every standard, in the partnership's words. */
  readonly questions: readonly QuestionAsAsked[]
  readonly sittings: readonly Sitting[]
  readonly submissions: readonly Submission[]
  readonly words: Words
}

/** What the Board looks at: what its own sitting covers; everything while no Board sits. */
export const boardStandards = ({ sittings, questions }: Pick<BoardView, 'sittings' | 'questions'>): readonly number[] =>
  sittings.find(({ group }) => group.kind === 'board')?.standards ?? questions.map(({ standard }) => standard.number)

/** What the offered words need to know. */
export const occasionOf = ({
  exercise: { label, agreeBy, planBy },
  questions,
  sittings,
}: Pick<BoardView, 'exercise' | 'questions' | 'sittings'>): Occasion => ({
  year: label,
  standardCount: questions.length,
  boardCount: boardStandards({ sittings, questions }).length,
  agreeBy,
  planBy,
})
