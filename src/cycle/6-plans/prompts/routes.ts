import { readForm, type Form } from '#forms'
import { yes, type Id } from '#ground'
import { mistaken, orAbsent, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { newAction } from '../action/actions.ts'
import { addEntry } from '../lists/actions.ts'
import type { PlanNeeds } from '../needs.ts'
import { areaTitle, say, sectionBy, type Plan } from '../outline/plan.ts'
import { capacityFrom } from '../outline/assembly.ts'
import { keepTyped } from '../outline/routes/area.ts'
import { planPaths } from '../paths.ts'
import { addPriority } from '../priorities/actions.ts'
import { planRoute, viewOf } from '../routes/opening.ts'
import { writeWords } from '../words/actions.ts'
import type { Again } from '../words/boxes.ts'
import { promptLineKey, promptParkedKey } from '../words/field.ts'
import { postWords } from '../words/routes/posting.ts'
import { seenAs } from '../words/saving.ts'
import { boxOf, lineFields } from './box.ts'
import { promptsPage } from './pages/prompts.ts'
import { promptBy, promptsIn, promptUses, type Prompt, type PromptUse } from './prompt.ts'

/** The planning prompts: all of an area on one page, and what is made of each. */
export const promptRoutes = (needs: PlanNeeds): readonly Route[] => [
  planRoute(needs, { method: 'GET', below: '/areas/:section/prompts', ability: 'plan.write', handle: show }),
  planRoute(needs, { method: 'POST', below: '/prompts/:prompt', ability: 'plan.write', handle: use }),
]

type NotSaved = { readonly prompt: Prompt; readonly again: Again }

const pageOf = (ask: Ask, plan: Plan, key: string, notSaved?: NotSaved): Markup => {
  const section = orAbsent(sectionBy(plan, key))
  const prompts = promptsIn(plan, section)
  const capacity = capacityFrom(plan)
  return promptsPage(ask.frame, {
    ...viewOf(ask, plan),
    section: section.key,
    title: areaTitle(plan, section),
    standards: section.standards.map(({ number, shortTitle }) => ({
      number,
      title: say(plan, shortTitle),
      prompts: prompts
        .filter(({ standard }) => standard === number)
        .map(prompt => ({
          prompt,
          boxes: boxOf(plan, prompt, notSaved?.prompt.key === prompt.key ? notSaved.again : undefined),
        })),
    })),
    capacity: standard => {
      const answer = capacity.find(each => each.standard === standard)
      return answer?.label === undefined ? undefined : { label: answer.label, lacking: answer.lacking }
    },
  })
}

const show = async (ask: Ask, plan: Plan): Promise<Reply> => shown(pageOf(ask, plan, ask.asked.params['section'] ?? ''))

const use = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const prompt = orAbsent(promptBy(plan, ask.asked.params['prompt']))
  const form = readForm(ask.asked.body)
  const as = form.choice('as', promptUses) ?? 'line'
  const paths = planPaths(ask.partnership.id, plan.exercise.id)
  const isInArea = ask.asked.query['back'] === 'area'
  const notKept = isInArea && (await keepTyped(ask, plan, orAbsent(sectionBy(plan, prompt.section)), prompt))
  if (notKept) return notKept
  const next = isInArea
    ? `${paths.area(prompt.section)}#prompts`
    : `${paths.prompts(prompt.section)}#prompt-${prompt.key}`
  if (as === 'priority' || as === 'action' || as === 'hypothesis') return make(ask, plan, { prompt, form, as, next })
  return postWords(ask, {
    plan,
    fields: lineFields(prompt),
    page: async (again, now) => pageOf(ask, now, prompt.section, { prompt, again }),
    next: await parked(ask, plan, prompt, as, next),
  })
}

/** Parking stands apart from the line, so that neither can be lost to the other. */
const parked = async (ask: Ask, plan: Plan, { key }: Prompt, as: PromptUse, next: string): Promise<string> => {
  if (as !== 'park' && as !== 'unpark') return next
  const stored = plan.written.get(promptParkedKey(key))
  const seen = seenAs(stored?.version ?? 0, stored?.words ?? '')
  const words = as === 'park' ? 'yes' : ''
  await writeWords(ask, plan.exercise.id, { sent: [{ key: promptParkedKey(key), words, seen }], together: true })
  return next
}

type Making = {
  readonly prompt: Prompt
  readonly form: Form
  readonly as: 'priority' | 'action' | 'hypothesis'
  readonly next: string
}

/** Makes something of a prompt in one step: what was typed, or the question itself where nothing was. */
const make = async (ask: Ask, plan: Plan, { prompt, form, as, next }: Making): Promise<Reply> => {
  const name = promptLineKey(prompt.key)
  const typed = form.line(name, { called: 'Your line', max: 500 })
  if (form.mistakes.length > 0) {
    const unsaved = new Set([name])
    const mistakes = form.mistakes.map(({ field, words }) => ({ text: words, href: `#${field}` }))
    const mistake = (field: string) => form.mistakeOf(field)?.words
    const again = { seen: new Map(), unsaved, typed: form.typed, mistake, conflicts: new Set<string>(), mistakes }
    return mistaken(pageOf(ask, plan, prompt.section, { prompt, again }))
  }
  const made = await madeOf(ask, plan.exercise.id, prompt, as, typed === '' ? prompt.words : typed)
  orAbsent(made.ok || undefined)
  return seeOther(next)
}

const madeOf = (ask: Ask, exercise: Id<'exercise'>, prompt: Prompt, as: Making['as'], words: string) => {
  const { key, standard, section: area } = prompt
  const [owner, due] = ['', '']
  switch (as) {
    case 'priority':
      return addPriority(ask, exercise, { area, words, origin: { kind: 'prompt', prompt: key, standard } })
    case 'action':
      return newAction(ask, { exercise, words, area, prompt: key }).then(yes)
    case 'hypothesis': {
      const says = { kind: 'hypothesis', words, settles: '', owner, due }
      return addEntry(ask, exercise, 'inquiry', { says, area, prompt: key })
    }
  }
}
