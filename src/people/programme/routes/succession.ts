import { readForm, type Form } from '#forms'
import { linesIn } from '#ground'
import { mistaken, seeOther, shown, type Reply } from '#http'
import { mergePartnerships, splitPartnership } from '../actions/becoming.ts'
import { mergerFault, nameFault, splitFault } from '../change.ts'
import { checkedSuccession } from '../pages/checked-succession.ts'
import { mergerPage, splitPage } from '../pages/succession.ts'
import { areaKindsOf, regionsOf } from '../store/regions.ts'
import { readFact } from './change-form.ts'
import type { AtDesk } from './desk.ts'
import { ownOf, partnershipIn, pathOf } from './paths.ts'

const lists = (desk: AtDesk) =>
  desk.read(async tx => ({
    regions: await regionsOf(tx, desk.programme.id),
    areas: await areaKindsOf(tx, desk.programme.id),
  }))

const whole = (desk: AtDesk) => ({ own: ownOf(desk), programme: desk.programme, today: desk.today })

/** Those fields of a form and what `readFact` reads, to be sent once more. */
const asTyped = (form: Form, names: readonly string[]) =>
  [...names, 'on-day', 'on-month', 'on-year', 'reason'].map(name => ({ name, value: form.typed(name) }))

const merger = async (desk: AtDesk, form?: Form) =>
  mergerPage(desk.frame, { ...whole(desk), partnerships: desk.partnerships, ...(await lists(desk)), form })

export const showMerger = async (desk: AtDesk): Promise<Reply> => shown(await merger(desk))

/** Merges partnerships: first it says what that closes and makes, and once that was read it does it. */
export const merge = async (desk: AtDesk): Promise<Reply> => {
  const { regions, areas } = await lists(desk)
  const form = readForm(desk.asked.body)
  const from = form.choices(
    'from',
    desk.partnerships.map(each => each.id),
    { called: 'The partnerships' },
  )
  const fault = mergerFault(from)
  if (fault !== undefined) form.complain('from', fault)
  const name = form.line('name', { called: 'Name', needed: 'Enter the name of the new partnership', max: 120 })
  const taken = nameFault(name, desk.partnerships, from)
  if (taken !== undefined) form.complain('name', taken)
  const region = form.choice(
    'region',
    regions.map(each => each.id),
    { called: 'The region', needed: 'Choose the region' },
  )
  const area = form.choice(
    'area',
    areas.map(each => each.id),
    { called: 'The kind of area' },
  )
  const fact = readFact(form, desk)
  if (form.mistakes.length > 0 || region === undefined) return mistaken(await merger(desk, form))
  const sources = desk.partnerships.filter(each => from.includes(each.id))
  if (form.typed('checked') !== 'yes')
    return shown(
      checkedSuccession(desk.frame, {
        ...{ kind: 'merged', action: `${ownOf(desk)}/merger`, programme: desk.programme, sources, newcomers: [name] },
        ...{ region: regions.find(each => each.id === region)?.name, on: fact.on, reason: fact.reason },
        fields: [...from.map(value => ({ name: 'from', value })), ...asTyped(form, ['name', 'region', 'area'])],
      }),
    )
  const id = desk.world.newId<'partnership'>()
  await desk.write(tx =>
    mergePartnerships(tx, desk.world, {
      ...{ programme: desk.programme.id, today: desk.today, sources, fact },
      into: { id, name, region, ...(area === undefined ? {} : { area }) },
    }),
  )
  return seeOther(`${ownOf(desk)}/partnerships/${id}?done=changed`)
}

const split = (desk: AtDesk, form?: Form) =>
  splitPage(desk.frame, { ...whole(desk), partnership: partnershipIn(desk), form })

export const showSplit = async (desk: AtDesk): Promise<Reply> => shown(split(desk))

/** Splits a partnership, in the same two steps. */
export const splitOne = async (desk: AtDesk): Promise<Reply> => {
  const source = partnershipIn(desk)
  const form = readForm(desk.asked.body)
  const names = linesIn(
    form.text('names', { called: 'The names', needed: 'Enter the names of the new ones', max: 1000 }),
  )
  const fault = splitFault(names, desk.partnerships, source.id)
  if (fault !== undefined) form.complain('names', fault)
  const tooLong = names.some(name => name.length > 120)
  if (tooLong) form.complain('names', 'Each name must be 120 characters or fewer')
  const fact = readFact(form, desk)
  if (form.mistakes.length > 0) return mistaken(split(desk, form))
  if (form.typed('checked') !== 'yes')
    return shown(
      checkedSuccession(desk.frame, {
        ...{ kind: 'split', action: `${pathOf(desk)}/split`, programme: desk.programme, sources: [source] },
        ...{ newcomers: names, region: source.region, on: fact.on, reason: fact.reason },
        fields: asTyped(form, ['names']),
      }),
    )
  const where = {
    ...(source.regionId === undefined ? {} : { region: source.regionId }),
    ...(source.areaId === undefined ? {} : { area: source.areaId }),
  }
  const newcomers = names.map(name => ({ id: desk.world.newId<'partnership'>(), name, ...where }))
  await desk.write(tx =>
    splitPartnership(tx, desk.world, {
      ...{ programme: desk.programme.id, today: desk.today, source, newcomers, fact },
    }),
  )
  return seeOther(`${ownOf(desk)}/partnerships/${source.id}/history`)
}
