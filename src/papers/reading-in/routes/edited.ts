import { originName } from '#documents'
import { no, yes, type Decision } from '#ground'
import { mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import { readForm } from '#forms'
import { memberRoute, type Ask } from '#people'
import { readUpload, sayReadingRefusal, uploadLimit, type WordRead } from '#reading'
import { exercisePath } from '#exercise'
import type { PaperNeeds } from '../../needs.ts'
import { exerciseIn, placeIn } from '../../routes/asking.ts'
import { papersPath } from '../../shelf/on-shelf.ts'
import { compared, type Comparison, type Field } from '../compare.ts'
import { originFrom, sayOrigin, type Origin } from '../origin.ts'
import { differencesPage } from '../pages/differences.ts'
import { editedPage } from '../pages/edited.ts'
import { sayReadInRefusal, type ReadInRefusal } from '../refusal.ts'
import { chosenIn, shownAgain } from './chosen.ts'
import type { Source } from './source.ts'
import { sourceOf } from './sources.ts'

const path = '/partnerships/:partnership/exercises/:exercise/papers/edited'

/** A paper that was edited in Word comes back: what was changed is shown, and taken text by text. */
export const editedRoutes = (needs: PaperNeeds): readonly Route[] => [
  memberRoute(needs, { method: 'GET', path, ability: 'response.write', handle: ask => showForm(ask) }),
  memberRoute(needs, { method: 'POST', path, ability: 'response.write', uploadLimit, handle: ask => read(needs, ask) }),
  memberRoute(needs, {
    method: 'POST',
    path: `${path}/accepted`,
    ability: 'response.write',
    handle: ask => accept(needs, ask),
  }),
]

const formView = async (ask: Ask) => ({
  year: (await ask.read(tx => exerciseIn(tx, ask))).label,
  papers: papersPath(placeIn(ask)),
})

const showForm = async (ask: Ask): Promise<Reply> => {
  const view = await formView(ask)
  const { taken, from } = ask.asked.query
  const source = sourceOf({ kind: originFrom(`${String(from)}/${placeIn(ask).exercise}`)?.kind ?? 'blank' })
  if (source === undefined || typeof taken !== 'string' || !/^[1-9]\d?$/.test(taken))
    return shown(editedPage(ask.frame, view))
  const { text, path: below } = source.leadsTo
  const href = `${exercisePath(ask.partnership.id, placeIn(ask).exercise)}${below}`
  return shown(editedPage(ask.frame, { ...view, taken: { count: Number(taken), leadsTo: { text, href } } }))
}

const notRead = async (ask: Ask, wrong: string): Promise<Reply> =>
  mistaken(editedPage(ask.frame, { ...(await formView(ask)), wrong }))

const notTaken = async (ask: Ask, refusal: ReadInRefusal): Promise<Reply> =>
  refused(editedPage(ask.frame, { ...(await formView(ask)), wrong: sayReadInRefusal(refusal) }))

type Opened = { readonly origin: Origin; readonly source: Source; readonly fields: readonly Field[] }

/** What a paper of this year is compared with; a refusal where it is of another, signed, or not this person’s to write. */
const opened = async (
  needs: PaperNeeds,
  ask: Ask,
  origin: Origin | undefined,
): Promise<Decision<Opened, ReadInRefusal>> => {
  if (origin === undefined) return no({ kind: 'no-paper' })
  if (origin.exercise !== placeIn(ask).exercise) return no({ kind: 'other-year' })
  if (origin.signed !== undefined) return no({ kind: 'signed-paper' })
  const source = sourceOf(origin)
  if (source === undefined) return no({ kind: 'form' })
  if (!ask.may(source.ability, origin.group)) return no({ kind: 'may-not' })
  const fields = await ask.read(tx => source.fields(tx, needs, ask, origin))
  return fields.ok ? yes({ origin, source, fields: fields.value }) : fields
}

const read = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const file = await readUpload(ask.asked.files.find(({ field }) => field === 'file'))
  if (!file.ok) return notRead(ask, sayReadingRefusal(file.refusal))
  if (file.value.kind !== 'word') return notTaken(ask, { kind: 'not-word' })
  const found = await opened(needs, ask, originOf(file.value))
  if (!found.ok) return notTaken(ask, found.refusal)
  const comparison = compared(file.value, found.value.origin, found.value.fields)
  return shown(await drawn(ask, found.value, { comparison, tracked: file.value.tracked, ticked: [], mistakes: [] }))
}

const originOf = ({ properties }: WordRead): Origin | undefined => originFrom(properties.get(originName))

type Drawn = Pick<Parameters<typeof differencesPage>[1], 'comparison' | 'tracked' | 'ticked' | 'mistakes' | 'saved'>

const drawn = async (ask: Ask, { origin, source }: Opened, view: Drawn) =>
  differencesPage(ask.frame, { ...(await formView(ask)), title: source.title, origin: sayOrigin(origin), ...view })

const withChanges = (changes: Comparison['changes']): Comparison => ({
  ...{ changes, alreadyHere: [], notInFile: [], untouched: 0 },
})

const accept = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const found = await opened(needs, ask, originFrom(form.typed('origin')))
  if (!found.ok) return notTaken(ask, found.refusal)
  const { origin, source, fields } = found.value
  const taken = chosenIn(form, fields)
  const again = { tracked: [], ticked: form.typedAll('accept'), mistakes: form.mistakes }
  if (form.mistakes.length > 0)
    return mistaken(
      await drawn(ask, found.value, { ...again, comparison: withChanges(shownAgain(form, fields, () => true)) }),
    )
  const saved = await source.save(needs, ask, origin, taken)
  if (!saved.ok) return notTaken(ask, saved.refusal)
  const stale = saved.value
  if (stale.length === 0)
    return seeOther(`${papersPath(placeIn(ask))}/edited?taken=${taken.length}&from=${origin.kind}`)
  const now = await opened(needs, ask, origin)
  if (!now.ok) return notTaken(ask, now.refusal)
  const changes = shownAgain(form, now.value.fields, key => stale.includes(key))
  const view = { ...again, ticked: [], comparison: withChanges(changes), saved: taken.length - stale.length }
  return refused(await drawn(ask, now.value, view))
}
