import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { AtDesk, ShownMistake } from '#people'
import type { SupportNeeds } from '../../needs.ts'
import { cancelEvent, planEvent, recordEvent, sayEvent } from '../actions/events.ts'
import type { Event, EventRefusal } from '../event.ts'
import { standardsNamed } from '../helps.ts'
import { catalogEventPage } from '../pages/catalog-event.ts'
import { eventFormPage } from '../pages/event-form.ts'
import { catalogPaths } from '../paths.ts'
import { sayEventRefusal } from '../refusals.ts'
import { eventOf, noticesOf } from '../store/events.ts'
import { takesOf } from '../store/take.ts'
import { atOffer, namedTakes } from './at-offer.ts'
import { readEvent, typedEvent } from './reading.ts'

export const eventCatalogRoutes = (needs: SupportNeeds): readonly Route[] => [
  atOffer(needs, 'GET', '/events/new', 'offer.keep', async desk => shown(formOf(needs, desk, readForm({})))),
  atOffer(needs, 'POST', '/events/new', 'offer.keep', desk => plan(needs, desk)),
  atOffer(needs, 'GET', '/events/:event', 'offer.read', async desk => shown(await one(needs, desk, readForm({})))),
  atOffer(needs, 'GET', '/events/:event/wording', 'offer.keep', async desk => {
    const event = await eventIn(desk)
    return shown(formOf(needs, desk, readForm(typedEvent(event)), { event }))
  }),
  atOffer(needs, 'POST', '/events/:event/wording', 'offer.keep', desk => change(needs, desk)),
  atOffer(needs, 'POST', '/events/:event/standing', 'offer.keep', desk => record(needs, desk)),
]

const boundsOf = (desk: AtDesk) => ({ today: desk.today, lastDay: desk.programme.lastDay })

type More = { readonly event?: Event; readonly version?: number; readonly refusal?: ShownMistake }

const formOf = (needs: SupportNeeds, desk: AtDesk, form: Form, more: More = {}): Markup =>
  eventFormPage(desk.frame, {
    ...{
      programme: desk.programme.name,
      paths: catalogPaths(desk.programme.id),
      editions: needs.editions.shipped(),
      form,
    },
    ...more,
    version: more.version ?? more.event?.version ?? 0,
  })

const eventIn = async (desk: AtDesk): Promise<Event> =>
  orAbsent(await desk.read(tx => eventOf(tx, orAbsent(desk.asked.params['event']))))

const one = async (needs: SupportNeeds, desk: AtDesk, form: Form, refusal?: ShownMistake): Promise<Markup> => {
  const event = await eventIn(desk)
  const { takes, notices } = await desk.read(async tx => ({
    takes: await takesOf(tx, { kind: 'event', of: event.id }),
    notices: await noticesOf(tx, event.id),
  }))
  return catalogEventPage(desk.frame, {
    ...{ programme: desk.programme.name, paths: catalogPaths(desk.programme.id), event, notices, form, refusal },
    ...{ standards: standardsNamed(event.helps, needs.editions.shipped()), takes: namedTakes(desk, takes) },
    ...{ today: desk.today, mayKeep: desk.may('offer.keep') },
  })
}

const fields: Partial<Record<EventRefusal['kind'], string>> = {
  'same-name': '#title',
  'too-few-places': '#places',
}

const refusalShown = (refusal: EventRefusal): ShownMistake => ({
  text: sayEventRefusal(refusal),
  href: fields[refusal.kind] ?? '#main-content',
})

const plan = async (needs: SupportNeeds, desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const said = readEvent(form, needs.editions.shipped(), boundsOf(desk))
  if (form.mistakes.length > 0) return mistaken(formOf(needs, desk, form))
  const planned = await planEvent(desk, said)
  if (planned.ok) return seeOther(catalogPaths(desk.programme.id).event(planned.value))
  return refused(formOf(needs, desk, form, { refusal: refusalShown(planned.refusal) }))
}

const change = async (needs: SupportNeeds, desk: AtDesk): Promise<Reply> => {
  const event = await eventIn(desk)
  const form = readForm(desk.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const said = readEvent(form, needs.editions.shipped(), boundsOf(desk))
  if (form.mistakes.length > 0) return mistaken(formOf(needs, desk, form, { event, version }))
  const changed = await sayEvent(desk, { id: event.id, seen: version }, said)
  if (changed.ok) return seeOther(catalogPaths(desk.programme.id).event(event.id))
  const refusal = refusalShown(changed.refusal)
  return refused(formOf(needs, desk, form, { event, version: event.version, refusal }))
}

const record = async (needs: SupportNeeds, desk: AtDesk): Promise<Reply> => {
  const { id } = await eventIn(desk)
  const form = readForm(desk.asked.body)
  const records = orAbsent(form.choice('records', ['opened', 'held', 'not-held', 'cancelled'] as const))
  const reason = { called: 'The reason', needed: 'Write why it is cancelled', max: 500 }
  const because = records === 'cancelled' ? form.text('because', reason) : ''
  if (form.mistakes.length > 0) return mistaken(await one(needs, desk, form))
  const done = records === 'cancelled' ? await cancelEvent(desk, id, because) : await recordEvent(desk, id, records)
  if (done.ok) return seeOther(catalogPaths(desk.programme.id).event(id))
  return refused(await one(needs, desk, form, { text: sayEventRefusal(done.refusal), href: '#standing' }))
}
