import { readForm, type Form } from '#forms'
import { isId, type Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown as shownPage, type Markup, type Reply, type Route } from '#http'
import { memberRoute, peopleOf, type Ability, type Ask, type ShownMistake } from '#people'
import { standardsNamed } from '#support'
import type { ExchangeNeeds } from '../needs.ts'
import { exchangePaths } from '../paths.ts'
import { requestOf } from '../programme/store/requests.ts'
import { currentFirst } from '../standards.ts'
import { shownAmong, shownOf } from '../shown/store.ts'
import {
  addPractice,
  changePractice,
  consentToNaming,
  judged,
  publishPractice,
  refuseNaming,
  withdrawConsent,
  withdrawPractice,
} from './actions.ts'
import { markOf } from './consent.ts'
import { checkPage } from './pages/check.ts'
import { practiceFormPage } from './pages/form.ts'
import { practicePage } from './pages/one.ts'
import { oursPage } from './pages/ours.ts'
import type { PracticeRefusal } from './publishing.ts'
import { readPractice, typedNew, typedPractice } from './reading.ts'
import { sayPracticeRefusal } from './refusals.ts'
import { shownFrom } from './showing.ts'
import { consentsOf, practiceOf, practicesOf } from './store.ts'

/** The records of a partnership: written, published, named, taken down. */
export const practiceRoutes = (needs: ExchangeNeeds): readonly Route[] => {
  const at = (
    method: 'GET' | 'POST',
    below: string,
    ability: Ability,
    handle: (ask: Ask) => Promise<Reply>,
    more: { readonly alsoWhenClosed?: true } = {},
  ): Route =>
    memberRoute(needs, {
      method,
      path: `/partnerships/:partnership/exchange/records${below}`,
      ability,
      handle,
      ...more,
    })
  return [
    at('GET', '', 'exchange.read', async ask => shownPage(await ours(ask))),
    at('GET', '/new', 'exchange.write', ask => begin(needs, ask)),
    at('POST', '/new', 'exchange.write', ask => add(needs, ask)),
    at('GET', '/:record', 'exchange.read', async ask => shownPage(await one(needs, ask))),
    at('GET', '/:record/wording', 'exchange.write', async ask => {
      const practice = await practiceIn(ask)
      return shownPage(await formOf(needs, ask, readForm(typedPractice(practice)), { practice }))
    }),
    at('POST', '/:record/wording', 'exchange.write', ask => change(needs, ask)),
    at('GET', '/:record/publication', 'exchange.write', ask => check(needs, ask)),
    at('POST', '/:record/publication', 'exchange.write', ask => publish(needs, ask), { alsoWhenClosed: true }),
    at('POST', '/:record/naming', 'exchange.name', ask => name(needs, ask), { alsoWhenClosed: true }),
  ]
}

const idIn = (ask: Ask): Id<'practice'> => orAbsent(ask.asked.params['record'])
const practiceIn = async (ask: Ask) => orAbsent(await ask.read(tx => practiceOf(tx, idIn(ask))))

const ours = async (ask: Ask): Promise<Markup> => {
  const { practices, consents, shown } = await ask.read(async tx => {
    const all = await practicesOf(tx)
    const ids = all.map(({ id }) => id)
    return { practices: all, consents: await consentsOf(tx), shown: await shownAmong(tx, ids) }
  })
  return oursPage(ask.frame, {
    paths: exchangePaths(ask.partnership.id),
    ours: practices.map(practice => ({
      practice,
      consents: consents.filter(each => each.practice === practice.id),
      shown: shown.get(practice.id),
    })),
    mayWrite: ask.may('exchange.write'),
  })
}

const one = async (needs: ExchangeNeeds, ask: Ask, refusal?: ShownMistake): Promise<Markup> => {
  const practice = await practiceIn(ask)
  const known = await ask.read(async tx => ({
    consents: await consentsOf(tx, practice.id),
    shown: await shownOf(tx, practice.id),
    how: await judged(tx, practice, ask.partnership),
    people: await peopleOf(tx),
  }))
  const champion = known.people.find(({ roles }) => roles.some(({ role }) => role === 'champion'))
  const how = known.how.ok ? known.how.value : 'nameless'
  return practicePage(ask.frame, {
    ...{ paths: exchangePaths(ask.partnership.id), practice, ...known, champion: champion?.person.name ?? '', refusal },
    preview: shownFrom(practice, how, { partnership: ask.partnership, at: known.shown?.publishedAt ?? ask.now }),
    standards: standardsNamed(practice.standards, needs.editions.shipped()),
    mayWrite: ask.may('exchange.write'),
    mayConsent: ask.may('exchange.name'),
  })
}

/** Only what can be published, and isn't as it stands, is looked at once more; the record's page says what else there is. */
const check = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const practice = await practiceIn(ask)
  const paths = exchangePaths(ask.partnership.id)
  const known = await ask.read(async tx => ({
    consents: await consentsOf(tx, practice.id),
    shown: await shownOf(tx, practice.id),
    how: await judged(tx, practice, ask.partnership),
  }))
  if (!known.how.ok || known.shown?.mark === markOf(practice)) return seeOther(paths.record(practice.id))
  const how = known.how.value
  return shownPage(
    checkPage(ask.frame, {
      ...{ paths, practice, consents: known.consents, how },
      preview: shownFrom(practice, how, { partnership: ask.partnership, at: ask.now }),
      standards: standardsNamed(practice.standards, needs.editions.shipped()),
    }),
  )
}

type More = {
  readonly practice?: Awaited<ReturnType<typeof practiceIn>>
  readonly version?: number
  readonly refusal?: ShownMistake
}

const formOf = async (needs: ExchangeNeeds, ask: Ask, form: Form, more: More = {}): Promise<Markup> => {
  const request = form.typed('request')
  const known = await ask.read(async tx => ({
    asked: isId(request) ? await requestOf(tx, request) : undefined,
    current: await needs.editionNow(tx),
  }))
  return practiceFormPage(ask.frame, {
    ...{ paths: exchangePaths(ask.partnership.id), form, ...more, asked: known.asked },
    editions: currentFirst(needs.editions.shipped(), known.current),
    version: more.version ?? more.practice?.version ?? 0,
  })
}

/** Where an event asked for it, its address says which and for what. */
const begin = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const from = readForm(ask.asked.query)
  return shownPage(await formOf(needs, ask, readForm(typedNew(from.id('event'), from.id('request')))))
}

const add = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const said = readPractice(form, needs.editions.shipped())
  if (form.mistakes.length > 0) return mistaken(await formOf(needs, ask, form))
  return seeOther(exchangePaths(ask.partnership.id).record(await addPractice(ask, said)))
}

const change = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const practice = await practiceIn(ask)
  const form = readForm(ask.asked.body)
  const seen = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const said = readPractice(form, needs.editions.shipped())
  if (form.mistakes.length > 0) return mistaken(await formOf(needs, ask, form, { practice, version: seen }))
  const done = await changePractice(ask, { id: practice.id, seen }, said)
  if (done.ok) return seeOther(exchangePaths(ask.partnership.id).record(practice.id))
  const refusal = { text: sayPracticeRefusal(done.refusal), href: '#main-content' }
  return refused(await formOf(needs, ask, form, { practice, refusal }))
}

const nothingPressed: ShownMistake = { text: 'Press one of the buttons', href: '#main-content' }

const answered = async (
  needs: ExchangeNeeds,
  ask: Ask,
  done: { readonly ok: true } | { readonly ok: false; readonly refusal: PracticeRefusal },
  href: string,
): Promise<Reply> => {
  if (done.ok) return seeOther(exchangePaths(ask.partnership.id).record(idIn(ask)))
  if (done.refusal.kind === 'absent') orAbsent(undefined)
  return refused(await one(needs, ask, { text: sayPracticeRefusal(done.refusal), href }))
}

const publish = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const does = form.choice('does', ['publish', 'down'] as const)
  if (does === undefined) return mistaken(await one(needs, ask, nothingPressed))
  const { id } = await practiceIn(ask)
  const done =
    does === 'down'
      ? await withdrawPractice(ask, id)
      : await publishPractice(ask, ask.partnership, { id, mark: form.typed('mark') })
  return answered(needs, ask, done, '#publication')
}

const name = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const does = form.choice('does', ['yes', 'no', 'back'] as const)
  if (does === undefined) return mistaken(await one(needs, ask, nothingPressed))
  const { id } = await practiceIn(ask)
  const done =
    does === 'yes'
      ? await consentToNaming(ask, ask.partnership, { id, mark: form.typed('mark') })
      : does === 'no'
        ? await refuseNaming(ask, id)
        : await withdrawConsent(ask, id)
  return answered(needs, ask, done, '#naming')
}
