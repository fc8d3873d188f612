import { readForm, type Form } from '#forms'
import { linesIn, isBlank, type Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { showHandsOnCandidates } from '../../actions/moving.ts'
import { changeCandidate, listCandidates, type Listing } from '../../actions/plenary.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { workshopRoute } from '../../paths.ts'
import type { Room } from '../../room/room.ts'
import { candidatesPage } from '../pages/candidates.ts'
import { candidatesPath } from '../paths.ts'
import { runnable } from './loading.ts'

type Answering = (needs: WorkshopNeeds, ask: Ask, room: Room, form: Form) => Promise<Reply>

/** What the room ranks. */
export const candidateRoutes = (needs: WorkshopNeeds): readonly Route[] => {
  const posted = (name: string, answer: Answering): Route =>
    memberRoute(needs, {
      method: 'POST',
      path: `${workshopRoute}/candidates${name}`,
      ability: 'workshop.run',
      handle: async ask => answer(needs, ask, await runnable(ask), readForm(ask.asked.body)),
    })
  return [
    memberRoute(needs, {
      method: 'GET',
      path: `${workshopRoute}/candidates`,
      ability: 'workshop.run',
      handle: async ask => page(ask, await runnable(ask), readForm({}), shown),
    }),
    posted('', list),
    posted('/rewordings', change),
    posted('/hands', writeHands),
  ]
}

const page = (ask: Ask, room: Room, form: Form, answer: typeof mistaken, notice?: string): Reply =>
  answer(candidatesPage(ask.frame, { room, form, ...(notice === undefined ? {} : { notice }) }))

const done = (needs: WorkshopNeeds, room: Room): Reply => {
  needs.live.nudge(room.workshop.id)
  return seeOther(candidatesPath(room.workshop))
}

/** More than this is a list that nobody reads. */
const mostListed = 60
const longest = 200

const readTaken = (form: Form, { workshop }: Room): readonly Listing[] =>
  form
    .choices(
      'take',
      Array.from({ length: mostListed }, (_, at) => String(at)),
    )
    .flatMap(at => {
      const words = form.line(`words-${at}`, { called: 'What is ranked', max: longest })
      const heard = form.line(`heard-${at}`, { called: 'Where it was heard', max: 400 })
      const named = form.line(`standards-${at}`).split(' ')
      const standards = workshop.recipe.standards.filter(each => named.includes(String(each)))
      return isBlank(words) ? [] : [{ words, heard, standards }]
    })

const readOwn = (form: Form): readonly Listing[] => {
  const lines = linesIn(form.text('own', { called: 'What you add', max: 4000 }))
  if (lines.some(line => line.length > longest)) form.complain('own', `Keep each line to ${longest} characters`)
  return lines.slice(0, mostListed).map(words => ({ words, heard: '', standards: [] }))
}

const sayFixed = 'The ranking has begun, so the list is fixed: dots lie on it.'

const list: Answering = async (needs, ask, room, form) => {
  const listings = [...readTaken(form, room), ...readOwn(form)]
  if (form.mistakes.length === 0 && listings.length === 0) form.complain('own', 'Tick something, or write a line')
  if (form.mistakes.length > 0) return page(ask, room, form, mistaken)
  const listed = await listCandidates(ask, room.workshop.id, listings)
  if (listed.ok) return done(needs, room)
  if (listed.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return page(ask, room, form, refused, listed.refusal.kind === 'closed' ? 'The workshop is closed.' : sayFixed)
}

const change: Answering = async (needs, ask, room, form) => {
  const candidate = form.id<'candidate'>('candidate')
  const wanted = form.choice('do', ['reword', 'withdraw']) ?? 'reword'
  const words = form.line('words', { called: 'What is ranked', max: longest })
  if (candidate === undefined || form.mistakes.length > 0 || (wanted === 'reword' && isBlank(words)))
    return page(
      ask,
      room,
      readForm({}),
      refused,
      `Write what is ranked in ${longest} characters at most. Nothing was changed.`,
    )
  const changed = await changeCandidate(
    ask,
    room.workshop.id,
    candidate,
    wanted === 'withdraw' ? 'withdrawn' : { words },
  )
  return changed
    ? done(needs, room)
    : page(ask, room, readForm({}), refused, `That one is not on the list any more, or the list is fixed.`)
}

const writeHands: Answering = async (needs, ask, room, form) => {
  const hands = new Map<Id<'candidate'>, number>()
  for (const { id } of room.candidates) {
    const count = form.wholeNumber(`hands-${id}`, { called: 'The number of hands', min: 0, max: 999 })
    hands.set(id, count ?? 0)
  }
  if (form.mistakes.length > 0) return page(ask, room, form, mistaken)
  const kept = await showHandsOnCandidates(ask, room.workshop.id, hands)
  if (kept.ok) return done(needs, room)
  return page(
    ask,
    room,
    form,
    refused,
    'Hands are written down only where too few placed dots, before the workshop closes.',
  )
}
