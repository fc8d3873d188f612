import { originName } from '#documents'
import { exerciseOf, exercisePath, sittingsOf } from '#exercise'
import { readForm, type Form } from '#forms'
import { no, yes, type Decision, type Id } from '#ground'
import { Absent, mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import type { QuestionAsAsked } from '#instrument'
import { memberRoute, type Ask } from '#people'
import { readUpload, sayReadingRefusal, uploadLimit, type FileRead } from '#reading'
import { currentSubmissionsOf, responsesOf } from '#scoring'
import type { PaperNeeds } from '../../../needs.ts'
import { placeIn, questionsOf } from '../../../routes/asking.ts'
import { papersPath } from '../../../shelf/on-shelf.ts'
import { originFrom, type Origin } from '../../origin.ts'
import { sayReadInRefusal, sayReadInShut, type ReadInRefusal } from '../../refusal.ts'
import { readAnswers } from '../answers.ts'
import { offersFrom, type Offered } from '../offers.ts'
import { formPage } from '../pages/form.ts'
import { offersPage } from '../pages/offers.ts'
import { offeredAgain, postedOffers } from './posted.ts'
import { storeOffers } from './storing.ts'

const path = '/partnerships/:partnership/exercises/:exercise/papers/forms/:group'

/** A form that a group filled in is read, shown, and stored as that group’s draft. */
export const formRoutes = (needs: PaperNeeds): readonly Route[] => [
  memberRoute(needs, { method: 'GET', path, ability: 'response.write', handle: ask => showForm(needs, ask) }),
  memberRoute(needs, { method: 'POST', path, ability: 'response.write', uploadLimit, handle: ask => read(needs, ask) }),
  memberRoute(needs, {
    method: 'POST',
    path: `${path}/draft`,
    ability: 'response.write',
    handle: ask => store(needs, ask),
  }),
]

/** The group that the address names, its draft and what it is asked; absent where it is not this person’s to write. */
const standIn = async (needs: PaperNeeds, ask: Ask) => {
  const group: Id<'group'> = orAbsent(ask.asked.params['group'])
  if (!ask.may('response.write', group)) throw new Absent()
  const { exercise } = placeIn(ask)
  return ask.read(async tx => {
    const year = orAbsent(await exerciseOf(tx, exercise))
    const sitting = orAbsent((await sittingsOf(tx, exercise)).find(each => each.group.id === group))
    const asked = await questionsOf(tx, needs, year)
    return {
      ...{ exercise, group, name: sitting.group.name, year: year.label },
      asked: asked.filter(each => sitting.standards.includes(each.standard.number)),
      drafts: await responsesOf(tx, exercise, group),
      isSubmitted: (await currentSubmissionsOf(tx, exercise)).some(each => each.group.id === group),
    }
  })
}
type Stand = Awaited<ReturnType<typeof standIn>>

const viewOf = (ask: Ask, { name, year, group, exercise, isSubmitted }: Stand) => {
  const papers = papersPath(placeIn(ask))
  return {
    ...{ year, group: name, papers, action: `${papers}/forms/${group}` },
    response: `${exercisePath(ask.partnership.id, exercise)}/groups/${group}/response`,
    ...(isSubmitted ? { shut: sayReadInShut({ kind: 'submitted' }) } : {}),
  }
}

const showForm = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const isTaken = ask.asked.query['taken'] === 'yes'
  return shown(formPage(ask.frame, { ...viewOf(ask, await standIn(needs, ask)), isTaken }))
}

const emptyDraft = {
  summary: '',
  strategic: '',
  implications: '',
  variations: [],
  evidence: [],
  voices: [],
  version: 0,
}

const draftOn = ({ drafts }: Stand, standard: number) => drafts.find(each => each.standard === standard) ?? emptyDraft

/** Whose form the file is, where it says so; what was typed anew says nothing. */
const ownForm = (file: FileRead, { exercise, group }: Stand): Decision<Origin | undefined, ReadInRefusal> => {
  const said = file.kind === 'word' ? file.properties.get(originName) : undefined
  const origin = originFrom(said)
  if (origin === undefined) return yes(undefined)
  if (origin.exercise !== exercise) return no({ kind: 'other-year' })
  if (origin.kind !== 'blank') return no({ kind: 'not-form' })
  return origin.group === undefined || origin.group === group ? yes(origin) : no({ kind: 'other-group' })
}

const read = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const stand = await standIn(needs, ask)
  const view = viewOf(ask, stand)
  const notRead = (refusal: ReadInRefusal): Reply =>
    refused(formPage(ask.frame, { ...view, wrong: sayReadInRefusal(refusal) }))
  if (stand.isSubmitted) return notRead({ kind: 'submitted' })
  const file = await readUpload(ask.asked.files.find(({ field }) => field === 'file'))
  if (!file.ok) return mistaken(formPage(ask.frame, { ...view, wrong: sayReadingRefusal(file.refusal) }))
  const origin = ownForm(file.value, stand)
  if (!origin.ok) return notRead(origin.refusal)
  const { answers, ...how } = readAnswers(file.value, origin.value, stand.asked)
  if (answers.length === 0) return notRead({ kind: 'no-answers' })
  const offered = answers.map(answer => offersFrom(answer, draftOn(stand, answer.asked.standard.number)))
  return shown(offersPage(ask.frame, { ...pageOf(ask, stand), ...how, offered, ids: idsFor(ask, offered) }))
}

const pageOf = (ask: Ask, stand: Stand) => {
  const { year, group, action } = viewOf(ask, stand)
  return { year, group, back: action, action: `${action}/draft` }
}

const idsFor = (ask: Ask, offered: readonly Offered[]): ReadonlyMap<string, string> =>
  new Map(offered.flatMap(({ offers }) => offers.map(({ name }) => [name, ask.world.newId()] as const)))

const store = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const stand = await standIn(needs, ask)
  const form = readForm(ask.asked.body)
  const posted = postedOffers(form, stand.asked)
  const again = (asked: readonly QuestionAsAsked[], now: Stand, given?: Form) => {
    const offered = asked.flatMap(each => offeredAgain(form, each, draftOn(now, each.standard.number)))
    const ids = new Map(
      offered.flatMap(({ offers }) => offers.map(({ name }) => [name, form.typed(`id.${name}`)] as const)),
    )
    return { ...pageOf(ask, now), offered, ids, by: 'marks', absent: [], ...(given && { form: given }) } as const
  }
  if (form.mistakes.length > 0) return mistaken(offersPage(ask.frame, again(stand.asked, stand, form)))
  const stored = await storeOffers(ask, stand, posted)
  const { action } = viewOf(ask, stand)
  if (!stored.ok) {
    const view = { ...viewOf(ask, stand), wrong: sayReadInRefusal(stored.refusal) }
    return refused(formPage(ask.frame, view))
  }
  if (stored.value.length === 0) return seeOther(`${action}?taken=yes`)
  const now = await standIn(needs, ask)
  const asked = now.asked.filter(({ standard }) => stored.value.includes(standard.number))
  return refused(offersPage(ask.frame, { ...again(asked, now), stale: stored.value }))
}
