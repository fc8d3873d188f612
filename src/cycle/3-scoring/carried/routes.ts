import type { Read } from '#db'
import { readForm, type Form } from '#forms'
import { Absent, mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { pathsIn, patterns } from '../paths.ts'
import { sayShut } from '../response/shut.ts'
import { groupIn, sittingOf, yearOf, type ScoringNeeds } from '../routes/reading.ts'
import { carryEvidence, type Choice } from './actions.ts'
import { waiting, type Brought } from './carried.ts'
import { broughtListPage, fieldOf, type BroughtListView } from './pages/list.ts'
import { broughtOf } from './store/brought.ts'

/** Everything that a group brings from the year before, answered on one page. */
export const carriedRoutes = (needs: ScoringNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path: `${patterns.group}/brought`, ability: 'response.write' },
    handle: async ask => shown(broughtListPage({ ...(await viewOf(needs, ask)), form: readForm({}) })),
  }),
  memberRoute(needs, {
    ...{ method: 'POST', path: `${patterns.group}/brought`, ability: 'response.write' },
    handle: ask => save(needs, ask),
  }),
]

type View = Omit<BroughtListView, 'form'>

const viewOf = (needs: ScoringNeeds, ask: Ask): Promise<View> => ask.read(tx => loadView(tx, needs, ask))

const loadView = async (tx: Read, needs: ScoringNeeds, ask: Ask): Promise<View> => {
  const { exercise, group } = groupIn(ask)
  if (!ask.may('response.write', group)) throw new Absent()
  const year = await yearOf(tx, needs.editions, exercise)
  const sitting = await sittingOf(tx, exercise, group)
  const { before, brought } = await broughtOf(tx, needs.editions, { ...year, group, standards: sitting.standards })
  if (before === undefined) throw new Absent()
  const paths = pathsIn(ask.partnership.id)
  return {
    ...{ frame: ask.frame, groupName: sitting.group.name, label: before.label, brought },
    titleOf: standard => year.asked(standard).standard.shortTitle,
    hrefOf: standard => paths.standard({ exercise, group, standard }),
    ...{ here: paths.brought(exercise, group), back: paths.group(exercise, group) },
    ...(year.exercise.phase === 'gather' ? {} : { shut: sayShut({ kind: 'gathering-closed' }) }),
  }
}

/** What was chosen of the pieces that still wait. A piece that was answered meanwhile stays as it was answered. */
const choicesIn = (form: Form, brought: readonly Brought[]): readonly Choice[] =>
  waiting(brought).flatMap(each => {
    const decision = form.choice(fieldOf(each), ['confirmed', 'left'], { called: 'What becomes of it' })
    return decision === undefined ? [] : [{ standard: each.standard, from: each.piece.id, decision }]
  })

const save = async (needs: ScoringNeeds, ask: Ask): Promise<Reply> => {
  const view = await viewOf(needs, ask)
  const form = readForm(ask.asked.body)
  const choices = choicesIn(form, view.brought)
  const [first] = waiting(view.brought)
  if (first && choices.length === 0 && form.mistakes.length === 0)
    form.complain(fieldOf(first), 'Choose for at least one piece')
  if (form.mistakes.length > 0) return mistaken(broughtListPage({ ...view, form }))
  const carried = await carryEvidence(ask, groupIn(ask), choices, needs.editions)
  if (carried.ok) return seeOther(view.back)
  if (carried.refusal.kind === 'absent') throw new Absent()
  return refused(broughtListPage({ ...view, form, shut: sayShut(carried.refusal) }))
}
