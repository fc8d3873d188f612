import { readForm } from '#forms'
import { orAbsent, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Section } from '#instrument'
import type { Ask } from '#people'
import type { PlanNeeds } from '../../needs.ts'
import { sectionBy, type Plan } from '../../outline/plan.ts'
import { replaceWords } from '../../words/actions.ts'
import type { Again } from '../../words/boxes.ts'
import { boxesFor } from '../../words/boxing.ts'
import { statementNames, type Field } from '../../words/field.ts'
import { postWords } from '../../words/routes/posting.ts'
import { keysWithEarlierAt } from '../../words/kept/store.ts'
import { planTexts } from '../../words/store.ts'
import { carryingFields, contentFields, progressFields, saysNowKey, visionFields } from '../fields.ts'
import type { Strategic } from '../known.ts'
import { carryingPage } from '../pages/carrying.ts'
import { contentPage } from '../pages/content.ts'
import { progressPage } from '../pages/progress.ts'
import { visionPage } from '../pages/vision.ts'
import { strategicRoute, strategicViewOf } from './opening.ts'

type PageOf = (ask: Ask, known: Strategic, again?: Again) => Promise<Markup>

/** The pages on which a strategic plan is written. */
export const strategicWritingRoutes = (needs: PlanNeeds): readonly Route[] => {
  const pages = (
    below: string,
    page: PageOf,
    save: (ask: Ask, known: Strategic) => Promise<Reply>,
  ): readonly Route[] => [
    strategicRoute(needs, {
      ...{ method: 'GET', below, ability: 'plan.write' },
      handle: async (ask, known) => shown(await page(ask, known)),
    }),
    strategicRoute(needs, { method: 'POST', below, ability: 'plan.write', handle: save }),
  ]
  return [
    ...pages('/vision', visionOf, saveVision),
    ...pages('/areas/:section', progressIn, saveProgress),
    ...pages('/areas/:section/content', contentIn, saveContent),
    ...pages('/carrying', carryingOf, saveCarrying),
  ]
}

const boxesIn = async (ask: Ask, { plan }: Strategic, fields: readonly Field[], again?: Again) =>
  boxesFor(plan, fields, await ask.read(tx => keysWithEarlierAt(tx, planTexts(tx, plan.exercise.id))), again)

/** The same plan with what was written meanwhile. */
const withPlan = (known: Strategic, plan: Plan): Strategic => ({ ...known, plan })

const goIn = (ask: Ask): string => readForm(ask.asked.body).typed('go')

const save = (ask: Ask, known: Strategic, fields: readonly Field[], page: PageOf, next: string): Promise<Reply> =>
  postWords(ask, {
    ...{ plan: known.plan, fields, next },
    page: (again, plan) => page(ask, withPlan(known, plan), again),
  })

const visionOf: PageOf = async (ask, known, again) =>
  visionPage(ask.frame, { ...strategicViewOf(ask, known), boxes: await boxesIn(ask, known, visionFields, again) })

const saveVision = (ask: Ask, known: Strategic): Promise<Reply> => {
  const { paths } = strategicViewOf(ask, known)
  const [first] = known.plan.edition.sections
  const next = goIn(ask) === 'stop' || first === undefined ? paths.strategic : paths.progress(first.key)
  return save(ask, known, visionFields, visionOf, next)
}

const sectionIn = (ask: Ask, known: Strategic): Section => orAbsent(sectionBy(known.plan, ask.asked.params['section']))

/** The area that the address names, and where it stands among the others. */
const areaIn = (ask: Ask, known: Strategic) => {
  const section = sectionIn(ask, known)
  const { sections } = known.plan.edition
  const view = strategicViewOf(ask, known)
  const at = sections.indexOf(section)
  const area = orAbsent(view.strategic.areas[at])
  return { section, view: { ...view, area, number: at + 1, count: sections.length }, next: sections[at + 1] }
}

const progressIn: PageOf = async (ask, known, again) => {
  const { section, view } = areaIn(ask, known)
  return progressPage(ask.frame, {
    ...view,
    boxes: await boxesIn(ask, known, progressFields(section.key), again),
    writer: key => known.plan.written.get(key)?.by.name,
  })
}

/** A button may say that one statement stands: its words are then the outline’s. What was typed is saved first. */
const saveProgress = async (ask: Ask, known: Strategic): Promise<Reply> => {
  const { section, view } = areaIn(ask, known)
  const { paths, area } = view
  const go = goIn(ask)
  const stands = statementNames.find(name => go === `stands:${name}`)
  const stays = stands === undefined ? '' : `#${saysNowKey(section.key, stands)}`
  const here = `${paths.progress(section.key)}${stays}`
  const next = { next: paths.content(section.key), stop: paths.strategic }[go] ?? here
  const reply = await save(ask, known, progressFields(section.key), progressIn, next)
  if (stands === undefined || reply.kind !== 'elsewhere') return reply
  await replaceWords(ask, known.plan.exercise.id, saysNowKey(section.key, stands), area.statements[stands].said)
  return seeOther(here)
}

const contentIn: PageOf = async (ask, known, again) => {
  const { section, view, next } = areaIn(ask, known)
  return contentPage(ask.frame, {
    ...{ ...view, entries: known.plan.entries, hasNext: next !== undefined },
    boxes: await boxesIn(ask, known, contentFields(section.key), again),
  })
}

const saveContent = (ask: Ask, known: Strategic): Promise<Reply> => {
  const { section, view, next } = areaIn(ask, known)
  const { paths } = view
  const after = next === undefined ? paths.carrying : paths.progress(next.key)
  return save(ask, known, contentFields(section.key), contentIn, goIn(ask) === 'stop' ? paths.strategic : after)
}

const carryingOf: PageOf = async (ask, known, again) =>
  carryingPage(ask.frame, {
    ...{ ...strategicViewOf(ask, known), entries: known.plan.entries },
    boxes: await boxesIn(ask, known, carryingFields, again),
  })

const saveCarrying = (ask: Ask, known: Strategic): Promise<Reply> =>
  save(ask, known, carryingFields, carryingOf, strategicViewOf(ask, known).paths.strategic)
