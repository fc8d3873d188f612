import { readForm, type Form } from '#forms'
import { dayOf, sayDay } from '#ground'
import { Absent, mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { deskRoute, memberRoute, type AtDesk, type Ask, type ShownMistake } from '#people'
import type { SupportNeeds } from '../../needs.ts'
import { offerPaths, offerPattern } from '../../offer/paths.ts'
import { typedDay } from '../../offer/routes/reading.ts'
import { takesOf } from '../../offer/store/take.ts'
import { addElsewhere, sayElsewhere } from '../actions.ts'
import type { Elsewhere, ElsewhereRefusal, ElsewhereSaid } from '../elsewhere.ts'
import { elsewhereFormPage } from '../pages/elsewhere-form.ts'
import { ownRegionPage } from '../pages/own.ts'
import { regionPage } from '../pages/region.ts'
import { regionPaths } from '../paths.ts'
import { regionalRows } from '../regional.ts'
import { agreementsStanding } from '../store/agreements.ts'
import { elsewhereOf } from '../store/elsewhere.ts'
import { regionalViewAt, regionOf } from './view.ts'
import { yearAsked } from '../year.ts'

/** A region's view, and what other bodies offer there; and what the view says of a partnership, for that partnership. */
export const regionRoutes = (needs: SupportNeeds): readonly Route[] => [
  keeps(needs, 'GET', '', show),
  keeps(needs, 'GET', '/elsewhere/new', async desk => shown(await formPage(desk, readForm({})))),
  keeps(needs, 'POST', '/elsewhere/new', add),
  keeps(needs, 'GET', '/elsewhere/:elsewhere', async desk => {
    const elsewhere = await oneIn(desk)
    return shown(await formPage(desk, formOf(elsewhere), { elsewhere }))
  }),
  keeps(needs, 'POST', '/elsewhere/:elsewhere', change),
  keeps(needs, 'POST', '/elsewhere/:elsewhere/place', place),
  memberRoute(needs, { method: 'GET', path: `${offerPattern}/region`, ability: 'partnership.read', handle: showOwn }),
]

/** A page of one region: of those that the reader leads, or any for who runs the programme. */
const keeps = (
  needs: SupportNeeds,
  method: 'GET' | 'POST',
  below: string,
  handle: (desk: AtDesk) => Promise<Reply>,
): Route =>
  deskRoute(needs, {
    ...{ method, path: `/regions/:region/support${below}`, ability: 'region.keep' },
    handle: async desk => {
      await regionOf(desk)
      return handle(desk)
    },
  })

const pathsOf = (desk: AtDesk) => regionPaths(desk.programme.id, orAbsent(desk.asked.params['region']))

const view = async (desk: AtDesk): Promise<Markup> =>
  regionPage(desk.frame, {
    ...{ programme: desk.programme.name, paths: pathsOf(desk), view: await regionalViewAt(desk) },
  })

const show = async (desk: AtDesk): Promise<Reply> => shown(await view(desk))

const oneIn = async (desk: AtDesk): Promise<Elsewhere> => {
  const { id: region } = await regionOf(desk)
  const all = await desk.read(tx => elsewhereOf(tx, region))
  return orAbsent(all.find(({ id }) => id === desk.asked.params['elsewhere']))
}

const formOf = (said: ElsewhereSaid): Form => {
  const { body, offer, audience, contact, link, relates } = said
  const days = { ...typedDay('begins', said.begins), ...typedDay('ends', said.ends) }
  return readForm({ body, offer, audience, contact, link, relates, ...days })
}

type More = { readonly elsewhere?: Elsewhere; readonly version?: number; readonly refusal?: ShownMistake }

const formPage = async (desk: AtDesk, form: Form, more: More = {}): Promise<Markup> =>
  elsewhereFormPage(desk.frame, {
    ...{ region: (await regionOf(desk)).name, paths: pathsOf(desk), form, ...more },
    version: more.version ?? more.elsewhere?.version ?? 0,
  })

const readElsewhere = (form: Form): ElsewhereSaid | undefined => {
  const said = {
    body: form.line('body', { called: 'The body', needed: 'Write which body offers it', max: 200 }),
    offer: form.text('offer', { called: 'The offer', needed: 'Write what it offers', max: 2000 }),
    audience: form.line('audience', { called: 'Who it is for', max: 300 }),
    contact: form.line('contact', { called: 'The contact', max: 300 }),
    link: form.link('link', { called: 'The link' }),
    relates: form.text('relates', { called: 'How it relates', max: 2000 }),
  }
  const begins = form.day('begins', { called: 'The first day', needed: 'Write from when it is offered' })
  const ends = form.day('ends', { called: 'The last day' })
  if (begins !== undefined && ends !== undefined && ends < begins)
    form.complain('ends-day', `The last day must not be before the first, ${sayDay(begins)}`)
  if (form.mistakes.length > 0 || begins === undefined) return undefined
  return { ...said, begins, ...(ends === undefined ? {} : { ends }) }
}

const refusalWords: Readonly<Record<Exclude<ElsewhereRefusal['kind'], 'absent'>, string>> = {
  stale: 'Somebody changed it while you were writing. Yours is below and is not saved yet',
  'same-name': 'The same offer of this body is in the list already, from the same day',
}

const refusalShown = ({ kind }: ElsewhereRefusal): ShownMistake => {
  if (kind === 'absent') throw new Absent()
  return { text: refusalWords[kind], href: kind === 'same-name' ? '#body' : '#main-content' }
}

const add = async (desk: AtDesk): Promise<Reply> => {
  const { id: region } = await regionOf(desk)
  const form = readForm(desk.asked.body)
  const said = readElsewhere(form)
  if (said === undefined) return mistaken(await formPage(desk, form))
  const added = await addElsewhere(desk, region, said)
  if (added.ok) return seeOther(`${pathsOf(desk).viewOf(yearAsked(undefined, said.begins))}#elsewhere`)
  return refused(await formPage(desk, form, { refusal: refusalShown(added.refusal) }))
}

const versionIn = (form: Form): number => form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0

const change = async (desk: AtDesk): Promise<Reply> => {
  const elsewhere = await oneIn(desk)
  const { id, region } = elsewhere
  const form = readForm(desk.asked.body)
  const version = versionIn(form)
  const said = readElsewhere(form)
  if (said === undefined) return mistaken(await formPage(desk, form, { elsewhere, version }))
  const changed = await sayElsewhere(desk, { region, id, seen: version }, said)
  if (changed.ok) return seeOther(`${pathsOf(desk).viewOf(yearAsked(undefined, said.begins))}#elsewhere`)
  return refused(await formPage(desk, form, { elsewhere, refusal: refusalShown(changed.refusal) }))
}

const place = async (desk: AtDesk): Promise<Reply> => {
  const elsewhere = await oneIn(desk)
  const { id, region } = elsewhere
  const form = readForm(desk.asked.body)
  const isRemoved = orAbsent(form.choice('move', ['out', 'back'] as const)) === 'out'
  const moved = await sayElsewhere(desk, { region, id, seen: versionIn(form) }, { isRemoved })
  if (moved.ok) return seeOther(pathsOf(desk).elsewhere(id))
  return refused(await formPage(desk, formOf(elsewhere), { elsewhere, refusal: refusalShown(moved.refusal) }))
}

/** The same row that the programme reads, drawn by the same hand. */
const showOwn = async (ask: Ask): Promise<Reply> => {
  const { id, name } = ask.partnership
  const today = dayOf(ask.now)
  const year = yearAsked(ask.asked.query['year'], today)
  const known = await ask.read(async tx => ({ takes: await takesOf(tx), agreements: await agreementsStanding(tx) }))
  const rows = regionalRows([{ id, name }], known, year)
  return shown(ownRegionPage(ask.frame, { offer: offerPaths(id), year, today, rows }))
}
