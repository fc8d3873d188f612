import type { Cell, LevelCount, Release } from '../release/printed.ts'
import { aboutCount } from '../rules/count.ts'
import { changedBetween, sizeOf, type Member, type Place, type PlaceThen } from './member.ts'
import { freshCells, freshLevels, isOn, placeOf, type Topic } from './said.ts'
import { numbersThatPrint, totalsThatPrint } from './totals.ts'

/**
 * How a printed text breaks the rules, as anybody can see who knows who is in which cell: no total of so many would print
 * it; the rounded number of contributors is another; it should have been printed again; it is printed again without need,
 * or was never printed before.
 */
export type Strange = {
  readonly cell: Pick<Cell, 'edition' | 'table' | 'of' | 'standard'>
  readonly kind: 'no-such-figure' | 'other-number' | 'should-repeat' | 'repeats-wrongly'
}

type Asked = { readonly releases: readonly Release[]; readonly members: readonly Member[]; readonly topic: Topic }

type Before = PlaceThen & { readonly cell: Cell }

/**
 * The last time before the draft that this cell was printed anew. A place that no release before knew by this name was
 * called something else: the one with the same text that the draft does not know.
 */
const lastFresh = ({ releases, topic }: Asked, cell: Cell): Before | undefined => {
  const fresh = releases
    .slice(0, -1)
    .flatMap((each, release) => freshCells(each, topic).map(one => ({ cell: one, release, place: placeOf(one) })))
    .filter(each => each.cell.table === cell.table)
  const own = fresh.findLast(each => each.cell.of === cell.of)
  const names = new Set(releases.at(-1)?.cells.map(({ of }) => of))
  return own ?? fresh.findLast(each => !names.has(each.cell.of) && saysTheSame(each.cell, cell))
}

const saysTheSame = (one: Cell, other: Cell): boolean =>
  JSON.stringify([one.figure, one.about]) === JSON.stringify([other.figure, other.about])

/** Whether so few changed that the figure had to be printed again (R9). */
const isTooLittle = ({ members, releases }: Asked, place: Place, before: PlaceThen): boolean => {
  const changed = changedBetween(members, before, { place, release: releases.length - 1 })
  return changed > 0 && changed < 5
}

const strangeCell = (asked: Asked, cell: Cell): readonly Strange['kind'][] => {
  const { figure, about, notUpdated } = cell
  if (figure.kind !== 'figure') return []
  const place = placeOf(cell)
  const before = lastFresh(asked, cell)
  if (notUpdated !== undefined) {
    const isRight = before !== undefined && saysTheSame(before.cell, cell) && isTooLittle(asked, place, before)
    return isRight ? [] : ['repeats-wrongly']
  }
  const size = sizeOf(asked.members, { place, release: asked.releases.length - 1 })
  return [
    ...(totalsThatPrint(size, figure.text) === undefined ? ['no-such-figure' as const] : []),
    ...(about === aboutCount(size) ? [] : ['other-number' as const]),
    ...(before !== undefined && isTooLittle(asked, place, before) ? ['should-repeat' as const] : []),
  ]
}

const strangeLevels = (asked: Asked, levels: readonly LevelCount[]): readonly Strange['kind'][] => {
  const { releases, members, topic } = asked
  const release = releases.at(-1)
  if (release === undefined || levels.length === 0) return []
  const since = releases.slice(0, -1).findLastIndex(each => freshLevels(each, topic) !== undefined)
  const before = { place: {}, release: since }
  const texts = freshLevels(release, topic)
  if (texts === undefined) {
    const then = releases[since] && freshLevels(releases[since], topic)
    const isSame = levels.every(({ level, text, notUpdated }) => notUpdated !== undefined && then?.[level - 1] === text)
    return isSame && isTooLittle(asked, {}, before) ? [] : ['repeats-wrongly']
  }
  const size = sizeOf(members, { place: {}, release: releases.length - 1 })
  return [
    ...(texts.some(text => numbersThatPrint(size, text) === undefined) ? ['no-such-figure' as const] : []),
    ...(since >= 0 && isTooLittle(asked, {}, before) ? ['should-repeat' as const] : []),
  ]
}

/** What in the draft, the last of these releases, breaks R4 to R9 for one standard. */
export const strangeIn = (
  releases: readonly Release[],
  members: readonly Member[],
  topic: Topic,
): readonly Strange[] => {
  const asked = { releases, members, topic }
  const draft = releases.at(-1)
  const country = { ...topic, table: 'country', of: 'country' } as const
  return [
    ...(draft?.cells ?? []).filter(isOn(topic)).flatMap(cell =>
      strangeCell(asked, cell).map(kind => ({
        cell: { edition: cell.edition, table: cell.table, of: cell.of, standard: cell.standard },
        kind,
      })),
    ),
    ...strangeLevels(asked, draft?.levels.filter(isOn(topic)) ?? []).map(kind => ({ cell: country, kind })),
  ]
}

/** Whether the country's earlier figures, as the draft shows them beside its own, are those that were printed. */
export const earlierAsPrinted = (releases: readonly Release[]): boolean => {
  const draft = releases.at(-1)
  return (draft?.earlier ?? []).every(({ number, cells }) => {
    const printed = releases.find(each => each.number === number)?.cells.filter(({ table }) => table === 'country')
    return (
      printed !== undefined && cells.every(cell => printed.some(each => JSON.stringify(each) === JSON.stringify(cell)))
    )
  })
}
