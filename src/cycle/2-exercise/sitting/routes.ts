import { readForm, type Form } from '#forms'
import { dayOf, type Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { standardsOf, type Standard } from '#instrument'
import { groupsOf, memberRoute, peopleOf, type Ask, type Group } from '#people'
import type { ExerciseNeeds } from '../needs.ts'
import { exercisePath } from '../paths.ts'
import type { Exercise } from '../year/exercise.ts'
import { exerciseOf } from '../year/store.ts'
import { arrangeSittings, recordSitting } from './actions.ts'
import { sayArrangementRefusal } from './arrangement.ts'
import { arrangementForm, readArrangement, readSitting, sittingForm } from './routes/form.ts'
import { arrangementPage } from './pages/arrangement.ts'
import { sittingPage, type SittingView } from './pages/sitting.ts'
import { sittingsPage } from './pages/sittings.ts'
import type { Sitting } from './sitting.ts'
import { sittingsOf } from './store.ts'

const year = '/partnerships/:partnership/exercises/:exercise'
const sittingOfGroup = `${year}/groups/:group/sitting`

/** Who sits in a year, what they look at, and how they sat. */
export const sittingRoutes = (needs: ExerciseNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: `${year}/sittings`,
    ability: 'partnership.read',
    handle: ask => showSittings(needs, ask),
  }),
  memberRoute(needs, {
    method: 'GET',
    path: `${year}/sittings/arrangement`,
    ability: 'exercise.run',
    handle: ask => showArrangement(needs, ask),
  }),
  memberRoute(needs, {
    method: 'POST',
    path: `${year}/sittings/arrangement`,
    ability: 'exercise.run',
    handle: ask => saveArrangement(needs, ask),
  }),
  memberRoute(needs, { method: 'GET', path: sittingOfGroup, ability: 'partnership.read', handle: showSitting }),
  memberRoute(needs, { method: 'POST', path: sittingOfGroup, ability: 'sitting.record', handle: saveSitting }),
]

type Year = { readonly exercise: Exercise; readonly sittings: readonly Sitting[]; readonly groups: readonly Group[] }

const yearOf = async (ask: Ask): Promise<Year> => {
  const id: Id<'exercise'> = ask.asked.params['exercise'] ?? ''
  return ask.read(async tx => {
    const exercise = orAbsent(await exerciseOf(tx, id))
    const sittings = await sittingsOf(tx, id)
    const current = await groupsOf(tx)
    const ended = sittings.map(({ group }) => group).filter(group => !current.some(({ id: each }) => each === group.id))
    return { exercise, sittings, groups: [...current, ...ended] }
  })
}

const standardsIn = async (needs: ExerciseNeeds, ask: Ask, exercise: Exercise): Promise<readonly Standard[]> =>
  standardsOf(await ask.read(tx => needs.editions.pinned(tx, exercise)))

const showSittings = async (needs: ExerciseNeeds, ask: Ask): Promise<Reply> => {
  const { exercise, sittings } = await yearOf(ask)
  const roles = (await ask.read(peopleOf)).flatMap(each => each.roles)
  return shown(
    sittingsPage(ask.frame, {
      partnership: ask.partnership.id,
      exercise,
      sittings,
      withoutLead: sittings
        .map(({ group }) => group)
        .filter(({ id }) => !roles.some(held => held.role === 'group-lead' && held.group === id)),
      standardCount: (await standardsIn(needs, ask, exercise)).length,
      today: dayOf(ask.now),
      mayArrange: ask.may('exercise.run') && exercise.phase === 'gather',
    }),
  )
}

const showArrangement = async (needs: ExerciseNeeds, ask: Ask): Promise<Reply> => {
  const { exercise, sittings, groups } = await yearOf(ask)
  const standards = await standardsIn(needs, ask, exercise)
  const form = arrangementForm(sittings, standards.length)
  return shown(arrangementPage(ask.frame, { partnership: ask.partnership.id, exercise, groups, standards, form }))
}

const saveArrangement = async (needs: ExerciseNeeds, ask: Ask): Promise<Reply> => {
  const { exercise, groups } = await yearOf(ask)
  const standards = await standardsIn(needs, ask, exercise)
  const form = readForm(ask.asked.body)
  const numbers = standards.map(({ number }) => number)
  const arranged = readArrangement(form, groups, numbers)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 }) ?? 0
  const view = { partnership: ask.partnership.id, groups, standards, form }
  if (form.mistakes.length > 0) return mistaken(arrangementPage(ask.frame, { ...view, exercise }))
  const saved = await arrangeSittings(ask, exercise.id, { arranged, version }, needs.gathered)
  if (saved.ok) return seeOther(`${exercisePath(ask.partnership.id, exercise.id)}/sittings`)
  const now = await yearOf(ask)
  if (saved.refusal.kind === 'stale' || saved.refusal.kind === 'absent')
    return refused(arrangementPage(ask.frame, { ...view, exercise: now.exercise, standsNow: now.sittings }))
  const refusal = sayArrangementRefusal(saved.refusal)
  return refused(arrangementPage(ask.frame, { ...view, exercise: now.exercise, refusal }))
}

const sittingIn = async (ask: Ask): Promise<Omit<SittingView, 'form' | 'isStale'>> => {
  const { exercise, sittings } = await yearOf(ask)
  const sitting = orAbsent(sittings.find(({ group }) => group.id === ask.asked.params['group']))
  const { group } = sitting
  const canSit = ask.may('workshop.run', group.id) && (exercise.phase === 'gather' || exercise.phase === 'agree')
  const own = exercisePath(ask.partnership.id, exercise.id)
  return {
    ...{ partnership: ask.partnership.id, exercise, sitting, today: dayOf(ask.now) },
    ...(canSit ? { workshopHref: `${own}/workshops/new?group=${group.id}` } : {}),
  }
}

const showSitting = async (ask: Ask): Promise<Reply> => {
  const view = await sittingIn(ask)
  const mayRecord = ask.may('sitting.record', view.sitting.group.id)
  return shown(sittingPage(ask.frame, { ...view, ...(mayRecord ? { form: sittingForm(view.sitting) } : {}) }))
}

const saveSitting = async (ask: Ask): Promise<Reply> => {
  const view = await sittingIn(ask)
  const { exercise, sitting } = view
  orAbsent(ask.may('sitting.record', sitting.group.id) || undefined)
  const form: Form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 }) ?? -1
  const said = readSitting(form, sitting, ask.now)
  if (form.mistakes.length > 0) return mistaken(sittingPage(ask.frame, { ...view, form }))
  const saved = await recordSitting(ask, exercise.id, sitting.group.id, { ...said, version })
  if (saved.ok) return seeOther(`${exercisePath(ask.partnership.id, exercise.id)}/sittings`)
  return refused(sittingPage(ask.frame, { ...(await sittingIn(ask)), form, isStale: true }))
}
