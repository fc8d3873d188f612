import { no, yes, type Decision } from '#ground'

/** How long each part takes, in minutes; halves are allowed. */
export type Minutes = {
  readonly opening: number
  readonly read: number
  readonly score: number
  readonly reveal: number
  readonly talk: number
  readonly plenary: number
  readonly rank: number
  readonly close: number
}

export type Recipe = {
  /** In the order in which the room takes them. */
  readonly standards: readonly number[]
  /** How many are expected. */
  readonly people: number
  readonly minutes: Minutes
  /** How long the meeting has for it; the builder warns over it. */
  readonly limit: number
  /** Score each standard a second time, after the talk. */
  readonly again: boolean
  /** Agree after each standard instead of once, over all of them. */
  readonly plenaryEach: boolean
  /** Tables share the standards out. No table is large enough for an unseen count, so hands are shown (rule 1). */
  readonly shared: boolean
  /** Answers may be given up to seven days before, by a personal link. */
  readonly ahead: boolean
}

/** The ready recipe: six standards with the whole room in 66 minutes (004: "just over an hour"). */
const readyMinutes: Minutes = {
  opening: 7,
  read: 1,
  score: 0.5,
  reveal: 0.5,
  talk: 4,
  plenary: 15,
  rank: 5,
  close: 3,
}

/** What a workshop has when nobody says otherwise, in minutes: the 66 of the recipe and a little slack. */
export const readyLimit = 70

export const readyRecipe = (standards: readonly number[], people: number): Recipe => ({
  standards,
  people,
  minutes: readyMinutes,
  limit: readyLimit,
  again: false,
  plenaryEach: false,
  shared: false,
  ahead: false,
})

export type RecipeRefusal =
  { readonly kind: 'no-standards' } | { readonly kind: 'too-few-tables' } | { readonly kind: 'ahead-needs-unseen' }

export const sayRecipeRefusal: Readonly<Record<RecipeRefusal['kind'], string>> = {
  'no-standards': 'Choose at least one standard.',
  'too-few-tables': 'Sharing standards out needs at least two tables, so at least eight people.',
  'ahead-needs-unseen':
    'Scoring ahead is unseen, and sharing standards out between tables shows hands. Choose one of the two.',
}

/** Whether a workshop can be held as it was put together. */
export const mayHold = (recipe: Recipe): Decision<Recipe, RecipeRefusal> => {
  if (recipe.standards.length === 0) return no({ kind: 'no-standards' })
  if (recipe.shared && tablesFor(recipe.people) < 2) return no({ kind: 'too-few-tables' })
  if (recipe.shared && recipe.ahead) return no({ kind: 'ahead-needs-unseen' })
  return yes(recipe)
}

/** Tables of four to six: as few as keep every table at six or under. */
export const tablesFor = (people: number): number => Math.max(1, Math.ceil(people / 6))
