import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { pickOutcomes } from '#plans'
import { isSame } from '../agreement/agreement.ts'
import { activityKind, type Support } from '../agreement/support.ts'
import { addLine, moveLine, sayLine, type Beside } from '../lines/actions.ts'
import { lineMoves, type Line } from '../lines/line.ts'
import { loggedOf } from '../log/store.ts'
import type { SupportNeeds } from '../needs.ts'
import { pageRoutes, supportRoute, viewOf, writingRefused } from '../routes/opening.ts'
import { sayWarning } from '../signature/words.ts'
import { inForce } from '../signature/signature.ts'
import { resultsOf } from '../measure/store.ts'
import { activityPage } from './pages/activity.ts'
import { consultancyPage } from './pages/plan.ts'
import { formOfActivity, offeredIn, pickedIn, readActivity } from './routes/form.ts'

/** The consultancy plan and its activities. */
export const consultancyRoutes = (needs: SupportNeeds): readonly Route[] => [
  supportRoute(needs, { method: 'GET', below: '/consultancy', ability: 'support.read', handle: show }),
  ...pageRoutes(
    needs,
    '/consultancy/new',
    async (ask, support) => shown(pageOf(ask, support, readForm({}))),
    (ask, support) => add(needs, ask, support),
  ),
  ...pageRoutes(
    needs,
    '/consultancy/:activity',
    async (ask, support) => {
      const line = lineIn(ask, support)
      return shown(pageOf(ask, support, formOfActivity(line, pickedIn(support, line.id)), { line }))
    },
    (ask, support) => save(needs, ask, support),
  ),
  supportRoute(needs, {
    ...{ method: 'POST', below: '/consultancy/:activity/place', ability: 'support.write' },
    handle: (ask, support) => move(needs, ask, support),
  }),
]

const show = async (ask: Ask, support: Support): Promise<Reply> => {
  const { id } = support.exercise
  const held = inForce(support.versions)
  const { logged, results } = await ask.read(async tx => ({
    logged: await loggedOf(tx, id),
    results: await resultsOf(tx, id),
  }))
  return shown(
    consultancyPage(ask.frame, {
      ...viewOf(ask, support),
      ...{ agreement: support.agreement, lines: support.lines, logged, results },
      today: dayOf(ask.now),
      ...{ inForce: held?.version, isHeldSame: held !== undefined && isSame(held.content, support.agreement) },
      person: ask.person.id,
    }),
  )
}

const lineIn = (ask: Ask, { lines }: Support): Line =>
  orAbsent(lines.find(({ id, list }) => list === 'activity' && id === ask.asked.params['activity']))

type Shown = { readonly line?: Line; readonly isStale?: boolean; readonly refusal?: string }

const pageOf = (ask: Ask, support: Support, form: Form, more: Shown = {}): Markup => {
  const warning = sayWarning(support.versions)
  return activityPage(ask.frame, {
    ...viewOf(ask, support),
    ...more,
    form,
    outcomes: offeredIn(support, more.line?.id),
    people: support.people.map(({ person }) => person),
    ...(warning === undefined ? {} : { warning }),
  })
}

/** The outcomes are picked in the transaction that writes the activity. */
const picking =
  (ask: Ask, outcomes: readonly string[]): Beside =>
  (tx, item) =>
    pickOutcomes(tx, { kind: activityKind, item }, outcomes, { at: ask.now, by: ask.person })

const add = async ({ editions }: SupportNeeds, ask: Ask, support: Support): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const { says, outcomes } = readActivity(form, support)
  if (form.mistakes.length > 0) return mistaken(pageOf(ask, support, form))
  const line = { list: 'activity', says } as const
  const added = await addLine(ask, editions, support.exercise.id, line, picking(ask, outcomes))
  if (!added.ok) return replyTo(ask, support, form, added.refusal)
  const { paths } = viewOf(ask, support)
  return seeOther(form.typed('go') === 'another' ? paths.newActivity : `${paths.consultancy}#activity-${added.value}`)
}

const save = async ({ editions }: SupportNeeds, ask: Ask, support: Support): Promise<Reply> => {
  const line = lineIn(ask, support)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 1 }) ?? 0
  const { says, outcomes } = readActivity(form, support, line.id)
  if (form.mistakes.length > 0) return mistaken(pageOf(ask, support, form, { line: { ...line, version } }))
  const said = { ...line, version, says }
  const saved = await sayLine(ask, editions, support.exercise.id, said, picking(ask, outcomes))
  if (!saved.ok) return replyTo(ask, support, form, saved.refusal)
  return seeOther(`${viewOf(ask, support).paths.consultancy}#activity-${line.id}`)
}

type LineRefusal = Extract<Awaited<ReturnType<typeof sayLine>>, { ok: false }>['refusal']

const replyTo = async (ask: Ask, support: Support, form: Form, refusal: LineRefusal): Promise<Reply> => {
  if (refusal.kind === 'stale') return refused(pageOf(ask, support, form, { line: refusal.now, isStale: true }))
  if (refusal.kind !== 'beside') return writingRefused(ask, support, refusal)
  const words = 'One of the outcomes was ended while you were writing, so nothing was saved. Choose again, then save.'
  return refused(pageOf(ask, support, form, { refusal: words }))
}

const move = async ({ editions }: SupportNeeds, ask: Ask, support: Support): Promise<Reply> => {
  const { id } = lineIn(ask, support)
  const how = orAbsent(readForm(ask.asked.body).choice('move', lineMoves))
  const moved = await moveLine(ask, editions, support.exercise.id, { list: 'activity', id, move: how })
  const { paths } = viewOf(ask, support)
  return moved.ok ? seeOther(paths.consultancy) : writingRefused(ask, support, moved.refusal)
}
