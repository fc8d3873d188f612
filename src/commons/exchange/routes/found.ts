import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, seeOther, shown as shownPage, type Markup, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { eventOf, standardsNamed } from '#support'
import { followUp } from '../doing/actions.ts'
import { readFollowUp } from '../doing/follow-up.ts'
import { followsOf } from '../follow/store.ts'
import { hasAskedAbout } from '../help/actions.ts'
import type { ExchangeNeeds } from '../needs.ts'
import { exchangePaths } from '../paths.ts'
import { practiceOf } from '../practice/store/records.ts'
import { foundPage } from '../shown/pages/found.ts'
import { shownKinds } from '../shown/shown.ts'
import { shownOf } from '../shown/store.ts'

/** One text of the exchange, and an action that comes of it. */
export const foundRoutes = (needs: ExchangeNeeds): readonly Route[] => {
  const path = '/partnerships/:partnership/exchange/found/:shown'
  return [
    memberRoute(needs, {
      ...{ method: 'GET', path, ability: 'exchange.read' },
      handle: async ask => shownPage(await one(needs, ask, readForm({}))),
    }),
    memberRoute(needs, {
      ...{ method: 'POST', path: `${path}/action`, ability: 'exchange.write' },
      handle: ask => addAction(needs, ask),
    }),
  ]
}

const foundIn = async (ask: Ask) => orAbsent(await ask.read(tx => shownOf(tx, orAbsent(ask.asked.params['shown']))))

const one = async (needs: ExchangeNeeds, ask: Ask, form: Form): Promise<Markup> => {
  const shown = await foundIn(ask)
  const known = await ask.read(async tx => ({
    own: await practiceOf(tx, shown.id),
    hasAsked: await hasAskedAbout(tx, shown.id),
    follows: await followsOf(tx),
    event: shown.event === undefined ? undefined : await eventOf(tx, shown.event.id),
  }))
  return foundPage(ask.frame, {
    ...{ paths: exchangePaths(ask.partnership.id), shown, form, isOurs: known.own !== undefined },
    hasEvent: known.event !== undefined,
    standards: standardsNamed(shown.standards, needs.editions.shipped()),
    hasAsked: known.hasAsked,
    mayHelp: ask.may('exchange.introduce'),
    mayAct: ask.may('exchange.write'),
    followed: known.follows.map(({ kind, of }) => `${kind} ${of}`),
  })
}

const addAction = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const shown = await foundIn(ask)
  const form = readForm(ask.asked.body)
  const said = readFollowUp(form, { words: 'words', due: 'due' }, dayOf(ask.now))
  if (form.mistakes.length > 0) return mistaken(await one(needs, ask, form))
  // Not its title: that can hold a name, which goes from its readers once the consent to it is taken back.
  const words = `Practice exchange: ${shownKinds[shown.kind].toLowerCase()}`
  const origin = { kind: 'practice', id: shown.id, words, path: `/exchange/found/${shown.id}` }
  await followUp(ask, said, origin)
  return seeOther(`/partnerships/${ask.partnership.id}/waiting`)
}
