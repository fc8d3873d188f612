import { exerciseOf, readReason, sayMilestoneRefusal, sittingsOf, type Reasons } from '#exercise'
import { readForm, type Form } from '#forms'
import { dayOf, type Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { standardsOf, termsOf, wordsOf } from '#instrument'
import { memberRoute, type Ask } from '#people'
import { silences, spreadOf, submittedAnswersOf, talliesOf } from '#scoring'
import type { AgreementNeeds } from '../needs.ts'
import { positionsPath } from '../paths.ts'
import { draftsOf } from '../position/store/drafts.ts'
import { revisionOf } from '../position/store/register.ts'
import { positionsOf } from '../position/store.ts'
import { confirmPositions, undoConfirmation } from './actions.ts'
import { confirmationPage } from './pages/confirmation.ts'
import { sayOpen, twelvePage } from './pages/twelve.ts'
import { confirmationOf } from './store.ts'
import type { ConfirmationRefusal, Line } from './twelve.ts'
import type { TwelveView } from './view.ts'

const all = '/partnerships/:partnership/exercises/:exercise/positions'

const undoingReasons: Reasons = ['A position has to change', 'Something new has come to light', 'Confirmed by mistake']

/** The chair's page of all positions, and their confirmation. */
export const confirmationRoutes = (needs: AgreementNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: all,
    ability: 'partnership.read',
    handle: async ask => shown(twelvePage(ask.frame, await loadTwelve(needs, ask))),
  }),
  memberRoute(needs, {
    method: 'GET',
    path: `${all}/confirmation`,
    ability: 'partnership.read',
    handle: ask => showConfirmation(ask, readForm({})),
  }),
  memberRoute(needs, {
    method: 'POST',
    path: `${all}/confirmation`,
    ability: 'position.confirm',
    handle: ask => confirm(needs, ask),
  }),
  memberRoute(needs, {
    method: 'POST',
    path: `${all}/confirmation/undoing`,
    ability: 'position.confirm',
    handle: undo,
  }),
]

const idOf = (ask: Ask): Id<'exercise'> => ask.asked.params['exercise'] ?? ''

const isChair = (ask: Ask): boolean => ask.roles.some(({ role }) => role === 'chair')

const loadTwelve = async (needs: AgreementNeeds, ask: Ask): Promise<TwelveView> => {
  const id = idOf(ask)
  const loaded = await ask.read(async tx => {
    const exercise = orAbsent(await exerciseOf(tx, id))
    return {
      exercise,
      edition: await needs.editions.pinned(tx, exercise),
      sittings: await sittingsOf(tx, id),
      answers: await submittedAnswersOf(tx, id),
      tallies: await talliesOf(tx, id),
      positions: await positionsOf(tx, id),
      confirmation: await confirmationOf(tx, id),
      drafts: await draftsOf(tx, id),
      revision: await revisionOf(tx, id),
    }
  })
  const { exercise, edition, sittings, answers, positions, drafts, ...rest } = loaded
  const terms = termsOf(edition, exercise.terms)
  const numbers = standardsOf(edition).map(({ number }) => number)
  const spreads = spreadOf(numbers, answers)
  return {
    ...rest,
    ...{ exercise, edition, sittings, answers },
    partnership: ask.partnership.id,
    lines: standardsOf(edition).flatMap(({ number, shortTitle }): readonly Line[] => {
      const spread = spreads.find(({ standard }) => standard === number)
      const position = positions.find(({ standard }) => standard === number)
      const line = spread && { standard: number, title: wordsOf(shortTitle, terms), spread }
      return line ? [position ? { ...line, position } : line] : []
    }),
    order: ask.asked.query['order'] === 'standards' ? 'standards' : 'differences',
    silences: silences(numbers, sittings, answers),
    drafted: [...drafts].filter(([, { content }]) => content !== undefined).map(([standard]) => standard),
    today: dayOf(ask.now),
    mayRecord: ask.may('position.record'),
    mayConfirm: ask.may('position.confirm'),
    isChair: isChair(ask),
    mayRun: ask.may('exercise.run'),
    mayTakePapers: ask.may('papers.take'),
  }
}

const sayRefusal = (refusal: ConfirmationRefusal): string => {
  if (refusal.kind === 'open') return sayOpen(refusal.standards)
  return refusal.kind === 'moved'
    ? 'Not confirmed: something was recorded since you opened this page. It shows how things stand now; look again, then confirm.'
    : `Not confirmed. ${sayMilestoneRefusal(refusal)}`
}

const confirm = async (needs: AgreementNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const { lines, exercise } = await loadTwelve(needs, ask)
  const confirmed = await confirmPositions(ask, {
    exercise: exercise.id,
    standards: lines.map(({ standard }) => standard),
    revision: form.wholeNumber('revision', { min: 0, max: 2 ** 31 }) ?? -1,
    forChair: !isChair(ask),
  })
  if (confirmed.ok) return seeOther(positionsPath(ask.partnership.id, exercise.id))
  if (confirmed.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  const refusal = sayRefusal(confirmed.refusal)
  return refused(twelvePage(ask.frame, { ...(await loadTwelve(needs, ask)), refusal }))
}

const showConfirmation = async (ask: Ask, form: Form, answer = shown, refusal?: string): Promise<Reply> => {
  const id = idOf(ask)
  const loaded = await ask.read(async tx => ({
    exercise: orAbsent(await exerciseOf(tx, id)),
    confirmation: await confirmationOf(tx, id),
  }))
  return answer(
    confirmationPage(ask.frame, {
      ...loaded,
      partnership: ask.partnership.id,
      mayConfirm: ask.may('position.confirm'),
      reasons: undoingReasons,
      form,
      ...(refusal === undefined ? {} : { refusal }),
    }),
  )
}

const undo = async (ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const reason = readReason(form, undoingReasons)
  if (form.mistakes.length > 0) return showConfirmation(ask, form, mistaken)
  const undone = await undoConfirmation(ask, idOf(ask), reason)
  if (undone.ok) return seeOther(positionsPath(ask.partnership.id, idOf(ask)))
  if (undone.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return showConfirmation(ask, readForm({}), refused, sayMilestoneRefusal(undone.refusal))
}
