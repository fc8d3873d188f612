import type { Read, Write } from '#db'
import type { Exercise } from '#exercise'
import { no, yes, type Decision, type Id, type Instant, type World } from '#ground'
import type { Ask } from '#people'
import { keepEarlier } from '../earlier/store.ts'
import type { EarlierCopy } from '../earlier/earlier.ts'
import { openedToWrite } from '../actions/opened.ts'
import type { Shut } from './shut.ts'
import { emptyWriting, type Writing } from './response.ts'
import { decideSave, type Conflict, type Sent, type Stored } from './saving.ts'
import type { Place } from './place.ts'
import { keepWriting, markPressed } from './store.ts'

/** What somebody who writes has at hand: an `Ask` is one. */
export type Writer = Pick<Ask, 'write' | 'world' | 'now' | 'person' | 'roles'>

/** Somebody who does not lead the group enters its answers for it. */
export const isOnBehalf = (roles: Writer['roles'], group: Id<'group'>): boolean =>
  !roles.some(held => held.role === 'group-lead' && held.group === group)

export type Saved = { readonly version: number; readonly at: Instant }

export type SaveRefusal =
  Shut | (Conflict & { readonly version: number; readonly by?: Id<'person'>; readonly at?: Instant })

/** What was posted for one standard. `setAside` is what the person typed and did not choose, after a conflict. */
export type Posted = Pick<Sent, 'writing' | 'seen' | 'pressed' | 'resolves'> & { readonly setAside?: Writing }

/** A form as it was posted, which can be read only once the exercise is known. It has a transaction of its own. */
export type PostedForm = Pick<Posted, 'seen' | 'pressed'> & {
  /** May be called more than once. */
  readonly read: (tx: Read, exercise: Exercise) => Promise<Pick<Posted, 'writing'>>
}

export const nothingStored: Stored = { writing: emptyWriting, version: 0, pressed: false }

/** The ids that a save may need, drawn before its transaction. */
export type SaveIds = { readonly earlier: Id<'earlier'>; readonly aside: Id<'earlier'> }

export const idsToSave = (world: World): SaveIds => ({ earlier: world.newId(), aside: world.newId() })

/** Saves the texts of one standard; a text that is replaced and worth keeping goes to the earlier versions first. */
export const saveWriting = (
  writer: Writer,
  place: Place,
  given: Posted | PostedForm,
): Promise<Decision<Saved, SaveRefusal>> => {
  const ids = idsToSave(writer.world)
  return writer.write(async tx => {
    const opened = await openedToWrite(tx, place, given.seen === 0)
    if (!opened.ok) return opened
    const isForm = 'read' in given
    const posted = isForm ? { ...given, ...(await given.read(tx, opened.value.exercise)) } : given
    return saveOpened(tx, { ...writer, ids, isLast: isForm }, place, opened.value.stored ?? nothingStored, posted)
  })
}

type Saver = Pick<Writer, 'now' | 'person' | 'roles'> & {
  readonly ids: SaveIds
  /** The transaction ends with it. */
  readonly isLast?: boolean
}

/** The same inside a transaction under way, at a place that was found open. */
export const saveOpened = async (
  tx: Write,
  { ids, now: at, person, roles, isLast = false }: Saver,
  place: Place,
  stored: Stored,
  posted: Posted,
): Promise<Decision<Saved, Exclude<SaveRefusal, Shut>>> => {
  const decision = decideSave(stored, { ...posted, by: person.id, at })
  if (!decision.ok) return no({ ...decision.refusal, ...origin(stored), version: stored.version })
  if (posted.setAside !== undefined) {
    await keepEarlier(tx, place, aside(ids.aside, posted.setAside, { version: posted.seen, at, by: person.id }))
  }
  if (decision.value.kind === 'unchanged') {
    if (posted.pressed && !stored.pressed && stored.version > 0) await markPressed(tx, place)
    return yes({ version: stored.version, at: stored.at ?? at })
  }
  const { writing, version, keep } = decision.value
  const from = { version: stored.version, at: stored.at ?? at, by: stored.by ?? person.id }
  const onBehalf = isOnBehalf(roles, place.group)
  const kept = { writing, version, pressed: posted.pressed, by: person.id, at, onBehalf, copied: keep !== undefined }
  const keepBoth = () =>
    Promise.all([keep && keepEarlier(tx, place, replaced(ids.earlier, keep, from, at)), keepWriting(tx, place, kept)])
  await (isLast ? tx.last(keepBoth) : keepBoth())
  return yes({ version, at })
}

const origin = ({ by, at }: Stored) => ({ ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) })

type From = { readonly version: number; readonly at: Instant; readonly by: Id<'person'> }

const replaced = (id: Id<'earlier'>, content: Writing, from: From, keptAt: Instant): EarlierCopy => ({
  ...{ piece: 'response', content, id, why: 'replaced', keptAt },
  ...{ version: from.version, writtenAt: from.at, writtenBy: from.by },
})

const aside = (id: Id<'earlier'>, content: Writing, from: From): EarlierCopy => ({
  ...{ piece: 'response', content, id, why: 'set-aside', keptAt: from.at },
  ...{ version: from.version, writtenAt: from.at, writtenBy: from.by },
})
