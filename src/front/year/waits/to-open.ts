import { isNear, type NextDue } from '#exercise'
import { sayDay } from '#ground'
import type { Asking } from '../asking.ts'
import type { Waiting } from './waiting.ts'

/** The next exercise, once its day comes near, for whoever opens it. */
export const waitingToOpen = (asking: Asking, due: NextDue | undefined): readonly Waiting[] =>
  due === undefined || !asking.may('exercise.run') || !isNear(due, asking.today)
    ? []
    : [
        {
          what: 'Open the next exercise',
          href: `${asking.own}/exercises/new`,
          note: `The last was opened for ${due.after.label}. The new one starts from it.`,
          when: due.day < asking.today ? `Overdue since ${sayDay(due.day)}` : `By ${sayDay(due.day)}`,
          day: due.day,
          late: due.day < asking.today,
        },
      ]
