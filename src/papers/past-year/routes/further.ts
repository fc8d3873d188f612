import { exercisePath } from '#exercise'
import { readForm, type Form } from '#forms'
import { dayOf, type Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { namedAmong } from '#instrument'
import { memberRoute, type Ask } from '#people'
import { readUpload, sayReadingRefusal, uploadLimit } from '#reading'
import type { PaperNeeds } from '../../needs.ts'
import { pastStandsIn, storeFurther } from '../actions/further.ts'
import type { Candidate } from '../found.ts'
import { sayStands, standsAlready } from '../further.ts'
import { furtherPage } from '../pages/further.ts'
import { previewPage, type PreviewView } from '../pages/preview.ts'
import { readInYear } from '../reading.ts'
import { sayPastRefusal } from '../refusal.ts'
import { dayFaultsIn, type PastSaid } from '../said.ts'
import { postedKept } from './posted.ts'
import { returned, shownFrom } from './shown.ts'
import { boxesOf, candidateOf, groupOf, namedGroupsOf } from './stand.ts'

const path = '/partnerships/:partnership/exercises/:exercise/past/document'

/** Where another document of a past year is chosen. */
export const furtherPath = (partnership: Id<'partnership'>, exercise: Id<'exercise'>): string =>
  `${exercisePath(partnership, exercise)}/past/document`

/** Another document of a past year: chosen, shown, stored with what the year has. */
export const furtherRoutes = (needs: PaperNeeds): readonly Route[] => {
  const ability = 'position.record'
  return [
    memberRoute(needs, {
      ...{ method: 'GET', path, ability },
      handle: async ask => shown(chooseAgain(ask, await yearIn(needs, ask), readForm({}))),
    }),
    memberRoute(needs, { method: 'POST', path, ability, uploadLimit, handle: ask => look(needs, ask) }),
    memberRoute(needs, { method: 'POST', path: `${path}/stored`, ability, handle: ask => store(needs, ask) }),
  ]
}

/** The past year, its standards, and the others on which a form may have been filled in. */
const yearIn = async ({ editions }: Pick<PaperNeeds, 'editions'>, ask: Ask) => {
  const found = await ask.read(async tx => {
    const stands = await pastStandsIn(tx, ask.asked.params['exercise'] ?? '')
    if (stands === undefined) return undefined
    const { editionId, terms } = stands.exercise
    const choice = (await editions.readable(tx)).filter(({ id }) => id !== editionId)
    const own = await editions.pinned(tx, stands.exercise)
    const sayName = namedAmong([own, ...choice])
    return {
      ...{ stands, groups: await namedGroupsOf(tx) },
      own: candidateOf(own, terms, sayName(own)),
      others: choice.map(each => candidateOf(each, terms, sayName(each))),
    }
  })
  return orAbsent(found)
}

type Year = Awaited<ReturnType<typeof yearIn>>

const chooseAgain = (ask: Ask, { stands, groups, own }: Year, form: Form, wrong?: string) => {
  const { id } = stands.exercise
  return furtherPage(ask.frame, {
    ...{ stands, form, edition: own.title, action: furtherPath(ask.partnership.id, id) },
    back: exercisePath(ask.partnership.id, id),
    groups: groups.filter(group => !stands.answered.some(each => each.id === group.id)),
    ...(wrong === undefined ? {} : { wrong }),
  })
}

/** What was said of the document; what is wrong stands in the form afterwards. */
const readFurther = (form: Form, { stands, groups }: Year, ask: Ask): PastSaid | undefined => {
  const to = form.day('to', { called: 'The day', needed: 'Say when it was agreed or handed in' })
  const whose = form.choice('whose', ['agreed', ...groups.map(({ id }) => id)], {
    called: 'Whose answer it is',
    needed: 'Say whose answer it is',
  })
  if (to === undefined || whose === undefined) return undefined
  const said = { label: stands.label, from: dayOf(stands.exercise.openedAt), to, whose }
  const faults = dayFaultsIn(said, dayOf(ask.now)).filter(({ field }) => field === 'to-day')
  for (const { field, words } of faults) form.complain(field, words)
  return faults.length > 0 ? undefined : said
}

const look = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const year = await yearIn(needs, ask)
  const form = readForm(ask.asked.body)
  const said = readFurther(form, year, ask)
  const upload = ask.asked.files.find(({ field }) => field === 'file')
  const file = await readUpload(upload)
  const wrong = file.ok ? undefined : sayReadingRefusal(file.refusal)
  if (!file.ok || said === undefined)
    return mistaken(chooseAgain(ask, year, form, wrong ?? 'Choose the file again: it was not kept.'))
  const taken = standsAlready(year.stands, said.whose)
  if (taken !== undefined) return refused(chooseAgain(ask, year, form, sayPastRefusal(taken)))
  const read = readInYear(file.value, year.own, { label: said.label, others: year.others })
  if (!read.ok) return refused(chooseAgain(ask, year, form, sayPastRefusal(read.refusal)))
  const { answers, absent, unplaced } = read.value
  const about = { said, file: upload?.name.slice(0, 200) ?? '', form: readForm({}) }
  const found = { absent, unplaced: unplaced.slice(0, 200), shown: answers.map(shownFrom) }
  return shown(previewPage(ask.frame, { ...previewOf(ask, year, about), ...found }))
}

type About = { readonly said: PastSaid; readonly file: string; readonly form: Form }

const previewOf = (
  ask: Ask,
  { stands, groups, own }: Year,
  { said, file, form }: About,
): Omit<PreviewView, 'absent' | 'unplaced' | 'shown'> => {
  const again = furtherPath(ask.partnership.id, stands.exercise.id)
  const edition: Pick<Candidate, 'id' | 'title'> = own
  return {
    ...{ ...said, ...groupOf(groups, said.whose), file, form, edition, again },
    ...{ action: `${again}/stored`, beside: sayStands(stands) },
  }
}

const store = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const year = await yearIn(needs, ask)
  const form = readForm(ask.asked.body)
  const about = readForm({ ...boxesOf('to', form.typed('to')), whose: form.typed('whose') })
  const said = readFurther(about, year, ask)
  if (said === undefined || form.typed('edition') !== year.own.id)
    return mistaken(chooseAgain(ask, year, about, 'Choose the file again: it was not kept.'))
  const file = form.line('file', { called: 'The name of the file' })
  const kept = postedKept(form, year.own.asked, said.whose !== 'agreed')
  if (form.mistakes.length > 0)
    return mistaken(
      previewPage(ask.frame, { ...previewOf(ask, year, { said, file, form }), ...returned(form, year.own) }),
    )
  const standards = year.own.asked.map(({ standard }) => standard.number)
  const exercise = year.stands.exercise.id
  const { to, whose } = said
  const stored = await storeFurther(ask, needs.editions, { exercise, to, whose, kept, file, standards })
  if (stored.ok) return seeOther(exercisePath(ask.partnership.id, exercise))
  const { refusal } = stored
  const words = refusal.kind === 'absent' ? undefined : sayPastRefusal(refusal)
  return refused(chooseAgain(ask, year, about, orAbsent(words)))
}
