import { readForm, type Form } from '#forms'
import { isBlank } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { showHands } from '../../actions/moving.ts'
import { decide, minute, sayDecidingRefusal, type Deciding } from '../../actions/plenary.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { workshopRoute } from '../../paths.ts'
import type { Room } from '../../room/room.ts'
import { standardPage } from '../pages/standard.ts'
import { controlsPath, standardPath } from '../paths.ts'
import { mayShowHands, notesOn, outcomeOn, summaryFrom } from '../plenary.ts'
import { runnable } from './loading.ts'

type Held = { readonly room: Room; readonly standard: number }
type Answering = (needs: WorkshopNeeds, ask: Ask, held: Held, form: Form) => Promise<Reply>

/** The plenary, one standard at a time. */
export const standardRoutes = (needs: WorkshopNeeds): readonly Route[] => {
  const posted = (name: string, answer: Answering): Route =>
    memberRoute(needs, {
      method: 'POST',
      path: `${workshopRoute}/standards/:standard${name}`,
      ability: 'workshop.run',
      handle: async ask => answer(needs, ask, await heldIn(ask), readForm(ask.asked.body)),
    })
  return [
    memberRoute(needs, {
      method: 'GET',
      path: `${workshopRoute}/standards/:standard`,
      ability: 'workshop.run',
      handle: async ask => page(ask, await heldIn(ask), {}, shown),
    }),
    posted('', decideOn),
    posted('/dissents', writeDissent),
    posted('/hands', writeHands),
  ]
}

const heldIn = async (ask: Ask): Promise<Held> => {
  const room = await runnable(ask)
  const standard = room.workshop.recipe.standards.find(each => String(each) === ask.asked.params['standard'])
  return { room, standard: orAbsent(standard) }
}

type Typed = { readonly form?: Form; readonly hands?: Form; readonly dissenting?: Form; readonly notice?: string }

const page = (ask: Ask, { room, standard }: Held, typed: Typed, answer: typeof mistaken): Reply =>
  answer(
    standardPage(ask.frame, {
      room,
      standard,
      form: typed.form ?? readForm(begun(room, standard)),
      hands: typed.hands ?? readForm({}),
      dissenting: typed.dissenting ?? readForm({}),
      ...(typed.notice === undefined ? {} : { notice: typed.notice }),
    }),
  )

/** What the boxes begin with: what was decided, or what the tables said. */
const begun = (room: Room, standard: number): Readonly<Record<string, string>> => {
  const outcome = outcomeOn(room, standard)
  if (outcome === undefined) return { words: summaryFrom(notesOn(room, standard)) }
  return {
    outcome: outcome.kind,
    words: outcome.words,
    ...(outcome.kind === 'agreed' ? { score: String(outcome.score) } : {}),
    ...(outcome.kind === 'none' ? { 'would-settle': outcome.wouldSettle } : {}),
  }
}

const done = (needs: WorkshopNeeds, room: Room, to: string): Reply => {
  needs.live.nudge(room.workshop.id)
  return seeOther(to)
}

const readDeciding = (form: Form, standard: number): Deciding | undefined => {
  const kind = form.choice('outcome', ['agreed', 'champion', 'none'], { needed: 'Choose what the room does with it' })
  const words = form.text('words', { called: 'The room’s words', max: 4000 })
  const wouldSettle = form.text('would-settle', { called: 'What would settle it', max: 2000 })
  const score = form.choice('score', ['1', '2', '3', '4', '5'], { called: 'The score' })
  if (kind === 'agreed' && score === undefined) form.complain('score', 'Choose the score that the room agrees')
  if (kind === 'agreed' && isBlank(words))
    form.complain('words', 'Write where the partnership stands, in the room’s words')
  if (kind === 'none' && isBlank(words)) form.complain('words', 'Write why there is no agreed position')
  if (kind === 'none' && isBlank(wouldSettle)) form.complain('would-settle', 'Write what would settle it')
  if (kind === undefined || form.mistakes.length > 0) return undefined
  if (kind === 'agreed') return { kind, standard, score: Number(score), words }
  return kind === 'none' ? { kind, standard, words, wouldSettle } : { kind, standard, words }
}

const decideOn: Answering = async (needs, ask, held, form) => {
  const deciding = readDeciding(form, held.standard)
  if (deciding === undefined) return page(ask, held, { form }, mistaken)
  const decided = await decide(ask, held.room.workshop.id, deciding)
  if (decided.ok) return done(needs, held.room, controlsPath(held.room.workshop))
  if (decided.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return page(ask, held, { form, notice: sayDecidingRefusal(decided.refusal) }, refused)
}

const writeDissent: Answering = async (needs, ask, held, form) => {
  const words = form.text('dissent', { called: 'The dissent', needed: 'Write their words', max: 2000 })
  const saidBy = form.line('said-by', { called: 'The name', max: 120 })
  if (form.mistakes.length > 0) return page(ask, held, { dissenting: form }, mistaken)
  const { workshop } = held.room
  const kept = await minute(ask, workshop.id, {
    kind: 'dissent',
    words,
    standard: held.standard,
    ...(saidBy === '' ? {} : { saidBy }),
  })
  return kept
    ? done(needs, held.room, `${standardPath(workshop, held.standard)}#dissent`)
    : page(ask, held, { dissenting: form, notice: sayDecidingRefusal({ kind: 'closed' }) }, refused)
}

const writeHands: Answering = async (needs, ask, held, form) => {
  const count = (name: string): number =>
    form.wholeNumber(name, { called: 'The number of hands', min: 0, max: 999 }) ?? 0
  const counts = [1, 2, 3, 4, 5].map(score => count(`hands-${score}`)) as [number, number, number, number, number]
  const cantJudge = count('hands-cant-judge')
  const open = form.choices('open', ['yes'], { needed: 'Tell the room that everybody sees it, then tick this' })
  if (form.mistakes.length === 0 && counts.every(each => each === 0) && cantJudge === 0)
    form.complain('hands-1', 'Write how many hands were shown for at least one score')
  if (form.mistakes.length > 0 || open.length === 0) return page(ask, held, { hands: form }, mistaken)
  const { room, standard } = held
  if (!mayShowHands(room, standard))
    return page(ask, held, { notice: 'The room’s unseen count stands, so hands are not written down.' }, refused)
  const kept = await showHands(ask, room.workshop.id, { standard, counts, cantJudge })
  if (kept.ok) return done(needs, room, controlsPath(room.workshop))
  return page(ask, held, { hands: form, notice: sayDecidingRefusal({ kind: 'closed' }) }, refused)
}
