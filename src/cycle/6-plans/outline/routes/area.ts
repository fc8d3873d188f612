import { readForm } from '#forms'
import { orAbsent, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Section } from '#instrument'
import type { Ask } from '#people'
import type { PlanNeeds } from '../../needs.ts'
import { isFor, undecided } from '../../priorities/candidate.ts'
import { asideIn, decidedKeys, rankedIn } from '../../priorities/priority.ts'
import { boxOf, lineFields } from '../../prompts/box.ts'
import { isUsed, promptAfter, promptsIn, promptToShow, type Prompt } from '../../prompts/prompt.ts'
import { pageRoutes, viewOf } from '../../routes/opening.ts'
import { lastStanding } from '../../signature/signature.ts'
import { replaceWords } from '../../words/actions.ts'
import type { Again } from '../../words/boxes.ts'
import { boxesFor } from '../../words/boxing.ts'
import { areaFields, promptLineKey, statementKey, type Field } from '../../words/field.ts'
import { postWords } from '../../words/routes/posting.ts'
import { keysWithEarlierAt } from '../../words/kept/store.ts'
import { planTexts } from '../../words/store.ts'
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
  const earlier = await ask.read(tx => keysWithEarlierAt(tx, planTexts(tx, plan.exercise.id)))
  const outline = outlineFrom(plan)
  const { sections } = plan.edition
  const at = sections.indexOf(section)
  const signed = lastStanding(plan.signatures)
  const now = agreedWords(plan, section)
  const standards = section.standards.map(({ number }) => number)
  const own = plan.candidates.filter(candidate => isFor(candidate, standards))
  const rows = readiness(outline, plan.edition, plan.positions, isConfirmed(plan)).rows
  return areaPage(ask.frame, {
    ...viewOf(ask, plan),
    number: at + 1,
    count: sections.length,
    plainTitle: say(plan, section.plainTitle),
    area: orAbsent(outline.areas[at]),
    version: outline.version,
    ...(signed === undefined ? {} : { signed: signed.version }),
    ranked: rankedIn(section.key, plan.priorities),
    aside: asideIn(section.key, plan.priorities),
    candidates: undecided(own, decidedKeys(plan.priorities)),
    boxes: boxesFor(plan, areaFields(section.key), earlier, notDone.again),
    agreed: { words: now, standsThere: wordsAt(plan, statementKey(section.key, 'now')) === now },
    prompts: promptsShown(ask, plan, section, notDone.again),
    asksCapacity: plan.edition.capacity !== undefined,
    rows: rows.filter(row => row.section === section.key),
    ...(sections[at + 1] === undefined ? {} : { next: { number: at + 2 } }),
    ...(notDone.refusal === undefined ? {} : { refusal: notDone.refusal }),
  })
}

/** The prompt whose line was posted stays where it is while something on the page is not saved. */
const promptsShown = (ask: Ask, plan: Plan, section: Section, again?: Again) => {
  const prompts = promptsIn(plan, section)
  const asked = prompts.filter(({ kind }) => kind === 'prompt')
  const wanted = ask.asked.query['prompt']
  const posted = again && prompts.find(({ key }) => readForm(ask.asked.body).has(promptLineKey(key)))?.key
  const prompt = promptToShow(prompts, posted ?? (typeof wanted === 'string' ? wanted : undefined))
  const counts = { used: asked.filter(isUsed).length, count: asked.length }
  if (prompt === undefined) return counts
  const next = promptAfter(prompts, prompt.key)
  const href = next && `${viewOf(ask, plan).paths.area(section.key)}?prompt=${next.key}#prompts`
  return {
    ...counts,
    shown: { prompt, boxes: boxOf(plan, prompt, again && withLine(plan, prompt, again)), nextHref: href },
  }
}

/** A line that was posted and does not stand in the plan stays as it was typed. */
const withLine = (plan: Plan, { key }: Prompt, again: Again): Again => {
  const line = promptLineKey(key)
  const isKept = again.typed(line) === wordsAt(plan, line)
  return isKept ? again : { ...again, unsaved: new Set([...again.unsaved, line]) }
}

/** Every text that can be typed on the page of an area. */
const fieldsOn = (plan: Plan, section: Section): readonly Field[] => [
  ...areaFields(section.key),
  ...promptsIn(plan, section)
    .filter(({ kind }) => kind === 'prompt')
    .flatMap(lineFields),
]

/**
 * Saves what was typed on the page of an area before one of its buttons does anything else. Where that fails it is the
 * page again, and the caller does nothing. The line of the prompt that is being used is left to the caller.
 */
export const keepTyped = async (
  ask: Ask,
  plan: Plan,
  section: Section,
  used?: Pick<Prompt, 'key'>,
): Promise<Reply | undefined> => {
  const reply = await postWords(ask, {
    plan,
    fields: fieldsOn(plan, section).filter(({ key }) => used === undefined || key !== promptLineKey(used.key)),
    page: (again, now) => pageOfArea(ask, now, section, { again, refusal: notPressed }),
    next: viewOf(ask, plan).paths.area(section.key),
  })
  return reply.kind === 'elsewhere' ? undefined : reply
}

const notPressed =
  'What you pressed has not been done, because something that you typed could not be saved. Put that right, then press it again.'

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
    fields: fieldsOn(plan, section),
    page: (again, now) => pageOfArea(ask, now, section, { again }),
    next: after ?? `${paths.area(section.key)}#statements`,
  })
  if (go !== 'agreed-words' || reply.kind !== 'elsewhere') return reply
  await replaceWords(ask, plan.exercise.id, statementKey(section.key, 'now'), agreedWords(plan, section))
  return seeOther(`${paths.area(section.key)}#statements`)
}
