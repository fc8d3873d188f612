import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, seeOther, shown, type Reply } from '#http'
import { regionPage, regionsPage } from '../pages/regions.ts'
import { areaEndFault, listedNameFault, regionEndFault, type Region } from '../region.ts'
import { keepRegion } from '../store.ts'
import { areaKindsOf, changeRegion, endAreaKind, keepAreaKind, regionsOf } from '../store/regions.ts'
import type { AtDesk } from './desk.ts'
import { ownOf } from './paths.ts'

const mostLetters = 80

const lists = (desk: AtDesk) =>
  desk.read(async tx => ({
    regions: await regionsOf(tx, desk.programme.id),
    areas: await areaKindsOf(tx, desk.programme.id),
  }))

export const showRegions = async (desk: AtDesk, form?: Form): Promise<Reply> => {
  const { programme, partnerships } = desk
  const mayArrange = desk.may('desk.arrange')
  const page = regionsPage(desk.frame, {
    ...{ own: ownOf(desk), programme, partnerships, mayArrange, form },
    ...(await lists(desk)),
  })
  return form === undefined ? shown(page) : mistaken(page)
}

export const addRegion = async (desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter the region’s name', max: mostLetters })
  const fault = listedNameFault(name, (await lists(desk)).regions)
  if (fault !== undefined) form.complain('name', fault)
  if (form.mistakes.length > 0) return showRegions(desk, form)
  const id = desk.world.newId<'region'>()
  await desk.write(tx => keepRegion(tx, desk.programme.id, id, name))
  return seeOther(`${ownOf(desk)}/regions`)
}

const regionIn = async (desk: AtDesk): Promise<Region> =>
  orAbsent((await lists(desk)).regions.find(each => each.id === desk.asked.params['region']))

export const showRegion = async (desk: AtDesk, form?: Form): Promise<Reply> => {
  const region = await regionIn(desk)
  const page = regionPage(desk.frame, { own: ownOf(desk), programme: desk.programme, region, form })
  return form === undefined ? shown(page) : mistaken(page)
}

export const renameRegion = async (desk: AtDesk): Promise<Reply> => {
  const region = await regionIn(desk)
  const form = readForm(desk.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter the region’s name', max: mostLetters })
  const fault = listedNameFault(name, (await lists(desk)).regions, region.id)
  if (fault !== undefined) form.complain('name', fault)
  if (form.mistakes.length > 0) return showRegion(desk, form)
  await desk.write(tx => changeRegion(tx, desk.programme.id, region.id, { name }))
  return seeOther(`${ownOf(desk)}/regions`)
}

export const endRegion = async (desk: AtDesk): Promise<Reply> => {
  const region = await regionIn(desk)
  const fault = regionEndFault(region, desk.partnerships)
  if (fault !== undefined) {
    const form = readForm({ name: region.name })
    form.complain('ending', fault)
    return showRegion(desk, form)
  }
  await desk.write(tx => changeRegion(tx, desk.programme.id, region.id, { endedOn: desk.today }))
  return seeOther(`${ownOf(desk)}/regions`)
}

export const addAreaKind = async (desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const name = form.line('kind', { called: 'Name', needed: 'Enter the kind of area', max: mostLetters })
  const fault = listedNameFault(name, (await lists(desk)).areas)
  if (fault !== undefined) form.complain('kind', fault)
  if (form.mistakes.length > 0) return showRegions(desk, form)
  const id = desk.world.newId<'area kind'>()
  await desk.write(tx => keepAreaKind(tx, desk.programme.id, id, name))
  return seeOther(`${ownOf(desk)}/regions`)
}

export const endKind = async (desk: AtDesk): Promise<Reply> => {
  const kind = orAbsent((await lists(desk)).areas.find(each => each.id === desk.asked.params['kind']))
  const fault = areaEndFault(kind, desk.partnerships)
  if (fault !== undefined) {
    const form = readForm({})
    form.complain('area-kind', fault)
    return showRegions(desk, form)
  }
  await desk.write(tx => endAreaKind(tx, desk.programme.id, kind.id, desk.today))
  return seeOther(`${ownOf(desk)}/regions`)
}
