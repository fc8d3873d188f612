import { orAbsent } from '#http'
import { mayAtDesk, regionsOf, type AtDesk, type Region } from '#people'
import { takesOf } from '../../offer/store/take.ts'
import { elsewhereIn, regionalRows, type RegionalView } from '../regional.ts'
import { agreementsStanding } from '../store/agreements.ts'
import { elsewhereOf } from '../store/elsewhere.ts'
import { yearAsked } from '../year.ts'

/**
 * The regions whose view the reader keeps: those that they lead, or all for who runs the programme. Each part of somebody
 * counts by itself: a lead who is an analyst as well keeps no more regions than before.
 */
export const regionsKept = async (desk: AtDesk): Promise<readonly Region[]> => {
  if (!desk.may('region.keep')) return []
  const keeping = desk.parts.filter(({ role }) => mayAtDesk([role], 'region.keep'))
  const all = await desk.read(tx => regionsOf(tx, desk.programme.id))
  return all.filter(({ id }) => keeping.some(({ role, region }) => role !== 'regional-lead' || region?.id === id))
}

/** The region that the address names, when it is one of those. */
export const regionOf = async (desk: AtDesk): Promise<Region> =>
  orAbsent((await regionsKept(desk)).find(({ id }) => id === desk.asked.params['region']))

/** What the region is offered and takes in the year that the address asks for. */
export const regionalViewAt = async (desk: AtDesk): Promise<RegionalView> => {
  const region = await regionOf(desk)
  const year = yearAsked(desk.asked.query['year'], desk.today)
  const known = await desk.read(async tx => ({
    takes: await takesOf(tx),
    agreements: await agreementsStanding(tx),
    elsewhere: await elsewhereOf(tx, region.id),
  }))
  const partnerships = desk.partnerships.filter(each => each.regionId === region.id)
  return {
    ...{ region: region.name, year, today: desk.today },
    rows: regionalRows(partnerships, known, year),
    elsewhere: elsewhereIn(known.elsewhere, year),
  }
}
