import { readForm, type Form } from '#forms'
import { dayOf, type Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { nextDueOf } from '../due/store.ts'
import type { ExerciseNeeds } from '../needs.ts'
import { exercisePath, yearsPath } from '../paths.ts'
import { notSubmitted } from '../sitting/arrangement.ts'
import { sittingsOf } from '../sitting/store.ts'
import { changeTimetable, closeGathering, reopenGathering, sayUndoingRefusal, withdrawExercise } from './actions.ts'
import type { Exercise } from './exercise.ts'
import { readTimetable, timetableForm } from './routes/form.ts'
import { mayRecord, sayMilestoneRefusal } from './milestone.ts'
import { closurePage } from './pages/closure.ts'
import { datesPage } from './pages/dates.ts'
import { milestonesPage } from './pages/milestones.ts'
import { yearsPage } from './pages/years.ts'
import { readReason, reopeningReasons, withdrawalReasons } from './reason.ts'
import { sayTaken } from './label.ts'
import { exerciseOf, exercisesOf, withdrawnExercisesOf } from './store.ts'

const years = '/partnerships/:partnership/exercises'
const year = `${years}/:exercise`

/** The years of a partnership: the list, its dates, closing and reopening, its milestones. */
export const yearRoutes = (needs: ExerciseNeeds): readonly Route[] => {
  const reads = (path: string, handle: (ask: Ask) => Promise<Reply>) =>
    memberRoute(needs, { method: 'GET', path, ability: 'partnership.read', handle })
  const runs = (method: 'GET' | 'POST', path: string, handle: (ask: Ask) => Promise<Reply>) =>
    memberRoute(needs, { method, path, ability: 'exercise.run', handle })
  return [
    reads(years, showYears),
    runs('GET', `${year}/dates`, showDates),
    runs('POST', `${year}/dates`, saveDates),
    reads(`${year}/milestones`, ask => showMilestones(needs, ask, {})),
    runs('GET', `${year}/closure`, ask => showClosure(needs, ask)),
    runs('POST', `${year}/closure`, ask => close(needs, ask)),
    runs('POST', `${year}/closure/undoing`, ask => reopen(needs, ask)),
    runs('POST', `${year}/withdrawal`, ask => withdraw(needs, ask)),
  ]
}

const idOf = (ask: Ask): Id<'exercise'> => ask.asked.params['exercise'] ?? ''
const ownPath = (ask: Ask): string => exercisePath(ask.partnership.id, idOf(ask))
const exerciseIn = async (ask: Ask): Promise<Exercise> => orAbsent(await ask.read(tx => exerciseOf(tx, idOf(ask))))

const showYears = async (ask: Ask): Promise<Reply> => {
  const found = await ask.read(async tx => {
    const exercises = await exercisesOf(tx)
    return { exercises, withdrawn: await withdrawnExercisesOf(tx), due: await nextDueOf(tx, exercises) }
  })
  const mayRun = ask.may('exercise.run')
  const mayReadIn = ask.may('position.record')
  return shown(
    yearsPage(ask.frame, { partnership: ask.partnership.id, ...found, today: dayOf(ask.now), mayRun, mayReadIn }),
  )
}

const showDates = async (ask: Ask): Promise<Reply> => {
  const exercise = await exerciseIn(ask)
  return shown(datesPage(ask.frame, { partnership: ask.partnership.id, exercise, form: timetableForm(exercise) }))
}

const saveDates = async (ask: Ask): Promise<Reply> => {
  const exercise = await exerciseIn(ask)
  const form = readForm(ask.asked.body)
  const dates = readTimetable(form, dayOf(exercise.openedAt))
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 }) ?? 0
  const view = { partnership: ask.partnership.id, form }
  if (!dates) return mistaken(datesPage(ask.frame, { ...view, exercise }))
  const changed = await changeTimetable(ask, exercise.id, { ...dates, version })
  if (changed.ok) return seeOther(ownPath(ask))
  const now = await exerciseIn(ask)
  if (changed.refusal.kind === 'label-taken' || changed.refusal.kind === 'edition-taken')
    form.complain('label', sayTaken(changed.refusal))
  if (changed.refusal.kind === 'signed') form.complain('label', 'The plan is signed, so the dates stay as they were')
  if (changed.refusal.kind === 'past')
    form.complain('label', 'This year was read in from a document, so its dates stay as they were')
  return refused(datesPage(ask.frame, { ...view, exercise: now, isStale: changed.refusal.kind === 'stale' }))
}

type Posted = { readonly reopening?: Form; readonly withdrawing?: Form; readonly refusal?: string }

const showMilestones = async (
  needs: ExerciseNeeds,
  ask: Ask,
  { reopening = readForm({}), withdrawing = readForm({}), refusal }: Posted,
  answer = shown,
): Promise<Reply> => {
  const exercise = await exerciseIn(ask)
  const gathered = await ask.read(tx => needs.gathered(tx, exercise.id))
  const hasAnswers = gathered.some(({ answered }) => answered.length > 0)
  const view = { partnership: ask.partnership.id, exercise, mayRun: ask.may('exercise.run'), hasAnswers }
  return answer(
    milestonesPage(ask.frame, { ...view, reopening, withdrawing, ...(refusal === undefined ? {} : { refusal }) }),
  )
}

const showClosure = async (needs: ExerciseNeeds, ask: Ask, answer = shown): Promise<Reply> => {
  const exercise = await exerciseIn(ask)
  const [sittings, gathered] = await ask.read(async tx => [
    await sittingsOf(tx, exercise.id),
    await needs.gathered(tx, exercise.id),
  ])
  const decision = mayRecord(exercise.milestones, 'gathering-closed')
  const view = {
    partnership: ask.partnership.id,
    exercise,
    today: dayOf(ask.now),
    silent: notSubmitted(sittings, gathered),
    groupCount: sittings.length,
  }
  const refusal = decision.ok ? {} : { refusal: sayMilestoneRefusal(decision.refusal) }
  return answer(closurePage(ask.frame, { ...view, ...refusal }))
}

const close = async (needs: ExerciseNeeds, ask: Ask): Promise<Reply> => {
  const closed = await closeGathering(ask, (await exerciseIn(ask)).id)
  return closed.ok ? seeOther(ownPath(ask)) : showClosure(needs, ask, refused)
}

const reopen = async (needs: ExerciseNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const { id } = await exerciseIn(ask)
  const reason = readReason(form, reopeningReasons)
  if (form.mistakes.length > 0) return showMilestones(needs, ask, { reopening: form }, mistaken)
  const reopened = await reopenGathering(ask, id, reason)
  if (reopened.ok) return seeOther(`${ownPath(ask)}/milestones`)
  return showMilestones(needs, ask, { reopening: form, refusal: sayUndoingRefusal(reopened.refusal) }, refused)
}

const withdraw = async (needs: ExerciseNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const { id } = await exerciseIn(ask)
  const reason = readReason(form, withdrawalReasons)
  if (form.mistakes.length > 0) return showMilestones(needs, ask, { withdrawing: form }, mistaken)
  const withdrawn = await withdrawExercise(ask, id, reason, needs.gathered)
  if (withdrawn.ok) return seeOther(yearsPath(ask.partnership.id))
  return showMilestones(needs, ask, { withdrawing: form, refusal: sayUndoingRefusal(withdrawn.refusal) }, refused)
}
