import type { Cell, Release } from './printed.ts'

/** What is promised beside every release, in these words and no stronger ones. */
export const claim =
  'Figures are rounded and small groups left out so that no trust’s score can be worked out, even by another trust.'

/** How the figures came about, for somebody who reads nothing else. */
export const method: readonly string[] = [
  'Each partnership (called a trust where the programme calls it so) agrees a whole number from 1 to 5 on every standard, or that it has no agreed position this year. It chooses whether to contribute its twelve numbers. Its name, its reasons and its plans are never part of this.',
  'Counted are the latest numbers of each partnership that were confirmed and contributed before contributions closed, if they were not older than two years then. A standard without an agreed position is left out of that standard’s figure.',
  'A figure is the plain mean of the numbers. No partnership weighs more than another.',
  'With 10 to 24 contributors a figure is rounded to the nearest half, with 25 to 49 to the nearest fifth, with 50 or more to the nearest tenth. At both ends of the scale it says “under” or “over” instead. Under 10 contributors nothing is printed.',
  'How many contributed is rounded to the nearest 5. Who contributed is not printed.',
  'From 50 contributors on, the country’s table also says about how many stand at each level, to the nearest 5; fewer than 10 are not told apart.',
  'Where one to four partnerships of a group joined, left or assessed themselves again since its last printed figure, that figure is printed again and marked “not updated”.',
  'Changes are differences between printed figures. A difference of one step can be rounding.',
  'Before a release was published, a program tried to work out single scores from all published releases together, also with what any one partnership knows of itself. Two people who had not built the release then approved it.',
  'A group’s figure does tell something about each partnership in it, and nearly all partnerships of a group acting together could find out the last one’s number.',
]

/** What heads every file: `The overview 2026/27, release 3`. */
export const titleOf = ({ label, number }: Pick<Release, 'label' | 'number'>): string =>
  `The overview ${label}, release ${number}`

export const noteOf = ({ closed, corrects }: Release): string =>
  `Contributions closed in ${closed}.${corrects === undefined ? '' : ` This release corrects release ${corrects}.`}`

/** The number that a printed figure says; none for an open end. */
export const valueOf = ({ figure }: Pick<Cell, 'figure'>): number | undefined =>
  figure.kind === 'figure' && /^\d/.test(figure.text) ? Number(figure.text) : undefined

/** The difference of two printed figures: `+0.2`, `no change`, or words where there is none to be had. */
export const sayChange = (before: Cell | undefined, now: Cell): string => {
  if (now.notUpdated !== undefined) return 'not updated'
  const [then, today] = [before && valueOf(before), valueOf(now)]
  if (then === undefined || today === undefined) return 'cannot be said'
  const tenths = Math.round(today * 10) - Math.round(then * 10)
  return tenths === 0 ? 'no change' : `${tenths > 0 ? '+' : '−'}${(Math.abs(tenths) / 10).toFixed(1)}`
}

/** The last release before this one with figures of the same edition: others are not compared. */
export const comparedWith = (release: Release, edition: string): Release['earlier'][number] | undefined =>
  release.earlier.findLast(({ cells }) => cells.some(cell => cell.edition === edition))
