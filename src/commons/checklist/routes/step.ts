import type { Read } from '#db'
import { exercisesOf } from '#exercise'
import { readForm, type Form } from '#forms'
import { seeOther, shown, type Markup, type Reply } from '#http'
import { glossaryOf } from '#instrument'
import type { Ask } from '#people'
import { allEarlierAt, boxesOf, postTexts, strategicBegunOf, writtenAt, type Again, type Boxes } from '#plans'
import { addFromQuestion, writeAnswers } from '../answers/actions.ts'
import { fieldsOf, linkKey } from '../answers/answer.ts'
import { actionWordsKey, dueKey, startingWords } from '../answers/proposed.ts'
import { answerTexts, earlierPicksOf } from '../answers/store.ts'
import { questionsIn, stepOf, type Question, type Step } from '../checklist.ts'
import { isWebLink } from '../local/local.ts'
import { localOf } from '../local/store.ts'
import type { ChecklistNeeds } from '../needs.ts'
import { stepPage } from '../pages/step.ts'
import { actionsByQuestion } from '../told/store.ts'
import { found, runIn } from './opening.ts'
import { refusalReply } from './refusing.ts'

/** The strategic change plan of the newest year that has one begun. */
const strategicHref = async (tx: Read, own: string): Promise<string | undefined> => {
  for (const { id } of await exercisesOf(tx))
    if ((await strategicBegunOf(tx, id)) !== undefined) return `${own}/exercises/${id}/plan/strategic`
  return undefined
}

const opened = async (ask: Ask) => {
  const known = await runIn(ask)
  const step = found(stepOf(known.checklist, ask.asked.params['step']))
  const at = known.checklist.steps.indexOf(step)
  return { ...known, step, next: known.checklist.steps[at + 1] }
}
type AtStep = Awaited<ReturnType<typeof opened>>

/** What somebody typed of an action stays in its box until it is one. */
const withProposals = (boxes: Boxes, again: Again | undefined): Boxes => ({
  ...boxes,
  value: name =>
    again !== undefined && /\.(?:action|due-(?:day|month|year))$/.test(name) ? again.typed(name) : boxes.value(name),
})

const pageOf = async (
  needs: ChecklistNeeds,
  ask: Ask,
  { run, checklist, step, next, view }: AtStep,
  again?: Again,
): Promise<Markup> => {
  const around = await ask.read(async tx => ({
    written: await writtenAt(tx, answerTexts(tx, run.id)),
    earlier: await allEarlierAt(tx, answerTexts(tx, run.id)),
    earlierPicks: await earlierPicksOf(tx, run.id),
    actionsOf: await actionsByQuestion(tx, run.id, questionsIn(step)),
    local: await localOf(tx, checklist.name),
    glossary: await glossaryOf(tx),
    framework: await needs.framework?.(tx, ask.partnership.id),
    strategic: ask.may('plan.read') ? await strategicHref(tx, view.paths.own) : undefined,
  }))
  const fields = fieldsOf(step)
  const standing = {
    fields,
    written: around.written,
    wordsAt: (key: string) => around.written.get(key)?.words ?? '',
    earlier: new Set(around.earlier.keys()),
  }
  return stepPage(ask.frame, {
    ...{ ...view, step, boxes: withProposals(boxesOf(standing, again), again), actionsOf: around.actionsOf },
    ...(next === undefined ? {} : { next }),
    hasEarlier:
      fields.some(({ key }) => around.earlier.has(key)) ||
      questionsIn(step).some(({ key }) => around.earlierPicks.has(key)),
    pointers: {
      ...{ checklist, local: around.local },
      ...(ask.may('checklist.arrange') ? { localHref: view.paths.local } : {}),
    },
    glossary: around.glossary,
    ...(around.framework === undefined ? {} : { framework: around.framework }),
    ...(around.strategic === undefined ? {} : { strategic: around.strategic }),
  })
}

/** The page of one step; whoever may not answer reads the results instead. */
export const showStep = async (needs: ChecklistNeeds, ask: Ask): Promise<Reply> => {
  const known = await opened(ask)
  const { view, run } = known
  return view.mayAnswer ? shown(await pageOf(needs, ask, known)) : seeOther(view.paths.results(run.id))
}

/** The question whose action is to be added, and the page that follows. */
const pressed = ({ checklist, run, view, next, step }: AtStep, form: Form) => {
  const go = form.typed('go')
  const picking = questionsIn(step).find(({ key, picks }) => picks !== undefined && go === `indicators-${key}`)
  const onwards = go === 'next' && next !== undefined ? view.paths.step(run.id, next.key) : view.paths.run(run.id)
  return {
    adding: questionsIn(step).find(({ key }) => key === form.typed('add')),
    onwards: picking === undefined ? onwards : view.paths.indicators(run.id, picking.key),
    checklist,
  }
}

/** Links must lead to the web; an action that was typed must be added, or emptied. */
const check =
  (step: Step, adding: Question | undefined) =>
  (form: Form): void => {
    for (const question of questionsIn(step)) {
      const { key } = question
      checkLink(form, key)
      if (question === adding) {
        form.text(actionWordsKey(key), { called: 'The action', needed: 'Write what you will do', max: 2000 })
        form.day(dueKey(key), { called: 'By when' })
      } else if (adding === undefined && isTypedAnew(form, question)) {
        form.complain(actionWordsKey(key), `You wrote an action for ${key}: press “Add this action”, or empty its box`)
      }
    }
  }

/** What a page that saves by itself is checked for. */
const checkLinks =
  (step: Step) =>
  (form: Form): void => {
    for (const { key } of questionsIn(step)) checkLink(form, key)
  }

const checkLink = (form: Form, key: string): void => {
  const link = form.typed(linkKey(key)).trim()
  if (link !== '' && !isWebLink(link))
    form.complain(linkKey(key), `The link for ${key} must begin with https:// or http://`)
}

const isTypedAnew = (form: Form, question: Question): boolean => {
  const words = form.typed(actionWordsKey(question.key)).replace(/\s+/g, ' ').trim()
  return words !== '' && words !== startingWords(question)
}

/** Saves a step, and adds the action whose button was pressed once everything else is saved. */
export const saveStep = async (needs: ChecklistNeeds, ask: Ask): Promise<Reply> => {
  const known = await opened(ask)
  const { run, step, view } = known
  const form = readForm(ask.asked.body)
  const { adding, onwards, checklist } = pressed(known, form)
  const reply = await postTexts(ask, {
    fields: fieldsOf(step),
    next: onwards,
    ...(ask.asked.wantsData ? { check: checkLinks(step) } : { check: check(step, adding) }),
    save: async (sent, { together }) => {
      const saved = await writeAnswers(ask, run.id, { sent, together })
      return saved.ok ? saved.value : refusalReply(ask, known, saved.refusal)
    },
    page: async again => pageOf(needs, ask, await opened(ask), again),
  })
  if (adding === undefined || ask.asked.wantsData || reply.kind !== 'elsewhere' || reply.location !== onwards)
    return reply
  const words = form.text(actionWordsKey(adding.key), { called: 'The action', max: 2000 })
  const due = form.day(dueKey(adding.key), { called: 'By when' })
  const added = await addFromQuestion(ask, run.id, { checklist, question: adding }, { words, due })
  return added.ok ? seeOther(view.paths.question(run.id, adding.key)) : refusalReply(ask, known, added.refusal)
}
