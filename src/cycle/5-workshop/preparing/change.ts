import type { Recipe } from '../hour/recipe.ts'
import type { Workshop } from '../room/room.ts'
import type { PreparingRefusal } from '../actions/preparing.ts'
import { sayRecipeRefusal } from '../hour/recipe.ts'

/** Why something about a workshop can't be changed. `asked-ahead`: people hold links to score what was planned. */
export type ChangeRefusal = PreparingRefusal | { readonly kind: 'asked-ahead' }

/** Which standards are scored, and how often, stands as soon as somebody may have scored one ahead. */
export const mayChangeStandards = (workshop: Pick<Workshop, 'recipe'>, recipe: Recipe, isAsked: boolean): boolean => {
  const sorted = ({ standards }: Recipe): string => standards.toSorted((a, b) => a - b).join()
  return !isAsked || sorted(workshop.recipe) === sorted(recipe)
}

export const sayChangeRefusal = ({ kind }: ChangeRefusal): string => {
  switch (kind) {
    case 'opened':
      return 'The workshop has begun, so this can no longer change. What the facilitator still can do (more minutes, skipping, going back) is in the controls.'
    case 'asked-ahead':
      return 'Links to score ahead have been sent, and somebody may have used theirs. So the standards stay as they are; their order and the minutes can change.'
    case 'absent':
      return 'This workshop is not there any more.'
    default:
      return sayRecipeRefusal[kind]
  }
}
