import type { Solver } from '#solving'
import type { Cell, Release } from '../release/printed.ts'
import { attack, readyFor } from './attack.ts'
import type { Member } from './member.ts'
import { puzzleOf } from './puzzle.ts'
import { freshCells, isOn, saidOn, type Topic } from './said.ts'

/**
 * What to do with a cell so that nothing is left to be found out, in the order of R10: leave it out this year; merge it
 * with another, where it was left out before; drop its table, where nothing else would be left of that. `published`:
 * what is out already tells it, and no draft can take that back.
 */
export type Advice = {
  readonly cell: Pick<Cell, 'edition' | 'table' | 'of' | 'standard'>
  readonly remedy: 'withhold' | 'merge' | 'drop' | 'published'
}

type CellName = Pick<Cell, 'table' | 'of'>

const isSame = (one: CellName, other: CellName): boolean => one.table === other.table && one.of === other.of

/** The draft without some cells; the country's distribution goes with its figure. */
const without = (draft: Release, topic: Topic, cells: readonly CellName[]): Release => ({
  ...draft,
  cells: draft.cells.filter(cell => !isOn(topic)(cell) || !cells.some(each => isSame(each, cell))),
  levels: draft.levels.filter(level => !isOn(topic)(level) || !cells.some(({ table }) => table === 'country')),
})

/** In the order in which the overview loses least. */
const order: readonly Cell['table'][] = ['region', 'area-type', 'country']

type Asked = {
  readonly releases: readonly Release[]
  readonly members: readonly Member[]
  readonly topic: Topic
  readonly solver: Solver
}

/** How much these groups of insiders still find out when the draft goes without these cells. */
const foundWithout = (
  { releases, members, topic, solver }: Asked,
  insiders: readonly (readonly number[])[],
  cells: readonly CellName[],
): number => {
  const draft = releases.at(-1)
  if (draft === undefined) return 0
  const ready = readyFor(puzzleOf(saidOn([...releases.slice(0, -1), without(draft, topic, cells)], topic), members))
  return insiders.reduce((sum, group) => sum + attack(ready, group, solver).length, 0)
}

/** Groups of insiders with which advice is worked out; the next run of the gate tries all of them again. */
const groupsAtMost = 8

/** Which cells of the draft to leave out, one after another, until these insiders find nothing. */
const withheldFor = (asked: Asked, insiders: readonly (readonly number[])[]): readonly CellName[] | undefined => {
  const groups = insiders.slice(0, groupsAtMost)
  const draft = asked.releases.at(-1)
  const open = (draft === undefined ? [] : freshCells(draft, asked.topic)).toSorted(
    (one, other) => order.indexOf(one.table) - order.indexOf(other.table),
  )
  if (foundWithout(asked, groups, open) > 0) return undefined
  const withheld: CellName[] = []
  let left = foundWithout(asked, groups, withheld)
  while (left > 0) {
    const rest = open.filter(cell => !withheld.some(each => isSame(each, cell)))
    const tried = rest.map(cell => ({ cell, left: foundWithout(asked, groups, [...withheld, cell]) }))
    const best = tried.reduce((least, each) => (each.left < least.left ? each : least))
    withheld.push(best.cell)
    left = best.left
  }
  return withheld
}

const remedyOf = ({ releases, topic }: Asked, cell: CellName, withheld: readonly CellName[]): Advice['remedy'] => {
  const inTable = (release: Release | undefined) =>
    (release?.cells ?? []).filter(each => isOn(topic)(each) && each.table === cell.table)
  const printed = inTable(releases.at(-1)).filter(({ figure }) => figure.kind === 'figure')
  if (printed.every(each => withheld.some(one => isSame(one, each)))) return 'drop'
  const before = inTable(releases.at(-2)).find(each => isSame(each, cell))
  return before?.figure.kind === 'withheld' ? 'merge' : 'withhold'
}

/** What to do about what these groups of insiders (an empty group: nobody) have found out on one standard. */
export const adviceFor = (asked: Asked, insiders: readonly (readonly number[])[]): readonly Advice[] => {
  if (insiders.length === 0) return []
  const withheld = withheldFor(asked, insiders)
  if (withheld === undefined)
    return [{ cell: { ...asked.topic, table: 'country', of: 'country' }, remedy: 'published' }]
  return withheld.map(({ table, of }) => ({
    cell: { ...asked.topic, table, of },
    remedy: remedyOf(asked, { table, of }, withheld),
  }))
}
