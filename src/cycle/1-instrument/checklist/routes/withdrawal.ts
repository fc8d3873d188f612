import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask, type Needs, type ShownMistake } from '#people'
import { withdrawalPage } from '../../held/pages/withdrawal.ts'
import { editionPaths } from '../../paths.ts'
import { letChecklistBegin, withdrawChecklist } from '../actions.ts'
import { sayChecklistRefusal, type OwnChecklist } from '../own.ts'
import { withdrawalWords } from '../pages/words.ts'
import { ownChecklist, ownChecklists } from '../store.ts'

const path = '/partnerships/:partnership/checklist/own/:checklist/withdrawal'

/** Withdrawing one of the partnership's own checklists, so that nobody begins it any more, and taking that back. */
export const withdrawalRoutes = (needs: Needs): readonly Route[] => [
  memberRoute(needs, { method: 'GET', path, ability: 'edition.keep', handle: show }),
  memberRoute(needs, { method: 'POST', path, ability: 'edition.keep', handle: withdraw }),
]

/** The checklist that the address names, where the partnership holds it; nobody else withdraws another's. */
const heldIn = async (ask: Ask): Promise<OwnChecklist> => {
  const found = orAbsent(await ask.read(tx => ownChecklist(tx, ask.asked.params['checklist'] ?? '')))
  return orAbsent(found.origin === 'own' ? found : undefined)
}

const hrefOf = (ask: Ask, { id }: OwnChecklist): string => editionPaths(ask.partnership.id).checklist(id)

/** The version that is begun instead, once this one is withdrawn. */
const insteadOf = async (ask: Ask, held: OwnChecklist): Promise<number | undefined> => {
  const { id, name, version, isProgrammes } = held
  const standing = (await ask.read(ownChecklists)).filter(
    each => each.name === name && each.isProgrammes === isProgrammes && each.withdrawal === undefined,
  )
  const newest = standing[0]
  if (newest === undefined || newest.version > version) return undefined
  return standing.find(each => each.id !== id)?.version
}

const pageOf = async (ask: Ask, held: OwnChecklist, form: Form, refusal?: ShownMistake) =>
  withdrawalPage(ask.frame, {
    ...{ title: held.title, href: hrefOf(ask, held), back: held.title, form },
    ...{ isWithdrawn: held.withdrawal !== undefined, words: withdrawalWords(await insteadOf(ask, held)) },
    ...(refusal === undefined ? {} : { refusal }),
  })

const show = async (ask: Ask): Promise<Reply> => shown(await pageOf(ask, await heldIn(ask), readForm({})))

const withdraw = async (ask: Ask): Promise<Reply> => {
  const held = await heldIn(ask)
  const form = readForm(ask.asked.body)
  const move = form.choice('move', ['out', 'back'] as const, { needed: 'Say what to do with it' })
  const because = move === 'out' ? form.text('because', { called: 'Why', needed: 'Say why', max: 1000 }) : ''
  if (form.mistakes.length > 0 || move === undefined) return mistaken(await pageOf(ask, held, form))
  const done = await (move === 'out' ? withdrawChecklist(ask, held.id, because) : letChecklistBegin(ask, held.id))
  if (done.ok) return seeOther(hrefOf(ask, held))
  const refusal = { text: sayChecklistRefusal(done.refusal), href: '#main-content' }
  return refused(await pageOf(ask, await heldIn(ask), form, refusal))
}
