import type { Read } from '#db'
import { readForm, type Form } from '#forms'
import { sayTime } from '#ground'
import { Absent, data, mistaken, seeOther, shown, type Reply, type Route } from '#http'
import { standardOf, standardsOf, type QuestionAsAsked } from '#instrument'
import { memberRoute, type Ask } from '#people'
import { earlierCountOf } from '../earlier/store.ts'
import { shownAgain, shownAs } from '../pages/typed.ts'
import { pathsIn, patterns } from '../paths.ts'
import { ownPlace, sittingOf, yearOf, type ScoringNeeds, type Year } from '../routes/reading.ts'
import { currentSubmissionOf } from '../submission/store.ts'
import { isOnBehalf, saveWriting } from './actions.ts'
import { fieldsOfWriting } from './fields.ts'
import { standardPage, type StandardView } from './pages/standard.ts'
import { onlyWriting, readWriting, storable, typedWriting } from './posted.ts'
import { notSaved } from './routes/replies.ts'
import { isResolving, resolved, versionSeen } from './resolving.ts'
import type { Response } from './response.ts'
import { sayShut } from './shut.ts'
import type { Place } from './place.ts'
import { answeredOf, responseOf } from './store.ts'

/** One page a standard, for the group that answers it. */
export const responseRoutes = (needs: ScoringNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path: patterns.standard, ability: 'response.write' },
    handle: async ask => {
      const place = ownPlace(ask)
      const paths = pathsIn(ask.partnership.id)
      const found = await ask.read(tx => load(tx, needs, ask, place))
      if (found.isSubmitted) return seeOther(paths.response(place.exercise, place.group))
      const fields = fieldsOfWriting(found.response, found.year.asked(place.standard))
      return shown(standardPage({ ...found.view, shown: shownAs(fields), ...opened(ask) }))
    },
  }),
  memberRoute(needs, {
    ...{ method: 'POST', path: patterns.standard, ability: 'response.write' },
    handle: ask => save(needs, ask, ownPlace(ask)),
  }),
]

/** Coming back from something noted, its fold stands open. */
const opened = (ask: Ask): Pick<StandardView, 'open'> => {
  const open = ask.asked.query['open']
  return typeof open === 'string' ? { open } : {}
}

type Found = {
  readonly year: Year
  readonly response: Response
  readonly isSubmitted: boolean
  readonly view: Omit<StandardView, 'shown'>
}

/** Everything that the page shows, as it is stored. */
const load = async (tx: Read, needs: ScoringNeeds, ask: Ask, place: Place): Promise<Found> => {
  const year = await yearOf(tx, needs.editions, place.exercise)
  const sitting = await sittingOf(tx, place.exercise, place.group)
  if (!sitting.standards.includes(place.standard)) throw new Absent()
  const response = await responseOf(tx, place)
  const answered = (await answeredOf(tx, place.exercise)).get(place.group) ?? []
  const paths = pathsIn(ask.partnership.id)
  const next = sitting.standards.find(standard => standard > place.standard)
  return {
    ...{ year, response },
    isSubmitted: (await currentSubmissionOf(tx, place.exercise, place.group)) !== undefined,
    view: {
      ...{ frame: ask.frame, asked: year.asked(place.standard), now: ask.now, noted: response },
      ...{ groupName: sitting.group.name, onBehalf: isOnBehalf(ask.roles, place.group), version: response.version },
      ...{ here: paths.standard(place), groupHref: paths.group(place.exercise, place.group) },
      ...{ askedCount: sitting.standards.length, standardCount: standardsOf(year.edition).length },
      answered: answered.filter(standard => sitting.standards.includes(standard)).length,
      earlierCount: await earlierCountOf(tx, place),
      ...(response.savedAt === undefined ? {} : { savedAt: response.savedAt }),
      ...(next === undefined ? {} : { next }),
      ...(year.exercise.phase === 'gather' ? {} : { shut: sayShut({ kind: 'gathering-closed' }) }),
    },
  }
}

/** What is right is saved first; then what is not is said, with everything as it was typed. */
const save = async (needs: ScoringNeeds, ask: Ask, place: Place): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const year = await ask.read(tx => yearOf(tx, needs.editions, place.exercise))
  if (standardOf(year.edition, place.standard) === undefined) throw new Absent()
  const asked = year.asked(place.standard)
  if (isResolving(form)) return resolve(needs, ask, place, form, asked)
  const writing = readWriting(form, asked)
  const [mistake] = form.mistakes
  if (ask.asked.wantsData && mistake) return data({ saved: false, reason: 'mistake', message: mistake.words }, 422)
  const posted = { writing, seen: versionSeen(form), pressed: !ask.asked.wantsData }
  const decision = await saveWriting(ask, place, posted)
  if (!decision.ok) return notSaved(ask, place, form, asked, decision.refusal)
  const { version, at } = decision.value
  if (ask.asked.wantsData) return data({ saved: true, at: sayTime(at), version: String(version) })
  return mistake ? again(needs, ask, place, form) : onwards(ask, place, form)
}

/** Somebody has seen both texts and chosen. What they typed and did not choose is kept as well. */
const resolve = async (
  needs: ScoringNeeds,
  ask: Ask,
  place: Place,
  form: Form,
  asked: QuestionAsAsked,
): Promise<Reply> => {
  const stored = await ask.read(tx => responseOf(tx, place))
  const mine = typedWriting(form, asked)
  if (stored.version !== versionSeen(form)) {
    const by = stored.savedBy === undefined ? {} : { by: stored.savedBy }
    const refusal = { kind: 'conflict', stored, sent: mine, version: stored.version, ...by } as const
    return notSaved(ask, place, form, asked, refusal)
  }
  const { values, leavesOut } = resolved(form, fieldsOfWriting(stored, asked), fieldsOfWriting(mine, asked))
  const chosen = readForm(Object.fromEntries(values))
  const writing = { ...stored, ...readWriting(chosen, asked) }
  if (chosen.mistakes.length > 0) return again(needs, ask, place, chosen)
  const posted = { writing: onlyWriting(writing), seen: stored.version, pressed: true, resolves: true }
  const decision = await saveWriting(ask, place, { ...posted, ...(leavesOut ? { setAside: storable(mine) } : {}) })
  return decision.ok
    ? seeOther(pathsIn(ask.partnership.id).standard(place))
    : notSaved(ask, place, form, asked, decision.refusal)
}

const again = async (needs: ScoringNeeds, ask: Ask, place: Place, form: Form): Promise<Reply> => {
  const found = await ask.read(tx => load(tx, needs, ask, place))
  const fields = fieldsOfWriting(found.response, found.year.asked(place.standard))
  return mistaken(standardPage({ ...found.view, shown: shownAgain(form, fields) }))
}

const onwards = async (ask: Ask, place: Place, form: Form): Promise<Reply> => {
  const paths = pathsIn(ask.partnership.id)
  const list = paths.group(place.exercise, place.group)
  if (form.typed('then') === 'list') return seeOther(list)
  if (form.typed('then') !== 'next') return seeOther(paths.standard(place))
  const { standards } = await ask.read(tx => sittingOf(tx, place.exercise, place.group))
  const next = standards.find(standard => standard > place.standard)
  return seeOther(next === undefined ? list : paths.standard({ ...place, standard: next }))
}
