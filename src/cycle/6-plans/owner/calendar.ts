import type { CalendarDay } from '#ground'
import { isOpen, type Action } from '../action/action.ts'

/** The dates of open actions, each under an id that stays. `hrefOf` says where one is read. */
export const actionDays = (
  actions: readonly Action[],
  hrefOf: (action: Action) => string | undefined,
): readonly CalendarDay[] =>
  actions.filter(isOpen).flatMap(action => {
    if (action.due === undefined) return []
    const href = hrefOf(action)
    return [
      {
        id: `action-${action.id}@stocktake`,
        day: action.due,
        title: action.words,
        ...(href === undefined ? {} : { href }),
      },
    ]
  })
