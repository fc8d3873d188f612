import type { Html } from '#design'
import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask, type Frame, type Needs } from '#people'
import { addOne, changeOne, orThereAlready, placeOne, type Worded } from '../actions.ts'
import type { Addition, AdditionKind, Said } from '../addition.ts'
import type { WordingView } from '../pages/wording.ts'
import { additionPaths } from '../paths.ts'
import { additionsOf, earlierOf } from '../store.ts'

/** A page that lists what ships with the program, and what a partnership added to it. */
export type Shelf = {
  readonly kind: AdditionKind
  /** Where it is below the partnership. */
  readonly below: string
  /** The field that holds the name. */
  readonly nameField: string
  readonly takenWords: string
  readonly list: (ask: Ask) => Promise<Html>
  readonly page: (frame: Frame, view: WordingView) => Html
  /** Reads what is said; what is wrong stands in the form afterwards. */
  readonly read: (form: Form) => Said
  /** What ships under that name, to be worded in the partnership's own way. */
  readonly start: (from: string) => Said
}

/** The pages of a shelf: the list for everybody; adding, wording, taking out and putting back for those who keep it. */
export const shelfRoutes = (needs: Needs, shelf: Shelf): readonly Route[] => {
  const pattern = `/partnerships/:partnership/${shelf.below}`
  const kept = (method: 'GET' | 'POST', below: string, handle: (ask: Ask) => Promise<Reply>): Route =>
    memberRoute(needs, { method, path: `${pattern}${below}`, ability: 'glossary.keep', handle })
  return [
    memberRoute(needs, {
      method: 'GET',
      path: pattern,
      ability: 'partnership.read',
      handle: async ask => shown(await shelf.list(ask)),
    }),
    kept('GET', '/new', async ask => shown(shelf.page(ask.frame, viewOf(shelf, ask, startForm(shelf, ask))))),
    kept('POST', '/new', ask => add(shelf, ask)),
    kept('GET', '/:addition', ask => show(shelf, ask)),
    kept('POST', '/:addition', ask => change(shelf, ask)),
    kept('POST', '/:addition/place', ask => place(shelf, ask)),
  ]
}

const viewOf = (shelf: Shelf, ask: Ask, form: Form, more: Partial<WordingView> = {}): WordingView => ({
  ...{ paths: additionPaths(ask.partnership.id, shelf.below), form, earlier: [] },
  version: more.addition?.version ?? 0,
  ...more,
})

const startForm = (shelf: Shelf, ask: Ask): Form => {
  const { from } = ask.asked.query
  return readForm(shelf.start(typeof from === 'string' ? from : ''))
}

const factOf = (ask: Ask) => ({ at: ask.now, by: ask.person })

const wordedFrom = ({ kind, nameField, read }: Shelf, form: Form): Worded => {
  const said = read(form)
  return { kind, said, name: said[nameField] ?? '' }
}

const add = async (shelf: Shelf, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const worded = wordedFrom(shelf, form)
  if (form.mistakes.length > 0) return mistaken(shelf.page(ask.frame, viewOf(shelf, ask, form)))
  const id = ask.world.newId<'addition'>()
  const added = await ask.write(tx => addOne(tx, id, worded, factOf(ask)))
  if (added.ok) return seeOther(additionPaths(ask.partnership.id, shelf.below).at(id))
  form.complain(shelf.nameField, shelf.takenWords)
  return refused(shelf.page(ask.frame, viewOf(shelf, ask, form)))
}

const additionIn = async (shelf: Shelf, ask: Ask): Promise<Addition> =>
  orAbsent((await ask.read(tx => additionsOf(tx, shelf.kind))).find(({ id }) => id === ask.asked.params['addition']))

const known = async (ask: Ask, addition: Addition) => ({
  addition,
  earlier: await ask.read(tx => earlierOf(tx, addition.id)),
})

const show = async (shelf: Shelf, ask: Ask): Promise<Reply> => {
  const addition = await additionIn(shelf, ask)
  return shown(shelf.page(ask.frame, viewOf(shelf, ask, readForm(addition.said), await known(ask, addition))))
}

const change = async (shelf: Shelf, ask: Ask): Promise<Reply> => {
  const addition = await additionIn(shelf, ask)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 1 }) ?? 0
  const worded = wordedFrom(shelf, form)
  const view = async (more: Partial<WordingView>) =>
    viewOf(shelf, ask, form, { ...(await known(ask, addition)), ...more })
  if (form.mistakes.length > 0) return mistaken(shelf.page(ask.frame, await view({ version })))
  const changed = await orThereAlready(ask.write(tx => changeOne(tx, addition.id, worded, version, factOf(ask))))
  if (changed.ok) return seeOther(additionPaths(ask.partnership.id, shelf.below).at(addition.id))
  if (changed.refusal.kind === 'stale') {
    const { now } = changed.refusal
    return refused(shelf.page(ask.frame, await view({ addition: now, version: now.version, isStale: true })))
  }
  form.complain(shelf.nameField, shelf.takenWords)
  return refused(shelf.page(ask.frame, await view({ version })))
}

const place = async (shelf: Shelf, ask: Ask): Promise<Reply> => {
  const addition = await additionIn(shelf, ask)
  const move = orAbsent(readForm(ask.asked.body).choice('move', ['out', 'back'] as const))
  const nameOf = ({ said }: Addition): string => said[shelf.nameField] ?? ''
  const placed = await orThereAlready(ask.write(tx => placeOne(tx, shelf.kind, addition.id, move, nameOf, factOf(ask))))
  if (placed.ok) return seeOther(additionPaths(ask.partnership.id, shelf.below).list)
  const form = readForm(addition.said)
  form.complain(shelf.nameField, shelf.takenWords)
  return refused(shelf.page(ask.frame, viewOf(shelf, ask, form, await known(ask, addition))))
}
