import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { isOfProgramme, peopleOf, type Ask, type ShownMistake } from '#people'
import type { SupportNeeds } from '../../needs.ts'
import { putDown, tellWhoCame, type Said } from '../actions/places.ts'
import { standardsNamed } from '../helps.ts'
import { eventPage } from '../pages/event.ts'
import { offerPaths } from '../paths.ts'
import type { Attendance, PlaceRefusal, Serves } from '../places.ts'
import { sayPlaceRefusal } from '../refusals.ts'
import { eventOf, noticesOf } from '../store/events.ts'
import { attendanceOf } from '../store/places.ts'
import { offered } from './offered.ts'
import { readServes, readTold, readWanted, servedBy } from './taking.ts'

/** One event, putting people down for it, and saying who came. */
export const eventRoutes = (needs: SupportNeeds): readonly Route[] => [
  offered(needs, 'GET', '/events/:event', 'partnership.read', async ask => shown(await one(needs, ask))),
  offered(needs, 'POST', '/events/:event', 'offer.take', ask => putThemDown(needs, ask)),
  offered(needs, 'POST', '/events/:event/came', 'offer.take', ask => tell(needs, ask)),
]

const eventIn = async (needs: SupportNeeds, ask: Ask) => {
  const id = orAbsent(ask.asked.params['event'])
  const mayTake = ask.may('offer.take')
  const { event, ...known } = await ask.read(async tx => {
    const attendance = await attendanceOf(tx, id)
    return {
      ...{ event: await eventOf(tx, id), notices: await noticesOf(tx, id), attendance },
      people: mayTake ? (await peopleOf(tx)).filter(({ roles }) => roles.some(({ role }) => !isOfProgramme(role))) : [],
      serves: mayTake ? await servedBy(tx, needs, attendance?.serves) : [],
    }
  })
  return { ...known, event: orAbsent(event), mayTake }
}

/** What stands, as the form shows it before anything is typed. */
const formOf = (attendance: Attendance | undefined): Form => {
  const { places = [], counted, showsNames, purpose = '', serves } = attendance ?? {}
  const isTold = places.some(({ came }) => came !== undefined)
  const others = places.filter(({ person, askedAt }) => (isTold ? askedAt === undefined : person === undefined))
  return readForm({
    ...{ counted: counted ?? '', purpose, serves: serves?.id ?? '', shows: showsNames === true ? 'yes' : '' },
    people: places.flatMap(({ person }) => person ?? []),
    others: others.map(({ name }) => name).join('\n'),
    came: places.filter(({ came, confirmedAt }) => came ?? confirmedAt !== undefined).map(({ id }) => id),
    number: counted === 'number' ? String(isTold ? places.filter(({ came }) => came).length : places.length) : '',
  })
}

type More = { readonly form?: Form; readonly version?: number; readonly refusal?: ShownMistake }

const one = async (needs: SupportNeeds, ask: Ask, more: More = {}): Promise<Markup> => {
  const { event, attendance, ...known } = await eventIn(needs, ask)
  return eventPage(ask.frame, {
    ...{ ...known, event, attendance, paths: offerPaths(ask.partnership.id), today: dayOf(ask.now) },
    standards: standardsNamed(event.helps, needs.editions.shipped()),
    form: more.form ?? formOf(attendance),
    ...{ version: more.version ?? attendance?.version ?? 0, refusal: more.refusal },
  })
}

const readSaid = (form: Form, offers: readonly Serves[]): Said => {
  const purpose = form.text('purpose', { called: 'What for', max: 2000 })
  const serves = readServes(form, offers)
  const showsNames = form.choices('shows', ['yes'] as const, { called: 'What the programme sees' }).length > 0
  return { purpose, showsNames, ...(serves === undefined ? {} : { serves }) }
}

type Kept = Awaited<ReturnType<typeof putDown>>

const keep = async (
  needs: SupportNeeds,
  ask: Ask,
  act: (form: Form, known: Awaited<ReturnType<typeof eventIn>>, said: Said, seen: number) => Promise<Kept> | undefined,
): Promise<Reply> => {
  const known = await eventIn(needs, ask)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const said = readSaid(form, known.serves)
  const kept = await act(form, known, said, version)
  if (kept === undefined) return mistaken(await one(needs, ask, { form, version }))
  if (kept.ok) return seeOther(`${offerPaths(ask.partnership.id).event(known.event.id)}#taken`)
  return refused(await one(needs, ask, { form, refusal: refusalShown(kept.refusal) }))
}

const refusalShown = (refusal: PlaceRefusal): ShownMistake => ({ text: sayPlaceRefusal(refusal), href: '#taken' })

const putThemDown = (needs: SupportNeeds, ask: Ask): Promise<Reply> =>
  keep(needs, ask, (form, { event, people }, said, seen) => {
    const wanted = readWanted(form, people)
    if (form.mistakes.length > 0 || wanted === undefined) return undefined
    return putDown(ask, { partnership: ask.partnership.id, event: event.id, seen }, said, wanted)
  })

const tell = (needs: SupportNeeds, ask: Ask): Promise<Reply> =>
  keep(needs, ask, (form, { event, attendance }, said, seen) => {
    const told = readTold(form, attendance)
    if (form.mistakes.length > 0 || told === undefined) return undefined
    return tellWhoCame(ask, { partnership: ask.partnership.id, event: event.id, seen }, said, told)
  })
