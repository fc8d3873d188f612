import { readForm, summaryOf, type Form } from '#forms'
import { dayOf, type Decision, type Id } from '#ground'
import { mistaken, refused, seeOther, shown, type Markup, type Reply } from '#http'
import { groupsOf, type Ask } from '#people'
import type { PlanNeeds } from '../../needs.ts'
import { pickOutcomes } from '../../outcomes/actions.ts'
import { outcomePaths } from '../../outcomes/paths.ts'
import { outcomesOf, picksOf } from '../../outcomes/store.ts'
import { answerDate, lookAtTold, placeAction, shareAction, tellProgress } from '../actions.ts'
import { isLate, isShared, isUnplanned, mayTell, type Action, type ProgressRefusal } from '../action.ts'
import { formOfProgress, readProgress } from './form.ts'
import { actionPage } from '../pages/action.ts'
import { actionPaths } from '../paths.ts'
import { keeps, mayWord, sayWhoSees } from '../own.ts'
import { changesOf } from '../store.ts'
import { planPaths } from '../../paths.ts'
import { aroundAction, fromOf } from './knowing.ts'
import { originsNow } from './origins.ts'
import { actionIn, readerOf, toWord } from './own.ts'

const kind = 'action'

const pageOf = async (
  needs: PlanNeeds,
  ask: Ask,
  action: Action,
  { form, refusal }: { readonly form?: Form; readonly refusal?: string } = {},
): Promise<Markup> => {
  const { history, outcomes, picked, around, groups, origin } = await ask.read(async tx => ({
    groups: await groupsOf(tx),
    origin: (await originsNow(tx, needs.opens, ask.may, [action])).get(action.id),
    history: await changesOf(tx, action.id),
    outcomes: await outcomesOf(tx),
    picked: await picksOf(tx, kind, action.id),
    around: await aroundAction(tx, needs.editions, ask.partnership.id, action.exercise),
  }))
  const rights = rightsOn(ask, action)
  const { mayWrite } = rights
  const typed = form ?? formOfProgress(action)
  return actionPage(ask.frame, {
    ...{ action, history, outcomes, picked, ...rights },
    seenBy: sayWhoSees(action, { ...readerOf(ask), groupNames: new Map(groups.map(({ id, name }) => [id, name])) }),
    paths: actionPaths(ask.partnership.id),
    outcomePaths: outcomePaths(ask.partnership.id),
    isLate: isLate(action, dayOf(ask.now)),
    from: {
      ...fromOf(action, around, {
        own: `/partnerships/${ask.partnership.id}`,
        mayWrite,
        isShut: origin?.isShut === true,
      }),
      ...(origin?.isShut === false ? { words: origin.words } : {}),
    },
    value: typed.typed,
    mistake: name => typed.mistakeOf(name)?.words,
    mistakes: summaryOf(typed.mistakes),
    ...(action.exercise === undefined || !ask.may('partnership.read')
      ? {}
      : { trace: `${planPaths(ask.partnership.id, action.exercise).trace}#back` }),
    ...(refusal === undefined ? {} : { refusal }),
  })
}

/** What the reader may do with an action. */
const rightsOn = (ask: Ask, action: Action) => {
  const reader = readerOf(ask)
  const isWriter = ask.may('plan.write')
  const mayChange = mayWord(action, reader, isWriter)
  return {
    mayWrite: isWriter && mayChange,
    isKeeper: keeps(action, reader),
    mayTell: ask.may('action.tell') && mayTell(action, reader.id, mayChange).ok,
    // Whoever keeps an unshared action sets its date; nobody else would see the wish.
    mayAskDate: !mayChange && isShared(action),
    mayAdopt: isWriter && isUnplanned(action) && isShared(action) && action.own !== undefined,
  }
}

/** One action with its history. */
export const showAction = async (needs: PlanNeeds, ask: Ask): Promise<Reply> =>
  shown(await pageOf(needs, ask, await actionIn(ask)))

const refusalWords: Readonly<Record<ProgressRefusal['kind'], string>> = {
  'not-yours': 'Somebody else answers for this action. Only they, the champion and the deputy can say how far it is.',
  absent: 'It was taken out meanwhile. Nothing was saved.',
  stale:
    'Somebody changed this action meanwhile, so yours was not saved. It is shown as it stands now; what you wrote is below.',
}

const done = async (
  needs: PlanNeeds,
  ask: Ask,
  id: Id<'action'>,
  decision: Decision<undefined, ProgressRefusal>,
  form?: Form,
): Promise<Reply> => {
  if (decision.ok) return seeOther(actionPaths(ask.partnership.id).one(id))
  const refusal = refusalWords[decision.refusal.kind]
  return refused(await pageOf(needs, ask, await actionIn(ask), { refusal, ...(form === undefined ? {} : { form }) }))
}

/** How far it is, as whoever answers for it says. */
export const tell = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const action = await actionIn(ask)
  const mayWrite = mayWord(action, readerOf(ask), ask.may('plan.write'))
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 1 }) ?? 0
  const around = await ask.read(tx => aroundAction(tx, needs.editions, ask.partnership.id, action.exercise))
  const told = readProgress(form, { asks: rightsOn(ask, action).mayAskDate, earliest: around.earliest })
  if (form.mistakes.length > 0) return mistaken(await pageOf(needs, ask, action, { form }))
  return done(needs, ask, action.id, await tellProgress({ ...ask, mayWrite }, action.id, told, version), form)
}

const unsaid = async (needs: PlanNeeds, ask: Ask, action: Action): Promise<Reply> =>
  mistaken(await pageOf(needs, ask, action, { refusal: 'Press one of the buttons: nothing was changed.' }))

/** The wish for another date is answered. */
export const answer = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const action = await toWord(ask)
  const said = readForm(ask.asked.body).choice('answer', ['agree', 'keep'] as const)
  if (said === undefined) return unsaid(needs, ask, action)
  return done(needs, ask, action.id, await answerDate(ask, action.id, said))
}

/** What its owner told by mail was looked at. */
export const look = async (ask: Ask): Promise<Reply> => {
  const action = await actionIn(ask)
  const version = readForm(ask.asked.body).wholeNumber('version', { min: 0, max: 2 ** 31 - 1 }) ?? 0
  await lookAtTold(ask, action.id, version)
  return seeOther(actionPaths(ask.partnership.id).one(action.id))
}

/** Taken out, or put back. */
export const place = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const action = await toWord(ask)
  const move = readForm(ask.asked.body).choice('move', ['out', 'back'] as const)
  if (move === undefined) return unsaid(needs, ask, action)
  return done(needs, ask, action.id, await placeAction(ask, action.id, move))
}

/** Everybody of the partnership may see it from now on. */
export const share = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const action = await toWord(ask)
  return done(needs, ask, action.id, await shareAction(ask, action.id))
}

/** Which outcomes it serves. */
export const choose = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const action = await toWord(ask)
  const form = readForm(ask.asked.body)
  const asked: readonly Id<'outcome'>[] = form.ids('outcomes', { called: 'The outcome' })
  const fact = { at: ask.now, by: ask.person }
  const isKept =
    form.mistakes.length === 0 && (await ask.write(tx => pickOutcomes(tx, { kind, item: action.id }, asked, fact)))
  if (isKept) return seeOther(`${actionPaths(ask.partnership.id).one(action.id)}#outcomes`)
  form.complain('outcomes', 'The outcome must be chosen from the list')
  return mistaken(await pageOf(needs, ask, action, { form }))
}
