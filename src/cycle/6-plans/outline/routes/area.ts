import { readForm } from '#forms'
import { orAbsent, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Section } from '#instrument'
import type { Ask } from '#people'
import type { PlanNeeds } from '../../needs.ts'
import { undecided } from '../../priorities/candidate.ts'
import { asideIn, decidedKeys, rankedIn } from '../../priorities/priority.ts'
import { isUsed, promptAfter, promptsIn, promptToShow } from '../../prompts/prompt.ts'
import { boxOf } from '../../prompts/routes.ts'
import { pageRoutes, viewOf } from '../../routes/opening.ts'
import { replaceWords } from '../../words/actions.ts'
import type { Again } from '../../words/boxes.ts'
import { boxesFor } from '../../words/boxing.ts'
import { areaFields, statementKey } from '../../words/field.ts'
import { postWords } from '../../words/routes/posting.ts'
import { keysWithEarlier } from '../../words/store.ts'
import { outlineFrom } from '../assembly.ts'
import { areaPage } from '../pages/area.ts'
import { agreedWords, isConfirmed, say, sectionBy, wordsAt, type Plan } from '../plan.ts'
import { readiness } from '../readiness.ts'

/** The headline areas: part 1 of the plan. */
export const areaRoutes = (needs: PlanNeeds): readonly Route[] => pageRoutes(needs, '/areas/:section', show, save)

const sectionIn = (ask: Ask, plan: Plan): Section => orAbsent(sectionBy(plan, ask.asked.params['section']))

type NotDone = { readonly again?: Again; readonly refusal?: string }

/** The page of an area, also for what was posted elsewhere and could not be done. */
export const pageOfArea = async (ask: Ask, plan: Plan, section: Section, notDone: NotDone = {}): Promise<Markup> => {
  const earlier = await ask.read(tx => keysWithEarlier(tx, plan.exercise.id))
  const outline = outlineFrom(plan)
  const { sections } = plan.edition
  const at = sections.indexOf(section)
  const now = agreedWords(plan, section)
  const standards = section.standards.map(({ number }) => number)
  const own = plan.candidates.filter(({ standard }) => standards.includes(standard))
  const rows = readiness(outline, plan.edition, plan.positions, isConfirmed(plan)).rows
  return areaPage(ask.frame, {
    ...viewOf(ask, plan),
    number: at + 1,
    count: sections.length,
    plainTitle: say(plan, section.plainTitle),
    area: orAbsent(outline.areas[at]),
    ranked: rankedIn(section.key, plan.priorities),
    aside: asideIn(section.key, plan.priorities),
    candidates: undecided(own, decidedKeys(plan.priorities)),
    boxes: boxesFor(plan, areaFields(section.key), earlier, notDone.again),
    agreed: { words: now, standsThere: wordsAt(plan, statementKey(section.key, 'now')) === now },
    prompts: promptsShown(ask, plan, section),
    rows: rows.filter(row => row.section === section.key),
    ...(sections[at + 1] === undefined ? {} : { next: { number: at + 2 } }),
    ...(notDone.refusal === undefined ? {} : { refusal: notDone.refusal }),
  })
}

const promptsShown = (ask: Ask, plan: Plan, section: Section) => {
  const prompts = promptsIn(plan, section)
  const asked = prompts.filter(({ kind }) => kind === 'prompt')
  const wanted = ask.asked.query['prompt']
  const prompt = promptToShow(prompts, typeof wanted === 'string' ? wanted : undefined)
  const counts = { used: asked.filter(isUsed).length, count: asked.length }
  if (prompt === undefined) return counts
  const next = promptAfter(prompts, prompt.key)
  const href = next && `${viewOf(ask, plan).paths.area(section.key)}?prompt=${next.key}#prompts`
  return { ...counts, shown: { prompt, boxes: boxOf(plan, prompt), nextHref: href } }
}

const show = async (ask: Ask, plan: Plan): Promise<Reply> => shown(await pageOfArea(ask, plan, sectionIn(ask, plan)))

const save = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const section = sectionIn(ask, plan)
  const { paths } = viewOf(ask, plan)
  const { sections } = plan.edition
  const next = sections[sections.indexOf(section) + 1]
  const go = readForm(ask.asked.body).typed('go')
  const after = { next: next === undefined ? paths.prepare : paths.area(next.key), stop: paths.plan }[go]
  const reply = await postWords(ask, {
    plan,
    fields: areaFields(section.key),
    page: (again, now) => pageOfArea(ask, now, section, { again }),
    next: after ?? `${paths.area(section.key)}#statements`,
  })
  if (go !== 'agreed-words' || reply.kind !== 'elsewhere') return reply
  await replaceWords(ask, plan.exercise.id, statementKey(section.key, 'now'), agreedWords(plan, section))
  return seeOther(`${paths.area(section.key)}#statements`)
}
