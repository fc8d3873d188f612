import { sayCount, type Day } from '#ground'
import { actionCounts, doneAfter, testedCounts, type Moved, type Strand } from '#plans'

/** What the plan of a year did about a strand: `2 actions done, 1 open; 1 hypothesis held`. */
export const sayDoneIn = (strand: Strand, moved: Moved, year: number, today: Day): string => {
  const done = doneAfter(strand, moved, year)
  const parts = [
    actionCounts(done, today).join(', '),
    testedCounts(done).join(', '),
    done.decisions.length === 0 ? '' : sayCount(done.decisions.length, 'decision'),
  ].filter(words => words !== '')
  if (parts.length > 0) return parts.join('; ')
  if (done.priorities.length === 0 && moved.years[year]?.exercise.phase === 'past') return 'Not on record'
  return done.priorities.length === 0
    ? 'Nothing is planned for it'
    : `${sayCount(done.priorities.length, 'priority', 'priorities')}, no action yet`
}
