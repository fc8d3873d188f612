import type { Read } from '#db'
import { readForm, type Form } from '#forms'
import { download, orAbsent, refused, mistaken, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask, type ShownMistake } from '#people'
import { ownChecklists } from '../checklist/store.ts'
import { crosswalksAround } from '../crosswalk/routes/around.ts'
import { draftsOf } from '../draft/store.ts'
import type { Edition } from '../edition.ts'
import type { EditionNeeds } from '../routes/needs.ts'
import { offeredIn } from '../offer/store.ts'
import { editionPaths, editionPatterns as patterns } from '../paths.ts'
import { offerAgain, withdrawEdition } from './actions.ts'
import { fileOf, type EditionText } from './file.ts'
import { sayHeldRefusal, type Held, type Offered, type Origin, type Withdrawal } from './held.ts'
import { listPage, type ListedEdition } from './pages/list.ts'
import { onePage } from './pages/one.ts'
import { editionWords, withdrawalPage } from './pages/withdrawal.ts'
import { heldBy } from './store/keeping.ts'

/** The editions that a partnership can read: the list, one whole, its files, withdrawing its own from new years. */
export const heldRoutes = (needs: EditionNeeds): readonly Route[] => {
  const reads = (path: string, handle: (ask: Ask) => Promise<Reply>) =>
    memberRoute(needs, { method: 'GET', path, ability: 'partnership.read', handle })
  const keeps = (method: 'GET' | 'POST', path: string, handle: (ask: Ask) => Promise<Reply>) =>
    memberRoute(needs, { method, path, ability: 'edition.keep', handle })
  return [
    reads(patterns.all, ask => showAll(needs, ask)),
    reads(patterns.one, ask => showOne(needs, ask)),
    reads(`${patterns.one}/edition.json`, async ask => {
      const { edition, text } = await editionIn(needs, ask)
      return download(`${edition.id}.json`, 'application/json', Buffer.from(text.text))
    }),
    keeps('GET', `${patterns.one}/withdrawal`, ask => showWithdrawal(needs, ask)),
    keeps('POST', `${patterns.one}/withdrawal`, ask => withdraw(needs, ask)),
  ]
}

type Known = {
  readonly origin: Origin
  readonly held?: Held
  readonly withdrawal?: Withdrawal
}

const knownAs = (id: string, held: readonly Held[], offered: readonly Offered[]): Known => {
  const own = held.find(each => each.id === id)
  if (own !== undefined)
    return { origin: 'own', held: own, ...(own.withdrawal === undefined ? {} : { withdrawal: own.withdrawal }) }
  const theirs = offered.find(each => each.id === id)
  if (theirs === undefined) return { origin: 'shipped' }
  return { origin: 'programme', ...(theirs.withdrawal === undefined ? {} : { withdrawal: theirs.withdrawal }) }
}

/** Every edition that can be read here, with what is known of it. */
const readAll = async ({ editions }: EditionNeeds, tx: Read): Promise<readonly ListedEdition[]> => {
  const [held, offered] = [await heldBy(tx), await offeredIn(tx)]
  const ids = [...new Set([...held, ...offered].map(({ id }) => id))]
  const listed: ListedEdition[] = []
  for (const id of ids) {
    const edition = await editions.find(tx, id)
    const { origin, withdrawal } = knownAs(id, held, offered)
    // What the programme withdrew and nobody here took up is no concern of the partnership's.
    if (edition === undefined || (origin === 'programme' && withdrawal !== undefined)) continue
    listed.push({ edition, origin, ...(withdrawal === undefined ? {} : { withdrawal }) })
  }
  return [...listed, ...editions.shipped().map(edition => ({ edition, origin: 'shipped' as const }))]
}

const said: ReadonlyMap<unknown, string> = new Map([
  ['set-aside', 'The draft was set aside.'],
  ['held-already', 'You have that edition already: not a letter of it differs.'],
])

const saidOfOne: ReadonlyMap<unknown, string> = new Map([
  ['published', 'It is published. From now on not a letter of it changes.'],
  ['thrown-away', 'The list of changes was thrown away.'],
])

const sayTakenIn = (fingerprint: string): string =>
  `The edition is taken in. Its fingerprint is ${fingerprint}. Ask whoever gave it out for theirs: if it is another, so is the text.`

const showAll = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const isOnlyKeeper = ask.may('edition.keep') && !ask.may('checklist.run')
  const view = await ask.read(async tx => ({
    editions: await readAll(needs, tx),
    drafts: await draftsOf(tx),
    checklists: isOnlyKeeper ? await ownChecklists(tx) : [],
  }))
  const words = said.get(ask.asked.query['done'])
  return shown(
    listPage(ask.frame, {
      ...{ ...view, paths: editionPaths(ask.partnership.id), mayKeep: ask.may('edition.keep') },
      ...{ practice: `/partnerships/${ask.partnership.id}/practice` },
      ...(words === undefined ? {} : { said: words }),
    }),
  )
}

type Opened = Known & { readonly edition: Edition; readonly text: EditionText }

const editionIn = (needs: EditionNeeds, ask: Ask): Promise<Opened> =>
  ask.read(async tx => {
    const edition = orAbsent(await needs.editions.find(tx, ask.asked.params['edition'] ?? ''))
    return { edition, text: fileOf(edition), ...knownAs(edition.id, await heldBy(tx), await offeredIn(tx)) }
  })

const showOne = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const { edition, text, origin, held, withdrawal } = await editionIn(needs, ask)
  const [paths, mayKeep] = [editionPaths(ask.partnership.id), ask.may('edition.keep')]
  const { done } = ask.asked.query
  const words = done === 'taken-in' ? sayTakenIn(text.fingerprint) : saidOfOne.get(done)
  const around = await ask.read(async tx => {
    const all = await readAll(needs, tx)
    return crosswalksAround(tx, needs.editions, { edition, all: all.map(each => each.edition), paths, mayKeep })
  })
  return shown(
    onePage(ask.frame, {
      ...{ paths, edition, origin, fingerprint: text.fingerprint, ...around },
      ...(held === undefined ? {} : { held }),
      ...(withdrawal === undefined ? {} : { withdrawal }),
      ...{ mayKeep, mayRun: ask.may('exercise.run') },
      runHref: `/partnerships/${ask.partnership.id}/exercises/new`,
      ...(words === undefined ? {} : { said: words }),
    }),
  )
}

const withdrawalOf = (ask: Ask, opened: Opened, form: Form, refusal?: ShownMistake) =>
  withdrawalPage(ask.frame, {
    ...{ title: opened.edition.title, href: editionPaths(ask.partnership.id).one(opened.edition.id) },
    ...{ back: opened.edition.title, isWithdrawn: opened.withdrawal !== undefined, form, words: editionWords },
    ...(refusal === undefined ? {} : { refusal }),
  })

/** The edition where it is the partnership's own; nobody else withdraws another's. */
const ownIn = async (needs: EditionNeeds, ask: Ask): Promise<Opened> => {
  const opened = await editionIn(needs, ask)
  orAbsent(opened.held)
  return opened
}

const showWithdrawal = async (needs: EditionNeeds, ask: Ask): Promise<Reply> =>
  shown(withdrawalOf(ask, await ownIn(needs, ask), readForm({})))

const withdraw = async (needs: EditionNeeds, ask: Ask): Promise<Reply> => {
  const opened = await ownIn(needs, ask)
  const form = readForm(ask.asked.body)
  const move = form.choice('move', ['out', 'back'] as const, { needed: 'Say what to do with it' })
  const because = move === 'out' ? form.text('because', { called: 'Why', needed: 'Say why', max: 1000 }) : ''
  if (form.mistakes.length > 0 || move === undefined) return mistaken(withdrawalOf(ask, opened, form))
  const { id } = opened.edition
  const done = move === 'out' ? await withdrawEdition(ask, id, because) : await offerAgain(ask, id)
  if (done.ok) return seeOther(editionPaths(ask.partnership.id).one(id))
  const now = await ownIn(needs, ask)
  return refused(withdrawalOf(ask, now, form, { text: sayHeldRefusal(done.refusal), href: '#main-content' }))
}
