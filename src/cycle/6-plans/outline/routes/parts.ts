import { readForm, type Form } from '#forms'
import { dayOf, sayDay } from '#ground'
import { orAbsent, shown, type Markup, type Reply, type Route } from '#http'
import { standardsOf } from '#instrument'
import { mayBeSignatory, peopleOf, type Ask, type MaySign } from '#people'
import { actionPaths } from '../../action/paths.ts'
import type { PlanNeeds } from '../../needs.ts'
import { pageRoutes, planRoute, viewOf } from '../../routes/opening.ts'
import type { Again } from '../../words/boxes.ts'
import { boxesFor } from '../../words/boxing.ts'
import {
  capacityFields,
  detailFields,
  prepareFields,
  signatoryKey,
  supportFields,
  targetKey,
  type Field,
} from '../../words/field.ts'
import { postWords } from '../../words/routes/posting.ts'
import type { Sent } from '../../words/saving.ts'
import { keysWithEarlierAt } from '../../words/kept/store.ts'
import { planTexts } from '../../words/store.ts'
import { signatoryOf } from '../../signature/store.ts'
import { capacityFrom } from '../assembly.ts'
import { capacityPage } from '../pages/capacity.ts'
import { criteriaPage } from '../pages/criteria.ts'
import { detailsPage } from '../pages/details.ts'
import { preparePage } from '../pages/prepare.ts'
import { supportPage } from '../pages/support.ts'
import { areaTitle, say, type Plan } from '../plan.ts'

/** The parts of the plan beside its areas: details, prepare, capacity, support, criteria. */
export const partRoutes = (needs: PlanNeeds): readonly Route[] => [
  ...pageRoutes(needs, '/details', async (ask, plan) => shown(await detailsOf(ask, plan)), saveDetails),
  ...pageRoutes(needs, '/prepare', async (ask, plan) => shown(await prepareOf(ask, plan)), savePrepare),
  ...pageRoutes(needs, '/support', async (ask, plan) => shown(await supportOf(ask, plan)), saveSupport),
  ...pageRoutes(needs, '/capacity', async (ask, plan) => shown(await capacityOf(ask, plan)), saveCapacity),
  planRoute(needs, {
    method: 'GET',
    below: '/criteria',
    ability: 'plan.write',
    handle: async (ask, plan) => shown(criteriaPage(ask.frame, { ...viewOf(ask, plan), entries: plan.entries })),
  }),
]

const boxesIn = async (ask: Ask, plan: Plan, fields: readonly Field[], again?: Again) =>
  boxesFor(plan, fields, await ask.read(tx => keysWithEarlierAt(tx, planTexts(tx, plan.exercise.id))), again)

/** Where the pressed button leads: on, or back to the plan. */
const after = (ask: Ask, stop: string, next: string): string =>
  readForm(ask.asked.body).typed('go') === 'stop' ? stop : next

const signersIn = async (ask: Ask): Promise<readonly MaySign[]> =>
  mayBeSignatory(await ask.read(peopleOf), 'plan.sign', dayOf(ask.now))

const detailsOf = async (ask: Ask, plan: Plan, again?: Again): Promise<Markup> =>
  detailsPage(ask.frame, {
    ...viewOf(ask, plan),
    boxes: await boxesIn(ask, plan, detailFields, again),
    people: await signersIn(ask),
    signatory: await ask.read(tx => signatoryOf(tx, plan, dayOf(ask.now))),
  })

const saveDetails = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const signers = await signersIn(ask)
  return postWords(ask, {
    plan,
    fields: detailFields,
    page: (again, now) => detailsOf(ask, now, again),
    next: viewOf(ask, plan).paths.plan,
    check: (form, sent) => {
      checkTarget(form, sent, plan)
      const signatory = sent.find(({ key }) => key === signatoryKey)?.words ?? ''
      if (signatory !== '' && !signers.some(({ id }) => id === signatory))
        form.complain(signatoryKey, 'Who signs must be chosen from the list')
    },
  })
}

/** A plan is for the time after the exercise was opened. */
const checkTarget = (form: Form, sent: readonly Sent[], plan: Plan): void => {
  const target = sent.find(({ key }) => key === targetKey)?.words ?? ''
  const opened = dayOf(plan.exercise.openedAt)
  if (target !== '' && target < opened) {
    const words = `The target date must be after ${sayDay(opened)}, when this year was opened`
    form.complain(`${targetKey}-day`, words)
    form.complain(targetKey, words)
  }
}

const prepareOf = async (ask: Ask, plan: Plan, again?: Again): Promise<Markup> =>
  preparePage(ask.frame, {
    ...viewOf(ask, plan),
    areas: plan.edition.sections.map(section => ({ key: section.key, title: areaTitle(plan, section) })),
    entries: plan.entries,
    actions: plan.actions,
    actionPaths: actionPaths(ask.partnership.id),
    exercise: plan.exercise.id,
    boxes: await boxesIn(ask, plan, prepareFields, again),
  })

const savePrepare = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const { paths } = viewOf(ask, plan)
  return postWords(ask, {
    plan,
    fields: prepareFields,
    page: (again, now) => prepareOf(ask, now, again),
    next: after(ask, paths.plan, paths.support),
  })
}

const supportOf = async (ask: Ask, plan: Plan, again?: Again): Promise<Markup> =>
  supportPage(ask.frame, {
    ...viewOf(ask, plan),
    entries: plan.entries,
    capacity: capacityFrom(plan),
    boxes: await boxesIn(ask, plan, supportFields, again),
  })

const saveSupport = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const { paths } = viewOf(ask, plan)
  return postWords(ask, {
    plan,
    fields: supportFields,
    page: (again, now) => supportOf(ask, now, again),
    next: after(ask, paths.plan, paths.criteria),
  })
}

const capacityOf = async (ask: Ask, plan: Plan, again?: Again): Promise<Markup> => {
  const capacity = orAbsent(plan.edition.capacity)
  return capacityPage(ask.frame, {
    ...viewOf(ask, plan),
    question: say(plan, capacity.words),
    lacking: say(plan, capacity.lacking),
    answers: capacity.answers.map(({ key, label }) => ({ key, label: say(plan, label) })),
    standards: standardsOf(plan.edition).map(({ number, shortTitle }) => ({ number, title: say(plan, shortTitle) })),
    boxes: await boxesIn(ask, plan, capacityFields(plan.edition), again),
  })
}

const saveCapacity = async (ask: Ask, plan: Plan): Promise<Reply> => {
  orAbsent(plan.edition.capacity)
  return postWords(ask, {
    plan,
    fields: capacityFields(plan.edition),
    page: (again, now) => capacityOf(ask, now, again),
    next: viewOf(ask, plan).paths.plan,
  })
}
