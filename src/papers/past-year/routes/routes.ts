import { exerciseOf, exercisePath, readReason, withdrawPast } from '#exercise'
import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { uploadLimit } from '#reading'
import type { PaperNeeds } from '../../needs.ts'
import { storePast } from '../actions.ts'
import type { Candidate } from '../found.ts'
import { choosingPage, type ChoosingView } from '../pages/choosing.ts'
import { outPage, takingOutReasons } from '../pages/out.ts'
import { previewPage } from '../pages/preview.ts'
import { readOn } from '../reading.ts'
import { sayPastRefusal } from '../refusal.ts'
import { chooseFileAgain, fileIn } from './file-in.ts'
import { furtherPath, furtherRoutes } from './further.ts'
import { postedKept } from './posted.ts'
import { boxesOf, groupOf, readSaid, type Stand, standIn } from './stand.ts'
import { returned, shownFrom } from './shown.ts'

const years = '/partnerships/:partnership/exercises'

/** A form of a year before Stocktake: chosen, shown, stored as a past year; and such a year taken out again. */
export const pastYearRoutes = (needs: PaperNeeds): readonly Route[] => {
  const at = (method: 'GET' | 'POST', below: string, handle: (ask: Ask) => Promise<Reply>) =>
    memberRoute(needs, { method, path: `${years}${below}`, ability: 'position.record', handle })
  return [
    at('GET', '/past', async ask => shown(chooseAgain(ask, await standIn(needs, ask), readForm({})))),
    memberRoute(needs, {
      ...{ method: 'POST', path: `${years}/past`, ability: 'position.record', uploadLimit },
      handle: ask => look(needs, ask),
    }),
    at('POST', '/past/year', ask => store(needs, ask)),
    at('GET', '/:exercise/past', ask => askOut(ask)),
    at('POST', '/:exercise/past', takeOut),
    ...furtherRoutes(needs),
  ]
}

const pastPath = (ask: Ask): string => `/partnerships/${ask.partnership.id}/exercises/past`

type Why = Pick<ChoosingView, 'wrong' | 'which' | 'kept'>

const chooseAgain = (ask: Ask, { candidates, groups, past }: Stand, form: Form, why: Why = {}) =>
  choosingPage(ask.frame, {
    ...{ action: pastPath(ask), back: `/partnerships/${ask.partnership.id}/exercises`, editions: candidates },
    ...{ groups, form, bring: `/partnerships/${ask.partnership.id}/editions/new`, ...why },
    past: past.map(({ label, id }) => ({ label, href: furtherPath(ask.partnership.id, id) })),
  })

const look = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const stand = await standIn(needs, ask)
  const form = readForm(ask.asked.body)
  const said = readSaid(form, stand)
  const edition = form.choice('edition', ['find', ...stand.candidates.map(({ id }) => id)], {
    ...{ called: 'The standards', needed: 'Say which standards it has' },
  })
  const file = await fileIn(ask, form)
  if (!file.ok || said === undefined || edition === undefined)
    return mistaken(chooseAgain(ask, stand, form, file.ok ? file.again : { wrong: file.wrong }))
  const read = readOn(file.read, stand.candidates, edition)
  if (!read.ok) {
    const words = sayPastRefusal(read.refusal)
    const isWhich = read.refusal.kind === 'which' || read.refusal.kind === 'which-of'
    return refused(chooseAgain(ask, stand, form, isWhich ? { ...file.again, which: words } : { wrong: words }))
  }
  const { answers, absent, unplaced, named } = read.value
  return shown(
    previewPage(ask.frame, {
      ...{ ...said, ...pathsOf(ask), file: file.name, form: readForm({}) },
      ...groupOf(stand.groups, said.whose),
      ...{ edition: read.value.edition, absent, unplaced: unplaced.slice(0, 200), shown: answers.map(shownFrom) },
      ...(edition === 'find' ? { named } : {}),
    }),
  )
}

const pathsOf = (ask: Ask) => ({ action: `${pastPath(ask)}/year`, again: pastPath(ask) })

const store = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const stand = await standIn(needs, ask)
  const form = readForm(ask.asked.body)
  const about = readForm({
    ...boxesOf('from', form.typed('from')),
    ...boxesOf('to', form.typed('to')),
    ...{ label: form.typed('label'), whose: form.typed('whose') },
  })
  const said = readSaid(about, stand)
  const edition = stand.candidates.find(({ id }) => id === form.typed('edition'))
  if (said === undefined || edition === undefined)
    return mistaken(chooseAgain(ask, stand, about, { wrong: chooseFileAgain }))
  const isGroup = said.whose !== 'agreed'
  const file = form.line('file', { called: 'The name of the file' })
  const kept = postedKept(form, edition.asked, isGroup)
  if (form.mistakes.length > 0)
    return mistaken(previewPage(ask.frame, previewAgain(ask, stand, { said, edition, file, form })))
  const standards = edition.asked.map(({ standard }) => standard.number)
  const stored = await storePast(ask, needs.editions, { ...said, kept, file, standards, editionId: edition.id })
  if (!stored.ok) return refused(chooseAgain(ask, stand, about, { wrong: sayPastRefusal(stored.refusal) }))
  return seeOther(exercisePath(ask.partnership.id, stored.value))
}

type Again = {
  readonly said: NonNullable<ReturnType<typeof readSaid>>
  readonly edition: Candidate
  readonly file: string
  readonly form: Form
}

const previewAgain = (ask: Ask, stand: Stand, { said, edition, file, form }: Again) => ({
  ...{ ...said, ...pathsOf(ask), ...groupOf(stand.groups, said.whose), edition, file, form },
  ...returned(form, edition),
})

const pastIn = async (ask: Ask) => {
  const exercise = orAbsent(await ask.read(tx => exerciseOf(tx, ask.asked.params['exercise'] ?? '')))
  return { exercise, readIn: orAbsent(exercise.readIn) }
}

const askOut = async (ask: Ask, form = readForm({}), answer = shown): Promise<Reply> => {
  const { exercise, readIn } = await pastIn(ask)
  const back = exercisePath(ask.partnership.id, exercise.id)
  return answer(outPage(ask.frame, { label: exercise.label, readIn, back, action: `${back}/past`, form }))
}

const takeOut = async (ask: Ask): Promise<Reply> => {
  const { exercise } = await pastIn(ask)
  const form = readForm(ask.asked.body)
  const reason = readReason(form, takingOutReasons)
  if (form.mistakes.length > 0) return askOut(ask, form, mistaken)
  const taken = await withdrawPast(ask, exercise.id, reason)
  return orAbsent(taken.ok ? seeOther(`/partnerships/${ask.partnership.id}/exercises`) : undefined)
}
