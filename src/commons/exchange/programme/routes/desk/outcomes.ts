import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, refused, shown, type Markup, type Reply, type Route } from '#http'
import type { AtDesk, ShownMistake } from '#people'
import { standardsNamed } from '#support'
import type { ExchangeNeeds } from '../../../needs.ts'
import { differing, type Stands } from '../../../told.ts'
import { namesKnown, recordOutcome, takeOutcomeBack } from '../../actions/outcomes.ts'
import { outcomeCheckPage, outcomeFormPage } from '../../pages/desk-outcome.ts'
import { readOutcome } from '../../reading.ts'
import { mayRecord, type OutcomeSaid } from '../../session.ts'
import { toldOfOutcome } from '../../told.ts'
import { takenBackOf } from '../../store/taken-back.ts'
import { back, placeOf, seenIn, sessionIn, shownRefusal, type At } from './event.ts'

/** What a session came to: written, looked at once more, published, taken back. */
export const outcomeRoutes = (at: At, needs: ExchangeNeeds): readonly Route[] => {
  const path = '/events/:event/sessions/:session/outcome'
  return [at('GET', path, begin), at('POST', path, desk => record(needs, desk))]
}

type Known = Awaited<ReturnType<typeof sessionIn>>

const lastTakenBack = async (desk: AtDesk, { session }: Known) =>
  session.outcome === undefined ? (await desk.read(tx => takenBackOf(tx, [session.id])))[0] : undefined

const formPage = async (
  desk: AtDesk,
  known: Known,
  form: Form,
  more: { readonly version: number; readonly stands?: Stands; readonly refusal?: ShownMistake },
): Promise<Markup> =>
  outcomeFormPage(desk.frame, {
    ...{ ...placeOf(desk), ...known, form, ...more },
    takenBack: await lastTakenBack(desk, known),
  })

const begin = async (desk: AtDesk): Promise<Reply> => {
  const known = await sessionIn(desk)
  return shown(await formPage(desk, known, await asItStands(desk, known), { version: known.session.version }))
}

/** The form before anything is typed: what is recorded, or was last. */
const asItStands = async (desk: AtDesk, known: Known): Promise<Form> => {
  const stood = known.session.outcome ?? (await lastTakenBack(desk, known))
  return readForm({ outcome: stood?.words ?? '', audience: stood?.audience ?? 'network' })
}

const record = async (needs: ExchangeNeeds, desk: AtDesk): Promise<Reply> => {
  const known = await sessionIn(desk)
  const form = readForm(desk.asked.body)
  const does = form.typed('does')
  if (does === 'back') return takeBack(desk, known, form)
  const outcome = readOutcome(form)
  const version = seenIn(form)
  if (form.mistakes.length > 0) return mistaken(await formPage(desk, known, form, { version }))
  if (does === 'change') return shown(await formPage(desk, known, form, { version }))
  return does === 'publish' ? publish(desk, known, form, outcome) : check(needs, desk, known, form, outcome)
}

const check = async (
  { editions }: ExchangeNeeds,
  desk: AtDesk,
  known: Known,
  form: Form,
  outcome: OutcomeSaid,
): Promise<Reply> => {
  const may = mayRecord(known.session, outcome.words, {
    today: dayOf(desk.now),
    known: await desk.read(tx => namesKnown(tx, known.session, outcome.words)),
  })
  const version = seenIn(form)
  if (!may.ok)
    return refused(await formPage(desk, known, form, { version, refusal: shownRefusal(may.refusal, '#outcome') }))
  if (version !== known.session.version) return stale(desk, form, outcome)
  return shown(
    outcomeCheckPage(desk.frame, {
      ...{ ...placeOf(desk), ...known, version, form, outcome },
      standards: standardsNamed(known.event.helps, editions.shipped()),
    }),
  )
}

const publish = async (desk: AtDesk, known: Known, form: Form, outcome: OutcomeSaid): Promise<Reply> => {
  const version = seenIn(form)
  const done = await recordOutcome(desk, { event: known.event.id, id: known.session.id, seen: version }, outcome)
  if (done.ok) return back(desk, known.event.id, `session-${known.session.id}`)
  if (done.refusal.kind === 'stale') return stale(desk, form, outcome)
  return refused(await formPage(desk, known, form, { version, refusal: shownRefusal(done.refusal, '#outcome') }))
}

/** What stands now beside what was typed: the session's own words too, since they are read with what came of it. */
const stale = async (desk: AtDesk, form: Form, outcome: OutcomeSaid): Promise<Reply> => {
  const now = await sessionIn(desk)
  const { title, about, version, changed } = now.session
  const parts = [
    { name: 'The session', words: title },
    { name: 'What it is about', words: about },
    ...differing(toldOfOutcome(now.session.outcome), toldOfOutcome(outcome)),
  ]
  const refusal = shownRefusal({ kind: 'stale' }, '#stands-now')
  return refused(await formPage(desk, now, form, { version, stands: { ...changed, parts }, refusal }))
}

const takeBack = async (desk: AtDesk, known: Known, form: Form): Promise<Reply> => {
  const { event, session } = known
  const done = await takeOutcomeBack(desk, { event: event.id, id: session.id, seen: seenIn(form) })
  if (done.ok) return back(desk, event.id, `session-${session.id}`)
  const now = await sessionIn(desk)
  const refusal = shownRefusal(done.refusal.kind === 'stale' ? { kind: 'changed' } : done.refusal)
  return refused(await formPage(desk, now, await asItStands(desk, now), { version: now.session.version, refusal }))
}
