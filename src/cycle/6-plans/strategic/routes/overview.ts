import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { saySignatory, type Ask } from '#people'
import { actionPaths } from '../../action/paths.ts'
import { indicatorPaths } from '../../indicators/paths.ts'
import type { PlanNeeds } from '../../needs.ts'
import type { Plan } from '../../outline/plan.ts'
import { pickOutcomes } from '../../outcomes/actions.ts'
import { outcomePaths } from '../../outcomes/paths.ts'
import { phaseNames, phaseOf } from '../../phase/phase.ts'
import { phaseChangesOf } from '../../phase/store.ts'
import { planRoute, viewOf } from '../../routes/opening.ts'
import { isSignatory } from '../../signature/signature.ts'
import { signatoryOf } from '../../signature/store.ts'
import { beginStrategic, changeDetails } from '../actions.ts'
import { gapKind, operationKind, strategicMark } from '../assembly.ts'
import { differencesBetween } from '../changes.ts'
import { sayHorizonRefusal, type Horizon } from '../horizon.ts'
import type { Strategic } from '../known.ts'
import { strategicDetailsPage } from '../pages/details.ts'
import { operationPage } from '../pages/operation.ts'
import { strategicOutcomesPage } from '../pages/outcomes.ts'
import { strategicOverviewPage } from '../pages/overview.ts'
import { wholeStrategicPage } from '../pages/whole.ts'
import { strategicReadiness } from '../readiness.ts'
import { begunOf } from '../store/begun.ts'
import { startOf, strategicRoute, strategicViewOf } from './opening.ts'

/** The strategic plan at a glance, its beginning, its name and years, its operational plans, and whole. */
export const strategicOverviewRoutes = (needs: PlanNeeds): readonly Route[] => [
  strategicRoute(needs, { method: 'GET', below: '', ability: 'plan.read', handle: show }),
  planRoute(needs, {
    ...{ method: 'POST', below: '/strategic', ability: 'plan.write' },
    handle: (ask, plan) => begin(needs, ask, plan),
  }),
  strategicRoute(needs, {
    ...{ method: 'GET', below: '/details', ability: 'plan.write' },
    handle: async (ask, known) => shown(detailsOf(ask, known)),
  }),
  strategicRoute(needs, { method: 'POST', below: '/details', ability: 'plan.write', handle: saveDetails }),
  strategicRoute(needs, { method: 'GET', below: '/versions/:version', ability: 'plan.read', handle: showWhole }),
  strategicRoute(needs, {
    ...{ method: 'GET', below: '/operations/:operation', ability: 'plan.read' },
    handle: showOperation,
  }),
  strategicRoute(needs, {
    ...{ method: 'GET', below: '/outcomes/:part/:entry', ability: 'plan.write' },
    handle: async (ask, known) => shown(picking(ask, known)),
  }),
  strategicRoute(needs, { method: 'POST', below: '/outcomes/:part/:entry', ability: 'plan.write', handle: pick }),
]

/** The signed version that stands last, and whether the draft still says the same. */
export const lastSignedStrategic = (ask: Ask, known: Strategic) => {
  const last = known.signed.findLast(({ signature }) => signature.undone === undefined)
  if (last === undefined) return undefined
  const { strategic } = strategicViewOf(ask, known)
  return { ...last, isSame: strategicMark(last.plan) === strategicMark(strategic) }
}

const show = async (ask: Ask, known: Strategic): Promise<Reply> => {
  const view = strategicViewOf(ask, known)
  const { plan } = known
  const { signatory, changes } = await ask.read(async tx => ({
    signatory: await signatoryOf(tx, plan, dayOf(ask.now)),
    changes: await phaseChangesOf(tx, plan.exercise.id),
  }))
  return shown(
    strategicOverviewPage(ask.frame, {
      ...view,
      rows: strategicReadiness(view.strategic, known.register),
      signatures: known.signed.map(({ signature }) => signature),
      isSame: lastSignedStrategic(ask, known)?.isSame === true,
      signatory: saySignatory(signatory),
      isSignatory: isSignatory({ id: ask.person.id, roles: ask.roles }, signatory.named?.id),
      mayWrite: ask.may('plan.write'),
      phase: phaseNames[phaseOf(changes)],
      indicators: indicatorPaths(ask.partnership.id).list,
    }),
  )
}

const readHorizon = (form: Form): Horizon | undefined => {
  const from = form.wholeNumber('from', {
    called: 'The first year',
    needed: 'Write the first year',
    min: 2000,
    max: 2100,
  })
  const to = form.wholeNumber('to', { called: 'The last year', needed: 'Write the last year', min: 2000, max: 2200 })
  return from === undefined || to === undefined ? undefined : { from, to }
}

const openedIn = ({ exercise }: Pick<Plan, 'exercise'>): number => Number(dayOf(exercise.openedAt).slice(0, 4))

const begin = async (needs: PlanNeeds, ask: Ask, plan: Plan): Promise<Reply> => {
  const { paths } = viewOf(ask, plan)
  if ((await ask.read(tx => begunOf(tx, plan.exercise.id))) !== undefined) return seeOther(paths.strategic)
  const form = readForm(ask.asked.body)
  const horizon = readHorizon(form)
  if (horizon === undefined) return mistaken(startOf(ask, plan, form))
  const begun = await beginStrategic(ask, needs.editions, plan.exercise.id, horizon)
  if (begun.ok) return seeOther(paths.strategic)
  const { refusal } = begun
  if (refusal.kind === 'absent' || refusal.kind === 'outline-unsigned') return refused(startOf(ask, plan))
  form.complain(refusal.kind === 'wrong-start' ? 'from' : 'to', sayHorizonRefusal(horizon, refusal))
  return mistaken(startOf(ask, plan, form))
}

const detailsOf = (ask: Ask, known: Strategic, form?: Form, isStale = false) => {
  const { name, from, to, version } = known.begun
  return strategicDetailsPage(ask.frame, {
    ...{ ...strategicViewOf(ask, known), version, isStale },
    form: form ?? readForm({ name, from: String(from), to: String(to) }),
  })
}

const saveDetails = async (ask: Ask, known: Strategic): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'The name', needed: 'Write what the plan is called', max: 120 })
  const horizon = readHorizon(form)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  if (horizon === undefined || form.mistakes.length > 0) return mistaken(detailsOf(ask, known, form))
  const { exercise } = known.plan
  const changed = await changeDetails(
    ask,
    { exercise: exercise.id, opened: openedIn(known.plan) },
    { ...horizon, name, version },
  )
  if (changed.ok) return seeOther(strategicViewOf(ask, known).paths.strategic)
  const { refusal } = changed
  if (refusal.kind === 'absent' || refusal.kind === 'stale')
    return refused(detailsOf(ask, await again(ask, known), form, true))
  form.complain(refusal.kind === 'wrong-start' ? 'from' : 'to', sayHorizonRefusal(horizon, refusal))
  return mistaken(detailsOf(ask, known, form))
}

/** The same with the name and years as they stand now. */
const again = async (ask: Ask, known: Strategic): Promise<Strategic> => ({
  ...known,
  begun: orAbsent(await ask.read(tx => begunOf(tx, known.plan.exercise.id))),
})

const showWhole = async (ask: Ask, known: Strategic): Promise<Reply> => {
  const asked = ask.asked.params['version'] ?? ''
  const view = strategicViewOf(ask, known)
  const number = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined
  const shownNow =
    asked === 'draft'
      ? { plan: view.strategic }
      : orAbsent(known.signed.find(({ signature }) => signature.version === number))
  const before = known.signed.findLast(({ signature }) => signature.version < shownNow.plan.version)
  return shown(
    wholeStrategicPage(ask.frame, {
      ...{ ...view, strategic: shownNow.plan },
      ...('signature' in shownNow ? { signature: shownNow.signature } : {}),
      ...(before === undefined
        ? {}
        : {
            changed: {
              version: before.signature.version,
              differences: differencesBetween(before.plan, shownNow.plan),
            },
          }),
    }),
  )
}

const showOperation = async (ask: Ask, known: Strategic): Promise<Reply> => {
  const view = strategicViewOf(ask, known)
  const found = view.strategic.areas.flatMap(area =>
    area.operations
      .filter(({ id }) => id === ask.asked.params['operation'])
      .map(operation => ({ operation, area: { section: area.section, title: area.title } })),
  )
  return shown(
    operationPage(ask.frame, {
      ...{ ...view, ...orAbsent(found[0]), actionPaths: actionPaths(ask.partnership.id) },
      ...{ exercise: known.plan.exercise.id, mayWrite: ask.may('plan.write') },
    }),
  )
}

const kinds = { gap: gapKind, operation: operationKind } as const

/** The gap or the operational plan that the address names. */
const pickerIn = (ask: Ask, { plan }: Strategic) => {
  const { part, entry: id } = ask.asked.params
  const entry = plan.entries.find(each => each.list === part && each.id === id && !each.isRemoved)
  return orAbsent(entry?.list === 'gap' || entry?.list === 'operation' ? entry : undefined)
}

const picking = (ask: Ask, known: Strategic, mistake?: string) => {
  const entry = pickerIn(ask, known)
  const view = strategicViewOf(ask, known)
  const { paths } = view
  return strategicOutcomesPage(ask.frame, {
    ...{ ...view, what: entry.list, words: entry.says.words, mistake },
    action: paths.strategicOutcomes(entry.list, entry.id),
    back: backFrom(view, entry),
    list: outcomePaths(ask.partnership.id).list,
    outcomes: known.outcomes,
    picked: known.picks
      .filter(({ kind, item }) => kind === kinds[entry.list] && item === entry.id)
      .map(({ outcome }) => outcome),
  })
}

const backFrom = (
  { paths }: ReturnType<typeof strategicViewOf>,
  { list, id, area = '' }: { readonly list: 'gap' | 'operation'; readonly id: string; readonly area?: string },
): string => (list === 'gap' ? `${paths.content(area)}#gap-${area}` : paths.operation(id))

const pick = async (ask: Ask, known: Strategic): Promise<Reply> => {
  const entry = pickerIn(ask, known)
  const form = readForm(ask.asked.body)
  const asked = form.ids<'outcome'>('outcomes', { called: 'The outcome' })
  const fact = { at: ask.now, by: ask.person }
  const isKept =
    form.mistakes.length === 0 &&
    (await ask.write(tx => pickOutcomes(tx, { kind: kinds[entry.list], item: entry.id }, asked, fact)))
  if (isKept) return seeOther(backFrom(strategicViewOf(ask, known), entry))
  return mistaken(picking(ask, known, 'The outcome must be chosen from the list'))
}
