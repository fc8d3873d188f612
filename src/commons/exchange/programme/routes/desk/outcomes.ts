import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, refused, shown, type Markup, type Reply, type Route } from '#http'
import type { AtDesk, ShownMistake } from '#people'
import { standardsNamed } from '#support'
import type { ExchangeNeeds } from '../../../needs.ts'
import { namesKnown, recordOutcome, takeOutcomeBack } from '../../actions/outcomes.ts'
import { outcomeCheckPage, outcomeFormPage } from '../../pages/desk-outcome.ts'
import { readOutcome } from '../../reading.ts'
import { mayRecord, type OutcomeSaid } from '../../session.ts'
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
  more: { readonly refusal?: ShownMistake } = {},
): Promise<Markup> =>
  outcomeFormPage(desk.frame, {
    ...{ ...placeOf(desk), ...known, version: known.session.version, form, ...more },
    takenBack: await lastTakenBack(desk, known),
  })

const begin = async (desk: AtDesk): Promise<Reply> => {
  const known = await sessionIn(desk)
  const stood = known.session.outcome ?? (await lastTakenBack(desk, known))
  const typed = { outcome: stood?.words ?? '', audience: stood?.audience ?? 'network' }
  return shown(await formPage(desk, known, readForm(typed)))
}

const record = async (needs: ExchangeNeeds, desk: AtDesk): Promise<Reply> => {
  const known = await sessionIn(desk)
  const form = readForm(desk.asked.body)
  const does = form.typed('does')
  if (does === 'back') return takeBack(desk, known, form)
  const outcome = readOutcome(form)
  if (form.mistakes.length > 0) return mistaken(await formPage(desk, known, form))
  if (does === 'change') return shown(await formPage(desk, known, form))
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
  if (!may.ok) return refused(await formPage(desk, known, form, { refusal: shownRefusal(may.refusal, '#outcome') }))
  return shown(
    outcomeCheckPage(desk.frame, {
      ...{ ...placeOf(desk), ...known, version: seenIn(form), form, outcome },
      standards: standardsNamed(known.event.helps, editions.shipped()),
    }),
  )
}

const publish = async (desk: AtDesk, known: Known, form: Form, outcome: OutcomeSaid): Promise<Reply> => {
  const addressed = { event: known.event.id, id: known.session.id, seen: seenIn(form) }
  const done = await recordOutcome(desk, addressed, outcome)
  if (done.ok) return back(desk, known.event.id, `session-${known.session.id}`)
  return refused(await formPage(desk, known, form, { refusal: shownRefusal(done.refusal, '#outcome') }))
}

const takeBack = async (desk: AtDesk, known: Known, form: Form): Promise<Reply> => {
  const { event, session } = known
  const done = await takeOutcomeBack(desk, { event: event.id, id: session.id, seen: seenIn(form) })
  if (done.ok) return back(desk, event.id, `session-${session.id}`)
  const typed = { outcome: session.outcome?.words ?? '', audience: session.outcome?.audience ?? 'network' }
  return refused(await formPage(desk, known, readForm(typed), { refusal: shownRefusal(done.refusal) }))
}
