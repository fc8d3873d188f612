import { readForm } from '#forms'
import { mistaken, seeOther, shown, type Reply } from '#http'
import { indicatorChoices, indicatorsEver, type LibraryIndicator } from '#instrument'
import type { Ask } from '#people'
import { pickIndicators } from '../answers/actions.ts'
import { picksOf } from '../answers/store.ts'
import { questionOf } from '../checklist.ts'
import { indicatorsPage } from '../pages/indicators.ts'
import { found, runIn } from './opening.ts'
import { refusalReply } from './refusing.ts'

/** What the library offers for a question, with what was picked before and has been taken out since. */
const opened = async (ask: Ask) => {
  const known = await runIn(ask)
  const question = found(questionOf(known.checklist, ask.asked.params['question']))
  const kind = found(question.picks)
  const { picked, choices, ever } = await ask.read(async tx => ({
    picked: ((await picksOf(tx, known.run.id)).get(question.key) ?? []).map(({ indicator }) => indicator),
    choices: await indicatorChoices(tx),
    ever: await indicatorsEver(tx),
  }))
  const offered = choices.filter(each => each.kind === kind)
  const gone = ever.filter(({ id }) => picked.includes(id) && !offered.some(each => each.id === id))
  return { ...known, question, picked, choices: [...offered, ...gone] }
}

/** Where the indicators of an answer are chosen. */
export const showIndicators = async (ask: Ask): Promise<Reply> => {
  const { view, run, ...page } = await opened(ask)
  if (!view.mayAnswer) return seeOther(view.paths.results(run.id))
  return shown(indicatorsPage(ask.frame, { ...view, ...page }))
}

const nameOf = ({ name, number }: LibraryIndicator): string => (number === '' ? name : `${name} (${number})`)

/** Keeps which indicators the answer picks. */
export const saveIndicators = async (ask: Ask): Promise<Reply> => {
  const known = await opened(ask)
  const { view, run, question, choices } = known
  const form = readForm(ask.asked.body)
  const ids = choices.map(({ id }) => id)
  const chosen = form.choices('indicators', ids, { called: 'The indicator' })
  if (form.mistakes.length > 0) {
    const mistake = 'Choose indicators from the list'
    return mistaken(indicatorsPage(ask.frame, { ...view, question, choices, picked: known.picked, mistake }))
  }
  const picks = choices
    .filter(({ id }) => chosen.includes(id))
    .map(each => ({ indicator: each.id, name: nameOf(each) }))
  const kept = await pickIndicators(ask, run.id, question.key, picks)
  return kept.ok ? seeOther(view.paths.question(run.id, question.key)) : refusalReply(ask, known, kept.refusal)
}
