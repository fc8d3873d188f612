import { sayCount } from '#ground'
import { papersPath, seeCoverage, wordAndPdf, type OnShelf, type Place } from './on-shelf.ts'

/** The paper that asks the Board for its time, and the one that brings back what was found. */
export const boardOnShelf = (place: Place, { isFound, mayWrite }: BoardStanding): readonly OnShelf[] => {
  const after = {
    name: 'Paper for the Board, after its session',
    what: 'What was found, where groups differ, dissent, priorities, the assurance statement, and what the Board is asked.',
  }
  const write = mayWrite ? { change: { text: 'Change its words', href: `${papersPath(place)}/board-words` } } : {}
  return [
    {
      name: 'Paper for the Board, before its session',
      what: 'Why the Board is asked for its time, who else takes part, the standards it looks at with their guidance.',
      state: 'Ready',
      files: wordAndPdf(place, 'board-before'),
      ...write,
    },
    isFound
      ? { ...after, state: 'Ready', files: wordAndPdf(place, 'board-after'), ...write }
      : { ...after, state: 'Not yet', held: { why: sayNothingFound, ...seeCoverage(place) }, ...write },
  ]
}

export type BoardStanding = {
  /** Whether any group has submitted or any position is on record. */
  readonly isFound: boolean
  readonly mayWrite: boolean
}

export const sayNothingFound = 'No group has submitted answers and no position is on record yet.'

/** What was decided this year, when, by whom and why. */
export const decisionsOnShelf = (place: Place, standing: number): OnShelf => ({
  name: 'Decision log',
  what: 'What was decided, when, by whom and why.',
  state: standing === 0 ? 'Empty' : sayCount(standing, 'decision'),
  files: wordAndPdf(place, 'decision-log'),
})
