import type { Read } from '#db'
import { sayCount, sayDay, type Id } from '#ground'
import type { WorkshopNamed } from '#scoring'

/** What a workshop held up to be ranked. `dots` are known where enough people placed some (security rule 1). */
export type Ranked = {
  readonly workshop: WorkshopNamed
  readonly words: string
  /** The standards that it was said on, in order; none where it was said on none. */
  readonly standards: readonly number[]
  readonly dots?: number
}

/** What the workshops of a year ranked. Handed in where the rooms are put together; without it, nothing was. */
export type RankedOf = (tx: Read, exercise: Id<'exercise'>) => Promise<readonly Ranked[]>

/** A workshop as the source of a candidate: its dots, and its place among what was ranked there. */
export type WorkshopSource = {
  readonly kind: 'workshop'
  readonly workshop: Id<'workshop'>
  readonly name: string
  readonly day: WorkshopNamed['heldOn']
  readonly dots?: number
  /** 1 for the most dots; equal dots share a place. */
  readonly rank?: number
  readonly of: number
}

/** The source that one of the ranked is; its place is read off the others of its workshop. */
export const sourceOf = (own: Ranked, all: readonly Ranked[]): WorkshopSource => {
  const { workshop, dots } = own
  const there = all.filter(each => each.workshop.id === workshop.id)
  const source = { kind: 'workshop', workshop: workshop.id, name: workshop.name, day: workshop.heldOn } as const
  if (dots === undefined) return { ...source, of: there.length }
  const rank = 1 + there.filter(each => (each.dots ?? 0) > dots).length
  return { ...source, dots, rank, of: there.length }
}

/** `Board workshop, 19 November 2026 (place 1 of 6, 9 dots)`. */
export const sayWorkshopSource = ({ name, day, dots, rank, of }: WorkshopSource): string => {
  const said = `${name}, ${sayDay(day)}`
  return dots === undefined || rank === undefined ? said : `${said} (place ${rank} of ${of}, ${sayCount(dots, 'dot')})`
}
