import type { Read } from '#db'
import { readForm, type Form } from '#forms'
import { askedOf, beforeOf, exerciseOf, sourcesOf } from '#exercise'
import { sayTime, type Id } from '#ground'
import { Absent, data, mistaken, orAbsent, seeOther, shown, type Reply, type Route } from '#http'
import { glossaryOf, standardsOf, termsOf, type QuestionAsAsked } from '#instrument'
import { groupOf, memberRoute, type Ask } from '#people'
import { shownAgain, shownAs } from '../pages/typed.ts'
import { wordsBefore } from '../before/before.ts'
import { carryEvidence } from '../carried/actions.ts'
import { broughtFrom } from '../carried/store/brought.ts'
import { pathsIn, patterns } from '../paths.ts'
import { ownPlace, questionIn, yearOf, type ScoringNeeds, type Year } from '../routes/reading.ts'
import { isOnBehalf, saveWriting } from './actions.ts'
import { fieldsOfWriting } from './fields.ts'
import { standardPage, type StandardView } from './pages/standard.ts'
import { onlyWriting, readWriting, storable, typedWriting } from './posted.ts'
import { notSaved } from './routes/replies.ts'
import { choiceIn, pageBelow, standardIn } from './onwards.ts'
import { isResolving, resolved, versionSeen } from './resolving.ts'
import type { Response } from './response.ts'
import { sayShut } from './shut.ts'
import type { Place } from './place.ts'
import { responseOf } from './store.ts'
import { aroundOf } from './store/around.ts'
import { submittedOf } from '../submission/store/answers.ts'
import { leftAt, nothingLeft } from '../workshop-notes/left.ts'
import { leftOf } from '../workshop-notes/store/left.ts'

/** One page a standard, for the group that answers it. */
export const responseRoutes = (needs: ScoringNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path: patterns.standard, ability: 'response.write' },
    handle: async ask => {
      const place = ownPlace(ask)
      const paths = pathsIn(ask.partnership.id)
      const found = await ask.read(tx => load(tx, needs, ask, place))
      if (found.isSubmitted) return seeOther(paths.response(place.exercise, place.group))
      const fields = fieldsOfWriting(found.response, found.asked)
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
  readonly asked: QuestionAsAsked
  readonly response: Response
  readonly isSubmitted: boolean
  readonly view: Omit<StandardView, 'shown'>
}

/** Everything that the page shows, as it is stored. */
const load = async (tx: Read, needs: ScoringNeeds, ask: Ask, place: Place): Promise<Found> => {
  const [year, standards = [], groupName, response, around] = await Promise.all([
    yearOf(tx, needs.editions, place.exercise),
    askedOf(tx, place.exercise, place.group),
    groupNameOf(tx, ask, place.group),
    responseOf(tx, place),
    aroundOf(tx, place),
  ])
  if (!standards.includes(place.standard)) throw new Absent()
  const { answered, earlierCount, isSubmitted, hadWorkshop } = around
  const [left, fromBefore, glossary] = await Promise.all([
    hadWorkshop ? leftOf(tx, place.exercise).then(all => leftAt(all, place)) : nothingLeft,
    isSubmitted ? {} : beforeAt(tx, needs, year, place),
    glossaryOf(tx, year.edition, termsOf(year.edition, year.exercise.terms)),
  ])
  const [asked, paths] = [year.asked(place.standard), pathsIn(ask.partnership.id)]
  const next = standards.find(standard => standard > place.standard)
  return {
    ...{ asked, response, isSubmitted },
    view: {
      ...{ frame: ask.frame, asked, glossary, earlierCount, now: ask.now, noted: response, left, ...fromBefore },
      ...{ groupName, onBehalf: isOnBehalf(ask.roles, place.group), version: response.version },
      ...{ here: paths.standard(place), groupHref: paths.group(place.exercise, place.group) },
      ...{ askedCount: standards.length, standardCount: standardsOf(year.edition).length },
      answered: answered.filter(standard => standards.includes(standard)).length,
      ...(response.savedAt === undefined ? {} : { savedAt: response.savedAt }),
      ...(next === undefined ? {} : { next }),
      ...(year.exercise.phase === 'gather' ? {} : { shut: sayShut({ kind: 'gathering-closed' }) }),
    },
  }
}

/** Who leads a group brings its name along. */
const groupNameOf = async (tx: Read, { roles }: Ask, group: Id<'group'>): Promise<string> =>
  roles.find(held => held.group === group)?.groupName ?? orAbsent(await groupOf(tx, group)).name

/** What the group said in the year before, and the evidence that it brings from there. */
const beforeAt = async (
  tx: Read,
  { editions }: ScoringNeeds,
  { exercise, edition }: Year,
  { group, standard }: Place,
): Promise<Pick<StandardView, 'before' | 'brought'>> => {
  const before = await beforeOf(tx, editions, { label: exercise.label, edition, group })
  if (before === undefined) return {}
  const standards = sourcesOf(before, edition, standard).map(source => source.standard.number)
  const [brought, said] = await Promise.all([
    broughtFrom(tx, before, { exercise, edition, group, standards: [standard] }),
    submittedOf(tx, before.exercise, { mayReadKept: true, group, standards }),
  ])
  return { before: wordsBefore(before, edition, standard, said), brought: { label: before.label, brought } }
}

/** What is right is saved first; then what is not is said, with everything as it was typed. */
const save = async (needs: ScoringNeeds, ask: Ask, place: Place): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  if (isResolving(form)) return resolve(needs, ask, place, form)
  const isTyping = ask.asked.wantsData
  const decision = await saveWriting(ask, place, {
    ...{ seen: versionSeen(form), pressed: !isTyping },
    read: async (tx, exercise) => {
      const writing = readWriting(form, await questionIn(tx, needs.editions, exercise, place.standard))
      // A script can't show a field's mistake beside it, and goes on from the version it has: it saves all or nothing.
      const isHeld = isTyping && form.mistakes.length > 0
      return { writing: isHeld ? {} : writing }
    },
  })
  if (!decision.ok) return notSaved(ask, place, form, await askedIn(needs, ask, place), decision.refusal)
  const { version, at } = decision.value
  const [mistake] = form.mistakes
  if (!isTyping) return mistake ? again(needs, ask, place, form) : onwards(needs, ask, place, form)
  return mistake
    ? data({ saved: false, reason: 'mistake', message: mistake.words }, 422)
    : data({ saved: true, at: sayTime(at), version: String(version) })
}

const askedIn = (needs: ScoringNeeds, ask: Ask, place: Place): Promise<QuestionAsAsked> =>
  ask.read(async tx => questionIn(tx, needs.editions, orAbsent(await exerciseOf(tx, place.exercise)), place.standard))

/** Somebody has seen both texts and chosen. What they typed and did not choose is kept as well. */
const resolve = async (needs: ScoringNeeds, ask: Ask, place: Place, form: Form): Promise<Reply> => {
  const asked = await askedIn(needs, ask, place)
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
  const fields = fieldsOfWriting(found.response, found.asked)
  return mistaken(standardPage({ ...found.view, shown: shownAgain(form, fields) }))
}

const onwards = async (needs: ScoringNeeds, ask: Ask, place: Place, form: Form): Promise<Reply> => {
  const paths = pathsIn(ask.partnership.id)
  const list = paths.group(place.exercise, place.group)
  const then = form.typed('then')
  if (then === 'list') return seeOther(list)
  const choice = choiceIn(then)
  if (choice !== undefined) {
    const { standard } = place
    const carried = await carryEvidence(ask, place, [{ standard, ...choice }], needs.editions)
    if (!carried.ok && carried.refusal.kind === 'absent') throw new Absent()
    return seeOther(`${paths.standard(place)}?open=evidence#evidence`)
  }
  const next = standardIn(then)
  if (next !== undefined) return seeOther(paths.standard({ ...place, standard: next }))
  return seeOther([paths.standard(place), pageBelow(then)].filter(Boolean).join('/'))
}
