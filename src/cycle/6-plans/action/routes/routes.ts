import { readForm, summaryOf, type Form } from '#forms'
import type { Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { memberRoute, type Ability, type Ask } from '#people'
import type { PlanNeeds } from '../../needs.ts'
import { newAction, wordAction } from '../actions.ts'
import type { Action } from '../action.ts'
import { formOfAction, readAction, underOf } from './form.ts'
import { actionWordingPage, type ActionWordingView } from '../pages/wording.ts'
import { actionPaths, actionPattern } from '../paths.ts'
import { addressOf, aroundAction, fromOf, yearIn, type Around } from './knowing.ts'
import { listActions } from './list.ts'
import { adopt, listElsewhere } from './elsewhere.ts'
import { answer, choose, look, place, share, showAction, tell } from './one.ts'
import { listOwn, toWord } from './own.ts'

/** The partnership's actions: all of them, one with its history, its words, and how far it is. */
export const actionRoutes = (needs: PlanNeeds): readonly Route[] => {
  const at = (method: 'GET' | 'POST', below: string, ability: Ability, handle: (ask: Ask) => Promise<Reply>): Route =>
    memberRoute(needs, { method, path: `${actionPattern}${below}`, ability, handle })
  return [
    at('GET', '', 'plan.read', ask => listActions(needs, ask)),
    at('GET', '/own', 'action.tell', ask => listOwn(needs, ask)),
    at('GET', '/own/:item/wording', 'action.tell', ask => showWording(needs, ask)),
    at('POST', '/own/:item/wording', 'action.tell', ask => word(needs, ask)),
    at('POST', '/own/:item/place', 'action.tell', ask => place(needs, ask)),
    at('POST', '/own/:item/sharing', 'action.tell', ask => share(needs, ask)),
    at('GET', '/elsewhere', 'plan.write', ask => listElsewhere(needs, ask)),
    at('POST', '/elsewhere/:item', 'plan.write', ask => adopt(needs, ask)),
    at('GET', '/new', 'plan.write', ask => showNew(needs, ask)),
    at('POST', '/new', 'plan.write', ask => add(needs, ask)),
    at('GET', '/:action', 'plan.read', ask => showAction(needs, ask)),
    at('GET', '/:action/wording', 'plan.write', ask => showWording(needs, ask)),
    at('POST', '/:action/wording', 'plan.write', ask => word(needs, ask)),
    at('POST', '/:action/progress', 'action.tell', ask => tell(needs, ask)),
    at('POST', '/:action/date', 'plan.write', ask => answer(needs, ask)),
    at('POST', '/:action/look', 'plan.write', look),
    at('POST', '/:action/place', 'plan.write', ask => place(needs, ask)),
    at('POST', '/:action/outcomes', 'plan.write', ask => choose(needs, ask)),
  ]
}

const around = (needs: PlanNeeds, ask: Ask, year: Id<'exercise'> | undefined): Promise<Around> =>
  ask.read(tx => aroundAction(tx, needs.editions, ask.partnership.id, year))

/** Where a new action is added again, and what is said to lie behind it. */
const underIn = (ask: Ask, form: Form): string => {
  const asked = ask.asked.query['under']
  return form.has('under') ? form.typed('under') : typeof asked === 'string' ? asked : 'plan'
}

const pageFor = (
  ask: Ask,
  known: Around,
  form: Form,
  more: Pick<ActionWordingView, 'action' | 'isStale'> & { readonly from?: string },
): Markup => {
  const paths = actionPaths(ask.partnership.id)
  const { action } = more
  return actionWordingPage(ask.frame, {
    ...more,
    paths,
    people: known.people,
    places: known.places,
    value: form.typed,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
    post: action === undefined ? paths.new(known.exercise?.id, underIn(ask, form)) : ask.asked.url,
    back:
      action === undefined
        ? { text: 'All actions', href: paths.list }
        : { text: 'The action', href: paths.one(action.id) },
  })
}

const showNew = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const known = await around(needs, ask, yearIn(ask))
  return shown(pageFor(ask, known, readForm({ under: underIn(ask, readForm({})) }), {}))
}

const readPlace = (form: Form, known: Around) => {
  const under = form.choice(
    'under',
    known.places.map(({ value }) => value),
    { called: 'What it belongs to' },
  )
  return known.placed(under ?? 'plan')
}

const add = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const known = await around(needs, ask, yearIn(ask))
  const form = readForm(ask.asked.body)
  const said = readAction(form, { ...known, newOwner: ask.world.newId<'owner'>() })
  const placed = readPlace(form, known)
  if (form.mistakes.length > 0) return mistaken(pageFor(ask, known, form, {}))
  const id = await newAction(ask, { ...said, ...placed, exercise: known.exercise?.id })
  const paths = actionPaths(ask.partnership.id)
  return seeOther(form.typed('go') === 'another' ? paths.new(known.exercise?.id, underOf(placed)) : paths.one(id))
}

const open = async (needs: PlanNeeds, ask: Ask): Promise<{ readonly action: Action; readonly known: Around }> => {
  const action = await toWord(ask)
  return { action, known: await around(needs, ask, action.exercise) }
}

/** An action that came from elsewhere keeps what it comes from. */
const keepsPlace = ({ origin, own }: Action): boolean =>
  own !== undefined || (origin !== undefined && origin.kind !== 'priority')

const fixed = (ask: Ask, action: Action, known: Around): { readonly from?: string } => {
  const own = `/partnerships/${ask.partnership.id}`
  return keepsPlace(action) ? { from: fromOf(action, known, { own, mayWrite: true }).words } : {}
}

const showWording = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const { action, known } = await open(needs, ask)
  const email = await ask.read(tx => addressOf(tx, action))
  return shown(pageFor(ask, known, formOfAction(action, email), { action, ...fixed(ask, action, known) }))
}

const word = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const { action, known } = await open(needs, ask)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 1 }) ?? 0
  const said = readAction(form, { ...known, newOwner: ask.world.newId<'owner'>() }, action.due)
  const placed = keepsPlace(action) ? { area: action.area, origin: action.origin } : readPlace(form, known)
  const more = fixed(ask, action, known)
  if (form.mistakes.length > 0) return mistaken(pageFor(ask, known, form, { action: { ...action, version }, ...more }))
  const worded = await wordAction(ask, action.id, { ...said, ...placed }, { version, areas: known.areas })
  if (worded.ok) return seeOther(actionPaths(ask.partnership.id).one(action.id))
  const now = orAbsent(worded.refusal.kind === 'stale' ? worded.refusal.now : undefined)
  return refused(pageFor(ask, known, form, { action: now, isStale: true, ...more }))
}
