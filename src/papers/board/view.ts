import type { Exercise, Sitting } from '#exercise'
import type { Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { Submission, SubmittedAnswer } from '#scoring'
import type { Workshop } from '#workshop'
import type { Standing } from '../outline-plan/paper.ts'
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
  /** The workshop that the Board's hour is prepared as, where there is one. */
  readonly workshop?: BoardWorkshop
}

export type BoardWorkshop = Pick<Workshop, 'heldOn' | 'startsAt'> & {
  readonly recipe: Pick<Workshop['recipe'], 'standards' | 'limit'>
}

/** What the Board looks at: what its workshop takes up, else what its sitting covers; everything while no Board sits. */
export const boardStandards = ({
  sittings,
  questions,
  workshop,
}: Pick<BoardView, 'sittings' | 'questions' | 'workshop'>): readonly number[] =>
  workshop?.recipe.standards ??
  sittings.find(({ group }) => group.kind === 'board')?.standards ??
  questions.map(({ standard }) => standard.number)

/** What there is to assure: what groups submitted, and the plan once somebody has begun it. */
type Found = {
  readonly answers: readonly Pick<SubmittedAnswer, 'evidenceCount'>[]
  readonly plan?: Pick<Standing, 'outline'> | undefined
}

/** What the offered words need to know. */
export const occasionOf = ({
  exercise: { label, agreeBy, planBy },
  questions,
  sittings,
  workshop,
  answers,
  plan,
}: Pick<BoardView, 'exercise' | 'questions' | 'sittings' | 'workshop'> & Found): Occasion => ({
  year: label,
  standardCount: questions.length,
  boardCount: boardStandards({ sittings, questions, ...(workshop && { workshop }) }).length,
  ...(workshop && { minutes: workshop.recipe.limit }),
  agreeBy,
  planBy,
  hasEvidence: answers.some(({ evidenceCount }) => evidenceCount > 0),
  hasPriorities: plan?.outline.areas.some(({ priorities }) => priorities.length > 0) ?? false,
})
