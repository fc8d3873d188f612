import { readForm, type Form } from '#forms'
import { dayOf, sayDay, type Day } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask, ShownMistake } from '#people'
import type { SupportNeeds } from '../../needs.ts'
import { leaveElement, takeElement, type TakenRefusal, type TakenSaid } from '../actions/taken.ts'
import { standardsNamed } from '../helps.ts'
import { elementPage } from '../pages/element.ts'
import { offerPaths } from '../paths.ts'
import type { Serves } from '../places.ts'
import { elementsOf } from '../store/elements.ts'
import { elementsTakenOf } from '../store/taken.ts'
import type { ElementTaken } from '../take-up.ts'
import { offered } from './offered.ts'
import { typedDay } from './reading.ts'
import { readServes, servedBy } from './taking.ts'

/** One element, and taking it up. */
export const elementRoutes = (needs: SupportNeeds): readonly Route[] => [
  offered(needs, 'GET', '/elements/:element', 'partnership.read', async ask => shown(await one(needs, ask))),
  offered(needs, 'POST', '/elements/:element', 'offer.take', ask => take(needs, ask)),
  offered(needs, 'POST', '/elements/:element/leaving', 'offer.take', leave),
]

/** One element as this reader may see it: what is withdrawn stays for those who took it up. */
const elementIn = async (needs: SupportNeeds, ask: Ask) => {
  const id = orAbsent(ask.asked.params['element'])
  const found = await ask.read(async tx => {
    const taken = (await elementsTakenOf(tx)).find(each => each.element === id)
    const element = (await elementsOf(tx)).find(each => each.id === id)
    const serves = ask.may('offer.take') ? await servedBy(tx, needs, taken?.serves) : []
    return { element, taken, serves }
  })
  const element = orAbsent(found.element)
  return { ...found, element: orAbsent(element.isWithdrawn && found.taken === undefined ? undefined : element) }
}

const formOf = (taken: ElementTaken | undefined, today: Day): Form =>
  readForm({
    ...{ ...typedDay('since', taken?.since ?? today), ...typedDay('until', taken?.until) },
    ...{ purpose: taken?.purpose ?? '', serves: taken?.serves?.id ?? '' },
  })

type More = { readonly form?: Form; readonly version?: number; readonly refusal?: ShownMistake }

const one = async (needs: SupportNeeds, ask: Ask, more: More = {}): Promise<Markup> => {
  const { element, taken, serves } = await elementIn(needs, ask)
  return elementPage(ask.frame, {
    ...{ paths: offerPaths(ask.partnership.id), element, taken, serves, mayTake: ask.may('offer.take') },
    standards: standardsNamed(element.helps, needs.editions.shipped()),
    form: more.form ?? formOf(taken, dayOf(ask.now)),
    ...{ version: more.version ?? taken?.version ?? 0, refusal: more.refusal },
  })
}

const readTaken = (form: Form, serves: readonly Serves[], today: Day): TakenSaid => {
  const since = form.day('since', { called: 'The day', needed: 'Write since when you use it' }) ?? today
  const until = form.day('until', { called: 'The last day' })
  if (since > today) form.complain('since-day', `The day must not be after today, ${sayDay(today)}`)
  if (until !== undefined && until < since)
    form.complain('until-day', `The last day must not be before the first, ${sayDay(since)}`)
  const purpose = form.text('purpose', { called: 'What for', max: 2000 })
  const served = readServes(form, serves)
  return {
    since,
    purpose,
    ...(until === undefined ? {} : { until }),
    ...(served === undefined ? {} : { serves: served }),
  }
}

const words: Readonly<Record<Exclude<TakenRefusal['kind'], 'absent'>, string>> = {
  stale:
    'Somebody else of your partnership changed this while you were writing. What stands now is on this page; yours is in the form and not saved yet',
  withdrawn: 'It is not offered any more',
}

const take = async (needs: SupportNeeds, ask: Ask): Promise<Reply> => {
  const { element, serves } = await elementIn(needs, ask)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const said = readTaken(form, serves, dayOf(ask.now))
  if (form.mistakes.length > 0) return mistaken(await one(needs, ask, { form, version }))
  const taken = await takeElement(ask, { element: element.id, seen: version }, said)
  if (taken.ok) return seeOther(`${offerPaths(ask.partnership.id).element(element.id)}#taken`)
  const { kind } = taken.refusal
  return refused(
    await one(needs, ask, {
      form,
      refusal: { text: words[orAbsent(kind === 'absent' ? undefined : kind)], href: '#taken' },
    }),
  )
}

const leave = async (ask: Ask): Promise<Reply> => {
  await leaveElement(ask, orAbsent(ask.asked.params['element']))
  return seeOther(offerPaths(ask.partnership.id).offer)
}
