import { dayOf, type Day } from '#ground'
import { orAbsent, shown, type Reply, type Route } from '#http'
import { saySignatory, type Ask } from '#people'
import type { PlanNeeds } from '../../needs.ts'
import { undecided } from '../../priorities/candidate.ts'
import { decidedKeys } from '../../priorities/priority.ts'
import { planRoute, viewOf } from '../../routes/opening.ts'
import { lastSigned } from '../../signature/routes.ts'
import { isSignatory } from '../../signature/signature.ts'
import { signatoryOf, signedOutlineOf } from '../../signature/store.ts'
import { outlineFrom } from '../assembly.ts'
import { overviewPage } from '../pages/overview.ts'
import { wholePage } from '../pages/whole.ts'
import { isConfirmed, type Plan } from '../plan.ts'
import { readiness } from '../readiness.ts'
import type { WorkView } from '../pages/work.ts'
import type { Read } from '#db'
import { standingDecisions } from '../../decisions/decided.ts'
import { decisionsOf } from '../../decisions/store.ts'
import { phaseOf } from '../../phase/phase.ts'
import { phaseChangesOf } from '../../phase/store.ts'
import { sayRegister } from '../../register/pages/register.ts'
import { byUrgency } from '../../register/registered.ts'
import { registerOf } from '../../register/store.ts'
import { nextReview } from '../../reviews/review.ts'
import { dueReviewsOf } from '../../reviews/store.ts'
import { keepsMap } from '../../stakeholders/routes.ts'

/** The plan at a glance, and whole: as a draft or as it was signed. */
export const overviewRoutes = (needs: PlanNeeds): readonly Route[] => {
  const reads = (below: string, handle: (ask: Ask, plan: Plan) => Promise<Reply>): Route =>
    planRoute(needs, { method: 'GET', below, ability: 'plan.read', handle })
  return [reads('', show), reads('/versions/:version', showWhole)]
}

const show = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const outline = outlineFrom(plan)
  const signed = await lastSigned(ask, plan)
  const signatory = await ask.read(tx => signatoryOf(tx, plan, dayOf(ask.now)))
  return shown(
    overviewPage(ask.frame, {
      ...viewOf(ask, plan),
      outline,
      readiness: readiness(outline, plan.edition, plan.positions, isConfirmed(plan)),
      signatures: plan.signatures,
      ...(signed === undefined ? {} : { signed }),
      signatory: saySignatory(signatory),
      hasLapsed: signatory.hasLapsed,
      mayWrite: ask.may('plan.write'),
      isSignatory: isSignatory({ id: ask.person.id, roles: ask.roles }, signatory.named?.id),
      undecided: undecided(plan.candidates, decidedKeys(plan.priorities)).length,
      work: await ask.read(tx => workOf(tx, plan, { today: dayOf(ask.now), keepsMap: keepsMap(ask, plan) })),
    }),
  )
}

/** What the overview says of the plan at work. */
const workOf = async (
  tx: Read,
  plan: Plan,
  { today, keepsMap: isKept }: { readonly today: Day; readonly keepsMap: boolean },
): Promise<WorkView> => {
  const { id } = plan.exercise
  const register = await registerOf(tx, id)
  const next = nextReview(await dueReviewsOf(tx, id), today)
  const changes = await phaseChangesOf(tx, id)
  return {
    phase: phaseOf(changes),
    changes,
    keepsMap: isKept,
    register: register.length === 0 ? 'Nothing yet.' : sayRegister(register.toSorted(byUrgency), today),
    decisions: standingDecisions(await decisionsOf(tx, id)).length,
    ...(next === undefined ? {} : { nextReview: next.day }),
  }
}

const showWhole = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const asked = ask.asked.params['version'] ?? ''
  const view = viewOf(ask, plan)
  if (asked === 'draft') return shown(wholePage(ask.frame, { ...view, outline: outlineFrom(plan) }))
  const version = orAbsent(/^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined)
  const signed = orAbsent(await ask.read(tx => signedOutlineOf(tx, plan.exercise.id, version)))
  return shown(wholePage(ask.frame, { ...view, ...signed }))
}
