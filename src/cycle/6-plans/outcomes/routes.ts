import type { Read } from '#db'
import { readForm, summaryOf, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { memberRoute, type Ability, type Ask } from '#people'
import type { PlanNeeds } from '../needs.ts'
import { addOutcome, endOutcome, reopenOutcome, takeOffers, wordOutcome } from './actions.ts'
import { offeredOutcomes, outcomeLimits, standingOutcomes, type Outcome, type OutcomeSaid } from './outcome.ts'
import { outcomesPage } from './pages/list.ts'
import { outcomePage, type OutcomeView } from './pages/one.ts'
import { wordingPage, type WordingView } from './pages/wording.ts'
import { outcomePaths, outcomePattern } from './paths.ts'
import type { ServingKinds } from './served.ts'
import { allPicksOf, offersTaken, outcomesOf } from './store.ts'

/** The partnership's outcomes: the list, one with all that serves it, and its words. `serving` finds what serves. */
export const outcomeRoutes = (needs: PlanNeeds, serving: ServingKinds): readonly Route[] => {
  const at = (method: 'GET' | 'POST', below: string, ability: Ability, handle: (ask: Ask) => Promise<Reply>): Route =>
    memberRoute(needs, { method, path: `${outcomePattern}${below}`, ability, handle })
  return [
    at('GET', '', 'plan.read', list),
    at('POST', '/offers', 'plan.write', take),
    at('GET', '/new', 'plan.write', async ask => shown(wordingOf(ask, readForm({})))),
    at('POST', '/new', 'plan.write', add),
    at('GET', '/:outcome', 'plan.read', async ask => shown(await one(ask, serving))),
    at('GET', '/:outcome/wording', 'plan.write', showWording),
    at('POST', '/:outcome/wording', 'plan.write', word),
    at('POST', '/:outcome/ending', 'plan.write', ask => end(ask, serving)),
  ]
}

const outcomeIn = async (ask: Ask): Promise<Outcome> => {
  const all = await ask.read(outcomesOf)
  return orAbsent(all.find(({ id }) => id === ask.asked.params['outcome']))
}

const list = async (ask: Ask): Promise<Reply> => {
  const { outcomes, picks, taken } = await ask.read(async tx => ({
    outcomes: await outcomesOf(tx),
    picks: await allPicksOf(tx),
    taken: await offersTaken(tx),
  }))
  const served = new Map(outcomes.map(({ id }) => [id, picks.filter(({ outcome }) => outcome === id).length]))
  return shown(
    outcomesPage(ask.frame, {
      paths: outcomePaths(ask.partnership.id),
      standing: standingOutcomes(outcomes),
      ended: outcomes.filter(({ ended }) => ended !== undefined),
      served,
      offers: offeredOutcomes.filter(({ key }) => !taken.includes(key)),
      mayWrite: ask.may('plan.write'),
    }),
  )
}

const take = async (ask: Ask): Promise<Reply> => {
  const keys = readForm(ask.asked.body).choices(
    'offers',
    offeredOutcomes.map(({ key }) => key),
  )
  await takeOffers(ask, keys)
  return seeOther(outcomePaths(ask.partnership.id).list)
}

const readSaid = (form: Form): OutcomeSaid => {
  const needed = 'Write what should be true for people'
  return {
    name: form.line('name', { called: 'The outcome', needed, max: outcomeLimits.name }),
    forWhom: form.line('forWhom', { called: 'For whom', max: outcomeLimits.forWhom }),
    source: form.line('source', { called: 'The local plan', max: outcomeLimits.source }),
    shows: form.text('shows', { called: 'How it will show', max: outcomeLimits.shows }),
  }
}

const wordingOf = (ask: Ask, form: Form, more: Pick<WordingView, 'outcome' | 'isStale'> = {}): Markup =>
  wordingPage(ask.frame, {
    ...more,
    paths: outcomePaths(ask.partnership.id),
    value: form.typed,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
  })

const add = async (ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const said = readSaid(form)
  if (form.mistakes.length > 0) return mistaken(wordingOf(ask, form))
  return seeOther(outcomePaths(ask.partnership.id).one(await addOutcome(ask, said)))
}

const one = async (
  ask: Ask,
  kinds: ServingKinds,
  more: Pick<OutcomeView, 'because' | 'mistake' | 'mistakes' | 'refusal'> = {},
): Promise<Markup> => {
  const outcome = await outcomeIn(ask)
  const mayWrite = ask.may('plan.write')
  const reader = { own: `/partnerships/${ask.partnership.id}`, mayWrite }
  const serving = await ask.read(tx => servingOf(tx, kinds, outcome, reader))
  return outcomePage(ask.frame, { ...more, paths: outcomePaths(ask.partnership.id), outcome, serving, mayWrite })
}

const servingOf = async (
  tx: Read,
  kinds: ServingKinds,
  { id }: Outcome,
  reader: { readonly own: string; readonly mayWrite: boolean },
): Promise<OutcomeView['serving']> => {
  const picks = (await allPicksOf(tx)).filter(({ outcome }) => outcome === id)
  const found = []
  for (const [name, { title, of }] of Object.entries(kinds)) {
    const items = picks.filter(({ kind }) => kind === name).map(({ item }) => item)
    if (items.length > 0) found.push({ title, served: await of(tx, items, reader) })
  }
  return found
}

const showWording = async (ask: Ask): Promise<Reply> => {
  const outcome = await outcomeIn(ask)
  const { name, forWhom, source, shows } = outcome
  return shown(wordingOf(ask, readForm({ name, forWhom, source, shows }), { outcome }))
}

const word = async (ask: Ask): Promise<Reply> => {
  const outcome = await outcomeIn(ask)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 1 }) ?? 0
  const said = readSaid(form)
  if (form.mistakes.length > 0) return mistaken(wordingOf(ask, form, { outcome: { ...outcome, version } }))
  const worded = await wordOutcome(ask, outcome.id, said, version)
  if (worded.ok) return seeOther(outcomePaths(ask.partnership.id).one(outcome.id))
  const now = orAbsent(worded.refusal.kind === 'stale' ? worded.refusal.now : undefined)
  return refused(wordingOf(ask, form, { outcome: now, isStale: true }))
}

const end = async (ask: Ask, kinds: ServingKinds): Promise<Reply> => {
  const { id } = await outcomeIn(ask)
  const form = readForm(ask.asked.body)
  const asked = form.choice('end', ['end', 'undo'], { called: 'What to do', needed: 'Choose what to do' })
  const needed = asked === 'undo' ? {} : { needed: 'Write why it ends' }
  const because = form.text('because', { called: 'The reason', max: 500, ...needed })
  const mistake = form.mistakeOf('because')?.words
  if (form.mistakes.length > 0) {
    const said = { because: form.typed('because'), mistakes: summaryOf(form.mistakes) }
    return mistaken(await one(ask, kinds, { ...said, ...(mistake === undefined ? {} : { mistake }) }))
  }
  const ended = await (asked === 'undo' ? reopenOutcome(ask, id) : endOutcome(ask, id, because))
  if (ended.ok) return seeOther(outcomePaths(ask.partnership.id).one(id))
  return refused(
    await one(ask, kinds, { refusal: 'Somebody did that already. The outcome is shown as it stands now.' }),
  )
}
