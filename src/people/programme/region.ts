import { sayCount, type Id } from '#ground'
import type { DeskPartnership } from './programme.ts'

export type Region = { readonly id: Id<'region'>; readonly name: string }

/** A kind of area, as the programme tells them apart: county, unitary, London borough. */
export type AreaKind = { readonly id: Id<'area kind'>; readonly name: string }

type Named = { readonly id: string; readonly name: string }

/** What is wrong with the name of a region or a kind of area; `own` is the one that is renamed. */
export const listedNameFault = (name: string, known: readonly Named[], own?: string): string | undefined => {
  const taken = known.find(each => each.id !== own && each.name.toLowerCase() === name.toLowerCase())
  return taken && `${taken.name} is there already`
}

const open = (partnerships: readonly DeskPartnership[]): readonly DeskPartnership[] =>
  partnerships.filter(each => each.closedOn === undefined)

const stillHolds = (name: string, held: readonly DeskPartnership[], ending: string): string | undefined =>
  held.length === 0
    ? undefined
    : `${name} still has ${sayCount(held.length, 'partnership')}, such as ${held[0]?.name}: ${ending}`

/** Why a region cannot end: it still has partnerships. Closed ones do not count. */
export const regionEndFault = (region: Region, all: readonly DeskPartnership[]): string | undefined =>
  stillHolds(
    region.name,
    open(all).filter(each => each.regionId === region.id),
    'move them to another region first',
  )

/** Why a kind of area cannot be taken off the list. */
export const areaEndFault = (kind: AreaKind, all: readonly DeskPartnership[]): string | undefined =>
  stillHolds(
    kind.name,
    open(all).filter(each => each.areaId === kind.id),
    'say first what kind of area they are',
  )
