import type { Id } from '#ground'
import { seenAs, type Sent } from '#plans'
import { addFromQuestion, pickIndicators, writeAnswers } from '../../src/commons/checklist/answers/actions.ts'
import { answerKey, evidenceKey, linkKey } from '../../src/commons/checklist/answers/answer.ts'
import { startingWords } from '../../src/commons/checklist/answers/proposed.ts'
import { questionOf, questionsOf } from '../../src/commons/checklist/checklist.ts'
import { keepLocals } from '../../src/commons/checklist/local/actions.ts'
import { beginRun, finishRun, shareRun } from '../../src/commons/checklist/run/actions.ts'
import { checklistsShipped } from '../../src/commons/checklist/shipped/store.ts'
import { acting, done, type Actor, type Stage } from './acting.ts'
import { bare, here, lastYear, now, type Said } from './texts/checklists.ts'

/** The runs of the nine steps that pages and tests open. */
export type GoneThrough = {
  /** Of the commissioning unit, a year ago: finished and shared. */
  readonly lastYear: Id<'run'>
  /** Of the same unit on the same service, half done. */
  readonly now: Id<'run'>
}

type Keeping = Parameters<typeof writeAnswers>[0]

const nineSteps = 'nine-steps.v1'
const subject = { about: 'Short breaks for disabled children', commissioner: 'Joint commissioning team' }

const textsOf = (said: Readonly<Record<string, Said>>): readonly Sent[] =>
  Object.entries(said).flatMap(([question, { answer, evidence, link }]) =>
    [
      { key: answerKey(question), words: answer ?? '' },
      { key: evidenceKey(question), words: evidence ?? '' },
      { key: linkKey(question), words: link ?? '' },
    ]
      .filter(({ words }) => words !== '')
      .map(each => ({ ...each, seen: seenAs(0, '') })),
  )

/** What is not told is a yes, most of it with something to show. */
const yesOf = (key: string): Said => ({
  answer: 'yes',
  ...(bare.includes(key) ? {} : { evidence: `File of the service for 2025, sheet ${key}.` }),
})

/** Answers a run as somebody told it. */
const answer = async (hand: Keeping, run: Id<'run'>, said: Readonly<Record<string, Said>>): Promise<void> => {
  done(await writeAnswers(hand, run, { sent: textsOf(said), together: true }))
}

/** Makes an action of a question, in the words that it proposes. */
const act = async (hand: Keeping, run: Id<'run'>, key: string, due: string): Promise<void> => {
  const checklist = checklistsShipped().find(nineSteps)
  const question = checklist && questionOf(checklist, key)
  if (checklist === undefined || question === undefined) throw new Error(`The nine steps have no question ${key}.`)
  done(await addFromQuestion(hand, run, { checklist, question }, { words: startingWords(question), due }))
}

/** The commissioning unit goes through the nine steps for short breaks: once a year ago, and again just now. */
export const goThrough = async (
  stage: Stage,
  { dev, ruth, unit }: { readonly dev: Actor; readonly ruth: Actor; readonly unit: Id<'group'> },
): Promise<GoneThrough> => {
  const typed = here.map(each => ({ typed: each, seen: { words: '', link: '' } }))
  await acting(stage, ruth, at => keepLocals(at('2025-10-06', '11:00'), 'nine-steps', typed))
  return acting(stage, dev, async at => {
    const past = at('2025-11-10', '14:00')
    const before = await beginRun(past, { ...subject, checklist: nineSteps, group: unit })
    const everything = Object.fromEntries(
      questionsOf({ steps: checklistsShipped().find(nineSteps)?.steps ?? [] }).map(({ key, isOpen }) => [
        key,
        lastYear[key] ?? (isOpen === true ? { evidence: 'Talked through, and nothing to add.' } : yesOf(key)),
      ]),
    )
    await answer(past, before, everything)
    done(
      await pickIndicators(past, before, '4.1', [
        {
          indicator: 'ni-135',
          name: 'Carers receiving needs assessment or review and a specific carer’s service (NI 135)',
        },
      ]),
    )
    await act(past, before, '2.3', stage.calendar.day('2026-03-31'))
    done(await finishRun(at('2025-11-17', '16:30'), before))
    done(await shareRun(at('2025-11-18', '09:10'), before, { kind: 'partnership' }))
    const today = at('2026-11-16', '10:20')
    const again = await beginRun(today, { ...subject, checklist: nineSteps, group: unit })
    await answer(today, again, now)
    await act(today, again, '3.2', stage.calendar.day('2027-01-29'))
    return { lastYear: before, now: again }
  })
}
