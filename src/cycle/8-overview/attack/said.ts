import type { Cell, Release } from '../release/printed.ts'
import type { Place } from './member.ts'
import type { Range, Said } from './puzzle.ts'
import { numbersThatPrint, totalsNear, totalsThatPrint } from './totals.ts'

/** The standards of one edition are puzzles of their own. */
export type Topic = { readonly edition: string; readonly standard: number }

export const placeOf = ({ table, of }: Pick<Cell, 'table' | 'of'>): Place =>
  table === 'country' ? {} : table === 'region' ? { region: of } : { areaType: of }

export const isOn =
  ({ edition, standard }: Topic) =>
  (one: Topic): boolean =>
    one.edition === edition && one.standard === standard

/** Cells of a release whose figure is printed there for the first time. */
export const freshCells = ({ cells }: Release, topic: Topic): readonly (Cell & { readonly text: string })[] =>
  cells
    .filter(isOn(topic))
    .flatMap(cell =>
      cell.figure.kind === 'figure' && cell.notUpdated === undefined ? [{ ...cell, text: cell.figure.text }] : [],
    )

/** The texts of the country's distribution, 1 to 5, where it is printed for the first time. */
export const freshLevels = ({ levels }: Release, topic: Topic): readonly string[] | undefined => {
  const own = levels.filter(isOn(topic))
  const texts = [1, 2, 3, 4, 5].map(level => own.find(each => each.level === level)?.text)
  const isWhole = texts.every(text => text !== undefined)
  return isWhole && own.every(each => each.notUpdated === undefined) ? texts : undefined
}

const anything = (size: number): Range => ({ low: 0, high: size })

/** What releases, oldest first, say of one standard; a figure that the rules would not print is read as it stands. */
export const saidOn = (releases: readonly Release[], topic: Topic): readonly Said[] =>
  releases.map(release => {
    const levels = freshLevels(release, topic)
    return {
      cells: freshCells(release, topic).map(cell => ({
        place: placeOf(cell),
        range: (size: number) => totalsThatPrint(size, cell.text) ?? totalsNear(size, cell.text),
      })),
      ...(levels === undefined
        ? {}
        : { levels: levels.map(text => (size: number) => numbersThatPrint(size, text) ?? anything(size)) }),
    }
  })
